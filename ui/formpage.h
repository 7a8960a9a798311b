#pragma once

#include "page.h"
#include "spec.h"

#include <QStringList>

class FormBody;
class QHBoxLayout;
class QVBoxLayout;

// A form as a page of its own: back chevron, its fields on a card, its buttons at the foot. Arguments: {"id": row or
// rows that it is about}, or the same under the form's own argument. Whoever leaves it without OK finds it as it was
// left. objectName of the chevron "<form>.back".
class FormPage final : public Page {
    Q_OBJECT

public:
    FormPage(const FormSpec &spec, Context &context, QWidget *parent = nullptr);
    ~FormPage() override;

    void open(const QVariantMap &arguments) override;

private:
    void begin(const QStringList &ids);
    void end();
    void drop();
    void leave();

    const FormSpec &m_spec;
    QStringList m_ids;
    FormBody *m_form = nullptr;
    QWidget *m_foot = nullptr;
    QVBoxLayout *m_card;
    QVBoxLayout *m_rows;
};
