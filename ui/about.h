#pragma once

#include <QString>

class QWidget;

// Where the log lies.
QString logPath();

// Help > About: version, licences of the parts, where the log lies. objectName "help.about.dialog".
void showAbout(QWidget *window);
