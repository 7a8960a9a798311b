#pragma once

#include "formconfirm.h"
#include "forminputs.h"

#include <QStringList>
#include <QWidget>

#include <vector>

class Context;
class FormRow;
class FormSentence;
class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

// The lines of a form for its targets: labels, controls, what is wrong with them. Lines come and go with what others
// hold. objectNames "<form>.<field>", ".problem", ".refresh", ".link", ".help" behind it.
class FormFields final : public QWidget {
    Q_OBJECT

public:
    FormFields(const FormSpec &spec, const QStringList &ids, Context &context, QWidget *parent);
    ~FormFields() override;

    QVariantMap values() const; // the command's arguments: of the fields that are shown
    QVariantMap typed() const;  // of all, to be put back by setTyped()
    void setTyped(const QVariantMap &typed);
    QList<FormSetting> settings() const;                        // what is shown, in words
    void setValue(const QString &field, const QVariant &value); // as if the person had chosen it
    void setTargets(const QStringList &ids);                    // rows of the Table
    void refresh();                                             // the cloud has changed

    bool shows(const QString &field) const;   // a control that something can be said at
    bool isEmpty(const QString &field) const; // a control beside no label of which nothing is chosen
    void setProblem(const QString &field, const QString &text);
    QString firstProblem() const; // field
    // Words of segments and lists, to be asked about one by one.
    QList<const FormField *> choices() const;
    void grey(const FormField &field, const QString &word, const QString &why);

    // Why the door would refuse a value of a field; empty if it does not.
    using Judge = std::function<QString(const QString &field, const QVariant &value)>;
    void setJudge(const Judge &judge);

    void focusOn(const QString &field);
    void focusFirst();
    void setTabs(QWidget *tabs); // of the sibling forms

signals:
    void changed(const QString &field);
    void led(const QString &field, const QString &opens); // a link was followed
    void folded();                                        // it is higher or lower than before

private:
    struct Line {
        const FormField *field;
        QWidget *whole = nullptr; // what comes and goes
        FormRow *row = nullptr;
        FormInput input = {};
        QLabel *fact = nullptr;
        FormSentence *sentence = nullptr;
        bool shown = true;

        bool holds() const { return input.value && field->kind != FormField::Table; }
    };
    void build(const FormField &field);
    void buildInput(Line &line);
    QWidget *dressed(const Line &line);
    void buildBox(Line &line);
    void buildFact(Line &line);
    void buildSentence(Line &line);
    QToolButton *helpFor(const FormField &field, QWidget *parent);
    void lead(QPushButton *link, const FormField &field);
    void look();                                // facts of the target
    void follow(const FormField *by = nullptr); // what depends on what is typed
    QVariantMap held() const;
    QVariantMap known() const; // facts, too
    QString said(const FormField &sentence) const;
    QString counted(const FormField &field, const char *text, const QString &target) const;
    QString factOf(const FormField &field, const QString &target) const;
    QVariant beginsWith(const FormField &field) const;
    Line *lineOf(const QString &field);
    const Line *lineOf(const QString &field) const;
    QString say(const char *text) const;

    const FormSpec &m_spec;
    QStringList m_ids;
    Context &m_context;
    Record m_target;
    QVBoxLayout *m_rows;
    int m_tabsAt = 0;
    std::vector<Line> m_lines;
    bool m_filling = false;
};
