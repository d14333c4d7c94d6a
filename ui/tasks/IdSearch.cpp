// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/IdSearch.h"

#include <QFile>
#include <QFileInfo>
#include <QPromise>
#include <QSet>
#include <QStringDecoder>
#include <QThreadPool>

#include <algorithm>

namespace rushes
{
using namespace Qt::StringLiterals;
using Attachment = IdSearch::Attachment;
using Trouble = IdSearch::Attachment::Trouble;

static Attachment searched(const QString &name, const QString &text)
{
    Attachment result{name, Trouble::None, scanTaskIds(text), false};
    result.cut = result.ids.size() > IdSearch::mostIds;
    if (result.cut)
        result.ids.resize(IdSearch::mostIds);
    return result;
}

/// UTF-8, or what a byte order mark says; ids are ASCII in any encoding.
static QString decoded(const QByteArray &bytes)
{
    const auto encoding = QStringConverter::encodingForData(bytes);
    QStringDecoder decoder(encoding.value_or(QStringConverter::Utf8));
    return decoder(bytes);
}

static bool isText(const QByteArray &bytes)
{
    constexpr qsizetype start = 8192;
    return QStringConverter::encodingForData(bytes).has_value() ||
           !QByteArrayView(bytes).first(std::min(start, bytes.size())).contains('\0');
}

static Attachment searchedFile(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    // A pipe or a device could keep the worker for ever.
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return {name, Trouble::Unreadable, {}, false};
    if (file.size() > IdSearch::largestFile)
        return {name, Trouble::TooLarge, {}, false};
    const QByteArray bytes = file.read(IdSearch::largestFile);
    if (file.error() != QFileDevice::NoError)
        return {name, Trouble::Unreadable, {}, false};
    if (!isText(bytes))
        return {name, Trouble::NotText, {}, false};
    return searched(name, decoded(bytes));
}

/// Its result comes through the future, which outlives whoever waits for it.
static QFuture<Attachment> aside(std::function<Attachment()> work)
{
    const auto promise = std::make_shared<QPromise<Attachment>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

IdSearch::IdSearch(QObject *parent) : QObject(parent)
{
    connect(&m_typedSearch, &QFutureWatcherBase::finished, this, [this] {
        if (m_typedSearch.isCanceled()) // the text became short again
            return;
        m_typed = m_typedSearch.result();
        emit changed();
    });
}

IdSearch::~IdSearch() = default;

void IdSearch::setTyped(const QString &text)
{
    m_blank = QStringView(text).trimmed().isEmpty();
    if (text.size() < longText) {
        m_typedSearch.setFuture({});
        m_typed = searched({}, text);
    } else {
        m_typedSearch.setFuture(aside([text] { return searched({}, text); }));
    }
    emit changed();
}

void IdSearch::attachText(const QString &text)
{
    auto *watcher = new QFutureWatcher<Attachment>(this);
    m_attachmentSearches.append(watcher);
    connect(watcher, &QFutureWatcherBase::finished, this, &IdSearch::takeAttachments);
    watcher->setFuture(aside([text] { return searched({}, text); }));
    emit changed();
}

void IdSearch::attachFiles(const QStringList &files)
{
    for (const QString &file : files) {
        auto *watcher = new QFutureWatcher<Attachment>(this);
        m_attachmentSearches.append(watcher);
        connect(watcher, &QFutureWatcherBase::finished, this, &IdSearch::takeAttachments);
        watcher->setFuture(aside([file] { return searchedFile(file); }));
    }
    emit changed();
}

/// In the order in which they were attached.
void IdSearch::takeAttachments()
{
    while (!m_attachmentSearches.isEmpty() && m_attachmentSearches.front()->isFinished()) {
        QFutureWatcher<Attachment> *watcher = m_attachmentSearches.takeFirst();
        m_attachments.push_back(watcher->result());
        watcher->deleteLater();
    }
    emit changed();
}

void IdSearch::clearAttachments()
{
    qDeleteAll(std::exchange(m_attachmentSearches, {}));
    m_attachments.clear();
    emit changed();
}

bool IdSearch::isBusy() const
{
    return m_typedSearch.isRunning() || !m_attachmentSearches.isEmpty();
}

bool IdSearch::isEmpty() const
{
    return m_blank && m_attachments.empty() && m_attachmentSearches.isEmpty();
}

bool IdSearch::isCut() const
{
    return m_typed.cut || std::ranges::any_of(m_attachments, &Attachment::cut);
}

std::vector<FoundId> IdSearch::found() const
{
    std::vector<FoundId> all = m_typed.ids;
    if (m_attachments.empty())
        return all;
    for (const Attachment &attachment : m_attachments)
        all.insert(all.end(), attachment.ids.begin(), attachment.ids.end());
    QSet<TaskId> seen;
    for (FoundId &one : all) {
        const qsizetype before = seen.size();
        seen.insert(one.id);
        one.repeated = one.repeated || seen.size() == before;
    }
    return all;
}
} // namespace rushes
