// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "settings/Settings.h"

#include <QFont>
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
    /// The size of all text, and of what holds it, in percent of the standard; live.
    void setTextPercent(int percent);
    bool isDark() const;

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void painted(); ///< once: there is something to look at

private:
    void takePreferences(const DesktopPreferences &preferences);
    void show();
    void setFonts();

    DesktopSettings *m_desktop;
    QFont m_font; ///< of the system, with its fallbacks
    Settings::Appearance m_mode{Settings::Appearance::System};
    bool m_darkAtStart{};
    std::optional<bool> m_desktopDark;
};
} // namespace rushes
