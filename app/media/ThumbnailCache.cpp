// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "media/ThumbnailCache.h"

#include "api/HttpClient.h"
#include "api/TaskParser.h"
#include "tasks/TaskStore.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImageReader>
#include <QSaveFile>

namespace rushes
{
using namespace Qt::StringLiterals;

constexpr int memoryLimit = 24 * 1024 * 1024;
constexpr int atOnce = 4;
constexpr size_t mostWishes = 200; ///< of which the oldest have long scrolled out of sight
constexpr qint64 mostPixels = 64'000'000;

ThumbnailCache::ThumbnailCache(QString folder, HttpClient &http, TaskStore &store, QObject *parent)
    : QObject(parent), m_folder(std::move(folder)), m_http(http), m_store(store), m_images(memoryLimit)
{
    m_decoders.setMaxThreadCount(1);
    m_decoders.setThreadPriority(QThread::LowPriority);
}

ThumbnailCache::~ThumbnailCache()
{
    m_decoders.clear();
    m_decoders.waitForDone();
}

QString ThumbnailCache::fileOf(TaskKey key) const
{
    return u"%1/%2.img"_s.arg(m_folder).arg(qint64(key));
}

void ThumbnailCache::setSize(QSize pixels)
{
    if (m_size == pixels)
        return;
    m_size = pixels;
    m_images.clear();
}

QImage ThumbnailCache::image(const Task &task)
{
    if (const QImage *image = m_images.object(task.key))
        return *image;
    if (task.status != TaskStatus::Completed || m_busy.contains(task.key) || m_failed.contains(task.key))
        return {};
    m_busy.insert(task.key);
    m_wishes.push_back({task.key, task.id});
    if (m_wishes.size() > mostWishes) {
        m_busy.remove(m_wishes.front().key);
        m_wishes.erase(m_wishes.begin());
    }
    if (m_wishes.size() == 1)
        QMetaObject::invokeMethod(this, &ThumbnailCache::next, Qt::QueuedConnection);
    return {};
}

void ThumbnailCache::remove(TaskKey key)
{
    m_images.remove(key);
    m_decoders.start([file = fileOf(key)] { QFile::remove(file); });
}

void ThumbnailCache::next()
{
    while (m_underWay < atOnce && !m_wishes.empty()) {
        const Wish wish = m_wishes.back();
        m_wishes.pop_back();
        ++m_underWay;
        load(wish);
    }
}

/// Scaled to cover size, the middle of it.
static QImage decoded(QIODevice &device, QSize size)
{
    QImageReader reader(&device);
    reader.setAutoTransform(true);
    const QSize whole = reader.size();
    if (!whole.isValid() || qint64(whole.width()) * whole.height() > mostPixels)
        return {};
    reader.setScaledSize(whole.scaled(size, Qt::KeepAspectRatioByExpanding));
    const QImage image = reader.read();
    if (image.isNull())
        return {};
    QRect middle(QPoint(), size.boundedTo(image.size()));
    middle.moveCenter(image.rect().center());
    return image.copy(middle).convertToFormat(QImage::Format_RGB32);
}

void ThumbnailCache::load(const Wish &wish)
{
    m_decoders.start([this, wish, file = fileOf(wish.key), size = m_size] {
        QFile device(file);
        const QImage image = device.open(QIODevice::ReadOnly) ? decoded(device, size) : QImage();
        QMetaObject::invokeMethod(this, [this, wish, image] {
            if (image.isNull())
                fetch(wish);
            else
                done(wish.key, image);
        });
    });
}

void ThumbnailCache::fetch(const Wish &wish)
{
    m_store.reply(wish.key, this, [this, wish](const Result<QByteArray> &reply) {
        const Result<TaskReport> report = TaskParser::parse(reply.value_or(QByteArray()), 200, wish.id);
        if (report && report->thumbnail.isValid())
            download(wish.key, report->thumbnail);
        else
            done(wish.key, {});
    });
}

void ThumbnailCache::download(TaskKey key, const QUrl &url)
{
    HttpRequest request;
    request.url = url;
    request.headers = {{"Accept", "image/webp,image/png,image/jpeg"}};
    m_http.get(request, this, [this, key](const Result<HttpReply> &reply) {
        if (reply && reply->status == 200)
            decode(key, reply->body);
        else
            done(key, {});
    });
}

void ThumbnailCache::decode(TaskKey key, const QByteArray &fetched)
{
    m_decoders.start([this, key, fetched, folder = m_folder, file = fileOf(key), size = m_size] {
        QBuffer device;
        device.setData(fetched);
        device.open(QIODevice::ReadOnly);
        const QImage image = decoded(device, size);
        if (!image.isNull() && QDir().mkpath(folder)) {
            QSaveFile copy(file);
            if (copy.open(QIODevice::WriteOnly) && copy.write(fetched) == fetched.size())
                copy.commit();
        }
        QMetaObject::invokeMethod(this, [this, key, image] { done(key, image); });
    });
}

void ThumbnailCache::done(TaskKey key, const QImage &image)
{
    --m_underWay;
    m_busy.remove(key);
    if (image.isNull()) {
        m_failed.insert(key);
    } else {
        m_images.insert(key, new QImage(image), image.sizeInBytes());
        emit available(key);
    }
    next();
}
} // namespace rushes
