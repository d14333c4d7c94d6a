// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "Support.h"

#include "Session.h"
#include "log/Log.h"
#include "media/TaskExport.h"
#include "settings/SettingsFile.h"
#include "widgets/Theme.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusReply>
#include <QFile>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QScreen>
#include <QSslSocket>
#include <QSysInfo>

namespace rushes
{
using namespace Qt::StringLiterals;

namespace
{
Facts factsOfProgram()
{
    const auto variable = [](const char *name) {
        const QString value = qEnvironmentVariable(name);
        return value.isEmpty() ? u"not set"_s : value;
    };
    Facts facts{{u"Rushes"_s, QStringLiteral(RUSHES_VERSION)},
                {u"Qt"_s, QString::fromLatin1(qVersion())},
                {u"system"_s, QSysInfo::prettyProductName() + u", "_s + QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion() +
                                  u", "_s + QSysInfo::currentCpuArchitecture()},
                {u"desktop"_s, variable("XDG_CURRENT_DESKTOP")},
                {u"platform"_s, QGuiApplication::platformName()},
                {u"language of the system"_s, QLocale::system().name()},
                {u"size of text"_s, u"%1 %"_s.arg(metrics::textPercent())},
                {u"decoder of the player"_s, variable("QT_MEDIA_BACKEND")}};
    for (const QScreen *screen : QGuiApplication::screens())
        facts.push_back({u"screen"_s, u"%1x%2 at %3"_s.arg(screen->size().width()).arg(screen->size().height()).arg(screen->devicePixelRatio())});
    return facts;
}

QString wayWords(const NetworkChoice &choice)
{
    switch (choice.way) {
    case NetworkChoice::Way::System:
        return u"as the system"_s;
    case NetworkChoice::Way::Own:
        return u"own: "_s + proxyWords(proxyFrom(choice.proxy).value_or(QNetworkProxy::NoProxy));
    case NetworkChoice::Way::None:
        return u"none"_s;
    }
    return {};
}

Facts factsOfNetwork(const Session &session)
{
    const NetworkChoice choice = session.settings.network();
    Facts facts{{u"proxy"_s, wayWords(choice)},
                {u"more certificates"_s, choice.authorityFile.isEmpty() ? u"none"_s : choice.authorityFile}};
    for (const QString &known : session.http.routes().known())
        facts.push_back({u"proxy of the system"_s, known});
    for (const Gateway &gateway : session.gateways.all()) {
        if (!gateway.proxy.isEmpty())
            facts.push_back({u"proxy of a gateway"_s, proxyWords(proxyFrom(gateway.proxy).value_or(QNetworkProxy::NoProxy))});
    }
    return facts;
}

/// Joined on the worker: a bus that does not answer holds nobody up.
Facts factsOfDesktop()
{
    const QString name = u"rushes-diagnostics"_s;
    Facts facts;
    // Without one, libdbus would start a bus of its own.
    if (!qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") && !QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s))
        return {{u"D-Bus"_s, u"none"_s}, {u"keychain"_s, u"none"_s}};
    {
        QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, name);
        facts.push_back({u"D-Bus"_s, bus.isConnected() ? u"connected"_s : bus.lastError().message()});
        QString keychain = u"none"_s;
        QStringList names;
        if (bus.isConnected()) {
            names = bus.interface()->registeredServiceNames().value();
            names += bus.interface()->activatableServiceNames().value();
        }
        for (const QString &service : {u"org.freedesktop.secrets"_s, u"org.kde.kwalletd6"_s, u"org.kde.kwalletd5"_s}) {
            if (names.contains(service)) {
                keychain = service;
                break;
            }
        }
        facts.push_back({u"keychain"_s, keychain});
    }
    QDBusConnection::disconnectFromBus(name);
    return facts;
}

Facts countsOf(const Session &session)
{
    using State = TaskFilter::State;
    const auto line = [&session](const QString &key, State state) { return Fact{key, QString::number(session.counts.of(state))}; };
    return {{u"tasks"_s, QString::number(session.book.size())},
            line(u"active"_s, State::Active),
            line(u"completed"_s, State::Completed),
            line(u"failed"_s, State::Failed),
            line(u"cancelled"_s, State::Cancelled),
            line(u"expired"_s, State::Expired),
            line(u"at risk"_s, State::AtRisk),
            line(u"possibly stuck"_s, State::Stuck),
            {u"gateways"_s, QString::number(session.gateways.all().size())}};
}
} // namespace

SupportSubject supportSubject(const Session &session, const Profile &profile, Log *log, bool withPrompts)
{
    SupportSubject subject;
    subject.facts = factsOfProgram();
    const Facts network = factsOfNetwork(session);
    subject.facts.insert(subject.facts.end(), network.begin(), network.end());
    subject.slow = {[folder = profile.folder(), database = profile.database()] { return support::factsOfDisk(folder, database); },
                    [] { return Facts{{u"TLS"_s, QSslSocket::sslLibraryVersionString()}}; }, factsOfDesktop};
    subject.counts = countsOf(session);
    subject.settings = settingsfile::exported(session.settings, session.gateways.all());
    for (const Gateway &gateway : session.gateways.all()) {
        if (!gateway.key.isEmpty())
            subject.secrets.append(gateway.key);
    }
    subject.log = log ? log->file() : nullptr;
    if (withPrompts) {
        std::vector<Task> tasks;
        for (int row = 0; row < session.book.size(); ++row)
            tasks.push_back(session.book.at(row));
        subject.tasks = taskexport::csv(tasks);
    }
    return subject;
}
} // namespace rushes
