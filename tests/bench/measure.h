#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

// Milliseconds of the monotonic clock, which all processes share.
double clockNow();
double timeOf(const std::function<void()> &action);
double median(QList<double> values);
double best(const QList<double> &values); // of times that are held against a fixed one: others use the machine, too

// A process from its start to its end.
struct Process {
    double started = 0;
    double ended = 0;
    double peakMb = 0; // resident, at most
    int status = 0;
    QStringList lines; // that it printed

    double taken() const { return ended - started; }
    double number(const QString &key) const; // of the line "key number"; ends the bench when there is none
};
// Ends the bench when the process fails.
Process runProcess(const QString &program, const QStringList &arguments);
// The same for a program that waits for a person: until it rests with its window shown, then it is ended.
Process runUntilItRests(const QString &program, const QStringList &arguments);
// This program as one of the children.
Process runChild(const QStringList &arguments);

[[noreturn]] void giveUp(const QString &why);

// One line of the table. With a limit the ratio of the two values is held against it; 0: for comparison only.
struct Row {
    QString what;
    double measured;
    double beside;
    QString unit;
    QString besides; // what the second value is of
    double limit = 0;

    bool missed() const { return limit > 0 && measured > beside * limit; }
};
// How a child hands its rows to the process that prints the table.
void hand(const Row &row);
QList<Row> rowsOf(const Process &child);
void printTable(const QList<Row> &rows);
