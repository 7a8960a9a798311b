#include "askedview.h"

#include "asked.h"
#include "context.h"
#include "controls.h"
#include "fields.h"
#include "spec.h"
#include "theme.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int LineRows = 4;

QLabel *wrapped(const QString &id, QWidget *parent)
{
    auto *label = new QLabel{parent};
    label->setObjectName(id);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

AskedView::AskedView(const QString &id, Context &context, QWidget *parent) : QWidget{parent}, m_context{context}
{
    setObjectName(id);
    auto *rows = new QVBoxLayout{this};
    rows->setContentsMargins({});
    rows->setSpacing(6);
    m_none = wrapped(id + u".none"_s, this);
    rows->addWidget(m_none);
    m_request = add(id + u".request"_s, tr("Request"));
    m_line = add(id + u".line"_s, tr("Command line"));
    m_line.text->setMaximumHeight(LineRows * m_line.text->fontMetrics().lineSpacing() + 12);
    m_source = wrapped(id + u".source"_s, this);
    m_note = wrapped(id + u".note"_s, this);
    m_note->setText(tr("The replica sends nothing. What stands in angle brackets has to be put in; ids that nobody "
                       "typed are those of now."));
    rows->addWidget(m_source);
    rows->addWidget(m_note);
    show(Record{});
}

AskedView::Text AskedView::add(const QString &id, const QString &title)
{
    auto *name = new QLabel{title, this};
    name->setFont(theme::font(12, true));
    auto *text = new QPlainTextEdit{this};
    text->setObjectName(id);
    text->setAccessibleName(title);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *copy = new QToolButton{this}; // in the colours of what it stands on
    copy->setObjectName(id + u".copy"_s);
    copy->setText(tr("Copy"));
    copy->setAutoRaise(true);
    copy->setFocusPolicy(Qt::StrongFocus);
    //: %1 is "Request" or "Command line"
    copy->setAccessibleDescription(tr("Copy %1").arg(title));
    connect(copy, &QToolButton::clicked, this, [this, text, title] {
        QGuiApplication::clipboard()->setText(text->toPlainText());
        m_context.notify(tr("Copied: %1").arg(title));
    });
    auto *head = new QHBoxLayout;
    head->addWidget(name, 1);
    head->addWidget(copy);
    auto *rows = static_cast<QVBoxLayout *>(layout());
    rows->addLayout(head);
    rows->addWidget(text, 1);
    return {name, text, copy};
}

// One that says nothing is not there.
void AskedView::Text::setText(const QString &said)
{
    for (QWidget *part : std::initializer_list<QWidget *>{title, text, copy})
        part->setVisible(!said.isEmpty());
    if (text->toPlainText() != said)
        text->setPlainText(said);
}

void AskedView::show(const Record &trace)
{
    const Asked asked = trace.isEmpty() ? Asked{} : askedOf(trace, m_context.cloud, m_context.edition);
    m_request.setText(asked.request);
    m_line.setText(asked.commandLine);
    m_source->setText(tr("API reference: %1").arg(asked.source));
    const bool asks = !asked.request.isEmpty();
    m_source->setVisible(asks);
    m_note->setVisible(asks);
    m_none->setVisible(!asks || asked.commandLine.isEmpty());
    m_none->setText(trace.isEmpty()       ? tr("Nothing has been asked in this project yet.")
                    : asks                ? tr("No command line is known for this.")
                    : asked.why.isEmpty() ? tr("The real cloud has no request for this.")
                                          : say("trace", asked.why.toUtf8().constData()));
}

AskedPanel::AskedPanel(Context &context, QWidget *parent)
    : Dock{u"asked"_s, tr("What would be asked"), parent},
      m_context{context},
      m_command{wrapped(u"asked.command"_s, this)},
      m_view{new AskedView{u"asked.view"_s, context, this}}
{
    m_command->setFont(theme::font(12, true));
    rows().addWidget(m_command);
    rows().addWidget(m_view, 1);
}

void AskedPanel::showEvent(QShowEvent *event)
{
    Dock::showEvent(event);
    refresh();
}

void AskedPanel::refresh()
{
    if (!isVisible())
        return;
    const Rows last = m_context.cloud.fetch({.kind = u"trace"_s,
                                             .project = m_context.session.project,
                                             .sort = u"created"_s,
                                             .descending = true,
                                             .limit = 1,
                                             .countAll = false});
    const Record trace = last.rows.isEmpty() ? Record{} : last.record(0);
    const QString name = text(trace, "resource_name");
    m_command->setText(name.isEmpty() ? text(trace, "name") : tr("%1: %2").arg(text(trace, "name"), name));
    m_command->setVisible(!trace.isEmpty());
    m_view->show(trace);
}
