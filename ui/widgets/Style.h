// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QProxyStyle>
#include <QSet>

namespace rushes
{
/// Fusion in the program's look: flat buttons with a radius of 6, quiet fields, thin scroll bars, underlined
/// tabs, a 32-pixel header, visible focus. Colours come from Theme::of(option.palette).
///
/// Dynamic properties that it looks at:
/// - "primary" (bool) on a QPushButton or QToolButton: filled with the accent. Without it the accepting
///   button of a QDialogButtonBox is. A QToolButton is flat until the pointer is over it.
/// - "quiet" (bool) on a QLineEdit: the field is darker than a white ground, as in the tool bar.
/// What moves asks for SH_Widget_Animation_Duration and stands still where that is 0.
class Style final : public QProxyStyle
{
    Q_OBJECT
public:
    Style();

    /// Whether people asked their desktop for less motion.
    void setMotionReduced(bool reduced);

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                           const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    QIcon standardIcon(StandardPixmap kind, const QStyleOption *option, const QWidget *widget) const override;
    QPixmap standardPixmap(StandardPixmap kind, const QStyleOption *option,
                           const QWidget *widget) const override;

    using QProxyStyle::polish;
    void polish(QWidget *widget) override;

private:
    bool drawFrame(PrimitiveElement element, const QStyleOption &option, QPainter &painter,
                   const QWidget *widget) const;
    bool drawGround(ControlElement element, const QStyleOption &option, QPainter &painter,
                    const QWidget *widget) const;
    bool drawItem(ControlElement element, const QStyleOption &option, QPainter &painter,
                  const QWidget *widget) const;
    void drawToolButton(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget) const;
    void drawPushButtonLabel(const QStyleOption &option, QPainter &painter, const QWidget *widget) const;
    void drawProgressBar(const QStyleOption &option, QPainter &painter, const QWidget *widget) const;

    bool m_motionReduced{};
    mutable QSet<const QWidget *> m_moving; ///< progress bars whose next frame is ordered
};
} // namespace rushes
