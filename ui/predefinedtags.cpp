#include "predefinedtags.h"

#include "ask.h"
#include "context.h"
#include "controls.h"

#include <QCompleter>
#include <QCoreApplication>
#include <QMultiMap>
#include <QStringListModel>

using namespace Qt::StringLiterals;

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("PredefinedTags", text);
}

class PredefinedTags final : public QObject {
public:
    PredefinedTags(TagEditor &editor, Context &context) : QObject{&editor}, m_editor{editor}, m_context{context}
    {
        give("predefined", &PredefinedTags::show);
        give("refresh", &PredefinedTags::read);
        connect(&editor, &TagEditor::changed, this, &PredefinedTags::suggestAll);
        read();
    }

private:
    void give(const char *part, void (PredefinedTags::*what)())
    {
        auto *button =
            m_editor.findChild<QAbstractButton *>(u"%1.%2"_s.arg(m_editor.objectName(), QLatin1StringView{part}));
        button->setEnabled(true);
        button->setProperty("notYet", false);
        button->setToolTip(button->accessibleName());
        button->setAccessibleDescription({});
        connect(button, &QAbstractButton::clicked, this, what);
    }

    void read()
    {
        m_tags.clear();
        const Rows rows =
            m_context.cloud.fetch({.kind = u"predefinedTag"_s,
                                   .filters = {{u"account_id"_s, Filter::Is, {m_context.session.account}}},
                                   .sort = u"key"_s,
                                   .descending = true, // a multi-map gives the last one first
                                   .countAll = false});
        for (int row = 0; row < rows.rows.size(); ++row)
            m_tags.insert(rows.at(row, u"key"_s).toString(), rows.at(row, u"value"_s).toString());
        suggestAll();
    }

    // The keys, and for each key its own values.
    void suggestAll()
    {
        const auto keys = fields("key");
        for (QLineEdit *key : keys)
            suggest(*key, m_tags.uniqueKeys());
        const auto values = fields("value");
        for (QLineEdit *value : values) {
            for (const QLineEdit *key : keys)
                if (key->property("row") == value->property("row"))
                    suggest(*value, m_tags.values(key->text().trimmed()));
        }
    }

    QList<QLineEdit *> fields(const char *part) const
    {
        return m_editor.findChildren<QLineEdit *>(u"%1.%2"_s.arg(m_editor.objectName(), QLatin1StringView{part}));
    }

    static void suggest(QLineEdit &field, const QStringList &texts)
    {
        if (!field.completer()) {
            auto *completer = new QCompleter{&field};
            completer->setModel(new QStringListModel{completer});
            completer->setCaseSensitivity(Qt::CaseInsensitive);
            completer->setFilterMode(Qt::MatchContains);
            field.setCompleter(completer);
            // A suggestion that was taken counts as typed.
            connect(completer, qOverload<const QString &>(&QCompleter::activated), &field,
                    [&field](const QString &text) { emit field.textEdited(text); });
        }
        auto *model = static_cast<QStringListModel *>(field.completer()->model());
        if (model->stringList() != texts)
            model->setStringList(texts);
    }

    void show()
    {
        QStringList lines;
        for (auto tag = m_tags.cbegin(); tag != m_tags.cend(); ++tag)
            lines += said(QT_TRANSLATE_NOOP("PredefinedTags", "- %1 = %2")).arg(tag.key(), tag.value());
        if (lines.isEmpty())
            lines += said(QT_TRANSLATE_NOOP("PredefinedTags", "The account has no predefined tags."));
        ask::tell(m_editor.objectName() + u".predefinedList",
                  said(QT_TRANSLATE_NOOP("PredefinedTags", "Predefined Tags")), lines, &m_editor);
    }

    TagEditor &m_editor;
    Context &m_context;
    QMultiMap<QString, QString> m_tags;
};

} // namespace

void offerPredefinedTags(TagEditor &editor, Context &context)
{
    new PredefinedTags{editor, context};
}
