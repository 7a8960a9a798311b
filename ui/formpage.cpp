#include "formpage.h"

#include "context.h"
#include "controls.h"
#include "formbody.h"
#include "route.h"
#include "theme.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int Around = 12; // the card
constexpr int CardPadding = 20;
constexpr int FootMargin = 20;
constexpr int Gap = 8;

QString named(const char *text)
{
    return QString::fromLatin1(text);
}

QString titleOf(const QString &page)
{
    const ListSpec *list = findList(page);
    const Section *section = findSection(page);
    return list                        ? say(list->service, list->title)
           : section && section->title ? say(section->service, section->title)
                                       : page;
}

} // namespace

FormPage::FormPage(const FormSpec &spec, Context &context, QWidget *parent) : Page{context, parent}, m_spec{spec}
{
    setObjectName(named(spec.id));
    const QString before = pageBefore(spec, context.edition, context.visited);
    const TitleBar header = titleBar(named(spec.id) + u".back"_s, tr("Back to %1").arg(titleOf(before)), this);
    header.title->setText(say(spec.service, spec.title));
    connect(header.back, &QToolButton::clicked, this, &FormPage::leave);
    auto *card = new QFrame{this};
    card->setProperty("look", u"card"_s);
    QPalette colours = card->palette(); // what scrolls on it has its colour
    colours.setColor(QPalette::Window, theme::colour(u"card"_s));
    card->setPalette(colours);
    m_card = new QVBoxLayout{card};
    m_card->setContentsMargins(CardPadding, CardPadding, CardPadding, CardPadding);
    auto *middle = new QVBoxLayout;
    middle->setContentsMargins(Around, Around, Around, Around);
    middle->addWidget(card);
    m_rows = new QVBoxLayout{this};
    m_rows->setContentsMargins({});
    m_rows->setSpacing(0);
    m_rows->addWidget(header.bar);
    m_rows->addLayout(middle, 1);
}

// The form goes later, and may still speak.
FormPage::~FormPage()
{
    if (m_form)
        m_form->disconnect(this);
}

void FormPage::open(const QVariantMap &arguments)
{
    QStringList ids = arguments.value(u"id"_s).toStringList();
    if (ids.isEmpty() && m_spec.argument)
        ids = arguments.value(named(m_spec.argument)).toStringList();
    if (!m_form || ids != m_ids)
        begin(ids);
}

// For other rows: what was typed for those before waits until they are asked for again.
void FormPage::begin(const QStringList &ids)
{
    if (m_form) {
        if (m_form->isTouched())
            m_form->keepDraft();
        drop();
    }
    m_ids = ids;
    m_form = new FormBody{m_spec, ids, m_context, this};
    m_card->addWidget(m_form);
    m_foot = new QFrame{this};
    m_foot->setProperty("look", u"bar"_s);
    auto *line = new QHBoxLayout{m_foot};
    line->setContentsMargins(FootMargin, Gap, FootMargin, Gap);
    line->setSpacing(Gap);
    line->addStretch(1);
    const QList<QPushButton *> buttons = m_form->buttons();
    for (QPushButton *button : buttons)
        line->addWidget(button);
    m_rows->addWidget(m_foot);
    connect(m_form, &FormBody::cancelled, this, &FormPage::end);
    connect(m_form, &FormBody::done, this, [this](const Outcome &, const QString &said) {
        end();
        if (!said.isEmpty())
            m_context.notify(said);
    });
}

// Nothing of it is left: who comes again begins anew.
void FormPage::end()
{
    drop();
    leave();
}

void FormPage::drop()
{
    for (QWidget *part : {static_cast<QWidget *>(m_form), m_foot}) {
        part->hide();
        part->deleteLater();
    }
    m_form->disconnect(this);
    m_form = nullptr;
}

void FormPage::leave()
{
    m_context.go(pageBefore(m_spec, m_context.edition, m_context.visited));
}
