#include "views/welcome/keyspage.h"

#include "models/core/textsafety.h"
#include "views/common/clearlayout.h"
#include "views/common/textlabel.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace privyseal {

KeysPage::KeysPage()
{
    setTitle(tr("Keys"));
    setSubTitle(tr("Each member types a passphrase that nobody else sees. It locks the key that signs their decisions; the record never holds a key."));
    auto* rows = new QVBoxLayout(this);
    m_now = new QRadioButton(tr("&All members are here: they sign their first roster now"));
    m_now->setObjectName(QStringLiteral("signNow"));
    m_now->setChecked(true);
    m_later = new QRadioButton(tr("Sign &later"));
    m_later->setObjectName(QStringLiteral("signLater"));
    rows->addWidget(m_now);
    rows->addWidget(m_later);
    m_laterNotice = new TextLabel(tr("Nothing can be decided in this record until its members have signed a roster, each with a key of their own: see \"key new\" and \"roster propose\" of privysealctl."),
                                  FontRole::Small, Token::Text2);
    m_laterNotice->setWordWrap(true);
    rows->addWidget(m_laterNotice);

    m_ceremony = new QWidget;
    auto* ceremony = new QVBoxLayout(m_ceremony);
    ceremony->setContentsMargins(0, 0, 0, 0);
    m_list = new QWidget;
    auto* list = new QGridLayout(m_list);
    list->setContentsMargins(0, 0, 0, 0);
    list->setColumnStretch(1, 1);
    list->setColumnStretch(2, 1);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    m_list->setAutoFillBackground(false);
    scroll->setWidget(m_list);
    ceremony->addWidget(scroll, 1);
    auto* line = new QHBoxLayout;
    auto* label = new QLabel(tr("&Members that change the roster together"));
    label->setTextFormat(Qt::PlainText);
    m_threshold = new QSpinBox;
    m_threshold->setObjectName(QStringLiteral("threshold"));
    m_threshold->setMinimum(1);
    label->setBuddy(m_threshold);
    line->addWidget(label);
    line->addWidget(m_threshold);
    line->addStretch(1);
    ceremony->addLayout(line);
    m_grade = new TextLabel(QString(), FontRole::Small, Token::Text2);
    m_grade->setObjectName(QStringLiteral("gradeNotice"));
    m_grade->setWordWrap(true);
    ceremony->addWidget(m_grade);
    m_lessMemory = new QCheckBox(tr("This computer has little memory: lock the keys with 256 MiB instead of 1 GiB"));
    m_lessMemory->setObjectName(QStringLiteral("lessMemory"));
    ceremony->addWidget(m_lessMemory);
    m_memoryNotice = new TextLabel(tr("Whoever steals a key file can then try passphrases some five times as fast."), FontRole::Small, Token::Warn);
    m_memoryNotice->setWordWrap(true);
    ceremony->addWidget(m_memoryNotice);
    rows->addWidget(m_ceremony, 1);

    for (QAbstractButton* button : {static_cast<QAbstractButton*>(m_now), static_cast<QAbstractButton*>(m_lessMemory)})
        connect(button, &QAbstractButton::toggled, this, &KeysPage::check);
    connect(m_threshold, &QSpinBox::valueChanged, this, &KeysPage::check);
    check();
}

void KeysPage::setMembers(const QList<NewMember>& members, const QString& organisation)
{
    const auto same = [](const NewMember& a, const NewMember& b) { return a.name == b.name && a.roles == b.roles; };
    const bool isAsBefore = m_organisation == organisation && m_rows.size() == members.size()
        && std::equal(members.begin(), members.end(), m_rows.begin(), [&](const NewMember& a, const Row& b) { return same(a, b.member); });
    if (isAsBefore)
        return;
    m_organisation = organisation;
    clearLayout(m_list->layout());
    m_rows.clear();
    for (const NewMember& one : members)
        addRow(one);
    static_cast<QGridLayout*>(m_list->layout())->setRowStretch(int(members.size()) * 2, 1);
    m_threshold->setMaximum(std::max(1, int(members.size())));
    m_threshold->setValue(std::min(2, int(members.size())));
    m_now->setEnabled(!members.isEmpty());
    (members.isEmpty() ? m_later : m_now)->setChecked(true);
    check();
}

