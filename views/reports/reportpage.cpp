#include "views/reports/reportpage.h"

#include "models/core/datetext.h"
#include "models/reports/reporthtml.h"
#include "models/reports/reportservice.h"
#include "views/common/banner.h"
#include "views/common/flowlayout.h"
#include "views/common/icons.h"
#include "views/common/pagehead.h"
#include "views/common/textlabel.h"
#include "views/common/statestack.h"
#include "views/reports/reportpreview.h"

#include <QComboBox>
#include <QCryptographicHash>
#include <QDateEdit>
#include <QFile>
#include <QFileDialog>
#include <QPushButton>
#include <QSaveFile>
#include <QSignalBlocker>
#include <QStandardPaths>
#include <QUrlQuery>
#include <QVBoxLayout>

namespace privyseal {
namespace {

constexpr int periodsOffered = 9; // this one and eight before it
enum AsOf { Now, PeriodEnd, ChosenDate };

QComboBox* choice(const QString& name, const QString& object)
{
    auto* box = new QComboBox;
    box->setObjectName(object);
    box->setAccessibleName(name);
    return box;
}

Instant endOfDay(const QDate& date)
{
    return Instant::fromMsUtc(QDateTime(date.addDays(1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch() - 1);
}

} // namespace

ReportPage::ReportPage(const PageContext& context, QWidget* parent) : Page(parent), m_context(context)
{
    setObjectName(QStringLiteral("reportPage"));
    makeHead();
    makeChoices();
    m_banner = new Banner;
    m_banner->setObjectName(QStringLiteral("reportBanner"));
    m_banner->hide();
    makePreview();
    auto* choices = new FlowLayout(nullptr, Space::between);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_kind, m_period, m_asOf, m_date, m_paper})
        choices->addWidget(widget);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(Space::page, 0, Space::page, Space::card);
    top->setSpacing(Space::card);
    top->addLayout(choices);
    top->addWidget(m_banner);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_head);
    rows->addLayout(top);
    rows->addWidget(m_states, 1);
    enable();
}

void ReportPage::makeHead()
{
    m_pdf = new QAction(tr("Export PDF..."), this);
    m_html = new QAction(tr("Export HTML..."), this);
    m_publish = new QAction(tr("Publish..."), this);
    connect(m_pdf, &QAction::triggered, this, [this] { ask(QStringLiteral("pdf"), &ReportPage::exportPdf); });
    connect(m_html, &QAction::triggered, this, [this] { ask(QStringLiteral("html"), &ReportPage::exportHtml); });
    connect(m_publish, &QAction::triggered, this, [this] { ask(QStringLiteral("pdf"), &ReportPage::publish); });

    m_head = new PageHead(title());
    const auto button = [this](QAction* action, const QString& object) {
        auto* made = new QPushButton(action->text());
        made->setObjectName(object);
        connect(made, &QPushButton::clicked, action, &QAction::trigger);
        m_head->addControl(made);
        return made;
    };
    m_htmlButton = button(m_html, QStringLiteral("exportHtml"));
    m_publishButton = button(m_publish, QStringLiteral("publish"));
    m_pdfButton = button(m_pdf, QStringLiteral("exportPdf"));
    m_pdfButton->setProperty("primary", true);
}

void ReportPage::makeChoices()
{
    m_kind = choice(tr("Length of the period"), QStringLiteral("kind"));
    m_kind->addItem(tr("Month"), int(Period::Kind::Month));
    m_kind->addItem(tr("Quarter"), int(Period::Kind::Quarter));
    m_kind->addItem(tr("Year"), int(Period::Kind::Year));
    m_kind->setCurrentIndex(1);
    m_period = choice(tr("Period"), QStringLiteral("period"));
    m_asOf = choice(tr("Data as of"), QStringLiteral("asOf"));
    m_asOf->addItem(tr("As of now"), Now);
    m_asOf->addItem(tr("As of the end of the period"), PeriodEnd);
    m_asOf->addItem(tr("As of a date"), ChosenDate);
    m_date = new QDateEdit(m_context.clock.now().utc().date());
    m_date->setObjectName(QStringLiteral("date"));
    m_date->setAccessibleName(tr("Last day of the data, in UTC"));
    m_date->setCalendarPopup(true);
    m_date->setMaximumDate(m_context.clock.now().utc().date());
    m_date->hide();
    m_paper = choice(tr("Paper"), QStringLiteral("paper"));
    m_paper->addItem(QStringLiteral("A4"), int(PaperSize::A4));
    m_paper->addItem(tr("Letter"), int(PaperSize::Letter));
    fillPeriods();
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        fillPeriods();
        choose();
    });
    connect(m_period, &QComboBox::currentIndexChanged, this, &ReportPage::choose);
    connect(m_asOf, &QComboBox::currentIndexChanged, this, [this] {
        showAsOf();
        choose();
    });
    connect(m_date, &QDateEdit::dateChanged, this, &ReportPage::choose);
    connect(m_paper, &QComboBox::currentIndexChanged, this, [this] {
        if (m_report)
            m_preview->showReport(*m_report, paper());
    });
}

