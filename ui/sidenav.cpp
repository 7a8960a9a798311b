#include "sidenav.h"

#include "controls.h"
#include "nothere.h"
#include "theme.h"
#include "toolkit.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int navWidth = 192;
constexpr int indent = 22;
constexpr int bar = 3;
constexpr int textWidth = navWidth - indent - 34;
constexpr int badgeSize = 16;
constexpr int badgePadding = 4;
constexpr int mostTold = 99;
constexpr int signSize = 64; // of the service, above its title

} // namespace

// An entry: wraps over two lines, which a push button by itself does not.
class NavEntry final : public QPushButton {
    Q_OBJECT

public:
    NavEntry(const QString &text, const QString &icon, bool boxed, QWidget *parent)
        : QPushButton{text, parent},
          m_icon{icon},
          m_boxed{boxed}
    {
        setProperty("look", u"link"_s);
        if (m_boxed)
            setFont(theme::font(14));
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        setCursor(Qt::PointingHandCursor);
    }

    void setHere(bool here)
    {
        m_here = here;
        describe();
    }

    // Stands in a badge behind the title; 0: none.
    void setFailed(int failed)
    {
        if (m_failed == failed)
            return;
        m_failed = failed;
        describe();
    }

    QSize sizeHint() const override
    {
        return {navWidth, std::max(fontMetrics().height(), textRect().height()) + (m_boxed ? 24 : 12)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter{this};
        const QRect box = rect();
        if (m_here && m_boxed) {
            painter.fillRect(box, theme::colour(u"card"_s));
        } else if (m_here) {
            const int height = std::min(box.height(), 26);
            painter.fillRect(0, (box.height() - height) / 2, bar, height, theme::colour(u"accent"_s));
        }
        const bool hot = m_here || (isEnabled() && (underMouse() || hasFocus()));
        const QString token = !isEnabled() ? u"disabledText"_s : hot ? u"accent"_s : u"normal"_s;
        painter.setPen(theme::colour(token));
        const QRect at = textRect();
        painter.drawText(QRect{indent, (box.height() - at.height()) / 2, textWidth, at.height()},
                         Qt::TextWordWrap | Qt::AlignVCenter, text());
        if (!m_icon.isEmpty())
            painter.drawPixmap(box.width() - 30, (box.height() - 12) / 2, theme::pixmap(m_icon, u"normal"_s, 12));
        if (m_failed > 0)
            paintBadge(painter, at.width());
        if (hasFocus()) {
            painter.setPen(QPen{theme::colour(u"accent"_s), 1, Qt::DotLine});
            painter.drawRect(box.adjusted(indent - 6, 1, -20, -2));
        }
    }

private:
    QRect textRect() const { return fontMetrics().boundingRect(QRect{0, 0, textWidth, 200}, Qt::TextWordWrap, text()); }

    QString failedText() const { return m_failed > mostTold ? u"%1+"_s.arg(mostTold) : QString::number(m_failed); }
    void describe()
    {
        if (!isEnabled())
            return; // says why
        QStringList parts;
        if (m_here)
            parts += tr("Current page");
        if (m_failed > 0) //: %1 is a number, or "99+"
            parts += tr("Failed: %1").arg(failedText());
        setAccessibleDescription(parts.join(u", "_s));
        setToolTip(m_failed > 0 ? parts.last() : QString{});
        update();
    }
    void paintBadge(QPainter &painter, int textEnd) const
    {
        QFont small = painter.font();
        small.setPixelSize(10);
        painter.setFont(small);
        const int width = std::max(badgeSize, painter.fontMetrics().horizontalAdvance(failedText()) + 2 * badgePadding);
        const QRect badge{indent + textEnd + badgePadding, (height() - badgeSize) / 2, width, badgeSize};
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::colour(u"error"_s));
        painter.drawRoundedRect(badge, badgeSize / 2.0, badgeSize / 2.0);
        painter.setPen(theme::colour(u"card"_s));
        painter.drawText(badge, Qt::AlignCenter, failedText());
        painter.setRenderHint(QPainter::Antialiasing, false);
    }

    QString m_icon;
    const bool m_boxed; // the current one stands in a white box, in place of a bar
    bool m_here = false;
    int m_failed = 0;
};

