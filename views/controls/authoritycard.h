#pragma once

// The authority map on the page of controls: action class x environment, who answers for each, holes and what nobody could approve in
// red. A press on a cell asks to change it. Shows what it is given. GUI thread.

#include "models/approvals/authoritymap.h"
#include "views/common/card.h"

#include <QAbstractButton>

namespace privyseal {

class Banner;

class AuthorityCellButton : public QAbstractButton
{
    Q_OBJECT
public:
    AuthorityCellButton(const AuthorityCell& cell, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent*) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    AuthorityCell m_cell;
    QString m_under; // the second line
};

class AuthorityCard : public Card
{
    Q_OBJECT
public:
    explicit AuthorityCard(QWidget* parent = nullptr);
    void setMap(const AuthorityMap& map, bool isWritable);
    // "payments/production": where the keyboard goes; false where there is no such cell.
    bool bringForward(const QString& cell);

Q_SIGNALS:
    void changeRequested(const privyseal::AuthorityCell& cell);

private:
    Banner* m_fault;
    QVBoxLayout* m_rows;
};

} // namespace privyseal
