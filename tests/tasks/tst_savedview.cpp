// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/SavedView.h"
#include "tasks/TaskListModel.h"

#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;

class TestSavedView : public QObject
{
    Q_OBJECT
private slots:
    void whatIsNoViewIsLeftOut_data();
    void whatIsNoViewIsLeftOut();
    void unknownWordsReadAsTheDefault();
    void tooManyAreCutShort();
    void everyViewComesBack();
};

void TestSavedView::whatIsNoViewIsLeftOut_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("[{");
    QTest::newRow("an object") << QByteArray(R"({"name":"a"})");
    QTest::newRow("no name") << QByteArray(R"([{"query":"cat"}])");
    QTest::newRow("a name of blanks") << QByteArray(R"([{"name":"  "}])");
    QTest::newRow("numbers") << QByteArray("[1, null, []]");
}

void TestSavedView::whatIsNoViewIsLeftOut()
{
    QFETCH(QByteArray, json);
    QVERIFY(viewsFromJson(json).empty());
}

void TestSavedView::unknownWordsReadAsTheDefault()
{
    const auto views = viewsFromJson(R"([{"name":"a","state":"sleeping","group":"colour","sort":"ColumnCount","failure":"luck","new":1}])");
    QCOMPARE(views.size(), 1u);
    SavedView plain;
    plain.name = u"a"_s;
    QVERIFY(views.front() == plain);
}

void TestSavedView::tooManyAreCutShort()
{
    SavedView view;
    view.name = u"a"_s;
    QCOMPARE(viewsFromJson(toJson(std::vector(1000, view))).size(), mostViews);
}

void TestSavedView::everyViewComesBack()
{
    std::vector<SavedView> views;
    const auto add = [&views](const SavedView &view) {
        views.push_back(view);
        views.back().name = u"夜 \"%1\""_s.arg(views.size());
    };
    for (int state = 0; state <= int(TaskFilter::State::Expired); ++state)
        add({{}, {.state = TaskFilter::State(state)}, {}, -1, {}});
    for (const FailureClass kind : failureClasses)
        add({{}, {.state = TaskFilter::State::Failed, .failure = kind}, {}, -1, {}});
    for (int grouping = 0; grouping <= int(Grouping::Model); ++grouping)
        add({{}, {.gateway = u"one"_s}, Grouping(grouping), -1, {}});
    for (int column = 0; column < TaskListModel::ColumnCount; ++column)
        add({{}, {.text = u"model:veo* “夜”"_s}, {}, column, Qt::DescendingOrder});
    QVERIFY(views.size() < mostViews);
    QVERIFY(viewsFromJson(toJson(views)) == views);
}

QTEST_GUILESS_MAIN(TestSavedView)
#include "tst_savedview.moc"
