// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "AppearanceCare.h"

#include "widgets/Icons.h"

#include <QApplication>
#include <QFontMetrics>
#include <QTimer>

#include <chrono>
#include <utility>

namespace rushes
{
AppearanceCare::AppearanceCare(const Settings &settings, const QString &language) : m_settings(settings), m_wished(language)
{
    takeSettings();
    (void)QFontMetrics(QApplication::font()).height(); // fonts are read while the bus is being joined
    // Drawn in several sizes: the first paint does not wait for it.
    connect(&m_appearance, &Appearance::painted, this, [] { QApplication::setWindowIcon(icons::application()); });
    connect(&settings, &Settings::changed, this, &AppearanceCare::takeSettings);
}

void AppearanceCare::takeSettings()
{
    m_language.use(m_wished.isEmpty() ? m_settings.language() : m_wished);
    m_appearance.apply(m_settings.appearance());
    m_appearance.setTextPercent(m_settings.look().textPercent);
}

void AppearanceCare::whenPainted(QObject *context, std::function<void()> begin)
{
    constexpr std::chrono::milliseconds unpainted{500};
    auto *wait = new QTimer(context);
    wait->setSingleShot(true);
    wait->callOnTimeout(context, std::move(begin));
    connect(&m_appearance, &Appearance::painted, wait, [wait] {
        if (wait->isActive())
            wait->start(0);
    });
    wait->start(unpainted);
}
} // namespace rushes
