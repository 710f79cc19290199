// key new, passwd, rotate and show: members' own keys, in files that never enter the record.

#include "app/ctl/context.h"
#include "app/ctl/secrets.h"

#include "models/committee/memberservice.h"
#include "models/trust/rosterservice.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace privyseal::ctl {
namespace {

constexpr int usualMemory = 1024; // MiB

struct NewKeyOptions
{
    std::string member, out;
    int passphraseDescriptor = -1, memory = usualMemory;
};

struct RotateOptions
{
    SignerOptions signer;
    std::string out;
    int memory = usualMemory;
};

struct FileOptions
{
    std::string file;
    int passphraseDescriptor = -1;
};

KeyCost costOf(const Context& context, int memory)
{
    if (memory < usualMemory)
        context.output.diagnostic(QStringLiteral("Notice: this key is locked with %1 MiB of memory instead of 1024; guessing its passphrase is cheaper.").arg(memory));
    return {4, qint64(memory) << 20};
}

int told(const Context& context, const KeyFile& file, const QString& path)
{
    const QString hex = QString::fromLatin1(file.publicKey().bytes().toHex());
    if (context.json)
        context.output.document(QJsonObject{{QStringLiteral("file"), path}, {QStringLiteral("member"), file.member()}, {QStringLiteral("record_id"), file.org()},
                                            {QStringLiteral("key"), file.publicKey().id()}, {QStringLiteral("public"), hex}});
    else
        context.output.fields({{QStringLiteral("File"), path}, {QStringLiteral("Member"), file.member()}, {QStringLiteral("Key"), file.publicKey().id()}, {QStringLiteral("Public"), hex}});
    return 0;
}

Result<void> put(const KeyFile& file, const std::string& out)
{
    return out.empty() ? KeyRing::ofThisUser().add(file) : file.save(toText(out));
}

QString placeOf(const KeyFile& file, const std::string& out)
{
    return out.empty() ? KeyRing::ofThisUser().path(file.org(), file.member()) : toText(out);
}

int newKey(const Context& context, const NewKeyOptions& options)
{
    const auto record = context.open();
    if (!record)
        return context.failed(record.error());
    const auto org = (*record)->meta(QStringLiteral("record_id"));
    if (!org)
        return context.failed(org.error());
    Secrets secrets(options.passphraseDescriptor);
    const auto passphrase = secrets.askNew(QStringLiteral("New passphrase"));
    if (!passphrase)
        return context.failed(passphrase.error());
    const auto file = KeyFile::make(SigningKey::generate(), *passphrase, org->value_or(QString()), toText(options.member), context.clock.now(), costOf(context, options.memory));
    if (!file)
        return context.failed(file.error());
    if (auto saved = put(*file, options.out); !saved)
        return context.failed(saved.error());
    return told(context, *file, placeOf(*file, options.out));
}

int passwd(const Context& context, const FileOptions& options)
{
    const QString path = toText(options.file);
    const auto file = KeyFile::load(path);
    if (!file)
        return context.failed(file.error());
    Secrets secrets(options.passphraseDescriptor);
    const auto old = secrets.ask(QStringLiteral("Passphrase now"));
    if (!old)
        return context.failed(old.error());
    const auto key = file->unlock(*old);
    if (!key)
        return context.failed(key.error());
    const auto fresh = secrets.askNew(QStringLiteral("New passphrase"));
    if (!fresh)
        return context.failed(fresh.error());
    const auto renewed = KeyFile::make(*key, *fresh, file->org(), file->member(), file->created(), file->cost());
    if (!renewed)
        return context.failed(renewed.error());
    if (auto replaced = renewed->replace(path); !replaced)
        return context.failed(replaced.error());
    return told(context, *renewed, path);
}

// A new key for the same member, and the next roster that puts it in the old one's place, signed with both.
int rotate(const Context& context, const RotateOptions& options)
{
    const auto record = context.open();
    if (!record)
        return context.failed(record.error());
    const auto member = MemberService(**record, context.clock).find(toText(options.signer.member));
    if (!member)
        return context.failed(member.error());
    RosterService rosters(**record, context.clock);
    auto next = rosters.draft({});
    if (!next)
        return context.failed(next.error());
    Secrets secrets(options.signer.passphraseDescriptor);
    const auto old = signingKey(options.signer, next->org, member->id, secrets);
    if (!old)
        return context.failed(old.error());
    const auto isOld = [&](const Roster::Key& one) { return one.member == member->id && one.key.bytes() == old->publicKey(); };
    if (std::none_of(next->keys.begin(), next->keys.end(), isOld))
        return context.failed(exitCode(ErrorCode::WrongKey), QStringLiteral("This key is not in the roster in force."));
    const auto passphrase = secrets.askNew(QStringLiteral("New passphrase"));
    if (!passphrase)
        return context.failed(passphrase.error());
    const SigningKey fresh = SigningKey::generate();
    const auto file = KeyFile::make(fresh, *passphrase, next->org, member->id, context.clock.now(), costOf(context, options.memory));
    if (!file)
        return context.failed(file.error());
    next->keys.removeIf(isOld);
    next->keys.append({file->publicKey(), member->id});
    const auto body = next->write();
    if (!body)
        return context.failed(body.error());
    Envelope envelope(BodyKind::Roster, *body);
    envelope.sign(*old);
    envelope.sign(fresh);
    if (auto saved = file->save(toText(options.out)); !saved)
        return context.failed(saved.error());
    const auto proposed = rosters.propose(envelope, member->id);
    if (!proposed)
        return context.failed(proposed.error());
    if (const int missing = std::max(proposed->missingNow, proposed->missingNext); missing > 0)
        context.output.diagnostic(QStringLiteral("Proposed as %1: %2 more members have to sign it with roster sign before the new key counts; keep the old one until then.").arg(proposed->bodySha256).arg(missing));
    return told(context, *file, toText(options.out));
}

int showKey(const Context& context, const FileOptions& options)
{
    const auto file = KeyFile::load(toText(options.file));
    return file ? told(context, *file, toText(options.file)) : context.failed(file.error());
}

} // namespace

