// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "player/PlayerPane.h"

#include "frames/ClipReader.h"
#include "player/ContactSheet.h"
#include "player/ControlRow.h"
#include "player/FirstFrames.h"
#include "player/FrameGrab.h"
#include "player/FullScreenWindow.h"
#include "player/Player.h"
#include "player/PlayerActions.h"
#include "player/PlayerWords.h"
#include "player/Stage.h"
#include "player/StageMessage.h"
#include "player/VideoView.h"
#include "widgets/Words.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QKeyEvent>

#include <algorithm>
#include <utility>

namespace rushes
{
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::duration_cast;
using std::chrono::microseconds;
using std::chrono::milliseconds;

PlayerPane::PlayerPane(QWidget *parent)
    : QWidget(parent), m_stage(new Stage),
      m_player(new Player([&view = m_stage->view()](FramePointer frame, qint64 start, int clip) {
          view.show(std::move(frame), start, clip);
      })),
      m_actions(new PlayerActions(*m_player, this)), m_controls(new ControlRow(*m_player, *m_actions)),
      m_elsewhere(new StageMessage), m_first(new FirstFrames(this))
{
    setObjectName("player");
    m_elsewhere->setObjectName("playerElsewhere");
    m_elsewhere->setScrim(true);
    m_elsewhere->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_stage, 1);
    layout->addWidget(m_elsewhere, 1);
    layout->addWidget(m_controls);
    setFocusProxy(&m_stage->view());
    addActions(m_actions->all());
    connectPlayer();
    connectView();
    connectActions();
    retranslate();
    showNothing();
}

PlayerPane::~PlayerPane()
{
    delete m_player; // its thread gives frames to the view: it ends before the view does
}

VideoView &PlayerPane::view()
{
    return m_stage->view();
}

QAction &PlayerPane::playAction() const
{
    return *m_actions->play;
}

QAction &PlayerPane::fullScreenAction() const
{
    return *m_actions->fullScreen;
}

QList<QAction *> PlayerPane::playbackActions() const
{
    return m_actions->all();
}

void PlayerPane::connectPlayer()
{
    connect(m_player, &Player::opened, this, &PlayerPane::turn);
    connect(m_player, &Player::ended, this, &PlayerPane::takeEnd);
    connect(m_player, &Player::failed, this, [this](PlayerTrouble trouble, const QString &text) {
        m_trouble = trouble;
        m_troubleWords = text;
        view().clear();
        m_actions->setClipOpen(false);
        showTrouble();
        emit failed(words::trouble(trouble));
    });
    connect(m_player, &Player::volumeChanged, this, &PlayerPane::volumeChanged);
    connect(m_player, &Player::mutedChanged, this, &PlayerPane::mutedChanged);
    connect(m_player, &Player::loopsChanged, this, &PlayerPane::loopsChanged);
}

void PlayerPane::connectView()
{
    connect(&view(), &VideoView::clicked, m_actions->play, &QAction::trigger);
    connect(&view(), &VideoView::doubleClicked, this, [this] {
        m_actions->play->trigger(); // takes the first click back
        m_actions->fullScreen->trigger();
    });
    connect(&view(), &VideoView::framePainted, this, [this] {
        if (!m_clip || std::exchange(m_seenFrame, true))
            return;
        emit firstFrameShown();
        emit played(m_clip->file);
    });
    connect(&m_stage->message(), &StageMessage::buttonClicked, this, [this] {
        if (m_clip)
            emit openElsewhere(m_clip->file);
    });
    connect(m_elsewhere, &StageMessage::buttonClicked, this, [this] { setFullScreen(false); });
}

void PlayerPane::connectActions()
{
    connect(m_actions->previous, &QAction::triggered, this, &PlayerPane::previousRequested);
    connect(m_actions->next, &QAction::triggered, this, &PlayerPane::nextRequested);
    connect(m_actions->saveFrame, &QAction::triggered, this, &PlayerPane::saveFrame);
    connect(m_actions->copyFrame, &QAction::triggered, this, &PlayerPane::copyFrame);
    connect(m_actions->saveSheet, &QAction::triggered, this, &PlayerPane::saveSheet);
    connect(m_actions->actualSize, &QAction::triggered, this, [this](bool on) { view().setZoom(on ? 1 : 0); });
    const auto zoom = [this](int step) { view().zoomBy(step, QRectF(view().rect()).center()); };
    connect(m_actions->zoomIn, &QAction::triggered, this, [zoom] { zoom(1); });
    connect(m_actions->zoomOut, &QAction::triggered, this, [zoom] { zoom(-1); });
    connect(&view(), &VideoView::zoomChanged, this, &PlayerPane::showZoom);
    connect(m_actions->turn, &QAction::triggered, this, [this] {
        m_turned = (m_turned + 90) % 360;
        turn();
    });
    connect(m_actions->fullScreen, &QAction::triggered, this, &PlayerPane::setFullScreen);
}

void PlayerPane::setClip(const std::optional<PlayerClip> &clip)
{
    if (!clip)
        return showNothing();
    if (m_clip == clip)
        return;
    m_clip = clip;
    m_seenFrame = false;
    m_trouble.reset();
    m_nothing = false;
    m_turned = 0;
    m_stage->message().hide();
    m_stage->hideNotice();
    view().setExpectedSize({clip->width, clip->height});
    if (const QImage first = m_first->of(clip->file); !first.isNull() && view().zoom() == 0) {
        view().clear();
        view().setExpectedSize({}); // the frame knows its own proportions
        view().setStill(first);
    }
    m_player->open(*clip);
    view().want(m_player->number()); // the last picture stays until the first one of this clip
    m_actions->setClipOpen(true);
}

