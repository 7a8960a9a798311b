#pragma once

#include "query.h"
#include "spec.h"

#include <QWidget>

class Context;
class QAbstractButton;
class Fact;
class QLabel;
class QVBoxLayout;

// The cards of a details page that has them on a tab of their own: facts at the left; the state, which is the last
// fact, and grey boxes at the right. objectNames "<page>.<block>" of the boxes, "<page>.<block>.more" of their links.
class Summary final : public QWidget {
    Q_OBJECT

public:
    Summary(const DetailSpec &spec, Context &context, QWidget *parent);

    void show(const Record &record);
    void tick(const Record &record);

private:
    struct Box {
        const Block *block;
        QVBoxLayout *lines;
        QWidget *advice;
        QAbstractButton *link;
    };
    void addCard(QVBoxLayout &column, const char *title, std::span<const Info> infos);
    void addBox(QVBoxLayout &column, const Block &block);
    QStringList linesOf(const Block &block, const Record &record) const;

    const DetailSpec &m_spec;
    Context &m_context;
    QList<Fact *> m_facts;
    QList<Box> m_boxes;
    QString m_id;
};
