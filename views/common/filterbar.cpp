#include "views/common/filterbar.h"

#include "views/common/buttons.h"
#include "views/common/flowlayout.h"
#include "views/common/format.h"
#include "views/common/icons.h"
#include "views/common/textlabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>

namespace privyseal {

FilterBar::FilterBar(const QList<TableColumn>& columns, const TableLook& look, QWidget* parent)
    : QWidget(parent), m_columns(columns), m_look(look)
{
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(Space::page, 0, Space::page, Space::card);
    m_row->setSpacing(Space::between);
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("tableSearch"));
    m_search->setPlaceholderText(look.searchHint);
    m_search->setAccessibleName(look.searchHint);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themedIcon(icon::search, Theme::of(this)), QLineEdit::LeadingPosition);
    m_search->setFixedWidth(std::max(180, m_search->fontMetrics().horizontalAdvance(look.searchHint) + 72));
    m_row->addWidget(m_search, 0, Qt::AlignTop);
    m_chips = new QWidget(this);
    m_chipLayout = new FlowLayout(m_chips, Space::between);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    m_chips->setSizePolicy(policy);
    m_row->addWidget(m_chips, 1);
    m_add = new IconButton(icon::plus, tr("Filter"), {}, m_chips);
    m_add->setObjectName(QStringLiteral("addFilter"));
    m_add->setFlat(true);
    m_filterMenu = new QMenu(m_add);
    connect(m_filterMenu, &QMenu::aboutToShow, this, &FilterBar::fillFilterMenu);
    connect(m_add, &QPushButton::clicked, this, [this] { m_filterMenu->popup(m_add->mapToGlobal(m_add->rect().bottomLeft())); });
    m_viewLabel = new TextLabel(tr("View"), FontRole::Small, Token::Text2, this);
    m_viewButton = new MenuButton({}, this);
    m_viewButton->setObjectName(QStringLiteral("tableViews"));
    m_viewMenu = new QMenu(m_viewButton);
    m_viewButton->setMenu(m_viewMenu);
    m_row->addWidget(m_viewLabel, 0, Qt::AlignVCenter);
    m_row->addWidget(m_viewButton, 0, Qt::AlignTop);
    m_viewLabel->hide();
    m_viewButton->hide();
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(debounceMs);
    connect(m_search, &QLineEdit::textChanged, &m_debounce, qOverload<>(&QTimer::start));
    connect(&m_debounce, &QTimer::timeout, this, [this] {
        if (m_filter.search == m_search->text())
            return;
        m_filter.search = m_search->text();
        tell();
    });
    showChips();
}

void FilterBar::addEnd(QWidget* widget)
{
    m_row->addWidget(widget, 0, Qt::AlignTop);
}

void FilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void FilterBar::setFilter(const TableFilter& filter)
{
    m_filter = filter;
    const QSignalBlocker blocker(m_search);
    m_search->setText(filter.search);
    m_debounce.stop();
    tell();
}

void FilterBar::clear()
{
    setFilter({});
}

void FilterBar::tell()
{
    showChips();
    showViewName();
    Q_EMIT filterChanged();
}

QString FilterBar::wordFor(const QString& column, const QString& value) const
{
    const QString word = m_look.word ? m_look.word(column, value) : QString();
    return word.isEmpty() ? value : word;
}

QString FilterBar::chipText(const TableTerm& term) const
{
    QStringList words;
    for (const QString& value : term.values)
        words.append(value.isEmpty() ? tr("not known") : wordFor(term.column, value));
    for (const TableColumn& column : m_columns) {
        if (column.id == term.column)
            return tr("%1: %2").arg(column.title, words.join(QStringLiteral(", ")));
    }
    return words.join(QStringLiteral(", "));
}

void FilterBar::showChips()
{
    // A chip that is pressed deletes itself on its way out of the click.
    const auto old = m_chips->findChildren<FilterChip*>(QString(), Qt::FindDirectChildrenOnly);
    const bool hadFocus = std::any_of(old.begin(), old.end(), [](const FilterChip* chip) { return chip->hasFocus(); });
    while (QLayoutItem* item = m_chipLayout->takeAt(0))
        delete item;
    for (FilterChip* chip : old) {
        chip->hide();
        chip->setObjectName({});
        chip->deleteLater();
    }
    const auto add = [this](const QString& name, const QString& text, const std::function<void(TableFilter&)>& remove) {
        auto* chip = new FilterChip(text, m_chips);
        chip->setObjectName(u"chip_" + name);
        connect(chip, &FilterChip::removeRequested, this, [this, remove] {
            TableFilter rest = m_filter;
            remove(rest);
            setFilter(rest);
        });
        m_chipLayout->addWidget(chip);
        chip->show();
    };
    for (const TableTerm& term : std::as_const(m_filter.terms))
        add(term.column, chipText(term), [term](TableFilter& filter) { filter.terms.removeAll(term); });
    if (m_filter.ids) {
        const QString text = m_filter.ids->size() == 1 ? tr("1 chosen row") : tr("%1 chosen rows").arg(format::count(m_filter.ids->size()));
        add(QStringLiteral("ids"), text, [](TableFilter& filter) { filter.ids.reset(); });
    }
    if (m_filter.period) {
        const QLocale locale;
        const auto day = [&](const Instant& at) { return at.isValid() ? locale.toString(at.utc().date(), QLocale::ShortFormat) : tr("any time"); };
        QString title;
        for (const TableColumn& column : m_columns)
            title = column.id == m_filter.period->column ? column.title : title;
        add(QStringLiteral("period"), tr("%1: %2 to %3").arg(title, day(m_filter.period->from), day(m_filter.period->to)),
            [](TableFilter& filter) { filter.period.reset(); });
    }
    m_chipLayout->addWidget(m_add);
    if (hadFocus)
        m_add->setFocus(Qt::OtherFocusReason);
    m_chips->updateGeometry();
}

