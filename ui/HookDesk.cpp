// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "HookDesk.h"

#include "Session.h"
#include "news/NewsWatch.h"
#include "widgets/MessageBar.h"
#include "widgets/Words.h"

#include <QEventLoop>
#include <QFileInfo>
#include <QTimer>

namespace rushes
{
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Way = HookFailure::Way;
using Why = HookFailure::Why;

static QString messageId(Way way)
{
    return way == Way::Program ? u"hook/program"_s : u"hook/address"_s;
}

HookDesk::HookDesk(Session &session, const NewsWatch &watch, MessageBar &messages, QObject *parent)
    : QObject(parent), m_session(session), m_messages(messages), m_hooks(session.http)
{
    const auto takeSettings = [this] { m_hooks.setSettings(m_session.settings.hooks()); };
    connect(&session.settings, &Settings::changed, this, takeSettings);
    connect(&watch, &NewsWatch::happened, this, [this](const News &news) {
        const auto event = hookEvent(news, m_session.book.find(news.key), m_session.clock.now());
        if (event)
            m_hooks.tell(*event);
    });
    connect(&m_hooks, &Hooks::failed, this, &HookDesk::tell);
    connect(&m_hooks, &Hooks::delivered, this, [this](Way way) { m_messages.dismiss(messageId(way)); });
    takeSettings();
}

void HookDesk::tell(const HookFailure &failure)
{
    const bool program = failure.way == Way::Program;
    // The path of an address can be a secret; its host is none.
    const QString name = program ? QFileInfo(m_session.settings.hooks().program).fileName()
                                 : QUrl(m_session.settings.hooks().address).host();
    QString sentence;
    switch (failure.why) {
    case Why::NotStarted:
        sentence = tr("The hook program %1 could not be started.");
        break;
    case Why::Crashed:
        sentence = tr("The hook program %1 crashed.");
        break;
    case Why::ExitCode:
        sentence = tr("The hook program %1 ended with code %2.");
        break;
    case Why::TooLong:
        sentence = program ? tr("The hook program %1 did not end and was stopped.")
                           : tr("The hook address %1 did not answer in time.");
        break;
    case Why::Status:
        sentence = tr("The hook address %1 answered with HTTP status %2.");
        break;
    case Why::NoAnswer:
        sentence = tr("The hook address %1 could not be reached.");
        break;
    case Why::TooMany:
        sentence = program ? tr("So much happened that the hook program %1 was not run for some of it.")
                           : tr("So much happened that the hook address %1 was not told some of it.");
        break;
    }
    sentence.replace(u"%2"_s, QString::number(failure.code)).replace(u"%1"_s, name);
    m_messages.show({messageId(failure.way), MessageBar::Tone::Warning, sentence, words::detail(failure.detail), {}});
}

void HookDesk::finish()
{
    m_hooks.hurry();
    if (m_hooks.isIdle())
        return;
    QEventLoop last;
    connect(&m_hooks, &Hooks::idle, &last, &QEventLoop::quit);
    QTimer::singleShot(10s, &last, &QEventLoop::quit);
    last.exec();
}
} // namespace rushes
