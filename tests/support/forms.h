#pragma once

#include "ask.h"
#include "context.h"
#include "formpage.h"
#include "spec.h"
#include "support/world.h"

#include <QApplication>
#include <QDialog>

// What the tests need that walk through every form.
namespace forms {

inline QList<const FormSpec *> all()
{
    QList<const FormSpec *> all;
    for (const Service *service : services()) {
        for (const FormSpec &form : service->forms)
            all += &form;
    }
    return all;
}

// A row of every kind that a form can be about.
inline void fill(Change &change)
{
    World::addBackup(change, QStringLiteral("backup-taken"),
                     {{QStringLiteral("image_id"), QStringLiteral("image-full")}});
    World::addBackup(change, QStringLiteral("backup-free"));
    World::addImage(change, QStringLiteral("image-full"),
                    {{QStringLiteral("backup_id"), QStringLiteral("backup-taken")}});
    for (const char *type : {"system", "data", "iso"})
        World::addImage(change, QStringLiteral("image-%1").arg(QLatin1StringView{type}),
                        {{QStringLiteral("type"), QString::fromLatin1(type)}, {QStringLiteral("disk_gb"), 40}});
    const auto member = [&change](const char *id, const QString &image, const QString &owner,
                                  const QString &recipient) {
        change.insert("imageMember", {{QStringLiteral("id"), QString::fromLatin1(id)},
                                      {QStringLiteral("project_id"), owner},
                                      {QStringLiteral("image_id"), image},
                                      {QStringLiteral("member_project_id"), recipient},
                                      {QStringLiteral("member_account"), QStringLiteral("partner")},
                                      {QStringLiteral("member_project"), QStringLiteral("eu-de")},
                                      {QStringLiteral("owner_account"), QStringLiteral("training")},
                                      {QStringLiteral("owner_project"), QStringLiteral("eu-de")},
                                      {QStringLiteral("status"), QStringLiteral("accepted")},
                                      {QStringLiteral("created"), World::Start}});
    };
    member("member-1", QStringLiteral("image-system"), HomeProject, PartnerProject);
    World::addImage(
        change, QStringLiteral("image-theirs"),
        {{QStringLiteral("project_id"), PartnerProject}, {QStringLiteral("type"), QStringLiteral("system")}});
    member("member-2", QStringLiteral("image-theirs"), PartnerProject, HomeProject);
    change.insert("tag", {{QStringLiteral("id"), QStringLiteral("image-system:team")},
                          {QStringLiteral("project_id"), HomeProject},
                          {QStringLiteral("kind"), QStringLiteral("image")},
                          {QStringLiteral("resource_id"), QStringLiteral("image-system")},
                          {QStringLiteral("key"), QStringLiteral("team")},
                          {QStringLiteral("value"), QStringLiteral("red")}});
    for (const char *role : {"system", "data"})
        change.insert("disk", {{QStringLiteral("id"), QStringLiteral("disk-%1").arg(QLatin1StringView{role})},
                               {QStringLiteral("project_id"), HomeProject},
                               {QStringLiteral("server_id"), QStringLiteral("server-1")},
                               {QStringLiteral("name"), QStringLiteral("disk-%1").arg(QLatin1StringView{role})},
                               {QStringLiteral("az"), QStringLiteral("home-a")},
                               {QStringLiteral("role"), QString::fromLatin1(role)},
                               {QStringLiteral("size_gb"), 40},
                               {QStringLiteral("position"), 0}});
}

// The row of its kind that a form is best opened for: the first one that its entry is offered for, else any.
inline QStringList targetOf(const FormSpec &form, const Cloud &cloud, const Session &session)
{
    if (!form.kind || !form.argument)
        return {};
    const Rows rows =
        cloud.fetch({.kind = QString::fromLatin1(form.kind), .project = session.project, .sort = QStringLiteral("id")});
    const int id = rows.indexOf(QStringLiteral("id"));
    QStringList any;
    for (const QVariantList &row : rows.rows) {
        any = {row.at(id).toString()};
        const Command asked{.id = QString::fromLatin1(form.command),
                            .by = session,
                            .arguments = {{QString::fromLatin1(form.argument), any.first()}}};
        if (cloud.check(asked, Cloud::Entry).isEmpty())
            return any;
    }
    return any;
}

// The dialog in front, which is the form's.
inline QDialog *open(const FormSpec &form, const QStringList &ids, Context &context, QWidget &window)
{
    ask::form(form, ids, context, &window);
    QApplication::processEvents();
    return qobject_cast<QDialog *>(QApplication::activeModalWidget());
}

// The form as people see it: the dialog in front, or a page that fills the window.
inline QWidget *show(const FormSpec &form, const QStringList &ids, Context &context, QWidget &window)
{
    if (!form.page)
        return open(form, ids, context, window);
    auto *page = new FormPage{form, context, &window};
    page->open(ids.isEmpty() ? QVariantMap{} : QVariantMap{{QStringLiteral("id"), ids}});
    page->setGeometry(window.rect());
    page->setVisible(true);
    page->raise();
    QApplication::processEvents();
    return page;
}

inline void close(QWidget *form)
{
    if (auto *dialog = qobject_cast<QDialog *>(form))
        dialog->close();
    else
        delete form;
    QApplication::processEvents();
}

} // namespace forms
