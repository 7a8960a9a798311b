#include "language.h"

#include <QCoreApplication>
#include <QDir>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {

QStringList folders()
{
    return {u":/i18n"_s, QCoreApplication::applicationDirPath() + "/i18n"_L1};
}

} // namespace

QStringList languageCodes()
{
    QStringList codes{u"en"_s};
    for (const QString &folder : folders()) {
        const QStringList files = QDir{folder}.entryList({u"console_*.qm"_s}, QDir::Files, QDir::Name);
        for (const QString &file : files) {
            const QString code = file.section(u'_', 1).section(u'.', 0, 0);
            if (!codes.contains(code))
                codes += code;
        }
    }
    return codes;
}

bool loadLanguage(QTranslator &words, const QString &code)
{
    for (const QString &folder : folders()) {
        if (!code.isEmpty() && words.load(u"console_"_s + code, folder))
            return true;
    }
    return false;
}
