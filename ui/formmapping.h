#pragma once

#include "form.h"

#include <QFrame>
#include <QHash>
#include <QStringList>

#include <functional>

class Context;
class QGridLayout;
class QLabel;
class QPushButton;
class QToolButton;
class SelectBox;

// The control of a FormField::Mapping, under a heading that it can be folded beneath (`pattern` "folded": at first):
// rows, each with a list of where it goes, called as the field's prompt says. At first that is what the row came from:
// the choice with the id or the name that stands in its columns "<inner>_id" and "<inner>_name". A choice that a rule
// of the field refuses is greyed and says why. objectNames "<id>.fold", "<id>.link", "<id>.refresh", "<id>.to" with the
// dynamic property "row" = the row's id.
class FormMapping final : public QFrame {
    Q_OBJECT

public:
    // Why the door would refuse this value of the field; empty if it does not.
    using Judge = std::function<QString(const QVariant &)>;

    FormMapping(const FormSpec &spec, const FormField &field, const QStringList &targets, Context &context,
                QWidget *parent);

    void list(const Query &rows); // reads again
    void setJudge(Judge judge);
    QVariantList value() const;
    void set(const QVariant &value);
    QString text() const;

    QPushButton *link() const { return m_link; }
    QToolButton *refreshButton() const { return m_refresh; }

signals:
    void changed(); // by the person

private:
    void buildInside();
    void build();
    QList<Record> choices() const;
    QString firstFor(const Record &row) const;
    void showDestination(int at);
    void judge();

    const FormSpec &m_spec;
    const FormField &m_field;
    const QStringList m_targets;
    Context &m_context;
    const QString m_id;
    Judge m_judge;
    QList<Record> m_rows;
    QList<Record> m_choices;
    QHash<QString, QString> m_to;

    QPushButton *m_fold;
    QWidget *m_inside;
    QPushButton *m_link = nullptr;
    QToolButton *m_refresh;
    QLabel *m_empty;
    QWidget *m_table = nullptr;
    struct Destination {
        SelectBox *box;
        QLabel *disc;
        QLabel *state;
    };
    QList<Destination> m_destinations;
};
