// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "media/ZipFile.h"

#include "api/OffWindow.h"

#include <QFile>

#include <zip.h>

namespace rushes
{
namespace
{
Error storageError(const QString &words)
{
    return {.kind = Error::Kind::Storage, .detail = words};
}

/// Closed in order or thrown away.
class Archive final
{
public:
    explicit Archive(const QString &file)
    {
        int code = 0;
        m_zip = zip_open(QFile::encodeName(file).constData(), ZIP_CREATE | ZIP_TRUNCATE, &code);
        if (!m_zip) {
            zip_error_t error;
            zip_error_init_with_code(&error, code);
            m_words = QString::fromUtf8(zip_error_strerror(&error));
            zip_error_fini(&error);
        }
    }
    ~Archive()
    {
        if (m_zip)
            zip_discard(m_zip);
    }
    Q_DISABLE_COPY_MOVE(Archive)

    bool isOpen() const { return m_zip; }
    const QString &words() const { return m_words; }

    /// The bytes live until close().
    bool add(const QString &name, const QByteArray &bytes)
    {
        zip_source_t *source = zip_source_buffer(m_zip, bytes.constData(), zip_uint64_t(bytes.size()), 0);
        if (source && zip_file_add(m_zip, name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8) >= 0)
            return true;
        zip_source_free(source);
        m_words = QString::fromUtf8(zip_strerror(m_zip));
        return false;
    }
    bool close()
    {
        if (zip_close(m_zip) == 0) {
            m_zip = nullptr;
            return true;
        }
        m_words = QString::fromUtf8(zip_strerror(m_zip));
        return false;
    }

private:
    zip_t *m_zip{};
    QString m_words;
};
} // namespace

Result<void> writeZip(const QString &file, const ZipEntries &entries)
{
    assertOffWindow();
    Archive archive(file);
    if (!archive.isOpen())
        return Failure(storageError(archive.words()));
    for (const auto &[name, bytes] : entries) {
        if (!archive.add(name, bytes))
            return Failure(storageError(archive.words()));
    }
    if (!archive.close())
        return Failure(storageError(archive.words()));
    return {};
}
} // namespace rushes
