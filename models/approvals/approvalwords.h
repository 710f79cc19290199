#pragma once

// The translation context that the classes of this folder share. Any thread.

#include <QCoreApplication>

namespace privyseal {

class Approvals
{
    Q_DECLARE_TR_FUNCTIONS(Approvals)
};

} // namespace privyseal