void KeysPage::addRow(const NewMember& member)
{
    auto* grid = static_cast<QGridLayout*>(m_list->layout());
    const int at = int(m_rows.size());
    const QString name = visibleText(member.name);
    const auto field = [&](const char* what, const QString& hint, const QString& said) {
        auto* edit = new QLineEdit;
        edit->setObjectName(QStringLiteral("%1-%2").arg(QLatin1String(what)).arg(at));
        edit->setEchoMode(QLineEdit::Password);
        edit->setMaxLength(int(Passphrase::mostBytes));
        edit->setPlaceholderText(hint);
        edit->setAccessibleName(said.arg(name));
        connect(edit, &QLineEdit::textChanged, this, [this, at] { checkRow(at); });
        return edit;
    };
    Row row{member, field("passphrase", tr("Passphrase"), tr("Passphrase of %1")), field("again", tr("Once more"), tr("Passphrase of %1, once more")),
            new TextLabel(QString(), FontRole::Small, Token::Text2)};
    row.verdict->setObjectName(QStringLiteral("verdict-%1").arg(at));
    row.verdict->setWordWrap(true);
    row.verdict->hide();
    auto* label = new QLabel(name);
    label->setTextFormat(Qt::PlainText);
    grid->addWidget(label, at * 2, 0);
    grid->addWidget(row.first, at * 2, 1);
    grid->addWidget(row.again, at * 2, 2);
    grid->addWidget(row.verdict, at * 2 + 1, 1, 1, 2);
    m_rows.append(row);
}

Result<Passphrase> KeysPage::passphrase(const Row& row) const
{
    auto typed = Passphrase::fromText(row.first->text());
    if (!typed)
        return typed;
    if (auto strong = typed->checkStrength({row.member.name, m_organisation}); !strong)
        return tl::unexpected<Error>(strong.error());
    if (row.first->text() != row.again->text())
        return fail(ErrorCode::InputRejected, row.again->text().isEmpty() ? tr("Strong enough; type it once more.") : tr("The two are not the same."));
    return typed;
}

void KeysPage::checkRow(int row)
{
    Row& typed = m_rows[row];
    const auto one = passphrase(typed);
    typed.isReady = one.has_value();
    typed.verdict->setText(typed.first->text().isEmpty() ? QString() : one ? tr("Strong enough.") : one.error().message);
    typed.verdict->setVisible(!typed.first->text().isEmpty());
    Q_EMIT completeChanged();
}

void KeysPage::check()
{
    m_ceremony->setVisible(m_now->isChecked());
    m_laterNotice->setVisible(m_later->isChecked());
    m_memoryNotice->setVisible(m_lessMemory->isChecked());
    m_grade->setText(m_threshold->value() >= 2 ? tr("No one alone can change who decides.")
                                               : tr("One member alone can then change everything: the record says on every page that it is not committee-grade."));
    Q_EMIT completeChanged();
}

// The wizard's button that was pressed is off until something is typed, and would leave the keyboard nowhere.
void KeysPage::showEvent(QShowEvent* event)
{
    QWizardPage::showEvent(event);
    QMetaObject::invokeMethod(
        this,
        [this] {
            const bool signsNow = m_now->isChecked() && !m_rows.isEmpty();
            (signsNow ? static_cast<QWidget*>(m_rows.first().first) : m_later)->setFocus(Qt::OtherFocusReason);
        },
        Qt::QueuedConnection);
}

bool KeysPage::isComplete() const
{
    return m_later->isChecked() || (!m_rows.isEmpty() && std::all_of(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.isReady; }));
}

Result<std::shared_ptr<std::vector<NewFounder>>> KeysPage::founders() const
{
    if (m_later->isChecked())
        return nullptr;
    auto all = std::make_shared<std::vector<NewFounder>>();
    for (const Row& row : m_rows) {
        auto typed = passphrase(row);
        if (!typed)
            return tl::unexpected<Error>(typed.error());
        all->push_back({row.member, *std::move(typed)});
    }
    return all;
}

int KeysPage::threshold() const
{
    return m_threshold->value();
}

KeyCost KeysPage::cost() const
{
    return m_lessMemory->isChecked() ? KeyCost::moderate() : KeyCost();
}

void KeysPage::clearPassphrases()
{
    for (const Row& row : std::as_const(m_rows)) {
        row.first->clear();
        row.again->clear();
    }
}

} // namespace privyseal
