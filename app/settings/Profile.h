// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QLocalServer>
#include <QLockFile>
#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>

class QLocalSocket;

namespace rushes
{
/// The folder with the database, the settings and the pictures, which one program at a time may write.
class Profile final
{
public:
    explicit Profile(const QString &folder); ///< empty: the user's data folder
    QString folder() const { return m_folder; }
    QString database() const;
    QString settingsFile() const;
    QString thumbnailFolder() const;
    /// Where the program that has the profile listens, the same for every start with this folder: in the folder, where
    /// nobody else may put a socket. Second: for folders whose path is too long for one, or that can hold none.
    QStringList socketNames() const;

    bool make() const; ///< false: the folder cannot be made or written
    bool lock();       ///< false: another program has it

private:
    QString m_folder;
    std::unique_ptr<QLockFile> m_lock;
};

/// What a second start hands over.
struct Handover {
    QStringList ids;
    QString server;
    QStringList offered{}; ///< ids to be taken after a confirmation
    QString batch{};       ///< of all ids
    QHash<QString, QString> prompts{}; ///< by id, where they are known
    bool minimized{};                  ///< the window stays as it is
    bool operator==(const Handover &) const = default;
};

/// Listens for second starts with the same profile; only the same user is heard.
class InstanceLink final : public QObject
{
    Q_OBJECT
public:
    explicit InstanceLink(const Profile &profile, QObject *parent = nullptr);
    /// To the program that has the profile; false: nobody of the same user listens. Waits up to five seconds, since that
    /// program may itself be starting: called before there is a window.
    static bool send(const Profile &profile, const Handover &handover);

signals:
    void received(const rushes::Handover &handover);

private:
    void take();
    void read(QLocalSocket &socket);
    QLocalServer m_server;
};
} // namespace rushes
