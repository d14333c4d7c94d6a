// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "widgets/Theme.h"

#include <QTest>

#include <cmath>

using namespace rushes;

namespace
{
double linear(float channel)
{
    return channel <= 0.04045F ? double(channel) / 12.92 : std::pow((double(channel) + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// As WCAG 2 defines it: 1 to 21.
double contrast(const QColor &a, const QColor &b)
{
    const auto [dark, bright] = std::minmax({luminance(a), luminance(b)});
    return (bright + 0.05) / (dark + 0.05);
}
} // namespace

class ThemeTest final : public QObject
{
    Q_OBJECT
private slots:
    void contrastIsMeasuredAsTheStandardSays();
    void textIsReadable_data();
    void textIsReadable();
    void textOfThePaletteIsReadable_data();
    void textOfThePaletteIsReadable();
    void disabledTextIsFainterThanSecondary();
    void paletteTellsItsTheme();
    void darkPaletteOfAnotherMakerIsDark();
    void mixingGoesFromOneToTheOther();
};

void ThemeTest::contrastIsMeasuredAsTheStandardSays()
{
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
    QVERIFY(std::abs(contrast(QColor(0x767676u), Qt::white) - 4.54) < 0.01);
}

void ThemeTest::textIsReadable_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    for (const Theme *theme : {&Theme::light(), &Theme::darkTheme()}) {
        const std::pair<const char *, QColor> texts[] = {
            {"text", theme->text}, {"secondary", theme->secondary}, {"accent", theme->accent},
            {"good", theme->good}, {"warning", theme->warning},     {"bad", theme->bad}};
        const std::pair<const char *, QColor> grounds[] = {{"window", theme->window},
                                                           {"side bar", theme->sideBar},
                                                           {"surface", theme->surface},
                                                           {"selection", theme->selection}};
        const char *name = theme->dark ? "dark" : "light";
        for (const auto &[textName, text] : texts) {
            for (const auto &[groundName, ground] : grounds)
                QTest::addRow("%s: %s on %s", name, textName, groundName) << text << ground;
        }
        QTest::addRow("%s: on accent", name) << theme->onAccent << theme->accent;
        // The ground of a message, with its sentence, its details and its icon.
        const std::pair<const char *, QColor> tones[] = {
            {"info", theme->accent}, {"good", theme->good}, {"warning", theme->warning}, {"bad", theme->bad}};
        for (const auto &[toneName, tone] : tones) {
            QTest::addRow("%s: text on %s message", name, toneName) << theme->text << theme->tinted(tone);
            QTest::addRow("%s: details on %s message", name, toneName)
                << theme->secondary << theme->tinted(tone);
            QTest::addRow("%s: icon on %s message", name, toneName) << tone << theme->tinted(tone);
        }
    }
}

void ThemeTest::textIsReadable()
{
    QFETCH(QColor, text);
    QFETCH(QColor, ground);
    const double found = contrast(text, ground);
    QVERIFY2(found >= 4.5, qPrintable(QString::number(found)));
}

void ThemeTest::textOfThePaletteIsReadable_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << Theme::light().palette();
    QTest::newRow("dark") << Theme::darkTheme().palette();
    QTest::newRow("light, in fields") << Theme::light().textPalette();
    QTest::newRow("dark, in fields") << Theme::darkTheme().textPalette();
}

void ThemeTest::textOfThePaletteIsReadable()
{
    QFETCH(QPalette, palette);
    using P = QPalette;
    const std::pair<P::ColorRole, P::ColorRole> pairs[] = {{P::WindowText, P::Window},
                                                           {P::Text, P::Base},
                                                           {P::Text, P::AlternateBase},
                                                           {P::ButtonText, P::Button},
                                                           {P::ToolTipText, P::ToolTipBase},
                                                           {P::HighlightedText, P::Highlight},
                                                           {P::PlaceholderText, P::Base},
                                                           {P::PlaceholderText, P::Window},
                                                           {P::Link, P::Base},
                                                           {P::Link, P::Window},
                                                           {P::LinkVisited, P::Base},
                                                           {P::BrightText, P::Base}};
    for (const auto group : {P::Active, P::Inactive}) {
        for (const auto &[text, ground] : pairs) {
            const double found = contrast(palette.color(group, text), palette.color(group, ground));
            QVERIFY2(found >= 4.5,
                     qPrintable(QStringLiteral("%1 on %2: %3").arg(text).arg(ground).arg(found)));
        }
    }
}

void ThemeTest::disabledTextIsFainterThanSecondary()
{
    for (const Theme *theme : {&Theme::light(), &Theme::darkTheme()}) {
        const QPalette palette = theme->palette();
        QCOMPARE(palette.color(QPalette::Disabled, QPalette::Text), theme->disabled());
        QVERIFY(contrast(theme->disabled(), theme->surface) < contrast(theme->secondary, theme->surface));
        QVERIFY(contrast(theme->disabled(), theme->surface) > 2); // still there
    }
}

void ThemeTest::paletteTellsItsTheme()
{
    QCOMPARE(&Theme::of(Theme::light().palette()), &Theme::light());
    QCOMPARE(&Theme::of(Theme::darkTheme().palette()), &Theme::darkTheme());
}

void ThemeTest::darkPaletteOfAnotherMakerIsDark()
{
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(40, 40, 40));
    QVERIFY(Theme::of(palette).dark);
}

void ThemeTest::mixingGoesFromOneToTheOther()
{
    QCOMPARE(mixed(Qt::black, Qt::white, 0), QColor(Qt::black));
    QCOMPARE(mixed(Qt::black, Qt::white, 1), QColor(Qt::white));
    QCOMPARE(mixed(QColor(0, 100, 200, 0), QColor(100, 0, 200, 200), 0.5), QColor(50, 50, 200, 100));
}

QTEST_GUILESS_MAIN(ThemeTest)
#include "tst_theme.moc"
