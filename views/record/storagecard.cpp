#include "views/record/storagecard.h"

#include "views/common/format.h"
#include "views/common/statusshape.h"
#include "views/common/textlabel.h"

#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace privyseal {

// The verdict as a large shape: a seal would claim a signature.
class VerdictMark : public QWidget
{
public:
    explicit VerdictMark(QWidget* parent = nullptr) : QWidget(parent) { setFixedSize(40, 40); }
    void setVerdict(Shape shape, Tone tone)
    {
        m_status = {shape, tone, QString()};
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintShape(painter, QRectF(rect()).adjusted(2, 2, -2, -2), m_status, Theme::of(this));
    }

private:
    Status m_status{privyseal::Shape::DashedRing, Tone::Neutral, QString()};
};

StorageCard::StorageCard(bool isOnServer, QWidget* parent) : StorageCard(isOnServer, new VerdictMark, parent) {}

StorageCard::StorageCard(bool isOnServer, VerdictMark* mark, QWidget* parent)
    : VerdictCard(mark, tr("Check now"), {tr("Pages and indexes"), tr("Storage settings"), tr("Decision log")}, parent), m_mark(mark)
{
    verdictLabel()->setObjectName(QStringLiteral("storageVerdict"));
    button()->setObjectName(QStringLiteral("checkNow"));
    QVBoxLayout* limit = side();
    limit->addWidget(new TextLabel(tr("What this does not show"), FontRole::Small, Token::Text2));
    auto* said = new TextLabel(isOnServer ? tr("Whoever looks after the server can delete rows and read them all, but cannot sign for anybody.")
                                          : tr("Anyone who can write the file can delete rows, and who has the file reads it all; nobody can sign for another."),
                               FontRole::Body);
    said->setWordWrap(true);
    said->setObjectName(QStringLiteral("unsignedNotice"));
    limit->addWidget(said);
    limit->addStretch(1);
    connect(button(), &QPushButton::clicked, this, &StorageCard::checkRequested);
    showNotChecked();
}

void StorageCard::showNotChecked()
{
    m_mark->setVerdict(privyseal::Shape::DashedRing, Tone::Neutral);
    verdictLabel()->setText(tr("Not checked yet"));
    whenLabel()->setText(tr("in this window"));
    for (int line = 0; line < lineCount(); ++line)
        setLine(line, std::nullopt, tr("not looked at"));
    button()->setEnabled(true);
}

void StorageCard::showChecking()
{
    verdictLabel()->setText(tr("Checking"));
    whenLabel()->setText(tr("the whole file is read"));
    button()->setEnabled(false);
}

void StorageCard::showCheck(const RecordCheck& check, const Instant& at, const Instant& now)
{
    button()->setEnabled(true);
    m_mark->setVerdict(check.isSound() ? privyseal::Shape::DiscTick : privyseal::Shape::Diamond, check.isSound() ? Tone::Good : Tone::Bad);
    verdictLabel()->setText(check.isSound() ? tr("Storage is sound") : tr("Storage is not sound"));
    const QString took = QLocale().toString(double(check.tookMs) / 1000.0, 'f', 1);
    whenLabel()->setText(tr("%1, in %2 s").arg(format::moment(at, now, QTimeZone::systemTimeZone()), took));
    setLine(0, check.pagesSound, check.pagesSound ? tr("every page and index agrees") : check.pageFindings.mid(0, 3).join(u'\n'));
    setLine(1, check.settingsOff.isEmpty(),
            check.settingsOff.isEmpty() ? tr("a commit survives power loss") : tr("not as required: %1").arg(check.settingsOff.join(QStringLiteral(", "))));
    setLine(2, check.guardsMissing.isEmpty(),
            check.guardsMissing.isEmpty() ? tr("refuses change and deletion by accident")
                                          : tr("can be changed: %1").arg(check.guardsMissing.join(QStringLiteral(", "))));
}

void StorageCard::showNotRead(const Error& error)
{
    button()->setEnabled(true);
    m_mark->setVerdict(privyseal::Shape::Diamond, Tone::Bad);
    verdictLabel()->setText(tr("Not read"));
    whenLabel()->setText(error.message);
    for (int line = 0; line < lineCount(); ++line)
        setLine(line, std::nullopt, tr("not looked at"));
}

} // namespace privyseal
