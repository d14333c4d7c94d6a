// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "frames/ClipReader.h"

#include "frames/ClipReaderPlugin.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLibrary>

namespace rushes
{
using namespace Qt::StringLiterals;

namespace
{
/// Beside the program's own folder (/usr/bin and /usr/lib/…/rushes), or further up where it was only built.
QString pluginFile()
{
    QDir dir(QCoreApplication::applicationDirPath());
    for (int up = 0; up < 3; ++up) {
        const QDir folder(dir.filePath(u"" RUSHES_PLUGIN_DIR ""_s));
        const QStringList files = folder.entryList({u"rushes_clips.*"_s}, QDir::Files); // .so, .dylib, .dll
        if (!files.isEmpty())
            return folder.filePath(files.first());
        if (!dir.cdUp())
            break;
    }
    return {};
}

OpenClip *loadPlugin()
{
    const QString file = pluginFile();
    return file.isEmpty() ? nullptr : reinterpret_cast<OpenClip *>(QLibrary::resolve(file, openClipName));
}
} // namespace

std::unique_ptr<ClipReader> openClip(const QString &file)
{
    static OpenClip *const open = loadPlugin();
    return std::unique_ptr<ClipReader>(open ? open(QFile::encodeName(file).constData()) : nullptr);
}
} // namespace rushes
