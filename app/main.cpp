#include "application.h"
#include "commandline.h"
#include "headless.h"

#include <QApplication>

// What kind of program this is depends on what was asked for: no window system is needed to list, import or export.
int main(int argc, char **argv)
{
    introduce();
    const auto line = readCommandLine(argumentsOf(argc, argv));
    if (!line || line->help || line->version || !line->needsWidgets()) {
        const QCoreApplication application{argc, argv};
        return headless(application.arguments());
    }
    if (const Success display = chooseDisplay(*line); !display)
        return refuse(display.failure());
    const QApplication application{argc, argv};
    if (line->verb != CommandLine::Window)
        return headless(application.arguments());
    return Application{*line}.run();
}
