#pragma once

// What a person does to an agent's risk assessment: write a draft, give it to review or take it back, sign for it or against it.
// Each asks first, writes away from the GUI thread, and stays open where nothing was written. GUI thread. Parent: the page, over
// whose window the dialogs open.

#include "models/controls/assessmentdesk.h"
#include "models/record/recordtask.h"
#include "views/common/page.h"

namespace privyseal {

class AssessmentDialog;
class SignFlow;

class AssessmentActions : public QObject
{
    Q_OBJECT
public:
    AssessmentActions(const PageContext& context, QWidget* parent);

    // Goes on with the agent's draft, or begins one with what is held.
    void askWrite(const QString& agent, const QString& agentName, const AssessmentStanding& standing);
    void askDecide(const QString& assessmentId, bool approves);
    void takeBack(const QString& assessmentId);
    void writeAgain(const Assessment& discarded); // a draft that was discarded

Q_SIGNALS:
    void changed(); // something was written
    void discarded(const privyseal::Assessment& draft);
    void failed(const QString& happened, const QString& why); // without a dialog that could say it

private:
    void write(AssessmentDialog* dialog, const Assessment& draft);
    [[nodiscard]] QWidget* window() const;

    PageContext m_context;
    SignFlow* m_signing;
    RecordTask m_write, m_read;
};

} // namespace privyseal
