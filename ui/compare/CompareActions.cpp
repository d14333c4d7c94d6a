// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "compare/CompareActions.h"

#include "compare/CompareView.h"
#include "compare/Comparison.h"
#include "tasks/Task.h"
#include "widgets/Icons.h"

#include <QActionGroup>

namespace rushes
{
using namespace Qt::StringLiterals;

CompareActions::CompareActions(QObject *parent)
    : QObject(parent), modes(new QActionGroup(this)), leads(new QActionGroup(this)), m_menu(std::make_unique<QMenu>())
{
    play = make(u"Play"_s, {Qt::Key_Space, Qt::Key_K}, Icon::Pause);
    back = make(u"Back"_s, {Qt::Key_Comma}, Icon::StepBack);
    forward = make(u"Forward"_s, {Qt::Key_Period}, Icon::StepForward);
    secondBack = make(u"SecondBack"_s, {Qt::Key_Left, Qt::Key_J});
    secondForward = make(u"SecondForward"_s, {Qt::Key_Right, Qt::Key_L});
    begin = make(u"Begin"_s, {Qt::Key_Home});
    mute = make(u"Mute"_s, {Qt::Key_M}, Icon::Volume);
    earlier = make(u"Earlier"_s, {QKeySequence(Qt::ALT | Qt::Key_Left)});
    later = make(u"Later"_s, {QKeySequence(Qt::ALT | Qt::Key_Right)});
    edgeLeft = make(u"EdgeLeft"_s, {QKeySequence(Qt::SHIFT | Qt::Key_Left)});
    edgeRight = make(u"EdgeRight"_s, {QKeySequence(Qt::SHIFT | Qt::Key_Right)});
    turn = make(u"Turn"_s, {Qt::Key_T});
    pick = make(u"Pick"_s, {Qt::Key_P}, Icon::Pick);
    reject = make(u"Reject"_s, {Qt::Key_X}, Icon::Close);
    undecide = make(u"Undecide"_s, {Qt::Key_U}, Icon::Question);
    for (int count = 0; count <= Review::mostStars; ++count)
        stars.push_back(make(u"Stars%1"_s.arg(count), {QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + count))}, Icon::Star));
    for (const auto &[name, key] : {std::pair("SideBySide"_L1, Qt::Key_S), {"Wipe"_L1, Qt::Key_W}, {"Flicker"_L1, Qt::Key_F}})
        modes->addAction(make(name, {key}))->setCheckable(true);
    for (int clip = 0; clip < Comparison::mostClips; ++clip)
        leads->addAction(make(u"Lead%1"_s.arg(clip + 1), {QKeySequence(Qt::Key(Qt::Key_1 + clip))}))->setCheckable(true);
    sheet = make(u"Keys"_s, {Qt::Key_Question, QKeySequence(Qt::SHIFT | Qt::Key_Question), QKeySequence::HelpContents});
    close = make(u"Close"_s, {Qt::Key_Escape, QKeySequence::Close});
    retranslate();
}

QAction *CompareActions::make(const QString &name, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(this);
    action->setObjectName(u"compare"_s + name);
    action->setShortcuts(keys);
    m_menu->addAction(action);
    return action;
}

QAction *CompareActions::make(const QString &name, const QList<QKeySequence> &keys, Icon icon)
{
    QAction *action = make(name, keys);
    action->setIcon(icons::icon(icon));
    return action;
}

void CompareActions::takeKeys(const CompareActions &from)
{
    for (QAction *action : m_menu->actions())
        action->setShortcuts(from.findChild<QAction *>(action->objectName())->shortcuts());
    retranslate();
}

void CompareActions::name(QAction *action, const QString &text)
{
    action->setText(text);
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    //: Tool tip of a button: what it does, then the key for it in brackets
    action->setToolTip(key.isEmpty() ? text : tr("%1 (%2)").arg(text, key));
}

void CompareActions::retranslate()
{
    m_menu->setTitle(tr("Compare clips"));
    name(play, tr("Play"));
    name(back, tr("One frame back"));
    name(forward, tr("One frame forward"));
    name(secondBack, tr("One second back"));
    name(secondForward, tr("One second forward"));
    name(begin, tr("To the beginning"));
    name(mute, tr("Mute"));
    //: The chosen clip is shifted against the others
    name(earlier, tr("Shift the chosen clip by a frame, earlier"));
    name(later, tr("Shift the chosen clip by a frame, later"));
    name(edgeLeft, tr("Move the edge to the left"));
    name(edgeRight, tr("Move the edge to the right"));
    name(turn, tr("Show the other one"));
    name(pick, tr("Pick the chosen clip"));
    name(reject, tr("Reject the chosen clip"));
    name(undecide, tr("Neither pick nor reject"));
    for (int count = 0; count < int(stars.size()); ++count)
        name(stars[size_t(count)], tr("%n star(s) for the chosen clip", nullptr, count));
    name(sheet, tr("Keys"));
    name(close, tr("Close"));
    //: Ways to compare clips: beside each other; one over the other with an edge between them; in turns
    const QStringList modeNames{tr("Side by side"), tr("Wipe"), tr("Flicker")};
    for (int i = 0; i < modeNames.size(); ++i)
        name(modes->actions().at(i), modeNames[i]);
    for (int clip = 0; clip < leads->actions().size(); ++clip)
        name(leads->actions().at(clip), tr("Choose clip %1").arg(CompareView::letter(clip)));
}
} // namespace rushes
