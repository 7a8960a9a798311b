// links: models
#include "support/life.h"

#include "rules.h"
#include "spec.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int MovesPerLife = 1'000;
constexpr int MostTrials = 200; // to find what matters in a failure

struct Lifetime {
    quint64 seed;
    bool generated; // scenario large instead of starter
    std::vector<Move> moves;
};

void showValue(const Lifetime &lifetime, std::ostream &out)
{
    out << lifetime.moves.size() << " moves, seed " << lifetime.seed;
}

rc::Gen<Move> anyMove()
{
    const auto kind = rc::gen::weightedElement<Move::Kind>(
        {{700, Move::Sensible}, {190, Move::Strange}, {100, Move::Advance}, {1, Move::Restart}, {1, Move::Reset}});
    return rc::gen::apply(
        [](Move::Kind of, quint64 dice) {
            return Move{of, dice};
        },
        kind, rc::gen::noShrink(rc::gen::arbitrary<quint64>()));
}

// Of one length, and shorter ones only to find what matters in a failure.
rc::Gen<Lifetime> anyLifetime()
{
    const auto moves =
        rc::gen::shrink(rc::gen::container<std::vector<Move>>(MovesPerLife, rc::gen::noShrink(anyMove())),
                        [](std::vector<Move> all) { return rc::shrink::removeChunks(std::move(all)); });
    const auto lifetime = rc::gen::apply(
        [](quint64 seed, bool generated, std::vector<Move> all) {
            return Lifetime{seed, generated, std::move(all)};
        },
        rc::gen::noShrink(rc::gen::inRange<quint64>(1, 1'000'000)), rc::gen::noShrink(rc::gen::arbitrary<bool>()),
        moves);
    return rc::gen::resize(rc::kNominalSize, lifetime); // the first ones are no smaller
}

} // namespace

// Random lives of a workspace, see support/life.h. CONSOLE_REPLICA_LIFE: about how many commands, 100,000 if it is not
// set. RC_PARAMS="seed=… max_success=…" plays other lives; without it every run plays the same ones.
class TestLife : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        bool given = false;
        const int commands = qEnvironmentVariableIntValue("CONSOLE_REPLICA_LIFE", &given);
        if (qEnvironmentVariableIsEmpty("RC_PARAMS"))
            qputenv("RC_PARAMS", "seed=20260302");
        // Nine moves of ten are commands.
        const int lives = ((given ? commands : 100'000) * 10 / 9 + MovesPerLife - 1) / MovesPerLife;
        qputenv("RC_PARAMS", qgetenv("RC_PARAMS") + " max_success=" + QByteArray::number(lives));
    }

    void everyCommandHasItsRecipe()
    {
        QStringList cooked;
        for (const Recipe &recipe : recipes()) {
            QVERIFY2(findCommand(QString::fromLatin1(recipe.command)), recipe.command);
            cooked += QString::fromLatin1(recipe.command);
        }
        QCOMPARE(QSet<QString>(cooked.begin(), cooked.end()).size(), cooked.size());
        for (const Service *service : services())
            for (const CommandSpec &command : service->commands)
                QVERIFY2(cooked.contains(QLatin1StringView{command.id}), command.id);
    }

    void whateverHappensTheInvariantsHold()
    {
        const Result<Scenario> starter = loadScenario(u"starter"_s);
        const Result<Scenario> large = loadScenario(u"large"_s);
        QVERIFY(starter && large);
        QStringList files;
        for (const char *name : {"vaults", "vault", "servers", "server", "block_device", "backups", "backup",
                                 "backup_members", "images", "image", "image_v1"})
            files += QStringLiteral(TEST_DATA "/api/%1.json").arg(QLatin1StringView{name});
        const QString answers = saltedAnswers(files);

        Tally tally;
        int trials = 0;      // since the first failure
        QByteArray shortest; // each failure is shorter than the one before
        const bool held = rc::check("whatever happens, the invariants hold", [&] {
            const Lifetime lifetime = *anyLifetime();
            if (trials > 0 && ++trials > MostTrials)
                return;
            try {
                Life life{lifetime.generated ? *large : *starter,
                          {.seed = lifetime.seed, .backups = lifetime.generated ? 60 : 0},
                          answers,
                          tally};
                for (const Move &move : lifetime.moves)
                    life.happen(move);
                life.end();
            } catch (const std::exception &failure) {
                trials = std::max(trials, 1);
                shortest = failure.what();
                throw;
            }
        });
        if (!held)
            qWarning("%s", shortest.constData()); // all of it: QVERIFY2 cuts
        QVERIFY2(held, shortest.constData());
        tell(tally);

        const auto share = [](const Tally::Count &count) {
            return double(count.accepted) / double(std::max(1, count.accepted + count.refused));
        };
        QVERIFY2(share(tally.sensible) > 0.5, qPrintable(QString::number(share(tally.sensible))));
        QSet<QString> ruled;
        for (const Rule *rule : allRules())
            ruled += QString::fromLatin1(rule->command ? rule->command : "");
        for (const Service *service : services()) {
            for (const CommandSpec &command : service->commands) {
                const Tally::Count count = tally.commands.value(QString::fromLatin1(command.id));
                QVERIFY2((count.accepted > 0) == (command.effect != nullptr), command.id);
                const bool canBeRefused =
                    command.argument || !command.effect || ruled.contains(QLatin1StringView{command.id}) ||
                    std::any_of(command.groups.begin(), command.groups.end(), [&ruled](const char *group) {
                        return group && ruled.contains(QLatin1StringView{group});
                    });
                QVERIFY2((count.refused > 0) == canBeRefused, command.id);
            }
        }
        QVERIFY(tally.restarts > 0);
        QVERIFY(tally.resets > 0);
        QVERIFY(tally.replayed > tally.dispatched * 9 / 10);
    }

private:
    static void tell(const Tally &tally)
    {
        qInfo("%lld commands, %lld state changes, %lld commands replayed, %lld restarts, %lld resets", tally.dispatched,
              tally.transitions, tally.replayed, tally.restarts, tally.resets);
        for (auto count = tally.commands.cbegin(); count != tally.commands.cend(); ++count)
            qInfo("  %-20s %6d done %6d refused", qPrintable(count.key()), count->accepted, count->refused);
        qInfo("  sensible: %d done, %d refused", tally.sensible.accepted, tally.sensible.refused);
        QStringList never;
        for (const Rule *rule : allRules())
            if (rule->kind == Rule::Enforced && !tally.rules.contains(QString::fromLatin1(rule->id)))
                never += QString::fromLatin1(rule->id);
        qInfo("  rules that refused nothing: %s", qPrintable(never.join(u' ')));
    }
};

QTEST_GUILESS_MAIN(TestLife)
#include "tst_life.moc"
