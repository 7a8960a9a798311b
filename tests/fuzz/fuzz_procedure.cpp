#include "fuzz.h"
#include "procedure.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// A procedure is refused with its place, or it is complete.
void fuzz(const QByteArray &input)
{
    const QString file = written(u"input.yaml"_s, input);
    const Result<Procedure> procedure = loadProcedure(file);
    if (!procedure) {
        demandRefusal(procedure.failure(), file, input);
        return;
    }
    demand(!procedure->id.isEmpty() && !procedure->scenario.isEmpty(), u"no id or no scenario"_s);
    demand(!procedure->account.isEmpty() && !procedure->user.isEmpty(), u"nobody plays it"_s);
    demand(!procedure->editions.isEmpty(), u"no edition"_s);
    for (const QString &edition : procedure->editions) {
        const Procedure played = procedure->in(edition);
        demand(!played.goals.isEmpty(), u"no goal"_s);
        const auto deciding = [](const Step &step) { return step.deciding; };
        demand(std::count_if(played.steps.cbegin(), played.steps.cend(), deciding) == 1, u"not one deciding step"_s);
    }
    const auto lines = input.count('\n') + 1;
    for (const Step &step : procedure->steps) {
        demand(step.line >= 1 && step.line <= lines, u"a step stands outside of the file"_s);
        demand(step.kind == Step::Wait ? !step.state.isEmpty() : !step.target.isEmpty(), u"a step without target"_s);
        demand(step.say.contains(u"en"_s), u"a step without English words"_s);
    }
    for (const Goal &goal : procedure->goals)
        demand(!goal.state.isEmpty(), u"an empty goal"_s);
}
