#pragma once

// Holds the pages of one open record: makes each when it is first wanted, hands it the changes it has missed, and stands in
// for one that could not be made. The banners of the record stand under each page's head. GUI thread; owns the pages.

#include "models/trust/recordgrade.h"
#include "app/desktop/pagefactory.h"

#include <QHash>
#include <QStackedWidget>

namespace privyseal {

class Banner;

class PageHost : public QStackedWidget
{
    Q_OBJECT
public:
    PageHost(QList<PageEntry> entries, PageContext context, QWidget* parent = nullptr);

    void show(PageId page, const QString& subject);
    void noteChanges(const QSet<Topic>& topics);
    [[nodiscard]] PageId current() const { return m_current; }
    [[nodiscard]] Page* currentPage() const; // null where it could not be made
    void setGrade(const RecordGrade& grade); // said on every page, unless there is nothing to say
    void setLost(const QString& sentence, const QString& details); // the record cannot be read; empty: it can again

Q_SIGNALS:
    void openRequested(privyseal::PageId page, const QString& subject);
    void importRequested();
    void recordChanged(const QSet<privyseal::Topic>& topics);

private:
    struct Held
    {
        QWidget* widget = nullptr;
        Page* page = nullptr;
        Banner *lost = nullptr, *grade = nullptr;
        QSet<Topic> missed;
    };
    Held& held(PageId id);
    void make(const PageEntry& entry, Held& held);
    void addBanners(Held& held);

    QList<PageEntry> m_entries;
    PageContext m_context;
    QHash<PageId, Held> m_held;
    void showGrade(const Held& held) const;

    RecordGrade m_grade;
    PageId m_current = PageId::Overview;
    QString m_lostSentence, m_lostDetails;
};

} // namespace privyseal
