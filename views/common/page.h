#pragma once

// What a page of the main window is, and what it is handed.
//
// Thread: GUI. Ownership: the window owns its pages; everything in PageContext outlives them (a page may keep a copy of
// the context). A page lives as long as one open record: another record means a new window content. The constructor
// builds widgets only; the first refresh(allTopics()) reads. It reads and writes through RecordTask only, so
// that no page can make the window wait for the record.

#include "models/core/clock.h"
#include "models/record/record.h"

#include <QAction>
#include <QSet>
#include <QSettings>
#include <QWidget>

#include <functional>

namespace privyseal {

class Theme;

enum class PageId { Overview, Approvals, Agents, Incidents, Plan, Report, Record, Controls };

struct PageContext
{
    RecordLocation location;         // for RecordTask: pages hold no connection of their own
    bool isReadOnly;                 // nothing can be written; `readOnlyReason` says why, in a sentence
    QString readOnlyReason;
    const Clock& clock;
    Theme& theme;
    QSettings& settings;             // what is remembered between launches ("agents/columns"); never what belongs in the record
    std::function<QString()> member; // id of the member who acts in this window; empty while nobody was chosen
    std::function<Instant()> asOf;   // the instant that figures are for: now, unless the person chose another
    QString warning = {};            // a sentence where the way to the server is not well protected; else empty
};

// The menus that a page may add to while it is shown.
enum class PageMenu { Record, Edit, View, Tools };

class Page : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    [[nodiscard]] virtual PageId id() const = 0;
    [[nodiscard]] virtual QString title() const = 0;    // "Approvals": the sidebar, the Go menu, the window title
    [[nodiscard]] virtual const char* iconName() const = 0; // views/common/icons.h
    [[nodiscard]] virtual QString sentence() const = 0; // what its PageHead says now: computed, one whole sentence

    // Reads again what hangs on these topics. Called once with all topics before the page is first seen, then whenever the
    // record changed; a page that is not on the screen is called when it is shown next, with all that changed meanwhile.
    // Also called, with all topics, when the as-of instant or the acting member changed.
    virtual void refresh(const QSet<privyseal::Topic>& topics) = 0;

    // Brings one thing or a selection forward. `subject` is an id of this page's kind of thing ("req-0042"), or a filter
    // "?name=value&name=value" as QUrlQuery reads it ("?state=pending", "?kpi=K2&part=late"). Unknown names are ignored.
    virtual void showSubject(const QString& subject) = 0;

    // This page's actions for a menu, owned by the page, valid as long as it lives. Asked each time the page is shown.
    [[nodiscard]] virtual QList<QAction*> menuActions(PageMenu) const { return {}; }

    // Puts the keyboard where work on this page starts (its list or first field).
    virtual void takeFocus() { setFocus(Qt::OtherFocusReason); }

Q_SIGNALS:
    // Go elsewhere; `subject` as in showSubject, empty for just the page.
    void openRequested(privyseal::PageId page, const QString& subject);
    void importRequested(); // as File > Import: asks which files
    void sentenceChanged();
    // This window wrote to the record: other pages and the sidebar need not wait for the change feed.
    void recordChanged(const QSet<privyseal::Topic>& topics);
};

[[nodiscard]] inline QSet<Topic> allTopics()
{
    return {Topic::Agents,  Topic::Requests, Topic::Incidents, Topic::Alerts,  Topic::Drills,
            Topic::Controls, Topic::Members,  Topic::Plan,      Topic::Reports, Topic::Settings};
}

} // namespace privyseal
