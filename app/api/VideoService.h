// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Error.h"
#include "api/Gateway.h"
#include "api/TaskReport.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>

#include <functional>

namespace rushes
{
class HttpClient;
struct HttpReply;

/// One answered question, or one that brought nothing.
struct QueryOutcome {
    Result<TaskReport> report;
    int httpStatus{};                 ///< 0: no answer
    std::chrono::milliseconds took{}; ///< of all exchanges that the question needed
    QString dialect;                  ///< that answered
    QByteArray raw{}; ///< without a report: the body of the answer, at most maxRaw bytes, without the gateway's key
    static constexpr qsizetype maxRaw = 64 * 1024;
};

/// The documented call: GET {gateway}/v1/videos/video_id?id=…, and its other spellings. Lives on the main
/// thread; replies over 256 KiB are parsed on a worker.
class VideoService final : public QObject
{
    Q_OBJECT
public:
    using Callback = std::function<void(const QueryOutcome &)>;

    explicit VideoService(HttpClient &http, QObject *parent = nullptr);

    /// done comes once, later, unless context is gone. With the dialect "auto" the spellings are tried in
    /// turn until one knows the task; what answered is asked first from then on. Kinds of errors: those of
    /// HttpClient and TaskParser, and Insecure where the key would travel unencrypted without consent.
    void query(const Gateway &gateway, const TaskId &id, QObject *context, Callback done);

    /// The name of the dialect that answered for this address; empty: none yet.
    QString learnedDialect(const QUrl &base) const;

private:
    struct Question;
    void ask(const std::shared_ptr<Question> &question);
    void parse(const std::shared_ptr<Question> &question, const HttpReply &reply);
    void settle(const std::shared_ptr<Question> &question, Result<TaskReport> report, const HttpReply &reply);

    HttpClient &m_http;
    QHash<QUrl, QString> m_learned;
    QThreadPool m_parsers; ///< last: its end waits for what still uses the others
};
} // namespace rushes
