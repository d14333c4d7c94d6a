// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "settings/SettingWords.h"

#include "widgets/KeyBindings.h"

#include <QAction>
#include <QDir>
#include <QKeySequence>
#include <QLocale>
#include <QRegularExpression>
#include <QTime>

#include <algorithm>
#include <array>

namespace rushes
{
using namespace Qt::StringLiterals;

namespace
{
enum class Kind { Text, Path, Switch, Number, Percent, Seconds, Hours, Time };

/// A page or a group of one; its texts are in its context.
struct Place {
    const char *context, *title;
};

struct Word {
    QLatin1StringView stored;
    const char *text;
};

struct Row {
    QLatin1StringView key; ///< "#" stands for a number
    const Place &place;
    const char *name;
    Kind kind{};
    std::array<Word, 4> words{}; ///< of values that have their own
};

constexpr Place general{"rushes::GeneralPage", QT_TRANSLATE_NOOP("rushes::GeneralPage", "General")};
constexpr Place saving{"rushes::SavingPage", QT_TRANSLATE_NOOP("rushes::SavingPage", "Saving")};
constexpr Place watching{"rushes::WatchingPage", QT_TRANSLATE_NOOP("rushes::WatchingPage", "Watching")};
constexpr Place intake{"rushes::IntakePage", QT_TRANSLATE_NOOP("rushes::IntakePage", "Adding tasks")};
constexpr Place watched{"rushes::IntakePage", QT_TRANSLATE_NOOP("rushes::IntakePage", "Watched files and folders")};
constexpr Place news{"rushes::NotificationsPage", QT_TRANSLATE_NOOP("rushes::NotificationsPage", "Notifications")};
constexpr Place tellWhen{"rushes::NotificationsPage", QT_TRANSLATE_NOOP("rushes::NotificationsPage", "Tell me when")};
constexpr Place quiet{"rushes::NotificationsPage", QT_TRANSLATE_NOOP("rushes::NotificationsPage", "Quiet hours")};
constexpr Place desktop{"rushes::NotificationsPage", QT_TRANSLATE_NOOP("rushes::NotificationsPage", "On the desktop")};
constexpr Place network{"rushes::NetworkPage", QT_TRANSLATE_NOOP("rushes::NetworkPage", "Network")};
constexpr Place look{"rushes::AppearancePage", QT_TRANSLATE_NOOP("rushes::AppearancePage", "Appearance")};
constexpr Place diagnostics{"rushes::DiagnosticsPage", QT_TRANSLATE_NOOP("rushes::DiagnosticsPage", "Diagnostics")};
constexpr Place view{"rushes::ToolBar", QT_TRANSLATE_NOOP("rushes::ToolBar", "View")};
constexpr Place player{"rushes::SettingWords", QT_TRANSLATE_NOOP("rushes::SettingWords", "Player")};

// The words are those of the pages, in their contexts: they are translated once. Languages are named in themselves.
constexpr Row rows[] = {
    {"language"_L1, general, QT_TRANSLATE_NOOP("rushes::GeneralPage", "Language"), Kind::Text,
     {{{"system"_L1, QT_TRANSLATE_NOOP("rushes::GeneralPage", "As the system")}, {"en"_L1, "English"}, {"zh_CN"_L1, "简体中文"}}}},
    {"saving/folder"_L1, saving, QT_TRANSLATE_NOOP("rushes::SavingPage", "Library folder"), Kind::Path},
    {"saving/folders"_L1, saving, QT_TRANSLATE_NOOP("rushes::SavingPage", "Sub-folders"), Kind::Text,
     {{{"None"_L1, QT_TRANSLATE_NOOP("rushes::SavingPage", "None")},
       {"Date"_L1, QT_TRANSLATE_NOOP("rushes::SavingPage", "By date")},
       {"Model"_L1, QT_TRANSLATE_NOOP("rushes::SavingPage", "By model")},
       {"Batch"_L1, QT_TRANSLATE_NOOP("rushes::SavingPage", "By batch")}}}},
    {"saving/name"_L1, saving, QT_TRANSLATE_NOOP("rushes::SavingPage", "File name")},
    {"saving/encoding"_L1, saving, QT_TRANSLATE_NOOP("rushes::SavingPage", "Encoding"), Kind::Text,
     {{{"AsSent"_L1, QT_TRANSLATE_NOOP("rushes::SavingPage", "As the service offers it")},
       {"Clean"_L1, QT_TRANSLATE_NOOP("rushes::SavingPage", "Without watermark, where offered")},
       {"Small"_L1, QT_TRANSLATE_NOOP("rushes::SavingPage", "Small, where offered")}}}},
    {"saving/automatic"_L1, saving, QT_TRANSLATE_NOOP("rushes::SavingPage", "Save every clip as soon as it is finished"), Kind::Switch},
    {"saving/sidecars"_L1, saving, QT_TRANSLATE_NOOP("rushes::SavingPage", "Write what is known of a clip beside it (.json)"), Kind::Switch},
    {"saving/checks"_L1, saving, QT_TRANSLATE_NOOP("rushes::SavingPage", "Compare saved clips with what was promised"), Kind::Switch},
    {"saving/atOnce"_L1, saving, QT_TRANSLATE_NOOP("rushes::SavingPage", "At the same time"), Kind::Number},
    {"saving/perHost"_L1, saving, QT_TRANSLATE_NOOP("rushes::SavingPage", "Of these from one host"), Kind::Number},
    {"watching/running"_L1, watching, QT_TRANSLATE_NOOP("rushes::WatchingPage", "Ask about running tasks every"), Kind::Seconds},
    {"watching/queued"_L1, watching, QT_TRANSLATE_NOOP("rushes::WatchingPage", "Ask about queued tasks every"), Kind::Seconds},
    {"watching/rescueHours"_L1, watching, QT_TRANSLATE_NOOP("rushes::WatchingPage", "Look again at failed tasks for"), Kind::Hours,
     {{{"0"_L1, QT_TRANSLATE_NOOP("rushes::WatchingPage", "not at all")}}}},
    {"intake/clipboard"_L1, intake, QT_TRANSLATE_NOOP("rushes::IntakePage", "Offer task ids that are copied anywhere"), Kind::Switch},
    {"intake/watched/size"_L1, watched, QT_TRANSLATE_NOOP("rushes::IntakePage", "How many"), Kind::Number},
    {"intake/watched/#/path"_L1, watched, QT_TRANSLATE_NOOP("rushes::IntakePage", "Path"), Kind::Path},
    {"intake/watched/#/gateway"_L1, watched, QT_TRANSLATE_NOOP("rushes::IntakePage", "Gateway")},
    {"intake/watched/#/batch"_L1, watched, QT_TRANSLATE_NOOP("rushes::IntakePage", "Batch")},
    {"intake/watched/#/fromStart"_L1, watched, QT_TRANSLATE_NOOP("rushes::IntakePage", "Also what is in it already"), Kind::Switch},
    {"news/finished"_L1, tellWhen, QT_TRANSLATE_NOOP("rushes::NotificationsPage", "clips are finished"), Kind::Switch},
    {"news/failed"_L1, tellWhen, QT_TRANSLATE_NOOP("rushes::NotificationsPage", "tasks have failed"), Kind::Switch},
    {"news/batchDone"_L1, tellWhen, QT_TRANSLATE_NOOP("rushes::NotificationsPage", "a batch is done"), Kind::Switch},
    {"news/atRisk"_L1, tellWhen, QT_TRANSLATE_NOOP("rushes::NotificationsPage", "clips are at risk"), Kind::Switch},
    {"news/keyRefused"_L1, tellWhen, QT_TRANSLATE_NOOP("rushes::NotificationsPage", "a gateway refuses the key"), Kind::Switch},
    {"news/sound"_L1, news, QT_TRANSLATE_NOOP("rushes::NotificationsPage", "With the desktop's sound"), Kind::Switch},
    {"news/quiet"_L1, news, quiet.title, Kind::Switch},
    {"news/quietFrom"_L1, news, QT_TRANSLATE_NOOP("rushes::NotificationsPage", "Beginning of the quiet hours"), Kind::Time},
    {"news/quietTo"_L1, news, QT_TRANSLATE_NOOP("rushes::NotificationsPage", "End of the quiet hours"), Kind::Time},
    {"news/dock"_L1, desktop, QT_TRANSLATE_NOOP("rushes::NotificationsPage", "Progress on the task bar"), Kind::Switch},
    {"tray/icon"_L1, desktop, QT_TRANSLATE_NOOP("rushes::NotificationsPage", "An icon in the tray"), Kind::Switch},
    {"tray/closing"_L1, desktop, QT_TRANSLATE_NOOP("rushes::NotificationsPage", "Closing the window"), Kind::Text,
     {{{"Ask"_L1, QT_TRANSLATE_NOOP("rushes::NotificationsPage", "Asks")},
       {"Keep"_L1, QT_TRANSLATE_NOOP("rushes::NotificationsPage", "Keeps Rushes in the tray")},
       {"Quit"_L1, QT_TRANSLATE_NOOP("rushes::NotificationsPage", "Quits")}}}},
    {"tray/autostart"_L1, desktop, QT_TRANSLATE_NOOP("rushes::NotificationsPage", "Start with my session, in the tray"), Kind::Switch},
    {"tray/startsMinimized"_L1, desktop, QT_TRANSLATE_NOOP("rushes::NotificationsPage", "Start in the tray each time"), Kind::Switch},
    {"network/way"_L1, network, QT_TRANSLATE_NOOP("rushes::NetworkPage", "Proxy"), Kind::Text,
     {{{"System"_L1, QT_TRANSLATE_NOOP("rushes::NetworkPage", "As the system")},
       {"Own"_L1, QT_TRANSLATE_NOOP("rushes::NetworkPage", "Own")},
       {"None"_L1, QT_TRANSLATE_NOOP("rushes::NetworkPage", "None")}}}},
    {"network/proxy"_L1, network, QT_TRANSLATE_NOOP("rushes::NetworkPage", "Own proxy")},
    {"network/authorities"_L1, network, QT_TRANSLATE_NOOP("rushes::NetworkPage", "More certificates"), Kind::Path},
    {"appearance"_L1, look, look.title, Kind::Text,
     {{{"System"_L1, QT_TRANSLATE_NOOP("rushes::AppearancePage", "As the system")},
       {"Light"_L1, QT_TRANSLATE_NOOP("rushes::AppearancePage", "Light")},
       {"Dark"_L1, QT_TRANSLATE_NOOP("rushes::AppearancePage", "Dark")}}}},
    {"look/text"_L1, look, QT_TRANSLATE_NOOP("rushes::AppearancePage", "Size of text"), Kind::Percent},
    {"look/compact"_L1, look, QT_TRANSLATE_NOOP("rushes::AppearancePage", "Density of the list"), Kind::Text,
     {{{"false"_L1, QT_TRANSLATE_NOOP("rushes::AppearancePage", "Roomy")}, {"true"_L1, QT_TRANSLATE_NOOP("rushes::AppearancePage", "Compact")}}}},
    {"log/detail"_L1, diagnostics, QT_TRANSLATE_NOOP("rushes::DiagnosticsPage", "The log says"), Kind::Text,
     {{{"Events"_L1, QT_TRANSLATE_NOOP("rushes::DiagnosticsPage", "what happens")},
       {"Problems"_L1, QT_TRANSLATE_NOOP("rushes::DiagnosticsPage", "only what went wrong")},
       {"Everything"_L1, QT_TRANSLATE_NOOP("rushes::DiagnosticsPage", "each step")}}}},
    {"view"_L1, view, view.title, Kind::Text,
     {{{"List"_L1, QT_TRANSLATE_NOOP("rushes::ToolBar", "List")}, {"Grid"_L1, QT_TRANSLATE_NOOP("rushes::ToolBar", "Grid")}}}},
    {"player/volume"_L1, player, QT_TRANSLATE_NOOP("rushes::SettingWords", "Volume"), Kind::Percent},
    {"player/muted"_L1, player, QT_TRANSLATE_NOOP("rushes::SettingWords", "Mute"), Kind::Switch},
    {"player/loop"_L1, player, QT_TRANSLATE_NOOP("rushes::SettingWords", "Repeat"), Kind::Switch},
};

constexpr QLatin1StringView keysGroup("keys/");

/// The number in a key: of an entry in a list.
QRegularExpressionMatch numberIn(const QString &key)
{
    static const QRegularExpression number(u"(?<=/)[0-9]+(?=/)"_s);
    return number.match(key);
}

const Row *rowOf(QString key)
{
    if (const auto number = numberIn(key); number.hasMatch())
        key.replace(number.capturedStart(), number.capturedLength(), u"#"_s);
    const auto *found = std::ranges::find(rows, key, &Row::key);
    return found == std::end(rows) ? nullptr : found;
}

QString translated(const Place &place, const char *text)
{
    return QCoreApplication::translate(place.context, text);
}

QString timeOfDay(const QString &value)
{
    const QTime time = QTime::fromString(value, u"HH:mm"_s);
    return time.isValid() ? QLocale().toString(time, QLocale::ShortFormat) : value;
}
} // namespace

QString SettingWords::actionOf(const QString &key) const
{
    if (!m_actions || !key.startsWith(keysGroup))
        return {};
    const QString name = key.sliced(keysGroup.size());
    const auto entries = m_actions->entries();
    const auto found = std::ranges::find_if(entries, [&name](const KeyBindings::Entry &entry) { return entry.action->objectName() == name; });
    return found == entries.end() ? QString() : found->action->text();
}

QString SettingWords::name(const QString &key) const
{
    //: A page of the settings, and a setting on it
    const QString both = tr("%1: %2");
    if (const QString action = actionOf(key); !action.isEmpty())
        return both.arg(QCoreApplication::translate("rushes::KeysPage", "Keys"), action);
    const Row *row = rowOf(key);
    if (!row)
        return key;
    QString title = translated(row->place, row->place.title);
    const QString name = translated(row->place, row->name);
    if (title == name)
        return name;
    if (const auto number = numberIn(key); number.hasMatch())
        title += u' ' + number.captured();
    return both.arg(title, name);
}

QString SettingWords::value(const QString &key, const QString &value) const
{
    if (!actionOf(key).isEmpty()) {
        QStringList keys;
        for (const QKeySequence &each : QKeySequence::listFromString(value)) {
            if (!each.isEmpty()) // of no text it makes one
                keys << each.toString(QKeySequence::NativeText);
        }
        return keys.isEmpty() ? QCoreApplication::translate("rushes::KeysPage", "no key") : keys.join(u"  "_s);
    }
    const Row *row = rowOf(key);
    if (!row)
        return value;
    const auto word = std::ranges::find_if(row->words, [&value](const Word &each) { return each.text && each.stored == value; });
    if (word != row->words.end())
        return translated(row->place, word->text);
    //: The value of a setting
    if (value.isEmpty())
        return tr("empty");
    switch (row->kind) {
    case Kind::Text:
    case Kind::Number:
        return value;
    case Kind::Path:
        return QDir::toNativeSeparators(value);
    case Kind::Switch:
        //: The value of a setting
        return value == "true"_L1 ? tr("on") : tr("off");
    case Kind::Percent:
        return value + QCoreApplication::translate("rushes::AppearancePage", " %");
    case Kind::Seconds:
        return value + QCoreApplication::translate("rushes::WatchingPage", " s");
    case Kind::Hours:
        return value + QCoreApplication::translate("rushes::WatchingPage", " h");
    case Kind::Time:
        return timeOfDay(value);
    }
    return value;
}
} // namespace rushes
