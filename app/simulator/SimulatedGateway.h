// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace rushes
{
/// What goes wrong with a task's query, or with its clip, on purpose and really on the wire.
enum class Fault {
    None,
    NeverAnswers,
    ClosesEarly,        ///< the connection ends before the status line
    HalfABody,          ///< Content-Length promises more than comes
    SlowBody,           ///< trickles
    Unauthorized,       ///< 401 with new-api's words
    Forbidden,          ///< 403 in words: this key may not see it
    WishesPause,        ///< answers, with openai-poll-after-ms: 60000
    TooMany,            ///< 429, empty, no Retry-After
    TooManyRetryAfter,  ///< 429, Retry-After: 1
    ServerErrorOnce,    ///< 500, then as if nothing had been
    RedirectElsewhere,  ///< 302 to the same path on "localhost" (another origin than 127.0.0.1), answered
                        ///< there
    HtmlWith200,        ///< a web page
    JsonInsteadOfBytes, ///< for clips: an error's envelope with 200 and video/mp4
    IgnoresRange,       ///< for clips: 200 to a Range request
    HalfOnce,           ///< the first answer ends in the middle
    ChangesMidway,      ///< for clips: as HalfOnce, and another ETag and content from then on
    Gone,               ///< for clips: 403; an address that the next query brings works
};

/// One task's life, told in advance. Times count from its submission.
struct SimulatedTask {
    enum class Course { Steady, Jump, Stall, NoNumber };

    QString id; ///< empty: model, ":task_" and a ULID of the time of submission
    QString prompt;
    QString model = QStringLiteral("sora-2"); ///< the id's prefix
    int clip{};                               ///< which of the sample clips, modulo their number
    std::chrono::milliseconds age{};          ///< submitted so long before it is added
    std::chrono::milliseconds queued{1000};
    std::chrono::milliseconds running{10'000};
    Course course{Course::Steady}; ///< how progress_pct goes
    QString failure;               ///< non-empty: fails at the end, in these words
    QString failureCode;           ///< e.g. "sora_content_violation"
    std::chrono::seconds addressLife{6 * 86'400};
    Fault queryFault{Fault::None};
    Fault clipFault{Fault::None};
};

/// The gateway of the service's document, on 127.0.0.1 and free ports, in threads of its own. It speaks the
/// documented form, the path form (/v1/videos/{id} and its /content), and answers 400 task_not_exist for what
/// it does not know; its replies are the document's two examples with this task's values put in. Clips (with
/// byte ranges, ETag, Last-Modified and If-Range), WebP stills and GIF previews lie on a second port: another
/// origin, as with real gateways; their addresses are signed, end to work, and bear no change of spelling.
/// All functions are thread-safe; those about an id that is not known do nothing.
class SimulatedGateway final
{
public:
    SimulatedGateway();
    ~SimulatedGateway();

    /// Listens; false when no port could be had.
    bool start();
    QUrl url() const; ///< http://127.0.0.1:PORT

    /// The key that queries must bring; empty (the default): none is asked for.
    void setKey(const QString &key);
    /// Whether queries without "Accept" and "Content-Type: application/json", which the document requires,
    /// are refused with 400. Off by default.
    void setStrict(bool strict);
    /// Which spellings of the query are answered (the path form otherwise: 404). Both by default.
    void setSpeaks(bool documented, bool path);

    QString add(const SimulatedTask &task); ///< gives its id
    void setQueryFault(const QString &id, Fault fault);
    void setClipFault(const QString &id, Fault fault);
    void finishNow(const QString &id);
    /// A fixed progress from now on, 0–1.
    void holdAt(const QString &id, double progress);

    /// How long the addresses of later answers work; 0: they are over when they come.
    void setAddressLife(const QString &id, std::chrono::seconds life);

    /// The bytes that should arrive (ChangesMidway: those before the change).
    QByteArray clip(const QString &id) const;

    /// One request that came.
    struct Seen {
        QByteArray method;
        QByteArray target; ///< path and query as sent
        quint16 port{};
        std::vector<std::pair<QByteArray, QByteArray>> headers;
        QByteArray header(const QByteArray &name) const; ///< any case; empty: absent
    };
    std::vector<Seen> seen() const;
    int queriesOf(const QString &id) const;
    quint16 mediaPort() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// About twelve tasks in all states: some ended minutes ago, the next is completed three seconds after, and
/// all but those that stand still within two minutes.
std::vector<SimulatedTask> demoTasks();
} // namespace rushes
