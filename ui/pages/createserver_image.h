#pragma once

#include "query.h"

#include <QWidget>

class Context;
class QLabel;
class SearchField;
class Segments;
class SelectBox;

// The image of a new server: its kind (public, private, shared), then the image. A public one by its system and
// version. Of many images the newest are offered, and the name field narrows them.
// objectNames "ecs.createServer.imageKind.<kind>", ".os", ".osVersion", ".image", ".imageName", ".imageRefresh".
class ServerImage final : public QWidget {
    Q_OBJECT

public:
    ServerImage(Context &context, QWidget *parent);

    // The image that the person came for stands first in its list. Nothing is chosen.
    void begin(const QString &wanted);
    void refresh(); // what is offered now; the choice stays as long as it is offered
    QString kind() const;
    QString image() const;
    QString label() const;

signals:
    void changed();

private:
    void fill();
    void fillSystems();
    void fillVersions();
    void fillImages();
    void show();
    QList<Record> offered() const;

    Context &m_context;
    Segments *m_kind;
    QWidget *m_public;
    QWidget *m_own;
    SelectBox *m_system;
    SelectBox *m_version;
    SearchField *m_name;
    SelectBox *m_image;
    QLabel *m_hint;
    QString m_wanted;
    QList<Record> m_publicImages;
};
