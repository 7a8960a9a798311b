#pragma once

#include "page.h"
#include "query.h"

#include <optional>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;
struct Outcome;

// Remote Login: what was typed and answered, and a line to type into. Up and Down bring earlier lines back. There is no
// shell behind it, see models/services/ecs/console.h. Argument: {"id": server}. objectNames "ecs.console.history",
// "ecs.console.line", "ecs.console.send", "ecs.console.back".
class ServerConsolePage final : public Page {
    Q_OBJECT

public:
    explicit ServerConsolePage(Context &context, QWidget *parent = nullptr);

    void open(const QVariantMap &arguments) override;
    QStringList kinds() const override;
    void refresh() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void begin();
    void send();
    void take(const QString &line, const Outcome &outcome);
    void write(const QString &text, bool ours = false); // ours: of the replica, not of the guest
    void showRefusals();
    QString prompt() const;

    QString m_id;
    std::optional<Record> m_server;
    QVariantMap m_session; // "mode", "disk", "volume"
    QStringList m_typed;
    qsizetype m_at = 0; // among them
    QLabel *m_title;
    QPlainTextEdit *m_history;
    QLabel *m_prompt;
    QLineEdit *m_line;
    QPushButton *m_send;
    QVBoxLayout *m_rows;
    QWidget *m_refusals = nullptr;
};
