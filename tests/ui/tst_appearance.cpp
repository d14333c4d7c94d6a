// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "AppearanceCare.h"
#include "widgets/Appearance.h"
#include "widgets/DesktopSettings.h"
#include "widgets/Style.h"
#include "widgets/Theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QHeaderView>
#include <QLineEdit>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolTip>
#include <QTreeView>

using namespace rushes;
using namespace Qt::StringLiterals;

using Spaces = QMap<QString, QVariantMap>;
using Mode = Settings::Appearance;

/// The desktop's half: org.freedesktop.portal.Settings.
class Portal final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    Spaces spaces;
    int reads{};

public slots:
    QMap<QString, QVariantMap> ReadAll(const QStringList &wanted)
    {
        ++reads;
        Spaces result;
        for (const QString &space : wanted) {
            if (spaces.contains(space))
                result.insert(space, spaces.value(space));
        }
        return result;
    }

signals:
    void SettingChanged(const QString &space, const QString &key, const QDBusVariant &value);
};

namespace
{
const QString appearanceSpace = u"org.freedesktop.appearance"_s;
const QString gnomeSpace = u"org.gnome.desktop.interface"_s;
} // namespace

class AppearanceTest final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanupTestCase();

    void withoutTheDesktopsWordThePaletteDecides();
    void choiceIsShownEverywhere();
    void selectedTextIsInTheAccentAfterEveryChange();
    void fontsHaveTheirSizes();
    void desktopIsAskedAfterTheFirstPaint();
    void desktopIsFollowedWhileRunning();
    void strangeAnswersChangeNothing();
    void choiceBeatsTheDesktop();
    void reducedMotionStopsTheStyle();
    void theIconAndWhatWaitsComeBehindTheFirstPaint();
    void whatWaitsBeginsWhereNothingIsPaintedToo();

private:
    void needBus();
    void tell(const QString &space, const QString &key, const QVariant &value);

    QProcess m_daemon;
    Portal m_portal;
    bool m_hasBus{};
};

