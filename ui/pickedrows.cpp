#include "pickedrows.h"

#include "cells.h"
#include "controls.h"
#include "pager.h"
#include "theme.h"
#include "toolkit.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int Gap = 8;
constexpr int SearchWidth = 180;
constexpr int CountWidth = 100;
constexpr int OperationWidth = 74;
constexpr int ColumnGap = 24;
constexpr int RowPadding = 10;
constexpr int NameShare = 3;
constexpr int CellShare = 2; // of each further column

// A text may be longer than its column is wide.
class CutLabel final : public QLabel {
public:
    CutLabel(const QString &text, const QString &token, QWidget *parent) : QLabel{text, parent}, m_token{token}
    {
        setTextFormat(Qt::PlainText);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter{this};
        painter.setPen(theme::colour(m_token));
        painter.drawText(rect(), int(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine,
                         fontMetrics().elidedText(text(), Qt::ElideRight, width()));
    }

private:
    const QString m_token;
};

} // namespace

InnerRows::InnerRows(const QString &id, const QList<Record> &rows, QWidget *parent) : QFrame{parent}
{
    auto *grid = new QGridLayout{this};
    grid->setContentsMargins(0, Gap, 0, Gap);
    grid->setHorizontalSpacing(ColumnGap);
    grid->setVerticalSpacing(Gap);
    int column = 0;
    for (const QString &title : {tr("Disk Name"), tr("Disk Capacity (GB)"), tr("Disk Attribute")})
        grid->addWidget(weakLabel(title, this), 0, column++);
    grid->setColumnStretch(column, 1);
    for (const Record &row : rows) {
        const QString inner = row.value(u"id"_s).toString();
        const int line = grid->rowCount();
        auto *box = new QCheckBox{caption(row.value(u"name"_s).toString()), this};
        box->setObjectName(u"%1.inner"_s.arg(id));
        box->setProperty("row", inner);
        connect(box, &QCheckBox::clicked, this, [this, inner](bool on) { emit toggled(inner, on); });
        m_boxes += box;
        grid->addWidget(box, line, 0);
        grid->addWidget(plainLabel(row.value(u"size_gb"_s).toString(), this), line, 1);
        const bool system = row.value(u"role"_s) == u"system"_s;
        grid->addWidget(plainLabel(system ? tr("System disk") : tr("Data disk"), this), line, 2);
    }
}

void InnerRows::show(bool taken, const QSet<QString> &excluded, const QString &why)
{
    for (QCheckBox *box : std::as_const(m_boxes)) {
        box->setChecked(taken && !excluded.contains(box->property("row").toString()));
        box->setEnabled(why.isEmpty());
        box->setToolTip(tip(why));
        box->setAccessibleDescription(why);
    }
}

class PickedRows::Row final : public QFrame {
    Q_OBJECT

public:
    Row(const QString &id, const PickedRow &row, bool unfolds, QWidget *parent)
        : QFrame{parent},
          m_id{id},
          m_row{row},
          m_rows{new QVBoxLayout{this}},
          m_name{new CutLabel{{}, u"text"_s, this}},
          m_second{new CutLabel{{}, u"weak"_s, this}}
    {
        m_rows->setContentsMargins(cells::Before, RowPadding, 0, RowPadding);
        m_rows->setSpacing(0);
        auto *line = new QHBoxLayout;
        line->setSpacing(Gap);
        m_rows->addLayout(line);
        if (unfolds) {
            m_unfold = iconButton(u"%1.unfold"_s.arg(id), u"chevron-down"_s, {}, this);
            m_unfold->setProperty("look", u"plain"_s);
            m_unfold->setFixedSize(cells::Box, cells::Box);
            m_unfold->setProperty("row", row.id);
            line->addWidget(m_unfold);
            connect(m_unfold, &QToolButton::clicked, this, [this] { setUnfolded(!m_inner); });
        }
        auto *names = new QVBoxLayout;
        names->setSpacing(2);
        names->addWidget(m_name);
        names->addWidget(m_second);
        line->addLayout(names, NameShare);
        for (qsizetype at = 0; at < row.cells.size(); ++at) {
            m_cells += new CutLabel{{}, u"text"_s, this};
            line->addWidget(m_cells.last(), CellShare);
        }
        if (unfolds) {
            m_count = plainLabel({}, this);
            m_count->setFixedWidth(CountWidth);
            line->addWidget(m_count);
        }
        auto *operations = new QWidget{this};
        operations->setFixedWidth(OperationWidth);
        auto *inside = new QHBoxLayout{operations};
        inside->setContentsMargins({});
        m_remove = iconButton(u"%1.remove"_s.arg(id), u"bin"_s, {}, operations);
        m_remove->setProperty("look", u"plain"_s);
        m_remove->setProperty("row", row.id);
        inside->addWidget(m_remove, 0, Qt::AlignLeft);
        line->addWidget(operations);
        connect(m_remove, &QToolButton::clicked, this, &Row::removeAsked);
        show(row);
    }

