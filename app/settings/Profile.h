// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>

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
    /// A name for the local socket, the same for every start with this folder.
    QString socketName() const;

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
    bool operator==(const Handover &) const = default;
};

/// Listens for second starts with the same profile; only the same user is heard.
class InstanceLink final : public QObject
{
    Q_OBJECT
public:
    explicit InstanceLink(const Profile &profile, QObject *parent = nullptr);
    /// To the program that has the profile; false: nobody answers. Waits up to five seconds, since that program may
    /// itself be starting: called before there is a window.
    static bool send(const Profile &profile, const Handover &handover);

signals:
    void received(const rushes::Handover &handover);

private:
    void take();
    QLocalServer m_server;
};
} // namespace rushes
