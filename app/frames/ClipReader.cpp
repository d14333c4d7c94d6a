// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "frames/ClipReader.h"

#include "frames/ClipReaderPlugin.h"
#include "plugins/Plugin.h"

#include <QFile>

namespace rushes
{
using namespace Qt::StringLiterals;

std::unique_ptr<ClipReader> openClip(const QString &file)
{
    static auto *const open = reinterpret_cast<OpenClip *>(pluginFunction("rushes_clips"_L1, openClipName));
    return std::unique_ptr<ClipReader>(open ? open(QFile::encodeName(file).constData()) : nullptr);
}
} // namespace rushes
