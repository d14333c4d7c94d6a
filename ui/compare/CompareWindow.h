// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "compare/CompareView.h"
#include "compare/Comparison.h"
#include "inspector/InspectorFields.h"
#include "player/Player.h"

#include <QWidget>

class QAction;
class QActionGroup;
class QMenu;
class QToolButton;

namespace rushes
{
class DifferencesPanel;
class SeekBar;
class TimeLabel;

/// Two to four clips beside each other, with what was asked differently for them. The sound is that of the leading one.
class CompareWindow final : public QWidget
{
    Q_OBJECT
public:
    /// The tasks have files.
    explicit CompareWindow(const std::vector<fields::Known> &tasks, QWidget *parent = nullptr);

    Comparison &comparison() { return m_comparison; }
    CompareView &view() { return *m_view; }
    void setSound(int volume, bool muted);
    /// A task became known better: its reply came, or it was judged.
    void setTask(int clip, const fields::Known &task);

signals:
    /// Of the leading one.
    void verdictWished(rushes::TaskKey key, rushes::Verdict verdict);
    void ratingWished(rushes::TaskKey key, int stars);

protected:
    void changeEvent(QEvent *event) override;

private:
    QAction *make(std::initializer_list<QKeySequence> keys, int icon, std::function<void()> call);
    void makeActions();
    void makeModes();
    void makeLeads();
    QWidget *makeControls();
    void lead(int clip);
    void moveOffset(int frames);
    void judge(Verdict verdict);
    void keepSound();
    void showPlace();
    void showClips();
    void retranslate();
    void openKeys();

    std::vector<fields::Known> m_tasks;
    Comparison m_comparison;
    Player m_sound;
    CompareView *m_view;
    SeekBar *m_seek;
    TimeLabel *m_time;
    DifferencesPanel *m_differences;
    QMenu *m_keys; ///< all actions, for the sheet
    QActionGroup *m_modes{}, *m_leads{};
    QAction *m_play{}, *m_back{}, *m_forward{}, *m_secondBack{}, *m_secondForward{}, *m_begin{}, *m_mute{};
    QAction *m_earlier{}, *m_later{}, *m_edgeLeft{}, *m_edgeRight{}, *m_turn{};
    QAction *m_pick{}, *m_reject{}, *m_undecide{}, *m_sheet{}, *m_close{};
    std::vector<QAction *> m_stars;
};
} // namespace rushes
