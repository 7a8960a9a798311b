#pragma once

#include <QString>

// A state of a kind of resource, with the words that the console shows for it.
struct State {
    const char *kind;
    const char *id;     // as stored in the column "status"
    const char *label;  // first line
    const char *second; // second line or nullptr; %1 is the zone of an image that is bound to one
    const char *look;   // icon and colour: "ok", "busy", "error", "off", "running"
    bool terminal = false;
    bool progress = false; // the list shows how far it is
};

// The only ways from one state into another. from == nullptr: the state in which a resource begins.
struct Transition {
    const char *kind;
    const char *from;
    const char *event;
    const char *to; // nullptr: gone
};

// What stands below the state, with an icon, while a column of the resource is not empty.
struct Mark {
    const char *kind;
    const char *field;
    const char *label;
    const char *icon;
    const char *why;               // tooltip
    const char *reading = nullptr; // only in editions that follow it: "sourceServer=locked"
};

const State *findState(const QString &kind, const QString &id);
const Transition *findTransition(const QString &kind, const QString &from, const QString &event);
