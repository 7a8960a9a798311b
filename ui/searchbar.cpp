#include "searchbar.h"

#include "controls.h"
#include "theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {

constexpr int Height = 28;
constexpr int ListWidth = 220;
constexpr int ListHeight = 264;
constexpr int ItemHeight = 28;
constexpr int LongestChip = 260;
constexpr int ValueRole = Qt::UserRole + 1;

} // namespace

SearchBar::SearchBar(const ListSpec &spec, const QStringList &leftOut, const Edition &edition, QWidget *over)
    : QFrame{over},
      m_spec{spec},
      m_reader{spec, leftOut, edition}
{
    const QString id = u"%1.search"_s.arg(QLatin1StringView{spec.id});
    setFixedHeight(Height);
    auto *glass = new QLabel{this};
    glass->setPixmap(theme::pixmap(u"search"_s, u"weak"_s, 14));
    m_edit = textField(id, tr("Search by property"), this);
    m_edit->setFrame(false);
    m_edit->setProperty("look", u"bare"_s);
    m_edit->setPlaceholderText(spec.searchPrompt ? say(spec.service, spec.searchPrompt)
                                                 : tr("Select a property or enter a keyword."));
    m_edit->installEventFilter(this);
    m_clear = iconButton(id + u".clear"_s, u"close"_s, tr("Clear filters"), this);
    m_clear->setProperty("look", u"plain"_s);
    m_clear->setFixedSize(20, 20);
    m_clear->hide();
    m_row = new QHBoxLayout{this};
    m_row->setContentsMargins(10, 1, 4, 1);
    m_row->setSpacing(6);
    m_row->addWidget(glass);
    m_row->addWidget(m_edit, 1);
    m_row->addWidget(m_clear);

    // Not a popup window: the keys stay in the field, and the list stands in the page's accessibility tree.
    m_list = new QListWidget{over};
    m_list->setObjectName(id + u".list"_s);
    m_list->setAccessibleName(tr("Properties and values"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->hide();

    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) { takeItem(m_list->row(item)); });
    connect(m_edit, &QLineEdit::textEdited, this, &SearchBar::offer);
    connect(m_clear, &QToolButton::clicked, this, &SearchBar::clear);
}

void SearchBar::offer()
{
    QString rest = m_edit->text().trimmed();
    const Property *property = m_reader.propertyIn(m_edit->text(), &rest);
    m_list->clear();
    const auto addItem = [this](const QString &text, const QVariant &value) {
        auto *item = new QListWidgetItem{text, m_list};
        item->setData(ValueRole, value);
        item->setSizeHint({0, ItemHeight});
        return item;
    };
    const auto addCaption = [&](const QString &text) {
        QListWidgetItem *caption = addItem(text, {});
        caption->setFlags(Qt::NoItemFlags);
        caption->setForeground(theme::colour(u"weak"_s));
    };
    if (!property) {
        if (m_spec.searchCaption)
            addCaption(say(m_spec.service, m_spec.searchCaption));
        for (const Property *each : m_reader.properties()) {
            if (m_reader.titleOf(*each).contains(rest, Qt::CaseInsensitive))
                addItem(m_reader.titleOf(*each), {});
        }
    } else if (property->kind == Property::Tag) {
        addCaption(tr("A key and its value: team=web"));
    } else if (property->kind == Property::Choice || property->kind == Property::Zone) {
        addCaption(m_reader.titleOf(*property));
        const QList<SearchReader::Value> values = m_reader.valuesOf(*property);
        for (const SearchReader::Value &value : values) {
            if (value.text.contains(rest, Qt::CaseInsensitive))
                addItem(value.text, value.value);
        }
    } else if (property->kind == Property::Date) {
        addCaption(tr("A day or two: 2026-03-02 - 2026-03-05"));
    }
    const bool captionOnly = m_list->count() == (m_spec.searchCaption || property ? 1 : 0);
    const bool hint = property && (property->kind == Property::Date || property->kind == Property::Tag);
    if (m_list->count() == 0 || (captionOnly && !hint)) {
        closeList();
        return;
    }
    const QPoint below = mapTo(m_list->parentWidget(), QPoint{m_edit->x() - 8, height()});
    const int room = m_list->parentWidget()->height() - below.y();
    const int wanted = m_list->count() * ItemHeight + 2 * m_list->frameWidth() + 2;
    int width = ListWidth;
    for (int row = 0; row < m_list->count(); ++row)
        width = std::max(width, m_list->fontMetrics().horizontalAdvance(m_list->item(row)->text()) + 40);
    m_list->setGeometry(below.x(), below.y(), std::min(width, m_list->parentWidget()->width() - below.x()),
                        std::min({wanted, ListHeight, std::max(room, 3 * ItemHeight)}));
    m_list->setCurrentRow(-1);
    m_list->show();
    m_list->raise();
}

void SearchBar::closeList()
{
    m_list->hide();
}

void SearchBar::move(int step)
{
    if (m_list->isHidden())
        offer();
    for (int row = m_list->currentRow() + step; row >= 0 && row < m_list->count(); row += step) {
        if (m_list->item(row)->flags() & Qt::ItemIsEnabled) {
            m_list->setCurrentRow(row);
            return;
        }
    }
}

void SearchBar::takeItem(int row)
{
    const QListWidgetItem *item = m_list->item(row);
    if (!item || !(item->flags() & Qt::ItemIsEnabled))
        return;
    QString rest;
    m_edit->setFocus(Qt::OtherFocusReason);
    if (const Property *property = m_reader.propertyIn(m_edit->text(), &rest)) {
        take(m_reader.condition(*property, item->text()));
        return;
    }
    //: a property of the search bar before its value
    m_edit->setText(tr("%1: ").arg(item->text()));
    offer();
}

