// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "CourseTasks.h"
#include "monitor/Lane.h"

#include <QTest>

#include <map>
#include <random>

using namespace rushes;
using namespace rushes::test;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace
{
constexpr Lane::Budget budget{};

Error trouble(Error::Kind kind, int http = 0)
{
    return {kind, http, {}, {}};
}

/// Asks whatever may be asked until that time, each answered at once with this trouble; gives how many.
int pump(Lane &lane, Timestamp from, milliseconds span, const std::optional<Error> &answer)
{
    int asked = 0;
    for (Timestamp now = from; now < from + span; now += 50ms) {
        while (const auto key = lane.take(budget, now)) {
            ++asked;
            lane.settle(answer, now, 0.5);
            lane.put(*key, now + 10s);
        }
    }
    return asked;
}

Error refusal(const std::optional<milliseconds> &retryAfter)
{
    return {Error::Kind::RateLimited, 429, {}, retryAfter};
}

Lane filled(int count)
{
    Lane lane;
    for (int i = 0; i < count; ++i)
        lane.put(TaskKey{i + 1}, at(0));
    return lane;
}
/// From at(0) on, by its own wish.
Lane resting(milliseconds span)
{
    Lane lane = filled(50);
    lane.take(budget, at(0));
    lane.settle(refusal(span), at(0), 0.5);
    return lane;
}
} // namespace

class LaneTest final : public QObject
{
    Q_OBJECT
private slots:
    void keepsTheBudget()
    {
        Lane lane = filled(100);
        int asked = 0;
        while (lane.take(budget, at(0)))
            ++asked;
        QCOMPARE(asked, budget.atOnce);
        QVERIFY(!lane.ready(budget));
        for (int i = 0; i < asked; ++i)
            lane.settle({}, at(0), 0.5);
        while (lane.take(budget, at(0))) {
            ++asked;
            lane.settle({}, at(0), 0.5);
        }
        QCOMPARE(asked, budget.perSecond);
        QCOMPARE(lane.ready(budget), std::optional(at(1)));
    }

    void asksInTheOrderOfBeingDueButByHandFirst()
    {
        Lane lane;
        lane.put(TaskKey{1}, at(3));
        lane.put(TaskKey{2}, at(1));
        lane.put(TaskKey{3}, at(2));
        lane.put(TaskKey{3}, at(4)); // moved
        lane.putFirst(TaskKey{4});
        lane.put(TaskKey{5}, at(0));
        lane.remove(TaskKey{5});
        for (const qint64 key : {4, 2, 1, 3})
            QCOMPARE(lane.take(budget, at(10)), std::optional(TaskKey{key}));
        QVERIFY(!lane.take(budget, at(10)));
    }