void ReportPage::makePreview()
{
    m_preview = new ReportPreview;
    m_states = new StateStack(m_preview);
    m_states->setInset(Space::page);
    connect(m_states, &StateStack::retryRequested, this, &ReportPage::choose);
    connect(m_states, &StateStack::cancelRequested, this, [this] {
        m_read.cancel();
        m_states->showFailed(tr("The report was not built. Nothing was changed."));
    });
}

QString ReportPage::title() const
{
    return tr("Board report");
}

const char* ReportPage::iconName() const
{
    return icon::report;
}

QString ReportPage::sentence() const
{
    return m_sentence;
}

void ReportPage::refresh(const QSet<Topic>& topics)
{
    if (!topics.isEmpty())
        build();
}

void ReportPage::showSubject(const QString& subject)
{
    if (!subject.startsWith(u'?'))
        return;
    const QUrlQuery query(subject.mid(1));
    if (const auto kind = periodKindFromText(query.queryItemValue(QStringLiteral("kind"))))
        m_kind->setCurrentIndex(m_kind->findData(int(*kind)));
    if (const auto at = Instant::parse(query.queryItemValue(QStringLiteral("asof"), QUrl::FullyDecoded))) {
        m_asOf->setCurrentIndex(m_asOf->findData(ChosenDate));
        m_date->setDate(at->utc().date());
    }
    const QString wanted = query.queryItemValue(QStringLiteral("paper"));
    if (wanted == u"a4" || wanted == u"letter")
        m_paper->setCurrentIndex(m_paper->findData(int(wanted == u"a4" ? PaperSize::A4 : PaperSize::Letter)));
}

QList<QAction*> ReportPage::menuActions(PageMenu menu) const
{
    return menu == PageMenu::Record ? QList<QAction*>{m_pdf, m_html, m_publish} : QList<QAction*>();
}

void ReportPage::takeFocus()
{
    m_period->setFocus(Qt::OtherFocusReason);
}

void ReportPage::fillPeriods()
{
    const QSignalBlocker quiet(m_period);
    m_period->clear();
    const auto kind = Period::Kind(m_kind->currentData().toInt());
    const QList<Period> series = Period::containing(kind, m_context.clock.now()).series(periodsOffered);
    for (auto it = series.crbegin(); it != series.crend(); ++it)
        m_period->addItem(it->name(), it->from.iso());
}

void ReportPage::showAsOf()
{
    m_date->setVisible(m_asOf->currentData().toInt() == ChosenDate);
}

Instant ReportPage::chosenAsOf() const
{
    const Instant now = m_context.asOf ? m_context.asOf() : m_context.clock.now();
    const Period period = Period::containing(Period::Kind(m_kind->currentData().toInt()), Instant::parse(m_period->currentData().toString()).value_or(now));
    Instant chosen = now;
    if (m_asOf->currentData().toInt() == PeriodEnd)
        chosen = period.to.plusMs(-1);
    else if (m_asOf->currentData().toInt() == ChosenDate)
        chosen = endOfDay(m_date->date());
    return chosen < now ? chosen : now; // nobody knows the future
}

PaperSize ReportPage::paper() const
{
    return PaperSize(m_paper->currentData().toInt());
}

// What was written is of other choices than these.
void ReportPage::choose()
{
    m_banner->hide();
    build();
}

void ReportPage::build()
{
    const Instant asOf = chosenAsOf();
    const Period period = Period::containing(Period::Kind(m_kind->currentData().toInt()), Instant::parse(m_period->currentData().toString()).value_or(asOf));
    m_report.reset();
    enable();
    m_states->showLoading();
    m_read.read(
        m_context.location,
        [now = m_context.clock.now(), period, asOf](Record& record) {
            const FixedClock clock(now);
            return ReportService(record, clock).build(period, asOf);
        },
        [this](const Result<BoardReport>& report) { take(report); });
}

void ReportPage::take(const Result<BoardReport>& report)
{
    if (!report) {
        m_sentence = tr("The report could not be built.");
        m_head->setSentence(m_sentence);
        m_states->showFailed(report.error().message);
        Q_EMIT sentenceChanged();
        return;
    }
    m_report = *report;
    m_preview->showReport(*m_report, paper());
    m_states->showFilled();
    const QString pages = tr("%n page(s) for %1.", nullptr, m_preview->pageCount()).arg(m_report->period.name());
    m_sentence = m_report->last ? tr("%1 The last report was published on %2.").arg(pages, datetext::dayAndYear(m_report->last->publishedAt.utc().date()))
                                    : tr("%1 No report has been published yet.").arg(pages);
    m_head->setSentence(m_sentence);
    enable();
    Q_EMIT sentenceChanged();
    Q_EMIT built();
}

