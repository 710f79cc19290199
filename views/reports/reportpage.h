#pragma once

// "What do I hand out?": period and as-of, the pages as they will be printed, PDF, HTML, publish. The report is built,
// written and published by workers; pages are laid out here and painted when they come into sight. GUI thread.

#include "models/core/task.h"
#include "models/record/recordtask.h"
#include "models/reports/boardreport.h"
#include "views/common/page.h"
#include "views/reports/reportpdf.h"

class QComboBox;
class QDateEdit;
class QPushButton;

namespace privyseal {

class Banner;
class PageHead;
class ReportPreview;
class StateStack;

class ReportPage : public Page
{
    Q_OBJECT
public:
    explicit ReportPage(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] PageId id() const override { return PageId::Report; }
    [[nodiscard]] QString title() const override;
    [[nodiscard]] const char* iconName() const override;
    [[nodiscard]] QString sentence() const override;
    void refresh(const QSet<privyseal::Topic>& topics) override;
    // "?kind=quarter&asof=ISO&paper=letter"; unknown names are ignored.
    void showSubject(const QString& subject) override;
    [[nodiscard]] QList<QAction*> menuActions(PageMenu menu) const override;
    void takeFocus() override;

    // What the buttons do once a place has been chosen; they are off meanwhile. A banner says what came of it.
    void exportPdf(const QString& path);
    void exportHtml(const QString& path);
    void publish(const QString& path); // writes the PDF, then records its digest in the acting member's name
    [[nodiscard]] bool isWriting() const { return m_file.isRunning() || m_write.isRunning(); }

Q_SIGNALS:
    void built(); // the preview shows a new report

private:
    void makeHead();
    void makeChoices();
    void makePreview();
    void choose();
    void build();
    void take(const Result<BoardReport>& report);
    void finish(const Result<void>& written, const QString& happened, const QString& where);
    void fillPeriods();
    void showAsOf();
    void enable();
    void say(const Error& error);
    void ask(const QString& ending, void (ReportPage::*write)(const QString&));
    [[nodiscard]] Instant chosenAsOf() const;
    [[nodiscard]] PaperSize paper() const;

    PageContext m_context;
    RecordTask m_read, m_write;
    Task m_file; // exports, which need no record
    std::optional<BoardReport> m_report;
    QString m_sentence;
    PageHead* m_head;
    Banner* m_banner;
    StateStack* m_states;
    ReportPreview* m_preview;
    QComboBox *m_kind, *m_period, *m_asOf, *m_paper;
    QDateEdit* m_date;
    QPushButton *m_pdfButton, *m_htmlButton, *m_publishButton;
    QAction *m_pdf, *m_html, *m_publish;
};

} // namespace privyseal
