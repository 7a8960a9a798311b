#pragma once

#include "dock.h"
#include "happening_story.h"

class Context;
class QLabel;
class QScrollArea;
class QVBoxLayout;

// "What is happening": a dock of the replica beside the console, that draws how an image is made while the clock runs.
// objectNames "happening", "happening.close", "happening.<part>" with the whole text as its accessible name.
class HappeningPanel final : public Dock {
    Q_OBJECT

public:
    HappeningPanel(Context &context, QWidget *parent);

    // Opens for this image.
    void tell(const QString &image);
    // Something changed, or time went on.
    void refresh();
    QString image() const { return m_image; }

private:
    class Part;
    void draw(const QList<Happening> &parts);

    Context &m_context;
    QString m_image;
    QScrollArea *m_scroll;
    QWidget *m_inside;
    QVBoxLayout *m_rows;
    QLabel *m_gone;
    QList<Part *> m_parts;
};

// The image that is meant when nobody has chosen one: the newest that is being made, else the newest.
QString imageInTheMaking(const Context &context);
