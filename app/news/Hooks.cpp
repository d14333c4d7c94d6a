// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "news/Hooks.h"

#include "api/Http.h"
#include "api/HttpClient.h"

#include <QLoggingCategory>
#include <QProcess>
#include <QTimer>
#include <QUuid>

#include <utility>

namespace rushes
{
using namespace Qt::StringLiterals;
using Way = HookFailure::Way;
using Why = HookFailure::Why;

Q_LOGGING_CATEGORY(hooksLog, "rushes.hooks")

struct Hooks::Delivery {
    Way way{};
    HookEvent event;
    QString program;
    QStringList arguments;
    QUrl address;
    QString id{QUuid::createUuid().toString(QUuid::WithoutBraces)};
    size_t tries{};
    bool rests{}; ///< until the next try
};

Hooks::Hooks(HttpClient &http, QObject *parent) : QObject(parent), m_http(http) {}

Hooks::~Hooks() = default;

void Hooks::tell(const HookEvent &event)
{
    if (!wants(m_settings, event.kind))
        return;
    if (m_settings.runs && !m_settings.program.isEmpty())
        add(Way::Program, event);
    if (m_settings.posts && !m_settings.address.isEmpty())
        add(Way::Address, event);
}

void Hooks::add(Way way, const HookEvent &event)
{
    if (m_waiting.size() >= m_limits.mostWaiting) {
        qCWarning(hooksLog) << hookWord(event.kind) << event.id << "left out:" << m_waiting.size() << "wait already";
        emit failed({way, Why::TooMany});
        return;
    }
    const auto delivery = std::make_shared<Delivery>();
    delivery->way = way;
    delivery->event = event;
    delivery->program = m_settings.program;
    delivery->arguments = hookArguments(m_settings.arguments, event);
    delivery->address = http::webAddress(m_settings.address);
    m_waiting.push_back(delivery);
    next();
}

void Hooks::next()
{
    while (m_underWay.size() < m_limits.atOnce && !m_waiting.empty()) {
        const std::shared_ptr<Delivery> delivery = m_waiting.front();
        m_waiting.pop_front();
        m_underWay.push_back(delivery);
        tryIt(delivery);
    }
}

void Hooks::tryIt(const std::shared_ptr<Delivery> &delivery)
{
    ++delivery->tries;
    if (delivery->way == Way::Program)
        runProgram(delivery);
    else
        post(delivery);
}

/// The user's own, less the key that was meant for a gateway.
static QProcessEnvironment environmentWithoutKey()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"RUSHES_API_KEY"_s);
    return environment;
}

void Hooks::runProgram(const std::shared_ptr<Delivery> &delivery)
{
    auto *process = new QProcess(this);
    process->setProcessEnvironment(environmentWithoutKey());
    // What it prints goes nowhere: a flood would have to be read.
    process->setStandardInputFile(QProcess::nullDevice());
    process->setStandardOutputFile(QProcess::nullDevice());
    process->setStandardErrorFile(QProcess::nullDevice());
    auto *deadline = new QTimer(process);
    deadline->setSingleShot(true);
    connect(deadline, &QTimer::timeout, process, [this, process] {
        process->setProperty("tooLong", true);
        process->terminate();
        QTimer::singleShot(m_limits.grace, process, &QProcess::kill);
    });
    connect(process, &QProcess::errorOccurred, this, [this, process, delivery](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return; // finished() follows
        process->deleteLater();
        fail(delivery, {Way::Program, Why::NotStarted, 0, process->errorString()}, false);
    });
    connect(process, &QProcess::finished, this, [this, process, delivery](int code, QProcess::ExitStatus status) {
        process->deleteLater();
        if (process->property("tooLong").toBool())
            fail(delivery, {Way::Program, Why::TooLong}, false); // what it did until then would be done twice
        else if (status == QProcess::CrashExit)
            fail(delivery, {Way::Program, Why::Crashed}, true);
        else if (code != 0)
            fail(delivery, {Way::Program, Why::ExitCode, code}, true);
        else
            succeed(delivery);
    });
    deadline->start(m_limits.programTime);
    process->start(delivery->program, delivery->arguments);
}

static bool isWorthAnotherTry(int status)
{
    return status >= 500 || status == 408 || status == 429;
}

void Hooks::post(const std::shared_ptr<Delivery> &delivery)
{
    HttpRequest request;
    request.url = delivery->address;
    request.headers = {{"Accept", "*/*"}};
    request.maxBytes = 1024 * 1024; // nobody reads it
    request.timeout = m_limits.answerTime;
    const QByteArray body = hookBody(delivery->event, delivery->id);
    m_http.post(request, body, "application/json", this, [this, delivery](const Result<HttpReply> &reply) {
        if (!reply) {
            const Why why = reply.error().kind == Error::Kind::Timeout ? Why::TooLong : Why::NoAnswer;
            const bool again = reply.error().kind != Error::Kind::Protocol;
            return fail(delivery, {Way::Address, why, 0, reply.error().detail}, again);
        }
        if (reply->status < 200 || reply->status > 299)
            return fail(delivery, {Way::Address, Why::Status, reply->status}, isWorthAnotherTry(reply->status));
        succeed(delivery);
    });
}

void Hooks::fail(const std::shared_ptr<Delivery> &delivery, const HookFailure &failure, bool again)
{
    const bool last = !again || m_hurries || delivery->tries > m_limits.pauses.size();
    qCWarning(hooksLog) << hookWord(delivery->event.kind) << delivery->event.id
                        << (failure.way == Way::Program ? "program:" : "address:") << int(failure.why) << failure.code
                        << failure.detail << "try" << delivery->tries << (last ? "- given up" : "- tried again");
    if (last) {
        emit failed(failure);
        return end(delivery);
    }
    delivery->rests = true;
    QTimer::singleShot(m_limits.pauses[delivery->tries - 1], this, [this, delivery] {
        if (std::exchange(delivery->rests, false))
            tryIt(delivery);
    });
}

void Hooks::succeed(const std::shared_ptr<Delivery> &delivery)
{
    qCInfo(hooksLog) << hookWord(delivery->event.kind) << delivery->event.id
                     << (delivery->way == Way::Program ? "program: ended well" : "address: taken");
    emit delivered(delivery->way);
    end(delivery);
}

void Hooks::end(const std::shared_ptr<Delivery> &delivery)
{
    std::erase(m_underWay, delivery);
    if (isIdle())
        emit idle();
    else // not at once: a program that cannot be started may say so within the call
        QMetaObject::invokeMethod(this, &Hooks::next, Qt::QueuedConnection);
}

void Hooks::hurry()
{
    m_hurries = true;
    const std::vector<std::shared_ptr<Delivery>> all = m_underWay;
    for (const std::shared_ptr<Delivery> &delivery : all) {
        if (std::exchange(delivery->rests, false))
            end(delivery); // it has failed, and has no time left to do better
    }
}
} // namespace rushes
