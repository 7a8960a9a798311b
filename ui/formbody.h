#pragma once

#include "cloud.h"
#include "spec.h"

#include <QHash>
#include <QSet>
#include <QStringList>
#include <QWidget>

class Context;
class FormConfirm;
class FormFields;
class QPushButton;
class QScrollArea;
class RefusalList;
class TypedWord;

// What a form is, in a dialog or on a page: its fields for the chosen rows, what the door says of them while they are
// filled in, the word that has to be typed first, and the buttons. A form that confirms has a second step, with
// Previous and a button that sends it. It looks again whenever the cloud changes, once it is seen. What was typed can
// wait until the form is opened for the same rows again. objectNames "<form>.ok", ".cancel", ".previous", ".submit",
// ".word", ".autoEnter", ".tabs", those of the fields.
class FormBody final : public QWidget {
    Q_OBJECT

public:
    FormBody(const FormSpec &spec, const QStringList &ids, Context &context, QWidget *parent);
    ~FormBody() override;

    const FormSpec &form() const { return *m_spec; } // the one that is shown, of those with tabs
    QList<QPushButton *> buttons() const;            // for the foot of what it stands in, in their order
    QScrollArea &area() const { return *m_area; }    // of the fields, or of the second step
    bool isTouched() const { return !m_touched.isEmpty(); }
    void keepDraft();
    void focusFirst();

signals:
    void formChosen(); // another one is shown
    void reshaped();   // it wants another height
    void folded();     // so does it, as the person has hidden or shown a part of it
    void cancelled();
    void done(const Outcome &outcome, const QString &said); // `said`: the form's notice, filled in

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show(const FormSpec &spec);
    void buildFields(const FormSpec &spec);
    void buildButtons();
    void addSiblings();
    void addTabs(const QList<const FormSpec *> &offered);
    void addWays(const FormField &field, const QList<const FormSpec *> &offered);
    void review();
    void gate();
    bool unchosen() const;
    bool nothingAllowed() const { return m_allowed.isEmpty() && !m_ids.isEmpty(); }
    const QStringList &targets() const { return m_allowed.isEmpty() ? m_ids : m_allowed; }
    QString whyNot(const QString &field, const QVariant &value, Cloud::Scope scope) const;
    void judge();
    void tell(const QList<Refusal> &refusals);
    void greyChoices();
    void onOk();
    void confirm();
    void goBack();
    void send();
    void showRefused(const QList<Refusal> &refusals);
    void onDone(const Outcome &outcome);
    void follow(const QString &field, const QString &opens);
    QByteArray draftKey() const;
    void takeDraft();
    Command commandFor(const FormSpec &spec, const QStringList &ids) const;
    QString said(const QVariantMap &values) const;

    const FormSpec *m_spec;
    const QStringList m_ids;
    Context &m_context;
    QHash<QString, QString> m_names;
    QStringList m_allowed;
    QList<Refusal> m_refused;            // of the rows that are not allowed
    QHash<QString, QVariantMap> m_typed; // in the forms beside this one
    QSet<QString> m_touched;
    bool m_pressed = false;
    bool m_judging = false;
    bool m_stale = false; // something changed while nobody saw it

    FormFields *m_fields = nullptr;
    FormConfirm *m_confirm = nullptr; // as long as the second step is shown
    TypedWord *m_word = nullptr;
    QScrollArea *m_area;
    RefusalList *m_list;
    QPushButton *m_ok = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_previous = nullptr;
    QPushButton *m_submit = nullptr;
};
