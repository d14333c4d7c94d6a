// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "log/LogFile.h"

#include "system/Background.h"

#include <QFile>

#include <utility>

namespace rushes
{
using namespace Qt::StringLiterals;

LogFile::LogFile(const QString &folder, qint64 mostBytes) : m_name(folder + u"/rushes.log"_s), m_mostBytes(mostBytes)
{
    setObjectName("log");
    start();
}

LogFile::~LogFile()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_ends = true;
        m_news.wakeOne();
    }
    wait();
}

QString LogFile::olderName() const
{
    return m_name + u".1"_s;
}

void LogFile::write(const QByteArray &line)
{
    const QMutexLocker lock(&m_mutex);
    if (m_lines.size() >= mostWaiting)
        ++m_leftOut;
    else
        m_lines.push_back(line);
    m_news.wakeOne();
}

void LogFile::flush()
{
    const QMutexLocker lock(&m_mutex);
    while (!m_lines.empty() || m_leftOut > 0 || m_isWriting)
        m_written.wait(&m_mutex);
}

QByteArray LogFile::contents()
{
    flush();
    QByteArray all;
    for (const QString &name : {olderName(), m_name}) {
        QFile file(name);
        if (file.open(QIODevice::ReadOnly))
            all += file.read(2 * m_mostBytes);
    }
    return all;
}

void LogFile::run()
{
    giveWay();
    QMutexLocker lock(&m_mutex);
    for (;;) {
        while (m_lines.empty() && m_leftOut == 0 && !m_ends)
            m_news.wait(&m_mutex);
        if (m_lines.empty() && m_leftOut == 0)
            return;
        const std::vector<QByteArray> lines = std::exchange(m_lines, {});
        const size_t leftOut = std::exchange(m_leftOut, 0);
        m_isWriting = true;
        lock.unlock();
        put(lines, leftOut);
        lock.relock();
        m_isWriting = false;
        m_written.wakeAll();
    }
}

/// Opened each time: whoever looks at the file, moves or deletes it disturbs nothing.
void LogFile::put(const std::vector<QByteArray> &lines, size_t leftOut)
{
    QByteArray bytes;
    for (const QByteArray &line : lines)
        bytes += line.left(m_mostBytes / 2) + '\n';
    if (leftOut > 0)
        bytes += "(" + QByteArray::number(qulonglong(leftOut)) + " lines are left out)\n";
    for (qsizetype from = 0; from < bytes.size();) {
        QFile file(m_name);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Append))
            return;
        const qint64 room = m_mostBytes - file.size();
        qsizetype upTo = bytes.size();
        if (upTo - from > room) // whole lines only
            upTo = room > 0 ? bytes.lastIndexOf('\n', from + room - 1) + 1 : 0;
        if (upTo > from) {
            file.write(bytes.constData() + from, upTo - from);
            from = upTo;
        }
        if (from < bytes.size()) {
            file.close();
            QFile::remove(olderName());
            if (!QFile::rename(m_name, olderName()) && !QFile::remove(m_name))
                return;
        }
    }
}
} // namespace rushes
