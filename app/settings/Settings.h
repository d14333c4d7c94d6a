// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Error.h"
#include "api/Gateway.h"
#include "api/LogDetail.h"
#include "api/NetworkChoice.h"
#include "settings/IntakeSettings.h"
#include "settings/LookSettings.h"
#include "settings/NewsSettings.h"

#include <QBasicTimer>
#include <QByteArray>
#include <QMap>
#include <QObject>
#include <QSettings>
#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace rushes
{
/// What the user chose, in an INI file of the profile. Values that are unknown or out of bounds read as the
/// default, with a line in the log, and are brought into bounds when written. No key is ever in here.
class Settings final : public QObject
{
    Q_OBJECT
public:
    enum class Appearance { System, Light, Dark };
    Q_ENUM(Appearance)
    enum class View { List, Grid };
    Q_ENUM(View)
    enum class Folders { None, Date, Model, Batch }; ///< what clips are sorted into in the library
    Q_ENUM(Folders)
    enum class Encoding { AsSent, Clean, Small }; ///< which is fetched: as the service offers it, without watermark, small
    Q_ENUM(Encoding)

    static constexpr int mostAtOnce = 16;                    ///< of savesAtOnce() and savesPerHost()
    static constexpr int mostPerSecond = 200;                ///< of Gateway::perSecond
    static constexpr int gatewayColors = 6;                  ///< of Gateway::color
    static constexpr std::chrono::seconds leastInterval{2};  ///< of runningInterval() and queuedInterval()
    static constexpr std::chrono::seconds mostInterval{600}; ///< of the same

    static constexpr std::chrono::hours mostRescue{168};     ///< of rescueTime()

    explicit Settings(const QString &file, QObject *parent = nullptr);

    /// As long as one lives, changes are told once, at its end.
    class Batch final
    {
    public:
        explicit Batch(Settings &settings);
        ~Batch();
        Q_DISABLE_COPY_MOVE(Batch)

    private:
        Settings &m_settings;
    };

    QString language() const; ///< "system", "en" or "zh_CN"
    void setLanguage(const QString &language);
    Appearance appearance() const;
    void setAppearance(Appearance appearance);

    LookSettings look() const;
    void setLook(const LookSettings &look);
    NetworkChoice network() const; ///< default: as the system
    void setNetwork(const NetworkChoice &choice);
    LogDetail logDetail() const; ///< default: events
    void setLogDetail(LogDetail detail);

    QString libraryFolder() const; ///< absolute; default: the user's Videos folder/Rushes
    void setLibraryFolder(const QString &folder);
    QString nameTemplate() const;
    void setNameTemplate(const QString &text);
    Folders folders() const; ///< default: none
    void setFolders(Folders folders);
    Encoding encoding() const; ///< default: as sent
    void setEncoding(Encoding encoding);
    bool writesSidecars() const; ///< a JSON file beside each clip; default: no
    void setWritesSidecars(bool on);
    bool checksClips() const; ///< saved clips are looked at once; default: yes
    void setChecksClips(bool on);
    bool savesByItself() const; ///< default: yes
    void setSavesByItself(bool on);
    int savesAtOnce() const; ///< in all: 1–16, default 4
    void setSavesAtOnce(int count);
    int savesPerHost() const; ///< from one host: 1–16, default 3
    void setSavesPerHost(int count);

    std::chrono::seconds runningInterval() const; ///< 2 s – 10 min, default 10 s
    void setRunningInterval(std::chrono::seconds time);
    std::chrono::seconds queuedInterval() const; ///< 2 s – 10 min, default 20 s
    void setQueuedInterval(std::chrono::seconds time);

    /// How long a failed or vanished task is looked at again: 0–168 h, default 24.
    std::chrono::hours rescueTime() const;
    void setRescueTime(std::chrono::hours time);

    IntakeSettings intake() const;
    void setIntake(const IntakeSettings &intake);
    NewsSettings news() const;
    void setNews(const NewsSettings &news);
    TraySettings tray() const;
    void setTray(const TraySettings &tray);
    HookSettings hooks() const;
    void setHooks(const HookSettings &hooks);

    int volume() const; ///< 0–100
    void setVolume(int percent);
    bool isMuted() const;
    void setMuted(bool muted);
    bool loops() const;
    void setLoops(bool loops);
    View view() const;
    void setView(View view);

    std::vector<Gateway> gateways() const; ///< without keys
    void setGateways(const std::vector<Gateway> &gateways);
    /// Whether a keychain holds this gateway's key: it is asked for those only.
    bool hasStoredKey(const QString &gateway) const;
    void setHasStoredKey(const QString &gateway, bool stored);

    /// The keys of an action by its name, as QKeySequence::listToString() writes them; none: the standard ones.
    std::optional<QString> keysOf(const QString &action) const;
    void setKeysOf(const QString &action, const std::optional<QString> &keys);

    /// What was ever chosen, as it is stored: by key, a text each. Without gateways, what they have in a keychain, states
    /// of windows and what others' programs are told (hooks).
    QMap<QString, QString> values() const;
    /// Whether values() may hold this: the key is of that kind, and where it is known the value is within its bounds.
    static bool accepts(const QString &key, const QString &value);
    void setValues(const QMap<QString, QString> &values);

    /// Geometry and the like, opaque; empty: never stored.
    QByteArray state(const QString &name) const;
    void setState(const QString &name, const QByteArray &state);

signals:
    void changed(); ///< something that others act on; not keys, state, view, volume, muted, loops
    /// The file cannot be written; what was set counts until the end, and is tried again with the next change. Once.
    void notStored(const rushes::Error &error);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void set(QAnyStringView name, const QVariant &value);
    void tell();

    mutable QSettings m_file;
    QBasicTimer m_storeTimer;
    bool m_toldNotStored{};
    int m_batches{};
    bool m_untold{};
};
} // namespace rushes
