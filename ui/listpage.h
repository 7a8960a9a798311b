#pragma once

#include "page.h"
#include "spec.h"

// Any console list, from its spec: helper line, toolbar, search, table, pager, empty and no-match states, column
// settings, export. Arguments of open(): {"keyword": "…"} fills the search, {"parent": id} scopes a list with a
// parentField. objectNames as in tableview.h and "<list>.search", ".refresh", ".columns", ".export", ".pager.size",
// ".pager.previous", ".pager.next", ".pager.page", ".pager.jump".
class ListPage final : public Page {
    Q_OBJECT

public:
    ListPage(const ListSpec &spec, Context &context, QWidget *parent = nullptr);
    ~ListPage() override;

    void open(const QVariantMap &arguments) override;
    QStringList kinds() const override;
    void refresh() override;
    void tick() override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};
