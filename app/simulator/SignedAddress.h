// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "simulator/SampleClips.h"

#include <QDateTime>
#include <QString>

namespace rushes::simulated
{
/// What a media address grants: one file of one task until a moment.
struct Grant {
    QString file; ///< "dawn.mp4"
    QString task; ///< its id
    int serial{}; ///< which answer of the gateway handed it out
    QDateTime ends;
};

/// "/media/dawn.mp4?task=…&sr=3&se=2026-01-01T00%3A00%3A00Z&sig=…%2F…%2B…%3D": signed, so that an address
/// that was decoded and encoded again on its way is noticed as a real store notices it.
QByteArray signedPath(const Grant &grant);

/// The signature of a grant, base64 with '+', '/' and '='.
QByteArray signatureOf(const Grant &grant);
} // namespace rushes::simulated
