#include "controls.h"

#include "page.h"
#include "theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

struct TagEditor::Row {
    QWidget *box;
    QLineEdit *key;
    QLineEdit *value;
    QPushButton *remove;

    bool empty() const { return key->text().isEmpty() && value->text().isEmpty(); }
};

TagEditor::TagEditor(const QString &id, int limit, QWidget *parent)
    : QWidget{parent},
      m_rows{new QVBoxLayout},
      m_counter{weakLabel({}, this)},
      m_limit{limit}
{
    setObjectName(id);
    auto *hint = new QHBoxLayout;
    hint->setSpacing(6);
    QLabel *advice =
        weakLabel(tr("Predefined tags of the Tag Management Service give different resources the same tags."), this);
    advice->setFont(theme::font()); // small in every dialog: it stands in one line
    hint->addWidget(advice);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(8);
    column->addLayout(hint);
    m_rows->setSpacing(8);
    column->addLayout(m_rows);
    column->addWidget(m_counter);

    addRow(); // before the link: in a form of tags alone Qt takes any order for the right one, as it is a ring
    auto *view = linkButton(id + u".predefined"_s, tr("View predefined tags"), this);
    view->setFont(advice->font());
    auto *refresh = iconButton(id + u".refresh"_s, u"refresh"_s, tr("Refresh predefined tags"), this);
    refresh->setProperty("look", u"plain"_s);
    refresh->setFixedSize(22, 22);
    markNotYet(view);
    markNotYet(refresh);
    hint->addWidget(view);
    hint->addWidget(refresh);
    hint->addStretch();
    m_tags.first()->box->raise(); // behind them all the same, for whom the page is read to
    count();
}

TagEditor::~TagEditor() = default;

void TagEditor::addRow(const QString &key, const QString &value)
{
    constexpr int Width = 200;
    auto row = std::make_shared<Row>();
    row->box = new QWidget{this};
    auto *line = new QHBoxLayout{row->box};
    line->setContentsMargins({});
    line->setSpacing(10);
    const auto field = [&](const QString &part, const QString &name) {
        QLineEdit *edit = textField(objectName() + part, name, row->box);
        edit->setPlaceholderText(name);
        edit->setFixedWidth(Width);
        line->addWidget(edit);
        return edit;
    };
    row->key = field(u".key"_s, tr("Tag key"));
    row->value = field(u".value"_s, tr("Tag value"));
    row->remove = linkButton(objectName() + u".remove"_s, tr("Delete"), row->box);
    row->remove->setAccessibleDescription(tr("Delete this tag"));
    line->addWidget(row->remove);
    line->addStretch();
    // Rows come and go; the keys still visit them where they stand.
    QWidget *before =
        m_tags.isEmpty() ? findChild<QWidget *>(u"%1.refresh"_s.arg(objectName())) : m_tags.last()->remove;
    for (QWidget *next : std::initializer_list<QWidget *>{row->key, row->value, row->remove}) {
        setTabOrder(before, next);
        before = next;
    }
    // The editor stands for its first key: Tab, which goes there at once, would pass over what lies before it.
    auto *view = findChild<QWidget *>(u"%1.predefined"_s.arg(objectName()));
    setTabOrder(row->remove, view);
    setTabOrder(view, findChild<QWidget *>(u"%1.refresh"_s.arg(objectName())));
    row->key->setText(key);
    row->value->setText(value);
    m_rows->addWidget(row->box);
    row->box->show();
    m_tags += row;
    if (m_tags.size() == 1)
        setFocusProxy(row->key);
    for (QLineEdit *edit : {row->key, row->value})
        connect(edit, &QLineEdit::textEdited, this, &TagEditor::follow);
    connect(row->value, &QLineEdit::editingFinished, this, [this] { grow(true); });
    connect(row->remove, &QPushButton::clicked, this, [this, gone = std::weak_ptr{row}] {
        if (const auto kept = gone.lock())
            removeRow(*kept);
    });
    count();
}

void TagEditor::removeRow(const Row &row)
{
    const auto at = std::find_if(m_tags.begin(), m_tags.end(), [&row](const auto &tag) { return tag.get() == &row; });
    const auto index = at - m_tags.begin();
    (*at)->box->hide();
    (*at)->box->deleteLater();
    m_tags.erase(at);
    follow();
    const auto &next = m_tags.at(std::min<qsizetype>(index, m_tags.size() - 1));
    setFocusProxy(m_tags.first()->key);
    next->key->setFocus();
}

// There is always one row to fill in, as long as the limit leaves one. A value may be empty: then the row counts as
// filled in when the person leaves it.
void TagEditor::follow()
{
    grow(false);
    count();
    emit changed();
}

void TagEditor::grow(bool left)
{
    const bool none = m_tags.isEmpty();
    const bool filled =
        !none && !m_tags.last()->key->text().isEmpty() && (left || !m_tags.last()->value->text().isEmpty());
    if ((none || filled) && m_tags.size() < m_limit)
        addRow();
}

void TagEditor::count()
{
    int used = 0;
    for (qsizetype index = 0; index < m_tags.size(); ++index) {
        const Row &row = *m_tags.at(index);
        used += row.empty() ? 0 : 1;
        row.value->setEnabled(!row.key->text().isEmpty() || !row.value->text().isEmpty());
        row.remove->setVisible(!row.empty());
        for (QWidget *part : std::initializer_list<QWidget *>{row.key, row.value, row.remove})
            part->setProperty("row", QString::number(index));
    }
    m_counter->setText(tr("You can add %1 more tags.").arg(std::max(0, m_limit - used)));
}

QVariantList TagEditor::tags() const
{
    QVariantList tags;
    for (const auto &row : m_tags) {
        if (!row->empty())
            tags += QVariantMap{{u"key"_s, row->key->text()}, {u"value"_s, row->value->text()}};
    }
    return tags;
}

void TagEditor::setTags(const QVariantList &tags)
{
    const auto others = m_tags.mid(1); // the first one keeps its place in the order of the keys
    for (const auto &row : others)
        delete row->box;
    m_tags.resize(1);
    const QVariantMap first = tags.value(0).toMap();
    m_tags.first()->key->setText(first.value(u"key"_s).toString());
    m_tags.first()->value->setText(first.value(u"value"_s).toString());
    for (const QVariant &tag : tags.mid(1))
        addRow(tag.toMap().value(u"key"_s).toString(), tag.toMap().value(u"value"_s).toString());
    if (!tags.isEmpty() && m_tags.size() < m_limit)
        addRow();
    setFocusProxy(m_tags.first()->key);
    count();
}
