#pragma once

#include "cloud.h"
#include "edition.h"

#include <QObject>
#include <QStringList>
#include <QVariantMap>

// What every page is given: the cloud, the edition, who is logged in, and the way to other pages.
class Context final : public QObject {
    Q_OBJECT

public:
    Context(Cloud &theCloud, const Edition &theEdition) : cloud{theCloud}, edition{theEdition} {}

    Cloud &cloud;
    const Edition &edition;
    Session session;
    QStringList visited; // pages that open by themselves, the last one first (kept by the router)

    void go(const QString &page, const QVariantMap &arguments = {}) { emit asked(page, arguments); }
    void notify(const QString &text, bool good = true, const QString &page = {}, const QVariantMap &arguments = {})
    {
        emit noticed(text, good, page, arguments);
    }

signals:
    // A page id of spec.h or of ui/pages; {"id": "…"} names the resource.
    void asked(const QString &page, const QVariantMap &arguments);
    void noticed(const QString &text, bool good, const QString &page, const QVariantMap &arguments);
};