void FilterBar::toggle(const QString& column, const QString& value, bool on)
{
    TableFilter next = m_filter;
    auto term = std::find_if(next.terms.begin(), next.terms.end(), [&](const TableTerm& t) { return t.column == column; });
    if (term == next.terms.end()) {
        next.terms.append({column, {}});
        term = next.terms.end() - 1;
    }
    term->values.removeAll(value);
    if (on)
        term->values.append(value);
    if (term->values.isEmpty())
        next.terms.erase(term);
    setFilter(next);
}

void FilterBar::addValues(QMenu* menu, const TableColumn& column, const QStringList& values)
{
    QStringList held;
    for (const TableTerm& term : std::as_const(m_filter.terms))
        held += term.column == column.id ? term.values : QStringList();
    for (const QString& value : values) {
        QAction* action = menu->addAction(wordFor(column.id, value).replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(held.contains(value));
        connect(action, &QAction::toggled, this, [this, id = column.id, value](bool on) { toggle(id, value, on); });
    }
}

void FilterBar::fillFilterMenu()
{
    m_filterMenu->clear();
    for (const TableColumn& column : std::as_const(m_columns)) {
        if (!column.filterable)
            continue;
        const QStringList values = !column.filterValues.isEmpty() ? column.filterValues : m_look.values ? m_look.values(column.id) : QStringList();
        if (!values.isEmpty())
            addValues(m_filterMenu->addMenu(QString(column.title).replace(u'&', QStringLiteral("&&"))), column, values);
    }
    m_filterMenu->addSeparator();
    QAction* clearAll = m_filterMenu->addAction(tr("Clear filters"), this, &FilterBar::clear);
    clearAll->setEnabled(!m_filter.isEmpty());
}

void FilterBar::setViews(const QList<SavedView>& views)
{
    m_views = views;
    m_viewMenu->clear();
    for (const SavedView& view : views) {
        m_viewMenu->addAction(view.title, this, [this, terms = view.terms] {
            TableFilter filter;
            filter.terms = terms;
            setFilter(filter);
        });
    }
    m_viewLabel->setVisible(!views.isEmpty());
    m_viewButton->setVisible(!views.isEmpty());
    showViewName();
}

void FilterBar::showViewName()
{
    QString name = tr("Own choice");
    for (const SavedView& view : std::as_const(m_views)) {
        if (view.terms == m_filter.terms && m_filter.search.isEmpty() && !m_filter.ids && !m_filter.period)
            name = view.title;
    }
    m_viewButton->setText(name);
    m_viewButton->setAccessibleName(tr("View: %1").arg(name));
    m_viewButton->updateGeometry();
}

TableFilter FilterBar::filterOf(const QUrlQuery& query) const
{
    TableFilter filter;
    Instant from, to;
    QString period;
    const auto items = query.queryItems(QUrl::FullyDecoded);
    for (const auto& [name, value] : items) {
        const auto column = std::find_if(m_columns.begin(), m_columns.end(), [&, id = name](const TableColumn& c) { return c.id == id; });
        if (name == u"ids")
            filter.ids = value.split(u',', Qt::SkipEmptyParts);
        else if (name == u"search")
            filter.search = value;
        else if (name == u"period")
            period = value;
        else if (name == u"from")
            from = Instant::parse(value).value_or(Instant());
        else if (name == u"to")
            to = Instant::parse(value).value_or(Instant());
        else if ((column != m_columns.end() && column->filterable) || m_look.extraTerms.contains(name))
            filter.terms.append({name, value.split(u',')});
    }
    const bool dated = std::any_of(m_columns.begin(), m_columns.end(), [&](const TableColumn& c) { return c.id == period && c.type == ValueType::Instant; });
    if (dated && (from.isValid() || to.isValid()))
        filter.period = TablePeriod{period, from, to};
    return filter;
}

QString FilterBar::remembered() const
{
    QUrlQuery query;
    for (const TableTerm& term : m_filter.terms)
        query.addQueryItem(term.column, QString::fromLatin1(QUrl::toPercentEncoding(term.values.join(u','))));
    if (!m_filter.search.isEmpty())
        query.addQueryItem(QStringLiteral("search"), QString::fromLatin1(QUrl::toPercentEncoding(m_filter.search)));
    return query.toString(QUrl::FullyEncoded);
}

} // namespace privyseal
