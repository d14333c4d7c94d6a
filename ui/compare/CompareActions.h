// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QKeySequence>
#include <QMenu>
#include <QObject>

#include <memory>
#include <vector>

class QAction;
class QActionGroup;

namespace rushes
{
enum class Icon;

/// What can be done in a comparison, with texts and keys. They only exist; the window that has them acts. One such
/// object belongs to no window: the settings show its keys and change them, and each window takes them from it.
class CompareActions final : public QObject
{
    Q_OBJECT
public:
    explicit CompareActions(QObject *parent = nullptr);

    const QMenu &menu() const { return *m_menu; } ///< all of them
    QMenu &menu() { return *m_menu; }
    void takeKeys(const CompareActions &from);
    void retranslate();
    /// Gives an action its text, and a tool tip with its key.
    static void name(QAction *action, const QString &text);

    QAction *play{}, *back{}, *forward{}, *secondBack{}, *secondForward{}, *begin{}, *mute{};
    QAction *earlier{}, *later{}, *edgeLeft{}, *edgeRight{}, *turn{};
    QAction *pick{}, *reject{}, *undecide{}, *sheet{}, *close{};
    std::vector<QAction *> stars; ///< by their number
    QActionGroup *modes;          ///< in the order of CompareView::Mode
    QActionGroup *leads;          ///< A, B, C, D

private:
    QAction *make(const QString &name, const QList<QKeySequence> &keys);
    QAction *make(const QString &name, const QList<QKeySequence> &keys, Icon icon);

    std::unique_ptr<QMenu> m_menu;
};
} // namespace rushes
