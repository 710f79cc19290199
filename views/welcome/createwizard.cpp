#include "views/welcome/createwizard.h"

#include "views/common/banner.h"
#include "views/record/memberfields.h"
#include "views/welcome/keyspage.h"

#include <QDateEdit>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace privyseal {

class OrganisationPage : public QWizardPage
{
    Q_OBJECT
public:
    explicit OrganisationPage(const QString& folder) : m_folder(folder)
    {
        setTitle(tr("Organisation"));
        setSubTitle(tr("Whose AI agents are governed, and where the record is kept."));
        m_name = new QLineEdit;
        m_name->setObjectName(QStringLiteral("organisation"));
        m_name->setMaxLength(200);
        m_path = new QLineEdit;
        m_path->setObjectName(QStringLiteral("recordPath"));
        auto* choose = new QPushButton(tr("Choose..."));
        auto* place = new QHBoxLayout;
        place->addWidget(m_path, 1);
        place->addWidget(choose);
        auto* form = new QFormLayout(this);
        form->addRow(tr("&Name"), m_name);
        form->addRow(tr("&File"), place);
        form->labelForField(place)->setEnabled(true);
        qobject_cast<QLabel*>(form->labelForField(place))->setBuddy(m_path);
        connect(m_name, &QLineEdit::textChanged, this, &OrganisationPage::suggest);
        connect(m_path, &QLineEdit::textEdited, this, [this] {
            m_chosen = true;
            Q_EMIT completeChanged();
        });
        connect(choose, &QPushButton::clicked, this, &OrganisationPage::ask);
    }
    [[nodiscard]] bool isComplete() const override { return !name().isEmpty() && !path().isEmpty(); }
    [[nodiscard]] QString name() const { return m_name->text().simplified(); }
    [[nodiscard]] QString path() const { return m_path->text().trimmed(); }

private:
    void suggest()
    {
        if (!m_chosen) {
            QString base = name().toLower().replace(QRegularExpression(QStringLiteral("[^\\p{L}\\p{N}]+")), QStringLiteral("-"));
            while (base.startsWith(u'-'))
                base.remove(0, 1);
            while (base.endsWith(u'-'))
                base.chop(1);
            m_path->setText(m_folder + u'/' + (base.isEmpty() ? QStringLiteral("record") : base.left(60)) + u".privyseal");
        }
        Q_EMIT completeChanged();
    }
    void ask()
    {
        auto* dialog = new QFileDialog(this, tr("Where the record is kept"), path().isEmpty() ? m_folder : path(),
                                       tr("Privy Seal records (*.privyseal)"));
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(QStringLiteral("privyseal"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
            m_chosen = true;
            m_path->setText(file);
            Q_EMIT completeChanged();
        });
        dialog->open();
    }

    QString m_folder;
    QLineEdit *m_name, *m_path;
    bool m_chosen = false;
};

class MembersPage : public QWizardPage
{
    Q_OBJECT
public:
    MembersPage()
    {
        setTitle(tr("Members"));
        setSubTitle(tr("Who decides on the governance committee. A critical request needs security, legal and the owner of the action; you can add members later too."));
        m_fields = new MemberFields;
        m_add = new QPushButton(tr("Add to the committee"));
        m_add->setObjectName(QStringLiteral("addMember"));
        m_add->setEnabled(false);
        m_list = new QListWidget;
        m_list->setObjectName(QStringLiteral("memberList"));
        m_list->setAccessibleName(tr("Members"));
        m_remove = new QPushButton(tr("Remove"));
        m_remove->setEnabled(false);
        auto* buttons = new QHBoxLayout;
        buttons->addWidget(m_add);
        buttons->addStretch(1);
        buttons->addWidget(m_remove);
        m_banner = new Banner;
        m_banner->setObjectName(QStringLiteral("memberBanner"));
        m_banner->hide();
        auto* rows = new QVBoxLayout(this);
        rows->addWidget(m_banner);
        rows->addWidget(m_fields);
        rows->addLayout(buttons);
        rows->addWidget(m_list, 1);
        connect(m_fields, &MemberFields::changed, this, [this] { m_add->setEnabled(m_fields->isComplete()); });
        connect(m_add, &QPushButton::clicked, this, &MembersPage::add);
        connect(m_remove, &QPushButton::clicked, this, [this] {
            m_members.removeAt(m_list->currentRow());
            delete m_list->takeItem(m_list->currentRow());
        });
        connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) { m_remove->setEnabled(row >= 0); });
    }
    // What stands in the fields unadded counts too: nobody loses a name by pressing Next.
    bool validatePage() override
    {
        if (m_fields->isComplete())
            return add();
        const bool named = !m_fields->member().name.isEmpty();
        if (named)
            refuse(tr("A member needs at least one role."));
        return !named;
    }
    [[nodiscard]] QList<NewMember> members() const { return m_members; }

