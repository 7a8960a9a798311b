#include "cloud.h"

#include "change.h"
#include "kinds.h"
#include "rules.h"
#include "spec.h"
#include "store.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 SaveTimeEvery = 60'000;          // simulated; whatever runs or is asked saves the time too
constexpr qint64 EndOfTime = 253'402'300'800'000; // the year 10000: a clock that stands there was not written by us

// Who may not be asked: a resource that is not there, or is somebody else's.
const Rule Missing{.id = "DOOR-01",
                   .reason = QT_TRANSLATE_NOOP("rules", "This resource does not exist in your project any more."),
                   .remedy = QT_TRANSLATE_NOOP("rules", "Refresh the list and choose another one."),
                   .source = "design"};

// An operation that the console has and the replica does not carry out yet.
const Rule NotYet{.id = "DOOR-02",
                  .reason = QT_TRANSLATE_NOOP("rules", "The replica does not have this operation yet."),
                  .source = "design"};

const Rule Unnamed{.id = "DOOR-03",
                   .reason = QT_TRANSLATE_NOOP("rules", "Nothing is chosen that this could be done with."),
                   .remedy = QT_TRANSLATE_NOOP("rules", "Choose it, and do this again."),
                   .source = "design"};

QByteArray json(const QVariantMap &map)
{
    return QJsonDocument{QJsonObject::fromVariantMap(map)}.toJson(QJsonDocument::Compact);
}

QStringList targetsOf(const Command &command, const CommandSpec &spec)
{
    if (!spec.argument)
        return {};
    const QVariant value = command.arguments.value(QString::fromLatin1(spec.argument));
    if (value.typeId() == QMetaType::QString)
        return value.toString().isEmpty() ? QStringList{} : QStringList{value.toString()};
    return value.toStringList();
}

const CommandSpec &specOf(const Command &command)
{
    const CommandSpec *spec = findCommand(command.id);
    if (!spec)
        qFatal("no such command: %s", qPrintable(command.id));
    return *spec;
}

QString metaOf(Store &store, const QString &key)
{
    Statement statement = store.prepare(u"SELECT value FROM meta WHERE key = ?"_s);
    statement.bind(key);
    return statement.next() ? statement.text(0) : QString{};
}

Record recordOf(Store &store, const Query &query)
{
    const Rows rows = fetchRows(store, query);
    return rows.rows.isEmpty() ? Record{} : rows.record(0);
}

Refusal storeRefusal(const Failure &failure)
{
    return {.rule = u"STORE"_s, .reason = failure.message, .remedy = failure.remedy, .source = failure.file};
}

} // namespace

Cloud::Cloud(std::unique_ptr<Store> store) : m_store{std::move(store)} {}

Cloud::~Cloud()
{
    saveTime();
}

Result<std::unique_ptr<Cloud>> Cloud::open(const QString &path)
{
    if (!QFileInfo::exists(path))
        return Failure{.message = tr("The workspace %1 does not exist.").arg(path), .file = path};
    auto store = Store::open(path);
    if (!store)
        return store.failure();
    try {
        const QString saved = metaOf(**store, u"now"_s);
        if (saved.isEmpty())
            return Failure{.message = tr("The workspace %1 was never finished.").arg(QFileInfo{path}.fileName()),
                           .remedy = tr("Begin a new workspace."),
                           .file = path,
                           .damaged = true};
        bool number = false;
        const qint64 now = saved.toLongLong(&number);
        if (!number || now < 0 || now >= EndOfTime)
            return (*store)->damage();
        std::unique_ptr<Cloud> cloud{new Cloud{std::move(*store)}};
        cloud->m_now = cloud->m_savedNow = now;
        return cloud;
    } catch (const StoreError &error) {
        return error.failure;
    }
}

