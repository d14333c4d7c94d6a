// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "compare/CompareView.h"
#include "compare/Comparison.h"
#include "inspector/InspectorFields.h"
#include "player/Player.h"

#include <QWidget>

namespace rushes
{
class CompareActions;
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
    void takeKeys(const CompareActions &from);
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
    void connectActions();
    void addAllActions();
    const Task &leadingTask() const;
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
    CompareActions *m_can;
};
} // namespace rushes
