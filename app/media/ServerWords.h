// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace rushes
{
/// What a server says for people in a body that is not the clip: an error object's message, a page's title,
/// or plain text. One line of at most 300 characters; addresses without their query, secret left out wherever
/// it occurs; empty for bytes that are no text. Pure.
QString serverWords(const QByteArray &body, const QByteArray &secret = {});
} // namespace rushes
