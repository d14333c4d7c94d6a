// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Error.h"

#include <QByteArrayView>
#include <QFile>
#include <QString>

#include <memory>

namespace rushes
{
/// SHA-256 as bytes pass by, with the processor's own instructions where it has them (OpenSSL).
class StreamHash final
{
public:
    StreamHash();
    ~StreamHash();
    void reset();
    void add(QByteArrayView bytes);
    QByteArray result(); ///< 32 bytes; add() afterwards needs reset()

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

/// Steps after which a file survives a loss of power. All block; called on a worker.
namespace durable
{
Error storageError(const QString &words);
/// The file's bytes are on the disk.
Result<void> sync(QFile &file);
/// from becomes wished, or "wished (2)" and so on where that exists: another file is never replaced. The
/// folder is synced. Gives the name it got.
Result<QString> renameWithoutReplacing(const QString &from, const QString &wished);
} // namespace durable
} // namespace rushes
