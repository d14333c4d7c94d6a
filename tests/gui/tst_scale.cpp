// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// The window on screens of more pixels: sharp, and nothing cut. QT_SCALE_FACTOR says how many; ctest runs it with some.

#include "support/ClipTasks.h"
#include "support/CutTexts.h"
#include "support/DrawnPixmaps.h"
#include "support/Pictures.h"

#include "ToolBar.h"
#include "player/ControlRow.h"
#include "tasks/TaskGrid.h"
#include "tasks/TaskListModel.h"
#include "widgets/Theme.h"

using namespace rushes;
using namespace Qt::StringLiterals;

class ScaleTest final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        qApp->setStyle(new Style);
        m_appearance.apply(Settings::Appearance::Light);
        QVERIFY2(m_factor >= 1, "QT_SCALE_FACTOR is not set");
    }

    void theListIsSharp();
    void theGridIsSharp();
    void nothingIsCut_data() { inBothLanguages(); }
    void nothingIsCut();

private:
    /// At the least size that the window has to bear, with clips whose still pictures are there.
    static bool opens(WindowRig &rig)
    {
        rig.window->resize(1024, 640);
        if (!rig.activate() || !addClips(rig, 4))
            return false;
        rig.table()->choose(0);
        return QTest::qWaitFor([&rig] { return !rig.session->thumbnails.image(rig.session->book.at(3)).isNull(); });
    }
    /// Pictures of tasks are larger than icons.
    static int sharpPictures(QWidget &widget, int width)
    {
        int pictures = 0;
        for (const DrawnPixmaps::Drawn &drawn : DrawnPixmaps::of(widget)) {
            if (!drawn.isSharp())
                qWarning() << "blurred:" << widget.metaObject()->className() << drawn.source << "on" << drawn.covered;
            if (!drawn.isSharp())
                return -1;
            pictures += int(drawn.covered.width() >= width * widget.devicePixelRatioF() - 1);
        }
        return pictures;
    }

    double m_factor{qEnvironmentVariable("QT_SCALE_FACTOR").toDouble()};
    Appearance m_appearance;
};

void ScaleTest::theListIsSharp()
{
    WindowRig rig;
    QVERIFY(opens(rig));
    QCOMPARE(rig.window->devicePixelRatioF(), m_factor);
    QCOMPARE(rig.window->grab().devicePixelRatio(), m_factor);
    QTRY_VERIFY(sharpPictures(*rig.table()->viewport(), metrics::thumbnailWidth) >= 4);
    for (QWidget *part : std::initializer_list<QWidget *>{rig.window->findChild<ToolBar *>(), rig.window->findChild<ControlRow *>()}) {
        QVERIFY2(!DrawnPixmaps::of(*part).empty(), part->metaObject()->className()); // its icons
        QVERIFY(sharpPictures(*part, 1000) == 0);
    }
}

void ScaleTest::theGridIsSharp()
{
    WindowRig rig;
    QVERIFY(opens(rig));
    QTest::keyClick(rig.window->windowHandle(), Qt::Key_2, Qt::ControlModifier);
    TaskGrid &grid = *rig.window->findChild<TaskGrid *>();
    QTRY_VERIFY(grid.isVisible());
    QTRY_VERIFY(sharpPictures(*grid.viewport(), grid.pictureSize().width()) >= 2);
}

void ScaleTest::nothingIsCut()
{
    QFETCH(QString, lang);
    WindowRig rig(lang);
    QVERIFY(opens(rig));
    QTRY_COMPARE(rig.window->size(), QSize(1024, 640));
    QVERIFY(savePicture(*rig.window, u"scale-%1-%2"_s.arg(lang).arg(m_factor)));
    QCOMPARE(cut(*rig.window).join(u'\n'), QString());
}

QTEST_MAIN(ScaleTest)
#include "tst_scale.moc"
