// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTemporaryDir>

namespace rushes
{
using namespace Qt::StringLiterals;

/// An authority of our own and a server that it vouches for, made by the openssl program when the test runs, on
/// 127.0.0.1. It answers each request with the same bytes.
class TlsServer final : public QObject
{
public:
    explicit TlsServer(QByteArray body) : m_body(std::move(body))
    {
        connect(&m_server, &QSslServer::pendingConnectionAvailable, this, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection()) {
                connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                    if (!socket->readAll().contains("\r\n\r\n"))
                        return;
                    ++requests;
                    socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " +
                                  QByteArray::number(m_body.size()) + "\r\n\r\n" + m_body);
                    socket->disconnectFromHost();
                });
            }
        });
    }
    /// false: openssl could not make the certificates, or there is no port.
    bool start()
    {
        const QString server = m_folder.filePath(QStringLiteral("server"));
        QFile names(m_folder.filePath(QStringLiteral("names")));
        if (!names.open(QIODevice::WriteOnly))
            return false;
        names.write("subjectAltName=IP:127.0.0.1,DNS:localhost\n");
        names.close();
        const bool made =
            run({u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=An authority of our own"_s, u"-keyout"_s,
                 authorityKey(), u"-out"_s, authority()}) &&
            run({u"req"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-subj"_s, u"/CN=127.0.0.1"_s, u"-keyout"_s, server + u".key"_s, u"-out"_s, server + u".req"_s}) &&
            run({u"x509"_s, u"-req"_s, u"-days"_s, u"2"_s, u"-in"_s, server + u".req"_s, u"-CA"_s, authority(), u"-CAkey"_s, authorityKey(), u"-CAcreateserial"_s,
                 u"-extfile"_s, names.fileName(), u"-out"_s, server + u".pem"_s});
        if (!made)
            return false;
        QFile key(server + QStringLiteral(".key"));
        if (!key.open(QIODevice::ReadOnly))
            return false;
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificateChain(QSslCertificate::fromPath(server + QStringLiteral(".pem")));
        tls.setPrivateKey(QSslKey(&key, QSsl::Rsa));
        m_server.setSslConfiguration(tls);
        return m_server.listen(QHostAddress::LocalHost);
    }
    QString authority() const { return m_folder.filePath(QStringLiteral("authority.pem")); }
    QString authorityKey() const { return m_folder.filePath(QStringLiteral("authority.key")); }
    QUrl url(const QString &path = {}) const
    {
        return QUrl(QStringLiteral("https://127.0.0.1:%1/%2").arg(m_server.serverPort()).arg(path));
    }

    int requests{}; ///< that came through the handshake

private:
    static bool run(const std::initializer_list<QString> &arguments)
    {
        QProcess openssl;
        openssl.start(QStringLiteral("openssl"), arguments);
        return openssl.waitForFinished() && openssl.exitCode() == 0;
    }

    QTemporaryDir m_folder;
    QByteArray m_body;
    QSslServer m_server;
};
} // namespace rushes
