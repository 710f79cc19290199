#pragma once

// The translation context of models/exchange: Say::tr("...") for every sentence that a person reads. Any thread.

#include <QCoreApplication>

namespace privyseal {

class Say
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

} // namespace privyseal
