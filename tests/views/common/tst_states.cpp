// The four states of a card or table, and the labels they are told with.

#include "support/testrecord.h"
#include "views/common/buttons.h"
#include "views/common/statestack.h"
#include "views/common/textlabel.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace privyseal;

namespace {

void show(QWidget& widget)
{
    widget.show();
    QApplication::setActiveWindow(&widget);
    QVERIFY(QTest::qWaitForWindowActive(&widget));
}

} // namespace

class TestStates : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }

    void statesWaitAndOfferTheirStep()
    {
        StateStack stack(new QLabel(QStringLiteral("content")));
        show(stack);
        stack.showFilled();
        stack.showLoading();
        QCOMPARE(stack.state(), StateStack::State::Filled); // a quick read must not flicker
        QTRY_COMPARE_WITH_TIMEOUT(stack.state(), StateStack::State::Loading, 2000);
        stack.showFilled();
        stack.showLoading();
        stack.showFilled();
        QTest::qWait(400);
        QCOMPARE(stack.state(), StateStack::State::Filled); // the delay was called off
        QSignalSpy retry(&stack, &StateStack::retryRequested);
        stack.showFailed(QStringLiteral("Nothing is lost."));
        for (LinkButton* link : stack.findChildren<LinkButton*>()) {
            if (link->isVisible())
                QTest::mouseClick(link, Qt::LeftButton);
        }
        QCOMPARE(retry.count(), 1);
    }

    void oldContentStaysWhileItIsReadAgain()
    {
        StateStack stack(new QLabel(QStringLiteral("content")));
        stack.resize(400, 200);
        show(stack);
        auto* strip = stack.findChild<QWidget*>(QStringLiteral("rereadStrip"));
        stack.showLoading(); // nothing was filled yet: no old content to keep
        QTRY_COMPARE_WITH_TIMEOUT(stack.state(), StateStack::State::Loading, 2000);
        QVERIFY(!stack.showsOld() && !stack.content()->isVisible());
        stack.setAsOf(QStringLiteral("today 11:42"));
        stack.showFilled();
        stack.showLoading();
        QTRY_COMPARE_WITH_TIMEOUT(stack.state(), StateStack::State::Loading, 2000);
        QVERIFY(stack.showsOld());
        QVERIFY(stack.content()->isVisible() && strip->isVisible());
        QVERIFY(strip->findChild<QLabel*>()->text().contains(QStringLiteral("today 11:42")));
        QVERIFY(!strip->findChild<LinkButton*>()->isVisible()); // nobody could call it off
        stack.showFilled();
        QVERIFY(!strip->isVisible());
        connect(&stack, &StateStack::cancelRequested, this, [] {});
        stack.showLoading();
        QTRY_VERIFY_WITH_TIMEOUT(strip->isVisible(), 2000);
        QVERIFY(strip->findChild<LinkButton*>()->isVisible());
        stack.showFailed(QStringLiteral("Nothing is lost."));
        stack.showLoading(); // after a failure there is nothing to keep
        QTRY_COMPARE_WITH_TIMEOUT(stack.state(), StateStack::State::Loading, 2000);
        QVERIFY(!stack.showsOld());
    }

    // The side of a label is that of the window, whatever script its words are in.
    void labelsStandOnTheSideOfTheWindow()
    {
        TextLabel label(QStringLiteral("forge-helper"));
        label.resize(400, 30);
        const auto inkAt = [&](bool right) {
            const QImage image = label.grab().toImage();
            const QColor ground = image.pixelColor(image.width() / 2, 1);
            for (int y = 0; y < image.height(); ++y) {
                for (int x = right ? image.width() - 60 : 0; x < (right ? image.width() : 60); ++x) {
                    if (image.pixelColor(x, y) != ground)
                        return true;
                }
            }
            return false;
        };
        show(label);
        QVERIFY(inkAt(false) && !inkAt(true));
        label.setLayoutDirection(Qt::RightToLeft);
        QVERIFY(inkAt(true) && !inkAt(false));
    }
};

QTEST_MAIN(TestStates)
#include "tst_states.moc"
