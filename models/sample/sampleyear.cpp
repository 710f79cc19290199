#include "models/sample/sampleyear.h"

#include "models/sample/splitmix.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace privyseal {

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;
constexpr qint64 dayMs = 24 * hourMs;

template <class List> auto pick(SplitMix& random, const List& list)
{
    return list.at(random.below(list.size()));
}

// Somewhere in the working hours of a weekday, at or before that day, and at least three hours before `createdAt`.
Instant workingTime(SplitMix& random, Instant around, Instant createdAt)
{
    QDateTime at = around.utc();
    at.setTime(QTime(0, 0).addSecs(int(random.between(6 * 60 + 20, 16 * 60 + 45) * 60 + random.below(60))));
    while (at.date().dayOfWeek() > 5 || Instant::fromMsUtc(at.toMSecsSinceEpoch()) > createdAt.plusMs(-3 * hourMs))
        at = at.addDays(-1);
    return Instant::fromMsUtc(at.toMSecsSinceEpoch());
}

// Requests per month rise from 26 to 79 over the year: the share of the year at which the share `q` of them is filed.
double shareOfYear(double q)
{
    constexpr double first = 26;
    constexpr double rise = 79 - first;
    const double total = first + rise / 2;
    return (std::sqrt(first * first + 2 * rise * q * total) - first) / rise;
}

// Spreads `count` of each outcome evenly over `all` requests; what is left over is approved.
QStringList outcomes(int all)
{
    struct Share
    {
        const char* status;
        int perThousand;
        double phase;
    };
    static constexpr std::array shares{
        Share{"rejected", 53, 0.45}, Share{"expired", 20, 0.7},     Share{"policy_blocked", 28, 0.2},
        Share{"withdrawn", 25, 0.6}, Share{"superseded", 18, 0.85}, Share{"changes_requested", 13, 0.5}};
    QStringList result(all, QStringLiteral("approved"));
    for (const Share& share : shares) {
        const int count = all * share.perThousand / 1000;
        for (int i = 0; i < count; ++i) {
            int at = int((i + share.phase) * all / count);
            while (result.at(at % all) != u"approved")
                ++at;
            result[at % all] = QString::fromLatin1(share.status);
        }
    }
    return result;
}

QStringList approvers(SplitMix& random, const QString& risk)
{
    static const QStringList anyone{QStringLiteral("Product Lead"), QStringLiteral("Head of Security"), QStringLiteral("General Counsel"),
                                    QStringLiteral("Engineering Lead"), QStringLiteral("Risk Lead")};
    const QString security = random.below(3) == 0 ? QStringLiteral("Risk Lead") : QStringLiteral("Head of Security");
    if (risk == u"critical")
        return {security, QStringLiteral("General Counsel"), QStringLiteral("Committee Chair")};
    if (risk == u"high")
        return {security, random.below(2) == 0 ? QStringLiteral("General Counsel") : QStringLiteral("Product Lead")};
    return {pick(random, anyone)};
}

qint64 deadlineMs(const QString& risk)
{
    return (risk == u"critical" ? 4 : risk == u"high" ? 24 : 72) * hourMs;
}

QString filled(SplitMix& random, QString text, const QJsonArray& months, Instant at)
{
    const QDate date = at.utc().date();
    text.replace(QStringLiteral("{n}"), QString::number(random.between(60, 1900)));
    text.replace(QStringLiteral("{n2}"), QString::number(random.between(3, 28)));
    text.replace(QStringLiteral("{pct}"), QString::number(random.between(81, 96)));
    text.replace(QStringLiteral("{week}"), QString::number(date.weekNumber()));
    text.replace(QStringLiteral("{month}"), months.at((date.month() + 10) % 12).toString()); // work is about last month
    return text;
}

// A template that fits that many days before creation, by weight.
QJsonObject pickTemplate(SplitMix& random, const QJsonArray& templates, qint64 daysBefore)
{
    qint64 total = 0;
    const auto fits = [daysBefore](const QJsonObject& one) { return daysBefore > one[u"not_in_last_days"].toInt(-1); };
    for (const QJsonValue& one : templates)
        total += fits(one.toObject()) ? one[u"weight"].toInt() : 0;
    qint64 left = random.below(total);
    for (const QJsonValue& one : templates) {
        left -= fits(one.toObject()) ? one[u"weight"].toInt() : 0;
        if (left < 0)
            return one.toObject();
    }
    return templates.first().toObject();
}

struct Ending
{
    QString status;
    QStringList by;
    QString reason;
    Instant at;
};

Ending ending(SplitMix& random, const QJsonObject& pools, const QString& status, const QString& risk, Instant filed, Instant createdAt)
{
    Ending end{status, {}, {}, {}};
    const qint64 window = deadlineMs(risk);
    // Most decisions come early in the window; none comes after creation.
    const double early = std::pow(double(random.below(1000)) / 1000.0, 1.8) * 0.9 + 0.02;
    const qint64 latest = createdAt.ms() - filed.ms() - 30 * minuteMs;
    end.at = filed.plusMs(std::min(qint64(early * double(window)), latest) / 1000 * 1000);
    if (status == u"expired") {
        if (window > latest)
            end.status = QStringLiteral("approved");
        else
            end.at = filed.plusMs(window);
    }
    if (end.status == u"approved") {
        end.by = approvers(random, risk);
        end.reason = pick(random, pools[u"approved"].toArray()).toString();
        return end;
    }
    if (status == u"policy_blocked")
        end.at = filed;
    const QJsonValue chosen = pick(random, pools[status].toArray());
    end.reason = chosen.isObject() ? chosen[u"reason"].toString() : chosen.toString();
    if (status == u"rejected")
        end.by = QStringList{chosen[u"by"].toString()};
    else if (status == u"changes_requested")
        end.by = QStringList{QStringLiteral("Head of Security")};
    return end;
}

} // namespace

