#include "console.h"

using namespace Qt::StringLiterals;

// cmd.exe and DiskPart.
namespace {

using ecs::Guest;

QString version(const Guest &guest)
{
    const QString os = guest.text("os");
    return os.contains("2022"_L1)   ? u"10.0.20348"_s
           : os.contains("2019"_L1) ? u"10.0.17763"_s
           : os.contains("2016"_L1) ? u"10.0.14393"_s
                                    : u"6.3.9600"_s;
}

bool isSystem(const Record &disk)
{
    return disk.value(u"role"_s) == u"system"_s;
}

bool isOnline(const Record &disk)
{
    return disk.value(u"online"_s).toBool();
}

qint64 size(const Record &disk)
{
    return disk.value(u"size_gb"_s).toLongLong();
}

// As its files call it, else in the order of the disks.
QString letterOf(const Guest &guest, int disk)
{
    const QList<ecs::File> files = ecs::filesOn(guest.disks.at(disk));
    if (!files.isEmpty() && files.first().name.mid(1, 2) == ":\\"_L1)
        return files.first().name.left(1).toUpper();
    return QString{QChar(u'C' + std::min(disk, 23))};
}

struct Volume {
    QList<int> disks;
    QString type;
    qint64 gigabytes;
};

QList<Volume> volumesOf(const Guest &guest)
{
    QList<Volume> volumes;
    Volume spanned{{}, u"Spanned"_s, 0};
    const bool spans = guest.facts.value(u"volumes"_s) == u"spanned"_s;
    for (int at = 0; at < guest.disks.size(); ++at) {
        const Record &disk = guest.disks.at(at);
        if (!isOnline(disk) || (!isSystem(disk) && ecs::filesOn(disk).isEmpty()))
            continue;
        if (isSystem(disk) || !spans) {
            volumes += Volume{{at}, u"Partition"_s, size(disk)};
        } else {
            spanned.disks += at;
            spanned.gigabytes += size(disk);
        }
    }
    if (!spanned.disks.isEmpty())
        volumes += spanned;
    return volumes;
}

QString sized(qint64 gigabytes)
{
    return u"%1 GB"_s.arg(gigabytes, 4);
}

QString cmd(Guest &guest, const QStringList &)
{
    return u"Microsoft Windows [Version %1]\n(c) Microsoft Corporation. All rights reserved."_s.arg(version(guest));
}

QString diskpart(Guest &guest, const QStringList &)
{
    guest.mode = u"diskpart"_s;
    guest.disk = guest.volume = -1;
    return u"Microsoft DiskPart version %1\n\nCopyright (C) Microsoft Corporation.\nOn computer: %2"_s.arg(
        version(guest), guest.text("name").toUpper());
}

QString hostname(Guest &guest, const QStringList &)
{
    return guest.text("name");
}

QString nothing(Guest &, const QStringList &)
{
    return {};
}

QString dir(Guest &guest, const QStringList &captured)
{
    const QString letter = captured.value(1).isEmpty() ? u"C"_s : captured.at(1).toUpper();
    for (int at = 0; at < guest.disks.size(); ++at) {
        if (letterOf(guest, at) != letter)
            continue;
        if (!isOnline(guest.disks.at(at)))
            break;
        QStringList lines{u" Directory of %1:\\"_s.arg(letter), {}};
        const QList<ecs::File> files = ecs::filesOn(guest.disks.at(at));
        for (const ecs::File &file : files)
            lines += file.name;
        lines += u"%1 File(s)"_s.arg(files.size(), 16);
        return lines.join(u'\n');
    }
    return u"The system cannot find the path specified."_s;
}

QString service(Guest &guest, const QStringList &)
{
    if (!guest.prepared())
        return u"[SC] EnumQueryServicesStatus:OpenService FAILED 1060:\n\n"
               "The specified service does not exist as an installed service."_s;
    return u"SERVICE_NAME: cloudbase-init\n"
           "        TYPE               : 10  WIN32_OWN_PROCESS\n"
           "        STATE              : 1  STOPPED\n"
           "        WIN32_EXIT_CODE    : 0  (0x0)"_s;
}

QString install(Guest &guest, const QStringList &)
{
    guest.setPrepared();
    return {};
}

QString backup(Guest &guest, const QStringList &)
{
    guest.setFact(u"saved"_s, true);
    return u"wbadmin 1.0 - Backup command-line tool\n(C) Copyright Microsoft Corporation. All rights reserved.\n\n"
           "The backup operation successfully completed."_s;
}

QString spaced(const QString &policy)
{
    return policy == "OnlineAll"_L1         ? u"Online All"_s
           : policy == "OfflineInternal"_L1 ? u"Offline Internal"_s
                                            : u"Offline Shared"_s;
}

QString san(Guest &guest, const QStringList &)
{
    return u"SAN Policy  : %1"_s.arg(spaced(guest.facts.value(u"san"_s).toString()));
}

QString setSan(Guest &guest, const QStringList &captured)
{
    const QString wanted = captured.at(1).toLower();
    const QString policy = wanted == "onlineall"_L1         ? u"OnlineAll"_s
                           : wanted == "offlineinternal"_L1 ? u"OfflineInternal"_s
                                                            : u"OfflineShared"_s;
    guest.setFact(u"san"_s, policy);
    return u"DiskPart successfully changed the SAN policy for the current operating system."_s;
}

QString listDisk(Guest &guest, const QStringList &)
{
    QStringList lines{u"  Disk ###  Status         Size     Free     Dyn  Gpt"_s,
                      u"  --------  -------------  -------  -------  ---  ---"_s};
    const bool spans = guest.facts.value(u"volumes"_s) == u"spanned"_s;
    for (int at = 0; at < guest.disks.size(); ++at) {
        const Record &disk = guest.disks.at(at);
        lines += u"%1 Disk %2    %3  %4      0 B   %5"_s
                     .arg(at == guest.disk ? u"*"_s : u" "_s, QString::number(at),
                          (isOnline(disk) ? u"Online"_s : u"Offline"_s).leftJustified(13), sized(size(disk)),
                          spans && !isSystem(disk) ? u"*"_s : QString{})
                     .trimmed()
                     .prepend(at == guest.disk ? QString{} : u"  "_s);
    }
    return lines.join(u'\n');
}

QString selectDisk(Guest &guest, const QStringList &captured)
{
    bool number = false;
    const int at = captured.at(1).toInt(&number);
    if (!number || at >= guest.disks.size()) {
        guest.disk = -1;
        return u"The disk you specified is not valid.\n\nThere is no disk selected."_s;
    }
    guest.disk = at;
    return u"Disk %1 is now the selected disk."_s.arg(at);
}

QString onlineDisk(Guest &guest, const QStringList &)
{
    if (guest.disk < 0 || guest.disk >= guest.disks.size())
        return u"There is no disk currently selected.\nPlease select a disk and try again."_s;
    if (isOnline(guest.disks.at(guest.disk)))
        return u"Virtual Disk Service error:\nThis disk is already online."_s;
    guest.bringOnline(guest.disk);
    return u"DiskPart successfully onlined the selected disk."_s;
}

QString listVolume(Guest &guest, const QStringList &)
{
    QStringList lines{u"  Volume ###  Ltr  Label        Fs     Type        Size     Status     Info"_s,
                      u"  ----------  ---  -----------  -----  ----------  -------  ---------  --------"_s};
    const QList<Volume> volumes = volumesOf(guest);
    for (int at = 0; at < volumes.size(); ++at) {
        const Volume &volume = volumes.at(at);
        const bool boot = isSystem(guest.disks.at(volume.disks.first()));
        lines += u"  Volume %1     %2                NTFS   %3  %4  Healthy    %5"_s.arg(
            QString::number(at), letterOf(guest, volume.disks.first()), volume.type.leftJustified(10),
            sized(volume.gigabytes), boot ? u"Boot"_s : QString{});
    }
    return lines.join(u'\n');
}

QString selectVolume(Guest &guest, const QStringList &captured)
{
    bool number = false;
    const int at = captured.at(1).toInt(&number);
    if (!number || at >= volumesOf(guest).size()) {
        guest.volume = -1;
        return u"The volume you selected is not valid or does not exist.\n\nThere is no volume selected."_s;
    }
    guest.volume = at;
    return u"Volume %1 is the selected volume."_s.arg(at);
}

// What was backed up before is there again on plain volumes; the rest is lost.
QString deleteVolume(Guest &guest, const QStringList &)
{
    const QList<Volume> volumes = volumesOf(guest);
    if (guest.volume < 0 || guest.volume >= volumes.size())
        return u"There is no volume selected.\nPlease select a volume and try again."_s;
    const Volume volume = volumes.at(guest.volume);
    if (isSystem(guest.disks.at(volume.disks.first())))
        return u"Virtual Disk Service error:\n"
               "Cannot delete the current system, boot, pagefile, crashdump or hibernation volume."_s;
    guest.volume = -1;
    if (!guest.facts.value(u"saved"_s).toBool()) {
        for (const int disk : volume.disks)
            guest.lose(disk);
    }
    if (volume.type == "Spanned"_L1)
        guest.setFact(u"volumes"_s, {});
    guest.setFact(u"saved"_s, {});
    return u"DiskPart successfully deleted the volume."_s;
}

QString leave(Guest &guest, const QStringList &)
{
    guest.mode.clear();
    guest.disk = guest.volume = -1;
    return u"Leaving DiskPart..."_s;
}

constexpr ecs::Line Lines[] = {
    {"cmd(?:\\.exe)?", cmd, "cmd.exe"},
    {"diskpart(?:\\.exe)?", diskpart, "diskpart"},
    {"hostname", hostname, "hostname"},
    {"dir(?: ([a-z]):\\\\?)?", dir, "dir D:"},
    {"sc query cloudbase-init", service, "sc query cloudbase-init"},
    {"msiexec(?:\\.exe)? /i cloudbaseinitsetup\\S*\\.msi(?: /q\\w*)*", install,
     "msiexec /i CloudbaseInitSetup_x64.msi /qn"},
    {"wbadmin start backup\\b.*", backup, "wbadmin start backup"},
    {"exit", nothing, "exit"},
    {"san", san, "san", "diskpart"},
    {"san policy ?= ?(onlineall|offlineshared|offlineinternal)", setSan, "san policy=onlineall", "diskpart"},
    {"lis(?:t)? dis(?:k)?", listDisk, "list disk", "diskpart"},
    {"sel(?:ect)? dis(?:k)? (\\d+)", selectDisk, "select disk 1", "diskpart"},
    {"online(?: disk)?", onlineDisk, "online disk", "diskpart"},
    {"lis(?:t)? vol(?:ume)?", listVolume, "list volume", "diskpart"},
    {"sel(?:ect)? vol(?:ume)? (\\d+)", selectVolume, "select volume 1", "diskpart"},
    {"del(?:ete)? vol(?:ume)?(?: override)?", deleteVolume, "delete volume", "diskpart"},
    {"exit", leave, "exit", "diskpart"},
};

} // namespace

std::span<const ecs::Line> ecs::windowsLines()
{
    return Lines;
}

QString ecs::windowsUnknown(const Guest &guest, const QString &line)
{
    if (guest.mode == "diskpart"_L1)
        return u"Microsoft DiskPart version %1\n\nThe arguments specified for this command are not valid."_s.arg(
            version(guest));
    return u"'%1' is not recognized as an internal or external command,\noperable program or batch file."_s.arg(
        line.section(u' ', 0, 0).left(100));
}
