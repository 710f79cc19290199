#pragma once

// Runs the built privysealctl as a script would: a list of arguments, no shell, its own environment. One thread.

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

#include <functional>

class QProcess;

namespace privyseal::test {

struct CtlRun
{
    int exit = -1; // -1: it crashed or did not end in time
    QByteArray out;
    QByteArray err;

    // stdout as one JSON object; empty when stdout is not exactly one JSON document.
    [[nodiscard]] QJsonObject json() const;
};

[[nodiscard]] QString ctlProgram();
// With an environment that knows no other record; LC_ALL=C.UTF-8.
void prepareCtl(QProcess& process, const QStringList& arguments);
[[nodiscard]] CtlRun ctl(const QStringList& arguments, const std::function<void(QProcess&)>& adjust = {});

} // namespace privyseal::test
