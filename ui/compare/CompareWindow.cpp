// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "compare/CompareWindow.h"

#include "compare/DifferencesPanel.h"
#include "player/SeekBar.h"
#include "player/TimeLabel.h"
#include "widgets/Icons.h"
#include "widgets/KeySheet.h"
#include "widgets/Theme.h"
#include "widgets/Words.h"

#include <QAction>
#include <QActionGroup>
#include <QBoxLayout>
#include <QEvent>
#include <QMenu>
#include <QScrollArea>
#include <QToolButton>

#include <algorithm>

namespace rushes
{
using namespace std::chrono_literals;

static QStringList filesOf(const std::vector<fields::Known> &tasks)
{
    QStringList files;
    for (const fields::Known &known : tasks)
        files.append(known.task.clip.file);
    return files;
}

CompareWindow::CompareWindow(const std::vector<fields::Known> &tasks, QWidget *parent)
    : QWidget(parent, Qt::Window), m_tasks(tasks), m_comparison(filesOf(tasks)),
      m_sound([](const QVideoFrame &, qint64, int) {}), m_view(new CompareView(m_comparison)), m_seek(new SeekBar),
      m_time(new TimeLabel), m_differences(new DifferencesPanel), m_keys(new QMenu(this))
{
    setObjectName("compareWindow");
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    makeActions();
    makeModes();
    makeLeads();
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_differences);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setMaximumHeight(220);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_seek);
    layout->addWidget(makeControls());
    layout->addWidget(scroll);
    m_sound.setLoops(false);
    connect(m_seek, &SeekBar::seek, &m_comparison, &Comparison::seek);
    connect(m_view, &CompareView::chosen, this, &CompareWindow::lead);
    connect(&m_comparison, &Comparison::opened, this,
            [this] { m_seek->setClip(m_comparison.length(), m_comparison.fps()), showPlace(); });
    connect(&m_comparison, &Comparison::picturesChanged, this, &CompareWindow::showPlace);
    connect(&m_comparison, &Comparison::playingChanged, this, &CompareWindow::keepSound);
    connect(&m_comparison, &Comparison::sought, this, &CompareWindow::keepSound);
    connect(&m_sound, &Player::opened, this, &CompareWindow::keepSound);
    m_differences->setTasks(m_tasks);
    retranslate();
    lead(0);
    m_view->setFocus();
    resize(1280, 860);
}

QAction *CompareWindow::make(std::initializer_list<QKeySequence> keys, int icon, std::function<void()> call)
{
    auto *action = new QAction(icon < 0 ? QIcon() : icons::icon(Icon(icon)), {}, this);
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, this, std::move(call));
    addAction(action);
    m_keys->addAction(action);
    return action;
}

void CompareWindow::makeActions()
{
    m_play = make({Qt::Key_Space, Qt::Key_K}, int(Icon::Pause), [this] { m_comparison.setPlaying(!m_comparison.isPlaying()); });
    m_back = make({Qt::Key_Comma}, int(Icon::StepBack), [this] { m_comparison.step(-1); });
    m_forward = make({Qt::Key_Period}, int(Icon::StepForward), [this] { m_comparison.step(1); });
    m_secondBack = make({Qt::Key_Left, Qt::Key_J}, -1, [this] { m_comparison.seek(m_comparison.position() - 1s); });
    m_secondForward = make({Qt::Key_Right, Qt::Key_L}, -1, [this] { m_comparison.seek(m_comparison.position() + 1s); });
    m_begin = make({Qt::Key_Home}, -1, [this] { m_comparison.seek(0s); });
    m_mute = make({Qt::Key_M}, int(Icon::Volume), [this] { m_sound.setMuted(!m_sound.isMuted()), showClips(); });
    m_earlier = make({QKeySequence(Qt::ALT | Qt::Key_Left)}, -1, [this] { moveOffset(-1); });
    m_later = make({QKeySequence(Qt::ALT | Qt::Key_Right)}, -1, [this] { moveOffset(1); });
    constexpr double edgeStep = 0.05;
    m_edgeLeft = make({QKeySequence(Qt::SHIFT | Qt::Key_Left)}, -1, [this] { m_view->setEdge(m_view->edge() - edgeStep); });
    m_edgeRight = make({QKeySequence(Qt::SHIFT | Qt::Key_Right)}, -1, [this] { m_view->setEdge(m_view->edge() + edgeStep); });
    m_turn = make({Qt::Key_T}, -1, [this] { m_view->takeTurn(); });
    m_pick = make({Qt::Key_P}, int(Icon::Pick), [this] { judge(Verdict::Picked); });
    m_reject = make({Qt::Key_X}, int(Icon::Close), [this] { judge(Verdict::Rejected); });
    m_undecide = make({Qt::Key_U}, int(Icon::Question), [this] { judge(Verdict::None); });
    for (int stars = 0; stars <= Review::mostStars; ++stars)
        m_stars.push_back(make({QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + stars))}, int(Icon::Star),
                               [this, stars] { emit ratingWished(m_tasks[size_t(m_view->leading())].task.key, stars); }));
    m_sheet = make({Qt::Key_Question, QKeySequence(Qt::SHIFT | Qt::Key_Question), QKeySequence::HelpContents}, -1, [this] { openKeys(); });
    m_close = make({Qt::Key_Escape, QKeySequence::Close}, -1, [this] { close(); });
}

