// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "plugins/Plugin.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLibrary>

namespace rushes
{
using namespace Qt::StringLiterals;

QFunctionPointer pluginFunction(QLatin1StringView plugin, const char *function)
{
    // Beside the program's own folder (/usr/bin and /usr/lib/…/rushes), or further up where it was only built.
    QDir dir(QCoreApplication::applicationDirPath());
    for (int up = 0; up < 3; ++up) {
        const QString file = dir.filePath(u"" RUSHES_PLUGIN_DIR "/%1" RUSHES_PLUGIN_SUFFIX ""_s.arg(plugin));
        if (QFile::exists(file))
            return QLibrary::resolve(file, function);
        if (!dir.cdUp())
            break;
    }
    return nullptr;
}
} // namespace rushes
