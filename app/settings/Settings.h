// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Gateway.h"

#include <QByteArray>
#include <QObject>
#include <QSettings>
#include <QString>

#include <vector>

namespace rushes
{
/// What the user chose, in an INI file of the profile. Values that are unknown or out of bounds read as the
/// default, with a line in the log. No key is ever in here.
class Settings final : public QObject
{
    Q_OBJECT
public:
    enum class Appearance { System, Light, Dark };
    Q_ENUM(Appearance)

    explicit Settings(const QString &file, QObject *parent = nullptr);

    QString language() const; ///< "system", "en" or "zh_CN"
    void setLanguage(const QString &language);
    Appearance appearance() const;
    void setAppearance(Appearance appearance);

    QString libraryFolder() const; ///< default: the user's Videos folder/Rushes
    void setLibraryFolder(const QString &folder);
    QString nameTemplate() const;
    void setNameTemplate(const QString &text);
    bool savesByItself() const; ///< default: yes
    void setSavesByItself(bool on);
    int savesAtOnce() const; ///< 1–16
    void setSavesAtOnce(int count);

    std::chrono::seconds runningInterval() const; ///< 2 s – 10 min
    void setRunningInterval(std::chrono::seconds time);
    std::chrono::seconds queuedInterval() const; ///< 2 s – 10 min
    void setQueuedInterval(std::chrono::seconds time);

    int volume() const; ///< 0–100
    void setVolume(int percent);
    bool isMuted() const;
    void setMuted(bool muted);
    bool loops() const;
    void setLoops(bool loops);

    std::vector<Gateway> gateways() const; ///< without keys
    void setGateways(const std::vector<Gateway> &gateways);

    /// Geometry and the like, opaque; empty: never stored.
    QByteArray state(const QString &name) const;
    void setState(const QString &name, const QByteArray &state);

signals:
    void changed(); ///< something that others act on; not state, volume, muted, loops

private:
    int bounded(const QString &key, int least, int most, int standard) const;
    void set(const QString &key, const QVariant &value);

    mutable QSettings m_file;
};
} // namespace rushes
