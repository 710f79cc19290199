#include "models/committee/forumservice.h"

#include "models/committee/forumrepository.h"

namespace privyseal {

Result<QList<Training>> ForumService::training() const
{
    return ForumRepository(m_record).training();
}

Result<QList<Meeting>> ForumService::meetings() const
{
    return ForumRepository(m_record).meetings();
}

} // namespace privyseal
