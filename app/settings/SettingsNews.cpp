// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// The groups of NewsSettings.h in the file of settings: one list of keys each, for reading and for writing.

#include "settings/Settings.h"

#include <QLoggingCategory>

#include <algorithm>
#include <array>

namespace rushes
{
using namespace Qt::StringLiterals;

Q_DECLARE_LOGGING_CATEGORY(settingsLog)

namespace
{
constexpr QLatin1StringView timeFormat("HH:mm");
constexpr std::array closings{"Ask"_L1, "Keep"_L1, "Quit"_L1}; // in the order of TraySettings::Closing

class Reader final
{
public:
    explicit Reader(const QSettings &file) : m_file(file) {}

    void operator()(QLatin1StringView key, bool &on) const
    {
        const QVariant stored = m_file.value(key);
        if (!stored.isValid() || stored.toString() == "true"_L1 || stored.toString() == "false"_L1)
            on = stored.isValid() ? stored.toString() == "true"_L1 : on;
        else
            qCWarning(settingsLog) << key << "is neither true nor false - using" << on;
    }
    void operator()(QLatin1StringView key, QTime &time) const
    {
        const QVariant stored = m_file.value(key);
        const QTime read = QTime::fromString(stored.toString(), timeFormat);
        if (read.isValid())
            time = read;
        else if (stored.isValid())
            qCWarning(settingsLog) << key << "is no time of the day - using" << time;
    }
    void operator()(QLatin1StringView key, QString &text) const
    {
        if (const QVariant stored = m_file.value(key); stored.isValid())
            text = stored.toString();
    }
    void operator()(QLatin1StringView key, TraySettings::Closing &closing) const
    {
        const QVariant stored = m_file.value(key);
        const auto found = std::ranges::find(closings, stored.toString());
        if (found != closings.end())
            closing = TraySettings::Closing(found - closings.begin());
        else if (stored.isValid())
            qCWarning(settingsLog) << key << "is no known word - using" << closings[size_t(closing)];
    }

private:
    const QSettings &m_file;
};

class Writer final
{
public:
    explicit Writer(QSettings &file) : m_file(file) {}

    void operator()(QLatin1StringView key, bool on) { m_file.setValue(key, on); }
    void operator()(QLatin1StringView key, QTime time) { m_file.setValue(key, time.toString(timeFormat)); }
    void operator()(QLatin1StringView key, const QString &text) { m_file.setValue(key, text); }
    void operator()(QLatin1StringView key, TraySettings::Closing closing)
    {
        m_file.setValue(key, QString(closings[size_t(closing)]));
    }

private:
    QSettings &m_file;
};

template<typename Group, typename Each>
void eachOfNews(Group &news, Each each)
{
    each("news/finished"_L1, news.finished);
    each("news/failed"_L1, news.failed);
    each("news/batchDone"_L1, news.batchDone);
    each("news/atRisk"_L1, news.atRisk);
    each("news/keyRefused"_L1, news.keyRefused);
    each("news/sound"_L1, news.sound);
    each("news/quiet"_L1, news.quiet);
    each("news/quietFrom"_L1, news.quietFrom);
    each("news/quietTo"_L1, news.quietTo);
    each("news/dock"_L1, news.dock);
}

template<typename Group, typename Each>
void eachOfTray(Group &tray, Each each)
{
    each("tray/icon"_L1, tray.icon);
    each("tray/closing"_L1, tray.closing);
    each("tray/autostart"_L1, tray.autostart);
    each("tray/startsMinimized"_L1, tray.startsMinimized);
}

template<typename Group, typename Each>
void eachOfHooks(Group &hooks, Each each)
{
    each("hooks/runs"_L1, hooks.runs);
    each("hooks/program"_L1, hooks.program);
    each("hooks/arguments"_L1, hooks.arguments);
    each("hooks/posts"_L1, hooks.posts);
    each("hooks/address"_L1, hooks.address);
    each("hooks/onSaved"_L1, hooks.onSaved);
    each("hooks/onFailed"_L1, hooks.onFailed);
    each("hooks/onBatchDone"_L1, hooks.onBatchDone);
}
} // namespace

NewsSettings Settings::news() const
{
    NewsSettings news;
    eachOfNews(news, Reader(m_file));
    return news;
}

void Settings::setNews(const NewsSettings &news)
{
    if (news == this->news())
        return;
    eachOfNews(news, Writer(m_file));
    tell();
}

TraySettings Settings::tray() const
{
    TraySettings tray;
    eachOfTray(tray, Reader(m_file));
    return tray;
}

void Settings::setTray(const TraySettings &tray)
{
    if (tray == this->tray())
        return;
    eachOfTray(tray, Writer(m_file));
    tell();
}

HookSettings Settings::hooks() const
{
    HookSettings hooks;
    eachOfHooks(hooks, Reader(m_file));
    return hooks;
}

void Settings::setHooks(const HookSettings &hooks)
{
    if (hooks == this->hooks())
        return;
    eachOfHooks(hooks, Writer(m_file));
    tell();
}
} // namespace rushes
