#pragma once

#include "askdialog.h"
#include "command.h"
#include "spec.h"

#include <QHash>
#include <QStringList>

class Context;
class QCheckBox;
class QLabel;
class RefusalList;
class RowsTable;
class TypedWord;

// A question before a command: what is going to happen to which rows, and which of them the rules keep. It looks again
// whenever the cloud changes, so what it says holds while it is open.
class Confirm final : public AskDialog {
    Q_OBJECT

public:
    Confirm(const Confirmation &confirmation, const QStringList &ids, Context &context, QWidget *parent);
    ~Confirm() override;

private:
    void buildQuestion();
    void buildTable();
    void buildWord();
    void buildButtons();
    void review();
    void showRefusals(const QList<Refusal> &refusals);
    void judge();
    void carryOut();
    void tellOutcome(const Outcome &outcome, const QString &names);
    Command commandFor(const QStringList &ids) const;
    QString names(const QStringList &ids) const;
    QString nameField() const;
    QString say(const char *text) const;

    const Confirmation &m_confirmation;
    const QStringList m_ids;
    Context &m_context;
    QHash<QString, QString> m_names;
    QStringList m_allowed;

    QLabel *m_line = nullptr;
    RowsTable *m_rows = nullptr;
    RefusalList *m_refused = nullptr;
    TypedWord *m_word = nullptr;
    QCheckBox *m_option = nullptr;
    QPushButton *m_yes = nullptr;
    QPushButton *m_no = nullptr;
};