QJsonArray sampleRequests(const QJsonObject& pools, Instant createdAt, int count)
{
    SplitMix random(0x5ea1'2026);
    QList<Instant> times;
    for (int i = 0; i < count; ++i) {
        const double share = shareOfYear((i + 0.5) / count);
        times.append(workingTime(random, createdAt.plusMs(-qint64((1 - share) * 365.0 * double(dayMs))), createdAt));
    }
    std::sort(times.begin(), times.end());
    const QStringList statuses = outcomes(count);
    const int breakGlass = count * 7 / 8; // the one that did not wait for a quorum
    QJsonArray rows;
    for (int i = 0; i < count; ++i) {
        const Instant filed = times.at(i);
        const QJsonObject form = pickTemplate(random, pools[u"requests"].toArray(), (createdAt.ms() - filed.ms()) / dayMs);
        const QString risk = form[u"risk"].toString();
        QString text = pick(random, form[u"justifications"].toArray()).toString();
        text = filled(random, text, pools[u"months"].toArray(), filed);
        const bool urgent = i == breakGlass;
        Ending end = ending(random, pools, urgent ? QStringLiteral("approved") : statuses.at(i), risk, filed, createdAt);
        QJsonObject row{{QStringLiteral("id"), QStringLiteral("REQ-%1").arg(1041 - count + i, 4, 10, QLatin1Char('0'))},
                        {QStringLiteral("risk"), risk},
                        {QStringLiteral("requested_by"), form[u"by"]},
                        {QStringLiteral("requested_at"), filed.iso()},
                        {QStringLiteral("lifetime_s"), form[u"lifetime_h"].toInt() * 3600},
                        {QStringLiteral("justification"), text}};
        for (const auto* name : {u"agent", u"action", u"resource", u"environment"})
            row.insert(QString::fromUtf16(name), form[QStringView(name)]);
        if (urgent) {
            row.insert(QStringLiteral("break_glass"), true);
            row.insert(QStringLiteral("lifetime_s"), 3600);
            row.insert(QStringLiteral("justification"), QStringLiteral("The shop is down and the duty lead is the only one awake. One hour."));
            end.reason = QStringLiteral("Break-glass by the duty lead; ratified by the committee the next morning.");
            end.by = QStringList{QStringLiteral("Head of Security"), QStringLiteral("Product Lead")};
        }
        row.insert(QStringLiteral("status"), end.status);
        row.insert(QStringLiteral("decided_at"), end.at.iso());
        if (!end.by.isEmpty())
            row.insert(QStringLiteral("decided_by"), QJsonArray::fromStringList(end.by));
        if (!end.reason.isEmpty())
            row.insert(QStringLiteral("reason"), end.reason);
        rows.append(row);
    }
    return rows;
}

QJsonArray sampleAlerts(const QJsonObject& pools, Instant createdAt, int count)
{
    // Minutes to the end, newest first. With the founding day's 9 and 4 they give a mean of 10.6, a median of 9, a 95th
    // percentile of 24 and 20 of 23 within the limit; any shorter run from the newest is much the same.
    static constexpr std::array<int, 21> minutes{12, 7, 14, 24, 3, 9, 13, 8, 2, 14, 17, 6, 13, 7, 9, 4, 28, 5, 14, 8, 13};
    SplitMix random(0xa1e2'2026);
    const QJsonArray rules = pools[u"alerts"].toArray();
    QJsonArray rows;
    for (int i = count - 1; i >= 0; --i) {
        const bool recent = i < int(minutes.size());
        const double days = recent ? (i + 0.5) * 3.65 : 78.8 + (i - double(minutes.size())) * 8.0;
        const Instant raised = createdAt.plusMs(-qint64(days * double(dayMs)) - random.below(8 * hourMs) / 1000 * 1000);
        const double slower = recent ? 1.0 : i < 36 ? 1.5 : 1.8;
        const qint64 ended = qint64(std::lround(minutes.at(size_t(i) % minutes.size()) * slower)) * minuteMs;
        const QJsonObject rule = rules.at(i % rules.size()).toObject();
        static const std::array severities{QStringLiteral("medium"), QStringLiteral("high"), QStringLiteral("low"), QStringLiteral("medium")};
        QJsonObject row{{QStringLiteral("id"), QStringLiteral("ALR-%1").arg(218 - i, 4, 10, QLatin1Char('0'))},
                        {QStringLiteral("agent"), pick(random, rule[u"agents"].toArray())},
                        {QStringLiteral("rule"), rule[u"rule"]},
                        {QStringLiteral("severity"), severities.at(size_t(random.below(4)))},
                        {QStringLiteral("raised_at"), raised.iso()},
                        {QStringLiteral("acknowledged_at"), raised.plusMs(ended / 4 / 1000 * 1000).iso()},
                        {QStringLiteral("revoke_ordered_at"), raised.plusMs(ended / 2 / 1000 * 1000).iso()}};
        const bool canary = random.below(5) < 3;
        row.insert(QStringLiteral("revoked_at"), raised.plusMs((canary ? ended * 3 / 4 : ended) / 1000 * 1000).iso());
        if (canary)
            row.insert(QStringLiteral("canary_denied_at"), raised.plusMs(ended).iso());
        rows.append(row);
    }
    return rows;
}

} // namespace privyseal
