// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QTranslator>

namespace rushes
{
/// The language of the window, which can change while it is shown.
class Language final
{
public:
    /// "en", "zh_CN", or anything else: as the system.
    void use(const QString &name);

private:
    QTranslator m_own;
    QTranslator m_toolkit; ///< Qt's own dialogs
};
}
