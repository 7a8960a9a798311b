#include "console.h"

#include "ecs.h"

using namespace Qt::StringLiterals;

// A shell prompt that knows a few lines.
namespace {

using ecs::Guest;

enum class Packages { Apt, Yum, Zypper };

Packages packagesOf(const Guest &guest)
{
    const QString os = guest.text("os");
    if (os.contains("Ubuntu"_L1) || os.contains("Debian"_L1))
        return Packages::Apt;
    return os.contains("SUSE"_L1, Qt::CaseInsensitive) ? Packages::Zypper : Packages::Yum;
}

QString missing(const QString &program)
{
    return u"-bash: %1: command not found"_s.arg(program);
}

bool grouped(const Guest &guest)
{
    return guest.facts.value(u"volumes"_s) == u"group"_s;
}

bool isSystem(const Record &disk)
{
    return disk.value(u"role"_s) == u"system"_s;
}

QString idOf(const Record &disk)
{
    return disk.value(u"id"_s).toString();
}

// vda, vdb … by the one bus, sda, sdb … by the other.
QString deviceOf(const Guest &guest, int at)
{
    const QVariant bus = guest.disks.at(at).value(u"bus"_s);
    int before = 0;
    for (int other = 0; other < at; ++other)
        before += guest.disks.at(other).value(u"bus"_s) == bus ? 1 : 0;
    return (bus == u"SCSI"_s ? u"sd"_s : u"vd"_s) + QChar(u'a' + std::min(before, 25));
}

// Where the files of a data disk lie.
QString mountOf(const Guest &guest, int at)
{
    if (isSystem(guest.disks.at(at)))
        return u"/"_s;
    const QList<ecs::File> files = ecs::filesOn(guest.disks.at(at));
    const QString folder = files.isEmpty() ? QString{} : files.first().name.section(u'/', 0, -2);
    return folder.isEmpty() ? u"/mnt/%1"_s.arg(deviceOf(guest, at)) : folder;
}

bool inMaintenance(const Guest &guest)
{
    return guest.text("cause") == "maintenance"_L1;
}

QString queryRpm(Guest &guest, const QStringList &captured)
{
    if (packagesOf(guest) == Packages::Apt)
        return missing(u"rpm"_s);
    if (guest.prepared())
        return u"cloud-init-23.1.1-11.noarch"_s;
    return captured.at(1) == "-q"_L1 ? u"package cloud-init is not installed"_s : QString{};
}

QString queryDpkg(Guest &guest, const QStringList &)
{
    if (packagesOf(guest) != Packages::Apt)
        return missing(u"dpkg"_s);
    return guest.prepared() ? u"ii  cloud-init     23.1.1     all     initialization system for cloud instances"_s
                            : QString{};
}

QString which(Guest &guest, const QStringList &)
{
    return guest.prepared() ? u"/usr/bin/cloud-init"_s : QString{};
}

QString cloudInitVersion(Guest &guest, const QStringList &)
{
    return guest.prepared() ? u"/usr/bin/cloud-init 23.1.1"_s : missing(u"cloud-init"_s);
}

QString install(Guest &guest, const QStringList &captured)
{
    const QString program = captured.at(1);
    const Packages packages = packagesOf(guest);
    const bool fits = program.startsWith("apt"_L1) ? packages == Packages::Apt
                      : program == "zypper"_L1     ? packages == Packages::Zypper
                                                   : packages == Packages::Yum;
    if (!fits)
        return missing(program);
    const bool there = guest.prepared();
    guest.setPrepared();
    switch (packages) {
    case Packages::Apt:
        return there ? u"cloud-init is already the newest version (23.1.1)."_s
                     : u"Setting up cloud-init (23.1.1) ...\nProcessing triggers for rsyslog ..."_s;
    case Packages::Zypper:
        return there ? u"'cloud-init' is already installed.\nNothing to do."_s
                     : u"(1/1) Installing: cloud-init-23.1.1-11.noarch ...[done]"_s;
    case Packages::Yum:
        break;
    }
    return there ? u"Package cloud-init-23.1.1-11.noarch is already installed.\nNothing to do.\nComplete!"_s
                 : u"Installed:\n  cloud-init-23.1.1-11.noarch\n\nComplete!"_s;
}

QString lsblk(Guest &guest, const QStringList &)
{
    QStringList lines{u"NAME              SIZE TYPE MOUNTPOINTS"_s};
    const auto add = [&lines](const QString &name, const Record &disk, const QString &type, const QString &mount) {
        lines += u"%1 %2G %3 %4"_s
                     .arg(name.leftJustified(15), disk.value(u"size_gb"_s).toString().rightJustified(5), type, mount)
                     .trimmed();
    };
    for (int at = 0; at < guest.disks.size(); ++at) {
        const Record &disk = guest.disks.at(at);
        const QString device = deviceOf(guest, at);
        const bool member = grouped(guest) && !isSystem(disk);
        add(device, disk, u"disk"_s, {});
        add(u"└─"_s + (member ? u"vg_data-lv"_s : device + u'1'), disk, member ? u"lvm"_s : u"part"_s,
            inMaintenance(guest) && !isSystem(disk) ? QString{} : mountOf(guest, at));
    }
    return lines.join(u'\n');
}

QString blkid(Guest &guest, const QStringList &)
{
    QStringList lines;
    for (int at = 0; at < guest.disks.size(); ++at) {
        const bool member = grouped(guest) && !isSystem(guest.disks.at(at));
        lines += u"/dev/%1: UUID=\"%2\" TYPE=\"%3\""_s.arg(deviceOf(guest, at) + (member ? QString{} : u"1"_s),
                                                           ecs::fileSystemId(idOf(guest.disks.at(at))),
                                                           member ? u"LVM2_member"_s : u"ext4"_s);
    }
    return lines.join(u'\n');
}

// ECS-21: the table lies on the system disk and names the data disks of the server that was imaged, until a person
// corrects it.
QString fstab(Guest &guest, const QStringList &)
{
    const QString kept = guest.facts.value(u"fstab"_s).toString();
    QStringList lines;
    for (int at = 0; at < guest.disks.size(); ++at) {
        const Record &disk = guest.disks.at(at);
        const bool foreign = inMaintenance(guest) && kept.isEmpty();
        if (isSystem(disk))
            lines += u"UUID=%1 / ext4 defaults 0 1"_s.arg(ecs::fileSystemId(idOf(disk)));
        else if (grouped(guest))
            lines += u"/dev/vg_data/lv %1 ext4 defaults 0 2"_s.arg(mountOf(guest, at));
        else if (kept != "cleared"_L1)
            lines += u"UUID=%1 %2 ext4 defaults 0 2"_s.arg(
                ecs::fileSystemId(foreign ? u"source of "_s + idOf(disk) : idOf(disk)), mountOf(guest, at));
    }
    return lines.join(u'\n');
}

QString clearFstab(Guest &guest, const QStringList &)
{
    guest.setFact(u"fstab"_s, u"cleared"_s);
    return {};
}

QString addToFstab(Guest &guest, const QStringList &captured)
{
    for (const Record &disk : std::as_const(guest.disks)) {
        if (!isSystem(disk) && captured.at(1).compare(ecs::fileSystemId(idOf(disk)), Qt::CaseInsensitive) == 0)
            guest.setFact(u"fstab"_s, u"own"_s);
    }
    return {};
}

QString reboot(Guest &guest, const QStringList &)
{
    if (!inMaintenance(guest))
        return u"The system is going down for reboot NOW!"_s;
    if (!guest.facts.contains(u"fstab"_s))
        return u"You are in emergency mode. After logging in, type \"journalctl -xb\" to view system logs.\n"
               "Give root password for maintenance\n(or press Control-D to continue):"_s;
    guest.change.update("server", guest.text("id"), {{u"cause"_s, u""_s}});
    return u"The system is going down for reboot NOW!"_s;
}

QString volumeGroups(Guest &guest, const QStringList &)
{
    if (!grouped(guest))
        return {};
    qint64 count = 0;
    qint64 gigabytes = 0;
    for (const Record &disk : std::as_const(guest.disks)) {
        if (isSystem(disk))
            continue;
        ++count;
        gigabytes += disk.value(u"size_gb"_s).toLongLong();
    }
    return u"  VG      #PV #LV #SN Attr   VSize VFree\n  vg_data   %1   1   0 wz--n- %2g    0"_s.arg(count).arg(
        gigabytes);
}

QString save(Guest &guest, const QStringList &)
{
    guest.setFact(u"saved"_s, true);
    return {};
}

// What was saved before is there again on plain file systems; the rest is lost.
QString removeGroup(Guest &guest, const QStringList &)
{
    if (!grouped(guest))
        return u"  Volume group \"vg_data\" not found\n  Cannot process volume group vg_data"_s;
    for (int at = 0; at < guest.disks.size() && !guest.facts.value(u"saved"_s).toBool(); ++at) {
        if (!isSystem(guest.disks.at(at)))
            guest.lose(at);
    }
    guest.setFact(u"volumes"_s, {});
    guest.setFact(u"saved"_s, {});
    return u"  Logical volume \"lv\" successfully removed\n  Volume group \"vg_data\" successfully removed"_s;
}

QString list(Guest &guest, const QStringList &captured)
{
    const QString folder = captured.value(1);
    QStringList names;
    for (const Record &disk : std::as_const(guest.disks)) {
        if (inMaintenance(guest) && !isSystem(disk))
            continue;
        const QList<ecs::File> files = ecs::filesOn(disk);
        for (const ecs::File &file : files) {
            if (folder.isEmpty() || file.name.startsWith(folder))
                names += file.name;
        }
    }
    if (names.isEmpty() && !folder.isEmpty())
        return u"ls: cannot access '%1': No such file or directory"_s.arg(folder);
    return names.join(u'\n');
}

QString cat(Guest &guest, const QStringList &captured)
{
    for (const Record &disk : std::as_const(guest.disks)) {
        const QList<ecs::File> files = ecs::filesOn(disk);
        for (const ecs::File &file : files) {
            if (file.name == captured.at(1))
                return file.text;
        }
    }
    return u"cat: %1: No such file or directory"_s.arg(captured.at(1));
}

QString sum(Guest &guest, const QStringList &captured)
{
    for (int at = 0; at < guest.disks.size(); ++at) {
        if (captured.at(1) == deviceOf(guest, at))
            return u"%1  /dev/%2"_s.arg(guest.disks.at(at).value(u"fingerprint"_s).toString(), captured.at(1));
    }
    return u"sha256sum: /dev/%1: No such file or directory"_s.arg(captured.at(1));
}

QString hostname(Guest &guest, const QStringList &)
{
    return guest.text("name");
}

QString nothing(Guest &, const QStringList &)
{
    return {};
}

constexpr ecs::Line Lines[] = {
    {"rpm (-qa \\| ?grep|-q) cloud-init", queryRpm, "rpm -qa | grep cloud-init"},
    {"dpkg -l(?: \\| ?grep)? cloud-init", queryDpkg, "dpkg -l | grep cloud-init"},
    {"which cloud-init", which, "which cloud-init"},
    {"cloud-init (?:--version|-v)", cloudInitVersion, "cloud-init --version"},
    {"(?:sudo )?(yum|dnf)(?: -y)? install(?: -y)? cloud-init(?: -y)?", install, "yum install cloud-init"},
    {"(?:sudo )?(apt-get|apt)(?: -y)? install(?: -y)? cloud-init(?: -y)?", install, "apt-get install cloud-init"},
    {"(?:sudo )?(zypper)(?: -n)? (?:install|in)(?: -y)? cloud-init", install, "zypper install cloud-init"},
    {"lsblk", lsblk, "lsblk"},
    {"blkid", blkid, "blkid"},
    {"cat /etc/fstab", fstab, "cat /etc/fstab"},
    {"sed -i .+ /etc/fstab", clearFstab, "sed -i '/\\ 0\\ 2/d' /etc/fstab"},
    {"echo ['\"]?UUID=([0-9A-Fa-f-]+) .* ?>> ?/etc/fstab", addToFstab,
     "echo 'UUID=... /data ext4 defaults 0 2' >> /etc/fstab"},
    {"reboot", reboot, "reboot"},
    {"vgs", volumeGroups, "vgs"},
    {"(?:tar|rsync|cp) .+", save, "tar -czf /backup/data.tgz /data"},
    {"vgremove(?: -f| -y|--force|--yes)* vg_data", removeGroup, "vgremove -f vg_data"},
    {"ls(?: -[A-Za-z]+)*(?: (/\\S*))?", list, "ls /"},
    {"cat (/\\S+)", cat, "cat /etc/hostname"},
    {"sha256sum /dev/(\\w+)", sum, "sha256sum /dev/vdb"},
    {"hostname", hostname, "hostname"},
    {"exit|logout", nothing, "exit"},
};

} // namespace

std::span<const ecs::Line> ecs::linuxLines()
{
    return Lines;
}

QString ecs::linuxUnknown(const QString &line)
{
    return missing(line.section(u' ', 0, 0).left(100));
}
