// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// Any bytes as the reply to a query, with any HTTP status: a report or an error, and each keeps its promises.

#include "api/Redaction.h"
#include "api/TaskParser.h"
#include "media/ContentRange.h"
#include "media/ServerWords.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cstdlib>

using namespace rushes;
using namespace Qt::StringLiterals;

static void demand(bool kept)
{
    if (!kept)
        std::abort();
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    static constexpr int statuses[] = {200, 200, 200, 400, 401, 403, 404, 429, 500, 503, 302, 0};
    const int status = statuses[data[0] % std::size(statuses)];
    const QByteArray body(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    const auto report = TaskParser::parse(body, status, TaskId{u"sora-2:task_01k6x15vhrff09dkkqjrzwhm60"_s});
    if (report) {
        demand(!report->progress || (*report->progress >= 0 && *report->progress <= 1));
        demand(!report->queuePosition || *report->queuePosition >= 0);
        for (const QUrl &address : report->clipAddresses)
            demand(address.scheme() == u"http"_s || address.scheme() == u"https"_s);
        demand(report->raw == body);
    }
    demand(serverWords(body, "Bearer sk-12345").size() <= 300);
    contentRange(body);
    redaction::json(QJsonDocument::fromJson(body).object(), u"sk-12345"_s);
    return 0;
}
