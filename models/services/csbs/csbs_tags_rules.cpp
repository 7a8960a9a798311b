#include "common/tags.h"
#include "csbs.h"

using namespace Qt::StringLiterals;

// Tags of backups and policies, and what holds of the service as a whole.
namespace {

bool hasAll(const Facts &facts)
{
    return common::hasAllTags(facts, csbs::MostTags);
}

bool tooManyWithThese(const Facts &facts)
{
    return common::tooManyWithThese(facts, csbs::MostTags);
}

bool closedToNewcomers(const Facts &facts)
{
    return csbs::vaultOf(facts).isEmpty();
}

constexpr const char *Tags = "en-us_topic_0103696541";
constexpr const char *About = "en-us_topic_0056725852";

constexpr Rule Rules[] = {
    {.id = "CSBS-14",
     .kind = Rule::NotApplicable,
     .reason =
         QT_TRANSLATE_NOOP("rules", "All disks of a server are backed up and restored as one; no single files are."),
     .remedy = "no page of the service offers disks or files to choose from",
     .source = About},
    {.id = "CSBS-15",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "Shared disks may be backed up."),
     .remedy = "a permission: nothing is refused; an image of such a backup is (CSBS-09)",
     .source = About},
    {.id = "CSBS-17",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "Backups are crash-consistent, and not consistent across several servers."),
     .remedy = "a behaviour, nothing is refused: what a database writes meanwhile is torn in its backup (IMS-07)",
     .source = About},
    {.id = "CSBS-21",
     .command = "csbs.tagging",
     .broken = common::manyTags,
     .field = "tags",
     .code = "CSBS.7000",
     .reason = QT_TRANSLATE_NOOP("rules", "A backup or a policy can have 10 tags at most."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Delete the tags that are not needed."),
     .source = Tags},
    {.id = "CSBS-21.characters",
     .command = "csbs.tagging",
     .broken = common::wrongTags,
     .field = "tags",
     .code = "CSBS.9001",
     .reason =
         QT_TRANSLATE_NOOP("rules", "A tag key has 1 to 36, a tag value up to 43 letters, digits, underscores (_) or "
                                    "hyphens (-)."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Correct the tags."),
     .source = Tags},
    {.id = "CSBS-21.unique",
     .command = "csbs.tagging",
     .broken = common::tagKeyTwice,
     .field = "tags",
     .code = "CSBS.9001",
     .reason = QT_TRANSLATE_NOOP("rules", "Each tag key can be used once."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Give each tag a key of its own."),
     .source = Tags},
    {.id = "CSBS-21.full",
     .command = "csbs.addingTags",
     .shown = Rule::Greyed,
     .broken = hasAll,
     .code = "CSBS.7000",
     .reason = QT_TRANSLATE_NOOP("rules", "There are 10 tags already."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Delete a tag that is not needed."),
     .source = Tags},
    {.id = "CSBS-21.more",
     .command = "csbs.addingTags",
     .broken = tooManyWithThese,
     .field = "tags",
     .code = "CSBS.7000",
     .reason = QT_TRANSLATE_NOOP("rules", "With these there would be more than 10 tags."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Add fewer tags, or delete others first."),
     .source = Tags},
    {.id = "CSBS-21.none",
     .command = "csbs.addingTags",
     .broken = common::noTags,
     .field = "tags",
     .code = "CSBS.9001",
     .reason = QT_TRANSLATE_NOOP("rules", "No tag has been entered."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Enter a tag key."),
     .source = Tags},
    {.id = "CSBS-21.key",
     .command = "csbs.editingTags",
     .broken = common::anotherTagKey,
     .field = "tags",
     .code = "CSBS.7001",
     .reason = QT_TRANSLATE_NOOP("rules", "Only the value of a tag can be changed, not its key."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Delete the tag and add another one."),
     .source = Tags},
    {.id = "CSBS-22",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "The backups that a policy makes have its tags."),
     .remedy = "a behaviour, nothing is refused: tst_csbs holds it",
     .source = "en-us_topic_0103696542"},
    {.id = "CSBS-40",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "Backups can neither be made nor replicated across regions."),
     .remedy = "no page of the service has an entry for it",
     .source = "en-us_topic_0056584614"},
    {.id = "CSBS-41",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "Backups of the older service cannot be shared."),
     .remedy = "no page of the service has an entry for it",
     .source = About},
    {.id = "CSBS-42",
     .kind = Rule::ShownOnly,
     .reason = QT_TRANSLATE_NOOP("rules", "Enhanced backups are restored at once, common ones are not."),
     .source = "en-us_topic_0056725845",
     .page = "csbs.backups",
     .words = "Backup Type"},
    {.id = "CSBS-43",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "Backups of servers are seen in the console of disk backups, too."),
     .remedy = "the replica has no console of the Volume Backup Service",
     .source = "en-us_topic_0121229915"},
    {.id = "CSBS-44",
     .kind = Rule::ShownOnly,
     .reason = QT_TRANSLATE_NOOP("rules", "A job that failed leaves a backup in state Error, and is listed with the "
                                          "cause."),
     .source = "en-us_topic_0056584609",
     .page = "csbs.backupJobs",
     .words = "Failure Cause"},
    {.id = "CSBS-45",
     .command = "csbs.starting",
     .broken = closedToNewcomers,
     .code = "BackupService.4008",
     .reason = QT_TRANSLATE_NOOP("rules", "The service is closed to projects that did not use it before."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Use Cloud Backup and Recovery."),
     .source = "en-us_topic_0056725842",
     .helps = "cbr.servers"},
    {.id = "CSBS-46",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "100 GB take about 30 minutes in full, and a few minutes to be restored at "
                                          "once."),
     .remedy = "nothing is refused; the durations follow it",
     .source = "en-us_topic_0056584605"},
};

} // namespace

std::span<const Rule> csbs::tagRules()
{
    return Rules;
}
