// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "desktop/LauncherEntry.h"

#include "desktop/PrivateBus.h"

#include <QGuiApplication>
#include <QTest>
#include <QVariantMap>

using namespace rushes;
using namespace rushes::test;
using namespace Qt::StringLiterals;

/// A task bar: hears com.canonical.Unity.LauncherEntry.
class TaskBar final : public QObject
{
    Q_OBJECT
public:
    std::vector<std::pair<QString, QVariantMap>> heard;
public slots:
    void update(const QString &entry, const QVariantMap &properties) { heard.push_back({entry, properties}); }
};

class TestLauncherEntry final : public QObject
{
    Q_OBJECT
private slots:
    void theTaskBarHearsWhatChanged()
    {
        if (!m_bus.isThere())
            QSKIP("dbus-daemon is not installed");
        QGuiApplication::setDesktopFileName(u"io.github.rushes.rushes"_s);
        TaskBar bar;
        QVERIFY(m_bus.desktop().connect({}, {}, u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s, &bar,
                                        SLOT(update(QString, QVariantMap))));
        LauncherEntry entry;
        entry.set({0.25, 3, false});
        QTRY_COMPARE(bar.heard.size(), 1u);
        QCOMPARE(bar.heard[0].first, u"application://io.github.rushes.rushes.desktop"_s);
        const QVariantMap first{{u"progress"_s, 0.25}, {u"progress-visible"_s, true}, {u"count"_s, qint64(3)},
                                {u"count-visible"_s, true}, {u"urgent"_s, false}};
        QCOMPARE(bar.heard[0].second, first);
        entry.set({0.25, 3, false}); // the same: not told again
        entry.set({{}, 0, true});
        QTRY_COMPARE(bar.heard.size(), 2u);
        QCOMPARE(bar.heard[1].second.value(u"progress-visible"_s).toBool(), false);
        QCOMPARE(bar.heard[1].second.value(u"count-visible"_s).toBool(), false);
        QCOMPARE(bar.heard[1].second.value(u"urgent"_s).toBool(), true);
    }

private:
    PrivateBus m_bus;
};

QTEST_MAIN(TestLauncherEntry)
#include "tst_launcherentry.moc"