Result<std::unique_ptr<Cloud>> Cloud::create(const QString &path, qint64 start, quint64 seed,
                                             const std::function<Success(Store &)> &fill)
{
    const Failure exists{.message = tr("%1 exists already and was left as it is.").arg(path),
                         .remedy = tr("Choose another name."),
                         .file = path};
    if (QFileInfo::exists(path))
        return exists;
    const QString making = path + u".making"_s;
    QLockFile alone{making + u".lock"_s};
    alone.setStaleLockTime(0); // a million backups take their time
    if (!alone.tryLock() && alone.error() == QLockFile::LockFailedError)
        return Failure{.message = tr("Another program is beginning the workspace %1.").arg(QFileInfo{path}.fileName()),
                       .remedy = tr("Wait until it is done and open it, or choose another name."),
                       .file = path};
    Store::remove(making); // what a killed program left
    const auto discard = [&](Failure failure) {
        Store::remove(making);
        failure.message.replace(QFileInfo{making}.fileName(), QFileInfo{path}.fileName());
        failure.file = path;
        return failure;
    };
    {
        const auto store = Store::open(making);
        if (!store)
            return discard(store.failure());
        try {
            Store::Transaction transaction{**store};
            const auto put = [&store](const QString &key, const QString &value) {
                (*store)->prepare(u"INSERT INTO meta VALUES (?, ?)"_s).bind(key).bind(value).run();
            };
            put(u"now"_s, QString::number(start));
            put(u"seed"_s, QString::number(seed));
            put(u"random"_s, QString::number(seed * 0x2545f4914f6cdd1dULL + 1));
            put(u"speed"_s, u"1"_s);
            if (const Success filled = fill(**store); !filled)
                throw StoreError{filled.failure()}; // the transaction goes before the store does
            transaction.commit();
        } catch (const StoreError &error) {
            return discard(error.failure);
        }
    }
    // The last connection took its write-ahead log along: the name stands for one complete file.
    // The log of a workspace that is gone would be read into the new one: it is put aside.
    for (const auto &suffix : {u"-wal"_s, u"-journal"_s}) {
        const QString log = path + suffix;
        for (int number = 1; QFile::exists(log) && !QFile::rename(log, log + u"-kept-%1"_s.arg(number));)
            if (++number > 1000)
                return discard(exists);
    }
    if (!QFile::rename(making, path))
        return discard(exists);
    return open(path);
}

QString Cloud::path() const
{
    return m_store->path();
}

std::optional<qint64> Cloud::nextEvent() const
{
    try {
        Statement next = m_store->prepare(u"SELECT due FROM job WHERE visible = 1 ORDER BY due, id LIMIT 1"_s);
        if (next.next())
            return std::max(m_now, next.number(0));
    } catch (const StoreError &error) {
        emit const_cast<Cloud *>(this)->failed(error.failure);
    }
    return {};
}

Success Cloud::advance(qint64 to, int most)
{
    if (to < m_now)
        return Failure{.message = tr("The simulated clock only runs forward.")};
    const qint64 before = m_now;
    QStringList touched;
    try {
        Statement due =
            m_store->prepare(u"SELECT id, due, kind, resource_id FROM job WHERE due <= ? ORDER BY due, id LIMIT 1"_s);
        const auto next = [&due, to] {
            due.restart();
            due.bind(to);
            return due.next();
        };
        if (next()) {
            Store::Transaction transaction{*m_store};
            Statement remove = m_store->prepare(u"DELETE FROM job WHERE id = ?"_s);
            int ran = 0;
            bool more = true;
            do {
                const qint64 id = due.number(0);
                m_now = std::max(m_now, due.number(1));
                const JobSpec *job = findJob(due.text(2));
                const QString resource = due.text(3);
                due.restart();
                remove.bind(id).run();
                if (job) { // else of a later version that has been taken back
                    const Command none;
                    Change change{*m_store, none, m_now};
                    job->run(change, resource);
                    touched += change.touched;
                }
                more = next();
            } while (more && ++ran < most);
            if (!more)
                m_now = to;
            writeTime();
            due.restart();
            transaction.commit();
            m_savedNow = m_now;
        } else {
            m_now = to;
            if (m_now - m_savedNow >= SaveTimeEvery)
                saveTime();
        }
    } catch (const StoreError &error) {
        m_now = before;
        emit failed(error.failure);
        return error.failure;
    }
    touch(touched);
    emit advanced(m_now);
    return Done{};
}