void CompareWindow::makeModes()
{
    m_modes = new QActionGroup(this);
    const std::pair<Qt::Key, CompareView::Mode> modes[] = {{Qt::Key_S, CompareView::Mode::SideBySide},
                                                           {Qt::Key_W, CompareView::Mode::Wipe},
                                                           {Qt::Key_F, CompareView::Mode::Flicker}};
    for (const auto &[key, mode] : modes) {
        QAction *action = make({QKeySequence(key)}, -1, [this, mode = mode] { m_view->setMode(mode); });
        action->setCheckable(true);
        m_modes->addAction(action);
    }
    m_modes->actions().first()->setChecked(true);
}

void CompareWindow::makeLeads()
{
    m_leads = new QActionGroup(this);
    for (int clip = 0; clip < m_comparison.count(); ++clip) {
        QAction *action = make({QKeySequence(Qt::Key(Qt::Key_1 + clip))}, -1, [this, clip] { lead(clip); });
        action->setCheckable(true);
        m_leads->addAction(action);
    }
}

QWidget *CompareWindow::makeControls()
{
    auto *controls = new QWidget;
    auto *row = new QHBoxLayout(controls);
    row->setContentsMargins(12, 4, 12, metrics::unit);
    row->setSpacing(2);
    const auto add = [row](QAction *action, Qt::ToolButtonStyle style) {
        auto *button = new QToolButton;
        button->setDefaultAction(action);
        button->setToolButtonStyle(style);
        button->setIconSize({metrics::iconSize, metrics::iconSize});
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setMinimumHeight(metrics::controlHeight);
        row->addWidget(button);
    };
    for (QAction *action : {m_play, m_back, m_forward})
        add(action, Qt::ToolButtonIconOnly);
    row->addSpacing(metrics::unit);
    row->addWidget(m_time);
    row->addStretch();
    for (QAction *action : m_leads->actions())
        add(action, Qt::ToolButtonTextOnly);
    row->addStretch();
    for (QAction *action : m_modes->actions())
        add(action, Qt::ToolButtonTextOnly);
    row->addSpacing(metrics::unit);
    for (QAction *action : {m_mute, m_pick, m_reject})
        add(action, Qt::ToolButtonIconOnly);
    return controls;
}

void CompareWindow::setSound(int volume, bool muted)
{
    m_sound.setVolume(volume);
    m_sound.setMuted(muted);
    showClips();
}

void CompareWindow::setTask(int clip, const fields::Known &task)
{
    m_tasks[size_t(clip)] = task;
    m_differences->setTasks(m_tasks);
    showClips();
}

void CompareWindow::lead(int clip)
{
    m_view->setLeading(clip);
    m_leads->actions().at(clip)->setChecked(true);
    m_sound.open({m_comparison.file(clip)});
    showClips();
}

void CompareWindow::moveOffset(int frames)
{
    const int clip = m_view->leading();
    const auto frame = std::chrono::microseconds(std::llround(1e6 / m_comparison.fps()));
    m_comparison.setOffset(clip, m_comparison.offset(clip) + frames * frame);
    showClips();
}