private:
    // False, and said why, where the person stands in the list already: the record takes each once.
    bool add()
    {
        const NewMember member = m_fields->member();
        const auto same = [&](const NewMember& one) { return comparableName(one.name) == comparableName(member.name); };
        if (std::any_of(m_members.cbegin(), m_members.cend(), same)) {
            refuse(tr("%1 stands in the list already.").arg(member.name));
            return false;
        }
        m_banner->hide();
        QStringList roles;
        for (Role role : member.roles)
            roles.append(roleName(role));
        m_members.append(member);
        m_list->addItem(tr("%1: %2").arg(member.name, roles.join(QStringLiteral(", "))));
        m_fields->clear();
        return true;
    }
    void refuse(const QString& why)
    {
        m_banner->setMessage(Banner::Kind::Warn, tr("The member was not added."), why);
        m_banner->show();
    }

    Banner* m_banner;
    MemberFields* m_fields;
    QPushButton *m_add, *m_remove;
    QListWidget* m_list;
    QList<NewMember> m_members;
};

class DayPage : public QWizardPage
{
    Q_OBJECT
public:
    explicit DayPage(QDate today)
    {
        setTitle(tr("Day 0"));
        setSubTitle(tr("The day on which your 30/60/90 plan starts. The plan counts its deadlines from here."));
        m_banner = new Banner;
        m_banner->setObjectName(QStringLiteral("createBanner"));
        m_banner->hide();
        m_day = new QDateEdit(today);
        m_day->setObjectName(QStringLiteral("day0"));
        m_day->setCalendarPopup(true);
        auto* form = new QFormLayout;
        form->addRow(tr("&Day 0"), m_day);
        auto* rows = new QVBoxLayout(this);
        rows->addWidget(m_banner);
        rows->addLayout(form);
        rows->addStretch(1);
    }
    [[nodiscard]] QDate day() const { return m_day->date(); }
    void showBusy()
    {
        m_banner->setMessage(Banner::Kind::Neutral, tr("The record is being made."), {});
        m_banner->setDetails({});
        m_banner->show();
    }
    void showError(const Error& error)
    {
        m_banner->setMessage(Banner::Kind::Bad, tr("The record was not made."), error.message);
        m_banner->setDetails(error.detail);
        m_banner->show();
    }

protected:
    // The button that was pressed gives way to another one, and would leave the keyboard nowhere.
    void showEvent(QShowEvent* event) override
    {
        QWizardPage::showEvent(event);
        QMetaObject::invokeMethod(m_day, [this] { m_day->setFocus(Qt::OtherFocusReason); }, Qt::QueuedConnection);
    }

private:
    Banner* m_banner;
    QDateEdit* m_day;
};

CreateWizard::CreateWizard(const QString& folder, QDate today, Create create, QWidget* parent) : QWizard(parent), m_create(std::move(create))
{
    setWindowTitle(tr("Create a record"));
    setWizardStyle(QWizard::ClassicStyle);
    setOption(QWizard::NoBackButtonOnStartPage);
    setButtonText(QWizard::FinishButton, tr("Create the record"));
    m_organisation = new OrganisationPage(folder);
    m_members = new MembersPage;
    m_keys = new KeysPage;
    m_day = new DayPage(today);
    addPage(m_organisation);
    addPage(m_members);
    addPage(m_keys);
    m_dayId = addPage(m_day);
    resize(640, 540);
}

RecordForm CreateWizard::form() const
{
    // The pages let nobody past who has not typed what they need.
    const auto founders = m_keys->founders();
    return {m_organisation->name(), m_organisation->path(), m_members->members(), m_day->day(), founders ? *founders : nullptr, m_keys->threshold(), m_keys->cost()};
}

void CreateWizard::initializePage(int id)
{
    if (page(id) == m_keys)
        m_keys->setMembers(m_members->members(), m_organisation->name());
    QWizard::initializePage(id);
}

int CreateWizard::nextId() const
{
    return currentPage() == m_members && m_members->members().isEmpty() ? m_dayId : QWizard::nextId();
}

void CreateWizard::accept()
{
    if (!isEnabled())
        return; // it is being made
    m_day->showBusy();
    setEnabled(false);
    m_create(form(), [wizard = QPointer(this)](const Result<void>& created) {
        if (wizard)
            wizard->finish(created);
    });
}

void CreateWizard::reject()
{
    if (isEnabled())
        QWizard::reject();
}

void CreateWizard::finish(const Result<void>& created)
{
    setEnabled(true);
    if (created) {
        m_keys->clearPassphrases();
        QWizard::accept();
        return;
    }
    m_day->showError(created.error());
    button(QWizard::FinishButton)->setFocus();
}

} // namespace privyseal

#include "createwizard.moc"
