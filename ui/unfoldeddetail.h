#pragma once

#include "query.h"
#include "spec.h"

#include <QFrame>

class Context;
class DetailTabs;
class Fact;

// What a row of a list unfolds to: the facts and tabs of its details page.
class UnfoldedDetail final : public QFrame {
    Q_OBJECT

public:
    UnfoldedDetail(const DetailSpec &spec, const Record &record, Context &context, QWidget *parent);

    QString id() const { return m_record.value(QStringLiteral("id")).toString(); }
    void refresh(); // the resource or what belongs to it has changed
    void tick();

    static QStringList kinds(const DetailSpec &spec);

private:
    void look(const Record &record);

    const DetailSpec &m_spec;
    Context &m_context;
    Record m_record;
    QList<Fact *> m_facts;
    DetailTabs *m_tabs = nullptr;
};
