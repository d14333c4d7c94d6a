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
    QTest::qWait(300); // what was just changed is painted
    return QDir().mkpath(QStringLiteral("pictures")) && widget.grab().save(QStringLiteral("pictures/%1.png").arg(name));
}
} // namespace rushes
