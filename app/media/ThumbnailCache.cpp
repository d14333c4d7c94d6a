// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "media/ThumbnailCache.h"

#include "api/HandOver.h"
#include "api/HttpClient.h"
#include "api/TaskParser.h"
#include "media/PictureFile.h"
#include "system/Background.h"
#include "tasks/TaskStore.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace rushes
{
using namespace Qt::StringLiterals;

constexpr int memoryLimit = 24 * 1024 * 1024;
constexpr int atOnce = 4;
constexpr qint64 mostBytes = 8 * 1024 * 1024;
constexpr size_t mostWishes = 200; ///< of which the oldest have long scrolled out of sight
constexpr std::chrono::minutes offlinePause{1};

ThumbnailCache::ThumbnailCache(QString folder, HttpClient &http, TaskStore &store, QObject *parent)
    : QObject(parent), m_folder(std::move(folder)), m_http(http), m_store(store), m_images(memoryLimit)
{
    m_decoders.setMaxThreadCount(1);
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
    if (task.status != TaskStatus::Completed || m_busy.contains(task.key))
        return {};
    if (const auto failure = m_failed.constFind(task.key); failure != m_failed.cend()) {
        if (failure->report == task.answered && !failure->until.hasExpired())
            return {};
        m_failed.erase(failure);
    }
    m_busy.insert(task.key);
    m_wishes.push_back({task.key, task.id, task.answered, m_size});
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
    m_failed.remove(key);
    m_busy.remove(key); // what is under way for it is dropped
    std::erase_if(m_wishes, [key](const Wish &wish) { return wish.key == key; });
    m_decoders.start(HandedOver([file = fileOf(key)] { QFile::remove(file); }));
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

static QImage decoded(QIODevice &device, QSize size)
{
    return readPicture(device, size, Qt::KeepAspectRatioByExpanding);
}

void ThumbnailCache::load(const Wish &wish)
{
    m_decoders.start(HandedOver([this, wish, file = fileOf(wish.key)] {
        giveWay();
        QFile device(file);
        const bool isBounded = device.open(QIODevice::ReadOnly) && device.size() <= mostBytes;
        const QImage image = isBounded ? decoded(device, wish.size) : QImage();
        handOver(this, [this, wish, image] {
            if (image.isNull())
                fetch(wish);
            else
                done(wish, image);
        });
    }));
}

void ThumbnailCache::fetch(const Wish &wish)
{
    m_store.reply(wish.key, this, [this, wish](const Result<QByteArray> &reply) {
        const Result<TaskReport> report = TaskParser::parse(reply.value_or(QByteArray()), 200, wish.id);
        if (report && report->thumbnail.isValid())
            download(wish, report->thumbnail);
        else
            fail(wish);
    });
}

void ThumbnailCache::download(const Wish &wish, const QUrl &url)
{
    HttpRequest request;
    request.url = url;
    request.headers = {{"Accept", "image/webp,image/png,image/jpeg"}};
    request.maxBytes = mostBytes;
    m_http.get(request, this, [this, wish](const Result<HttpReply> &reply) {
        if (reply && reply->status == 200)
            decode(wish, reply->body);
        else if (reply)
            fail(wish);
        else
            fail(wish, QDeadlineTimer(offlinePause));
    });
}

void ThumbnailCache::decode(const Wish &wish, const QByteArray &fetched)
{
    if (!m_busy.contains(wish.key)) { // the task is gone: no file is left behind
        end(wish);
        return;
    }
    m_decoders.start(HandedOver([this, wish, fetched, folder = m_folder, file = fileOf(wish.key)] {
        giveWay();
        QBuffer device;
        device.setData(fetched);
        device.open(QIODevice::ReadOnly);
        const QImage image = decoded(device, wish.size);
        if (!image.isNull() && QDir().mkpath(folder)) {
            QSaveFile copy(file);
            if (copy.open(QIODevice::WriteOnly) && copy.write(fetched) == fetched.size())
                copy.commit();
        }
        handOver(this, [this, wish, image] {
            if (image.isNull())
                fail(wish);
            else
                done(wish, image);
        });
    }));
}

void ThumbnailCache::done(const Wish &wish, const QImage &image)
{
    const bool isWanted = m_busy.contains(wish.key);
    end(wish);
    if (!isWanted)
        return;
    if (wish.size == m_size) // else the views ask for the new size
        m_images.insert(wish.key, new QImage(image), image.sizeInBytes());
    emit available(wish.key);
}

void ThumbnailCache::fail(const Wish &wish, QDeadlineTimer until)
{
    if (m_busy.contains(wish.key))
        m_failed.insert(wish.key, {wish.report, until});
    end(wish);
}

void ThumbnailCache::end(const Wish &wish)
{
    --m_underWay;
    m_busy.remove(wish.key);
    next();
}
} // namespace rushes
