#pragma once

#include "page.h"

class QLabel;
class QTableWidget;

// My Credentials: who is logged in, and the account's projects with their ids. objectNames "credentials.<fact>",
// "credentials.copy.<fact>", "credentials.search", "credentials.projects", "credentials.copy.project" for the chosen
// row.
class CredentialsPage final : public Page {
    Q_OBJECT

public:
    explicit CredentialsPage(Context &context, QWidget *parent = nullptr);

    void open(const QVariantMap &arguments) override;
    QStringList kinds() const override;
    void refresh() override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void search(const QString &text);
    void copy(const QString &text);

    QList<QPair<QString, QLabel *>> m_facts;
    QTableWidget *m_projects;
};
