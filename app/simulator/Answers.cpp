// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "simulator/Answers.h"

namespace rushes::simulated
{
void answerJson(httplib::Response &response, int status, const char *json)
{
    response.status = status;
    response.set_content(json, "application/json; charset=utf-8");
}

void answerUnauthorized(httplib::Response &response)
{
    answerJson(response, 401, R"({"error":{"message":"无效的令牌","type":"new_api_error","code":""}})");
}

void answerNoSuchTask(httplib::Response &response)
{
    answerJson(response, 400, R"({"code":"task_not_exist","message":"task_not_exist","data":null})");
}

void answerForbidden(httplib::Response &response)
{
    response.status = 403;
    response.set_content(R"(<?xml version="1.0" encoding="utf-8"?><Error><Code>AuthenticationFailed</Code>)"
                         R"(<Message>Server failed to authenticate the request.</Message></Error>)",
                         "application/xml");
}

/// Elsewhere is "localhost": another origin, the same machine. There the request is answered.
static bool answerRedirect(const httplib::Request &request, httplib::Response &response)
{
    const std::string host = request.get_header_value("Host");
    if (host.starts_with("localhost"))
        return false;
    const size_t colon = host.find(':');
    const std::string port = colon == std::string::npos ? std::string() : host.substr(colon);
    response.set_redirect("http://localhost" + port + request.target, 302);
    return true;
}

bool answerFault(Fault fault, int attempt, const httplib::Request &request, httplib::Response &response)
{
    switch (fault) {
    case Fault::Unauthorized:
        answerUnauthorized(response);
        return true;
    case Fault::Forbidden:
        answerJson(response, 403, R"({"error":{"message":"no access to this task","type":"permission_error"}})");
        return true;
    case Fault::WishesPause:
        response.set_header("openai-poll-after-ms", "60000");
        return false;
    case Fault::TooManyRetryAfter:
        response.set_header("Retry-After", "1");
        response.status = 429;
        return true;
    case Fault::TooMany:
        response.status = 429;
        return true;
    case Fault::ServerErrorOnce:
        if (attempt > 1)
            return false;
        answerJson(response, 500,
                   R"({"error":{"message":"upstream request failed","type":"upstream_error"}})");
        return true;
    case Fault::RedirectElsewhere:
        return answerRedirect(request, response);
    case Fault::HtmlWith200:
        response.status = 200;
        response.set_content("<!doctype html><html><head><title>Console</title></head><body></body></html>",
                             "text/html");
        return true;
    case Fault::JsonInsteadOfBytes:
        response.status = 200;
        response.set_content(R"({"error":{"message":"video is not ready","type":"invalid_request_error"}})",
                             "video/mp4");
        return true;
    case Fault::None:
    case Fault::NeverAnswers:
    case Fault::ClosesEarly:
    case Fault::HalfABody:
    case Fault::SlowBody:
    case Fault::IgnoresRange:
    case Fault::HalfOnce:
    case Fault::ChangesMidway:
    case Fault::Gone:
        return false;
    }
    return false;
}

Fault wireFault(Fault fault, int attempt)
{
    const bool isOnce = fault == Fault::HalfOnce || fault == Fault::ChangesMidway;
    if (isOnce)
        return attempt == 1 ? Fault::HalfABody : Fault::None;
    return fault;
}
} // namespace rushes::simulated
