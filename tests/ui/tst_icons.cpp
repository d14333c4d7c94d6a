// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "widgets/Icons.h"
#include "widgets/Theme.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QSvgRenderer>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(rushes::Icon)

namespace
{
/// The colour of the pixels that are not transparent, if it is one; invalid otherwise or if there are none.
QColor inkOf(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    QColor ink;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() < 255) // the soft edges are rounded off a little
                continue;
            if (ink.isValid() && ink != pixel)
                return {};
            ink = pixel;
        }
    }
    return ink;
}

int coverage(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y).alpha() > 127;
    }
    return count;
}

void addIcons()
{
    QTest::addColumn<Icon>("name");
    for (const Icon icon : icons::all())
        QTest::newRow(qPrintable(icons::fileName(icon).section(u'/', -1))) << icon;
}
} // namespace

class IconsTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { QApplication::setPalette(Theme::light().palette()); }
    void everyFileHasItsIcon();
    void fileIsOnTheGrid_data() { addIcons(); }
    void fileIsOnTheGrid();
    void isDrawnInTheColour_data() { addIcons(); }
    void isDrawnInTheColour();
    void iconsDiffer();
    void halfTransparentColourIsHalfTransparent();
    void followsTheThemeWhileShown();
    void stateChoosesTheColour();
    void isCrispAtTheScreensRatio();
    void isPaintedInTheMiddle();
    void emptyRectanglePaintsNothing();
    void applicationIconIsInColour();
};

void IconsTest::everyFileHasItsIcon()
{
    initResources();
    QStringList files = QDir(u":/rushes/icons"_s).entryList({u"*.svg"_s});
    files.removeOne(u"rushes.svg"_s);
    QStringList named;
    for (const Icon icon : icons::all())
        named << icons::fileName(icon).section(u'/', -1);
    named.sort();
    files.sort();
    QCOMPARE(named, files);
}

void IconsTest::fileIsOnTheGrid()
{
    QFETCH(Icon, name);
    QSvgRenderer renderer(icons::fileName(name));
    QVERIFY(renderer.isValid());
    QCOMPARE(renderer.viewBoxF(), QRectF(0, 0, 16, 16));
    // Nothing is cut at the edge.
    const QImage image = icons::pixmap(name, Qt::black, 64, 1).toImage();
    for (int i = 0; i < 64; ++i) {
        for (const QPoint edge : {QPoint(i, 0), QPoint(i, 63), QPoint(0, i), QPoint(63, i)})
            QCOMPARE(image.pixelColor(edge).alpha(), 0);
    }
}

void IconsTest::isDrawnInTheColour()
{
    QFETCH(Icon, name);
    for (const QColor color : {QColor(0x3B5BDBu), QColor(0xFFB366u)}) {
        const QPixmap pixmap = icons::pixmap(name, color, 64, 1);
        QVERIFY(coverage(pixmap) > 50);
        QCOMPARE(inkOf(pixmap), color);
    }
}

void IconsTest::iconsDiffer()
{
    QSet<QByteArray> seen;
    for (const Icon icon : icons::all()) {
        const QImage image = icons::pixmap(icon, Qt::black, 16, 1).toImage();
        const QByteArray bytes(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes());
        QVERIFY2(!seen.contains(bytes), qPrintable(icons::fileName(icon)));
        seen.insert(bytes);
    }
}

void IconsTest::halfTransparentColourIsHalfTransparent()
{
    QColor color(Qt::red);
    color.setAlpha(128);
    const QImage image = icons::pixmap(Icon::Stop, color, 64, 1).toImage();
    int most = 0;
    for (int x = 0; x < 64; ++x)
        most = std::max(most, image.pixelColor(x, 32).alpha());
    QVERIFY(std::abs(most - 128) <= 2);
}

void IconsTest::followsTheThemeWhileShown()
{
    const QIcon icon = icons::icon(Icon::Add);
    const QIcon quiet = icons::quiet(Icon::Add);
    const QIcon onAccent = icons::onAccent(Icon::Add);
    for (const Theme *theme : {&Theme::light(), &Theme::darkTheme(), &Theme::light()}) {
        QApplication::setPalette(theme->palette());
        QCOMPARE(inkOf(icon.pixmap(32, 32)), theme->text);
        QCOMPARE(inkOf(quiet.pixmap(32, 32)), theme->secondary);
        QCOMPARE(inkOf(onAccent.pixmap(32, 32)), theme->onAccent);
    }
}

void IconsTest::stateChoosesTheColour()
{
    const QIcon icon = icons::icon(Icon::Loop);
    const QSize size(32, 32);
    const Theme &theme = Theme::light();
    QCOMPARE(inkOf(icon.pixmap(size, QIcon::Normal, QIcon::On)), theme.accent);
    QCOMPARE(inkOf(icon.pixmap(size, QIcon::Disabled, QIcon::Off)), theme.disabled());
    QCOMPARE(inkOf(icon.pixmap(size, QIcon::Disabled, QIcon::On)), theme.disabled());
    QCOMPARE(inkOf(icons::onAccent(Icon::Loop).pixmap(size, QIcon::Disabled)), theme.disabled());
}

void IconsTest::isCrispAtTheScreensRatio()
{
    const QPixmap pixmap = icons::pixmap(Icon::Grid, Qt::black, 16, 2);
    QCOMPARE(pixmap.size(), QSize(32, 32));
    QCOMPARE(pixmap.devicePixelRatio(), 2.0);
    const QPixmap odd = icons::pixmap(Icon::Grid, Qt::black, 16, 1.25);
    QCOMPARE(odd.size(), QSize(20, 20));
    const QPixmap fromIcon = icons::icon(Icon::Grid).pixmap(QSize(16, 16), 3.0);
    QCOMPARE(fromIcon.size(), QSize(48, 48));
    QCOMPARE(fromIcon.devicePixelRatio(), 3.0);
}

void IconsTest::isPaintedInTheMiddle()
{
    QImage image(40, 20, QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    icons::paint(painter, QRect(0, 0, 40, 20), Icon::Stop, Qt::black);
    painter.end();
    QRect ink;
    for (int y = 0; y < 20; ++y) {
        for (int x = 0; x < 40; ++x) {
            if (image.pixelColor(x, y).lightness() < 128)
                ink |= QRect(x, y, 1, 1);
        }
    }
    QCOMPARE(ink.left(), 39 - ink.right());
    QCOMPARE(ink.top(), 19 - ink.bottom());
    QVERIFY(ink.left() > 10);
}

void IconsTest::emptyRectanglePaintsNothing()
{
    QImage image(4, 4, QImage::Format_ARGB32);
    image.fill(Qt::white);
    const QImage before = image;
    QPainter painter(&image);
    icons::paint(painter, QRect(0, 0, 0, 16), Icon::Stop, Qt::black);
    icons::paint(painter, QRect(), Icon::Stop, Qt::black);
    painter.end();
    QCOMPARE(image, before);
}

void IconsTest::applicationIconIsInColour()
{
    for (const int size : {16, 48, 256}) {
        const QPixmap pixmap = icons::application().pixmap(QSize(size, size));
        QCOMPARE(pixmap.size(), QSize(size, size));
        QVERIFY(coverage(pixmap) > size * size / 2);
        QVERIFY(!inkOf(pixmap).isValid());
    }
}

QTEST_MAIN(IconsTest)
#include "tst_icons.moc"
