#include "cbr_copies.h"

#include "change.h"

using namespace Qt::StringLiterals;

QString cbr::copyBackup(Change &change, const Record &original, const Record &differences)
{
    const QString id = change.newUuid();
    const QString from = original.value(u"id"_s).toString();
    Record copy = original;
    copy.insert({{u"id"_s, id},
                 {u"started"_s, 0},
                 {u"due"_s, 0},
                 {u"automatic"_s, 0},
                 {u"policy_id"_s, u""_s},
                 {u"expires"_s, 0},
                 {u"image_id"_s, QVariant{}},
                 {u"copied_from"_s, from}});
    copy.insert(differences);
    copy.removeIf([](auto value) { return value.value().isNull(); });
    // What the schema makes, and what it shared where it came from: here it is the first.
    for (const auto &own : {u"source_id"_s, u"shared_gb"_s, u"stored_gb"_s})
        copy.remove(own);
    change.insert("backup", copy);
    const QList<Record> disks = change.findAll("backupDisk", "backup_id", from);
    for (Record disk : disks) {
        disk.insert(
            {{u"id"_s, change.newUuid()}, {u"project_id"_s, copy.value(u"project_id"_s)}, {u"backup_id"_s, id}});
        change.insert("backupDisk", disk);
    }
    return id;
}

QList<Record> cbr::copiesOf(const Facts &facts, const QString &backup)
{
    QList<Record> copies;
    if (backup.isEmpty())
        return copies;
    const Rows rows =
        facts.fetch({.kind = u"backup"_s, .filters = {{u"copied_from"_s, Filter::Is, {backup}}}, .countAll = false});
    for (int row = 0; row < rows.rows.size(); ++row)
        copies += rows.record(row);
    return copies;
}

bool cbr::isSharedCopy(const Record &backup)
{
    return !backup.value(u"shared_from"_s).toString().isEmpty();
}
