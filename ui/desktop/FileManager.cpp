// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "desktop/FileManager.h"

#include "widgets/SessionBus.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

namespace rushes
{
using namespace Qt::StringLiterals;

void FileManager::show(const QStringList &files)
{
    if (files.isEmpty())
        return;
    QStringList addresses;
    for (const QString &file : files.first(qMin(files.size(), mostFiles)))
        addresses << QUrl::fromLocalFile(file).toString(QUrl::FullyEncoded);
    joinSessionBus(this, [this, addresses, first = files.first()](const QDBusConnection &bus) {
        if (!bus.isConnected())
            return openFolder(first);
        QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.FileManager1"_s, u"/org/freedesktop/FileManager1"_s,
                                                           u"org.freedesktop.FileManager1"_s, u"ShowItems"_s);
        call << addresses << QString();
        constexpr int patience = 10'000; // ms: it may have to be started first
        auto *answer = new QDBusPendingCallWatcher(bus.asyncCall(call, patience), this);
        connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer, first] {
            answer->deleteLater();
            if (answer->isError())
                openFolder(first);
        });
    });
}

void FileManager::openFolder(const QString &file) const
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(file).path()));
}
} // namespace rushes
