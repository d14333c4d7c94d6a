// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

namespace rushes
{
/// Finds settings by what stands on their page: labels, hints, names for screen readers, the words of choices and lists.
/// Further words for the same thing may stand in the property "search" of a field. Any page is understood.
namespace settingssearch
{
/// What on the page has all words of text in it, in any case: fields, and sentences that belong to none. In the order
/// of the page, top first.
QList<QWidget *> found(const QWidget &page, const QString &text);
/// Whether all words of text are in there.
bool hasWords(const QString &inThere, const QString &text);
/// Where the focus goes for something that was found: to itself, or to the next that takes it; for a field that is
/// disabled to the one before it.
QWidget *focusOf(QWidget *found);
} // namespace settingssearch

/// Frames around what was found on a page. Lies over it and is no obstacle.
class FoundMarks final : public QWidget
{
    Q_OBJECT
public:
    explicit FoundMarks(QWidget *page);
    void mark(const QList<QWidget *> &found); ///< none: nothing is seen
    const QList<QWidget *> &marked() const { return m_found; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QRect placeOf(const QWidget &widget) const;

    QList<QWidget *> m_found;
};
} // namespace rushes
