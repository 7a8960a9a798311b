#include "ims_sharing.h"

#include "change.h"
#include "common/services.h"
#include "fields.h"

using namespace Qt::StringLiterals;

namespace {

void shareImages(Change &change)
{
    const Session &by = change.command().by;
    const Record owner = change.find("project", by.project);
    const QString account = text(change.find("account", by.account), "name");
    QStringList images = change.ids("image");
    images.removeDuplicates();
    const QStringList recipients = ims::projectIds(change.text("projects"));
    for (const QString &image : std::as_const(images)) {
        for (const QString &id : recipients) {
            const Record recipient = change.find("project", id);
            change.insert("imageMember",
                          {{u"id"_s, change.newUuid()},
                           {u"project_id"_s, by.project},
                           {u"image_id"_s, image},
                           {u"member_project_id"_s, id},
                           {u"member_account"_s, text(change.find("account", text(recipient, "account_id")), "name")},
                           {u"member_project"_s, text(recipient, "name")},
                           {u"owner_account"_s, account},
                           {u"owner_project"_s, text(owner, "name")},
                           {u"status"_s, u"pending"_s},
                           {u"created"_s, change.now()}});
        }
    }
}

void stopSharing(Change &change)
{
    const QStringList members = change.ids("member");
    for (const QString &member : members)
        change.transition("imageMember", member, "stop");
}

void answer(Change &change, const char *event, const QString &vault)
{
    const QStringList images = change.ids("image");
    for (const QString &image : images) {
        const bool full = change.find("image", image).value(u"type"_s) == u"full"_s;
        const QList<Record> members = change.findAll("imageMember", "image_id", image);
        for (const Record &member : members) {
            if (text(member, "member_project_id") == change.command().by.project &&
                change.transition("imageMember", text(member, "id"), event))
                change.update("imageMember", text(member, "id"),
                              {{u"answered"_s, change.now()}, {u"vault_id"_s, full ? vault : u""_s}});
        }
    }
}

void acceptImages(Change &change)
{
    answer(change, "accept", change.text("vault"));
}

void rejectImages(Change &change)
{
    answer(change, "reject", u""_s);
}

constexpr CommandSpec Commands[] = {
    {.id = "ims.shareImage", .trace = "addMember", .kind = "image", .argument = "image", .effect = shareImages},
    {.id = "ims.stopSharing",
     .trace = "deleteMember",
     .kind = "imageMember",
     .argument = "member",
     .effect = stopSharing},
    {.id = "ims.acceptImage",
     .trace = "updateMember",
     .kind = "sharedImage",
     .argument = "image",
     .effect = acceptImages},
    {.id = "ims.rejectImage",
     .trace = "updateMember",
     .kind = "sharedImage",
     .argument = "image",
     .effect = rejectImages},
};

} // namespace

const Service ims::sharing{.id = "ims",
                           .lists = ims::sharingLists(),
                           .confirmations = ims::sharingConfirmations(),
                           .forms = ims::sharingForms(),
                           .commands = Commands,
                           .rules = ims::sharingRules()};
