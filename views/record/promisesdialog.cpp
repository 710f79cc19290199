#include "views/record/promisesdialog.h"

#include "views/common/panes.h"
#include "views/common/textlabel.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QVBoxLayout>

namespace privyseal {

PromisesDialog::PromisesDialog(QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("promisesDialog"));
    setWindowTitle(tr("What is guaranteed, and what is not"));
    struct Promise
    {
        QString who, holds, limit;
    };
    const Promise promises[] = {
        {tr("An agent that may file requests"), tr("It can ask. It cannot decide, and cannot change a request once it is filed."), QStringLiteral("-")},
        {tr("An agent that runs as your own user"), tr("Locked keys are of no use to it; what it edits is found."),
         tr("It can log keys, drive this window or replace the program while a key is unlocked. Let agents run as another user, and ask for two or more members on different computers.")},
        {tr("Somebody who can write to the database"), tr("A forged or altered decision, request, roster or entry of the ledger is found, and the gate says no."),
         tr("They can delete it or make it say no. Who reads a record that was wholly taken back for the first time sees no difference: keep checkpoints elsewhere.")},
        {tr("A thief of the computer or the file"), tr("No key that signs: keys are locked and never in the record."), tr("The content can be read. Use disk encryption.")},
        {tr("One member who means ill"), tr("They cannot meet a quorum of two alone, nor be two people."), tr("Members who agree to deceive can. A roster that one member alone can change is not committee-grade, and says so.")},
        {tr("A hostile file that is imported"), tr("It runs no code, reads no file, makes nothing hang and authorises nothing."), QStringLiteral("-")},
        {tr("Who looks after the pipeline"), tr("A ticket holds once, for one gate, one subject and a short time."),
         tr("They can take the gate out of the pipeline. And a ticket does not see what is taken back after it was made: a promise of 15 minutes needs tickets, or a --max-age, of at most 15 minutes.")}};

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::page, Space::page, Space::page, Space::card);
    column->setSpacing(Space::card);
    auto* intro = new TextLabel(tr("Whoever can write to the database, but holds no member's key, cannot make the gate say yes. A status is a copy; what counts is recomputed from signatures every time."),
                                FontRole::Body, Token::Text, this);
    intro->setWordWrap(true);
    column->addWidget(intro);
    auto* content = new QWidget(this);
    auto* grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Space::card);
    grid->setVerticalSpacing(Space::between);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(2, 4);
    int row = 0;
    const auto cell = [&](const QString& text, FontRole role, Token token, int at) {
        auto* label = new TextLabel(text, role, token, content);
        label->setWordWrap(true);
        grid->addWidget(label, row, at, Qt::AlignTop);
    };
    cell(tr("Against whom"), FontRole::Small, Token::Text2, 0);
    cell(tr("What holds"), FontRole::Small, Token::Text2, 1);
    cell(tr("What we do not promise"), FontRole::Small, Token::Text2, 2);
    for (const Promise& one : promises) {
        grid->addWidget(hairline(content), ++row, 0, 1, 3);
        ++row;
        cell(one.who, FontRole::Body, Token::Text, 0);
        cell(one.holds, FontRole::Body, Token::Text, 1);
        cell(one.limit, FontRole::Body, Token::Text2, 2);
    }
    grid->setRowStretch(++row, 1);
    column->addWidget(scrollingBody(content, windowTitle(), this), 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    resize(860, 600);
}

} // namespace privyseal
