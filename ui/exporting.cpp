#include "exporting.h"

#include "context.h"
#include "tablemodel.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace {

constexpr int Slice = 1000; // rows that are held at a time

QString quoted(const QString &text)
{
    QString inner = exporting::guarded(text);
    inner.replace(u'"', u"\"\""_s);
    return u'"' + inner + u'"';
}

QByteArray line(const QStringList &cells)
{
    QStringList all;
    for (const QString &cell : cells)
        all += quoted(cell);
    return (all.join(u',') + u"\r\n"_s).toUtf8();
}

// What a column shows: Name/ID becomes two columns, a status with a second line stays one.
QStringList titles(const ListSpec &spec, const QStringList &columns)
{
    QStringList cells;
    for (const Column &column : spec.columns) {
        if (column.cell == Cell::Operation || !columns.contains(QLatin1StringView{column.id}))
            continue;
        const QString title = say(spec.service, column.title);
        if (column.cell == Cell::NameId) {
            cells += title.section(u'/', 0, 0);
            cells += title.contains(u'/') ? title.section(u'/', 1) : u"ID"_s;
        } else {
            cells += title;
        }
    }
    return cells;
}

QStringList row(const ListSpec &spec, const QStringList &columns, const Record &record, const Edition &edition)
{
    QStringList cells;
    for (const Column &column : spec.columns) {
        if (column.cell == Cell::Operation || !columns.contains(QLatin1StringView{column.id}))
            continue;
        if (column.cell == Cell::Status) {
            QString second;
            const QString first = statusLabel(QString::fromLatin1(spec.kind), record, edition, &second);
            cells += second.isEmpty()
                         ? first
                         : QCoreApplication::translate("exporting", "%1 (%2)", "status and its second line")
                               .arg(first, second);
            continue;
        }
        const Info info{
            .id = column.id, .title = column.title, .field = column.field, .cell = column.cell, .words = column.words};
        QString text = formatted(info, spec.service, record, edition);
        if (column.cell == Cell::Capacity)
            text = u"%1/%2"_s.arg(text, record.value(QString::fromLatin1(column.second)).toString());
        cells += text;
        if (column.cell == Cell::NameId)
            cells += record.value(QString::fromLatin1(column.second ? column.second : "id")).toString();
    }
    return cells;
}

QByteArray head(const ListSpec &spec, const QStringList &columns)
{
    return "\xEF\xBB\xBF" +
           line({QCoreApplication::translate("exporting", "Training replica, not connected to any cloud")}) +
           line(titles(spec, columns));
}

// Page by page, so that a large list does not stand in memory.
bool write(QIODevice &file, const ListSpec &spec, const QStringList &columns, Query query, const Context &context)
{
    file.write(head(spec, columns));
    query.limit = Slice;
    query.countAll = false;
    for (query.offset = 0;; query.offset += Slice) {
        const Rows rows = context.cloud.fetch(query);
        QByteArray bytes;
        for (int at = 0; at < rows.rows.size(); ++at)
            bytes += line(row(spec, columns, rows.record(at), context.edition));
        if (file.write(bytes) != bytes.size())
            return false;
        if (rows.rows.size() < Slice)
            return true;
    }
}

} // namespace

QString exporting::guarded(const QString &text)
{
    static const QString begins = u"=+-@\t\r"_s;
    const bool formula = !text.isEmpty() && begins.contains(text.front()) && text != "--"_L1;
    return formula ? u'\'' + text : text;
}

QByteArray exporting::csv(const ListSpec &spec, const QStringList &columns, const QList<Record> &records,
                          const Context &context)
{
    QByteArray bytes = head(spec, columns);
    for (const Record &record : records)
        bytes += line(row(spec, columns, record, context.edition));
    return bytes;
}

void exporting::ask(const ListSpec &spec, const QStringList &columns, const Query &query, const QStringList &ids,
                    Context &context, QWidget *parent)
{
    Query asked = query;
    if (!ids.isEmpty()) {
        QVariantList values;
        for (const QString &id : ids)
            values += id;
        asked.filters += {u"id"_s, Filter::Is, values};
    }
    auto *dialog = new QFileDialog{parent, QCoreApplication::translate("exporting", "Export")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"%1.export.dialog"_s.arg(QLatin1StringView{spec.id}));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(QCoreApplication::translate("exporting", "CSV files (*.csv)"));
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(QString::fromLatin1(spec.id).replace(u'.', u'-') + u".csv"_s);
    QObject::connect(
        dialog, &QFileDialog::fileSelected, parent, [&spec, columns, asked, &context](const QString &name) {
            QSaveFile file{name};
            const bool good =
                file.open(QIODevice::WriteOnly) && write(file, spec, columns, asked, context) && file.commit();
            context.notify(good ? QCoreApplication::translate("exporting", "The list was exported to %1.").arg(name)
                                : QCoreApplication::translate("exporting", "%1 could not be written: %2")
                                      .arg(name, file.errorString()),
                           good);
        });
    dialog->open();
}
