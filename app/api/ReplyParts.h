// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/TaskReport.h"

#include <QJsonObject>

/// The parts that TaskParser puts together. Pure.
namespace rushes::reply
{
/// Every documented field as it was sent.
TaskReport documentedFields(const QJsonObject &root);

/// The clip's addresses in the order of api/gateways.md, section 5; http(s) only, each once.
QList<QUrl> clipAddresses(const QJsonObject &root);

/// The words of an error envelope, whatever its form; empty: none there.
QString errorWords(const QJsonObject &root);
/// The machine's word in it, such as task_not_exist.
QString errorCode(const QJsonObject &root);

/// Why the generation failed.
FailureReason failureReason(const QJsonObject &root);
/// The reply says by a field other than the status that the generation failed.
bool saysFailed(const QJsonObject &root);

/// Text for the eye, without line breaks in excess, at most 2,000 characters.
QString bounded(QString text);
} // namespace rushes::reply
