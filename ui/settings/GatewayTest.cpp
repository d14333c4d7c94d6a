// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "settings/GatewayTest.h"

#include "api/ErrorCause.h"
#include "widgets/Words.h"

#include <QCoreApplication>

namespace rushes::gatewaytest
{
using namespace Qt::StringLiterals;

struct GatewayTest {
    Q_DECLARE_TR_FUNCTIONS(GatewayTest)
};

TaskId someTask()
{
    return {u"task_00000000000000000000000000"_s};
}

bool isGood(const QueryOutcome &outcome, bool asked)
{
    return outcome.report || (!asked && outcome.report.error().kind == Error::Kind::NotFound);
}

/// Not as in the list of tasks: here nothing is asked again.
static QString failure(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Timeout:
        return GatewayTest::tr("The server did not answer in time.");
    case Error::Kind::Offline:
        return GatewayTest::tr("The server cannot be reached.");
    case Error::Kind::Protocol:
        return GatewayTest::tr("The server does not answer like a gateway: look at the address.");
    case Error::Kind::NotFound:
        return GatewayTest::tr("The gateway answers, and does not know this task.");
    case Error::Kind::Server:
        return GatewayTest::tr("The server reported a fault.");
    case Error::Kind::Cancelled:
    case Error::Kind::Auth:
    case Error::Kind::RateLimited:
    case Error::Kind::Insecure:
    case Error::Kind::DiskFull:
    case Error::Kind::Storage:
        break;
    }
    return words::error(kind);
}

QString sentence(const QueryOutcome &outcome, bool asked)
{
    const QString took = GatewayTest::tr("%1 ms").arg(outcome.took.count());
    if (outcome.report)
        return GatewayTest::tr("It answered as “%1” in %2: %3.")
            .arg(outcome.dialect, took, words::status(outcome.report->status));
    if (isGood(outcome, asked))
        return GatewayTest::tr("The gateway answered in %1 and did not refuse the key.").arg(took);
    const Error &error = outcome.report.error();
    constexpr qsizetype longest = 300;
    QStringList lines{failure(error.kind), words::error(error.cause),
                      cause::othersWords(error).simplified().left(longest)};
    lines.removeAll(QString());
    return lines.join(u'\n');
}
} // namespace rushes::gatewaytest
