// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "Language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace rushes
{
using namespace Qt::StringLiterals;

static QLocale localeFor(const QString &name)
{
    if (name == u"en"_s || name == u"zh_CN"_s)
        return QLocale(name);
    // Only two languages are spoken; numbers and dates follow the words.
    const QLocale system = QLocale::system();
    return system.language() == QLocale::Chinese ? QLocale(u"zh_CN"_s)
           : system.language() == QLocale::English ? system
                                                   : QLocale(u"en"_s);
}

void Language::use(const QString &name)
{
    const QLocale locale = localeFor(name);
    QLocale::setDefault(locale);
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_toolkit);
    if (m_toolkit.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_toolkit);
    const QString own = locale.language() == QLocale::Chinese ? u"rushes_zh_CN"_s : u"rushes_en"_s;
    if (m_own.load(u":/i18n/"_s + own))
        QCoreApplication::installTranslator(&m_own);
}
}
