#pragma once

// Takes a signed body apart: every member by its name and kind, and none left over. The first thing that is missing, of
// another kind or unknown becomes the error, with its path ("keys.3.public"); after it all readings give empty values, so that
// a body is read in one go and asked at the end. Borrows the value. Any thread.

#include "models/core/canonicaljson.h"
#include "models/core/instant.h"

#include <QMap>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace privyseal {

class BodyReader
{
public:
    explicit BodyReader(const CanonicalJson& body); // has to be an object

    [[nodiscard]] QString text(const char* name);
    [[nodiscard]] QString textOrNull(const char* name); // a null QString for null
    [[nodiscard]] qint64 integer(const char* name, qint64 least, qint64 most);
    [[nodiscard]] bool boolean(const char* name);
    [[nodiscard]] QStringList texts(const char* name);
    [[nodiscard]] QMap<QString, QString> textMap(const char* name); // an object of texts whose names are data
    [[nodiscard]] QByteArray hex(const char* name, qsizetype bytes); // lower-case digits, exactly so many bytes
    [[nodiscard]] QString hexText(const char* name, qsizetype bytes); // the same, as the digits
    [[nodiscard]] Instant instant(const char* name);                  // as Instant::iso() writes it, whole
    void object(const char* name, const std::function<void(BodyReader&)>& read);
    void objects(const char* name, const std::function<void(BodyReader&)>& read); // of an array
    // The members of an object whose names are data.
    void members(const char* name, const std::function<void(const QString&, BodyReader&)>& read);
    void refuse(const QString& name, const QString& why); // a value that its reader does not take

    // BadSignature with the first fault in the detail; also where a member was not asked for.
    [[nodiscard]] Result<void> end();

private:
    BodyReader(const CanonicalJson& body, QString path, std::shared_ptr<QString> fault);
    const CanonicalJson* find(const char* name);
    void checkRest();

    const CanonicalJson::Object* m_members = nullptr;
    QString m_path;
    std::shared_ptr<QString> m_fault; // shared by the readers of one body; null QString: none
    std::vector<bool> m_asked; // by the place of the member
};

} // namespace privyseal
