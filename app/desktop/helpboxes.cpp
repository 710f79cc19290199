#include "app/desktop/helpboxes.h"

#include "app/desktop/mainwindow.h"
#include "views/common/icons.h"
#include "views/record/promisesdialog.h"

#include <QAction>
#include <QMessageBox>

namespace privyseal {

void showShortcuts(QWidget* window)
{
    QStringList lines;
    for (const QAction* action : window->findChildren<QAction*>()) {
        if (!action->shortcut().isEmpty())
            lines.append(MainWindow::tr("%1: %2").arg(action->shortcut().toString(QKeySequence::NativeText), QString(action->text()).remove(u'&')));
    }
    lines.sort();
    auto* box = new QMessageBox(QMessageBox::NoIcon, MainWindow::tr("Keyboard shortcuts"), lines.join(u'\n'), QMessageBox::Close, window);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void showAbout(QWidget* window)
{
    auto* box = new QMessageBox(QMessageBox::NoIcon, MainWindow::tr("About Privy Seal"),
                                MainWindow::tr("Privy Seal %1").arg(QStringLiteral(PRIVYSEAL_VERSION)), QMessageBox::Close, window);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(MainWindow::tr("Decide what your AI agents may do, and prove who decided.\n\nFree software under the GNU General Public License, "
                                           "version 3 or later. It comes without any warranty."));
    box->setIconPixmap(appIcon().pixmap(48, 48));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void showPromises(QWidget* window)
{
    auto* dialog = new PromisesDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace privyseal
