// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>
#include <QObject>
#include <QSize>
#include <QThreadPool>

#include <functional>

namespace rushes
{
class HttpClient;

/// Pictures that a reply names by their address, or holds as data: URLs: those a task was given. At most 8 MiB and 64
/// million pixels each; not kept. Lives on the main thread.
class RemotePictures final : public QObject
{
    Q_OBJECT
public:
    explicit RemotePictures(HttpClient &http, QObject *parent = nullptr);
    ~RemotePictures() override;

    /// The picture, fitted into room; null: it could not be had. done comes once, later, unless context is gone.
    using Done = std::function<void(const QImage &picture)>;
    void get(const QString &address, QSize room, QObject *context, Done done);

private:
    void decode(const QByteArray &bytes, QSize room, QObject *context, Done done);

    HttpClient &m_http;
    QThreadPool m_decoders;
};
} // namespace rushes
