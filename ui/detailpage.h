#pragma once

#include "page.h"
#include "spec.h"

// Any details page, from its spec: back chevron, name, card of facts, tabs with lists. Argument: {"id": "…"}, and
// {"tab": list id} for a tab other than the first.
class DetailPage final : public Page {
    Q_OBJECT

public:
    DetailPage(const DetailSpec &spec, Context &context, QWidget *parent = nullptr);
    ~DetailPage() override;

    void open(const QVariantMap &arguments) override;
    QStringList kinds() const override;
    void refresh() override;
    void tick() override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};
