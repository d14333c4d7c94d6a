// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "media/Download.h"

#include "api/HandOver.h"
#include "media/ClipSniffer.h"
#include "media/DurableFile.h"
#include "media/MediaRequest.h"
#include "media/PartFile.h"
#include "media/ServerWords.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QNetworkAccessManager>
#include <QSemaphore>
#include <QThreadPool>

#include <cerrno>

namespace rushes
{
using namespace Qt::StringLiterals;

namespace
{
constexpr std::chrono::milliseconds progressEvery{500};
constexpr qint64 spareBytes = 16 << 20; ///< what is left free on the disk
constexpr qint64 roomEvery = 8 << 20;   ///< bytes after which it is looked at again: others write too
constexpr qint64 hashChunk = 1 << 20;

Error protocolError(const QString &words)
{
    return {Error::Kind::Protocol, 0, words, {}};
}
} // namespace

/// The course of one Download: [find the clip published] → [hash the part] → ask a source → receive → verify
/// → publish (on a thread of the disk's); a source that fails leads to the next. The steps in brackets are cut into pieces, so that other
/// transfers on the thread go on.
class Download::Transfer final
{
public:
    Transfer(Download &download, DownloadJob job, QNetworkAccessManager &network, QThreadPool &disk)
        : q(download), m_job(std::move(job)), m_network(network), m_disk(disk),
          m_part(std::make_shared<PartFile>(m_job.partFile))
    {
    }

    ~Transfer()
    {
        if (m_isPublishing)
            m_named.acquire();
    }

    void start();
    void stop(const Error &why);

private:
    void findPublished();
    void hashPart();
    void later(void (Transfer::*step)());

    void ask();
    void nextSource(const Error &why);
    void again();
    void onAnswered(const MediaRequest::Head &head);
    void onWhole(const MediaRequest::Head &head);
    void onRest(const MediaRequest::Head &head);
    void onBytes(QByteArrayView bytes);
    bool beginWhole();
    bool hasRoom(qint64 bytes);
    bool write(QByteArrayView bytes);
    void onEnded(const std::optional<Error> &error);
    void dropRequest();

    void verify();
    void publish();
    void report(bool always);
    void finish(const Result<DownloadResult> &result);

    Download &q;
    const DownloadJob m_job;
    QNetworkAccessManager &m_network;
    QThreadPool &m_disk;
    std::shared_ptr<PartFile> m_part; ///< with the disk's threads while it gets its name
    QFile m_published; ///< being compared with the note
    Sha256 m_publishedHash;

