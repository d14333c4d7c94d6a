// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "ClipboardWatch.h"

#include "tasks/TaskIdScanner.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace rushes
{
void ClipboardWatch::setOn(bool on)
{
    if (std::exchange(m_on, on) == on)
        return;
    const QClipboard *clipboard = QGuiApplication::clipboard();
    if (on)
        connect(clipboard, &QClipboard::dataChanged, this, &ClipboardWatch::look);
    else
        disconnect(clipboard, nullptr, this, nullptr);
}

void ClipboardWatch::look()
{
    const QClipboard *clipboard = QGuiApplication::clipboard();
    if (clipboard->ownsClipboard())
        return;
    const QMimeData *data = clipboard->mimeData();
    const QString text = data && data->hasText() && !data->hasUrls() ? data->text() : QString();
    QStringList ids;
    if (text.size() <= longest) {
        for (const FoundId &found : scanTaskIds(text)) {
            if (!found.opaque && !found.repeated)
                ids << found.id.value;
        }
    }
    emit copied(ids, text);
}
} // namespace rushes
