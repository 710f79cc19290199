#include "views/common/decisiontextview.h"

#include "views/common/theme.h"

#include <QPainter>
#include <QTextBlock>

namespace privyseal {

class LineNumbers : public QWidget
{
public:
    explicit LineNumbers(DecisionTextView* view) : QWidget(view), m_view(view) {}

protected:
    void paintEvent(QPaintEvent* event) override { m_view->paintNumbers(event); }

private:
    DecisionTextView* m_view;
};

namespace {

constexpr int numbersWidth = 38;

// "[U+200B]" or, for a letter that can be seen, "[a U+0430]".
QString boxText(const QString& character, const OddCharacter& odd)
{
    const bool seen = odd.why == OddCharacter::Why::MixedScript;
    return u'[' + (seen ? QString(character + u' ') : QString()) + codePointName(odd.codePoint) + u']';
}

} // namespace

DecisionTextView::DecisionTextView(const QString& text, QWidget* parent) : QPlainTextEdit(parent), m_original(text)
{
    setObjectName(QStringLiteral("decisionText"));
    setReadOnly(true);
    setTabChangesFocus(true);
    setLayoutDirection(Qt::LeftToRight);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setAccessibleName(tr("The text that is decided on"));

    QString shown;
    qsizetype from = 0;
    const QList<OddCharacter> found = oddCharacters(text);
    for (const OddCharacter& odd : found) {
        shown += QStringView(text).mid(from, odd.position - from);
        m_boxes.append(int(shown.size()));
        shown += boxText(text.mid(odd.position, odd.length), odd);
        m_oddities.append({int(QStringView(text).left(odd.position).count(u'\n')) + 1, odd});
        from = odd.position + odd.length;
    }
    shown += QStringView(text).mid(from);
    setPlainText(shown);
    m_numbers = new LineNumbers(this);
    setViewportMargins(numbersWidth + Space::between, 0, 0, 0);
    connect(this, &QPlainTextEdit::updateRequest, this, [this] { m_numbers->update(); });
    restyle();
}

void DecisionTextView::restyle()
{
    const Theme& theme = Theme::of(this);
    const QFont font = theme.monoFont(FontRole::Table);
    if (this->font() != font)
        setFont(font);
    QList<QTextEdit::ExtraSelection> marks;
    for (int position : std::as_const(m_boxes)) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(document());
        mark.cursor.setPosition(position);
        const qsizetype end = toPlainText().indexOf(u']', position) + 1;
        mark.cursor.setPosition(int(end), QTextCursor::KeepAnchor);
        mark.format.setBackground(theme.color(Token::WarnBg));
        mark.format.setForeground(theme.color(Token::Warn));
        marks.append(mark);
    }
    setExtraSelections(marks);
}

void DecisionTextView::showNextOddity()
{
    if (m_boxes.isEmpty())
        return;
    QTextCursor cursor(document());
    const int position = m_boxes[m_next++ % m_boxes.size()];
    cursor.setPosition(position);
    cursor.setPosition(int(toPlainText().indexOf(u']', position)) + 1, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    ensureCursorVisible();
}

void DecisionTextView::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    const QRect box = contentsRect();
    m_numbers->setGeometry(box.left(), box.top(), numbersWidth, box.height());
}

void DecisionTextView::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        restyle();
}

void DecisionTextView::paintNumbers(QPaintEvent* event)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(m_numbers);
    painter.fillRect(event->rect(), theme.color(Token::Surface));
    painter.setFont(theme.monoFont(FontRole::Caption));
    painter.setPen(theme.color(Token::Text2));
    QTextBlock block = firstVisibleBlock();
    while (block.isValid()) {
        const QRectF box = blockBoundingGeometry(block).translated(contentOffset());
        if (box.top() > m_numbers->height())
            break;
        painter.drawText(QRectF(0, box.top(), numbersWidth - Space::between, painter.fontMetrics().height() + 4), int(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter),
                         QString::number(block.blockNumber() + 1));
        block = block.next();
    }
    painter.setPen(theme.color(Token::Line));
    painter.drawLine(numbersWidth - 1, 0, numbersWidth - 1, m_numbers->height());
}

} // namespace privyseal
