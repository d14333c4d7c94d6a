// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "media/DurableFile.h"

#include <QFileInfo>

#include <openssl/evp.h>

#include <cerrno>
#include <cstring>
#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace rushes
{
using namespace Qt::StringLiterals;

struct StreamHash::Context {
    EVP_MD_CTX *md = EVP_MD_CTX_new();
    ~Context() { EVP_MD_CTX_free(md); }
};

StreamHash::StreamHash() : m_context(std::make_unique<Context>())
{
    reset();
}

StreamHash::~StreamHash() = default;

void StreamHash::reset()
{
    EVP_DigestInit_ex(m_context->md, EVP_sha256(), nullptr);
}

void StreamHash::add(QByteArrayView bytes)
{
    EVP_DigestUpdate(m_context->md, bytes.data(), size_t(bytes.size()));
}

QByteArray StreamHash::result()
{
    QByteArray hash(EVP_MAX_MD_SIZE, '\0');
    unsigned int size = 0;
    EVP_DigestFinal_ex(m_context->md, reinterpret_cast<unsigned char *>(hash.data()), &size);
    hash.resize(qsizetype(size));
    return hash;
}

namespace durable
{
Error storageError(const QString &words)
{
    return {Error::Kind::Storage, 0, words, {}};
}

Result<void> sync(QFile &file)
{
    if (!file.flush())
        return Failure(storageError(file.errorString()));
#ifdef Q_OS_UNIX
    if (::fsync(file.handle()) != 0)
        return Failure(storageError(QString::fromLocal8Bit(std::strerror(errno))));
#endif
    return {};
}

static void syncFolder(const QString &folder)
{
#ifdef Q_OS_UNIX
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return; // a folder that may not be read can still be written; its entry follows with the next sync
    ::fsync(handle);
    ::close(handle);
#else
    Q_UNUSED(folder)
#endif
}

/// false with exists: the name is taken.
static bool renameTo(const QString &from, const QString &to, bool &exists, QString &words)
{
#ifdef Q_OS_UNIX
    // link() is the one call that gives a name only if it is free, on every file system that has hard links.
    const QByteArray source = QFile::encodeName(from);
    if (::link(source.constData(), QFile::encodeName(to).constData()) == 0) {
        ::unlink(source.constData());
        return true;
    }
    exists = errno == EEXIST;
    if (exists)
        return false;
#endif
    exists = QFileInfo::exists(to);
    QFile file(from);
    if (!exists && file.rename(to))
        return true;
    words = file.errorString();
    return false;
}

Result<QString> renameWithoutReplacing(const QString &from, const QString &wished)
{
    const QFileInfo info(wished);
    const QString stem = info.path() + u'/' + info.completeBaseName();
    constexpr int most = 10'000;
    QString words;
    for (int number = 1; number < most; ++number) {
        const QString name = number == 1 ? wished : u"%1 (%2).%3"_s.arg(stem).arg(number).arg(info.suffix());
        bool exists = false;
        if (renameTo(from, name, exists, words)) {
            syncFolder(info.path());
            return name;
        }
        if (!exists)
            break;
    }
    return Failure(storageError(words));
}
} // namespace durable
} // namespace rushes
