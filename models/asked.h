#pragma once

#include "query.h"

#include <functional>
#include <span>

class Cloud;
struct Edition;
struct Request;

// What the real cloud would be asked for a command. The replica sends none of it.
struct Asked {
    QString request;     // method and path, and below an empty line the body; several with an empty line between them
    QString commandLine; // of the openstack client; empty when none is known
    QString source;      // page of the API reference
    QString why;         // untranslated, context "trace": why there is no request
    bool operator==(const Asked &) const = default;
};

// Commands that the real cloud has no request for.
struct NotAsked {
    const char *command;
    const char *why;
};
std::span<const NotAsked> notAskedCommands();
// Several are asked one after the other.
QList<const Request *> requestsOf(const QString &command);

// Fills the braces of a request; one after the other when it takes one target and the command has several.
//   {name}           the argument: JSON in a body, a part of the text inside its quotation marks
//   {name...}        as a list, also one value or a text with commas
//   {name/}          one request, or command line, for each of them
//   {name:form}      in another form, see asked.cpp: {az:zone}
//   {name:--flag}    this word of the command line when the argument is set
//   {name?other=x}   only when the other argument has this value, or without one is set; '!' in front turns it round
//   {.column}        what the target says there now
//   {project}        the asking project; {toProject}: the argument with that name; {target}: the argument that names
//                    the command's targets; {command}: its id
// A line of the body, or a word of the command line with the option before it, is left out when its argument is
// missing; a path or command line whose lone {?condition} does not hold is not asked at all. What the path lacks, and
// columns of a target that is gone, stand as <name>, as an API reference writes them.
using FindTarget = std::function<Record(const QString &id)>;
Asked asked(const Request &request, const QString &project, const QVariantMap &arguments, const Edition &edition,
            const FindTarget &find = {});

// The same of a row of the kind "trace".
Asked askedOf(const Record &trace, const Cloud &cloud, const Edition &edition);