void ReportPage::enable()
{
    const bool ready = m_report.has_value() && !isWriting();
    const bool writable = !m_context.isReadOnly;
    m_pdf->setEnabled(ready);
    m_html->setEnabled(ready);
    m_publish->setEnabled(ready && writable);
    m_pdfButton->setEnabled(ready);
    m_htmlButton->setEnabled(ready);
    m_publishButton->setEnabled(ready && writable);
    m_publishButton->setToolTip(writable ? tr("Writes the PDF and records its digest in your name") : m_context.readOnlyReason);
}

void ReportPage::say(const Error& error)
{
    m_banner->setMessage(Banner::Kind::Bad, tr("That did not work."), error.message);
    m_banner->setDetails(error.detail);
    m_banner->show();
}

void ReportPage::ask(const QString& ending, void (ReportPage::*write)(const QString&))
{
    if (!m_report)
        return;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto* dialog = new QFileDialog(this, tr("Where the report goes"), folder);
    dialog->setObjectName(QStringLiteral("reportFile"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending);
    dialog->setNameFilter(ending == u"pdf" ? tr("PDF document (*.pdf)") : tr("HTML document (*.html)"));
    dialog->selectFile(tr("board-report-%1.%2").arg(m_report->period.id().replace(u'/', u'_'), ending));
    connect(dialog, &QFileDialog::fileSelected, this, [this, write](const QString& path) { (this->*write)(path); });
    dialog->open();
}

// The end of every writing: the buttons come back, and a banner says what happened.
void ReportPage::finish(const Result<void>& written, const QString& happened, const QString& where)
{
    enable();
    if (!written) {
        say(written.error());
        return;
    }
    m_banner->setMessage(Banner::Kind::Neutral, happened, where);
    m_banner->setDetails({});
    m_banner->show();
}

void ReportPage::exportPdf(const QString& path)
{
    if (!m_report || isWriting())
        return;
    m_banner->hide();
    // Laid out here, where fonts are asked for; painted, packed and written by the worker.
    const auto pages = std::make_shared<const ReportPages>(*m_report, paper());
    m_file.start<Result<void>>([pages, path](TaskControl&) { return pages->writePdf(path); },
                               [this, path](const Result<void>& written) { finish(written, tr("The report was written."), path); });
    enable();
}

void ReportPage::exportHtml(const QString& path)
{
    if (!m_report || isWriting())
        return;
    m_banner->hide();
    m_file.start<Result<void>>(
        [report = *m_report, path, refused = tr("The report could not be written there. Choose another place or make room.")](TaskControl&) -> Result<void> {
            const QByteArray html = reportHtml(report);
            QSaveFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(html) != html.size() || !file.commit())
                return fail(ErrorCode::StorageFailed, refused, file.errorString());
            return {};
        },
        [this, path](const Result<void>& written) { finish(written, tr("The report was written."), path); });
    enable();
}

void ReportPage::publish(const QString& path)
{
    if (!m_report || isWriting())
        return;
    const QString member = m_context.member ? m_context.member() : QString();
    if (member.isEmpty()) {
        say({ErrorCode::RefusedByRule, tr("A report is published by a member: choose who you are first. Nothing was written."), {}});
        return;
    }
    m_banner->hide();
    const auto pages = std::make_shared<const ReportPages>(*m_report, paper());
    m_write.write(
        m_context.location,
        [pages, path, member, report = *m_report, &clock = m_context.clock,
         unread = tr("The PDF was written but could not be read back, so it is not recorded as published.")](Record& record) -> Result<QString> {
            if (auto written = pages->writePdf(path); !written)
                return tl::unexpected<Error>(written.error());
            QFile file(path);
            QCryptographicHash digest(QCryptographicHash::Sha256);
            if (!file.open(QIODevice::ReadOnly) || !digest.addData(&file))
                return fail(ErrorCode::StorageFailed, unread, file.errorString());
            return ReportService(record, clock).publish(report, QString::fromLatin1(digest.result().toHex()), member);
        },
        [this, path](const Result<QString>& published) {
            if (!published) {
                finish(tl::unexpected<Error>(published.error()), {}, {});
                return;
            }
            finish({}, tr("Published as %1.").arg(*published), tr("The record keeps the digest of %1.").arg(path));
            Q_EMIT recordChanged({Topic::Reports, Topic::Plan});
        });
    enable();
}

} // namespace privyseal
