#pragma once

#include "cloud.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <random>

// A workspace that is worked with, step after step, from the scenario "starter" on. What a step does follows from the
// seed, its number and the workspace alone, so two lives of one seed are equal after the same number of steps, whoever
// lives them and however often he starts anew.
class Course {
public:
    // `folder` must exist; the workspace stands in it.
    Course(const QString &folder, quint64 seed);

    static QString pathIn(const QString &folder) { return folder + QStringLiteral("/workspace.sqlite"); }

    // Step 0 makes the workspace; the others dispatch, advance, import, reset, close and open it.
    void step(int number);

    QByteArray state() const; // of everything, as a hash
    qint64 journal() const;   // rows

private:
    void open();
    void close();
    void dispatch(std::mt19937_64 &chance);

    QString m_folder;
    quint64 m_seed;
    std::unique_ptr<Cloud> m_cloud;
};

QByteArray stateOf(const Cloud &cloud);
// API answers, the same under other ids for each number: the name of the file, in `folder`.
QString answersIn(const QString &folder, int number);
