#pragma once

// How secrets come into the program: from the terminal, unseen, or line by line from a descriptor that the caller opened; never
// from an argument or a variable. One thread.

#include "models/core/clock.h"
#include "models/core/error.h"
#include "models/trust/keyring.h"

#include <memory>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace privyseal {
class Record;
}

namespace privyseal::ctl {

struct Context;

class Secrets
{
public:
    // A descriptor below 0: the terminal.
    explicit Secrets(int descriptor) : m_descriptor(descriptor) {}

    // Usage where there is no terminal and no descriptor; InputRejected as Passphrase::fromBytes.
    [[nodiscard]] Result<Passphrase> ask(const QString& question);
    // A new one: on the terminal twice, and Usage where both differ.
    [[nodiscard]] Result<Passphrase> askNew(const QString& question);
    // To the terminal itself, line by line, with what is odd made visible; nothing where there is none.
    void show(const QString& text) const;
    [[nodiscard]] bool isTerminal() const { return m_descriptor < 0; }

private:
    [[nodiscard]] Result<Passphrase> fromTerminal(const QString& question) const;
    [[nodiscard]] Result<Passphrase> fromDescriptor();

    int m_descriptor;
};

// The options by which a command learns who signs with which key.
struct SignerOptions
{
    std::string member, key;
    int passphraseDescriptor = -1;
    void addTo(CLI::App& command, bool memberRequired);
};

// The same for several who sign together.
struct SignersOptions
{
    std::vector<std::string> members, keys;
    int passphraseDescriptor = -1;
    void addTo(CLI::App& command);
};
[[nodiscard]] Result<std::vector<SigningKey>> signingKeys(const SignersOptions& options, Record& record, const Clock& clock);

// As services take them; the keys have to outlive it.
[[nodiscard]] QList<const SigningKey*> pointersTo(const std::vector<SigningKey>& keys);
// The key of --member, by id or name, of this record.
[[nodiscard]] Result<SigningKey> signingKey(const SignerOptions& options, Record& record, const Clock& clock);

// The member's key, unlocked: of --key, else the one that lies where keys lie. Usage where it is not said whose, WrongKey.
[[nodiscard]] Result<SigningKey> signingKey(const SignerOptions& options, const QString& org, const QString& memberId, Secrets& secrets);

} // namespace privyseal::ctl
