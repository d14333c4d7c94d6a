// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "simulator/Replies.h"
#include "simulator/SampleClips.h"
#include "simulator/SimulatedGateway.h"

#include <httplib.h>

#include <QHash>
#include <QMutex>

namespace rushes::simulated
{
/// What the simulated gateway knows and says: its tasks, and the answers to requests as an API and as a media
/// host. All functions are thread-safe; the answering ones are called on the servers' threads.
class Service final
{
public:
    /// The ports that answers name; set before the first request.
    void setPorts(quint16 api, quint16 media);

    /// Each gives the fault that the wire shall do to the answer.
    Fault answerApi(const httplib::Request &request, httplib::Response &response);
    Fault answerMedia(const httplib::Request &request, httplib::Response &response);

    void setKey(const QString &key);
    void setStrict(bool strict);
    void setSpeaks(bool documented, bool path);
    QString add(const SimulatedTask &task);
    void setQueryFault(const QString &id, Fault fault);
    void setClipFault(const QString &id, Fault fault);
    void setAddressLife(const QString &id, std::chrono::seconds life);
    void finishNow(const QString &id);
    void holdAt(const QString &id, double progress);
    QByteArray clip(const QString &id) const;
    std::vector<SimulatedGateway::Seen> seen() const;
    int queriesOf(const QString &id) const;

private:
    struct Entry {
        SimulatedTask task;
        Millis added{};                   ///< unix time
        std::optional<Millis> finishedAt; ///< by finishNow()
        std::optional<double> held;
        int queries{};
        int queryAttempts{}; ///< since the query's fault was set
        int clipAttempts{};  ///< since the clip's fault was set
        int goneUpTo{-1};    ///< Gone: addresses of this answer and earlier ones work no more
    };
    /// What is asked, read from the address.
    struct Question {
        enum class Form { Unknown, Documented, Path, Content } form{Form::Unknown};
        QString id;
    };

    Question questionOf(const httplib::Request &request) const;
    bool refuses(const Question &question, const httplib::Request &request,
                 httplib::Response &response) const;
    Fault answerQuery(Entry &entry, const Question &question, const httplib::Request &request,
                      httplib::Response &response);
    Fault serveClip(Entry &entry, int serial, const httplib::Request &request, httplib::Response &response);
    void sendClip(const Entry &entry, const httplib::Request &request, httplib::Response &response) const;
    bool isGone(Entry &entry, int serial);
    static Millis submissionOf(const Entry &entry);
    Moment momentNow(const Entry &entry) const;
    Scene sceneOf(const Entry &entry) const;
    Millis finishOf(const Entry &entry) const;
    QByteArray addressOf(const Entry &entry, Media media) const;
    void remember(const httplib::Request &request, quint16 port);
    template <class Change>
    void change(const QString &id, Change change);

    mutable QMutex m_mutex; ///< guards everything
    QHash<QString, Entry> m_tasks;
    QString m_key;
    bool m_documented{true}, m_path{true}, m_strict{};
    quint16 m_apiPort{}, m_mediaPort{};
    quint64 m_serial{};
    std::vector<SimulatedGateway::Seen> m_seen;
};
} // namespace rushes::simulated
