// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QStringList>

namespace rushes
{
/// The desktop's file manager, over D-Bus (org.freedesktop.FileManager1). Never waits. Lives on the main thread.
class FileManager final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    static constexpr int mostFiles = 200; ///< that are shown at once

    /// Shows the files, selected in their folders. Where no file manager answers, the first one's folder is opened.
    void show(const QStringList &files);

private:
    void openFolder(const QString &file) const;
};
} // namespace rushes
