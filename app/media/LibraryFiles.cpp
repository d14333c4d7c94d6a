// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "media/LibraryFiles.h"

#include "api/OffWindow.h"
#include "media/Sha256.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace rushes::libraryfiles
{
using namespace Qt::StringLiterals;

namespace
{
constexpr qint64 chunk = 1 << 20;
constexpr int deepest = 8;

void collect(const QDir &folder, int depth, std::vector<Sidecar> &found)
{
    for (const QFileInfo &info : folder.entryInfoList({u"*.json"_s}, QDir::Files | QDir::NoSymLinks)) {
        QFile file(info.absoluteFilePath());
        if (info.size() > Sidecar::maxBytes || !file.open(QIODevice::ReadOnly))
            continue;
        std::optional<Sidecar> sidecar = Sidecar::read(file.readAll());
        if (!sidecar)
            continue;
        sidecar->clip.file = folder.absoluteFilePath(sidecar->clip.file);
        if (QFileInfo clip(sidecar->clip.file); clip.isFile() && clip.size() == sidecar->clip.size)
            found.push_back(std::move(*sidecar));
    }
    if (depth == deepest)
        return;
    for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks))
        collect(QDir(folder.absoluteFilePath(name)), depth + 1, found);
}
} // namespace

Condition glance(const SavedFile &saved)
{
    assertOffWindow();
    const QFileInfo file(saved.file);
    if (!file.isFile())
        return Condition::Missing;
    return saved.size >= 0 && file.size() != saved.size ? Condition::Changed : Condition::Sound;
}

Condition inspect(const SavedFile &saved, const std::function<bool()> &isCancelled)
{
    const Condition condition = glance(saved);
    if (condition != Condition::Sound)
        return condition;
    QFile file(saved.file);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Condition::Unreadable;
    Sha256 hash;
    qint64 got = 0;
    for (QByteArray bytes = file.read(chunk); !bytes.isEmpty() && !isCancelled(); bytes = file.read(chunk)) {
        hash.add(bytes);
        got += bytes.size();
    }
    if (file.error() != QFileDevice::NoError)
        return Condition::Unreadable;
    const bool isSame = (saved.size < 0 || got == saved.size) &&
                        (saved.sha256.isEmpty() || hash.result() == saved.sha256);
    return isSame ? Condition::Sound : Condition::Changed;
}

std::vector<Sidecar> sidecars(const QString &folder)
{
    assertOffWindow();
    std::vector<Sidecar> found;
    collect(QDir(folder), 0, found);
    return found;
}
} // namespace rushes::libraryfiles
