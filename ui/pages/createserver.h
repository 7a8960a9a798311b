#pragma once

#include "command.h"
#include "page.h"

#include <memory>

// Create ECS in four steps: Configure Basic Settings, Configure Network, Configure Advanced Settings, Confirm.
// open({"image": id}) comes from Apply for Server: that image stands first in the list of its kind.
class CreateServerPage final : public Page {
    Q_OBJECT

public:
    explicit CreateServerPage(Context &context, QWidget *parent = nullptr);
    ~CreateServerPage() override;

    void open(const QVariantMap &arguments) override;
    QStringList kinds() const override;
    void refresh() override;
    void tick() override;

private:
    QWidget *buildHeader();
    QWidget *buildBasic();
    QWidget *buildNetwork();
    QWidget *buildAdvanced();
    QWidget *buildLogin(QWidget *parent);
    QWidget *buildOptions(QWidget *parent);
    QWidget *buildConfirm();
    QWidget *buildBar();
    QWidget *addStep(QWidget *content);
    void follow();

    void begin(const QVariantMap &arguments);
    void fillZones();
    void fillKeyPairs();
    void fillAgencies();
    Command command() const;
    void touch(const QString &field);
    void onImage();
    void showZones();
    void showLogin();
    void showOptions();
    void judge();
    void showOthers(const QList<Refusal> &refusals);
    bool stepIsFine();
    void goTo(int step);
    void showSummary();
    QString zoneInWords() const;
    void onNext();
    void onBack();
    void onCreate();

    struct Private;
    std::unique_ptr<Private> d;
};
