#pragma once

#include "page.h"
#include "spec.h"

#include <memory>

// A section of spec.h: title line with the primary button, notice, tabs, and below them a list or another section.
// Argument of open(): {"tab": the page of a tab, or of a tab in a sub-section}; what else there is goes to that page.
// Pages are built when their tab is shown for the first time. objectNames: "<page>.tab" for a tab,
// "<section>.<action>" for the button, "<section>.help".
class SectionPage final : public Page {
    Q_OBJECT

public:
    SectionPage(const Section &section, Context &context, QWidget *parent = nullptr);
    ~SectionPage() override;

    void open(const QVariantMap &arguments) override;
    QStringList kinds() const override;
    void refresh() override;
    void tick() override;

    QString current() const; // the page of the tab that is shown

private:
    struct Private;
    std::unique_ptr<Private> d;
};
