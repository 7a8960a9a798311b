#pragma once

#include "askdialog.h"
#include "command.h"
#include "spec.h"

#include <QStringList>

#include <functional>

class Context;
class FormBody;

// A form over a page. A link that leads away closes it, and it comes back as it was left. See ask::form().
class FormDialog final : public AskDialog {
    Q_OBJECT

public:
    using Then = std::function<void(const Outcome &)>;

    FormDialog(const FormSpec &spec, const QStringList &ids, Context &context, QWidget *parent, Then then);
    ~FormDialog() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    void onDone(const Outcome &outcome, const QString &said);

    Context &m_context;
    const Then m_then;
    FormBody *m_form;
};