// What `look` finds for each of the command's targets; those that are not there are refused.
QList<Refusal> Cloud::looked(const Command &command, const Look &look) const
{
    const CommandSpec &spec = specOf(command);
    QList<Refusal> found;
    Facts facts{*m_store, command, m_now};
    const auto add = [&] {
        const auto rules = look(facts);
        for (const Rule *rule : rules)
            found += refusalOf(*rule, facts);
    };
    const QStringList targets = targetsOf(command, spec);
    for (const QString &target : targets) {
        const Kind &kind = kindOf(QString::fromLatin1(spec.kind));
        QList<Filter> one{{u"id"_s, Filter::Is, {target}}};
        if (kind.column)
            one += {QString::fromLatin1(kind.column), Filter::IsNot, {QString::fromLatin1(kind.value)}};
        Record record = recordOf(*m_store, {.kind = QString::fromLatin1(kind.id),
                                            .project = command.by.project,
                                            .filters = one,
                                            .limit = 1,
                                            .countAll = false});
        if (record.isEmpty()) {
            Refusal missing = refusalOf(Missing, facts);
            missing.target = target;
            missing.field = QString::fromLatin1(spec.argument);
            found += missing;
            continue;
        }
        facts.setTarget(std::move(record));
        add();
    }
    if (targets.isEmpty())
        add();
    return found;
}

QList<Refusal> Cloud::broken(const Command &command, Scope scope) const
{
    const CommandSpec &spec = specOf(command);
    QList<Refusal> refusals =
        looked(command, [&](const Facts &facts) { return brokenRules(facts, command.id, scope == Whole); });
    if (scope == Whole && spec.argument && refusals.isEmpty() && targetsOf(command, spec).isEmpty()) {
        Refusal unnamed = refusalOf(Unnamed, Facts{*m_store, command, m_now});
        unnamed.field = QString::fromLatin1(spec.argument);
        refusals += unnamed;
    }
    return refusals;
}

QList<Refusal> Cloud::warnings(const Command &command) const
{
    try {
        const QList<Refusal> found =
            looked(command, [&command](const Facts &facts) { return warningsOf(facts, command.id); });
        QList<Refusal> warnings;
        std::copy_if(found.begin(), found.end(), std::back_inserter(warnings),
                     [](const Refusal &one) { return one.rule != QLatin1StringView{Missing.id}; });
        return warnings;
    } catch (const StoreError &error) {
        emit const_cast<Cloud *>(this)->failed(error.failure);
        return {};
    }
}

QList<Refusal> Cloud::check(const Command &command, Scope scope) const
{
    try {
        return broken(command, scope);
    } catch (const StoreError &error) {
        emit const_cast<Cloud *>(this)->failed(error.failure);
        return {storeRefusal(error.failure)};
    }
}

bool Cloud::absent(const Command &command) const
{
    const auto refusals = check(command, Entry);
    return std::any_of(refusals.begin(), refusals.end(), [](const Refusal &refusal) {
        const Rule *rule = findRule(refusal.rule);
        return rule && rule->shown == Rule::Absent;
    });
}

