#include "exporting.h"

#include "context.h"
#include "errand.h"
#include "exporting_xlsx.h"
#include "reading.h"
#include "tablemodel.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QSaveFile>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

constexpr int Slice = 100; // rows that are written at a time

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
        auto [text, second] = linesOf(column, spec.service, record, edition);
        if (column.cell == Cell::Capacity)
            text = u"%1/%2"_s.arg(text, second);
        else if (column.cell != Cell::NameId && !second.isEmpty())
            text = u"%1, %2"_s.arg(text, second);
        cells += text;
        if (column.cell == Cell::NameId)
            cells += second;
    }
    return cells;
}

QStringList notice()
{
    return {QCoreApplication::translate("exporting", "Training replica, not connected to any cloud")};
}

QByteArray head(const ListSpec &spec, const QStringList &columns)
{
    return "\xEF\xBB\xBF" + line(notice()) + line(titles(spec, columns));
}

// A list on its way into a file, piece by piece: first which rows, then what they say. What is gone by then is left
// out.
class Writing {
public:
    Writing(const QString &name, const ListSpec &spec, const QStringList &columns, Query query, const Context &context)
        : m_file{name},
          m_spec{spec},
          m_columns{columns},
          m_query{std::move(query)},
          m_context{context},
          m_reading{context.cloud, m_query}
    {
        Query all = m_query;
        all.keyword.clear();
        all.filters.removeIf([](const Filter &filter) { return filter.match == Filter::Contains; });
        all.limit = 0;
        m_whole = context.cloud.fetch(all).total;
        if (!m_file.open(QIODevice::WriteOnly))
            return;
        if (name.endsWith(".xlsx"_L1, Qt::CaseInsensitive)) {
            m_book.emplace(m_file);
            m_book->line(notice());
            m_book->line(titles(spec, columns));
        } else {
            m_file.write(head(spec, columns));
        }
    }

    std::optional<Success> next(const Progress &progress)
    {
        if (!progress(std::min(m_reading.read(), m_whole) / 4 + m_written, m_whole / 4 + m_whole))
            return brokenOff();
        if (m_reading.next())
            return {};
        if (m_book && m_reading.ids().size() + 2 > Workbook::MostLines)
            return Failure{.message =
                               QCoreApplication::translate(
                                   "exporting", "A sheet has %1 lines at most. Filter the list, or export it as CSV.")
                                   .arg(Workbook::MostLines)};
        if (m_file.isOpen() && m_written < m_reading.ids().size()) {
            writeSlice();
            return {};
        }
        if (m_file.isOpen() && m_book)
            m_book->end();
        if (m_file.isOpen() && m_file.commit())
            return Done{};
        return Failure{.message = QCoreApplication::translate("exporting", "%1 could not be written: %2")
                                      .arg(m_file.fileName(), m_file.errorString())};
    }

private:
    void writeSlice()
    {
        const QStringList ids = m_reading.ids().mid(m_written, Slice);
        m_written += Slice;
        Query some = m_query;
        some.project.clear(); // as in reading.cpp: the ids alone decide how the rows are found
        some.keyword.clear();
        some.filters = {{u"id"_s, Filter::Is, {ids.begin(), ids.end()}}};
        some.countAll = false;
        const Rows rows = m_context.cloud.fetch(some);
        QByteArray bytes;
        QList<Record> records;
        for (int at = 0; at < rows.rows.size(); ++at)
            records += rows.record(at);
        complete(records, m_spec.columns, m_context.cloud);
        for (const Record &record : std::as_const(records)) {
            const QStringList cells = row(m_spec, m_columns, record, m_context.edition);
            if (m_book)
                m_book->line(cells);
            else
                bytes += line(cells);
        }
        m_file.write(bytes); // what goes wrong is known at the end
    }

    QSaveFile m_file;
    std::optional<Workbook> m_book; // one with this ending; else comma separated
    const ListSpec &m_spec;
    QStringList m_columns;
    Query m_query;
    const Context &m_context;
    Reading m_reading;
    qint64 m_whole = 0; // rows to read, and more than are written
    qint64 m_written = 0;
};

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
    asked.limit = -1;
    asked.offset = 0;
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
    const QString workbooks = QCoreApplication::translate("exporting", "Excel workbooks (*.xlsx)");
    dialog->setNameFilters({QCoreApplication::translate("exporting", "CSV files (*.csv)"), workbooks});
    dialog->setDefaultSuffix(u"csv"_s);
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, workbooks](const QString &filter) {
        dialog->setDefaultSuffix(filter == workbooks ? u"xlsx"_s : u"csv"_s);
    });
    dialog->selectFile(QString::fromLatin1(spec.id).replace(u'.', u'-') + u".csv"_s);
    QObject::connect(
        dialog, &QFileDialog::fileSelected, parent, [&spec, columns, asked, &context, parent](const QString &name) {
            const auto writing = std::make_shared<Writing>(name, spec, columns, asked, context);
            Errand::runPieces(
                QCoreApplication::translate("exporting", "Exporting the list"),
                [writing](const Progress &progress) { return writing->next(progress); }, *parent->window(),
                [&context, name](const Success &done) {
                    context.notify(
                        done ? QCoreApplication::translate("exporting", "The list was exported to %1.").arg(name)
                             : done.failure().text(),
                        bool(done));
                });
        });
    dialog->open();
}
