// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "settings/Settings.h"

#include <QObject>

#include <optional>

namespace rushes
{
class DesktopSettings;
struct DesktopPreferences;

/// Light or dark: as the user chose, else as the desktop wishes, also when it changes its mind while the
/// program runs; where it does not say, as its palette was at start. Sets the application's palettes and
/// fonts, and how much may move.
class Appearance final : public QObject
{
    Q_OBJECT
public:
    explicit Appearance(QObject *parent = nullptr);

    void apply(Settings::Appearance mode);
    bool isDark() const;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takePreferences(const DesktopPreferences &preferences);
    void show();

    DesktopSettings *m_desktop;
    Settings::Appearance m_mode{Settings::Appearance::System};
    bool m_darkAtStart{};
    std::optional<bool> m_desktopDark;
};
} // namespace rushes
