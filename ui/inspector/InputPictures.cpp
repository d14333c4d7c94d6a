// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "inspector/InputPictures.h"

#include "media/RemotePictures.h"
#include "widgets/Icons.h"
#include "widgets/Theme.h"

#include <QBoxLayout>
#include <QDialog>
#include <QEvent>
#include <QLabel>
#include <QPointer>
#include <QScreen>
#include <QToolButton>

#include <utility>

namespace rushes
{
constexpr int side = 72;
constexpr qsizetype mostPictures = 8; ///< the others stand in the list of fields below

InputPictures::InputPictures(RemotePictures &pictures, QWidget *parent)
    : QWidget(parent), m_pictures(pictures), m_row(new QHBoxLayout(this))
{
    setObjectName("inputPictures");
    m_row->setContentsMargins(2 * metrics::unit, metrics::unit, 2 * metrics::unit, 0);
    m_row->setSpacing(metrics::unit);
    m_row->addStretch();
    hide();
}

void InputPictures::setAddresses(const QStringList &addresses)
{
    const QStringList few = addresses.first(std::min(addresses.size(), mostPictures));
    if (m_addresses == few)
        return;
    m_addresses = few;
    m_fetched = false;
    qDeleteAll(findChildren<QToolButton *>(QString(), Qt::FindDirectChildrenOnly));
    for (int number = 0; number < int(few.size()); ++number) {
        auto *button = new QToolButton;
        button->setIcon(icons::icon(Icon::Film)); // until it has come, or for good
        button->setIconSize({side, side});
        button->setAutoRaise(true);
        connect(button, &QToolButton::clicked, this, [this, number] { enlarge(number); });
        m_row->insertWidget(number, button);
    }
    retranslate();
    setVisible(!few.isEmpty());
    if (isVisible())
        fetch();
}

void InputPictures::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fetch();
}

void InputPictures::fetch()
{
    if (std::exchange(m_fetched, true))
        return;
    for (int number = 0; number < int(m_addresses.size()); ++number) {
        auto *button = qobject_cast<QToolButton *>(m_row->itemAt(number)->widget());
        m_pictures.get(m_addresses[number], QSize(side, side) * devicePixelRatioF(), button, [button, this](const QImage &picture) {
            if (picture.isNull()) {
                button->setEnabled(false);
                button->setToolTip(tr("The picture could not be fetched."));
                return;
            }
            QPixmap pixmap = QPixmap::fromImage(picture);
            pixmap.setDevicePixelRatio(devicePixelRatioF());
            button->setIcon(pixmap);
        });
    }
}

/// As large as the screen allows; any key or click closes it, as dialogs do with Esc.
void InputPictures::enlarge(int number)
{
    auto *dialog = new QDialog(this);
    dialog->setObjectName("inputPicture");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Input image %1").arg(number + 1));
    auto *picture = new QLabel(tr("Loading…"));
    picture->setAlignment(Qt::AlignCenter);
    picture->setMinimumSize(240, 160);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(picture);
    const QSize room = screen()->availableSize() * 0.8 * devicePixelRatioF();
    m_pictures.get(m_addresses[number], room, dialog, [dialog, picture, this](const QImage &image) {
        if (image.isNull())
            return picture->setText(tr("The picture could not be fetched."));
        QPixmap pixmap = QPixmap::fromImage(image);
        pixmap.setDevicePixelRatio(devicePixelRatioF());
        picture->setPixmap(pixmap);
        picture->setAccessibleName(dialog->windowTitle());
        dialog->adjustSize();
    });
    dialog->open();
}

void InputPictures::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void InputPictures::retranslate()
{
    for (int number = 0; number < int(m_addresses.size()); ++number) {
        auto *button = qobject_cast<QToolButton *>(m_row->itemAt(number)->widget());
        //: A picture given to the generation; %1 counts from 1
        const QString name = tr("Input image %1").arg(number + 1);
        button->setAccessibleName(name);
        button->setToolTip(tr("%1: show it large").arg(name));
    }
}
} // namespace rushes
