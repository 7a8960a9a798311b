#pragma once

#include "query.h"
#include "spec.h"

#include <QFrame>

class DayRange;
class QFormLayout;
class QLineEdit;
class SelectBox;
struct Edition;

// What opens below the filters of a list: whatever it can be searched for at once. It counts when Search is pressed.
// objectNames "<list>.advanced.<property>" (of a time range with ".from" and ".to"), ".advanced.key", ".advanced.text",
// ".advanced.search", ".advanced.reset".
class AdvancedSearch final : public QFrame {
    Q_OBJECT

public:
    AdvancedSearch(const ListSpec &spec, const Edition &edition, QWidget *parent);

    QList<Filter> filters() const { return m_sought; } // that Search was pressed for
    void reset();                                      // silent

signals:
    void changed();

private:
    QString id(const char *part) const;
    void addSelect(const Property &property, QFormLayout &form);
    void addText(QFormLayout &form);
    void addRange(const Property &property, QFormLayout &form);
    void search();

    const ListSpec &m_spec;
    const Edition &m_edition;
    QList<SelectBox *> m_selects;
    SelectBox *m_key = nullptr;
    QLineEdit *m_text = nullptr;
    const Property *m_time = nullptr; // what the range is of
    DayRange *m_range = nullptr;
    QList<Filter> m_sought;
};
