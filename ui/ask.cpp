#include "ask.h"

#include "askdialog.h"
#include "confirm.h"
#include "context.h"
#include "controls.h"
#include "formdialog.h"
#include "refusalbox.h"
#include "variants.h"

#include <QCoreApplication>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int TellWidth = 620;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ask)
};

void addOk(AskDialog &dialog)
{
    auto *ok = primaryButton(u"%1.ok"_s.arg(dialog.objectName()), Words::tr("OK"), &dialog);
    ok->setDefault(true);
    QObject::connect(ok, &QPushButton::clicked, &dialog, &QDialog::accept);
    dialog.setButtons({ok}, false);
    ok->setFocus();
}

} // namespace

void ask::confirm(const Confirmation &confirmation, const QStringList &ids, Context &context, QWidget *parent)
{
    if (ids.isEmpty())
        return;
    auto *dialog = new Confirm{variantOf(confirmation, context.edition), ids, context, parent};
    dialog->open();
}

void ask::form(const FormSpec &form, const QStringList &ids, Context &context, QWidget *parent,
               const std::function<void(const Outcome &)> &then)
{
    if (form.page) {
        context.go(QString::fromLatin1(form.id), ids.isEmpty() ? QVariantMap{} : QVariantMap{{u"id"_s, ids}});
        return;
    }
    auto *dialog = new FormDialog{variantOf(form, context.edition), ids, context, parent, then};
    dialog->open();
}

void ask::refused(const QList<Refusal> &refusals, Context &context, QWidget *parent)
{
    if (refusals.isEmpty())
        return;
    auto *dialog = new AskDialog{u"refused"_s, Words::tr("This cannot be done"), parent};
    for (const Refusal &refusal : refusals)
        dialog->body().addWidget(refusalBox(refusal, {}, u"refused"_s, context, dialog));
    dialog->body().addStretch(1);
    QObject::connect(&context, &Context::asked, dialog, &QDialog::reject);
    addOk(*dialog);
    dialog->resize(TellWidth, dialog->sizeHint().height());
    dialog->open();
}

void ask::tell(const QString &id, const QString &title, const QStringList &paragraphs, QWidget *parent)
{
    auto *dialog = new AskDialog{id, title, parent};
    for (const QString &paragraph : paragraphs) {
        const bool point = paragraph.startsWith("- "_L1);
        auto *label = plainLabel(point ? u"•  %1"_s.arg(paragraph.mid(2)) : paragraph, dialog);
        label->setWordWrap(true);
        dialog->body().addWidget(label);
    }
    dialog->body().addStretch(1);
    addOk(*dialog);
    dialog->resize(TellWidth, dialog->sizeHint().height());
    dialog->open();
}

QString ask::inWords(const QStringList &names)
{
    constexpr int Said = 5;
    const qsizetype more = std::max<qsizetype>(0, names.size() - Said);
    const QString said = names.first(names.size() - more).join(Words::tr(", ", "between names"));
    return more > 0 ? Words::tr("%1 and %n more", nullptr, int(more)).arg(said) : said;
}
