// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "compare/CompareWindow.h"

#include "compare/CompareActions.h"
#include "compare/DifferencesPanel.h"
#include "player/SeekBar.h"
#include "player/TimeLabel.h"
#include "widgets/Icons.h"
#include "widgets/KeySheet.h"
#include "widgets/TextSize.h"
#include "widgets/Words.h"

#include <QAction>
#include <QActionGroup>
#include <QBoxLayout>
#include <QEvent>
#include <QMenu>
#include <QScreen>
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
      m_sound([](const FramePointer &, qint64, int) {}), m_view(new CompareView(m_comparison)), m_seek(new SeekBar),
      m_time(new TimeLabel), m_differences(new DifferencesPanel), m_can(new CompareActions(this))
{
    setObjectName("compareWindow");
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    connectActions();
    addAllActions();
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
    resize(QSize(1280, 860).boundedTo(screen()->availableSize()));
}

void CompareWindow::connectActions()
{
    const auto on = [this](QAction *action, auto call) { connect(action, &QAction::triggered, this, call); };
    constexpr double edgeStep = 0.05;
    on(m_can->play, [this] { m_comparison.setPlaying(!m_comparison.isPlaying()); });
    on(m_can->back, [this] { m_comparison.step(-1); });
    on(m_can->forward, [this] { m_comparison.step(1); });
    on(m_can->secondBack, [this] { m_comparison.seek(m_comparison.position() - 1s); });
    on(m_can->secondForward, [this] { m_comparison.seek(m_comparison.position() + 1s); });
    on(m_can->begin, [this] { m_comparison.seek(0s); });
    on(m_can->mute, [this] { m_sound.setMuted(!m_sound.isMuted()), showClips(); });
    on(m_can->earlier, [this] { moveOffset(-1); });
    on(m_can->later, [this] { moveOffset(1); });
    on(m_can->edgeLeft, [this] { m_view->setEdge(m_view->edge() - edgeStep); });
    on(m_can->edgeRight, [this] { m_view->setEdge(m_view->edge() + edgeStep); });
    on(m_can->turn, [this] { m_view->takeTurn(); });
    on(m_can->pick, [this] { judge(Verdict::Picked); });
    on(m_can->reject, [this] { judge(Verdict::Rejected); });
    on(m_can->undecide, [this] { judge(Verdict::None); });
    for (int stars = 0; stars < int(m_can->stars.size()); ++stars)
        on(m_can->stars[size_t(stars)], [this, stars] { emit ratingWished(leadingTask().key, stars); });
    for (int mode = 0; mode < m_can->modes->actions().size(); ++mode)
        on(m_can->modes->actions().at(mode), [this, mode] { m_view->setMode(CompareView::Mode(mode)); });
    for (int clip = 0; clip < m_can->leads->actions().size(); ++clip)
        on(m_can->leads->actions().at(clip), [this, clip] { lead(clip); });
    on(m_can->sheet, [this] { openKeys(); });
    on(m_can->close, [this] { close(); });
}

/// All there are, but no letter without a clip.
void CompareWindow::addAllActions()
{
    const QList<QAction *> leads = m_can->leads->actions();
    for (int clip = m_comparison.count(); clip < leads.size(); ++clip)
        m_can->menu().removeAction(leads.at(clip));
    addActions(m_can->menu().actions());
    m_can->modes->actions().first()->setChecked(true);
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
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        withTextSize(button, [button] {
            button->setIconSize({metrics::iconSize, metrics::iconSize});
            button->setMinimumHeight(metrics::controlHeight);
        });
        row->addWidget(button);
    };
    for (QAction *action : {m_can->play, m_can->back, m_can->forward})
        add(action, Qt::ToolButtonIconOnly);
    row->addSpacing(metrics::unit);
    row->addWidget(m_time);
    row->addStretch();
    for (int clip = 0; clip < m_comparison.count(); ++clip)
        add(m_can->leads->actions().at(clip), Qt::ToolButtonTextOnly);
    row->addStretch();
    for (QAction *action : m_can->modes->actions())
        add(action, Qt::ToolButtonTextOnly);
    row->addSpacing(metrics::unit);
    for (QAction *action : {m_can->mute, m_can->pick, m_can->reject})
        add(action, Qt::ToolButtonIconOnly);
    return controls;
}

void CompareWindow::setSound(int volume, bool muted)
{
    m_sound.setVolume(volume);
    m_sound.setMuted(muted);
    showClips();
}

void CompareWindow::takeKeys(const CompareActions &from)
{
    m_can->takeKeys(from);
    showClips();
}

const Task &CompareWindow::leadingTask() const
{
    return m_tasks[size_t(m_view->leading())].task;
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
    m_can->leads->actions().at(clip)->setChecked(true);
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
    emit verdictWished(leadingTask().key, verdict);
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

void CompareWindow::showClips()
{
    const bool playing = m_comparison.isPlaying();
    m_can->play->setIcon(icons::icon(playing ? Icon::Pause : Icon::Play));
    CompareActions::name(m_can->play, playing ? tr("Pause") : tr("Play"));
    m_can->mute->setIcon(icons::icon(m_sound.isMuted() ? Icon::Muted : Icon::Volume));
    const double frame = 1e6 / m_comparison.fps();
    for (int clip = 0; clip < m_comparison.count(); ++clip) {
        const Task &task = m_tasks[size_t(clip)].task;
        QStringList parts{CompareView::letter(clip)};
        if (const QString review = words::review(task.review); !review.isEmpty())
            parts << review;
        if (const auto frames = int(std::lround(double(m_comparison.offset(clip).count()) / frame)); frames != 0)
            //: How many frames a clip is shifted, with its sign
            parts << tr("%1 fr.").arg(frames > 0 ? u'+' + QString::number(frames) : QString::number(frames));
        QAction *action = m_can->leads->actions().at(clip);
        action->setText(parts.join(u" · "));
        action->setToolTip(Qt::convertFromPlainText(task.prompt.isEmpty() ? task.id.value : task.prompt, Qt::WhiteSpaceNormal));
    }
}

void CompareWindow::openKeys()
{
    auto *sheet = new KeySheet(m_can->menu(), this);
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
    m_can->retranslate();
    showClips();
}
} // namespace rushes
