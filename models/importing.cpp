#include "importing.h"

#include "answers.h"
#include "cloud.h"
#include "import_rows.h"
#include "services/iam/iam.h"
#include "spec.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

constexpr Word Labels[] = {
    {"project", QT_TRANSLATE_NOOP("Import", "Projects: %1")},
    {"server", QT_TRANSLATE_NOOP("Import", "Servers: %1")},
    {"disk", QT_TRANSLATE_NOOP("Import", "Disks: %1")},
    {"vault", QT_TRANSLATE_NOOP("Import", "Vaults: %1")},
    {"backup", QT_TRANSLATE_NOOP("Import", "Backups: %1")},
    {"backupDisk", QT_TRANSLATE_NOOP("Import", "Disks in backups: %1")},
    {"backupMember", QT_TRANSLATE_NOOP("Import", "Shares of backups: %1")},
    {"image", QT_TRANSLATE_NOOP("Import", "Images: %1")},
    {"tag", QT_TRANSLATE_NOOP("Import", "Tags: %1")},
};

constexpr int MostLines = 20;

// The first lines, and how many more there are.
QStringList shortened(const QStringList &lines)
{
    if (lines.size() <= MostLines)
        return lines;
    return lines.mid(0, MostLines) << Texts::tr("… and %1 more").arg(lines.size() - MostLines);
}

QVariantMap tablesOf(const ImportRows &rows)
{
    QVariantMap tables;
    for (auto table = rows.tables.cbegin(); table != rows.tables.cend(); ++table) {
        QVariantList list;
        list.reserve(table->size());
        for (const Record &record : table.value())
            list += record;
        tables.insert(table.key(), list);
    }
    return tables;
}

Failure failureOf(const Cloud &cloud, const Command &command, const QList<Refusal> &refusals)
{
    QStringList reasons;
    QStringList remedies;
    for (const Refusal &refusal : refusals) {
        reasons += refusal.reason;
        remedies += refusal.remedy;
        if (refusal.field == "tables"_L1) {
            const auto fetch = [&cloud](const Query &query) { return cloud.fetch(query); };
            reasons += Texts::tr("The first of them is %1.").arg(iam::firstCollision(command, fetch));
        }
    }
    return {.message = reasons.join(u' '), .remedy = remedies.join(u' ')};
}

} // namespace

QString ImportReport::text() const
{
    QStringList lines{Texts::tr("Imported as account %1. Log in as user %2 with the practice password %3.")
                          .arg(account, user, password)};
    for (const Word &label : Labels) {
        if (const int count = counts.value(QString::fromLatin1(label.value)))
            lines += Texts::tr(label.label).arg(count);
    }
    if (publicImagesKnown > 0)
        lines += Texts::tr("Public images that were there already: %1").arg(publicImagesKnown);
    for (auto file = partial.cbegin(); file != partial.cend(); ++file)
        lines += Texts::tr("%1 is one page of a longer list: %2").arg(file.key(), file.value());
    if (!placeholders.isEmpty()) {
        lines +=
            Texts::tr("Placeholders for what the answers refer to without describing it: %1").arg(placeholders.size());
        lines += shortened(placeholders);
    }
    if (!unknown.isEmpty()) {
        lines += Texts::tr("Members that the replica does not know, kept as they came: %1").arg(unknown.size());
        QStringList members;
        for (auto member = unknown.cbegin(); member != unknown.cend(); ++member)
            members += Texts::tr("%1: %2").arg(member.key(), QString::number(member.value()));
        lines += shortened(members);
    }
    return lines.join(u'\n');
}

Result<ImportReport> importAnswers(Cloud &cloud, const QStringList &files, const QString &accountName)
{
    const Result<Import> import = readImport(files, accountName);
    return import ? takeImport(cloud, *import) : Result<ImportReport>{import.failure()};
}

Result<Import> readImport(const QStringList &files, const QString &accountName)
{
    const Result<Answers> answers = readAnswers(files);
    if (!answers)
        return answers.failure();
    const Result<ImportRows> rows = rowsOf(*answers);
    if (!rows)
        return rows.failure();

    const QString firstProject = rows->tables.value(u"project"_s).first().value(u"id"_s).toString();
    const QString name = accountName.isEmpty() ? u"import-"_s + firstProject.left(8) : accountName.trimmed();
    Import import{.command = {.id = u"iam.import"_s,
                              // nobody's: the account is only being made
                              .by = {.account = u""_s, .user = u"importer"_s, .project = u""_s},
                              .arguments = {{u"account"_s, name}, {u"tables"_s, tablesOf(*rows)}}},
                  .report = {.account = name,
                             .user = u"importer"_s,
                             .placeholders = rows->placeholders,
                             .unknown = answers->unknown,
                             .partial = answers->partial}};
    for (auto table = rows->tables.cbegin(); table != rows->tables.cend(); ++table) {
        const auto real = std::count_if(table->begin(), table->end(),
                                        [](const Record &record) { return !record.contains(u"placeholder"_s); });
        import.report.counts.insert(table.key(), int(real));
    }
    return import;
}

Result<ImportReport> takeImport(Cloud &cloud, const Import &import)
{
    // asked first: what is refused would only fill the journal with its rows
    if (const QList<Refusal> refusals = cloud.check(import.command); !refusals.isEmpty())
        return failureOf(cloud, import.command, refusals);
    const Outcome outcome = cloud.dispatch(import.command);
    if (!outcome.ok())
        return failureOf(cloud, import.command, outcome.refusals);

    ImportReport report = import.report;
    report.accountId = outcome.created;
    report.password = outcome.facts.value(u"password"_s).toString();
    report.publicImagesKnown = outcome.facts.value(u"publicImagesKnown"_s).toInt();
    report.counts[u"image"_s] -= report.publicImagesKnown;
    return report;
}
