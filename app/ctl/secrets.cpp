#include "app/ctl/secrets.h"

#include "app/ctl/context.h"

#include "models/committee/memberservice.h"
#include "models/core/textsafety.h"

#include <CLI/CLI.hpp>

#include <QFile>

#include <cerrno>

#include <fcntl.h>
#include <sodium.h>
#include <termios.h>
#include <unistd.h>

namespace privyseal::ctl {
namespace {

constexpr qsizetype longestLine = Passphrase::mostBytes + 2;

// Reads one line, byte by byte so that the next secret of the same descriptor stays in it. The buffer is overwritten at the end.
class SecretLine
{
public:
    ~SecretLine() { sodium_memzero(m_bytes, sizeof m_bytes); }
    [[nodiscard]] bool read(int descriptor)
    {
        while (m_size < longestLine) {
            const ssize_t got = ::read(descriptor, m_bytes + m_size, 1);
            if (got < 0 && errno == EINTR)
                continue;
            if (got < 0)
                return false;
            if (got == 0 || m_bytes[m_size] == '\n')
                return true;
            ++m_size;
        }
        return true; // too long: refused by who reads it as a passphrase
    }
    [[nodiscard]] QByteArrayView view() const { return {m_bytes, m_size}; }

private:
    char m_bytes[longestLine] = {};
    qsizetype m_size = 0;
};

class HiddenTerminal
{
public:
    HiddenTerminal() : m_descriptor(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY))
    {
        m_isHidden = m_descriptor >= 0 && ::tcgetattr(m_descriptor, &m_before) == 0;
        if (!m_isHidden)
            return;
        termios hidden = m_before;
        hidden.c_lflag &= ~tcflag_t(ECHO);
        m_isHidden = ::tcsetattr(m_descriptor, TCSAFLUSH, &hidden) == 0;
    }
    ~HiddenTerminal()
    {
        if (m_isHidden)
            ::tcsetattr(m_descriptor, TCSAFLUSH, &m_before);
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    HiddenTerminal(const HiddenTerminal&) = delete;
    HiddenTerminal& operator=(const HiddenTerminal&) = delete;
    [[nodiscard]] bool isHidden() const { return m_isHidden; }
    [[nodiscard]] int descriptor() const { return m_descriptor; }
    void print(const QString& text) const
    {
        if (m_descriptor < 0)
            return;
        const QByteArray bytes = text.toUtf8();
        [[maybe_unused]] const ssize_t written = ::write(m_descriptor, bytes.constData(), size_t(bytes.size()));
    }

private:
    int m_descriptor;
    termios m_before{};
    bool m_isHidden = false;
};

} // namespace

Result<Passphrase> Secrets::fromTerminal(const QString& question) const
{
    const HiddenTerminal terminal;
    if (!terminal.isHidden())
        return fail(ErrorCode::Usage, QStringLiteral("There is no terminal to ask for the passphrase; give it with --passphrase-fd."));
    terminal.print(question + QStringLiteral(": "));
    SecretLine line;
    const bool read = line.read(terminal.descriptor());
    terminal.print(QStringLiteral("\n"));
    if (!read)
        return fail(ErrorCode::Usage, QStringLiteral("The passphrase could not be read from the terminal."));
    return Passphrase::fromBytes(line.view());
}

Result<Passphrase> Secrets::fromDescriptor()
{
    SecretLine line;
    if (!line.read(m_descriptor))
        return fail(ErrorCode::Usage, QStringLiteral("The passphrase could not be read from descriptor %1.").arg(m_descriptor));
    return Passphrase::fromBytes(line.view());
}

void Secrets::show(const QString& text) const
{
    if (isTerminal())
        HiddenTerminal().print(visibleText(text, LineBreaks::Kept) + u'\n');
}

Result<Passphrase> Secrets::ask(const QString& question)
{
    return isTerminal() ? fromTerminal(question) : fromDescriptor();
}

Result<Passphrase> Secrets::askNew(const QString& question)
{
    auto first = ask(question);
    if (!first || !isTerminal())
        return first;
    const auto second = fromTerminal(QStringLiteral("Once more"));
    if (!second)
        return tl::unexpected<Error>(second.error());
    if (first->bytes().size() != second->bytes().size() || sodium_memcmp(first->bytes().data(), second->bytes().data(), first->bytes().size()) != 0)
        return fail(ErrorCode::Usage, QStringLiteral("The two passphrases differ; nothing was done."));
    return first;
}

void SignerOptions::addTo(CLI::App& command, bool memberRequired)
{
    CLI::Option* who = command.add_option("--member", member, "Who signs: a member's id or name.");
    if (memberRequired)
        who->required();
    command.add_option("--key", key, "The member's key file. Default: the one in the folder for keys.")->type_name("FILE");
    command.add_option("--passphrase-fd", passphraseDescriptor, "Read the passphrase from this descriptor instead of the terminal.")->type_name("N");
}

void SignersOptions::addTo(CLI::App& command)
{
    command.add_option("--member", members, "Who signs: a member's id or name; may be repeated.")->required()->allow_extra_args(false);
    command.add_option("--key", keys, "Their key files, in the same order. Default: those in the folder for keys.")->allow_extra_args(false)->type_name("FILE");
    command.add_option("--passphrase-fd", passphraseDescriptor, "Read their passphrases from this descriptor, a line each.")->type_name("N");
}

namespace {

Result<SigningKey> keyOf(const SignerOptions& options, Record& record, const Clock& clock, Secrets& secrets)
{
    const auto org = record.meta(QStringLiteral("record_id"));
    if (!org)
        return tl::unexpected<Error>(org.error());
    const auto member = MemberService(record, clock).find(toText(options.member));
    if (!member)
        return tl::unexpected<Error>(member.error());
    return signingKey(options, org->value_or(QString()), member->id, secrets);
}

} // namespace

Result<std::vector<SigningKey>> signingKeys(const SignersOptions& options, Record& record, const Clock& clock)
{
    Secrets secrets(options.passphraseDescriptor);
    std::vector<SigningKey> unlocked;
    for (size_t i = 0; i < options.members.size(); ++i) {
        auto key = keyOf({options.members[i], i < options.keys.size() ? options.keys[i] : std::string(), options.passphraseDescriptor}, record, clock, secrets);
        if (!key)
            return tl::unexpected<Error>(key.error());
        unlocked.push_back(*std::move(key));
    }
    return unlocked;
}

Result<SigningKey> signingKey(const SignerOptions& options, Record& record, const Clock& clock)
{
    Secrets secrets(options.passphraseDescriptor);
    return keyOf(options, record, clock, secrets);
}

QList<const SigningKey*> pointersTo(const std::vector<SigningKey>& keys)
{
    QList<const SigningKey*> all;
    for (const SigningKey& key : keys)
        all.append(&key);
    return all;
}

Result<SigningKey> signingKey(const SignerOptions& options, const QString& org, const QString& memberId, Secrets& secrets)
{
    const KeyRing ring = KeyRing::ofThisUser();
    const QString path = options.key.empty() ? ring.path(org, memberId) : toText(options.key);
    if (options.key.empty() && !ring.holds(org, memberId))
        return fail(ErrorCode::Usage, QStringLiteral("There is no key file of %1 at %2; name one with --key.").arg(memberId, path));
    const auto passphrase = secrets.ask(QStringLiteral("Passphrase of %1").arg(path));
    if (!passphrase)
        return tl::unexpected<Error>(passphrase.error());
    return unlockKey(path, *passphrase, org, memberId);
}

} // namespace privyseal::ctl
