// The head of a page shows the whole of its sentence at every width, whatever stands below it asks for.

#include "support/testrecord.h"
#include "views/common/pagehead.h"
#include "views/common/theme.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTest>
#include <QVBoxLayout>

using namespace privyseal;

namespace {

const char longSentence[] = "Of 214 agents 31 hold a credential longer than policy allows, 12 have drifted guardrails, 9 may execute without an assessment, and 3 were "
                            "suspended after an incident that is still open.";

// A page as the window holds it: the head, and below it a splitter that takes and wants all the height that there is.
struct Scene
{
    explicit Scene(int controls)
    {
        auto* page = new QWidget;
        auto* column = new QVBoxLayout(page);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        head = new PageHead(QStringLiteral("Agents"), page);
        for (int i = 0; i < controls; ++i)
            head->addControl(new QPushButton(QStringLiteral("Request privilege..."), head));
        column->addWidget(head);
        auto* splitter = new QSplitter(Qt::Vertical, page);
        splitter->setChildrenCollapsible(false);
        for (const int least : {240, 120}) {
            auto* part = new QWidget;
            part->setMinimumHeight(least);
            part->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
            splitter->addWidget(part);
        }
        column->addWidget(splitter, 1);
        auto* pages = new QStackedWidget(&window);
        pages->addWidget(page);
        auto* around = new QVBoxLayout(&window);
        around->setContentsMargins(0, 0, 0, 0);
        around->addWidget(pages);
    }

    QWidget window;
    PageHead* head;
};

void settleLayout()
{
    for (int i = 0; i < 5; ++i)
        QApplication::processEvents();
}

// Empty, or what does not fit.
QString clipped(const PageHead& head)
{
    for (const QLabel* label : head.findChildren<QLabel*>()) {
        const QRect needed = label->fontMetrics().boundingRect(QRect(0, 0, label->contentsRect().width(), 10000), Qt::TextWordWrap, label->text());
        const QRect there(label->mapTo(&head, QPoint()), label->size());
        if (label->contentsRect().height() < needed.height() || label->contentsRect().width() < needed.width() || !head.rect().contains(there))
            return QStringLiteral("\"%1\" needs %2 x %3 and has %4 x %5 in a head of %6 x %7")
                .arg(label->text().left(20)).arg(needed.width()).arg(needed.height()).arg(label->width()).arg(label->height()).arg(head.width()).arg(head.height());
    }
    return {};
}

} // namespace

class TestPageHead : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QFont font = QApplication::font();
        font.setPointSizeF(10);
        QApplication::setFont(font);
        m_theme = new Theme(Theme::Mode::Light, qApp);
        m_theme->install(*qApp);
    }

    void init() { test::failOnAnyWarning(); }

    void allOfTheSentenceIsShown_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("mirrored");
        QTest::addColumn<int>("height");
        for (const bool dark : {false, true}) {
            for (const bool mirrored : {false, true}) {
                for (const int height : {300, 420, 700})
                    QTest::addRow("%s %s %d", dark ? "dark" : "light", mirrored ? "mirrored" : "straight", height) << dark << mirrored << height;
            }
        }
    }

    void allOfTheSentenceIsShown()
    {
        QFETCH(bool, dark);
        QFETCH(bool, mirrored);
        QFETCH(int, height);
        m_theme->setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
        QApplication::setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        for (const int controls : {0, 2, 4}) {
            Scene scene(controls);
            scene.window.resize(1100, height);
            scene.window.show();
            QVERIFY(QTest::qWaitForWindowExposed(&scene.window));
            scene.head->setSentence(QStringLiteral("No agents yet."));
            settleLayout();
            const int oneLine = scene.head->height();
            scene.head->setSentence(QLatin1String(longSentence));
            for (int width = 1100; width >= 700; width -= 25) {
                scene.window.resize(width, height);
                settleLayout();
                const QString wrong = clipped(*scene.head);
                QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("%1 controls, %2 wide: %3").arg(controls).arg(width).arg(wrong)));
            }
            QVERIFY(scene.head->height() > oneLine);
            for (int width = 700; width <= 1100; width += 25) {
                scene.window.resize(width, height);
                settleLayout();
                const QString wrong = clipped(*scene.head);
                QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("%1 controls, %2 wide: %3").arg(controls).arg(width).arg(wrong)));
            }
            scene.head->setSentence(QStringLiteral("No agents yet."));
            scene.window.resize(1100, height);
            settleLayout();
            QCOMPARE(scene.head->height(), oneLine); // and gives the height back
        }
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }

private:
    Theme* m_theme = nullptr;
};

QTEST_MAIN(TestPageHead)
#include "tst_pagehead.moc"
