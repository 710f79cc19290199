#pragma once

// What a page of the window needs to be tried out: a record, a clock that stands still, a theme, settings in a folder of
// their own. The acting member is the first that the record has.

#include "models/approvals/approvalservice.h"
#include "models/approvals/policy.h"
#include "models/committee/memberservice.h"
#include "models/core/task.h"
#include "support/testrecord.h"
#include "views/common/theme.h"
#include "views/common/page.h"

#include <QApplication>

namespace privyseal::test {

class PageStage
{
public:
    PageStage() : settings(record.folder() + QStringLiteral("/settings.ini"), QSettings::IniFormat), approvals(record.record(), clock)
    {
        theme.install(*qobject_cast<QApplication*>(QCoreApplication::instance()));
    }
    ~PageStage() { Task::pool().waitForDone(); } // workers use the clock
    PageStage(const PageStage&) = delete;
    PageStage& operator=(const PageStage&) = delete;
    [[nodiscard]] PageContext context()
    {
        return {record.location(), false, {}, clock, theme, settings, [this] { return member; }, [this] { return clock.now(); }};
    }
    void chooseMember()
    {
        const auto members = MemberService(record.record(), clock).all();
        member = members && !members->isEmpty() ? members->first().id : QString();
    }

    TestRecord record;
    FixedClock clock{testNow()};
    Theme theme{Theme::Mode::Light};
    QSettings settings;
    ApprovalService approvals;
    QString member;
};

} // namespace privyseal::test
