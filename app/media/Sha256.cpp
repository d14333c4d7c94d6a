// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "media/Sha256.h"

#include <gcrypt.h>

#include <mutex>

namespace rushes
{
/// Once in a process; another library may have done it.
static void prepareLibrary()
{
    static std::once_flag once;
    std::call_once(once, [] {
        if (gcry_control(GCRYCTL_INITIALIZATION_FINISHED_P))
            return;
        gcry_check_version(nullptr);
        gcry_control(GCRYCTL_DISABLE_SECMEM, 0);
        gcry_control(GCRYCTL_INITIALIZATION_FINISHED, 0);
    });
}

Sha256::Sha256()
{
    prepareLibrary();
    gcry_md_hd_t context = nullptr;
    if (gcry_md_open(&context, GCRY_MD_SHA256, 0) != 0)
        qFatal("This Libgcrypt has no SHA-256");
    m_context.reset(context);
}

void Sha256::Deleter::operator()(gcry_md_handle *context) const
{
    gcry_md_close(context);
}

void Sha256::reset()
{
    gcry_md_reset(m_context.get());
}

void Sha256::add(QByteArrayView bytes)
{
    gcry_md_write(m_context.get(), bytes.data(), size_t(bytes.size()));
}

QByteArray Sha256::result()
{
    const unsigned char *sum = gcry_md_read(m_context.get(), GCRY_MD_SHA256);
    return {reinterpret_cast<const char *>(sum), qsizetype(gcry_md_get_algo_dlen(GCRY_MD_SHA256))};
}
} // namespace rushes
