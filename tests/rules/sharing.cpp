#include "rules/cases.h"

using namespace Qt::StringLiterals;

namespace {

const QString Evening{32, u'c'};
const QVariantMap WithPartner{{u"projects"_s, PartnerProject}};

void addProject(Change &change, const QString &id, const QString &region)
{
    change.insert("project",
                  {{u"id"_s, id}, {u"account_id"_s, QString{32, u'b'}}, {u"region"_s, region}, {u"name"_s, u"more"_s}});
}

void addMember(Change &change, const QString &image, const QString &project, const QString &status)
{
    change.insert("imageMember", {{u"id"_s, QString{image + u'/' + project}},
                                  {u"project_id"_s, HomeProject},
                                  {u"image_id"_s, image},
                                  {u"member_project_id"_s, project},
                                  {u"member_account"_s, u"partner"_s},
                                  {u"member_project"_s, u"eu-de"_s},
                                  {u"owner_account"_s, u"training"_s},
                                  {u"owner_project"_s, u"eu-de"_s},
                                  {u"status"_s, status},
                                  {u"created"_s, World::Start - World::Minute}});
}

template <int count>
void manyAccepted(Change &change)
{
    for (int n = 0; n < count; ++n)
        addMember(change, u"image"_s, u"%1"_s.arg(n, 32, 16, QLatin1Char('0')), u"accepted"_s);
}

// The partner's image, shared with the project that asks.
void received(Change &change, const QString &status, const Record &vault = {})
{
    Record given{{u"project_id"_s, PartnerProject}};
    change.update("image", u"image"_s, given);
    change.update("backup", u"backup"_s, {{u"project_id"_s, PartnerProject}, {u"image_id"_s, u"image"_s}});
    addMember(change, u"image"_s, HomeProject, status);
    change.update("imageMember", QString{u"image/"_s + HomeProject}, given);
    if (!vault.isEmpty())
        change.update("vault", u"vault-1"_s, vault);
}

void pending(Change &change)
{
    received(change, u"pending"_s);
}

const QVariantMap IntoTheVault{{u"vault"_s, u"vault-1"_s}};

} // namespace

rules::Subject rules::sharing()
{
    QStringList hundredOne;
    for (int n = 0; n < 101; ++n)
        hundredOne += u"%1"_s.arg(n, 32, 16, QLatin1Char('f'));
    const Record system{{u"type"_s, u"system"_s}};
    return {
        .cases =
            {
                {"IMS-31", "ims.shareImage", {}, {}, {}, {{u"projects"_s, Evening}}},
                {"IMS-32",
                 "ims.shareImage",
                 {},
                 {{u"status"_s, u"creating"_s}, {u"type"_s, u"system"_s}},
                 {},
                 WithPartner},
                {"IMS-33", "ims.shareImage", {}, {{u"encrypted"_s, 1}, {u"type"_s, u"system"_s}}, {}, WithPartner},
                {"IMS-34", "ims.shareImage", {}, {{u"source_type"_s, u"csbs"_s}}, {}, WithPartner},
                {"IMS-35", "ims.shareImage", {}, {{u"from_shared"_s, 1}}, {}, WithPartner},
                {.rule = "IMS-36",
                 .command = "ims.shareImage",
                 .image = system,
                 .arguments = WithPartner,
                 .more = manyAccepted<256>},
                {.rule = "IMS-36.128",
                 .command = "ims.shareImage",
                 .image = system,
                 .arguments = WithPartner,
                 .more =
                     [](Change &change) {
                         change.setSetting("readings", u"shareQuota=128"_s);
                         manyAccepted<128>(change);
                     }},
                {.rule = "IMS-36.full",
                 .command = "ims.shareImage",
                 .arguments = WithPartner,
                 .more = manyAccepted<10>},
                {"IMS-37", "ims.shareImage", {}, {}, {}, {{u"projects"_s, hundredOne.join(u',')}}},
                {"IMS-38", "ims.shareImage", {}, {}, {}, {{u"projects"_s, u"partner"_s}}},
                {"IMS-38.none", "ims.shareImage", {}, {}, {}, {{u"projects"_s, u" , \n,"_s}}},
                {"IMS-38.self", "ims.shareImage", {}, {}, {}, {{u"projects"_s, HomeProject}}},
                {.rule = "IMS-38.twice",
                 .command = "ims.shareImage",
                 .arguments = WithPartner,
                 .more = [](Change &change) { addMember(change, u"image"_s, PartnerProject, u"rejected"_s); }},
                {.rule = "IMS-41", .command = "ims.acceptImage", .arguments = {{u"vault"_s, u""_s}}, .more = pending},
                {.rule = "IMS-41.type",
                 .command = "ims.acceptImage",
                 .arguments = IntoTheVault,
                 .more =
                     [](Change &change) {
                         received(change, u"pending"_s, {{u"protect_type"_s, u"replication"_s}});
                     }},
                {.rule = "IMS-41.state",
                 .command = "ims.acceptImage",
                 .arguments = IntoTheVault,
                 .more =
                     [](Change &change) {
                         received(change, u"pending"_s, {{u"status"_s, u"frozen"_s}});
                     }},
                {.rule = "IMS-41.capacity",
                 .command = "ims.acceptImage",
                 .arguments = IntoTheVault,
                 .more =
                     [](Change &change) {
                         received(change, u"pending"_s, {{u"used_gb"_s, 461}});
                     }},
                {.rule = "IMS-ANSWER-01",
                 .command = "ims.acceptImage",
                 .arguments = IntoTheVault,
                 .more = [](Change &change) { received(change, u"accepted"_s); }},
                {.rule = "IMS-ANSWER-02",
                 .command = "ims.rejectImage",
                 .more = [](Change &change) { received(change, u"rejected"_s); }},
            },
        .passing = {// One tenant below the quota; the others have not answered.
                    {.command = "ims.shareImage",
                     .arguments = {{u"projects"_s, QString{u" %1 ,%2,"_s}.arg(PartnerProject, Evening)}},
                     .more =
                         [](Change &change) {
                             addProject(change, Evening, u"home"_s);
                             manyAccepted<8>(change);
                             addMember(change, u"image"_s, QString{32, u'e'}, u"pending"_s);
                         }},
                    {.command = "ims.acceptImage",
                     .arguments = IntoTheVault,
                     .more =
                         [](Change &change) {
                             received(change, u"rejected"_s, {{u"used_gb"_s, 460}});
                         }},
                    {.command = "ims.rejectImage", .more = [](Change &change) { received(change, u"accepted"_s); }}}};
}
