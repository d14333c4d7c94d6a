// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "api/Routes.h"

#include "api/HandOver.h"

#include <QDeadlineTimer>
#include <QLoggingCategory>
#include <QMutex>

namespace rushes
{
using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(networkLog, "rushes.network")

/// Shut when the routes go: a system that still has not answered then is not waited for.
struct Routes::Door {
    QMutex mutex;
    Routes *routes;
};

Routes::Routes(route::SystemProxy system, QObject *parent)
    : QObject(parent), m_system(std::move(system)), m_workers(std::make_unique<QThreadPool>()),
      m_door(std::make_shared<Door>())
{
    m_door->routes = this;
    m_workers->setMaxThreadCount(2); // a proxy's script that hangs does not hold up the certificates
}

Routes::~Routes()
{
    constexpr int patience = 500; // ms
    m_workers->clear();
    {
        const QMutexLocker lock(&m_door->mutex);
        m_door->routes = nullptr;
    }
    if (!m_workers->waitForDone(patience))
        (void)m_workers.release(); // its end would wait
}

/// work runs on a worker and gives what is to be done with its answer here.
template <class Work>
void Routes::start(Work work)
{
    m_workers->start(HandedOver([door = m_door, choices = m_choices, work = std::move(work)] {
        auto take = work();
        const QMutexLocker lock(&door->mutex);
        Routes *routes = door->routes;
        if (!routes)
            return;
        handOver(routes, [routes, choices, take = std::move(take)] {
            if (choices == routes->m_choices)
                take(*routes);
        });
    }));
}

QString Routes::originOf(const QUrl &url)
{
    return url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo).toString();
}

bool Routes::setChoice(const NetworkChoice &choice)
{
    if (m_choice == choice)
        return false;
    m_choice = choice;
    ++m_choices;
    m_known.clear();
    m_asked.clear();
    m_authorities.reset(); // the file may be another one under its old name
    if (choice.authorityFile.isEmpty())
        m_authorities.emplace();
    else
        readAuthorities();
    goOn();
    return true;
}

void Routes::find(const QUrl &url, const QString &gatewayProxy, Done done)
{
    if (!m_authorities) {
        m_waiting.push_back({url, gatewayProxy, std::move(done)});
        return;
    }
    if (const auto fixed = route::fixedProxy(url, m_choice, gatewayProxy))
        return done({*fixed, *m_authorities});
    const auto known = m_known.constFind(originOf(url));
    if (known != m_known.constEnd() && QDeadlineTimer::current().deadline() - known->since < freshFor.count())
        return done({known->proxy, *m_authorities});
    m_waiting.push_back({url, gatewayProxy, std::move(done)});
    askSystem(url);
}

/// Those that wait are looked at again: some find what they need now, some wait on.
void Routes::goOn()
{
    for (Wish &wish : std::exchange(m_waiting, {}))
        find(wish.url, wish.gatewayProxy, std::move(wish.done));
}

void Routes::readAuthorities()
{
    start([file = m_choice.authorityFile] {
        return [found = route::authoritiesIn(file)](Routes &routes) {
            if (!found)
                qCWarning(networkLog, "the file of certificates is of no use: %ls", qUtf16Printable(found.error().detail));
            routes.m_authorities = found.value_or(QList<QSslCertificate>());
            routes.goOn();
        };
    });
}

void Routes::askSystem(const QUrl &url)
{
    const QString origin = originOf(url);
    if (m_asked.contains(origin))
        return;
    m_asked.insert(origin);
    start([origin, system = m_system] {
        return [origin, proxy = system(QUrl(origin))](Routes &routes) {
            routes.m_asked.remove(origin);
            routes.m_known.insert(origin, {proxy, QDeadlineTimer::current().deadline()});
            qCInfo(networkLog, "the system's way to %ls: %ls", qUtf16Printable(origin), qUtf16Printable(proxyWords(proxy)));
            routes.goOn();
        };
    });
}

QStringList Routes::known() const
{
    QStringList list;
    for (auto known = m_known.begin(); known != m_known.end(); ++known)
        list.append(QUrl(known.key()).host() + u": "_s + proxyWords(known->proxy));
    list.sort();
    return list;
}

QString proxyWords(const QNetworkProxy &proxy)
{
    switch (proxy.type()) {
    case QNetworkProxy::NoProxy:
    case QNetworkProxy::DefaultProxy:
        return u"none"_s;
    case QNetworkProxy::Socks5Proxy:
        return u"socks5://%1:%2"_s.arg(proxy.hostName()).arg(proxy.port());
    case QNetworkProxy::HttpProxy:
    case QNetworkProxy::HttpCachingProxy:
    case QNetworkProxy::FtpCachingProxy:
        return u"http://%1:%2"_s.arg(proxy.hostName()).arg(proxy.port());
    }
    return {};
}
} // namespace rushes