void CompareWindow::judge(Verdict verdict)
{
    emit verdictWished(m_tasks[size_t(m_view->leading())].task.key, verdict);
}

/// The sound follows the clock of the pictures, not the other way round.
void CompareWindow::keepSound()
{
    const auto place = m_comparison.position() + m_comparison.offset(m_view->leading());
    m_sound.setPlaying(m_comparison.isPlaying());
    m_sound.seek(std::max(place, Comparison::Time(0)));
    showClips();
}

void CompareWindow::showPlace()
{
    constexpr auto slack = 120ms; // less is not heard
    const auto place = m_comparison.position() + m_comparison.offset(m_view->leading());
    if (m_comparison.isPlaying() && m_sound.isPlaying() && std::chrono::abs(m_sound.position() - place) > slack)
        m_sound.seek(std::max(place, Comparison::Time(0)));
    m_seek->setPosition(m_comparison.position());
    m_time->setTimes(m_comparison.position(), m_comparison.length());
}

static void name(QAction *action, const QString &text)
{
    action->setText(text);
    //: Tool tip of a button: what it does, then the key for it in brackets
    action->setToolTip(CompareWindow::tr("%1 (%2)").arg(text, action->shortcut().toString(QKeySequence::NativeText)));
}

void CompareWindow::showClips()
{
    const bool playing = m_comparison.isPlaying();
    m_play->setIcon(icons::icon(playing ? Icon::Pause : Icon::Play));
    name(m_play, playing ? tr("Pause") : tr("Play"));
    m_mute->setIcon(icons::icon(m_sound.isMuted() ? Icon::Muted : Icon::Volume));
    const double frame = 1e6 / m_comparison.fps();
    for (int clip = 0; clip < m_comparison.count(); ++clip) {
        const Task &task = m_tasks[size_t(clip)].task;
        QStringList parts{CompareView::letter(clip)};
        if (const QString review = words::review(task.review); !review.isEmpty())
            parts << review;
        if (const auto frames = int(std::lround(double(m_comparison.offset(clip).count()) / frame)); frames != 0)
            //: How many frames a clip is shifted, with its sign
            parts << tr("%1 fr.").arg(frames > 0 ? u'+' + QString::number(frames) : QString::number(frames));
        QAction *action = m_leads->actions().at(clip);
        action->setText(parts.join(u" · "));
        action->setToolTip(Qt::convertFromPlainText(task.prompt.isEmpty() ? task.id.value : task.prompt, Qt::WhiteSpaceNormal));
    }
}

void CompareWindow::openKeys()
{
    auto *sheet = new KeySheet(*m_keys, this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

void CompareWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CompareWindow::retranslate()
{
    setWindowTitle(tr("Compare clips"));
    m_time->setAccessibleName(tr("Time"));
    name(m_back, tr("One frame back"));
    name(m_forward, tr("One frame forward"));
    name(m_secondBack, tr("One second back"));
    name(m_secondForward, tr("One second forward"));
    name(m_begin, tr("To the beginning"));
    name(m_mute, tr("Mute"));
    //: The chosen clip is shifted against the others
    name(m_earlier, tr("Shift the chosen clip by a frame, earlier"));
    name(m_later, tr("Shift the chosen clip by a frame, later"));
    name(m_edgeLeft, tr("Move the edge to the left"));
    name(m_edgeRight, tr("Move the edge to the right"));
    name(m_turn, tr("Show the other one"));
    name(m_pick, tr("Pick the chosen clip"));
    name(m_reject, tr("Reject the chosen clip"));
    name(m_undecide, tr("Neither pick nor reject"));
    for (int stars = 0; stars < int(m_stars.size()); ++stars)
        name(m_stars[size_t(stars)], tr("%n star(s) for the chosen clip", nullptr, stars));
    name(m_sheet, tr("Keys"));
    name(m_close, tr("Close"));
    //: Ways to compare clips: beside each other; one over the other with an edge between them; in turns
    const QStringList modes{tr("Side by side"), tr("Wipe"), tr("Flicker")};
    for (int i = 0; i < modes.size(); ++i)
        name(m_modes->actions().at(i), modes[i]);
    showClips();
}
} // namespace rushes
