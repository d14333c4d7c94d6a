// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "player/FrameGrab.h"

#include "widgets/Words.h"

#include <QFileInfo>
#include <QPointer>
#include <QSaveFile>
#include <QThreadPool>

#include <utility>

namespace rushes
{
using namespace Qt::StringLiterals;

QString nameOfFrame(const QString &clipFile, std::chrono::microseconds time)
{
    const QFileInfo info(clipFile);
    QString clock = words::clock(std::chrono::duration_cast<std::chrono::milliseconds>(time));
    clock.replace(u':', u'-'); // not allowed in names on other systems
    return info.path() + u'/' + info.completeBaseName() + u' ' + clock + u".png";
}

QString nameOfSheet(const QString &clipFile)
{
    const QFileInfo info(clipFile);
    return info.path() + u'/' + info.completeBaseName() + u" sheet.png";
}

static bool write(const QImage &image, const QString &name)
{
    QSaveFile file(name);
    return !image.isNull() && file.open(QIODevice::WriteOnly) && image.save(&file, "PNG") && file.commit();
}

void writePng(std::function<QImage()> make, const QString &file, QObject *context, std::function<void(bool)> done)
{
    // The receiver lives on this thread and may be gone by then: the application's own object is not.
    auto *back = new QObject;
    QThreadPool::globalInstance()->start([make = std::move(make), file, back, guard = QPointer<QObject>(context),
                                          done = std::move(done)] {
        const bool written = write(make(), file);
        QMetaObject::invokeMethod(
            back,
            [written, back, guard, done] {
                if (guard)
                    done(written);
                back->deleteLater();
            },
            Qt::QueuedConnection);
    });
}
} // namespace rushes
