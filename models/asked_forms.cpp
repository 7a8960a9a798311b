#include "asked_forms.h"

#include "edition.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

using asked_forms::isSet;
using asked_forms::listed;

namespace {

struct Given {
    QVariant value;
    const QVariantMap &arguments;
    const Edition &edition;
};

QVariant zone(const Given &given)
{
    const QString zone = given.value.toString();
    const bool one = zone != "random"_L1 && zone != "multi"_L1;
    return one && !zone.isEmpty() ? given.edition.zone(zone) : QVariant{};
}

QVariant asText(const Given &given)
{
    return given.value.toString();
}

QVariant region(const Given &given)
{
    return given.value.toString().isEmpty() ? QVariant{} : given.edition.region(given.value.toString());
}

QVariant enterprise(const Given &given)
{
    const QString id = given.value.toString();
    return id.isEmpty() ? QVariant{} : id == "default"_L1 ? QVariant{u"0"_s} : QVariant{id};
}

QVariant objects(const Given &given)
{
    QVariantList all;
    for (const QString &id : listed(given.value))
        all += QVariantMap{{u"id"_s, id}};
    return all;
}

QString resourceType(const QString &kind)
{
    return kind == "disk"_L1    ? u"OS::Cinder::Volume"_s
           : kind == "turbo"_L1 ? u"OS::Sfs::Turbo"_s
                                : u"OS::Nova::Server"_s;
}

// What is taken into a vault: ids, or {id, excluded: [disks]}. A list in any case, as the API has to have one.
QVariantList resources(const Given &given, const QString &kind)
{
    QVariantList all;
    for (const QVariant &each : given.value.toList()) {
        const QVariantMap row = each.toMap();
        QVariantMap one{{u"id"_s, row.isEmpty() ? each : row.value(u"id"_s)}, {u"type"_s, resourceType(kind)}};
        const QStringList excluded = row.value(u"excluded"_s).toStringList();
        if (!excluded.isEmpty())
            one.insert(u"extra_info"_s, QVariantMap{{u"exclude_volumes"_s, excluded}});
        all += one;
    }
    return all;
}

QVariant objectType(const Given &given)
{
    const QString command = given.value.toString();
    return command.endsWith("DiskVault"_L1) ? u"disk"_s : command.endsWith("TurboVault"_L1) ? u"turbo"_s : u"server"_s;
}

// Of whatever kind the vault is for: the one that is there, or the one that is made.
QVariant intoVault(const Given &given)
{
    const QVariant kind = given.arguments.value(u".object_type"_s);
    return resources(
        given, kind.isValid()
                   ? kind.toString()
                   : objectType({given.arguments.value(u"command"_s), given.arguments, given.edition}).toString());
}

QVariant resourceWords(const Given &given)
{
    QStringList words;
    for (const QVariant &each : intoVault(given).toList())
        words +=
            u"id=%1,type=%2"_s.arg(each.toMap().value(u"id"_s).toString(), each.toMap().value(u"type"_s).toString());
    return words;
}

QVariant pairs(const Given &given)
{
    QStringList words;
    for (const QVariant &tag : given.value.toList())
        words += u"%1=%2"_s.arg(tag.toMap().value(u"key"_s).toString(), tag.toMap().value(u"value"_s).toString());
    return words;
}

QVariant mappings(const Given &given)
{
    QVariantList all;
    for (const QVariant &each : given.value.toList())
        all +=
            QVariantMap{{u"backup_id"_s, each.toMap().value(u"from"_s)}, {u"volume_id"_s, each.toMap().value(u"to"_s)}};
    return all;
}

QVariant mappingWords(const Given &given)
{
    QStringList words;
    for (const QVariant &each : given.value.toList())
        words += u"volume_id=%1 backup_id=%2"_s.arg(each.toMap().value(u"to"_s).toString(),
                                                    each.toMap().value(u"from"_s).toString());
    return words;
}

QVariant opposite(const Given &given)
{
    return !given.value.toBool();
}

QVariant isEnabled(const Given &given)
{
    return isSet(given.value) ? QVariant{given.value.toString() == "enabled"_L1} : QVariant{};
}

QVariant flag(const Given &given)
{
    return isSet(given.value) ? QVariant{given.value.toBool()} : QVariant{};
}

QVariant policySwitch(const Given &given)
{
    return !isSet(given.value)                      ? QVariant{}
           : given.value.toString() == "enabled"_L1 ? QVariant{u"--enable"_s}
                                                    : QVariant{u"--disable"_s};
}

QVariant policyAction(const Given &given)
{
    return given.value.isValid() && !given.value.toBool() ? u"dissociatepolicy"_s : u"associatepolicy"_s;
}

QVariant copyAction(const Given &given)
{
    return given.value.toString() == "across"_L1 ? u"cross_region_copy"_s : u"copy"_s;
}

QVariant backupKind(const Given &given)
{
    return given.value.toString() == "csbs"_L1 ? u"CSBS"_s : u"CBR"_s;
}

// A policy's times, minutes of the day, as one rule of RFC 2445 each.
QVariant pattern(const Given &given)
{
    const bool daily = given.arguments.value(u"frequency"_s).toString() == "daily"_L1;
    const QString days = given.arguments.value(u"days"_s).toStringList().join(u',');
    const QString rule = daily ? u"FREQ=DAILY;INTERVAL=%1"_s.arg(given.arguments.value(u"every"_s, 1).toInt())
                               : u"FREQ=WEEKLY;BYDAY=%1"_s.arg(days);
    QStringList rules;
    for (const QString &time : given.value.toStringList())
        rules += u"%1;BYHOUR=%2;BYMINUTE=%3"_s.arg(rule, u"%1"_s.arg(time.toInt() / 60, 2, 10, QLatin1Char('0')),
                                                   u"%1"_s.arg(time.toInt() % 60, 2, 10, QLatin1Char('0')));
    return rules;
}

// The same as one event of a calendar each.
QVariant calendar(const Given &given)
{
    QString events;
    for (const QString &rule : pattern(given).toStringList())
        events += u"BEGIN:VEVENT\r\nRRULE:%1\r\nEND:VEVENT\r\n"_s.arg(rule);
    return events.isEmpty() ? QVariant{} : QVariant{u"BEGIN:VCALENDAR\r\n%1END:VCALENDAR\r\n"_s.arg(events)};
}

QVariant timezone(const Given &given)
{
    const QTimeZone zone{given.edition.timeZone.toLatin1()};
    const int minutes = zone.standardTimeOffset(QDateTime::fromMSecsSinceEpoch(0, Qt::UTC)) / 60;
    return u"UTC%1%2:%3"_s.arg(minutes < 0 ? u"-"_s : u"+"_s,
                               u"%1"_s.arg(std::abs(minutes) / 60, 2, 10, QLatin1Char('0')),
                               u"%1"_s.arg(std::abs(minutes) % 60, 2, 10, QLatin1Char('0')));
}

// How long backups are kept: a month is 30 days, forever is -1.
QVariant days(const Given &given)
{
    const QString retention = given.value.toString();
    if (retention == "permanent"_L1)
        return -1;
    if (retention != "time"_L1)
        return {};
    const QString period = given.arguments.value(u"period"_s).toString();
    return period.toInt() > 0 ? QVariant{period.toInt()} : given.arguments.value(u"keepDays"_s);
}

QVariant permanent(const Given &given)
{
    return isSet(given.value) ? QVariant{given.value.toString() == "permanent"_L1} : QVariant{};
}

QVariant quantity(const Given &given)
{
    const QString retention = given.value.toString();
    return retention == "permanent"_L1  ? QVariant{-1}
           : retention == "quantity"_L1 ? given.arguments.value(u"quantity"_s)
                                        : QVariant{};
}

// A disk of a new server as the person wished for it.
QVariant volumeOf(const QVariantMap &wish)
{
    QVariantMap volume{{u"volumetype"_s, wish.value(u"type"_s, u"SAS"_s)}};
    if (isSet(wish.value(u"sizeGb"_s)))
        volume.insert(u"size"_s, wish.value(u"sizeGb"_s));
    if (wish.value(u"bus"_s).toString() == "SCSI"_L1)
        volume.insert(u"hw:passthrough"_s, true);
    if (wish.value(u"shared"_s).toBool())
        volume.insert(u"multiattach"_s, true);
    if (!wish.value(u"image"_s).toString().isEmpty())
        volume.insert(u"data_image_id"_s, wish.value(u"image"_s));
    if (wish.value(u"encrypted"_s).toBool())
        volume.insert(u"metadata"_s,
                      QVariantMap{{u"__system__encrypted"_s, u"1"_s}, {u"__system__cmkid"_s, u"<key_id>"_s}});
    return volume;
}

QVariant volume(const Given &given)
{
    return volumeOf(given.value.toMap());
}

QVariant volumes(const Given &given)
{
    QVariantList all;
    for (const QVariant &wish : given.value.toList())
        all += volumeOf(wish.toMap());
    return all.isEmpty() ? QVariant{} : QVariant{all};
}

QVariant base64(const Given &given)
{
    const QByteArray text = given.value.toString().toUtf8();
    return text.isEmpty() ? QVariant{} : QString::fromLatin1(text.toBase64());
}

QVariant dotted(const Given &given)
{
    return isSet(given.value) ? QVariant{u'.' + given.value.toString()} : QVariant{};
}

struct Form {
    const char *name;
    QVariant (*of)(const Given &);
};
constexpr Form Forms[] = {
    {"text", asText},
    {"zone", zone},
    {"region", region},
    {"enterprise", enterprise},
    {"objects", objects},
    {"objectType", objectType},
    {"intoVault", intoVault},
    {"resourceWords", resourceWords},
    {"pairs", pairs},
    {"mappings", mappings},
    {"mappingWords", mappingWords},
    {"not", opposite},
    {"isEnabled", isEnabled},
    {"flag", flag},
    {"policySwitch", policySwitch},
    {"policyAction", policyAction},
    {"copyAction", copyAction},
    {"backupKind", backupKind},
    {"pattern", pattern},
    {"calendar", calendar},
    {"timezone", timezone},
    {"days", days},
    {"permanent", permanent},
    {"quantity", quantity},
    {"volume", volume},
    {"volumes", volumes},
    {"base64", base64},
    {"dotted", dotted},
};

const Form *formOf(const QString &name)
{
    const auto *found = std::find_if(std::begin(Forms), std::end(Forms),
                                     [&name](const Form &form) { return name == QLatin1StringView{form.name}; });
    return found == std::end(Forms) ? nullptr : found;
}

} // namespace

QVariant asked_forms::inForm(const QString &form, const QVariant &value, const QVariantMap &arguments,
                             const Edition &edition)
{
    const Form *found = formOf(form);
    if (!found)
        qFatal("no such form: %s", qPrintable(form));
    return found->of({value, arguments, edition});
}

bool asked_forms::isForm(const QString &form)
{
    return formOf(form) != nullptr;
}

bool asked_forms::isSet(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
    case QMetaType::Nullptr:
        return false;
    case QMetaType::QVariantList:
    case QMetaType::QStringList:
        return !value.toList().isEmpty();
    case QMetaType::QString:
        return !value.toString().isEmpty();
    default:
        return true;
    }
}

QStringList asked_forms::listed(const QVariant &value)
{
    static const QRegularExpression between{u"[,\\s]+"_s};
    if (value.typeId() == QMetaType::QString)
        return value.toString().split(between, Qt::SkipEmptyParts);
    return value.toStringList();
}
