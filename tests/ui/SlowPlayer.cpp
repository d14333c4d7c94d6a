// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "ui/SlowPlayer.h"

#include "player/PlayerEngine.h"

namespace rushes::test
{
namespace
{
SlowPlayer slow;

class SlowEngine final : public PlayerEngine
{
public:
    explicit SlowEngine(const Events &events) : m_events(events) { }

    void open(const QString &, double, int clip) override
    {
        slow.asked.release();
        slow.opens.acquire();
        m_events.opened(clip, {});
        m_events.playingChanged(clip, true);
        slow.told.release();
    }
    void close() override { }
    void setPlaying(bool) override { }
    void seek(qint64) override { }
    void step(int) override { }
    void setRate(double) override { }
    void reverse(double) override { }
    void setVolume(int) override { }
    void setMuted(bool) override { }
    void setLoops(bool) override { }
    void setRange(qint64, qint64) override { }

private:
    const Events m_events;
};
} // namespace
} // namespace rushes::test

extern "C" Q_DECL_EXPORT rushes::test::SlowPlayer *rushes_slow_player()
{
    return &rushes::test::slow;
}

extern "C" Q_DECL_EXPORT rushes::PlayerEngine *rushes_make_player_engine_1(const rushes::PlayerEngine::Events &events,
                                                                          const rushes::PlayerEngine::Wanted &)
{
    return new rushes::test::SlowEngine(events);
}
