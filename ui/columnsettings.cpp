#include "columnsettings.h"

#include "controls.h"
#include "spec.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDialog>
#include <QSettings>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QString key(const ListSpec &spec)
{
    return u"columns/%1"_s.arg(QLatin1StringView{spec.id});
}

QStringList hiddenAtFirst(const ListSpec &spec)
{
    QStringList ids;
    for (const Column &column : spec.columns) {
        if (!column.atFirst)
            ids += QString::fromLatin1(column.id);
    }
    return ids;
}

QString text(const char *source)
{
    return QCoreApplication::translate("columns", source);
}

} // namespace

QStringList columns::hidden(const ListSpec &spec)
{
    const QSettings settings;
    return settings.contains(key(spec)) ? settings.value(key(spec)).toStringList() : hiddenAtFirst(spec);
}

void columns::setHidden(const ListSpec &spec, const QStringList &columns)
{
    QSettings settings;
    if (columns == hiddenAtFirst(spec))
        settings.remove(key(spec));
    else
        settings.setValue(key(spec), columns);
}

void columns::ask(const ListSpec &spec, const QStringList &leftOut, QWidget *parent,
                  const std::function<void(const QStringList &hidden)> &done)
{
    const QString id = u"%1.columns"_s.arg(QLatin1StringView{spec.id});
    auto *dialog = new QDialog{parent};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(id + u".dialog"_s);
    dialog->setWindowTitle(text(QT_TRANSLATE_NOOP("columns", "Column Settings")));

    auto *rows = new QVBoxLayout{dialog};
    rows->setContentsMargins(24, 20, 24, 16);
    rows->setSpacing(10);
    rows->addWidget(titleLabel(dialog->windowTitle(), 16, dialog));
    const QStringList before = hidden(spec);
    QList<QCheckBox *> boxes;
    bool first = true;
    for (const Column &column : spec.columns) {
        const QString name = QString::fromLatin1(column.id);
        if (leftOut.contains(name))
            continue;
        auto *box = new QCheckBox{say(spec.service, column.title), dialog};
        box->setObjectName(u"%1.%2"_s.arg(id, name));
        box->setProperty("column", name);
        box->setProperty("atFirst", column.atFirst);
        // The row's name and its operations always stand there.
        const bool needed = std::exchange(first, false) || column.cell == Cell::Operation;
        box->setChecked(needed || !before.contains(name));
        box->setEnabled(!needed);
        rows->addWidget(box);
        boxes += box;
    }

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    QPushButton *reset = outlineButton(id + u".reset"_s, text(QT_TRANSLATE_NOOP("columns", "Reset")), dialog);
    QPushButton *cancel = outlineButton(id + u".cancel"_s, text(QT_TRANSLATE_NOOP("columns", "Cancel")), dialog);
    QPushButton *ok = primaryButton(id + u".ok"_s, text(QT_TRANSLATE_NOOP("columns", "OK")), dialog);
    ok->setDefault(true);
    buttons->addWidget(reset);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(ok);
    rows->addSpacing(8);
    rows->addLayout(buttons);
    dialog->setMinimumWidth(360);

    QObject::connect(reset, &QPushButton::clicked, dialog, [boxes] {
        for (QCheckBox *box : boxes)
            box->setChecked(!box->isEnabled() || box->property("atFirst").toBool());
    });
    QObject::connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    QObject::connect(ok, &QPushButton::clicked, dialog, &QDialog::accept);
    QObject::connect(dialog, &QDialog::accepted, parent, [boxes, done, &spec] {
        QStringList hiddenNow;
        for (const QCheckBox *box : boxes) {
            if (!box->isChecked())
                hiddenNow += box->property("column").toString();
        }
        setHidden(spec, hiddenNow);
        done(hiddenNow);
    });
    dialog->open();
}