void addKeyCommands(CLI::App& app, Context& context)
{
    CLI::App* group = app.add_subcommand("key", "Members' own keys.")->fallthrough();
    group->require_subcommand(1);
    const char* memoryHelp = "MiB of memory that unlocking takes. Default: 1024.";

    CLI::App* newCommand = group->add_subcommand("new", "Makes a key for a member of this record and prints its public half, for roster propose.")->fallthrough();
    const auto made = std::make_shared<NewKeyOptions>();
    newCommand->add_option("--member", made->member, "The member's id.")->required();
    newCommand->add_option("--out", made->out, "Default: the folder for keys.")->type_name("FILE");
    newCommand->add_option("--passphrase-fd", made->passphraseDescriptor, "Read the passphrase from this descriptor.")->type_name("N");
    newCommand->add_option("--key-memory", made->memory, memoryHelp)->check(CLI::Range(64, 4096));
    newCommand->callback([&context, made] { context.command = [&context, made] { return newKey(context, *made); }; });

    CLI::App* passwdCommand = group->add_subcommand("passwd", "Changes a key file's passphrase.")->fallthrough();
    const auto changed = std::make_shared<FileOptions>();
    passwdCommand->add_option("FILE", changed->file, "The key file.")->required();
    passwdCommand->add_option("--passphrase-fd", changed->passphraseDescriptor, "Read the old and the new passphrase from this descriptor, a line each.")->type_name("N");
    passwdCommand->callback([&context, changed] { context.command = [&context, changed] { return passwd(context, *changed); }; });

    CLI::App* rotateCommand = group->add_subcommand("rotate", "Makes a new key for a member and proposes the roster that takes it in.")->fallthrough();
    const auto rotated = std::make_shared<RotateOptions>();
    rotated->signer.addTo(*rotateCommand, true);
    rotateCommand->add_option("--out", rotated->out, "The new key file.")->required()->type_name("FILE");
    rotateCommand->add_option("--key-memory", rotated->memory, memoryHelp)->check(CLI::Range(64, 4096));
    rotateCommand->callback([&context, rotated] { context.command = [&context, rotated] { return rotate(context, *rotated); }; });

    CLI::App* showCommand = group->add_subcommand("show", "Shows whose key a file holds; needs no passphrase.")->fallthrough();
    const auto shown = std::make_shared<FileOptions>();
    showCommand->add_option("FILE", shown->file, "The key file.")->required();
    showCommand->callback([&context, shown] { context.command = [&context, shown] { return showKey(context, *shown); }; });
}

} // namespace privyseal::ctl