Outcome Cloud::dispatch(const Command &command)
{
    const CommandSpec *spec = &specOf(command);
    QStringList touched{u"journal"_s};
    Outcome outcome;
    try {
        Store::Transaction transaction{*m_store};
        outcome.refusals = broken(command, Whole);
        if (outcome.ok() && !spec->effect)
            outcome.refusals += refusalOf(NotYet, Facts{*m_store, command, m_now});
        if (outcome.ok()) {
            Change change{*m_store, command, m_now};
            spec->effect(change);
            outcome = change.outcome;
            touched += change.touched;
        }
        writeJournal(command, *spec, outcome);
        writeTime();
        transaction.commit();
        m_savedNow = m_now;
    } catch (const StoreError &error) {
        emit failed(error.failure);
        return {.refusals = {storeRefusal(error.failure)}};
    }
    touch(touched);
    return outcome;
}

void Cloud::writeJournal(const Command &command, const CommandSpec &spec, const Outcome &outcome)
{
    QJsonArray refusals;
    for (const Refusal &refusal : outcome.refusals)
        refusals.append(refusal.rule);
    const QStringList targets = targetsOf(command, spec);
    QString name = command.arguments.value(u"name"_s).toString();
    if (name.isEmpty() && spec.kind && !targets.isEmpty())
        name = recordOf(*m_store, {.kind = QString::fromLatin1(spec.kind),
                                   .filters = {{u"id"_s, Filter::Is, {targets.first()}}},
                                   .limit = 1,
                                   .countAll = false})
                   .value(QString::fromLatin1(kindOf(QString::fromLatin1(spec.kind)).name), u""_s)
                   .toString();
    m_store
        ->prepare(u"INSERT INTO journal (at, account_id, user, project_id, command, trace, arguments, resource_id, "
                  "resource_name, outcome, refusals) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)
        .bind(m_now)
        .bind(command.by.account)
        .bind(command.by.user)
        .bind(command.by.project)
        .bind(command.id)
        .bind(QString::fromLatin1(spec.trace))
        .bind(QString::fromUtf8(json(command.arguments)))
        .bind(outcome.created.isEmpty() ? targets.value(0, u""_s) : outcome.created)
        .bind(name)
        .bind(outcome.ok() ? u"done"_s : u"refused"_s)
        .bind(QString::fromUtf8(QJsonDocument{refusals}.toJson(QJsonDocument::Compact)))
        .run();
}

void Cloud::writeTime()
{
    m_store->prepare(u"UPDATE meta SET value = ? WHERE key = 'now'"_s).bind(QString::number(m_now)).run();
}

void Cloud::saveTime()
{
    if (m_now == m_savedNow)
        return;
    try {
        Store::Transaction transaction{*m_store};
        writeTime();
        transaction.commit();
        m_savedNow = m_now;
    } catch (const StoreError &error) {
        emit failed(error.failure);
    }
}

void Cloud::touch(const QStringList &kinds)
{
    m_touched += kinds;
    if (m_touched.isEmpty() || m_notifying)
        return;
    m_notifying = true;
    const auto notify = [this] {
        m_notifying = false;
        m_touched.removeDuplicates();
        emit changed(std::exchange(m_touched, {}));
    };
    QMetaObject::invokeMethod(this, notify, Qt::QueuedConnection);
}

Rows Cloud::fetch(const Query &query) const
{
    try {
        return fetchRows(*m_store, query);
    } catch (const StoreError &error) {
        emit const_cast<Cloud *>(this)->failed(error.failure);
        return {};
    }
}

std::optional<Record> Cloud::find(const QString &kind, const QString &id, const QString &project) const
{
    const Rows rows = fetch(
        {.kind = kind, .project = project, .filters = {{u"id"_s, Filter::Is, {id}}}, .limit = 1, .countAll = false});
    if (rows.rows.isEmpty())
        return {};
    return rows.record(0);
}

qint64 Cloud::quotaLeft(const QString &project, const QString &type, const QString &resource) const
{
    const Command asked{.by = {.account = {}, .user = {}, .project = project}};
    Facts facts{*m_store, asked, m_now};
    try {
        facts.setTarget(facts.find(type == "backupMember"_L1 ? "backup" : "image", resource));
        return std::max<qint64>(0, ::quotaLeft(facts, type));
    } catch (const StoreError &error) {
        emit const_cast<Cloud *>(this)->failed(error.failure);
        return 0;
    }
}

QString Cloud::meta(const QString &key) const
{
    try {
        return metaOf(*m_store, key);
    } catch (const StoreError &error) {
        emit const_cast<Cloud *>(this)->failed(error.failure);
        return {};
    }
}

namespace {

QList<Record> recordsOf(const Rows &rows)
{
    QList<Record> records;
    for (int row = 0; row < rows.rows.size(); ++row)
        records += rows.record(row);
    return records;
}

} // namespace

QList<Record> Cloud::accounts() const
{
    return recordsOf(fetch({.kind = u"account"_s, .sort = u"name"_s}));
}

QList<Record> Cloud::users(const QString &account) const
{
    return recordsOf(
        fetch({.kind = u"user"_s, .filters = {{u"account_id"_s, Filter::Is, {account}}}, .sort = u"name"_s}));
}

QList<Record> Cloud::projects(const QString &account) const
{
    const auto byRegion = [](const Record &record) {
        static const QStringList roles{u"home"_s, u"capable"_s, u"notcapable"_s};
        const auto at = roles.indexOf(record.value(u"region"_s).toString());
        return std::pair{at < 0 ? roles.size() : at, record.value(u"region"_s).toString()};
    };
    auto projects = recordsOf(
        fetch({.kind = u"project"_s, .filters = {{u"account_id"_s, Filter::Is, {account}}}, .sort = u"name"_s}));
    std::stable_sort(projects.begin(), projects.end(),
                     [&](const Record &a, const Record &b) { return byRegion(a) < byRegion(b); });
    return projects;
}

std::optional<Session> Cloud::logIn(const QString &account, const QString &user, const QString &password) const
{
    const auto session = logIn(account, user);
    if (!session)
        return {};
    const auto found = users(session->account);
    const bool right = std::any_of(found.begin(), found.end(), [&](const Record &record) {
        return record.value(u"name"_s) == user && record.value(u"password"_s) == password;
    });
    return right ? session : std::nullopt;
}

std::optional<Session> Cloud::logIn(const QString &account, const QString &user) const
{
    const auto all = accounts();
    for (const Record &record : all) {
        if (record.value(u"name"_s) != account)
            continue;
        const QString id = record.value(u"id"_s).toString();
        const auto found = users(id);
        const auto owned = projects(id);
        const bool known = std::any_of(found.begin(), found.end(),
                                       [&](const Record &candidate) { return candidate.value(u"name"_s) == user; });
        if (known && !owned.isEmpty())
            return Session{.account = id, .user = user, .project = owned.first().value(u"id"_s).toString()};
    }
    return {};
}

Success Cloud::snapshot(const QString &path) const
{
    const_cast<Cloud *>(this)->saveTime();
    return m_store->backupTo(path);
}

Result<Work> Cloud::snapshotWork(const QString &path) const
{
    const_cast<Cloud *>(this)->saveTime();
    return m_store->backupWork(path);
}

QByteArray Cloud::canonicalExport() const
{
    const_cast<Cloud *>(this)->saveTime();
    QByteArray lines;
    try {
        Statement names = m_store->prepare(
            u"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"_s);
        QStringList tables;
        while (names.next())
            tables += names.text(0);
        for (const QString &table : std::as_const(tables)) {
            Statement rows = m_store->prepare(u"SELECT * FROM [%1] ORDER BY 1, 2"_s.arg(table));
            while (rows.next()) {
                QVariantMap row{{u"_table"_s, table}};
                for (int column = 0; column < rows.columns().size(); ++column)
                    row.insert(rows.columns().at(column), rows.value(column));
                lines += json(row) + '\n';
            }
        }
    } catch (const StoreError &error) {
        emit const_cast<Cloud *>(this)->failed(error.failure);
        return {};
    }
    return lines;
}
