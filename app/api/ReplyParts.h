// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Error.h"
#include "api/TaskReport.h"

#include <QJsonObject>

/// The parts that TaskParser puts together. Pure.
namespace rushes::reply
{
// documented fields, DocumentedFields.cpp

/// Every documented field as it was sent.
TaskReport documentedFields(const QJsonObject &root);

// addresses, ClipAddresses.cpp

/// The clip's addresses in the order of api/gateways.md, section 5; http(s) only, each once.
QList<QUrl> clipAddresses(const QJsonObject &root);

// envelopes, ErrorEnvelope.cpp

/// What is said about a task: the inside of {"code":"success","data":{…}}, else the reply itself.
QJsonObject unwrapped(const QJsonObject &root);
/// Whether it speaks of a task at all; anything else is an envelope of something.
bool isAboutATask(const QJsonObject &root);
/// Whether it names the task that was asked for, or names none.
bool isAbout(const QJsonObject &root, const TaskId &asked);
/// The id that a reply names: "id", unless that is a database's number and "task_id" is there.
QString idOf(const QJsonObject &root);
/// The error that an envelope stands for, whatever its form.
Error errorOf(const QJsonObject &root, int httpStatus);
/// The error of a body that is no JSON object: a bare string, a web page, nothing. found, which has the HTTP status, is
/// what it is where the status is none of an error; the body's own words come before those of found.
Error errorOfText(const QByteArray &body, const Error &found);
/// "retryAfter" or "retry_after" in seconds; at most a day.
std::optional<std::chrono::milliseconds> retryAfter(const QJsonObject &root);

/// The words of a value that may be a string, an object with a message, or a list of either.
QString wordsOf(const QJsonValue &value);
/// Text for the eye, trimmed, at most 2,000 characters.
QString bounded(QString text);
/// The same without what must not be kept: keys, and the queries of addresses (they can be signatures).
QString discreet(QString text);

// status, StatusOfReply.cpp

/// The status by the order of api/gateways.md, section 3, with the word that decided. report has its
/// documented fields and its progress already.
void decideStatus(TaskReport &report, const QJsonObject &root, bool hasAddress);
/// 0–1; what lies outside is clamped where it is near and dropped where it makes no sense.
std::optional<double> progressOf(const QJsonObject &root, const TaskReport &report);
/// Why the generation failed. Where no field has a code, what decided is the code: the name of the field or the status
/// word as sent, if that says more than that it failed. report has its status already.
FailureReason failureReason(const QJsonObject &root, const TaskReport &report);
} // namespace rushes::reply
