// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QMutex>
#include <QString>
#include <QThread>
#include <QWaitCondition>

#include <vector>

namespace rushes
{
/// Lines in a file that never grows beyond a bound: when it is full it becomes the older one of two, and the one that
/// was older goes. Written on a thread of its own. A disk that refuses loses lines and nothing else.
class LogFile final : private QThread
{
public:
    static constexpr qint64 standardBytes = 1024 * 1024;
    static constexpr size_t mostWaiting = 4096; ///< lines; more are left out, and their number is written

    /// folder must exist. Nothing is opened before the first line.
    explicit LogFile(const QString &folder, qint64 mostBytes = standardBytes);
    ~LogFile() override; ///< writes what waits

    /// Any thread; never waits for the disk. line: without its end.
    void write(const QByteArray &line);
    /// Waits until all lines so far are in the file.
    void flush();
    /// What the two files hold, oldest first. Waits for the disk.
    QByteArray contents();

    QString name() const { return m_name; }
    QString olderName() const;

protected:
    void run() override;

private:
    void put(const std::vector<QByteArray> &lines, size_t leftOut);

    const QString m_name;
    const qint64 m_mostBytes;
    QMutex m_mutex;
    QWaitCondition m_news, m_written;
    std::vector<QByteArray> m_lines;
    size_t m_leftOut{};
    bool m_isWriting{};
    bool m_ends{};
};
} // namespace rushes
