#pragma once

// A unit of writing that outlives a collision with another writer and a broken connection. The unit is a whole: it opens its
// own Transaction, judges and writes, and can be begun again from its start. What broke before the commit is begun again;
// where the commit itself got no answer the record is asked whether it stands before anything is repeated, so that nothing is
// lost and nothing is written twice. Inside an outer Transaction nothing is repeated: the outer unit decides.
// Thread: the record's; waits in it, at most reconnectPatienceMs in all for connecting.

#include "models/record/record.h"
#include "models/record/transaction.h"

#include <QElapsedTimer>

#include <optional>
#include <type_traits>

namespace privyseal {

inline constexpr int reconnectPatienceMs = 20'000;

// When and how often to try again. Waits between tries are random, so that two who met do not meet again.
class Perseverance
{
public:
    explicit Perseverance(Record& record);
    // Waits, connects anew where the connection was lost, and says whether to try again; false where `error` is not of the
    // passing kind or the patience is at its end.
    [[nodiscard]] bool tryAgain(const Error& error);

private:
    Record& m_record;
    QElapsedTimer m_since;
    int m_tries = 0;
    bool m_isInside = false; // of an outer transaction
};

// `work` gives a Result<Value>. `landed`, asked after a commit without an answer, gives Result<std::optional<Value>> (of a
// unit without a value Result<bool>): what stands in the record, or nothing where the unit has to be begun again; it knows
// its own writing by an id or by its values.
template <class Work, class Landed> auto persevere(Record& record, Work work, Landed landed) -> std::invoke_result_t<Work>
{
    Perseverance perseverance(record);
    std::optional<Error> unknown; // the commit that got no answer
    for (;;) {
        if (unknown) {
            // The lock first: as long as the old connection may still commit nothing can be said.
            auto looking = Transaction::begin(record);
            auto found = looking ? landed() : decltype(landed())(tl::unexpected<Error>(looking.error()));
            if (!found) {
                if (!perseverance.tryAgain(found.error()))
                    return tl::unexpected<Error>(*unknown);
                continue;
            }
            if (*found) {
                if constexpr (std::is_void_v<typename std::invoke_result_t<Work>::value_type>)
                    return {};
                else
                    return **found;
            }
            unknown.reset();
        }
        auto answer = work();
        if (answer)
            return answer;
        if (answer.error().code == ErrorCode::CommitUnknown)
            unknown = answer.error();
        if (!perseverance.tryAgain(answer.error()))
            return answer;
    }
}

// For units that may be written twice without harm: those that set what they set whatever stood there.
template <class Work> auto persevere(Record& record, Work work) -> std::invoke_result_t<Work>
{
    Perseverance perseverance(record);
    for (;;) {
        auto answer = work();
        if (answer || !perseverance.tryAgain(answer.error()))
            return answer;
    }
}

} // namespace privyseal
