#pragma once

#include "command.h"

#include <QHash>
#include <QScrollArea>

class Context;

// What a dialog says above its buttons: warnings, and what is refused and why. As high as that needs, scrolled beyond.
// objectName "<id>.refused"; each refusal is a refusalBox() of `id`.
class RefusalList final : public QScrollArea {
    Q_OBJECT

public:
    RefusalList(const QString &id, Context &context, QWidget *parent);

    // `names`: of the resources, by id, when several are spoken of; `caption` stands above the refusals.
    void tell(const QList<Refusal> &warnings, const QList<Refusal> &refusals, const QHash<QString, QString> &names = {},
              const QString &caption = {});

private:
    const QString m_id;
    Context &m_context;
    QString m_told;
};
