// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// Whatever a gateway sends, reading it takes a time that grows with its length and not with the square of that.

#include "Examples.h"

#include <ctime>

using namespace rushes;

class ParserTimeTest final : public QObject
{
    Q_OBJECT
private slots:
    void growsWithTheLength_data();
    void growsWithTheLength();
};

/// A reply of about that many bytes: what stands between head and tail, again and again.
static QByteArray filled(const QByteArray &head, const QByteArray &part, const QByteArray &tail, qsizetype bytes)
{
    return head + part.repeated(bytes / part.size()) + tail;
}

/// The processor's time, as other programs do not count; the best of a few. ms
static double timeOf(const QByteArray &body)
{
    double best = 1e9;
    for (int turn = 0; turn < 3; ++turn) {
        const std::clock_t begin = std::clock();
        (void)parsed(body);
        best = std::min(best, double(std::clock() - begin) * 1000 / CLOCKS_PER_SEC);
    }
    return best;
}

void ParserTimeTest::growsWithTheLength_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<QByteArray>("tail");
    const auto row = [](const char *name, const QByteArray &head, const QByteArray &part, const QByteArray &tail) {
        QTest::newRow(name) << head << part << tail;
    };
    const QByteArray begin = "{\"id\":\"t1\",\"status\":\"failed\",", last = "\"z\":0}";
    const QByteArray deep = QByteArray(200, '[') + QByteArray(200, ']') + ',';
    row("brackets that are never closed", begin + "\"a\":", "[", {});
    row("brackets that nest as deep as they may", begin + "\"a\":[", deep, "0]}");
    QByteArray keys;
    for (int i = 0; i < 5000; ++i)
        keys += "\"k" + QByteArray::number(i * 7919 % 5000) + "\":1,";
    row("many keys", begin, keys, last);
    row("the same key", begin, "\"k\":1,", last);
    row("backslashes", begin + "\"error\":\"", "\\\\", "\"}");
    row("backslashes of a text without an end", begin + "\"error\":\"", "\\", {});
    row("quotes in a text", begin + "\"error\":\"", "\\\"", "\"}");
    row("quotes", begin, "\"", {});
    row("short numbers", begin + "\"a\":[", "1,", "0]}");
    row("one long number", begin + "\"progress\":", "1", "}");
    row("numbers in text", begin + "\"progress\":\"", "1", "\"}");
    row("reasons in a list", begin + "\"error\":[", "\"r\",", "\"r\"]}");
    row("reasons in lists within lists", begin + "\"error\":[", "[\"r\",[\"r\"]],", "0]}");
    row("addresses", "{\"id\":\"t1\",\"status\":\"done\",\"unsigned_urls\":[", "\"https://h/a\",", "0]}");
    row("one long address", "{\"id\":\"t1\",\"status\":\"done\",\"url\":\"https://h/", "%2F", "\"}");
    row("bytes that are no text", begin + "\"error\":\"", "\xe4\xbd", "\"}");
    row("a web page", "<html><title>", "<", "</title>");
    row("blanks", begin, " ", last);
}

/// Eight times the length takes about eight times as long, with the square it would be 64. What is read within a moment
/// is not measured: with the square, this length would take minutes.
void ParserTimeTest::growsWithTheLength()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, part);
    QFETCH(QByteArray, tail);
    constexpr qsizetype little = 128 * 1024;
    constexpr double moment = 100; // ms
    const double large = timeOf(filled(head, part, tail, 8 * little));
    if (large < moment)
        return;
    const double small = timeOf(filled(head, part, tail, little));
    QVERIFY2(large < 32 * small, qPrintable(QStringLiteral("%1 ms, %2 ms").arg(small).arg(large)));
}

QTEST_APPLESS_MAIN(ParserTimeTest)
#include "tst_parsertime.moc"
