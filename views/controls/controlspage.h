#pragma once

// Which of the eight controls hold, and where not? A card for each, and the steps that would help most. GUI thread.

#include "models/approvals/authoritymap.h"
#include "models/controls/coverageservice.h"
#include "models/controls/riskmatrix.h"
#include "models/record/recordtask.h"
#include "views/common/page.h"
#include "views/controls/forumcard.h"

class QGridLayout;

namespace privyseal {

class AuthorityActions;
class AuthorityCard;
class Card;
class ReadFrame;
class RiskMatrixCard;

class ControlsPage : public Page
{
    Q_OBJECT
public:
    explicit ControlsPage(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] PageId id() const override { return PageId::Controls; }
    [[nodiscard]] QString title() const override { return tr("Controls"); }
    [[nodiscard]] const char* iconName() const override;
    [[nodiscard]] QString sentence() const override { return m_sentence; }
    void refresh(const QSet<privyseal::Topic>& topics) override;
    void showSubject(const QString& subject) override; // a control's id, or a cell of the authority map: "payments/production"

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Look // at the record
    {
        QList<Control> controls;
        RiskMatrix matrix;
        ForumLook forum;
        AuthorityMap authorities;
    };
    [[nodiscard]] static Result<Look> look(Record& record, Instant asOf);

    QWidget* makeContent();
    void read();
    void show(const Result<Look>& read);
    void fill();
    void fillSteps();
    void arrange();
    void bringForward();
    void open(ControlId control, const QStringList& ids);
    [[nodiscard]] QString computeSentence() const;

    PageContext m_context;
    RecordTask m_read;
    QString m_sentence, m_marked;
    QList<Control> m_controls;
    RiskMatrix m_matrix;
    ForumLook m_forum;
    AuthorityMap m_authorities;
    int m_columns = 0; // of cards; 0: not arranged
    ReadFrame* m_frame = nullptr;
    Card* m_stepsCard;
    RiskMatrixCard* m_risk;
    AuthorityCard* m_authorityCard;
    AuthorityActions* m_authorityActions;
    ForumCard* m_forumCard;
    QGridLayout *m_steps, *m_grid;
    QList<QWidget*> m_cards;
};

} // namespace privyseal
