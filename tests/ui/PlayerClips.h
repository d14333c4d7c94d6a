// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <cmath>

/// Clips for tests of the player, made by ffmpeg in a folder of their own.
class PlayerClips
{
public:
    static constexpr int frames = 60, fps = 30;

    bool isValid() const { return m_dir.isValid(); }
    QString path(const QString &name) const { return m_dir.filePath(name); }

    /// Runs ffmpeg on these arguments and returns the path of the clip; empty: it did not work.
    QString make(const QString &name, const QString &arguments) const
    {
        if (QFile::exists(path(name)))
            return path(name);
        QProcess ffmpeg;
        ffmpeg.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        ffmpeg.start(QStringLiteral("ffmpeg"), QStringList{QStringLiteral("-nostdin"), QStringLiteral("-loglevel"),
                                                           QStringLiteral("error"), QStringLiteral("-y")} +
                                                   QProcess::splitCommand(arguments) + QStringList{path(name)});
        const bool made = ffmpeg.waitForFinished(60'000) && ffmpeg.exitCode() == 0;
        return made ? path(name) : QString();
    }

    /// Two seconds whose frames are grey, each a little lighter than the one before: a picture tells its number.
    /// A key frame each 20 frames.
    QString counting(const QString &name = QStringLiteral("counting.mp4"), const QString &more = {}) const
    {
        return make(name, QStringLiteral("-f lavfi -i nullsrc=s=64x96:r=30:d=2,geq=lum='16+3*N':cb=128:cr=128 %1 "
                                         "-c:v libx264 -preset ultrafast -qp 0 -g 20 -pix_fmt yuv420p")
                              .arg(more));
    }
    static int numberOf(QRgb grey) { return int(std::lround(qGreen(grey) * 219.0 / 255 / 3)); }
    static qint64 startOf(int number) { return std::llround(number * 1e6 / fps); }

    /// Two seconds of one colour, as "red" or "0x204060".
    QString plain(const QString &name, const QString &colour, const QString &more = {}) const
    {
        return make(name, QStringLiteral("-f lavfi -i color=c=%1:s=64x96:r=30:d=2 %2 -c:v libx264 -preset ultrafast "
                                         "-pix_fmt yuv420p")
                              .arg(colour, more));
    }

    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path(name) : QString();
    }
    static QByteArray read(const QString &file)
    {
        QFile opened(file);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }

private:
    QTemporaryDir m_dir;
};