bool SearchBar::take(const std::optional<SearchReader::Condition> &condition)
{
    if (condition)
        add({condition->property, condition->text, condition->filter});
    return bool(condition);
}

void SearchBar::takeTyped()
{
    if (m_list->isVisible() && m_list->currentRow() >= 0) {
        takeItem(m_list->currentRow());
        return;
    }
    if (m_edit->text().trimmed().isEmpty())
        return;
    if (!take(m_reader.condition(m_edit->text())))
        offer(); // shows what the property takes
}

void SearchBar::add(Token token)
{
    if (!token.property) // there is one keyword
        m_tokens.removeIf([](const Token &each) {
            if (!each.property)
                each.chip->deleteLater();
            return !each.property;
        });
    m_tokens += std::move(token);
    m_edit->clear();
    closeList();
    showTokens();
    emit changed();
}

void SearchBar::removeAt(qsizetype at)
{
    m_edit->setFocus(Qt::OtherFocusReason); // the chip's button is about to go
    closeList();
    m_tokens.takeAt(at).chip->deleteLater();
    showTokens();
    emit changed();
}

void SearchBar::clear()
{
    for (const Token &token : std::as_const(m_tokens))
        token.chip->deleteLater();
    m_tokens.clear();
    m_edit->clear();
    closeList();
    showTokens();
    emit changed();
}

void SearchBar::setKeyword(const QString &keyword)
{
    const QSignalBlocker quiet{this};
    clear();
    if (!keyword.isEmpty())
        add({nullptr, keyword, {}});
}

QString SearchBar::valueOf(const Property &property) const
{
    for (const Token &token : m_tokens) {
        if (token.property && qstrcmp(token.property->id, property.id) == 0)
            return token.text;
    }
    return {};
}

void SearchBar::setValue(const Property &property, const QString &text)
{
    m_tokens.removeIf([&property](const Token &each) {
        const bool goes = each.property && qstrcmp(each.property->id, property.id) == 0;
        if (goes)
            each.chip->deleteLater();
        return goes;
    });
    if (!text.isEmpty() && take(m_reader.condition(property, text)))
        return;
    showTokens();
    emit changed();
}

void SearchBar::showTokens()
{
    const QString id = m_edit->objectName() + u".token"_s;
    QWidget *before = nullptr;
    for (qsizetype at = 0; at < m_tokens.size(); ++at) {
        Token &token = m_tokens[at];
        if (!token.chip) {
            const QString text =
                token.property
                    ? tr("%1: %2", "property and value of a search").arg(m_reader.titleOf(*token.property), token.text)
                    : token.text;
            token.chip = new QWidget{this};
            token.chip->setObjectName(id);
            auto *label = plainLabel({}, token.chip);
            label->setText(label->fontMetrics().elidedText(text, Qt::ElideMiddle, LongestChip));
            label->setAccessibleName(text);
            label->setToolTip(tip(text));
            QToolButton *remove =
                iconButton(id + u".remove"_s, u"close"_s, tr("Remove the condition %1").arg(text), token.chip);
            remove->setProperty("look", u"plain"_s);
            remove->setFixedSize(16, 16);
            auto *row = new QHBoxLayout{token.chip};
            row->setContentsMargins(6, 0, 4, 0);
            row->setSpacing(4);
            row->addWidget(label);
            row->addWidget(remove);
            token.chip->setAutoFillBackground(true);
            QPalette palette = token.chip->palette();
            palette.setColor(QPalette::Window, theme::colour(u"segment"_s));
            token.chip->setPalette(palette);
            m_row->insertWidget(int(at) + 1, token.chip);
            setTabOrder(before ? before : m_row->itemAt(0)->widget(), remove);
            connect(remove, &QToolButton::clicked, this, [this, chip = token.chip] {
                for (qsizetype each = 0; each < m_tokens.size(); ++each) {
                    if (m_tokens.at(each).chip == chip) {
                        removeAt(each);
                        return;
                    }
                }
            });
            token.chip->show();
        }
        before = token.chip->findChild<QToolButton *>();
    }
    m_clear->setVisible(!m_tokens.isEmpty());
    m_edit->setPlaceholderText(m_tokens.isEmpty() ? tr("Select a property or enter a keyword.") : QString{});
}

QList<Filter> SearchBar::filters() const
{
    QList<Filter> filters;
    for (const Token &token : m_tokens) {
        if (token.property)
            filters += token.filter;
    }
    return filters;
}

QString SearchBar::keyword() const
{
    for (const Token &token : m_tokens) {
        if (!token.property)
            return token.text;
    }
    return {};
}

bool SearchBar::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusIn:
        update();
        if (const auto reason = static_cast<QFocusEvent *>(event)->reason();
            reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::MouseFocusReason)
            offer();
        break;
    case QEvent::MouseButtonPress:
        if (m_list->isHidden())
            offer();
        break;
    case QEvent::FocusOut:
        update();
        closeList();
        break;
    case QEvent::KeyPress: {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            move(key == Qt::Key_Down ? 1 : -1);
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            takeTyped();
            return true;
        }
        if (key == Qt::Key_Escape && m_list->isVisible()) {
            closeList();
            return true;
        }
        if (key == Qt::Key_Backspace && m_edit->text().isEmpty() && !m_tokens.isEmpty()) {
            removeAt(m_tokens.size() - 1);
            return true;
        }
        break;
    }
    default:
        break;
    }
    return QFrame::eventFilter(watched, event);
}

void SearchBar::paintEvent(QPaintEvent *)
{
    QPainter painter{this};
    painter.setPen(theme::colour(m_edit->hasFocus() ? u"accent"_s : u"border"_s));
    painter.setBrush(theme::colour(u"card"_s));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}
