// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>

#include <memory>
#include <vector>

namespace rushes::test
{
/// What a server really answered to a GET: no redirect is followed, nothing is tried again by us.
struct HttpAnswer {
    bool isFinished{}; ///< false: still under way when the time was over
    int status{};      ///< 0: no status line came
    QNetworkReply::NetworkError error{};
    QByteArray body;
    std::vector<std::pair<QByteArray, QByteArray>> headers;

    QByteArray header(const QByteArray &name) const ///< any case; empty: absent
    {
        for (const auto &[key, value] : headers) {
            if (key.compare(name, Qt::CaseInsensitive) == 0)
                return value;
        }
        return {};
    }
};

/// GETs over a real socket, for tests of servers and of what is done with their answers.
class HttpGet final
{
public:
    using Headers = std::vector<std::pair<QByteArray, QByteArray>>;
    using Reply = std::unique_ptr<QNetworkReply>;

    /// Begins and returns; the bytes come as the event loop runs.
    Reply begin(const QUrl &url, const Headers &headers = {})
    {
        QNetworkRequest request(url);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        for (const auto &[name, value] : headers)
            request.setRawHeader(name, value);
        return Reply(m_network.get(request));
    }

    /// Runs the event loop until the answer has ended.
    HttpAnswer operator()(const QUrl &url, const Headers &headers = {}, int timeoutMs = 20'000)
    {
        const Reply reply = begin(url, headers);
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        if (!reply->isFinished())
            finished.wait(timeoutMs);
        return answerOf(*reply);
    }

    static HttpAnswer answerOf(QNetworkReply &reply)
    {
        const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const auto &headers = reply.rawHeaderPairs();
        return {reply.isFinished(), status, reply.error(), reply.readAll(), {headers.begin(), headers.end()}};
    }

private:
    QNetworkAccessManager m_network;
};
} // namespace rushes::test
