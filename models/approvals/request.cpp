#include "models/approvals/request.h"

#include <QCoreApplication>

namespace privyseal {
namespace {

struct Words
{
    const char* text;
    const char* name;
};

constexpr Words riskWords[] = {{"low", QT_TRANSLATE_NOOP("Approvals", "Low risk")},
                               {"medium", QT_TRANSLATE_NOOP("Approvals", "Medium risk")},
                               {"high", QT_TRANSLATE_NOOP("Approvals", "High risk")},
                               {"critical", QT_TRANSLATE_NOOP("Approvals", "Critical risk")}};

constexpr Words statusWords[] = {{"pending", QT_TRANSLATE_NOOP("Approvals", "Pending")},
                                 {"changes_requested", QT_TRANSLATE_NOOP("Approvals", "Changes asked")},
                                 {"approved", QT_TRANSLATE_NOOP("Approvals", "Approved")},
                                 {"rejected", QT_TRANSLATE_NOOP("Approvals", "Rejected")},
                                 {"expired", QT_TRANSLATE_NOOP("Approvals", "Expired")},
                                 {"withdrawn", QT_TRANSLATE_NOOP("Approvals", "Withdrawn")},
                                 {"superseded", QT_TRANSLATE_NOOP("Approvals", "Superseded")},
                                 {"policy_blocked", QT_TRANSLATE_NOOP("Approvals", "Blocked by policy")}};

constexpr Words verdictWords[] = {{"approve", ""}, {"reject", ""}, {"request_changes", ""}, {"ratify", ""}, {"repudiate", ""}};

template <class Enum, size_t N> std::optional<Enum> find(const Words (&words)[N], QStringView text)
{
    for (size_t i = 0; i < N; ++i) {
        if (text == QLatin1String(words[i].text))
            return Enum(int(i));
    }
    return std::nullopt;
}

} // namespace

QString toText(RiskClass risk)
{
    return QLatin1String(riskWords[int(risk)].text);
}

std::optional<RiskClass> riskClassFromText(QStringView text)
{
    return find<RiskClass>(riskWords, text);
}

QString toText(RequestStatus status)
{
    return QLatin1String(statusWords[int(status)].text);
}

std::optional<RequestStatus> requestStatusFromText(QStringView text)
{
    return find<RequestStatus>(statusWords, text);
}

QString toText(Verdict verdict)
{
    return QLatin1String(verdictWords[int(verdict)].text);
}

std::optional<Verdict> verdictFromText(QStringView text)
{
    return text == u"changes" ? Verdict::RequestChanges : find<Verdict>(verdictWords, text);
}

QString statusName(RequestStatus status)
{
    return QCoreApplication::translate("Approvals", statusWords[int(status)].name);
}

QString riskName(RiskClass risk)
{
    return QCoreApplication::translate("Approvals", riskWords[int(risk)].name);
}

bool isOpen(RequestStatus status)
{
    return status == RequestStatus::Pending || status == RequestStatus::ChangesRequested;
}

} // namespace privyseal
