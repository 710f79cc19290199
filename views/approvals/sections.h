#pragma once

// The parts of the detail pane, each fed from a Dossier: what changes (diff), conditions, quorum, agent's record, history.
// GUI thread. All texts from the record are shown as plain text.

#include "models/approvals/dossier.h"
#include "views/common/sectionhead.h"

#include <QTimeZone>
#include <QWidget>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace privyseal {

class ChangesSection : public QWidget
{
    Q_OBJECT
public:
    explicit ChangesSection(QWidget* parent = nullptr);
    void setDossier(const Dossier& dossier, const Instant& now);

private:
    void showLink();

    SectionHead* m_head;
    class LinkButton* m_all;
    class DiffTable* m_table;
    QString m_request;
    qsizetype m_count = 0;
};

class ConditionsSection : public QWidget
{
    Q_OBJECT
public:
    explicit ConditionsSection(QWidget* parent = nullptr);
    void setDossier(const Dossier& dossier);

Q_SIGNALS:
    void cureRequested(const QString& page, const QString& subject); // as in Condition

private:
    SectionHead* m_head;
    QVBoxLayout* m_rows;
};

class QuorumSection : public QWidget
{
    Q_OBJECT
public:
    explicit QuorumSection(QWidget* parent = nullptr);
    void setDossier(const Dossier& dossier, const Instant& now);

private:
    SectionHead* m_head;
    QVBoxLayout* m_slots;
    QLabel* m_excluded;
};

class AgentRecordSection : public QWidget
{
    Q_OBJECT
public:
    explicit AgentRecordSection(QWidget* parent = nullptr);
    void setDossier(const Dossier& dossier);

Q_SIGNALS:
    void agentRequested(const QString& agentId);

private:
    class LinkButton* m_openAgent;
    QGridLayout* m_record;
    QString m_agentId;
};

class HistorySection : public QWidget
{
    Q_OBJECT
public:
    explicit HistorySection(QWidget* parent = nullptr);
    void setDossier(const Dossier& dossier, const Instant& now);

private:
    QGridLayout* m_rows;
};

} // namespace privyseal