    const PickedRow &row() const { return m_row; }
    QWidget *remove() const { return m_remove; }

    void show(const PickedRow &row)
    {
        const bool sameInner = row.inner == m_row.inner;
        m_row = row;
        m_name->setText(row.name);
        m_second->setText(row.second);
        m_second->setVisible(!row.second.isEmpty());
        setToolTip(tip(row.name));
        for (qsizetype at = 0; at < m_cells.size(); ++at) {
            m_cells.at(at)->setText(row.cells.value(at));
            m_cells.at(at)->setToolTip(tip(row.cells.value(at)));
        }
        m_remove->setAccessibleName(tr("Remove %1").arg(row.name));
        m_remove->setToolTip(tip(m_remove->accessibleName()));
        if (m_count) {
            m_count->setText(u"%1/%2"_s.arg(row.inner.size() - row.excluded.size()).arg(row.inner.size()));
            m_count->setAccessibleDescription(row.name);
        }
        if (m_inner && !sameInner) {
            setUnfolded(false);
            setUnfolded(true);
        }
        if (m_inner)
            m_inner->show(true, row.excluded, row.fixed);
        nameUnfold();
    }

signals:
    void removeAsked();
    void innerToggled(const QString &inner, bool on);

private:
    void nameUnfold()
    {
        if (!m_unfold)
            return;
        m_unfold->setIcon(theme::icon(m_inner ? u"chevron-up"_s : u"chevron-down"_s));
        m_unfold->setAccessibleName((m_inner ? tr("Fold %1") : tr("Unfold %1")).arg(m_row.name));
        m_unfold->setToolTip(tip(m_unfold->accessibleName()));
    }
    void setUnfolded(bool on)
    {
        if (on) {
            m_inner = new InnerRows{m_id, m_row.inner, this};
            m_inner->show(true, m_row.excluded, m_row.fixed);
            m_rows->addWidget(m_inner);
            m_inner->setVisible(true);
            connect(m_inner, &InnerRows::toggled, this, &Row::innerToggled);
        } else {
            delete std::exchange(m_inner, nullptr);
        }
        nameUnfold();
    }

    const QString m_id;
    PickedRow m_row;
    QVBoxLayout *m_rows;
    QToolButton *m_unfold = nullptr;
    QLabel *m_name;
    QLabel *m_second;
    QList<QLabel *> m_cells;
    QLabel *m_count = nullptr;
    QToolButton *m_remove;
    InnerRows *m_inner = nullptr;
};

PickedRows::PickedRows(const QString &id, const QString &text, const QStringList &titles, bool unfolds, QWidget *parent)
    : QWidget{parent},
      m_id{id},
      m_captionText{text},
      m_unfolds{unfolds},
      m_caption{plainLabel({}, this)},
      m_search{new SearchField{u"%1.search"_s.arg(id), tr("Enter a name."), {}, this}},
      m_header{new QFrame{this}},
      m_empty{weakLabel(tr("No data available."), this)},
      m_area{new QWidget{this}},
      m_pager{new Pager{id, this}}
{
    setObjectName(id);
    setFont(theme::font(cells::fontSize(id)));
    m_caption->setObjectName(u"%1.caption"_s.arg(id));
    m_search->setFixedWidth(SearchWidth);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMinimumHeight(80);
    buildHeader(titles, unfolds);
    auto *inside = new QVBoxLayout{m_area};
    inside->setContentsMargins({});
    inside->setSpacing(0);
    auto *rows = new QVBoxLayout{this};
    rows->setContentsMargins({});
    rows->setSpacing(Gap);
    rows->addWidget(m_caption);
    rows->addWidget(m_search, 0, Qt::AlignRight);
    rows->addWidget(m_header);
    rows->addWidget(m_area);
    rows->addWidget(m_empty);
    rows->addWidget(m_pager);
    rows->addStretch(1);
    connect(m_search, &SearchField::searched, this, [this](const QString &keyword) {
        if (keyword == m_keyword)
            return;
        m_keyword = keyword;
        m_pager->setPage(1);
        emit asked();
    });
    connect(m_pager, &Pager::asked, this, &PickedRows::asked);
}

