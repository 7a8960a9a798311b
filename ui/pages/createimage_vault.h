#pragma once

#include <QWidget>

class Context;
class SelectBox;

// The server backup vault of an image: a list, refresh, and the way to a new one, which is chosen as soon as it exists.
// objectNames "ims.createImage.vault", ".vault.refresh", ".vault.create".
class VaultPicker final : public QWidget {
    Q_OBJECT

public:
    VaultPicker(Context &context, QWidget *parent);

    void choose(const QString &vault);
    QString chosen() const;
    QString chosenName() const;
    void refresh();

signals:
    void chosenChanged();

private:
    Context &m_context;
    SelectBox *m_vaults;
};
