#pragma once

#include <QStringList>

class QWidget;
struct ListSpec;

#include <functional>

// Which columns of a list a person wants to see. Kept with the program's settings, not in the workspace.
namespace columns {

QStringList hidden(const ListSpec &spec); // as chosen, else those that are hidden at first
void setHidden(const ListSpec &spec, const QStringList &columns);

// Asks; objectNames "<list>.columns.<column>", ".reset", ".ok", ".cancel". `leftOut` columns are not offered.
void ask(const ListSpec &spec, const QStringList &leftOut, QWidget *parent,
         const std::function<void(const QStringList &hidden)> &done);

} // namespace columns
