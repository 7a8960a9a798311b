#pragma once

#include "command.h"
#include "page.h"

#include <memory>
#include <span>

// Create Image: type and source, image information, confirmation, submit; see createimage_variant.h for what differs
// between the consoles. open({"backup": id}) and open({"server": id}) choose that source for a full-ECS image;
// open({}) begins afresh. What was typed survives a look at another page that a link of this page opened.
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
    using Build = QWidget *(CreateImagePage::*)(QWidget *card);
    QWidget *buildHeader();
    QWidget *buildForm();
    QWidget *buildCard(const QString &title, std::span<const char *const> rows);
    QWidget *buildRow(const QString &id, QWidget *card);
    QWidget *buildRegion(QWidget *card);
    QWidget *buildType(QWidget *card);
    QWidget *buildImageType(QWidget *card);
    QWidget *buildSource(QWidget *card);
    QWidget *buildFile(QWidget *card);
    QWidget *buildVault(QWidget *card);
    QWidget *buildImported(QWidget *card);
    QWidget *buildEncryption(QWidget *card);
    QWidget *buildName(QWidget *card);
    QWidget *buildEnterpriseProject(QWidget *card);
    QWidget *buildTags(QWidget *card);
    QWidget *buildDescription(QWidget *card);
    QWidget *buildAgreement(QWidget *card);
    QWidget *buildBar();
    void follow();

    void fill(const QVariantMap &arguments);
    void fillSource(const QVariantMap &arguments);
    void findSources();
    void fillRegions();
    void fillEnterpriseProjects();
    void showSource();
    void showTabs();
    void showHint();
    void showEncryption();
    Command command() const;
    void touch(const QString &row);
    void judge();
    void showOthers(const QList<Refusal> &refusals);
    void showWarnings();
    void focusRow(const QString &row);
    void onNext();
    void onSubmit();
    void onBack();
    void onRegion(const QString &project);
    QVariantMap typed() const;
    void showSettings();
    void tellPreparation();

    struct Private;
    std::unique_ptr<Private> d;
};
