#pragma once

// What a person does and sees on a page: press what has a name, read what is in sight. GUI thread. Aborts where a named
// widget does not exist. unsafeTexts() is what nobody may be shown: text from the record that is read as markup, or that
// holds characters which cannot be seen or which move what is seen. A tooltip is read as markup when it looks like it.

#include "models/core/task.h"
#include "models/core/textsafety.h"
#include "models/record/statement.h"
#include "support/pagestage.h"
#include "support/recordholder.h"
#include "views/common/buttons.h"
#include "views/common/statestack.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QRegularExpression>
#include <QTabBar>
#include <QTest>

namespace privyseal::test {

template <class Widget> Widget* part(const QObject& root, const QString& name)
{
    auto* found = root.findChild<Widget*>(name);
    if (!found)
        qFatal("there is no %s called %s", Widget::staticMetaObject.className(), qPrintable(name));
    return found;
}
template <class Widget> Widget* part(const QObject& root, const char* name)
{
    return part<Widget>(root, QString::fromLatin1(name));
}

// Until no work is under way in the pool and all of its answers have arrived.
inline void settle()
{
    // An answer may start work that is over before anybody looks: several quiet rounds make sure.
    for (int quiet = 0; quiet < 4;) {
        const bool isBusy = Task::pool().activeThreadCount() > 0;
        Task::pool().waitForDone();
        QCoreApplication::processEvents();
        quiet = isBusy ? 0 : quiet + 1;
    }
}

inline void click(QWidget* widget)
{
    QTest::mouseClick(widget, Qt::LeftButton);
    settle();
}

inline void press(const QObject& root, const char* name)
{
    click(part<QWidget>(root, name));
}

inline void pressTab(const QTabBar& tabs, int index)
{
    QTest::mouseClick(const_cast<QTabBar*>(&tabs), Qt::LeftButton, {}, tabs.tabRect(index).center());
    settle();
}

inline void pressRow(QAbstractItemView& view, const QModelIndex& index)
{
    view.scrollTo(index);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(index).center());
    settle();
}

// To whatever has the keyboard now, as a real key press.
inline void key(Qt::Key which, Qt::KeyboardModifiers modifiers = {})
{
    if (!QApplication::focusWidget())
        qFatal("nothing has the keyboard");
    QTest::keyClick(QApplication::focusWidget(), which, modifiers);
    settle();
}

// The link in sight of an empty or failed state; null when there is none.
inline LinkButton* stateLink(const StateStack& states)
{
    for (LinkButton* link : states.findChildren<LinkButton*>()) {
        if (link->isVisible())
            return link;
    }
    return nullptr;
}

inline bool shows(const QWidget& root, const QString& words)
{
    for (const QLabel* label : root.findChildren<QLabel*>()) {
        if (label->isVisible() && label->text().contains(words))
            return true;
    }
    return false;
}

inline qint64 number(const Record& record, const QString& query)
{
    const auto found = Statement(record, query).first([](const Row& row) { return row.integer(0); });
    if (!found || !*found)
        qFatal("%s", qPrintable(query));
    return **found;
}

inline QString text(const Record& record, const QString& query)
{
    const auto found = Statement(record, query).first([](const Row& row) { return row.text(0); });
    if (!found)
        qFatal("%s", qPrintable(found.error().detail));
    return found->value_or(QString());
}

inline bool hidesSomething(const QString& text)
{
    const auto odd = oddCharacters(text);
    return std::any_of(odd.begin(), odd.end(), [](const OddCharacter& one) { return one.why != OddCharacter::Why::MixedScript; });
}

inline QStringList unsafeTexts(const QWidget& root)
{
    QStringList unsafe;
    const auto see = [&](const QString& text, bool mayBeMarkup) {
        static const QRegularExpression tag(QStringLiteral("<(?!/?p>|br>)[a-zA-Z/]")), entity(QStringLiteral("&(amp|quot|lt|gt);"));
        const bool markup = mayBeMarkup && Qt::mightBeRichText(text);
        if (hidesSomething(text) || (markup && text.contains(tag)) || (mayBeMarkup && !markup && text.contains(entity)))
            unsafe.append(visibleText(text));
    };
    for (const QWidget* widget : root.findChildren<QWidget*>() + QList<QWidget*>{const_cast<QWidget*>(&root)}) {
        see(widget->toolTip(), true);
        see(widget->accessibleName(), false);
        see(widget->accessibleDescription(), false);
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            see(label->text(), label->textFormat() != Qt::PlainText);
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            see(button->text(), false);
        const auto* view = qobject_cast<const QAbstractItemView*>(widget);
        for (int row = 0; view && view->model() && row < view->model()->rowCount(); ++row) {
            const QModelIndex index = view->model()->index(row, 0);
            see(index.data().toString(), false);
            see(index.data(Qt::AccessibleTextRole).toString(), false);
            see(index.data(Qt::ToolTipRole).toString(), true);
        }
    }
    return unsafe;
}

// The same record, opened for reading only, with what a page of it is handed.
class ReadOnlyStage
{
public:
    explicit ReadOnlyStage(PageStage& stage) : m_stage(stage) {}
    [[nodiscard]] PageContext context()
    {
        return {m_stage.record.location(), true, QStringLiteral("It was opened so."), m_stage.clock, m_stage.theme, m_stage.settings,
                [this] { return m_stage.member; }, [this] { return m_stage.clock.now(); }};
    }

private:
    PageStage& m_stage;
};

// As the window calls them; all is read when they come back.
inline void refresh(Page& page, const QSet<Topic>& topics = allTopics())
{
    page.refresh(topics);
    settle();
}
inline void showSubject(Page& page, const QString& subject)
{
    page.showSubject(subject);
    settle();
}

// Shows a page as the window does: read once, then again whenever it wrote. All is read when it comes back.
template <class Shown> std::unique_ptr<Shown> showPage(const PageContext& context, QSize size = {1084, 740})
{
    auto page = std::make_unique<Shown>(context);
    QObject::connect(page.get(), &Page::recordChanged, page.get(), [page = page.get()](const QSet<Topic>& topics) { page->refresh(topics); });
    page->resize(size);
    static_cast<QWidget&>(*page).show(); // some pages have a show() of their own
    if (!QTest::qWaitForWindowActive(page.get()))
        qFatal("the page does not come up");
    page->refresh(allTopics());
    settle();
    return page;
}

} // namespace privyseal::test
