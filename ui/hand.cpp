#include "hand.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QEventLoop>
#include <QPointer>
#include <QWheelEvent>
#include <QWidget>
#include <QWindow>

// Where Qt's own test library lets input in: behind the platform plugin, before Qt looks at windows and widgets.
QT_BEGIN_NAMESPACE
Q_GUI_EXPORT void qt_handleMouseEvent(QWindow *window, const QPointF &local, const QPointF &global,
                                      Qt::MouseButtons state, Qt::MouseButton button, QEvent::Type type,
                                      Qt::KeyboardModifiers modifiers, int timestamp);
Q_GUI_EXPORT void qt_handleKeyEvent(QWindow *window, QEvent::Type type, int key, Qt::KeyboardModifiers modifiers,
                                    const QString &text, bool repeated, ushort count);
QT_END_NAMESPACE

namespace {

constexpr int roundsToSettle = 50;
constexpr int beyondDoubleClick = 5000;
constexpr int approach = 8; // an open menu ignores a release before the mouse has moved more often than six times

} // namespace

void Hand::click(QWidget &widget, QPoint at)
{
    const QPointer<QWindow> window{widget.window()->windowHandle()};
    const QPoint point = widget.mapTo(widget.window(), at);
    const auto send = [&](QPoint where, Qt::MouseButtons buttons, Qt::MouseButton button, QEvent::Type type) {
        if (window)
            qt_handleMouseEvent(window, where, window->mapToGlobal(where), buttons, button, type, {}, m_time);
    };
    m_time += beyondDoubleClick;
    for (int left = approach; left >= 0; --left)
        send(point + QPoint{2 * left, 0}, Qt::NoButton, Qt::NoButton, QEvent::MouseMove);
    send(point, Qt::LeftButton, Qt::LeftButton, QEvent::MouseButtonPress);
    send(point, Qt::NoButton, Qt::LeftButton, QEvent::MouseButtonRelease);
}

void Hand::wheel(QWidget &widget, QPoint steps) const
{
    const QPointF at = QRectF{widget.rect()}.center();
    QWheelEvent event{at, widget.mapToGlobal(at), {}, -120 * steps, Qt::NoButton, {}, Qt::NoScrollPhase, false};
    QCoreApplication::sendEvent(&widget, &event);
}

void Hand::key(QWidget &widget, int key, Qt::KeyboardModifiers modifiers, const QString &text) const
{
    const QPointer<QWindow> window{widget.window()->windowHandle()};
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease})
        if (window)
            qt_handleKeyEvent(window, type, key, modifiers, text, false, 1);
}

void Hand::type(QWidget &widget, const QString &text) const
{
    for (const char32_t letter : text.toUcs4()) {
        const int code = int(QChar::toUpper(letter));
        if (letter == U'\n')
            key(widget, Qt::Key_Return, {}, QStringLiteral("\r"));
        else
            key(widget, code, QChar::isUpper(letter) ? Qt::ShiftModifier : Qt::NoModifier,
                QString::fromUcs4(&letter, 1));
    }
}

void Hand::settle()
{
    for (int round = 0; round < roundsToSettle; ++round) {
        QEventLoop loop; // not processEvents alone: objects that wait for their deletion go only at the end of a loop
        QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
        loop.exec();
        if (!QAbstractEventDispatcher::instance()->processEvents(QEventLoop::AllEvents))
            return;
    }
}