void PlayerPane::showMessage(const QString &title, const QString &text)
{
    m_nothing = false;
    m_trouble.reset();
    if (std::exchange(m_clip, std::nullopt)) {
        m_player->close();
        view().want(-1);
        m_actions->setClipOpen(false);
    }
    view().clear();
    view().setExpectedSize({});
    m_stage->hideNotice();
    showWords(title, text);
}

void PlayerPane::showWords(const QString &title, const QString &text)
{
    StageMessage &message = m_stage->message();
    message.setWords(title, text);
    message.setButton({});
    message.setWaiting(false, {});
    message.setScrim(false);
    message.setVisible(!title.isEmpty() || !text.isEmpty());
}

void PlayerPane::setStill(const QImage &still)
{
    view().setStill(still);
    m_stage->message().setScrim(!still.isNull());
}

void PlayerPane::setWaiting(bool waits, std::optional<double> progress)
{
    m_stage->message().setWaiting(waits, progress);
}

void PlayerPane::showNothing()
{
    showMessage(tr("Nothing to play"), tr("Choose a finished task to watch its clip."));
    m_nothing = true;
}

void PlayerPane::showTrouble()
{
    showWords(words::trouble(*m_trouble), m_troubleWords);
    // Nothing can open what is not there.
    const bool there = m_trouble != PlayerTrouble::Missing && m_trouble != PlayerTrouble::Empty;
    m_stage->message().setButton(there ? tr("Open in another program") : QString());
}

/// Says so where much less came than the file promised.
void PlayerPane::takeEnd(microseconds last)
{
    const microseconds length = m_player->length();
    if (length - last < 1s || last * 5 > length * 4)
        return;
    const auto clock = [](microseconds time) { return words::clock(duration_cast<milliseconds>(time)); };
    //: Two times: how much of a file there is, and how much it says there is
    m_stage->showNotice(tr("The file ends early, at %1 of %2. It may have been cut off.").arg(clock(last), clock(length)));
}

void PlayerPane::turn()
{
    view().setRotation(m_player->rotation() + m_turned);
}

void PlayerPane::setFullScreen(bool on)
{
    m_actions->fullScreen->setChecked(on);
    if (std::exchange(m_apart, on) == on)
        return;
    m_elsewhere->setVisible(on);
    if (on) {
        if (!m_window) {
            m_window = new FullScreenWindow(*m_player, *m_actions, this);
            connect(m_window, &FullScreenWindow::left, this, [this] { setFullScreen(false); });
        }
        m_window->take(*m_stage);
    } else {
        static_cast<QVBoxLayout *>(layout())->insertWidget(0, m_stage, 1);
        m_stage->show();
        m_window->hide();
        view().unsetCursor();
        window()->activateWindow();
        view().setFocus();
    }
}

void PlayerPane::askForPng(const QString &title, const QString &name, std::function<QImage()> make)
{
    auto *dialog = new QFileDialog(m_apart ? static_cast<QWidget *>(m_stage) : this, title, name, tr("PNG pictures (*.png)"));
    dialog->setObjectName("savePictureDialog");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"png"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this, make = std::move(make)](const QString &file) {
        writePng(make, file, this, [this, file](bool written) {
            const QString name = QFileInfo(file).fileName();
            m_stage->showNotice(written ? tr("Saved as %1").arg(name) : tr("%1 could not be written.").arg(name));
        });
    });
    dialog->open();
}

void PlayerPane::saveFrame()
{
    const QImage frame = view().frameImage();
    if (!frame.isNull() && m_clip)
        askForPng(tr("Save frame"), nameOfFrame(m_clip->file, m_player->position()), [frame] { return frame; });
}

void PlayerPane::saveSheet()
{
    if (!m_clip)
        return;
    askForPng(tr("Save contact sheet"), nameOfSheet(m_clip->file), [file = m_clip->file] {
        const std::unique_ptr<ClipReader> reader = openClip(file);
        return reader ? contactSheet(*reader, QFileInfo(file).fileName()) : QImage();
    });
}

void PlayerPane::showZoom(double zoom)
{
    m_actions->actualSize->setChecked(zoom == 1);
    m_stage->showNotice(zoom > 0 ? words::percent(zoom) : tr("Fitted"));
}

void PlayerPane::setNeighbours(const QStringList &files)
{
    m_first->want(files, view().size() * devicePixelRatioF());
}

void PlayerPane::copyFrame()
{
    const QImage frame = view().frameImage();
    if (frame.isNull())
        return;
    QGuiApplication::clipboard()->setImage(frame);
    m_stage->showNotice(tr("Frame copied"));
}

void PlayerPane::keyPressEvent(QKeyEvent *event)
{
    if (!m_actions->triggerFor(event->key(), event->modifiers()))
        QWidget::keyPressEvent(event);
}

void PlayerPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PlayerPane::retranslate()
{
    m_actions->retranslate();
    view().setAccessibleName(tr("Picture"));
    m_elsewhere->setWords(tr("The clip is shown in full screen"), tr("Esc brings it back."));
    m_elsewhere->setButton(tr("Leave full screen"));
    if (m_nothing)
        showNothing();
    else if (m_trouble)
        showTrouble();
}
} // namespace rushes
