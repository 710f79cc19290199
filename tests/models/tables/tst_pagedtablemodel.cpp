#include "models/approvals/requesttable.h"
#include "models/tables/pagedtablemodel.h"
#include "models/tables/tableexport.h"
#include "support/testrecord.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

using namespace privyseal;
using test::TestRecord;
using State = PagedTableModel::State;

namespace {

// The instant so many seconds after 2023-11-14T22:13:20Z, in the engine's words.
QString instantAfter(const char* seconds)
{
    if (test::testEngine() == test::TestEngine::Server)
        return QStringLiteral("to_char(to_timestamp(1700000000 + %1), 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')").arg(QLatin1String(seconds));
    return QStringLiteral("strftime('%Y-%m-%dT%H:%M:%S.000Z', 1700000000 + %1, 'unixepoch')").arg(QLatin1String(seconds));
}

// `count` requests, two a minute, with ties in most columns and missing risks, requesters and decisions.
void fill(TestRecord& made, int count, const QString& prefix = QStringLiteral("R"))
{
    made.sql(QStringLiteral(
                 "INSERT INTO request (id, agent, action, resource, environment, risk, requested_by, requested_at, status, decided_at) "
                 "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < %1) "
                 "SELECT '%2' || substr('0000000' || i, length('0000000' || i) - 6), 'A' || (i % 97), 'db:read', 'table-' || (i % 13), "
                 "CASE i % 3 WHEN 0 THEN 'sandbox' WHEN 1 THEN 'shadow' ELSE 'production' END, "
                 "CASE i % 5 WHEN 0 THEN NULL WHEN 1 THEN 'low' WHEN 2 THEN 'medium' WHEN 3 THEN 'high' ELSE 'critical' END, "
                 "CASE WHEN i % 7 = 0 THEN NULL ELSE 'Person ' || (i % 11) END, "
                 "%3, "
                 "CASE i % 4 WHEN 0 THEN 'pending' ELSE 'approved' END, "
                 "CASE WHEN i % 4 = 0 THEN NULL ELSE %4 END FROM n")
                 .arg(QString::number(count), prefix, instantAfter("(i / 2) * 60"), instantAfter("i")));
}

void waitFor(PagedTableModel& model, State state = State::Filled)
{
    QTRY_COMPARE_WITH_TIMEOUT(model.state(), state, 20000);
}

// Asks for a row as a view does and waits for it.
QString idOnceRead(PagedTableModel& model, int row)
{
    const QModelIndex index = model.index(row, 0);
    const bool read = QTest::qWaitFor([&] { return !index.data(PagedTableModel::LoadingRole).toBool(); }, 20000);
    return read ? index.data(PagedTableModel::IdRole).toString() : QStringLiteral("never read");
}

// Knows its columns, fails to read.
class BrokenSource final : public PageSource
{
public:
    explicit BrokenSource(std::atomic<bool>& broken) : m_broken(broken) {}
    QString name() const override { return m_inner.name(); }
    QList<TableColumn> columns() const override { return m_inner.columns(); }
    QSet<Topic> topics() const override { return m_inner.topics(); }
    TableSort defaultSort() const override { return m_inner.defaultSort(); }
    Result<qint64> count(const Record& r, const TableQuery& q) const override { return m_inner.count(r, q); }
    Result<TablePage> page(const Record& r, const TableQuery& q, const std::optional<TableKey>& s, int l) const override
    {
        if (m_broken)
            return fail(ErrorCode::StorageFailed, QStringLiteral("The record could not be read."));
        return m_inner.page(r, q, s, l);
    }
    Result<QList<TableKey>> anchors(const Record& r, const TableQuery& q, int e, const TaskControl& c) const override
    {
        return m_inner.anchors(r, q, e, c);
    }
    Result<std::optional<qint64>> rowOf(const Record& r, const TableQuery& q, const QString& id) const override
    {
        return m_inner.rowOf(r, q, id);
    }

private:
    std::atomic<bool>& m_broken;
    RequestTable m_inner;
};

} // namespace

class TestPagedTableModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { privyseal::test::failOnAnyWarning(); }

    void meetsTheTester()
    {
        TestRecord made;
        fill(made, 300);
        PagedTableModel model(std::make_shared<RequestTable>(), m_clock);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.state(), State::Empty);
        model.setRecord(made.location());
        QCOMPARE(model.state(), State::Loading);
        waitFor(model);
        QCOMPARE(model.rowCount(), 300);
        QCOMPARE(model.rowCount(model.index(0, 0)), 0);
        QCOMPARE(idOnceRead(model, 0), QStringLiteral("R0000299")); // newest first
        QCOMPARE(idOnceRead(model, 299), QStringLiteral("R0000000"));
        fill(made, 40, QStringLiteral("S"));
        model.reload();
        QTRY_COMPARE(model.rowCount(), 340);
        made.sql(QStringLiteral("DELETE FROM request WHERE id LIKE 'R%' AND id > 'R0000010'"));
        model.reload();
        QTRY_COMPARE(model.rowCount(), 51);
        made.sql(QStringLiteral("DELETE FROM request"));
        model.reload();
        waitFor(model, State::Empty);
        QCOMPARE(model.rowCount(), 0);
    }

    // Every sortable column, both ways, page by page, equals one ORDER BY over everything.
    void orderIsTotal()
    {
        TestRecord made;
        fill(made, 700);
        const RequestTable source;
        const QList<TableColumn> columns = source.columns();
        TaskControl control;
        int sorted = 0;
        for (const TableColumn& column : columns) {
            if (!column.sortable)
                continue;
            for (Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                const TableQuery query{{}, {column.id, order}, test::testNow()};
                const auto whole = source.page(made.record(), query, std::nullopt, 100000);
                QVERIFY(whole);
                QCOMPARE(whole->rows.size(), 700);
                const auto anchors = source.anchors(made.record(), query, 64, control);
                QVERIFY(anchors);
                QCOMPARE(anchors->size(), 11);
                for (int i = 0; i < anchors->size(); ++i) {
                    const auto page = source.page(made.record(), query, anchors->at(i), 64);
                    QVERIFY(page);
                    QCOMPARE(page->rows, whole->rows.mid(i * 64, 64));
                }
                for (int row : {0, 63, 350, 699}) {
                    const auto place = source.rowOf(made.record(), query, whole->rows[row].id);
                    QVERIFY(place && *place);
                    QCOMPARE(place->value(), row);
                }
                // The whole is in order by an independent comparison, missing values last, ties by id.
                const int at = source.columnOf(column.id);
                const QStringList ranks{QStringLiteral("low"), QStringLiteral("medium"), QStringLiteral("high"), QStringLiteral("critical")};
                const QStringList ladder{QStringLiteral("production"), QStringLiteral("shadow"), QStringLiteral("sandbox")};
                const auto key = [&](const TableRow& row) -> QString {
                    const QVariant& value = row.cells[at].value;
                    if (column.id == u"risk")
                        return QString::number(ranks.indexOf(value.toString()));
                    if (column.id == u"environment")
                        return QString::number(ladder.indexOf(value.toString()));
                    return column.type == ValueType::Instant ? value.value<Instant>().stored() : value.toString();
                };
                for (int row = 1; row < 700; ++row) {
                    const TableRow& a = whole->rows[row - 1];
                    const TableRow& b = whole->rows[row];
                    const bool aMissing = !a.cells[at].value.isValid();
                    const bool bMissing = !b.cells[at].value.isValid();
                    const bool up = order == Qt::AscendingOrder;
                    const bool ties = aMissing == bMissing && (aMissing || key(a) == key(b));
                    const bool fine = ties ? (up ? a.id < b.id : a.id > b.id) : aMissing != bMissing ? bMissing : (up ? key(a) < key(b) : key(a) > key(b));
                    QVERIFY2(fine, qPrintable(column.id + u' ' + a.id + u' ' + b.id));
                }
                ++sorted;
            }
        }
        QCOMPARE(sorted, 26);
    }

    void bigTableStaysSmallAndJumps()
    {
        TestRecord made;
        const int rows = qEnvironmentVariableIntValue("PRIVYSEAL_TABLE_ROWS") > 0 ? qEnvironmentVariableIntValue("PRIVYSEAL_TABLE_ROWS") : 200000;
        fill(made, rows);
        const RequestTable source;
        const TableQuery query{{}, source.defaultSort(), test::testNow()};
        TaskControl control;
        QElapsedTimer timer;
        timer.start();
        const auto anchors = source.anchors(made.record(), query, PagedTableModel::pageRows, control);
        QVERIFY(anchors);
        const double anchorsMs = double(timer.nsecsElapsed()) / 1e6;
        QCOMPARE(anchors->size(), (rows + 127) / 128);
        const auto bestMs = [&](const std::optional<TableKey>& start) {
            double best = 1e9;
            for (int i = 0; i < 7; ++i) {
                timer.restart();
                const auto page = source.page(made.record(), query, start, PagedTableModel::pageRows);
                if (!page)
                    return 1e9;
                best = std::min(best, double(timer.nsecsElapsed()) / 1e6);
            }
            return best;
        };
        const double first = bestMs(std::nullopt);
        const double last = bestMs(anchors->last());
        const double middle = bestMs(anchors->at(anchors->size() / 2));
        qInfo("%d rows: first page %.2f ms, middle %.2f ms, last %.2f ms, anchors %.0f ms", rows, first, middle, last, anchorsMs);
        QVERIFY2(last <= first * 2 && middle <= first * 2, "a jump costs more than the first page");

        PagedTableModel model(std::make_shared<RequestTable>(), m_clock);
        timer.restart();
        model.setRecord(made.location());
        waitFor(model);
        const double shownMs = double(timer.nsecsElapsed()) / 1e6;
        QCOMPARE(model.rowCount(), rows);
        timer.restart();
        QCOMPARE(idOnceRead(model, rows - 1), QStringLiteral("R0000000"));
        qInfo("shown after %.0f ms, last row %.0f ms after that", shownMs, double(timer.nsecsElapsed()) / 1e6);
        for (int i = 0; i < 100; ++i) {
            const int row = int((qint64(i) * 7919 * 128) % rows);
            QCOMPARE(idOnceRead(model, row), QStringLiteral("R%1").arg(rows - 1 - row, 7, 10, QLatin1Char('0')));
        }
        QVERIFY(model.pagesInMemory() <= PagedTableModel::cachedPages);
        QCOMPARE(model.pagesInMemory(), PagedTableModel::cachedPages);
        QSignalSpy located(&model, &PagedTableModel::located);
        model.locate(QStringLiteral("R0000777"));
        QTRY_COMPARE(located.size(), 1);
        QCOMPARE(located[0][1].toInt(), rows - 1 - 777);
    }

    void filtersAndSearches()
    {
        TestRecord made;
        fill(made, 1000);
        PagedTableModel model(std::make_shared<RequestTable>(), m_clock);
        model.setRecord(made.location());
        waitFor(model);
        const auto countOf = [&](const TableFilter& filter) {
            model.setFilter(filter);
            return QTest::qWaitFor([&] { return model.state() != State::Loading; }, 10000) ? model.rowCount() : -1;
        };
        TableFilter filter;
        filter.terms = {{QStringLiteral("status"), {QStringLiteral("pending")}}};
        QCOMPARE(countOf(filter), 250);
        QCOMPARE(model.totalUnfiltered(), 1000);
        filter.terms.append({QStringLiteral("risk"), {QString(), QStringLiteral("low")}});
        QCOMPARE(countOf(filter), 100);
        filter = {};
        filter.search = QStringLiteral("person TABLE-12");
        int expected = 0;
        for (int i = 0; i < 1000; ++i)
            expected += i % 13 == 12 && i % 7 != 0;
        QCOMPARE(countOf(filter), expected);
        filter = {};
        filter.search = QStringLiteral("100%");
        QCOMPARE(countOf(filter), 0);
        QCOMPARE(model.state(), State::Empty);
        filter = {};
        filter.ids = QStringList{QStringLiteral("R0000003"), QStringLiteral("R0000005"), QStringLiteral("nobody")};
        QCOMPARE(countOf(filter), 2);
        filter.ids = QStringList();
        QCOMPARE(countOf(filter), 0);
        filter = {};
        filter.period = TablePeriod{QStringLiteral("requested"), Instant::fromMsUtc(1700000060000), Instant::fromMsUtc(1700000180000)};
        QCOMPARE(countOf(filter), 4);
        filter = {};
        filter.terms = {{QStringLiteral("nothing"), {QStringLiteral("x")}}};
        QCOMPARE(countOf(filter), 0);
        QCOMPARE(model.state(), State::Failed);
        QCOMPARE(model.error().code, ErrorCode::Usage);
        QCOMPARE(countOf({}), 1000);
        QCOMPARE(model.state(), State::Filled);
    }

    void partialDatesCountByTheirFirstInstant()
    {
        TestRecord made;
        made.sql(QStringLiteral("INSERT INTO request (id, agent, action, resource, environment, requested_at, status) VALUES "
                                "('a', 'x', 'b', 'c', 'sandbox', '2026', 'approved'), ('b', 'x', 'b', 'c', 'sandbox', '2026-02', 'approved')"));
        const RequestTable source;
        TableQuery query{{}, {}, test::testNow()};
        query.filter.period = TablePeriod{QStringLiteral("requested"), test::at("2026-01-01T00:00:00Z"), test::at("2026-02-01T00:00:00Z")};
        const auto page = source.page(made.record(), query, std::nullopt, 10);
        QVERIFY(page);
        QCOMPARE(page->rows.size(), 1);
        QCOMPARE(page->rows[0].id, QStringLiteral("a"));
    }

    void failureIsNeverEmptiness()
    {
        TestRecord made;
        fill(made, 500);
        std::atomic<bool> broken = true;
        PagedTableModel model(std::make_shared<BrokenSource>(broken), m_clock);
        model.setRecord(made.location());
        waitFor(model, State::Failed);
        QCOMPARE(model.error().code, ErrorCode::StorageFailed);
        QCOMPARE(model.rowCount(), 0);
        broken = false;
        model.reload();
        waitFor(model);
        QCOMPARE(model.rowCount(), 500);

        broken = true; // a later page, then a whole reload: what was read stays
        QVERIFY(model.index(400, 0).data(PagedTableModel::LoadingRole).toBool());
        waitFor(model, State::Failed);
        QCOMPARE(model.rowCount(), 500);
        model.reload();
        waitFor(model, State::Failed);
        QCOMPARE(model.idAt(0), QStringLiteral("R0000499"));
        broken = false;
        model.reload();
        waitFor(model);
        QCOMPARE(idOnceRead(model, 400), QStringLiteral("R0000099"));

        made.sql(QStringLiteral("ALTER TABLE request RENAME TO elsewhere"));
        model.sort(model.columnOf(QStringLiteral("agent")));
        waitFor(model, State::Failed);
        QCOMPARE(model.rowCount(), 0);

        PagedTableModel gone(std::make_shared<RequestTable>(), m_clock);
        gone.setRecord(RecordLocation{test::newPlace(made.folder(), QStringLiteral("none.privyseal"))});
        waitFor(gone, State::Failed);
        QCOMPARE(gone.error().code, ErrorCode::RecordMissing);
    }

    void reloadKeepsSelectionById()
    {
        TestRecord made;
        fill(made, 600);
        PagedTableModel model(std::make_shared<RequestTable>(), m_clock);
        model.setRecord(made.location());
        waitFor(model);
        QItemSelectionModel selection(&model);
        QCOMPARE(idOnceRead(model, 10), QStringLiteral("R0000589"));
        QCOMPARE(idOnceRead(model, 300), QStringLiteral("R0000299"));
        for (int row : {10, 300})
            selection.select(model.index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        const auto selected = [&] {
            QStringList ids;
            for (const QModelIndex& index : selection.selectedRows())
                ids.append(idOnceRead(model, index.row()));
            ids.sort();
            return ids;
        };
        const QStringList before = selected();

        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy moved(&model, &QAbstractItemModel::layoutChanged);
        QSignalSpy data(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy outside(&model, &PagedTableModel::rowsChangedOutside);
        made.sql(QStringLiteral("UPDATE request SET status = 'rejected' WHERE id = 'R0000589'"));
        model.onRecordChanged({Topic::Plan});
        QTest::qWait(50);
        QCOMPARE(outside.size(), 0);
        model.onRecordChanged({Topic::Requests});
        QTRY_COMPARE(outside.size(), 1);
        QCOMPARE(outside[0][0].toStringList(), QStringList{QStringLiteral("R0000589")});
        QCOMPARE(data.size(), 1); // that row alone
        QCOMPARE(data[0][0].toModelIndex().row(), 10);
        QCOMPARE(moved.size(), 0);
        QCOMPARE(model.rowAt(10)->state, QStringLiteral("rejected"));
        QCOMPARE(selected(), before);

        made.sql(QStringLiteral("DELETE FROM request WHERE id > 'R0000595'"));
        made.sql(QStringLiteral("INSERT INTO request (id, agent, action, resource, environment, requested_at, status) VALUES "
                                "('T1', 'x', 'b', 'c', 'sandbox', '2026-01-01T00:00:00.000Z', 'pending')"));
        model.reload();
        QTRY_COMPARE(model.rowCount(), 597);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(selected(), before);
        QCOMPARE(idOnceRead(model, 0), QStringLiteral("T1"));
        QCOMPARE(model.rowOfId(QStringLiteral("R0000589")), 7);
    }

    void copiesAndExports()
    {
        TestRecord made;
        fill(made, 1500);
        made.sql(QStringLiteral("INSERT INTO agent (id, name, environment) VALUES ('A0', 'tab\tand\nline', 'shadow')"));
        PagedTableModel model(std::make_shared<RequestTable>(), m_clock);
        model.setRecord(made.location());
        waitFor(model);
        std::optional<QList<TableRow>> rows;
        model.collect({1499, 0, 700}, [&](Result<QList<TableRow>> read) {
            QVERIFY(read);
            rows = *read;
        });
        QTRY_VERIFY(rows);
        const QString text = tsv(model.columns(), {model.columnOf(QStringLiteral("id")), model.columnOf(QStringLiteral("agent"))}, *rows);
        QCOMPARE(text, QStringLiteral("ID\tAgent\nR0000000\ttab and line\nR0001499\tA44\nR0000799\tA23\n"));

        TableQuery query = model.query();
        query.filter.terms = {{QStringLiteral("environment"), {QStringLiteral("shadow")}}};
        TaskControl control;
        QStringList ids;
        const auto all = forEachRow(made.record(), model.source(), query, control, [&](const TableRow& row) -> Result<void> {
            ids.append(row.id);
            return {};
        });
        QVERIFY(all);
        QCOMPARE(*all, 500);
        QCOMPARE(control.done(), 500);
        QCOMPARE(ids.size(), 500);
        QVERIFY(std::is_sorted(ids.crbegin(), ids.crend()));
        control.cancel();
        const auto cancelled = forEachRow(made.record(), model.source(), query, control, [](const TableRow&) -> Result<void> { return {}; });
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
    }

    void durations()
    {
        QCOMPARE(durationText(45 * 1000), QStringLiteral("45 s"));
        QCOMPARE(durationText(22 * 60000 + 59999), QStringLiteral("22 min"));
        QCOMPARE(durationText(78 * 60000), QStringLiteral("1 h 18 min"));
        QCOMPARE(durationText(24 * 3600000LL), QStringLiteral("24 h"));
        QCOMPARE(durationText(65 * 60000), QStringLiteral("1 h 05 min")); // as in every other place
        QCOMPARE(durationText(48 * 3600000LL - 1), QStringLiteral("47 h 59 min"));
        QCOMPARE(durationText(48 * 3600000LL), QStringLiteral("2 d"));
        QCOMPARE(durationText(51 * 3600000LL), QStringLiteral("2 d 3 h"));
        QCOMPARE(durationText(90 * 24 * 3600000LL), QStringLiteral("90 d"));
    }

private:
    FixedClock m_clock{test::testNow()};
};

QTEST_GUILESS_MAIN(TestPagedTableModel)
#include "tst_pagedtablemodel.moc"
