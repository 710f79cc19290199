#pragma once

// One page of the window on a record of its own, from the first refresh to the last click: what the tests of pages begin
// with. GUI thread. Aborts where the sample cannot be made.

#include "models/sample/samplerecord.h"
#include "support/pagehands.h"

#include <QSignalSpy>

namespace privyseal::test {

template <class Shown> class PageFixture
{
public:
    explicit PageFixture(QSize size = {1300, 1000}) : m_size(size) {}
    PageFixture(const PageFixture&) = delete;
    PageFixture& operator=(const PageFixture&) = delete;
    ~PageFixture() { close(); }

    // A fresh record, filled with the sample unless told, and its page as `member` sees it; empty: nobody acts.
    void open(const QString& member = {}, bool sample = true)
    {
        prepare(member, sample);
        show();
    }
    // The same without the page: the test changes the record before it is shown.
    void prepare(const QString& member = {}, bool sample = true)
    {
        close();
        m_stage = std::make_unique<PageStage>();
        m_stage->member = member;
        if (!sample)
            return;
        if (auto filled = fillSample(m_stage->record.record(), m_stage->clock.now()); !filled)
            qFatal("%s", qUtf8Printable(filled.error().detail));
    }
    // The page anew, on the record as it is now.
    void show() { show(m_stage->context()); }
    // The same record for reading only.
    void showReadOnly()
    {
        m_readOnly = std::make_unique<ReadOnlyStage>(*m_stage);
        show(m_readOnly->context());
    }
    // In cleanup(): the page before what it borrows from.
    void close()
    {
        m_opened.reset();
        m_page.reset();
        m_readOnly.reset();
        m_stage.reset();
    }

    [[nodiscard]] PageStage& stage() const { return *m_stage; }
    [[nodiscard]] Record& record() const { return m_stage->record.record(); }
    [[nodiscard]] Shown& page() const { return *m_page; }
    [[nodiscard]] Shown* operator->() const { return m_page.get(); }

    // Where the page wanted to go: how often, and the last of it.
    [[nodiscard]] QSignalSpy& opened() const { return *m_opened; }
    [[nodiscard]] QString subject() const { return m_opened->isEmpty() ? QString() : m_opened->last()[1].toString(); }
    [[nodiscard]] PageId target() const { return m_opened->last()[0].template value<PageId>(); }

private:
    void show(const PageContext& context)
    {
        m_opened.reset();
        m_page = showPage<Shown>(context, m_size);
        m_opened = std::make_unique<QSignalSpy>(m_page.get(), &Page::openRequested);
    }

    QSize m_size;
    std::unique_ptr<PageStage> m_stage;
    std::unique_ptr<ReadOnlyStage> m_readOnly;
    std::unique_ptr<Shown> m_page;
    std::unique_ptr<QSignalSpy> m_opened;
};

} // namespace privyseal::test
