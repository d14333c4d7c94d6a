// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "settings/Profile.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
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
constexpr unsigned long startPause = 50;     // ms, between two tries
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

QStringList Profile::socketNames() const
{
    constexpr qsizetype longestPath = 90; // of 107: Qt makes it in a folder of a longer name first
    const QByteArray hash = QCryptographicHash::hash(m_folder.toUtf8(), QCryptographicHash::Sha256);
    const QString elsewhere = QDir::tempPath() + u"/rushes-"_s + QString::fromLatin1(hash.toHex().left(16));
    const QString here = m_folder + u"/socket"_s;
    return QFile::encodeName(here).size() < longestPath ? QStringList{here, elsewhere} : QStringList{elsewhere};
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
    for (const QString &name : profile.socketNames()) {
        // The profile's lock is held: a socket of that name is left over from a program that was killed.
        QLocalServer::removeServer(name);
        if (m_server.listen(name))
            break;
    }
}

static QByteArray messageOf(const Handover &handover)
{
    QJsonObject prompts;
    for (auto prompt = handover.prompts.cbegin(); prompt != handover.prompts.cend(); ++prompt)
        prompts.insert(prompt.key(), prompt.value());
    const QJsonObject message{{u"ids"_s, QJsonArray::fromStringList(handover.ids)},
                              {u"server"_s, handover.server},
                              {u"offered"_s, QJsonArray::fromStringList(handover.offered)},
                              {u"batch"_s, handover.batch},
                              {u"prompts"_s, prompts},
                              {u"minimized"_s, handover.minimized}};
    return QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n';
}

static Handover handoverOf(const QByteArray &line)
{
    const QJsonObject message = QJsonDocument::fromJson(line).object();
    Handover handover;
    handover.server = message.value(u"server"_s).toString();
    handover.batch = message.value(u"batch"_s).toString();
    handover.minimized = message.value(u"minimized"_s).toBool();
    for (const QJsonValueConstRef id : message.value(u"ids"_s).toArray())
        handover.ids.append(id.toString());
    for (const QJsonValueConstRef id : message.value(u"offered"_s).toArray())
        handover.offered.append(id.toString());
    const QJsonObject prompts = message.value(u"prompts"_s).toObject();
    for (auto prompt = prompts.begin(); prompt != prompts.end(); ++prompt)
        handover.prompts.insert(prompt.key(), prompt.value().toString());
    return handover;
}

/// A folder for all is no place to trust: another user may listen there under our name.
static bool isOfTheSameUser(const QString &socket, const QString &folder)
{
    return QFileInfo(socket).ownerId() == QFileInfo(folder + u"/lock"_s).ownerId();
}

static bool join(QLocalSocket &socket, const Profile &profile)
{
    for (const QString &name : profile.socketNames()) {
        if (!isOfTheSameUser(name, profile.folder()))
            continue;
        socket.connectToServer(name);
        if (socket.waitForConnected(patience))
            return true;
    }
    return false;
}

bool InstanceLink::send(const Profile &profile, const Handover &handover)
{
    const QByteArray message = messageOf(handover);
    if (message.size() > longest)
        return false;
    QLocalSocket socket;
    for (const QDeadlineTimer starting(startPatience); !join(socket, profile);) {
        if (starting.hasExpired())
            return false;
        QThread::msleep(startPause);
    }
    socket.write(message);
    while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(patience)) {
    }
    // The answer means that the ids were understood.
    return socket.bytesToWrite() == 0 && socket.waitForReadyRead(patience);
}

void InstanceLink::take()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(*socket); });
        read(*socket);
    }
}

void InstanceLink::read(QLocalSocket &socket)
{
    if (socket.bytesAvailable() > longest)
        return socket.abort();
    if (!socket.canReadLine())
        return;
    const Handover handover = handoverOf(socket.readLine());
    socket.write("ok\n");
    socket.disconnectFromServer();
    emit received(handover);
}
} // namespace rushes
