// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// A host at its worst, by chance (but for one that sends other bytes of the same length than its header says,
// which nothing but a checksum could tell): whatever it does, no clip gets a name that is not whole, and once the host
// comes to its senses the clip is there. RUSHES_FAULT_SEED repeats a run; RUSHES_FAULT_COURSES is how many.

#include "media/ClipBytes.h"
#include "media/Download.h"
#include "media/MediaServer.h"

#include <QDir>
#include <QNetworkAccessManager>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rushes;
using namespace rushes::test;
using Reply = MediaServer::Reply;
using Request = MediaServer::Request;

namespace
{
int fromEnvironment(const char *name, int standard)
{
    bool ok = false;
    const int value = qEnvironmentVariableIntValue(name, &ok);
    return ok ? value : standard;
}

/// One clip on a host that does something else with each request.
class BadHost final
{
public:
    explicit BadHost(quint32 seed) : m_random(seed)
    {
        for (quint32 version = 0; version < 2; ++version)
            m_versions.push_back(clipBytes(1000 + m_random.bounded(400'000), seed * 2 + version));
    }

    const std::vector<QByteArray> &versions() const { return m_versions; }
    void calmDown() { m_isCalm = true; }

    Reply answer(const Request &request)
    {
        if (!m_isCalm && m_random.bounded(20) == 0)
            m_version = 1 - m_version; // changed between two requests
        const QByteArray tag = m_version == 0 ? "\"one\"" : "\"two\"";
        Reply good = serve(m_versions[m_version], request, tag);
        return m_isCalm ? good : spoilt(good, request);
    }

private:
    Reply spoilt(Reply good, const Request &request)
    {
        const QByteArray &bytes = m_versions[m_version];
        switch (m_random.bounded(13)) {
        case 0:
        case 1:
        case 2: // cut anywhere, the first and the last byte too
            good.stopAt = m_random.bounded(int(good.body.size()) + 1);
            break;
        case 3: // a length that is not kept
            good.hasLength = false;
            good.headers += "Content-Length: " + QByteArray::number(good.body.size() + m_random.bounded(1000)) + "\r\n";
            break;
        case 4: // a range that begins elsewhere
            if (request.from() > 0)
                good.headers.replace(QByteArray("bytes " + QByteArray::number(request.from())),
                                     QByteArray("bytes " + QByteArray::number(request.from() + 1)));
            break;
        case 5: // ranges ignored
            return serve(bytes, {request.target, {}}, m_version == 0 ? "\"one\"" : "\"two\"");
        case 6:
            return {"500 Internal Server Error", {}, "{\"error\":{\"message\":\"out of sorts\"}}"};
        case 7:
            return {"429 Too Many Requests", "Retry-After: 0\r\n", {}};
        case 8:
            return {"302 Found", "Location: " + request.target + "\r\n", {}};
        case 9:
            return {"302 Found", "Location: file:///etc/passwd\r\n", {}};
        case 10:
            good.headers += "Content-Encoding: gzip\r\n";
            break;
        case 11:
            return {"200 OK", "Content-Type: text/html\r\n", "<html><title>Sign in</title></html>"};
        default:
            break;
        }
        return good;
    }

    QRandomGenerator m_random;
    std::vector<QByteArray> m_versions;
    size_t m_version{};
    bool m_isCalm{};
};
} // namespace

class tst_DownloadFaults : public QObject
{
    Q_OBJECT
private slots:
    void nothingHalfGetsANameAndTheClipComesInTheEnd();

private:
    static QStringList clips(const QTemporaryDir &folder) { return QDir(folder.path()).entryList({u"*.mp4"_s}, QDir::Files); }
    Result<DownloadResult> attempt(const DownloadJob &job);
    void course(quint32 seed);

    QNetworkAccessManager m_network;
    QThreadPool m_disk;
};

Result<DownloadResult> tst_DownloadFaults::attempt(const DownloadJob &job)
{
    Download download(job, m_network, m_disk);
    std::optional<Result<DownloadResult>> result;
    connect(&download, &Download::finished, this, [&result](const auto &one) { result = one; });
    download.start();
    [&result] { QTRY_VERIFY_WITH_TIMEOUT(result.has_value(), 20'000); }();
    return result.value_or(Failure(Error{Error::Kind::Timeout, 0, {}, {}}));
}

void tst_DownloadFaults::course(quint32 seed)
{
    QTemporaryDir folder;
    BadHost host(seed);
    MediaServer server([&host](const Request &request) { return host.answer(request); });
    DownloadJob job;
    job.sources = {{server.url(u"/clip"_s), {}}};
    job.partFile = folder.filePath(u".part"_s);
    job.finalFile = folder.filePath(u"clip"_s);
    constexpr int badAttempts = 12;
    for (int number = 0; number <= badAttempts; ++number) {
        if (number == badAttempts)
            host.calmDown();
        const Result<DownloadResult> result = attempt(job);
        QCOMPARE(clips(folder).size(), result ? 1 : 0);
        if (!result)
            continue;
        QFile file(result->file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes == host.versions()[0] || bytes == host.versions()[1]);
        return;
    }
    QFAIL("the clip never came");
}

void tst_DownloadFaults::nothingHalfGetsANameAndTheClipComesInTheEnd()
{
    const int courses = fromEnvironment("RUSHES_FAULT_COURSES", 50);
    const int seed = fromEnvironment("RUSHES_FAULT_SEED", int(QRandomGenerator::system()->bounded(1'000'000)));
    qInfo("%d courses from seed %d", courses, seed);
    for (int number = 0; number < courses; ++number) {
        course(quint32(seed + number));
        if (QTest::currentTestFailed()) {
            qInfo("in the course with seed %d", seed + number);
            return;
        }
    }
}

QTEST_GUILESS_MAIN(tst_DownloadFaults)
#include "tst_downloadfaults.moc"
