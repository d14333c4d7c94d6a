// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "Notices.h"

#include "Session.h"
#include "widgets/MessageBar.h"
#include "widgets/Words.h"

namespace rushes
{
using namespace Qt::StringLiterals;
using Tone = MessageBar::Tone;

Notices::Notices(Session &session, MessageBar &bar, QObject *parent, std::function<void()> openGateways)
    : QObject(parent), m_session(session), m_bar(bar), m_openGateways(std::move(openGateways))
{
    connect(&session.monitor, &TaskMonitor::healthChanged, this, &Notices::tellHealth);
    connect(&session.downloads, &DownloadQueue::activityChanged, this, &Notices::tellStorage);
    connect(&session.book, &TaskBook::storeFailed, this, [this](const Error &error) {
        if (m_session.book.loadError())
            return; // said in place of the list
        m_bar.show({u"store"_s, Tone::Bad, tr("The list could not be stored; it is tried again."), error.detail, {}});
    });
    connect(&session.book, &TaskBook::rebuilt, this, [this] {
        m_bar.show({u"store"_s, Tone::Warning,
                    tr("The database was damaged. It was set aside, and what could be read of it was taken over."),
                    {}, {}});
    });
    connect(&session.settings, &Settings::notStored, this, [this](const Error &error) {
        m_bar.show({u"settings"_s, Tone::Warning,
                    tr("The settings cannot be written. They count until Rushes quits, and are written with the next change "
                       "if that can be done."),
                    error.detail, {}});
    });
    connect(&session.gateways, &Gateways::keyNotStored, this, [this](const Error &error) {
        m_bar.show({u"keychain"_s, Tone::Warning,
                    tr("No system keychain is available: the key is kept only until Rushes quits."), error.detail, {}});
    });
    connect(&session.gateways, &Gateways::keyNotRead, this, [this](const QString &id, const Error &error) {
        const Gateway *gateway = m_session.gateways.find(id);
        m_bar.show({u"key/"_s + id, Tone::Warning,
                    tr("The system keychain has not given the key of %1. It is used as soon as it comes.")
                        .arg(gateway ? gateway->displayName() : QString()),
                    error.detail, {}});
    });
    connect(&session.gateways, &Gateways::changed, this, [this] {
        for (const Gateway &gateway : m_session.gateways.all()) {
            if (!gateway.key.isEmpty())
                m_bar.dismiss(u"key/"_s + gateway.id);
        }
    });
}

void Notices::tellHealth(const QString &id)
{
    const GatewayHealth health = m_session.monitor.health(id);
    const Gateway *gateway = m_session.gateways.find(id);
    const QString messageId = u"gateway/"_s + id;
    if (health.state != GatewayHealth::State::Refused || !gateway || !health.error) {
        m_bar.dismiss(messageId);
        return;
    }
    const bool insecure = health.error->kind == Error::Kind::Insecure;
    const QString text = insecure ? tr("%1 was not asked: the key would travel unencrypted to another machine.")
                                  : tr("%1 refused the key; its tasks wait until it is mended.");
    m_bar.show({messageId, Tone::Bad, text.arg(gateway->displayName()), health.error->detail, tr("Mend…"),
                m_openGateways});
}

void Notices::tellStorage()
{
    const std::optional<Error> storage = m_session.downloads.activity().storage;
    const std::optional<Error::Kind> kind = storage ? std::optional(storage->kind) : std::nullopt;
    if (kind == m_storageTold)
        return;
    m_storageTold = kind;
    if (!storage) {
        m_bar.dismiss(u"library"_s);
        return;
    }
    m_bar.show({u"library"_s, Tone::Bad,
                storage->kind == Error::Kind::DiskFull
                    ? tr("The disk of the library is full; saving goes on as soon as there is room.")
                    : tr("Clips cannot be saved to the library folder; it is tried again every few seconds."),
                storage->detail, {}});
}
}
