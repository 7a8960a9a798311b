#pragma once

#include <QToolButton>

// A word that opens a menu, with a chevron behind it ("Service List ⌄"). `token` is the colour of the chevron.
class MenuButton final : public QToolButton {
    Q_OBJECT

public:
    MenuButton(const QString &id, const QString &text, const QString &token, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_token;
};
