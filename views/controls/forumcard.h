#pragma once

// The committee as a forum: whose training holds until when and whose has run out, and the meetings with their quorum. Shows what
// it is given; reads nothing. GUI thread. All texts are plain.

#include "models/committee/forum.h"
#include "views/common/card.h"

class QBoxLayout;
class QGridLayout;

namespace privyseal {

struct ForumLook
{
    QList<Member> members; // active ones
    QList<Training> training;
    QList<Meeting> meetings; // newest first
};

class ForumCard : public Card
{
    Q_OBJECT
public:
    explicit ForumCard(QWidget* parent = nullptr);
    void setForum(const ForumLook& forum, Instant asOf);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QGridLayout* addPart(const QString& title);
    void fillTraining(const ForumLook& forum, Instant asOf);
    void fillMeetings(const ForumLook& forum, Instant asOf);

    QBoxLayout* m_parts;
    QGridLayout *m_training, *m_meetings;
};

} // namespace privyseal