    qsizetype m_source{-1};
    MediaRequest *m_request{};
    MediaRequest::Head m_head;
    QByteArray m_begin; ///< of a whole clip: not written before it was looked into
    bool m_awaitsBegin{};
    bool m_hasStartedOver{}; ///< this source was asked for the whole although a part lies there
    qint64 m_receivedHere{}; ///< bytes written from the reply under way
    qint64 m_sinceRoom{};    ///< bytes written since the disk's room was looked at
    qint64 m_size{-1};       ///< of the whole clip, as this reply says
    std::optional<Error> m_firstError;
    QElapsedTimer m_sinceReport;
    bool m_isPublishing{}; ///< cannot be stopped any more
    QSemaphore m_named;
    bool m_isDone{};
};

void Download::Transfer::start()
{
    if (const auto opened = m_part->open(); !opened) {
        finish(Failure(opened.error()));
        return;
    }
    const PartFile::Note &note = m_part->note();
    m_published.setFileName(note.finalFile);
    if (!note.finalFile.isEmpty() && QFileInfo(note.finalFile).isFile() && m_published.size() == note.size &&
        m_published.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        findPublished();
    else
        hashPart();
}

void Download::Transfer::later(void (Transfer::*step)())
{
    QMetaObject::invokeMethod(
        &q,
        [this, step] {
            if (!m_isDone)
                (this->*step)();
        },
        Qt::QueuedConnection);
}

/// The clip got its name, and the program ended before anybody was told.
void Download::Transfer::findPublished()
{
    const QByteArray bytes = m_published.read(hashChunk);
    if (!bytes.isEmpty()) {
        m_publishedHash.add(bytes);
        later(&Transfer::findPublished);
        return;
    }
    m_published.close();
    const PartFile::Note &note = m_part->note();
    if (m_publishedHash.result() == note.sha256)
        finish(DownloadResult{note.finalFile, note.size, note.sha256});
    else
        hashPart();
}

void Download::Transfer::hashPart()
{
    const auto isHashed = m_part->hashMore();
    if (!isHashed)
        finish(Failure(isHashed.error()));
    else if (!*isHashed)
        later(&Transfer::hashPart);
    else if (m_part->isComplete())
        verify();
    else
        nextSource(protocolError(u"no address"_s));
}

/// why: what became of the one before.
void Download::Transfer::nextSource(const Error &why)
{
    if (!m_firstError && (m_source >= 0 || m_job.sources.isEmpty()))
        m_firstError = why;
    m_hasStartedOver = false;
    if (++m_source < m_job.sources.size())
        ask();
    else
        finish(Failure(*m_firstError));
}

void Download::Transfer::dropRequest()
{
    if (!m_request)
        return;
    m_request->abort();
    m_request->deleteLater();
    m_request = nullptr;
}

void Download::Transfer::ask()
{
    dropRequest();
    m_head = {};
    m_begin.clear();
    m_awaitsBegin = false;
    m_receivedHere = 0;
    const DownloadJob::Source &source = m_job.sources.at(m_source);
    m_request = new MediaRequest(m_network,
                                 {source.url, source.authorization, m_hasStartedOver ? 0 : m_part->goesOnAt(),
                                  m_part->note().validator, m_job.stallLimit},
                                 &q);
    QObject::connect(m_request, &MediaRequest::answered, &q, [this](const auto &head) { onAnswered(head); });
    QObject::connect(m_request, &MediaRequest::bytes, &q, [this](QByteArrayView bytes) { onBytes(bytes); });
    QObject::connect(m_request, &MediaRequest::ended, &q, [this](const auto &error) { onEnded(error); });
    m_request->start();
}

/// The rest cannot be had, or not trusted: the whole, then.
void Download::Transfer::again()
{
    if (m_hasStartedOver || m_part->goesOnAt() == 0) {
        dropRequest();
        nextSource(protocolError(u"a range that was not asked for"_s));
        return;
    }
    m_hasStartedOver = true;
    dropRequest();
    later(&Transfer::ask);
}

void Download::Transfer::onAnswered(const MediaRequest::Head &head)
{
    m_head = head;
    if (head.isContradictory || !head.encoding.isEmpty()) {
        dropRequest();
        nextSource(protocolError(head.isContradictory ? u"contradicting Content-Length"_s
                                                      : u"Content-Encoding: "_s +
                                                            QString::fromLatin1(head.encoding.left(40))));
    } else if (head.status == 200) {
        onWhole(head);
    } else {
        onRest(head);
    }
}

void Download::Transfer::onWhole(const MediaRequest::Head &head)
{
    m_size = head.length;
    m_awaitsBegin = true;
}

/// 206 and 416. Only what fits byte for byte to what lies there is taken.
void Download::Transfer::onRest(const MediaRequest::Head &head)
{
    const PartFile::Note &note = m_part->note();
    const bool wasAsked = !m_hasStartedOver && m_part->goesOnAt() > 0;
    const bool isSameClip = head.validator.isEmpty() || head.validator == note.validator;
    if (!wasAsked || !isSameClip || !head.range) {
        again();
        return;
    }
    const ContentRange &range = *head.range;
    const bool isSameSize = note.size < 0 || range.total < 0 || range.total == note.size;
    if (head.status == 416 && range.total == m_part->size() && isSameSize) {
        dropRequest();
        m_size = range.total;
        later(&Transfer::verify);
        return;
    }
    const bool isSameLength = head.length < 0 || head.length == range.last - range.first + 1;
    if (head.status == 416 || range.first != m_part->size() || !isSameSize || !isSameLength) {
        again();
        return;
    }
    m_size = range.total >= 0 ? range.total : note.size;
    if (m_size > 0 && !hasRoom(m_size - m_part->size())) {
        stop(durable::storageError(ENOSPC));
        return;
    }
    report(true);
}

void Download::Transfer::onBytes(QByteArrayView bytes)
{
    if (!m_awaitsBegin) {
        if (write(bytes))
            report(false);
        return;
    }
    m_begin += bytes;
    if (m_begin.size() >= ClipSniffer::headBytes && beginWhole())
        report(true);
}

/// The first bytes are there: only if they are a clip's, the part that lies there gives way to them.
bool Download::Transfer::beginWhole()
{
    m_awaitsBegin = false;
    if (ClipSniffer::kindOf(m_begin) == ClipSniffer::Kind::Unknown) {
        const QString words = serverWords(m_begin, m_job.sources.at(m_source).authorization);
        dropRequest();
        nextSource(protocolError(words.isEmpty() ? u"not a video"_s : words));
        return false;
    }
    if (m_size > 0 && !hasRoom(m_size - m_part->size())) {
        stop(durable::storageError(ENOSPC));
        return false;
    }
    if (const auto begun = m_part->startOver(m_head.validator, m_size); !begun) {
        stop(begun.error());
        return false;
    }
    const QByteArray begin = std::exchange(m_begin, {});
    return write(begin);
}

/// For so many more, and what is left free. Without the spare room the database could not be written.
bool Download::Transfer::hasRoom(qint64 bytes)
{
    m_sinceRoom = 0;
    const qint64 room = durable::freeBytes(QFileInfo(m_job.partFile).path());
    return room < 0 || room >= bytes + spareBytes;
}

bool Download::Transfer::write(QByteArrayView bytes)
{
    if (m_size >= 0 && m_part->size() + bytes.size() > m_size) {
        dropRequest();
        m_part->condemn();
        nextSource(protocolError(u"more bytes than were promised"_s));
        return false;
    }
    m_receivedHere += bytes.size();
    m_sinceRoom += bytes.size();
    if (m_sinceRoom >= roomEvery && !hasRoom(0)) {
        stop(durable::storageError(ENOSPC));
        return false;
    }
    if (const auto written = m_part->append(bytes); !written) {
        stop(written.error());
        return false;
    }
    return true;
}

void Download::Transfer::onEnded(const std::optional<Error> &error)
{
    dropRequest();
    if (m_awaitsBegin && !m_begin.isEmpty() && !error && !beginWhole())
        return;
    if (m_isDone)
        return;
    const bool isShort = m_size >= 0 && m_part->size() < m_size;
    if (!error && m_receivedHere > 0 && !isShort) {
        verify();
        return;
    }
    const QString words = u"the reply ended after %1 of %2 bytes"_s.arg(m_part->size()).arg(m_size);
    const Error why =
        error ? *error : Error{Error::Kind::Offline, 0, m_receivedHere > 0 ? words : u"empty reply"_s, {}};
    // What came here can be gone on from: another source might have to begin anew.
    if (m_receivedHere > 0 && !m_part->note().validator.isEmpty())
        finish(Failure(why));
    else
        nextSource(why);
}

void Download::Transfer::verify()
{
    if (const auto fault = m_part->fault()) {
        m_part->condemn();
        nextSource(protocolError(*fault));
        return;
    }
    report(true);
    publish();
}

/// Syncing waits for the disk: other transfers go on meanwhile.
void Download::Transfer::publish()
{
    m_isPublishing = true;
    const QString ending = ClipSniffer::suffix(m_part->kind());
    m_disk.start(HandedOver([this, part = m_part, wished = m_job.finalFile, ending] {
        const auto published = part->publish(wished, ending);
        handOver(&q, [this, part, published] {
            m_isPublishing = false;
            if (published)
                finish(DownloadResult{published->file, part->size(), published->sha256});
            else
                finish(Failure(published.error()));
        });
        m_named.release(); // after this neither it nor q may be touched
    }));
}

void Download::Transfer::report(bool always)
{
    if (!always && m_sinceReport.isValid() && !m_sinceReport.hasExpired(progressEvery.count()))
        return;
    m_sinceReport.start();
    emit q.progressed({m_part->size(), m_part->note().size, m_part->note().validator});
}

void Download::Transfer::stop(const Error &why)
{
    dropRequest();
    if (!m_isPublishing)
        finish(Failure(why));
}

void Download::Transfer::finish(const Result<DownloadResult> &result)
{
    if (m_isDone)
        return;
    m_isDone = true;
    if (!result)
        report(true);
    emit q.finished(result);
}

Download::Download(DownloadJob job, QNetworkAccessManager &network, QThreadPool &disk, QObject *parent)
    : QObject(parent), d(std::make_unique<Transfer>(*this, std::move(job), network, disk))
{
}

Download::~Download() = default;

void Download::start()
{
    d->start();
}

void Download::abort()
{
    d->stop({Error::Kind::Cancelled, 0, {}, {}});
}
} // namespace rushes
