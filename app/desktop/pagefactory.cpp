#include "app/desktop/pagefactory.h"

#include "app/desktop/session.h"
#include "views/common/icons.h"
#include "views/record/recordpage.h"

#include <QCoreApplication>

namespace privyseal {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Pages)
};

template <class Made> Page* make(const PageContext& context, QWidget* parent)
{
    return new Made(context, parent);
}

} // namespace

QList<PageEntry> pageEntries()
{
    return {
        {PageId::Record, icon::record, Words::tr("Record"), Words::tr("Can I trust this?"), 4, make<RecordPage>, nullptr},
    };
}

} // namespace privyseal
