#pragma once

#include "page.h"

class InfoBox;
class QLineEdit;
class QVBoxLayout;

// Account, user, password; the workspace's practice accounts fill in with one click. objectNames "login.account",
// "login.user", "login.password", "login.logIn", "login.practice.<account>/<user>", "login.refused".
class LoginPage final : public Page {
    Q_OBJECT

public:
    explicit LoginPage(Context &context, QWidget *parent = nullptr);

    void open(const QVariantMap &arguments) override;
    QStringList kinds() const override;
    void refresh() override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void logIn();

    QLineEdit *m_account;
    QLineEdit *m_user;
    QLineEdit *m_password;
    InfoBox *m_refused;
    QVBoxLayout *m_practice;
};
