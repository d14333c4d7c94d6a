// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>

#include <vector>

class QLabel;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace rushes
{
/// What stands below a field while it is typed in: lines to choose from, or one sentence. It lies in the field's
/// window and never has the focus, so that typing goes on as if it were not there; the field's owner hands it the
/// keys that it wants.
class FieldPopup final : public QFrame
{
    Q_OBJECT
public:
    explicit FieldPopup(QLineEdit &field);

    struct Line {
        QString text;
        QString hint;  ///< quieter, beside it
        QString count; ///< at the right
    };
    void showLines(const std::vector<Line> &lines); ///< none is chosen; no lines: hides
    void showSentence(const QString &sentence);     ///< empty: hides
    bool showsLines() const;
    bool showsSentence() const;
    int chosen() const; ///< -1: none
    /// Down from none is the first, up from the first is none.
    void move(int step);

signals:
    void clicked(int line);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();

    QLineEdit &m_field;
    QListView *m_list;
    QStandardItemModel *m_lines;
    QLabel *m_sentence;
};
} // namespace rushes
