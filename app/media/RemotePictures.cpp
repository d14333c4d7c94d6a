// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "media/RemotePictures.h"

#include "api/HandOver.h"
#include "api/HttpClient.h"
#include "media/PictureFile.h"
#include "system/Background.h"

#include <QBuffer>
#include <QPointer>
#include <QUrl>

namespace rushes
{
using namespace Qt::StringLiterals;

constexpr qint64 mostBytes = 8 * 1024 * 1024;

RemotePictures::RemotePictures(HttpClient &http, QObject *parent) : QObject(parent), m_http(http)
{
    m_decoders.setMaxThreadCount(1);
}

RemotePictures::~RemotePictures()
{
    m_decoders.clear();
    m_decoders.waitForDone();
}

void RemotePictures::get(const QString &address, QSize room, QObject *context, Done done)
{
    if (address.startsWith("data:"_L1)) {
        const qsizetype comma = address.indexOf(u',');
        const bool packed = comma > 0 && QStringView(address).first(comma).endsWith(";base64"_L1);
        const bool bounded = address.size() <= mostBytes * 4 / 3;
        decode(packed && bounded ? QByteArray::fromBase64(address.sliced(comma + 1).toLatin1()) : QByteArray(), room, context, done);
        return;
    }
    HttpRequest request;
    request.url = QUrl(address, QUrl::StrictMode);
    request.headers = {{"Accept", "image/webp,image/png,image/jpeg"}};
    request.maxBytes = mostBytes;
    const bool web = request.url.scheme() == "https"_L1 || request.url.scheme() == "http"_L1;
    if (!web || request.url.host().isEmpty())
        return decode({}, room, context, std::move(done));
    m_http.get(request, context, [this, room, context, done = std::move(done)](const Result<HttpReply> &reply) {
        decode(reply && reply->status == 200 ? reply->body : QByteArray(), room, context, done);
    });
}

void RemotePictures::decode(const QByteArray &bytes, QSize room, QObject *context, Done done)
{
    m_decoders.start(HandedOver([this, bytes, room, guard = QPointer<QObject>(context), done = std::move(done)] {
        giveWay();
        QBuffer device;
        device.setData(bytes);
        device.open(QIODevice::ReadOnly);
        const QImage picture = readPicture(device, room, Qt::KeepAspectRatio);
        handOver(this, [picture, guard, done] {
            if (guard)
                done(picture);
        });
    }));
}
} // namespace rushes
