#include "models/exchange/csvreader.h"

#include "models/exchange/say.h"

#include <QStringDecoder>

namespace privyseal {
namespace {

class CsvParser
{
public:
    explicit CsvParser(const std::function<bool(CsvRecord&&)>& visit) : m_visit(visit) {}

    std::optional<ReadFault> fault;
    bool ended = false;

    // false: reading is over
    bool take(char c)
    {
        if (c == '\0')
            return stop(Say::tr("The file holds a NUL byte; it is not text."));
        if (++m_recordBytes > maxRowBytes)
            return stop(Say::tr("A row is longer than 4 MiB."));
        if (std::exchange(m_afterReturn, false) && c == '\n')
            return true;
        const bool taken = takeInState(c);
        if (c == '\n' || (c == '\r' && m_state != State::Quoted))
            ++m_line;
        return taken;
    }
    bool finish()
    {
        if (m_state == State::Quoted)
            return stop(Say::tr("A quoted cell that begins in line %1 is never closed.").arg(m_record.line));
        return m_record.cells.isEmpty() && m_cell.isEmpty() && m_state == State::Start ? true : endRecord();
    }

private:
    enum class State { Start, Plain, Quoted, QuoteInQuoted };

    bool takeInState(char c)
    {
        if (m_state == State::Quoted) {
            if (c == '"') {
                m_state = State::QuoteInQuoted;
                return true;
            }
            return add(c);
        }
        if (m_state == State::QuoteInQuoted && c == '"') {
            m_state = State::Quoted;
            return add(c);
        }
        if (c == ',')
            return endCell();
        if (c == '\n' || c == '\r') {
            m_afterReturn = c == '\r';
            return endRecord();
        }
        if (m_state == State::QuoteInQuoted)
            return stop(Say::tr("Something stands between a closing quote and the next comma."));
        if (c == '"' && m_state == State::Start) {
            m_state = State::Quoted;
            noteStart();
            m_quoted = true;
            return true;
        }
        m_state = State::Plain;
        return add(c);
    }
    void noteStart()
    {
        if (m_record.line == 0)
            m_record.line = m_line;
    }
    bool add(char c)
    {
        noteStart();
        m_cell += c;
        return m_cell.size() <= maxTextBytes || stop(Say::tr("A text is longer than 1 MiB."));
    }
    bool endCell()
    {
        noteStart();
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
        const QString text = decoder(m_cell);
        if (decoder.hasError())
            return stop(Say::tr("The text is not valid UTF-8."));
        m_record.cells.append(text);
        m_cell.clear();
        m_state = State::Start;
        return true;
    }
    bool endRecord()
    {
        const bool blank = m_record.cells.isEmpty() && m_cell.isEmpty() && !m_quoted;
        m_recordBytes = 0;
        m_quoted = false;
        if (blank) {
            m_record = {};
            m_state = State::Start;
            return true;
        }
        if (!endCell())
            return false;
        ended = !m_visit(std::exchange(m_record, {}));
        return !ended;
    }
    bool stop(const QString& reason)
    {
        fault = ReadFault{m_line, reason};
        return false;
    }

    const std::function<bool(CsvRecord&&)>& m_visit;
    CsvRecord m_record;
    QByteArray m_cell;
    State m_state = State::Start;
    qint64 m_line = 1;
    qint64 m_recordBytes = 0;
    bool m_afterReturn = false;
    bool m_quoted = false;
};

} // namespace

std::optional<ReadFault> readCsv(QIODevice& device, const std::function<bool(CsvRecord&&)>& visit)
{
    CsvParser parser(visit);
    bool first = true;
    while (!device.atEnd()) {
        QByteArray bytes = device.read(64 * 1024);
        if (bytes.isEmpty())
            return ReadFault{0, Say::tr("The file cannot be read to its end.")};
        if (std::exchange(first, false) && bytes.startsWith("\xEF\xBB\xBF"))
            bytes.remove(0, 3);
        for (const char c : std::as_const(bytes)) {
            if (!parser.take(c))
                return parser.fault;
        }
    }
    parser.finish();
    return parser.fault;
}

} // namespace privyseal