    /// With 10,000 tasks that come due at random, often again at once, none waits longer than the budget
    /// needs for those that were due before it and for what is looked at.
    void noneStarvesAmongTenThousand()
    {
        for (const quint32 seed : {1u, 2u, 3u}) {
            std::mt19937 random(seed);
            std::exponential_distribution<double> gap(1.0 / 300);
            Lane lane;
            for (int i = 0; i < 10'000; ++i)
                lane.put(TaskKey{i + 1}, at(gap(random)));
            const int count = lane.waiting();
            QSet<TaskKey> watched; // and are always due
            for (int i = 0; i < 60; i += 3)
                watched.insert(TaskKey{i + 3});
            lane.setWatched(watched);
            milliseconds longest{};
            std::vector<std::pair<Timestamp, TaskKey>> flying;
            for (Timestamp now = at(0); now < at(1800); now += 100ms) {
                for (const auto &[began, key] : flying) {
                    lane.settle({}, now, 0.5);
                    // A greedy third wants to be asked again at once.
                    lane.put(key, now + milliseconds(qint64(key) % 3 ? qint64(gap(random) * 1000) : 0));
                }
                flying.clear();
                for (Timestamp due; !lane.isEmpty(); longest = std::max(longest, now - due)) {
                    due = lane.firstDue();
                    const auto key = lane.take(budget, now);
                    if (!key)
                        break;
                    flying.emplace_back(now, *key);
                }
            }
            // 6 in flight for 100 ms each: 20 a second is the narrower bound, a full round takes count / 20; half of the
            // questions may be about what is looked at.
            QVERIFY2(longest <= milliseconds(2 * count * 1000 / budget.perSecond + 1000),
                     qPrintable(QString::number(longest.count())));
        }
    }

    void whatIsOverdueAfterASleepIsSpreadByTheBudget()
    {
        Lane lane = filled(10'000);
        std::map<qint64, int> bySecond;
        for (Timestamp now = at(50'000); lane.waiting() > 0; now += 20ms) {
            while (lane.take(budget, now)) {
                ++bySecond[now.time_since_epoch() / 1s];
                lane.settle({}, now, 0.5);
            }
        }
        for (const auto &[second, asked] : bySecond)
            QVERIFY(asked <= budget.perSecond);
        QVERIFY(bySecond.size() >= 500);
    }

    void aGatewayThatIsDownIsKnockedAtByOne_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("http");
        QTest::addColumn<bool>("down");
        QTest::newRow("offline") << int(Error::Kind::Offline) << 0 << true;
        QTest::newRow("timeout") << int(Error::Kind::Timeout) << 0 << true;
        QTest::newRow("502") << int(Error::Kind::Server) << 502 << true;
        QTest::newRow("400 in its own words") << int(Error::Kind::Server) << 400 << false;
        QTest::newRow("not found") << int(Error::Kind::NotFound) << 404 << false;
        QTest::newRow("a reply that makes no sense") << int(Error::Kind::Protocol) << 200 << false;
    }
    void aGatewayThatIsDownIsKnockedAtByOne()
    {
        QFETCH(int, kind);
        QFETCH(int, http);
        QFETCH(bool, down);
        Lane lane = filled(10'000);
        const int asked = pump(lane, at(0), 1h, trouble(Error::Kind(kind), http));
        QCOMPARE(lane.isDown(), down);
        if (down)
            QVERIFY2(asked < 30, qPrintable(QString::number(asked)));
        else
            QVERIFY(asked > 10'000);
    }

    void restsGrowToFiveMinutesAndAreJittered()
    {
        for (const double random : {0.0, 0.5, 1.0}) {
            Lane lane = filled(50);
            Timestamp now = at(0);
            milliseconds before{}, rest{};
            for (int i = 0; i < 14; ++i) {
                now = std::max(now, *lane.ready(budget));
                QVERIFY(lane.take(budget, now));
                lane.settle(trouble(Error::Kind::Offline), now, random);
                before = rest;
                rest = std::max<milliseconds>(*lane.ready(budget) - now, 0ms);
                QVERIFY(rest >= before);
                QVERIFY(rest <= Lane::longestRest);
            }
            QCOMPARE(rest, random < 0.3 ? milliseconds(240s) : milliseconds(Lane::longestRest));
        }
    }

    void oneAnswerBringsAllBackWithinTheBudget()
    {
        Lane lane = filled(10'000);
        pump(lane, at(0), 10min, trouble(Error::Kind::Offline));
        QVERIFY(lane.isDown());
        const int asked = pump(lane, at(1000), 10s, {});
        QVERIFY(!lane.isDown());
        QVERIFY(asked > 9 * budget.perSecond && asked <= 11 * budget.perSecond);
    }

    void whatWasInFlightWhenItFellDoesNotProlongTheRest()
    {
        Lane lane = filled(50);
        while (lane.take(budget, at(0))) {
        }
        QCOMPARE(lane.inFlight(), budget.atOnce);
        for (int i = 0; i < budget.atOnce; ++i)
            lane.settle(trouble(Error::Kind::Timeout), at(1), 0.5);
        QCOMPARE(lane.ready(budget), std::optional(at(1) + Lane::firstRest));
        // One probe, and no second one beside it.
        QVERIFY(lane.take(budget, at(6)));
        QVERIFY(!lane.ready(budget));
    }

    void aRestThatWasAskedForIsKept()
    {
        Lane lane = resting(77s);
        lane.forgiveSilence(); // the network is back: that was not the reason
        QCOMPARE(lane.ready(budget), std::optional(at(77)));
        lane.putSoon(TaskKey{7});
        QCOMPARE(lane.ready(budget), std::optional(at(77)));
        lane.forgiveAll();
        QVERIFY(*lane.ready(budget) <= at(1));
    }

    void oneThatIsAskedByHandPassesARest()
    {
        Lane lane = resting(77s);
        lane.putFirst(TaskKey{7});
        lane.putFirst(TaskKey{8});
        QCOMPARE(lane.take(budget, at(1)), std::optional(TaskKey{7}));
        lane.settle({}, at(1), 0.5);
        QCOMPARE(lane.ready(budget), std::optional(at(77)));
    }

    void aShorterWishDoesNotShortenARest()
    {
        Lane lane = filled(50);
        for (int i = 0; i < 3; ++i)
            lane.take(budget, at(0));
        lane.settle(refusal(60s), at(0), 0.5);
        lane.settle(refusal(1s), at(0), 0.5);
        lane.settle(refusal({}), at(0), 0.5);
        QCOMPARE(lane.ready(budget), std::optional(at(60)));
    }

    void refusalsOfWhatIsInFlightAreOne()
    {
        Lane lane = filled(100);
        Timestamp now = at(0);
        milliseconds rest{};
        for (const milliseconds expected : {5'000ms, 10'000ms, 20'000ms}) {
            int asked = 0;
            while (lane.take(budget, now))
                ++asked;
            QCOMPARE(asked, budget.atOnce);
            for (int i = 0; i < asked; ++i)
                lane.settle(refusal({}), now, 0.5);
            rest = *lane.ready(budget) - now;
            QCOMPARE(rest, expected);
            now += rest;
        }
        // An answer shows that it is over.
        QVERIFY(lane.take(budget, now));
        lane.settle({}, now, 0.5);
        QVERIFY(lane.take(budget, now));
        lane.settle(refusal({}), now, 0);
        QCOMPARE(*lane.ready(budget) - now, 4'000ms); // off by a fifth, by chance
    }

    /// Far more is due than may be asked: what is looked at keeps its pace, and the others get the other half.
    void whatIsLookedAtKeepsItsPace()
    {
        constexpr int count = 2'000, watched = 20;
        Lane lane = filled(count);
        QSet<TaskKey> keys;
        for (int i = 0; i < watched; ++i)
            keys.insert(TaskKey{count - i}); // the last of the line
        lane.setWatched(keys);
        std::map<TaskKey, Timestamp> last;
        milliseconds longestWatched{}, longestOther{};
        for (Timestamp now = at(0); now < at(600); now += 50ms) {
            while (const auto key = lane.take(budget, now)) {
                if (const auto before = last.find(*key); before != last.end()) {
                    milliseconds &longest = keys.contains(*key) ? longestWatched : longestOther;
                    longest = std::max(longest, now - before->second);
                }
                last[*key] = now;
                lane.settle({}, now, 0.5);
                lane.put(*key, now + 10s);
            }
        }
        QCOMPARE(int(last.size()), count);
        QVERIFY2(longestWatched <= 11s, qPrintable(QString::number(longestWatched.count())));
        // A round of the others takes 100 s at 20 a second.
        QVERIFY2(longestOther <= 2 * 100s, qPrintable(QString::number(longestOther.count())));
    }

    void aClockSetBackDoesNotStopIt()
    {
        Lane lane = filled(100);
        pump(lane, at(10'000), 1s, {});
        lane.putFirst(TaskKey{1000});
        QVERIFY(lane.take(budget, at(5000)));
    }
};

QTEST_APPLESS_MAIN(LaneTest)
#include "tst_lane.moc"
