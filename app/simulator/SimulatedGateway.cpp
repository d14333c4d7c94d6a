// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "simulator/SimulatedGateway.h"

#include "simulator/FaultyServer.h"
#include "simulator/Service.h"

#include <algorithm>

// A static library's resources are not registered by themselves.
static void initRushesSimulator()
{
    Q_INIT_RESOURCE(rushes_simulator_media);
    Q_INIT_RESOURCE(rushes_simulator_replies);
}

namespace rushes
{
using namespace Qt::StringLiterals;

struct SimulatedGateway::Private {
    simulated::Service service; // before the servers: it outlives their threads
    FaultyServer api{[this](const httplib::Request &request, httplib::Response &response) {
        return service.answerApi(request, response);
    }};
    FaultyServer media{[this](const httplib::Request &request, httplib::Response &response) {
        return service.answerMedia(request, response);
    }};
};

SimulatedGateway::SimulatedGateway()
{
    initRushesSimulator();
    d = std::make_unique<Private>();
}

SimulatedGateway::~SimulatedGateway() = default;

bool SimulatedGateway::start()
{
    const bool isListening = d->api.start() && d->media.start();
    d->service.setPorts(d->api.port(), d->media.port());
    return isListening;
}

QUrl SimulatedGateway::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(d->api.port()));
}

quint16 SimulatedGateway::mediaPort() const
{
    return d->media.port();
}

void SimulatedGateway::setKey(const QString &key)
{
    d->service.setKey(key);
}

void SimulatedGateway::setStrict(bool strict)
{
    d->service.setStrict(strict);
}

void SimulatedGateway::setSpeaks(bool documented, bool path)
{
    d->service.setSpeaks(documented, path);
}

QString SimulatedGateway::add(const SimulatedTask &task)
{
    return d->service.add(task);
}

void SimulatedGateway::setQueryFault(const QString &id, Fault fault)
{
    d->service.setQueryFault(id, fault);
}

void SimulatedGateway::setClipFault(const QString &id, Fault fault)
{
    d->service.setClipFault(id, fault);
}

void SimulatedGateway::setAddressLife(const QString &id, std::chrono::seconds life)
{
    d->service.setAddressLife(id, life);
}

void SimulatedGateway::finishNow(const QString &id)
{
    d->service.finishNow(id);
}

void SimulatedGateway::holdAt(const QString &id, double progress)
{
    d->service.holdAt(id, progress);
}

QByteArray SimulatedGateway::clip(const QString &id) const
{
    return d->service.clip(id);
}

QByteArray SimulatedGateway::Seen::header(const QByteArray &name) const
{
    const auto found = std::ranges::find_if(
        headers, [&name](const auto &one) { return one.first.compare(name, Qt::CaseInsensitive) == 0; });
    return found == headers.end() ? QByteArray() : found->second;
}

std::vector<SimulatedGateway::Seen> SimulatedGateway::seen() const
{
    return d->service.seen();
}

int SimulatedGateway::queriesOf(const QString &id) const
{
    return d->service.queriesOf(id);
}
} // namespace rushes
