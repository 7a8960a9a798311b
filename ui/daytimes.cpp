#include "daytimes.h"

#include "controls.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QTime>

using namespace Qt::StringLiterals;

namespace {

constexpr int TimeWidth = 72;
constexpr int Columns = 4;
constexpr int Gap = 8;
const QString Format = u"HH:mm"_s;

QString minuteOf(const QString &typed)
{
    const QTime time = QTime::fromString(typed.trimmed(), Format);
    return time.isValid() ? QString::number(time.hour() * 60 + time.minute()) : u"-1"_s;
}

QString timeAt(int minute)
{
    return QTime{minute / 60 % 24, minute % 60}.toString(Format);
}

} // namespace

DayTimes::DayTimes(const QString &id, const QString &name, int most, QWidget *parent)
    : QWidget{parent},
      m_name{name},
      m_most{most},
      m_grid{new QGridLayout{this}}
{
    setObjectName(id);
    m_grid->setContentsMargins({});
    m_grid->setSpacing(Gap);
    m_grid->setColumnStretch(Columns, 1);
    add({});
    // Behind the first time: alone here they are a ring, in which Qt takes any order of the keys for the right one.
    m_add = outlineButton(id + u".add"_s, tr("+ Add"), this);
    m_add->setAccessibleDescription(name);
    number();
    // The next one is two hours later: what is offered is allowed.
    connect(m_add, &QPushButton::clicked, this, [this] {
        constexpr int Later = 120;
        const int last = minuteOf(m_lines.last().edit->text()).toInt();
        add(timeAt((std::max(last, 0) + Later) % (24 * 60)));
        number();
        m_lines.last().edit->setFocus();
        emit changed();
    });
}

void DayTimes::add(const QString &time)
{
    Line line{.box = new QWidget{this}, .edit = nullptr, .remove = nullptr};
    line.edit = textField(objectName() + u".time"_s, m_name, line.box);
    line.edit->setText(time);
    line.edit->setFixedWidth(TimeWidth);
    line.remove = iconButton(objectName() + u".remove"_s, u"close"_s, tr("Remove this time"), line.box);
    line.remove->setProperty("look", u"plain"_s);
    auto *row = new QHBoxLayout{line.box};
    row->setContentsMargins({});
    row->setSpacing(2);
    row->addWidget(line.edit);
    row->addWidget(line.remove);
    connect(line.edit, &QLineEdit::textEdited, this, &DayTimes::changed);
    connect(line.remove, &QToolButton::clicked, this, [this, box = line.box] {
        remove(box);
        m_lines.last().edit->setFocus();
        emit changed();
    });
    m_lines += line;
    line.box->show();
}

void DayTimes::remove(const QWidget *box)
{
    m_lines.removeIf([box](const Line &line) {
        if (line.box == box) {
            line.box->hide();
            line.box->deleteLater();
        }
        return line.box == box;
    });
    number();
}

// They stand one after the other, and the button behind the last.
void DayTimes::number()
{
    QWidget *before = nullptr;
    for (int at = 0; at < m_lines.size(); ++at) {
        const Line &line = m_lines.at(at);
        m_grid->addWidget(line.box, at / Columns, at % Columns);
        for (QWidget *part : std::initializer_list<QWidget *>{line.edit, line.remove}) {
            part->setProperty("row", QString::number(at));
            if (before)
                setTabOrder(before, part);
            before = part;
        }
        line.remove->setVisible(m_lines.size() > 1);
    }
    const int end = int(m_lines.size());
    m_grid->addWidget(m_add, end / Columns, end % Columns, Qt::AlignLeft);
    setTabOrder(before, m_add);
    setFocusProxy(m_lines.first().edit);
    m_add->setEnabled(end < m_most);
}

QStringList DayTimes::minutes() const
{
    QStringList minutes;
    for (const Line &line : m_lines)
        minutes += minuteOf(line.edit->text());
    return minutes;
}

void DayTimes::setMinutes(const QStringList &minutes)
{
    const QStringList wanted = minutes.isEmpty() ? QStringList{u"0"_s} : minutes.mid(0, m_most);
    while (m_lines.size() > wanted.size())
        remove(m_lines.last().box);
    while (m_lines.size() < wanted.size())
        add({});
    number();
    for (int at = 0; at < wanted.size(); ++at)
        m_lines.at(at).edit->setText(timeAt(wanted.at(at).toInt()));
}

QString DayTimes::text() const
{
    QStringList times;
    for (const Line &line : m_lines)
        times += line.edit->text();
    return times.join(tr(", ", "between times"));
}
