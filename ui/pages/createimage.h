#pragma once

#include "command.h"
#include "page.h"

#include <memory>

// Create Image of the edition variant "otc": type and source, image information, confirmation, submit.
// open({"backup": id}) chooses that backup; open({}) begins afresh. What was typed survives a look at another page
// that a link of this page opened.
class CreateImagePage final : public Page {
    Q_OBJECT

public:
    explicit CreateImagePage(Context &context, QWidget *parent = nullptr);
    ~CreateImagePage() override;

    void open(const QVariantMap &arguments) override;
    QStringList kinds() const override;
    void refresh() override;
    void tick() override;

private:
    QWidget *buildHeader();
    QWidget *buildForm();
    QWidget *buildSource();
    QWidget *buildSourceLists(QWidget *parent);
    QWidget *buildInformation();
    QWidget *buildEnterpriseProject(QWidget *parent);
    QWidget *buildBar();
    void follow();

    void fill(const QVariantMap &arguments);
    void fillRegions();
    void fillEnterpriseProjects();
    void showSource();
    QString missing() const;
    Command command() const;
    QString unusable(const QString &backup) const;
    void touch(const QString &field);
    void judge();
    void showOthers(const QList<Refusal> &refusals);
    void focusField(const QString &field);
    void onCreateNow();
    void onSubmit();
    void onBack();
    void onRegion(const QString &project);
    QVariantMap typed() const;
    void showSettings();

    struct Private;
    std::unique_ptr<Private> d;
};
