// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Route.h"

#include <QObject>
#include <QSet>
#include <QStringList>
#include <QThreadPool>
#include <QUrl>

#include <chrono>
#include <memory>
#include <vector>

namespace rushes
{
/// By which proxy one address is reached, and whom its server is trusted by besides the system's authorities.
struct Route {
    QNetworkProxy proxy{QNetworkProxy::NoProxy};
    QList<QSslCertificate> authorities;
};

/// Finds routes without waiting: the system is asked and the file of authorities read on a worker thread, once for
/// all that ask meanwhile. Lives on the main thread.
class Routes final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds freshFor{5 * 60'000}; ///< the system's word for an origin

    explicit Routes(route::SystemProxy system = route::systemProxy, QObject *parent = nullptr);
    ~Routes() override;

    /// What was found by another choice is forgotten. false: it is the same.
    bool setChoice(const NetworkChoice &choice);

    /// done comes once: before this returns where nobody has to be asked, else later; never after a new choice has
    /// made the answer wrong: then the answer to that.
    using Done = std::function<void(const Route &route)>;
    void find(const QUrl &url, const QString &gatewayProxy, Done done);

    /// What the system said so far, for the eye: "host: http://proxy:3128". No credentials.
    QStringList known() const;

    static QString originOf(const QUrl &url);

private:
    struct Wish {
        QUrl url;
        QString gatewayProxy;
        Done done;
    };
    struct Known {
        QNetworkProxy proxy;
        qint64 since{};
    };
    struct Door;
    template <class Work>
    void start(Work work);
    void readAuthorities();
    void askSystem(const QUrl &url);
    void goOn();

    route::SystemProxy m_system;
    NetworkChoice m_choice;
    int m_choices{}; ///< an answer to an earlier one is dropped
    std::optional<QList<QSslCertificate>> m_authorities{QList<QSslCertificate>()};
    QHash<QString, Known> m_known; ///< by origin
    QSet<QString> m_asked;         ///< origins that the system is being asked about
    std::vector<Wish> m_waiting;
    std::unique_ptr<QThreadPool> m_workers;
    std::shared_ptr<Door> m_door; ///< by which workers come back
};

/// A proxy for the eye, without user and password: "http://host:3128", "socks5://host:1080", "none".
QString proxyWords(const QNetworkProxy &proxy);
} // namespace rushes