SideNav::SideNav(Context &context, QWidget *parent) : QWidget{parent}, m_context{context}
{
    setObjectName(u"nav"_s);
    setAccessibleName(tr("Service navigation"));
    setFixedWidth(navWidth);
    m_items = new QVBoxLayout{this};
    m_items->setContentsMargins(0, 12, 0, 12);
    m_items->setSpacing(1);
    hide();
    connect(&context.cloud, &Cloud::changed, this, [this](const QStringList &kinds) {
        const bool concerns = std::any_of(m_counted.begin(), m_counted.end(),
                                          [&kinds](const Counted &one) { return kinds.contains(one.kind); });
        if (concerns)
            count();
    });
}

void SideNav::setPage(const Service *service, const QString &section)
{
    if (service && service->frame)
        service = serviceOf(QString::fromLatin1(service->frame));
    setVisible(service && service->navTitle);
    if (!isVisibleTo(parentWidget()))
        return;
    if (service != m_service)
        build(*service);
    for (NavEntry *entry : findChildren<NavEntry *>())
        entry->setHere(entry->objectName() == u"nav."_s + section);
    count();
}

// Of the project, and of this service where several have rows of the kind.
void SideNav::count()
{
    for (const Counted &one : std::as_const(m_counted)) {
        Query query{.kind = one.kind,
                    .project = m_context.session.project,
                    .filters = {{u"status"_s, Filter::Is, {u"failed"_s}}},
                    .limit = 1,
                    .countUpTo = mostTold};
        Rows failed = m_context.cloud.fetch(query);
        if (failed.fields.contains(u"service"_s)) {
            query.filters += {u"service"_s, Filter::Is, {QString::fromLatin1(m_service->id)}};
            failed = m_context.cloud.fetch(query);
        }
        one.entry->setFailed(int(failed.total));
    }
}

void SideNav::build(const Service &service)
{
    m_service = &service;
    m_counted.clear();
    while (QLayoutItem *item = m_items->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->setParent(nullptr);
            item->widget()->deleteLater(); // may be the entry that was pressed
        }
        delete item;
    }

    const auto rule = [this] {
        auto *line = new QFrame;
        line->setFrameShape(QFrame::HLine);
        auto *row = new QHBoxLayout;
        row->setContentsMargins(indent, 9, 18, 9);
        row->addWidget(line);
        auto *holder = new QWidget;
        holder->setLayout(row);
        m_items->addWidget(holder);
        holder->show();
    };
    m_first = toolkit::isFirst(service.id);
    if (m_first)
        addSign();
    QLabel *title = titleLabel(say(service.id, service.navTitle), 14, this);
    title->setWordWrap(true);
    title->setContentsMargins(indent, 0, 18, 0);
    if (m_first) {
        title->setFont(theme::font(16));
        title->setAlignment(Qt::AlignHCenter);
        title->setContentsMargins(10, 0, 10, 24);
    }
    m_items->addWidget(title);
    title->show();
    for (const NavItem &item : service.navigation) {
        if (item.ruleAbove && !m_first)
            rule();
        const QString icon = item.external ? u"link-external"_s : item.expands ? u"chevron-down"_s : QString{};
        auto *entry = new NavEntry{say(service.id, item.title), icon, m_first, this};
        m_items->addWidget(entry);
        entry->show();
        if (item.page) {
            const QString page = QString::fromLatin1(item.page);
            entry->setObjectName(u"nav."_s + page);
            connect(entry, &QPushButton::clicked, this, [this, page] { m_context.go(page); });
        } else {
            markNotHere(entry, item.title);
        }
        if (item.counts)
            m_counted += {entry, QString::fromLatin1(item.counts)};
    }
    m_items->addStretch();
}

void SideNav::addSign()
{
    auto *sign = new QLabel{this};
    sign->setPixmap(theme::pixmap(u"cloud"_s, u"text"_s, signSize));
    sign->setAlignment(Qt::AlignHCenter);
    sign->setContentsMargins(0, 12, 0, 4);
    m_items->addWidget(sign);
    sign->show();
}

void SideNav::paintEvent(QPaintEvent *)
{
    QPainter painter{this};
    painter.fillRect(rect(), theme::colour(m_first ? u"zebra"_s : u"card"_s));
    painter.setPen(theme::colour(u"line"_s));
    painter.drawLine(rect().topRight(), rect().bottomRight());
}

#include "sidenav.moc"
