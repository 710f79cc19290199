#pragma once

// The pages of a report one below the other, painted when they come into sight. GUI thread.

#include "views/reports/reportpdf.h"

#include <QScrollArea>

class QLabel;

namespace privyseal {

class ReportPreview : public QScrollArea
{
    Q_OBJECT
public:
    explicit ReportPreview(QWidget* parent = nullptr);
    void showReport(const BoardReport& report, PaperSize paper);
    [[nodiscard]] int pageCount() const { return m_pages ? m_pages->count() : 0; }
    [[nodiscard]] int paintedCount() const; // pages that hold a picture now

Q_SIGNALS:
    void shown();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void place();
    void paintVisible();

    std::unique_ptr<ReportPages> m_pages;
    QWidget* m_sheet;
    QList<QLabel*> m_labels;
};

} // namespace privyseal
