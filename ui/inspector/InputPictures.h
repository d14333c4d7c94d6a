// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>
#include <QWidget>

class QHBoxLayout;

namespace rushes
{
class RemotePictures;

/// The pictures that a task was given, small; a press shows one large. Fetched once the row can be seen.
class InputPictures final : public QWidget
{
    Q_OBJECT
public:
    explicit InputPictures(RemotePictures &pictures, QWidget *parent = nullptr);

    /// Addresses; the same ones once more change nothing. None: the row is hidden.
    void setAddresses(const QStringList &addresses);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fetch();
    void enlarge(int number);
    void retranslate();

    RemotePictures &m_pictures;
    QStringList m_addresses;
    bool m_fetched{};
    QHBoxLayout *m_row;
};
} // namespace rushes
