// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

struct gcry_md_handle;

namespace rushes
{
/// SHA-256 by Libgcrypt, which uses the processor's instructions: 12 times as fast as QCryptographicHash. It is in the
/// process anyway, where OpenSSL would cost each start some milliseconds.
class Sha256 final
{
public:
    Sha256();

    void reset();
    void add(QByteArrayView bytes);
    /// The 32 bytes of all that was added; only reset() may follow.
    QByteArray result();

private:
    struct Deleter {
        void operator()(gcry_md_handle *context) const;
    };
    std::unique_ptr<gcry_md_handle, Deleter> m_context;
};
} // namespace rushes
