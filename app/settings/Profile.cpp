// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "settings/Profile.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QThread>

namespace rushes
{
using namespace Qt::StringLiterals;

constexpr int patience = 2000;               // ms
constexpr int startPatience = 5000;          // ms: the other one has the lock and is about to listen
constexpr qint64 longest = 64 * 1024 * 1024; // bytes of a handover

Profile::Profile(const QString &folder)
    : m_folder(
          QDir(folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) : folder)
              .absolutePath())
{
}

QString Profile::database() const
{
    return m_folder + u"/tasks.sqlite"_s;
}

QString Profile::settingsFile() const
{
    return m_folder + u"/settings.ini"_s;
}

QString Profile::thumbnailFolder() const
{
    return m_folder + u"/thumbnails"_s;
}

QString Profile::socketName() const
{
    const QByteArray hash = QCryptographicHash::hash(m_folder.toUtf8(), QCryptographicHash::Sha256);
    return u"rushes-"_s + QString::fromLatin1(hash.toHex().left(16));
}

bool Profile::make() const
{
    return QDir().mkpath(m_folder) && QFileInfo(m_folder).isWritable();
}

bool Profile::lock()
{
    m_lock = std::make_unique<QLockFile>(m_folder + u"/lock"_s);
    m_lock->setStaleLockTime(0); // held as long as the program runs, however long that is
    return m_lock->tryLock();
}

InstanceLink::InstanceLink(const Profile &profile, QObject *parent) : QObject(parent)
{
    connect(&m_server, &QLocalServer::newConnection, this, &InstanceLink::take);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    // The profile's lock is held: a socket of that name is left over from a program that was killed.
    QLocalServer::removeServer(profile.socketName());
    m_server.listen(profile.socketName());
}

bool InstanceLink::send(const Profile &profile, const Handover &handover)
{
    constexpr unsigned long pause = 50; // ms
    QLocalSocket socket;
    for (const QDeadlineTimer starting(startPatience);;) {
        socket.connectToServer(profile.socketName());
        if (socket.waitForConnected(patience))
            break;
        if (starting.hasExpired())
            return false;
        QThread::msleep(pause);
    }
    const QJsonObject message{{u"ids"_s, QJsonArray::fromStringList(handover.ids)},
                              {u"server"_s, handover.server},
                              {u"offered"_s, QJsonArray::fromStringList(handover.offered)}};
    socket.write(QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n');
    // The answer means that the ids were understood.
    return socket.waitForBytesWritten(patience) && socket.waitForReadyRead(patience);
}

void InstanceLink::take()
{
    QLocalSocket *socket = m_server.nextPendingConnection();
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
        if (socket->bytesAvailable() > longest)
            return socket->abort();
        if (!socket->canReadLine())
            return;
        const QJsonObject message = QJsonDocument::fromJson(socket->readLine()).object();
        Handover handover;
        handover.server = message.value(u"server"_s).toString();
        for (const QJsonValueConstRef id : message.value(u"ids"_s).toArray())
            handover.ids.append(id.toString());
        for (const QJsonValueConstRef id : message.value(u"offered"_s).toArray())
            handover.offered.append(id.toString());
        socket->write("ok\n");
        socket->disconnectFromServer();
        emit received(handover);
    });
}
} // namespace rushes
