#include "shortcuts.h"

#include "controls.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

struct Row {
    const char *id; // nullptr: keys of the pages, listed only
    const char *title;
    const char *keys; // several, with a blank between them
};

constexpr std::array rows{
    Row{"view.back", QT_TRANSLATE_NOOP("shortcuts", "Back"), "Alt+Left"},
    Row{"view.forward", QT_TRANSLATE_NOOP("shortcuts", "Forward"), "Alt+Right"},
    Row{"view.home", QT_TRANSLATE_NOOP("shortcuts", "Homepage"), "Alt+Home"},
    Row{"view.copyId", QT_TRANSLATE_NOOP("shortcuts", "Copy ID"), "Ctrl+Shift+C"},
    Row{"view.whyNot", QT_TRANSLATE_NOOP("shortcuts", "Why not?"), "Ctrl+Shift+Y"},
    Row{"view.happening", QT_TRANSLATE_NOOP("shortcuts", "What is happening"), "Ctrl+Shift+W"},
    Row{"view.asked", QT_TRANSLATE_NOOP("shortcuts", "What would be asked"), "Ctrl+Shift+A"},
    Row{"view.zoomIn", QT_TRANSLATE_NOOP("shortcuts", "Zoom In"), "Ctrl++ Ctrl+="},
    Row{"view.zoomOut", QT_TRANSLATE_NOOP("shortcuts", "Zoom Out"), "Ctrl+-"},
    Row{"view.zoomReset", QT_TRANSLATE_NOOP("shortcuts", "Original Size"), "Ctrl+0"},
    Row{"clock.pauseKey", QT_TRANSLATE_NOOP("shortcuts", "Pause or resume the clock"), "Ctrl+Shift+P"},
    Row{"clock.nextKey", QT_TRANSLATE_NOOP("shortcuts", "Next event"), "Ctrl+Shift+N"},
    Row{"clock.jumpKey", QT_TRANSLATE_NOOP("shortcuts", "Jump to…"), "Ctrl+Shift+J"},
    Row{"workspace.newKey", QT_TRANSLATE_NOOP("shortcuts", "New from scenario…"), "Ctrl+N"},
    Row{"workspace.openKey", QT_TRANSLATE_NOOP("shortcuts", "Open…"), "Ctrl+O"},
    Row{"help.shortcuts", QT_TRANSLATE_NOOP("shortcuts", "Keyboard Shortcuts"), "F1"},
    Row{nullptr, QT_TRANSLATE_NOOP("shortcuts", "Next or previous control"), "Tab Shift+Tab"},
    Row{nullptr, QT_TRANSLATE_NOOP("shortcuts", "Press the control, open the menu"), "Space"},
    Row{nullptr, QT_TRANSLATE_NOOP("shortcuts", "Tabs, rows, menu entries"), "Left Right Up Down"},
    Row{nullptr, QT_TRANSLATE_NOOP("shortcuts", "Close the menu or the dialog"), "Esc"},
};

QString title(const Row &row)
{
    return QCoreApplication::translate("shortcuts", row.title);
}

QList<QKeySequence> keys(const Row &row)
{
    QList<QKeySequence> sequences;
    const auto texts = QString::fromLatin1(row.keys).split(u' ');
    for (const QString &text : texts)
        sequences << QKeySequence{text, QKeySequence::PortableText};
    return sequences;
}

} // namespace

namespace shortcuts {

QAction *action(const char *id, QWidget *window)
{
    const auto row = std::find_if(rows.begin(), rows.end(), [id](const Row &each) {
        return each.id && QLatin1StringView{each.id} == QLatin1StringView{id};
    });
    Q_ASSERT(row != rows.end());
    auto *action = new QAction{title(*row), window};
    action->setObjectName(QString::fromLatin1(id));
    action->setShortcuts(keys(*row));
    action->setShortcutContext(Qt::WindowShortcut);
    window->addAction(action);
    return action;
}

void show(QWidget *window)
{
    auto *dialog = new QDialog{window};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"help.shortcuts.dialog"_s);
    dialog->setWindowTitle(QCoreApplication::translate("shortcuts", "Keyboard Shortcuts"));
    dialog->resize(460, 520);

    auto *table = new QTableWidget{int(rows.size()), 2, dialog};
    table->setAccessibleName(dialog->windowTitle());
    table->setHorizontalHeaderLabels(
        {QCoreApplication::translate("shortcuts", "What it does"), QCoreApplication::translate("shortcuts", "Keys")});
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    for (int row = 0; row < table->rowCount(); ++row) {
        const Row &each = rows.at(std::size_t(row));
        QStringList texts;
        for (const QKeySequence &key : keys(each))
            texts << key.toString(QKeySequence::NativeText);
        table->setItem(row, 0, new QTableWidgetItem{title(each)});
        table->setItem(row, 1, new QTableWidgetItem{texts.join(u", "_s)});
    }
    QPushButton *close = outlineButton(u"help.shortcuts.close"_s, QCoreApplication::translate("shortcuts", "Close"));
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::accept);

    auto *layout = new QVBoxLayout{dialog};
    layout->addWidget(table);
    layout->addWidget(close, 0, Qt::AlignRight);
    dialog->open();
}

} // namespace shortcuts
