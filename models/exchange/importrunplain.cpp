// The short way of rows through an import run: in batches, on the bulk road.

#include "models/exchange/importrun.h"

#include "models/exchange/say.h"

#include <QIODevice>

namespace privyseal {
namespace {

constexpr qint64 bytesOfUsualRow = 300;

QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

} // namespace

// Null where rows of that part have no short way.
ImportLane* ImportRun::laneOf(const QString& part)
{
    if (m_error)
        return nullptr;
    if (m_lane.first == part)
        return m_lane.second;
    const NativeKind* kind = findNativeKind(part);
    ImportLane* lane = nullptr;
    if (kind && PlainReader::serves(*kind)) {
        const auto found = std::find_if(m_lanes.cbegin(), m_lanes.cend(), [&](const auto& open) { return &open->kind() == kind; });
        if (found == m_lanes.cend()) {
            auto opened = ImportLane::open(m_record, *kind, m_total / bytesOfUsualRow);
            if (!opened) {
                m_error = opened.error();
                return nullptr;
            }
            m_lanes.push_back(std::move(*opened));
            lane = m_lanes.back().get();
        } else {
            lane = found->get();
        }
    }
    m_lane = {part, lane};
    return lane;
}

// An error is kept for take(), which the reader calls with whatever is not taken here.
std::optional<size_t> ImportRun::takePlain(const QString& part, qint64 line, std::string_view text, bool alone)
{
    ImportLane* lane = laneOf(part);
    if (!lane)
        return std::nullopt;
    const auto end = lane->read(text);
    if (!end)
        return std::nullopt;
    if (alone && text.find_first_not_of(" \t\r\n", *end + 1) != std::string_view::npos) {
        lane->drop();
        return std::nullopt;
    }
    return keepPlain(*lane, line) ? end : std::nullopt;
}

bool ImportRun::takeCells(const QString& part, qint64 line, const QStringList& header, const QStringList& cells)
{
    ImportLane* lane = laneOf(part);
    return lane && lane->readCells(header, cells) && keepPlain(*lane, line);
}

bool ImportRun::keepPlain(ImportLane& lane, qint64 line)
{
    if (m_rows++ % 256 == 0 && !goOn(m_doneBefore + (m_device ? m_device->pos() : 0)))
        return false;
    ++report().read;
    const Twin twin = twinOf(lane.kind(), lane.id(), lane.content());
    if (twin == Twin::Same)
        ++report().unchanged;
    if (twin == Twin::Differs)
        report().rejected.append({line, Say::tr("The id \"%1\" stands twice in this file, with different content.").arg(shown(textOf(lane.id()))), {}});
    if (twin != Twin::None) {
        lane.drop();
        return true;
    }
    if (const std::string_view agent = lane.agent(); !agent.empty()) {
        auto noted = noteAgent(QByteArray::fromRawData(agent.data(), qsizetype(agent.size())), [&] { return textOf(lane.id()); });
        if (!noted) {
            m_error = noted.error();
            return false;
        }
    }
    lane.keep(line);
    return !lane.isFull() || settle(lane);
}

// What the road did with a batch; rows that are there with other values go the long way.
bool ImportRun::settle(ImportLane& lane)
{
    auto rows = lane.flush();
    if (!rows) {
        m_error = rows.error();
        return false;
    }
    for (size_t i = 0; i < rows->size(); ++i) {
        const ImportLane::Settled& settled = (*rows)[i];
        if (settled.outcome == BulkRoad::Outcome::Same) {
            ++report().unchanged;
        } else if (settled.outcome == BulkRoad::Outcome::Added) {
            ++report().added;
            m_touched.insert(lane.kind().topic);
        } else {
            SourceRow from;
            from.line = settled.line;
            if (!write(lane.kind(), lane.settledRow(i), from))
                return false;
        }
    }
    return true;
}

bool ImportRun::settleLanes()
{
    return std::all_of(m_lanes.cbegin(), m_lanes.cend(), [this](const auto& lane) { return settle(*lane); });
}

} // namespace privyseal
