#include "formdialog.h"

#include "context.h"
#include "formbody.h"

#include <QApplication>
#include <QEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace {

constexpr int LeastHeight = 200;
constexpr double OfWindow = 0.94; // as much of its window's height it takes at most

// How high the fields are in a dialog of this width. Before it is shown no child has its own width yet.
int heightOf(const QWidget &fields, int width)
{
    const QLayout *layout = fields.layout();
    return layout->hasHeightForWidth() ? layout->totalHeightForWidth(width) : layout->totalSizeHint().height();
}

} // namespace

FormDialog::FormDialog(const FormSpec &spec, const QStringList &ids, Context &context, QWidget *parent, Then then)
    : AskDialog{QString::fromLatin1(spec.id), say(spec.service, spec.title), parent},
      m_context{context},
      m_then{std::move(then)},
      m_form{new FormBody{spec, ids, context, this}}
{
    body().addWidget(m_form, 1);
    const QList<QPushButton *> buttons = m_form->buttons();
    setButtons(buttons, spec.centred);
    connect(m_form, &FormBody::reshaped, this, &FormDialog::fit);
    connect(m_form, &FormBody::folded, this, &FormDialog::fit);
    connect(m_form, &FormBody::cancelled, this, &QDialog::reject);
    connect(m_form, &FormBody::done, this, &FormDialog::onDone);
    connect(m_form, &FormBody::formChosen, this, [this] { setObjectName(QString::fromLatin1(m_form->form().id)); });
    connect(&context, &Context::asked, this, [this] { // a link led away
        m_form->keepDraft();
        reject();
    });
    resize(m_form->form().width, LeastHeight);
    fit();
    m_form->focusFirst();
}

// The form goes later, and may still speak.
FormDialog::~FormDialog()
{
    m_form->disconnect(this);
}

// A button that moves away while it is pressed loses the click: the dialog waits for the release.
bool FormDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonRelease) {
        qApp->removeEventFilter(this);
        QMetaObject::invokeMethod(this, &FormDialog::fit, Qt::QueuedConnection);
    }
    return AskDialog::eventFilter(watched, event);
}

// Grows and shrinks with what it shows, as far as its window has room.
void FormDialog::fit()
{
    constexpr int Edge = 2;
    if (QApplication::mouseButtons() != Qt::NoButton) {
        qApp->installEventFilter(this);
        return;
    }
    const QWidget *around = parentWidget() ? parentWidget()->window() : nullptr;
    const int most = std::max(LeastHeight, around ? int(around->height() * OfWindow) : LeastHeight * 4);
    const QMargins margins = layout()->contentsMargins();
    QScrollArea &area = m_form->area();
    const int fields = heightOf(*area.widget(), m_form->form().width - margins.left() - margins.right()) + Edge;
    area.setFixedHeight(fields);
    m_form->layout()->invalidate();
    m_form->updateGeometry();
    body().invalidate();
    layout()->invalidate();
    const int wanted = layout()->totalSizeHint().height();
    area.setMinimumHeight(std::min(fields, LeastHeight / 2)); // beyond the window it is scrolled
    resize(m_form->form().width, std::min(wanted, most));
}

void FormDialog::onDone(const Outcome &outcome, const QString &said)
{
    Context &context = m_context;
    const Then then = m_then;
    const char *goes = m_form->form().goes;
    context.disconnect(this);
    accept();
    if (then)
        then(outcome);
    if (goes && !then)
        context.go(QString::fromLatin1(goes));
    if (!said.isEmpty())
        context.notify(said);
}
