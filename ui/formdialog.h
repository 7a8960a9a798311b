#pragma once

#include "askdialog.h"
#include "command.h"
#include "spec.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <functional>

class Context;
class FormFields;
class QScrollArea;
class RefusalList;

// A form over a page: its fields for the chosen rows, what the door says of them while they are filled in, OK and
// Cancel. It looks again whenever the cloud changes. See ask::form().
class FormDialog final : public AskDialog {
    Q_OBJECT

public:
    using Then = std::function<void(const Outcome &)>;

    FormDialog(const FormSpec &spec, const QStringList &ids, Context &context, QWidget *parent, Then then);
    ~FormDialog() override;

private:
    void show(const FormSpec &spec);
    void addTabs();
    void fit();
    void review();
    bool unchosen() const;
    void judge();
    void tell(const QList<Refusal> &refusals);
    void greyChoices();
    void onOk();
    void onDone(const Outcome &outcome);
    void follow(const QString &field, const QString &opens);
    QByteArray draftKey() const;
    void keepDraft();
    void takeDraft();
    Command commandFor(const FormSpec &spec, const QStringList &ids) const;
    QString said(const QVariantMap &values) const;

    const FormSpec *m_spec;
    const QStringList m_ids;
    Context &m_context;
    Then m_then;
    QHash<QString, QString> m_names;
    QStringList m_allowed;
    QList<Refusal> m_refused;            // of the rows that are not allowed
    QHash<QString, QVariantMap> m_typed; // in the forms beside this one
    QSet<QString> m_touched;
    bool m_pressed = false;
    bool m_judging = false;

    FormFields *m_fields = nullptr;
    QScrollArea *m_area;
    RefusalList *m_list;
    QPushButton *m_ok;
    QPushButton *m_cancel;
};
