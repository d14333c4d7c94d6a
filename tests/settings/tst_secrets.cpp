// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "settings/Secrets.h"

#include <QLocalServer>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
/// Set in the processes that this test starts: the keychain of the world around them.
constexpr auto worldVariable = "RUSHES_TEST_KEYCHAIN";

/// What a callback brought.
template <class T>
struct Answer {
    std::optional<Result<T>> result;
    int count{};
    std::function<void(const Result<T> &)> callback()
    {
        return [this](const Result<T> &one) {
            result = one;
            ++count;
        };
    }
};
} // namespace

class TstSecrets final : public QObject
{
    Q_OBJECT

private:
    static bool runsIn(const QByteArray &world) { return qgetenv(worldVariable) == world; }
    void runInWorld(const char *world, const char *test, const QStringList &wrapper, const QString &bus);
    void keepsAndForgets(SecretStore &store);

private slots:
    void withoutAKeychainThereIsAnError();
    void aKeychainThatHangsIsGivenUp();
    void nobodyIsToldWhenTheAskerIsGone();
    void aRealKeyringKeepsAndForgets();
    void memoryKeepsAndForgets();
    void memoryAnswersLater();
};

/// Runs one of these tests in a process with another session bus, and no home of anybody's.
void TstSecrets::runInWorld(const char *world, const char *test, const QStringList &wrapper,
                            const QString &bus)
{
    const QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(worldVariable), QString::fromLatin1(world));
    for (const auto name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        environment.insert(QString::fromLatin1(name), home.path());
    for (const auto name : {"XDG_CURRENT_DESKTOP", "KDE_SESSION_VERSION", "DISPLAY", "WAYLAND_DISPLAY"})
        environment.remove(QString::fromLatin1(name));
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, bus);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    QStringList words = wrapper;
    words << QCoreApplication::applicationFilePath() << QString::fromLatin1(test);
    process.start(words.takeFirst(), words);
    QVERIFY(process.waitForStarted());
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 60'000);
    const QByteArray output = process.readAll();
    // initTestCase, the test and cleanupTestCase: none of them skipped.
    QVERIFY2(process.exitCode() == 0 && output.contains("3 passed"), output.constData());
}

void TstSecrets::withoutAKeychainThereIsAnError()
{
    if (!runsIn("none"))
        return runInWorld("none", "withoutAKeychainThereIsAnError", {}, u"unix:path=/nonexistent/bus"_s);
    KeychainSecrets secrets;
    Answer<QString> read;
    Answer<void> written;
    secrets.read(u"gateway/a"_s, this, read.callback());
    secrets.write(u"gateway/a"_s, u"k"_s, this, written.callback());
    QTRY_VERIFY_WITH_TIMEOUT(read.result && written.result, 30'000);
    QVERIFY(!*read.result);
    QCOMPARE(read.result->error().kind, Error::Kind::Storage);
    QVERIFY(!read.result->error().detail.isEmpty());
    QVERIFY(!*written.result);
    QCOMPARE(written.result->error().kind, Error::Kind::Storage);
    QVERIFY(!written.result->error().detail.contains(u"sk-"_s));
}

void TstSecrets::aKeychainThatHangsIsGivenUp()
{
    if (!runsIn("hangs")) {
        // A bus that takes the call and never says a word.
        const QTemporaryDir folder;
        QLocalServer bus;
        QVERIFY(bus.listen(folder.filePath(u"bus"_s)));
        return runInWorld("hangs", "aKeychainThatHangsIsGivenUp", {}, u"unix:path="_s + bus.fullServerName());
    }
    KeychainSecrets secrets(nullptr, u"Rushes test"_s, 300ms);
    Answer<QString> read;
    Answer<void> written;
    secrets.read(u"gateway/a"_s, this, read.callback());
    secrets.write(u"gateway/a"_s, u"k"_s, this, written.callback());
    QTRY_VERIFY(read.result && written.result);
    QVERIFY(!*read.result);
    QCOMPARE(read.result->error().kind, Error::Kind::Storage);
    QVERIFY(!*written.result);
    QCOMPARE(written.result->error().kind, Error::Kind::Storage);
    QCOMPARE(read.count, 1);
}

void TstSecrets::nobodyIsToldWhenTheAskerIsGone()
{
    MemorySecrets secrets;
    Answer<QString> gone, there;
    {
        QObject asker;
        secrets.read(u"a"_s, &asker, gone.callback());
    }
    secrets.read(u"a"_s, this, there.callback());
    QTRY_VERIFY(there.result);
    QCOMPARE(gone.count, 0);
}

/// What every store promises.
void TstSecrets::keepsAndForgets(SecretStore &store)
{
    const auto read = [&](const QString &name) {
        Answer<QString> answer;
        store.read(name, this, answer.callback());
        if (!QTest::qWaitFor([&] { return answer.result.has_value(); }, 20'000))
            return u"(no answer)"_s;
        return *answer.result ? **answer.result : u"(error) "_s + answer.result->error().detail;
    };
    const auto write = [&](const QString &name, const QString &secret) {
        Answer<void> answer;
        store.write(name, secret, this, answer.callback());
        if (!QTest::qWaitFor([&] { return answer.result.has_value(); }, 20'000))
            return u"(no answer)"_s;
        return *answer.result ? QString() : u"(error) "_s + answer.result->error().detail;
    };
    QCOMPARE(read(u"gateway/a"_s), QString());
    QCOMPARE(write(u"gateway/a"_s, u"sk-1"_s), QString());
    QCOMPARE(write(u"gateway/b"_s, u"密钥 \"2\" %s \\n"_s), QString());
    QCOMPARE(read(u"gateway/a"_s), u"sk-1"_s);
    QCOMPARE(read(u"gateway/b"_s), u"密钥 \"2\" %s \\n"_s);
    QCOMPARE(write(u"gateway/a"_s, u"sk-3"_s), QString());
    QCOMPARE(read(u"gateway/a"_s), u"sk-3"_s);
    QCOMPARE(write(u"gateway/a"_s, {}), QString());
    QCOMPARE(read(u"gateway/a"_s), QString());
    QCOMPARE(write(u"gateway/a"_s, {}), QString());
    QCOMPARE(read(u"gateway/b"_s), u"密钥 \"2\" %s \\n"_s);
}

void TstSecrets::aRealKeyringKeepsAndForgets()
{
    if (!runsIn("keyring")) {
        for (const auto program : {"dbus-run-session", "gnome-keyring-daemon"}) {
            if (QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty())
                QSKIP("needs dbus-run-session and gnome-keyring-daemon");
        }
        const QString start =
            u"echo test | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; "
            "exec \"$@\""_s;
        return runInWorld("keyring", "aRealKeyringKeepsAndForgets",
                          {u"dbus-run-session"_s, u"--"_s, u"sh"_s, u"-c"_s, start, u"sh"_s}, {});
    }
    KeychainSecrets secrets(nullptr, u"Rushes test"_s);
    keepsAndForgets(secrets);
}

void TstSecrets::memoryKeepsAndForgets()
{
    MemorySecrets secrets;
    keepsAndForgets(secrets);
}

void TstSecrets::memoryAnswersLater()
{
    MemorySecrets secrets;
    Answer<QString> answer;
    secrets.read(u"a"_s, this, answer.callback());
    QVERIFY2(!answer.result, "as a keychain does");
    QTRY_VERIFY(answer.result);
}

QTEST_GUILESS_MAIN(TstSecrets)
#include "tst_secrets.moc"
