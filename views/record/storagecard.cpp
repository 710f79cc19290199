#include "views/record/storagecard.h"

#include "views/common/chip.h"
#include "views/common/format.h"
#include "views/common/textlabel.h"

#include <QGridLayout>
#include <QHBoxLayout>
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

namespace {

class Divider : public QWidget
{
public:
    explicit Divider(QWidget* parent = nullptr) : QWidget(parent) { setFixedWidth(1); }

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), Theme::of(this).color(Token::Line)); }
};

} // namespace

StorageCard::StorageCard(bool isOnServer, QWidget* parent) : Card(QString(), QString(), parent)
{
    m_names = {tr("Pages and indexes"), tr("Storage settings"), tr("Decision log")};
    auto* columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns = columns;
    columns->setSpacing(Space::page);
    body()->addLayout(columns);

    auto* verdict = new QHBoxLayout;
    verdict->setSpacing(Space::card);
    m_mark = new VerdictMark;
    verdict->addWidget(m_mark, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(Space::within);
    m_title = new TextLabel(QString(), FontRole::Sentence, QFont::DemiBold);
    m_title->setObjectName(QStringLiteral("storageVerdict"));
    m_when = new TextLabel(QString(), FontRole::Small, Token::Text2);
    m_button = new QPushButton(tr("Check now"));
    m_button->setObjectName(QStringLiteral("checkNow"));
    words->addWidget(m_title);
    words->addWidget(m_when);
    words->addWidget(m_button, 0, Qt::AlignLeading);
    words->addStretch(1);
    verdict->addLayout(words);
    verdict->addStretch(1);
    columns->addLayout(verdict, 3);
    columns->addWidget(m_dividers.emplaceBack(new Divider));

    auto* grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    grid->setHorizontalSpacing(Space::card);
    for (int line = 0; line < m_names.size(); ++line) {
        auto* name = new ShapeLabel;
        auto* detail = new TextLabel(QString(), FontRole::Body, Token::Text2);
        detail->setWordWrap(true);
        grid->addWidget(name, line, 0, Qt::AlignTop | Qt::AlignLeading);
        grid->addWidget(detail, line, 1);
        m_lines.append({name, detail});
    }
    grid->setRowStretch(int(m_names.size()), 1);
    columns->addLayout(grid, 5);
    columns->addWidget(m_dividers.emplaceBack(new Divider));

    auto* limit = new QVBoxLayout;
    limit->setSpacing(Space::within);
    limit->addWidget(new TextLabel(tr("What this does not show"), FontRole::Small, Token::Text2));
    auto* said = new TextLabel(isOnServer ? tr("Whoever looks after the server can delete rows and read them all, but cannot sign for anybody.")
                                          : tr("Anyone who can write the file can delete rows, and who has the file reads it all; nobody can sign for another."),
                               FontRole::Body);
    said->setWordWrap(true);
    said->setObjectName(QStringLiteral("unsignedNotice"));
    limit->addWidget(said);
    limit->addStretch(1);
    columns->addLayout(limit, 4);
    connect(m_button, &QPushButton::clicked, this, &StorageCard::checkRequested);
    showNotChecked();
}

void StorageCard::resizeEvent(QResizeEvent* event)
{
    Card::resizeEvent(event);
    constexpr int threeColumns = 24; // width in heights of a control
    const bool stack = width() < threeColumns * Theme::of(this).height(Part::Control);
    m_columns->setDirection(stack ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_columns->setSpacing(stack ? Space::card : Space::page);
    for (QWidget* divider : std::as_const(m_dividers))
        divider->setVisible(!stack);
}

void StorageCard::setLine(int line, int verdict, const QString& detail)
{
    const privyseal::Shape shape = verdict > 0 ? privyseal::Shape::DiscTick : verdict == 0 ? privyseal::Shape::Diamond : privyseal::Shape::DashedRing;
    const Tone tone = verdict > 0 ? Tone::Good : verdict == 0 ? Tone::Bad : Tone::Neutral;
    m_lines[line].verdict->setStatus({shape, tone, m_names[line]});
    m_lines[line].detail->setText(detail);
}

void StorageCard::showNotChecked()
{
    m_mark->setVerdict(privyseal::Shape::DashedRing, Tone::Neutral);
    m_title->setText(tr("Not checked yet"));
    m_when->setText(tr("in this window"));
    for (int line = 0; line < m_names.size(); ++line)
        setLine(line, -1, tr("not looked at"));
    m_button->setEnabled(true);
}

void StorageCard::showChecking()
{
    m_title->setText(tr("Checking"));
    m_when->setText(tr("the whole file is read"));
    m_button->setEnabled(false);
}

void StorageCard::showCheck(const RecordCheck& check, const Instant& at, const Instant& now)
{
    m_button->setEnabled(true);
    m_mark->setVerdict(check.isSound() ? privyseal::Shape::DiscTick : privyseal::Shape::Diamond, check.isSound() ? Tone::Good : Tone::Bad);
    m_title->setText(check.isSound() ? tr("Storage is sound") : tr("Storage is not sound"));
    const QString took = QLocale().toString(double(check.tookMs) / 1000.0, 'f', 1);
    m_when->setText(tr("%1, in %2 s").arg(format::moment(at, now, QTimeZone::systemTimeZone()), took));
    setLine(0, check.pagesSound, check.pagesSound ? tr("every page and index agrees") : check.pageFindings.mid(0, 3).join(u'\n'));
    setLine(1, check.settingsOff.isEmpty(),
            check.settingsOff.isEmpty() ? tr("a commit survives power loss") : tr("not as required: %1").arg(check.settingsOff.join(QStringLiteral(", "))));
    setLine(2, check.guardsMissing.isEmpty(),
            check.guardsMissing.isEmpty() ? tr("refuses change and deletion by accident")
                                          : tr("can be changed: %1").arg(check.guardsMissing.join(QStringLiteral(", "))));
}

void StorageCard::showNotRead(const Error& error)
{
    m_button->setEnabled(true);
    m_mark->setVerdict(privyseal::Shape::Diamond, Tone::Bad);
    m_title->setText(tr("Not read"));
    m_when->setText(error.message);
    for (int line = 0; line < m_names.size(); ++line)
        setLine(line, -1, tr("not looked at"));
}

} // namespace privyseal
