// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "api/VideoService.h"

#include "api/Dialect.h"
#include "api/Http.h"
#include "api/HttpClient.h"
#include "api/TaskParser.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

namespace rushes
{
constexpr qsizetype largeReply = 256 * 1024;

struct VideoService::Question {
    Gateway gateway;
    TaskId id;
    QPointer<QObject> context;
    Callback done;
    std::vector<const Dialect *> spellings; ///< still to be tried, the next one last
    std::optional<QueryOutcome> bestFailure;
    QElapsedTimer clock;

    void answer(QueryOutcome outcome)
    {
        outcome.took = std::chrono::milliseconds(clock.elapsed());
        if (context)
            done(outcome);
    }
};

VideoService::VideoService(HttpClient &http, QObject *parent) : QObject(parent), m_http(http) {}

static std::vector<const Dialect *> spellingsFor(const QString &wanted, const QString &learned)
{
    if (const Dialect *only = Dialect::byName(wanted))
        return {only};
    std::vector<const Dialect *> order;
    for (const Dialect &dialect : Dialect::all())
        order.insert(order.begin(), &dialect);
    if (const Dialect *first = Dialect::byName(learned)) {
        std::erase(order, first);
        order.push_back(first);
    }
    return order;
}

void VideoService::query(const Gateway &gateway, const TaskId &id, QObject *context, Callback done)
{
    const auto question = std::make_shared<Question>();
    question->gateway = gateway;
    question->id = id;
    question->context = context;
    question->done = std::move(done);
    question->spellings = spellingsFor(gateway.dialect, learnedDialect(gateway.base));
    question->clock.start();
    if (!gateway.key.isEmpty() && !gateway.plainKeyAllowed && http::exposesKey(gateway.base)) {
        QTimer::singleShot(0, this, [question] {
            question->answer({Failure(Error{Error::Kind::Insecure, 0, {}, {}}), 0, {}, {}});
        });
        return;
    }
    ask(question);
}

QString VideoService::learnedDialect(const QUrl &base) const
{
    return m_learned.value(base);
}

/// Those of the documented call.
static const HttpHeaders &documentedHeaders()
{
    static const HttpHeaders headers{{"Accept", "application/json"}, {"Content-Type", "application/json"}};
    return headers;
}

void VideoService::ask(const std::shared_ptr<Question> &question)
{
    const Gateway &gateway = question->gateway;
    HttpRequest request;
    request.url = question->spellings.back()->query(gateway.base, question->id);
    request.proxy = gateway.proxy;
    request.headers = documentedHeaders();
    if (!gateway.forwardedHost.isEmpty())
        request.headers.append({"X-Forwarded-Host", gateway.forwardedHost.toUtf8()});
    if (!gateway.key.isEmpty())
        request.authorization = "Bearer " + gateway.key.toUtf8();
    m_http.get(request, this, [this, question](const Result<HttpReply> &reply) {
        if (reply)
            parse(question, *reply);
        else
            question->answer({Failure(reply.error()), 0, {}, {}});
    });
}

static Result<TaskReport> understood(const HttpReply &reply, const TaskId &id)
{
    Result<TaskReport> report = TaskParser::parse(reply.body, reply.status, id);
    if (report && reply.retryAfter)
        report->pollAfter = reply.retryAfter;
    if (!report && !report.error().retryAfter)
        report.error().retryAfter = reply.retryAfter;
    return report;
}

void VideoService::parse(const std::shared_ptr<Question> &question, const HttpReply &reply)
{
    if (reply.body.size() <= largeReply) {
        settle(question, understood(reply, question->id), reply);
        return;
    }
    m_parsers.start([this, question, reply] {
        Result<TaskReport> report = understood(reply, question->id);
        QMetaObject::invokeMethod(
            this, [this, question, report = std::move(report), reply]() mutable {
                settle(question, std::move(report), reply);
            });
    });
}

/// Whether another spelling could still know the task.
static bool mayBeSpelling(const Error &error)
{
    return error.kind == Error::Kind::NotFound || error.kind == Error::Kind::Protocol;
}

/// Some gateways repeat the key that they refuse.
static QByteArray withoutKey(QByteArray body, const QByteArray &key)
{
    if (!key.isEmpty() && body.contains(key))
        body.replace(key, "…");
    return body.left(QueryOutcome::maxRaw);
}

void VideoService::settle(const std::shared_ptr<Question> &question, Result<TaskReport> report,
                          const HttpReply &reply)
{
    const Dialect *dialect = question->spellings.back();
    const QString name = dialect->name;
    if (report) {
        m_learned.insert(question->gateway.base, name);
        question->answer({std::move(report), reply.status, {}, name});
        return;
    }
    const bool known = question->spellings.size() == 1 || learnedDialect(question->gateway.base) == name;
    // "No such task" in the server's words tells more than "no JSON" or a bare 404, whichever spelling said it.
    const auto isWord = [](const Error &error) {
        return error.kind == Error::Kind::NotFound && !error.detail.isEmpty();
    };
    const bool better = !question->bestFailure
                        || (isWord(report.error()) && !isWord(question->bestFailure->report.error()));
    const bool goOn =
        mayBeSpelling(report.error()) && !(known && report.error().kind == Error::Kind::NotFound);
    if (better || !mayBeSpelling(report.error())) // what ends the search, such as a refused key, is the answer
        question->bestFailure = QueryOutcome{std::move(report), reply.status, {}, name,
                                             withoutKey(reply.body, question->gateway.key.toUtf8())};
    question->spellings.pop_back();
    if (goOn && !question->spellings.empty())
        ask(question);
    else
        question->answer(*question->bestFailure);
}
} // namespace rushes
