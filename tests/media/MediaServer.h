// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>
#include <vector>

namespace rushes::test
{
/// A media host on 127.0.0.1 that says just what a test tells it to, byte for byte. Lives on the test's
/// thread.
class MediaServer final : public QTcpServer
{
public:
    struct Request {
        QByteArray target;
        QHash<QByteArray, QByteArray> headers; ///< names in small letters
        QByteArray header(const QByteArray &name) const { return headers.value(name); }
        qint64 from() const ///< of "bytes=N-"; -1: no range
        {
            const QByteArray range = header("range");
            return range.isEmpty() ? -1 : range.mid(6, range.size() - 7).toLongLong();
        }
    };
    struct Reply {
        QByteArray status = "200 OK";
        QByteArray headers; ///< each with its line end
        QByteArray body;
        bool hasLength{true}; ///< Content-Length of body is sent
        qsizetype stopAt{-1}; ///< so much of the body is sent
        bool hangs{};         ///< then nothing more comes, and the connection stays
    };
    using Handler = std::function<Reply(const Request &)>;

    explicit MediaServer(Handler handler) : m_handler(std::move(handler))
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection())
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { take(*socket); });
        });
    }

    QUrl url(const QString &path, const QString &host = QStringLiteral("127.0.0.1")) const
    {
        return QUrl(QStringLiteral("http://%1:%2%3").arg(host).arg(serverPort()).arg(path));
    }
    void setHandler(Handler handler) { m_handler = std::move(handler); }

    std::vector<Request> seen;

private:
    void take(QTcpSocket &socket)
    {
        QByteArray &text = m_open[&socket];
        text += socket.readAll();
        if (!text.contains("\r\n\r\n"))
            return;
        Request request;
        const QList<QByteArray> lines = text.split('\n');
        request.target = lines.constFirst().split(' ').value(1);
        for (const QByteArray &line : lines.sliced(1)) {
            if (const qsizetype colon = line.indexOf(':'); colon > 0)
                request.headers.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
        }
        m_open.remove(&socket);
        seen.push_back(request);
        answer(socket, m_handler(request));
    }

    static void answer(QTcpSocket &socket, const Reply &reply)
    {
        QByteArray head = "HTTP/1.1 " + reply.status + "\r\nConnection: close\r\n" + reply.headers;
        if (reply.hasLength)
            head += "Content-Length: " + QByteArray::number(reply.body.size()) + "\r\n";
        socket.write(head + "\r\n");
        socket.write(reply.stopAt < 0 ? reply.body : reply.body.first(reply.stopAt));
        if (!reply.hangs)
            socket.disconnectFromHost();
    }

    Handler m_handler;
    QHash<QTcpSocket *, QByteArray> m_open;
};

/// As a decent host gives bytes: with ranges where the validator agrees.
inline MediaServer::Reply serve(const QByteArray &bytes, const MediaServer::Request &request,
                                const QByteArray &etag = "\"one\"")
{
    const QByteArray tag = etag.isEmpty() ? QByteArray() : "ETag: " + etag + "\r\n";
    const qint64 from = request.from();
    const bool agrees = !request.headers.contains("if-range") || request.header("if-range") == etag;
    if (from < 0 || !agrees)
        return {"200 OK", tag, bytes};
    const QByteArray size = QByteArray::number(bytes.size());
    if (from >= bytes.size())
        return {"416 Range Not Satisfiable", tag + "Content-Range: bytes */" + size + "\r\n", {}};
    const QByteArray range =
        QByteArray::number(from) + '-' + QByteArray::number(bytes.size() - 1) + '/' + size;
    return {"206 Partial Content", tag + "Content-Range: bytes " + range + "\r\n", bytes.sliced(from)};
}
} // namespace rushes::test
