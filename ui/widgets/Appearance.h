// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "settings/Settings.h"

#include <QObject>

namespace rushes
{
/// Light or dark: as the user chose, else as the desktop's palette was at start. Sets the application's palette
/// and font.
class Appearance final : public QObject
{
    Q_OBJECT
public:
    explicit Appearance(QObject *parent = nullptr);

    void apply(Settings::Appearance mode);
    /// The desktop's own word, once it is known (XDG portal); used with Appearance::System only.
    void setDesktopDark(bool dark);

private:
    void show();

    Settings::Appearance m_mode{Settings::Appearance::System};
    bool m_desktopDark{};
};
}
