// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Error.h"
#include "api/Gateway.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <vector>

namespace rushes
{
class Gateways;
class Settings;

/// Settings and gateways as a file to carry to another machine: JSON, without keys, the credentials of proxies, and
/// what belongs to this machine's windows. Nothing here touches a disk.
namespace settingsfile
{
QByteArray exported(const Settings &settings, const std::vector<Gateway> &gateways);

struct Change {
    QString key;            ///< of a setting, or the address of a gateway
    QString before, after;  ///< before: empty, it stood at its default, or there was no such gateway
    bool isGateway{};
    bool operator==(const Change &) const = default;
};

/// What a file would change here.
struct Import {
    QMap<QString, QString> values;
    std::vector<Gateway> gateways; ///< as they would be, with their keys where they have one here
    QList<Change> changes;
    QStringList leftOut; ///< keys whose values are not within their bounds, and addresses that are none
};

/// Errors are of kind Protocol; detail "newer": the file is from a newer version, "damaged": it is none of ours or
/// damaged. A gateway is known by its address: its key never goes to another one, and that a key may travel
/// unencrypted is not imported.
Result<Import> read(const QByteArray &file, const Settings &settings, const std::vector<Gateway> &gateways);

void apply(const Import &import, Settings &settings, Gateways &gateways);
} // namespace settingsfile
} // namespace rushes