void AppearanceTest::initTestCase()
{
    qApp->setStyle(new Style);
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
    if (QStandardPaths::findExecutable(u"dbus-daemon"_s).isEmpty())
        return;
    m_daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
    QVERIFY(m_daemon.waitForReadyRead());
    const QString address = QString::fromLatin1(m_daemon.readLine().trimmed());
    qputenv("DBUS_SESSION_BUS_ADDRESS", address.toLatin1());
    QDBusConnection bus = QDBusConnection::connectToBus(address, u"portal"_s);
    m_hasBus = bus.registerService(u"org.freedesktop.portal.Desktop"_s) &&
               bus.registerObject(u"/org/freedesktop/portal/desktop"_s, &m_portal,
                                  QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
    QVERIFY(m_hasBus);
}

void AppearanceTest::init()
{
    QApplication::setPalette(Theme::light().palette());
    QApplication::setWindowIcon({});
    m_portal.spaces.clear();
    m_portal.reads = 0;
}

void AppearanceTest::cleanupTestCase()
{
    QDBusConnection::disconnectFromBus(u"portal"_s);
    m_daemon.kill();
    m_daemon.waitForFinished();
}

void AppearanceTest::needBus()
{
    if (!m_hasBus)
        QSKIP("dbus-daemon is not installed");
}

void AppearanceTest::tell(const QString &space, const QString &key, const QVariant &value)
{
    emit m_portal.SettingChanged(space, key, QDBusVariant(value));
}

void AppearanceTest::withoutTheDesktopsWordThePaletteDecides()
{
    {
        Appearance appearance;
        appearance.apply(Mode::System);
        QVERIFY(!appearance.isDark());
    }
    QApplication::setPalette(QPalette(QColor(30, 30, 30)));
    Appearance appearance;
    appearance.apply(Mode::System);
    QVERIFY(appearance.isDark());
    QCOMPARE(QApplication::palette(), Theme::darkTheme().palette());
}

void AppearanceTest::choiceIsShownEverywhere()
{
    Appearance appearance;
    appearance.apply(Mode::Dark);
    QVERIFY(appearance.isDark());
    QCOMPARE(QApplication::palette(), Theme::darkTheme().palette());
    QCOMPARE(QToolTip::palette().color(QPalette::ToolTipText), Theme::darkTheme().text);
    appearance.apply(Mode::Light);
    QCOMPARE(QApplication::palette(), Theme::light().palette());
}

void AppearanceTest::selectedTextIsInTheAccentAfterEveryChange()
{
    Appearance appearance;
    QLineEdit field;
    QTreeView list;
    field.show();
    list.show();
    for (const Mode mode : {Mode::Dark, Mode::Light, Mode::Dark}) {
        appearance.apply(mode);
        const Theme &theme = mode == Mode::Dark ? Theme::darkTheme() : Theme::light();
        QTRY_COMPARE(field.palette().color(QPalette::Highlight), theme.accent);
        QTRY_COMPARE(field.palette().color(QPalette::Base), theme.surface);
        QTRY_COMPARE(list.palette().color(QPalette::Highlight), theme.selection);
    }
    if (m_hasBus)
        QTRY_COMPARE(m_portal.reads, 1); // else the question to the desktop arrives during a later test
}

void AppearanceTest::fontsHaveTheirSizes()
{
    Appearance appearance;
    QCOMPARE(QApplication::font().pixelSize(), int(metrics::bodyPixels));
    QCOMPARE(QToolTip::font().pixelSize(), int(metrics::secondaryPixels));
    QVERIFY(QApplication::font().families().contains(u"Noto Sans CJK SC"_s));
    QTreeView list;
    list.ensurePolished();
    QCOMPARE(list.header()->font().pixelSize(), int(metrics::secondaryPixels));
    QCOMPARE(list.font().pixelSize(), int(metrics::bodyPixels));
}

void AppearanceTest::desktopIsAskedAfterTheFirstPaint()
{
    needBus();
    m_portal.spaces = {{appearanceSpace, {{u"color-scheme"_s, uint(1)}}}};
    Appearance appearance;
    appearance.apply(Mode::System);
    QCoreApplication::processEvents();
    QCOMPARE(m_portal.reads, 0);
    QVERIFY(!appearance.isDark());
    QWidget window;
    window.show();
    QTRY_VERIFY(appearance.isDark());
    QCOMPARE(m_portal.reads, 1);
    window.update();
    QTRY_COMPARE(window.palette(), Theme::darkTheme().palette());
    QCOMPARE(m_portal.reads, 1);
}

void AppearanceTest::desktopIsFollowedWhileRunning()
{
    needBus();
    QApplication::setPalette(Theme::darkTheme().palette());
    Appearance appearance;
    appearance.apply(Mode::System);
    QWidget window;
    window.show();
    QTRY_COMPARE(m_portal.reads, 1);
    QVERIFY(appearance.isDark());
    tell(appearanceSpace, u"color-scheme"_s, uint(2));
    QTRY_VERIFY(!appearance.isDark());
    QCOMPARE(QApplication::palette(), Theme::light().palette());
    tell(appearanceSpace, u"color-scheme"_s, uint(0)); // no preference: as it was at start
    QTRY_VERIFY(appearance.isDark());
}

void AppearanceTest::strangeAnswersChangeNothing()
{
    needBus();
    m_portal.spaces = {{appearanceSpace, {{u"color-scheme"_s, u"darkish"_s}, {u"contrast"_s, uint(1)}}}};
    DesktopSettings desktop;
    QSignalSpy changes(&desktop, &DesktopSettings::changed);
    desktop.start();
    QTRY_COMPARE(m_portal.reads, 1);
    tell(u"org.example"_s, u"color-scheme"_s, uint(1));
    tell(appearanceSpace, u"color-scheme"_s, uint(77));
    tell(appearanceSpace, u"color-scheme"_s, uint(1));
    QTRY_COMPARE(changes.size(), 1);
    const auto preferences = changes.constFirst().constFirst().value<DesktopPreferences>();
    QCOMPARE(preferences, (DesktopPreferences{true, false}));
}

void AppearanceTest::choiceBeatsTheDesktop()
{
    needBus();
    m_portal.spaces = {{appearanceSpace, {{u"color-scheme"_s, uint(1)}}}};
    Appearance appearance;
    appearance.apply(Mode::Light);
    QWidget window;
    window.show();
    QTRY_COMPARE(m_portal.reads, 1);
    DesktopSettings other; // its answer comes after the one to the appearance
    QSignalSpy answered(&other, &DesktopSettings::changed);
    other.start();
    QTRY_COMPARE(answered.size(), 1);
    QVERIFY(!appearance.isDark());
    appearance.apply(Mode::System);
    QVERIFY(appearance.isDark());
}

void AppearanceTest::reducedMotionStopsTheStyle()
{
    needBus();
    const auto duration = [] {
        return QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration);
    };
    QVERIFY(duration() > 0);
    m_portal.spaces = {{gnomeSpace, {{u"enable-animations"_s, false}}}};
    Appearance appearance;
    QWidget window;
    window.show();
    QTRY_COMPARE(duration(), 0);
    tell(gnomeSpace, u"enable-animations"_s, true);
    QTRY_VERIFY(duration() > 0);
}

void AppearanceTest::theIconAndWhatWaitsComeBehindTheFirstPaint()
{
    const QTemporaryDir folder;
    const Settings settings(folder.filePath(u"settings.ini"_s));
    AppearanceCare care(settings, u"en"_s);
    QVERIFY(QApplication::windowIcon().isNull());
    int begun = 0;
    QObject context;
    care.whenPainted(&context, [&begun] { ++begun; });
    QWidget window;
    (void)window.grab();
    QVERIFY(begun == 0 && QApplication::windowIcon().isNull()); // not while it is being painted
    const auto goOn = [] { // for much less than the patience with what is not painted
        for (int round = 0; round < 10; ++round)
            QCoreApplication::processEvents();
    };
    goOn();
    QCOMPARE(begun, 1);
    for (const int size : {16, 32, 64, 128})
        QCOMPARE(window.windowIcon().pixmap(size).size(), QSize(size, size));
    (void)window.grab();
    goOn();
    QCOMPARE(begun, 1);
    if (m_hasBus)
        QTRY_COMPARE(m_portal.reads, 1); // else the question to the desktop arrives during a later test
}

void AppearanceTest::whatWaitsBeginsWhereNothingIsPaintedToo()
{
    const QTemporaryDir folder;
    const Settings settings(folder.filePath(u"settings.ini"_s));
    AppearanceCare care(settings, u"en"_s);
    int begun = 0, ofTheGone = 0;
    QObject context;
    care.whenPainted(&context, [&begun] { ++begun; });
    {
        QObject gone;
        care.whenPainted(&gone, [&ofTheGone] { ++ofTheGone; });
    }
    QTRY_COMPARE(begun, 1);
    QCOMPARE(ofTheGone, 0);
}

QTEST_MAIN(AppearanceTest)
#include "tst_appearance.moc"
