#include "console.h"

#include "common/services.h"
#include "ecs.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

bool isWindows(const Record &server)
{
    return server.value(u"os_type"_s) == u"Windows"_s;
}

// Facts of the outcome: "reply" and "mode", "disk", "volume" for the next line; "known" when the line is not.
void consoleLine(Change &change)
{
    const Record server = change.find("server", change.text("server"));
    ecs::Guest guest{.change = change,
                     .server = server,
                     .facts =
                         QJsonDocument::fromJson(server.value(u"guest"_s).toString().toUtf8()).object().toVariantMap(),
                     .disks = change.findAll("disk", "server_id", server.value(u"id"_s)),
                     .mode = change.text("mode"),
                     .disk = change.argument("disk").isValid() ? change.argument("disk").toInt() : -1,
                     .volume = change.argument("volume").isValid() ? change.argument("volume").toInt() : -1};
    std::sort(guest.disks.begin(), guest.disks.end(), [](const Record &one, const Record &other) {
        return one.value(u"position"_s).toLongLong() < other.value(u"position"_s).toLongLong();
    });
    const bool windows = isWindows(server);
    const QString line = change.text("line").simplified();
    const std::span<const ecs::Line> lines = windows ? ecs::windowsLines() : ecs::linuxLines();
    QString reply;
    QStringList known;
    bool found = line.isEmpty();
    for (const ecs::Line &each : lines) {
        if (guest.mode != QLatin1StringView{each.mode})
            continue;
        known += QString::fromLatin1(each.shown);
        const QRegularExpression pattern{QRegularExpression::anchoredPattern(QString::fromLatin1(each.pattern)),
                                         windows ? QRegularExpression::CaseInsensitiveOption
                                                 : QRegularExpression::NoPatternOption};
        const auto match = pattern.match(line);
        if (found || !match.hasMatch())
            continue;
        found = true;
        reply = each.answer(guest, match.capturedTexts());
        break;
    }
    if (!found) {
        reply = windows ? ecs::windowsUnknown(guest, line) : ecs::linuxUnknown(line);
        change.outcome.facts.insert(u"known"_s, known);
    }
    change.outcome.facts.insert(u"reply"_s, reply);
    change.outcome.facts.insert(u"mode"_s, guest.mode);
    change.outcome.facts.insert(u"disk"_s, guest.disk);
    change.outcome.facts.insert(u"volume"_s, guest.volume);
}

bool notRunning(const Facts &facts)
{
    return !facts.target().isEmpty() && facts.target().value(u"status"_s) != u"running"_s;
}

bool notEnterable(const Facts &facts)
{
    return !facts.target().isEmpty() && !facts.target().value(u"enterable"_s).toBool();
}

constexpr CommandSpec Commands[] = {
    {.id = "ecs.consoleLine",
     .trace = "consoleLine",
     .kind = "server",
     .argument = "server",
     .effect = consoleLine,
     .groups = {"ecs.unfrozen"}},
};

constexpr Rule Rules[] = {
    {.id = "ECS-R1",
     .command = "ecs.consoleLine",
     .shown = Rule::Greyed,
     .broken = notRunning,
     .field = "server",
     .code = "Ecs.0100",
     .reason = QT_TRANSLATE_NOOP("rules", "Only a server that is Running can be logged in to."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Start the server first."),
     .source = "en-us_topic_0140323150"},
    {.id = "ECS-R2",
     .command = "ecs.consoleLine",
     .shown = Rule::Greyed,
     .broken = notEnterable,
     .field = "server",
     .reason = QT_TRANSLATE_NOOP("rules",
                                 "Neither a password nor a key reached this server when it was made, so nobody can log "
                                 "in to it."),
     .remedy = QT_TRANSLATE_NOOP("rules",
                                 "Install Cloud-Init or Cloudbase-Init on the source server, make the image anew and a "
                                 "server from it."),
     .source = "en-us_topic_0030713216"},
    {.id = "IMS-98",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "The SAN policy of Windows says which new disks are brought online."),
     .remedy = "simulated: the disks of new servers come online as the policy says, and nothing is refused",
     .source = "en-us_topic_0116125142"},
};

} // namespace

void ecs::Guest::setPrepared()
{
    server.insert(u"prepared"_s, 1);
    change.update("server", text("id"), {{u"prepared"_s, 1}});
}

void ecs::Guest::setFact(const QString &fact, const QVariant &value)
{
    if (value.isValid())
        facts.insert(fact, value);
    else
        facts.remove(fact);
    const QByteArray json = QJsonDocument{QJsonObject::fromVariantMap(facts)}.toJson(QJsonDocument::Compact);
    change.update("server", text("id"), {{u"guest"_s, QString::fromUtf8(json)}});
}

void ecs::Guest::bringOnline(int at)
{
    disks[at].insert(u"online"_s, 1);
    change.update("disk", disks.at(at).value(u"id"_s).toString(), {{u"online"_s, 1}});
}

void ecs::Guest::lose(int at)
{
    const Record nothing{{u"files"_s, u"[]"_s}, {u"fingerprint"_s, u""_s}};
    disks[at].insert(nothing);
    change.update("disk", disks.at(at).value(u"id"_s).toString(), nothing);
}

QList<ecs::File> ecs::filesOn(const Record &disk)
{
    QList<File> files;
    const QJsonArray entries = QJsonDocument::fromJson(disk.value(u"files"_s).toString().toUtf8()).array();
    for (const QJsonValue &entry : entries) {
        const QString text = entry.toString();
        const auto sign = text.indexOf(" = "_L1);
        files += sign < 0 ? File{text, {}} : File{text.first(sign), text.mid(sign + 3)};
    }
    return files;
}

bool ecs::comesOnline(const QString &san, const QString &bus, const QString &role)
{
    if (role == "system"_L1 || san.isEmpty() || san == "OnlineAll"_L1)
        return true;
    return san == "OfflineShared"_L1 && bus != "SCSI"_L1;
}

QString ecs::fileSystemId(const QString &diskId)
{
    const QString hex =
        QString::fromLatin1(QCryptographicHash::hash(diskId.toUtf8(), QCryptographicHash::Sha256).toHex().left(32));
    return u"%1-%2-4%3-a%4-%5"_s.arg(hex.left(8), hex.mid(8, 4), hex.mid(13, 3), hex.mid(17, 3), hex.mid(20));
}

QString ecs::consolePrompt(const Record &server, const QString &mode)
{
    if (mode == "diskpart"_L1)
        return u"DISKPART>"_s;
    if (isWindows(server))
        return u"C:\\Users\\Administrator>"_s;
    return u"[root@%1 ~]#"_s.arg(server.value(u"name"_s).toString());
}

const Service ecs::console{.id = "ecs", .commands = Commands, .rules = Rules};
