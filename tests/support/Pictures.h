// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/Appearance.h"

#include <QDir>
#include <QTest>
#include <QWidget>

namespace rushes
{
/// Rows of a test in both languages, under "lang".
inline void inBothLanguages()
{
    QTest::addColumn<QString>("lang");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("Chinese") << QStringLiteral("zh_CN");
}

/// And in both themes, under "look".
inline void inAllLooks()
{
    QTest::addColumn<QString>("lang");
    QTest::addColumn<Settings::Appearance>("look");
    for (const auto &[name, lang] : {std::pair("English", QStringLiteral("en")), std::pair("Chinese", QStringLiteral("zh_CN"))}) {
        QTest::addRow("%s, light", name) << lang << Settings::Appearance::Light;
        QTest::addRow("%s, dark", name) << lang << Settings::Appearance::Dark;
    }
}

/// Into the folder "pictures" beside the test, to be looked at.
inline bool savePicture(QWidget &widget, const QString &name)
{
    QTest::qWait(150); // what was just changed is painted
    return QDir().mkpath(QStringLiteral("pictures")) && widget.grab().save(QStringLiteral("pictures/%1.png").arg(name));
}

inline QString nameOf(Settings::Appearance look)
{
    return look == Settings::Appearance::Dark ? QStringLiteral("dark") : QStringLiteral("light");
}

/// A row of inAllLooks(): its language, and its theme for as long as this lives; then the light one again.
class RowLook final
{
public:
    explicit RowLook(Appearance &appearance) : m_appearance(appearance)
    {
        QFETCH(QString, lang);
        QFETCH(Settings::Appearance, look);
        m_lang = lang;
        m_look = look;
        m_appearance.apply(look);
    }
    ~RowLook() { m_appearance.apply(Settings::Appearance::Light); }
    Q_DISABLE_COPY_MOVE(RowLook)

    const QString &lang() const { return m_lang; }
    bool isEnglish() const { return m_lang == u"en"; }
    bool savePicture(QWidget &widget, const QString &name) const
    {
        return rushes::savePicture(widget, QStringLiteral("%1-%2-%3").arg(name, m_lang, nameOf(m_look)));
    }

private:
    Appearance &m_appearance;
    QString m_lang;
    Settings::Appearance m_look{};
};

/// In each theme, one after the other: of what takes long to come about. The light one stays.
inline bool savePictures(QWidget &widget, const QString &name, Appearance &appearance)
{
    bool all = true;
    for (const auto look : {Settings::Appearance::Dark, Settings::Appearance::Light}) {
        appearance.apply(look);
        all &= savePicture(widget, name + u'-' + nameOf(look));
    }
    return all;
}
} // namespace rushes