PickedRows::~PickedRows() = default;

void PickedRows::buildHeader(const QStringList &titles, bool unfolds)
{
    const bool first = toolkit::isFirst(m_id);
    const auto titled = [this, first](const QString &title, int width = 0) {
        QLabel *label = new CutLabel{title, first ? u"text"_s : u"normal"_s, m_header};
        label->setFont(theme::font(cells::fontSize(m_id), !first));
        label->setToolTip(tip(title));
        if (width > 0) {
            label->setFixedWidth(width);
            label->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
        }
        return label;
    };
    m_header->setAutoFillBackground(true);
    QPalette colours = m_header->palette();
    colours.setColor(QPalette::Window, theme::colour(u"header"_s));
    m_header->setPalette(colours);
    m_header->setFixedHeight(cells::headerHeight(m_id));
    auto *line = new QHBoxLayout{m_header};
    line->setContentsMargins(cells::Before + (unfolds ? cells::Box + Gap : 0), 0, 0, 0);
    line->setSpacing(Gap);
    for (qsizetype at = 0; at < titles.size(); ++at)
        line->addWidget(titled(titles.at(at)), at == 0 ? NameShare : CellShare);
    if (unfolds) {
        line->addWidget(titled(tr("Selected Disks"), CountWidth));
    }
    line->addWidget(titled(tr("Operation"), OperationWidth));
}

int PickedRows::limit() const
{
    return m_pager->size();
}

qint64 PickedRows::offset() const
{
    return m_pager->offset();
}

// A row that stays keeps its widgets, and with them the focus; one that goes hands the focus on.
void PickedRows::show(const QList<PickedRow> &rows, qint64 found, qsizetype taken)
{
    m_caption->setText(QString{m_captionText}.replace("%1"_L1, QString::number(taken)));
    setAccessibleName(m_caption->text());
    m_search->setAccessibleName(m_caption->text());
    m_pager->setTotal(found);
    if (found > 0 && m_pager->page() > m_pager->pages()) { // the last page went
        m_pager->setPage(m_pager->pages());
        emit asked();
        return;
    }
    m_pager->setVisible(found > m_pager->size() || m_pager->page() > 1);
    m_empty->setVisible(rows.isEmpty());
    const auto shown = [&rows](const Row *row) {
        return std::any_of(rows.begin(), rows.end(), [row](const PickedRow &each) { return each.id == row->row().id; });
    };
    const QList<Row *> before = m_rows;
    for (Row *row : before) {
        if (!shown(row))
            leave(*row);
    }
    auto *inside = static_cast<QVBoxLayout *>(m_area->layout());
    QList<Row *> now;
    for (const PickedRow &row : rows) {
        const auto old =
            std::find_if(m_rows.begin(), m_rows.end(), [&row](const Row *each) { return each->row().id == row.id; });
        Row *one = old == m_rows.end() ? nullptr : *old;
        if (!one) {
            one = new Row{m_id, row, m_unfolds, m_area};
            connect(one, &Row::removeAsked, this, [this, id = row.id] { emit removed(id); });
            connect(one, &Row::innerToggled, this,
                    [this, id = row.id](const QString &inner, bool on) { emit innerToggled(id, inner, on); });
        } else if (one->row() != row) {
            one->show(row);
        }
        if (inside->indexOf(one) != now.size())
            inside->insertWidget(int(now.size()), one);
        one->setVisible(true);
        now += one;
    }
    m_rows = now;
    QWidget *last = m_search;
    for (Row *row : std::as_const(m_rows)) { // in the order in which they stand
        const auto parts = row->findChildren<QWidget *>();
        for (QWidget *part : parts) {
            if (!(part->focusPolicy() & Qt::TabFocus))
                continue;
            setTabOrder(last, part);
            last = part;
        }
    }
}

void PickedRows::leave(Row &row)
{
    const bool held = row.isAncestorOf(window()->focusWidget());
    const auto at = m_rows.indexOf(&row);
    m_rows.removeAt(at);
    if (held && m_rows.isEmpty())
        m_search->setFocus(Qt::OtherFocusReason);
    else if (held)
        m_rows.at(std::min(at, m_rows.size() - 1))->remove()->setFocus(Qt::OtherFocusReason);
    layout()->removeWidget(&row);
    row.hide();
    row.deleteLater(); // its button may be the one that was pressed
}

#include "pickedrows.moc"
