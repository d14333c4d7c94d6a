// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Error.h"
#include "monitor/TaskMonitor.h"
#include "tasks/FailureClass.h"
#include "tasks/Task.h"

#include <QString>

/// Every sentence and word about tasks that more than one widget shows, in the user's language.
namespace rushes::words
{
QString status(TaskStatus status);
QString status(const Task &task);   ///< an unknown word as it was sent
QString clip(const Task &task);     ///< where its clip is: "saved", "waiting to be saved", …
QString progress(const Task &task); ///< "93 %", or what stands where there is no bar
QString note(const Task &task);     ///< the same at length, with the server's own words; for tool tips
QString failure(const FailureReason &reason);
QString failureClass(FailureClass kind);
QString hindrance(Hindrance hindrance);        ///< "unreachable"; empty: nothing stands in the way
QStringList contradictions(Contradictions found); ///< a sentence each
QStringList findings(Findings found);             ///< a sentence each
QString review(const Review &review); ///< "picked, 4 of 5 stars"; empty: none
QString failureKind(const FailureReason &reason); ///< "Content policy", "Upstream trouble", …; empty: not known
QString error(Error::Kind kind);    ///< one plain sentence
QString error(Error::Cause cause);  ///< the same, of what was wrong with an answer; empty: None
QString error(const Error &error);  ///< of its cause, else of its kind
QString detail(const QString &detail); ///< of an error: a sentence where the words are our own, else as they came
QString health(const GatewayHealth &health);
QString queuePosition(int position); ///< "4th in queue" without the ordinal's grammar: "no. 4 in queue"

QString percent(double fraction); ///< "93 %"
QString size(const Task &task);   ///< "352 × 640"; empty when not known
QString duration(std::chrono::seconds time); ///< "3:13", "1:02:03"
QString clock(std::chrono::milliseconds time); ///< "0:05.700"
QString timeLeft(const Outlook &outlook);     ///< "about 12 s left", "1–3 min left", "40 s – 2 min left"
/// "done about 14:32 (14:26–14:51)", local time
QString doneAbout(Timestamp likely, Timestamp atLeast, Timestamp atMost);
QString possiblyStuck(std::chrono::milliseconds age); ///< "possibly stuck · 9 min"
QString ago(Timestamp then, Timestamp now);   ///< "12 s", "2 min", "5 h", "3 d"
QString until(Timestamp then, Timestamp now); ///< "in 5 d 21 h", "ended 3 min ago"
QString moment(Timestamp time); ///< "6 Oct 2025, 15:10:26", local time
QString shortMoment(Timestamp time); ///< "6 Oct, 15:10:26": where the year is clear or told elsewhere
QString bytes(qint64 count);
}
