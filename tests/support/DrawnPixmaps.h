// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QPaintDevice>
#include <QPaintEngine>
#include <QTransform>
#include <QWidget>

#include <algorithm>
#include <vector>

namespace rushes
{
/// A screen of a certain pixel ratio that shows nothing and remembers which pictures were drawn on it: what is drawn
/// from fewer pixels than it covers is blurred.
class DrawnPixmaps final : public QPaintDevice
{
public:
    struct Drawn {
        QSizeF covered; ///< device pixels
        QSizeF source;  ///< pixels of the picture
        bool isSharp() const { return source.width() > covered.width() - 1 && source.height() > covered.height() - 1; }
    };

    DrawnPixmaps(QSize size, qreal ratio) : m_size(size * ratio), m_ratio(ratio), m_engine(m_drawn) {}
    /// Everything that a widget and what lies in it draw.
    static std::vector<Drawn> of(QWidget &widget)
    {
        DrawnPixmaps device(widget.size(), widget.devicePixelRatioF());
        widget.render(&device);
        return device.m_drawn;
    }
    QPaintEngine *paintEngine() const override { return &m_engine; }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        constexpr int dpi = 96, colors = 1 << 24, depth = 32;
        switch (metric) {
        case PdmWidth: return m_size.width();
        case PdmHeight: return m_size.height();
        case PdmWidthMM: return m_size.width() * 254 / 960;
        case PdmHeightMM: return m_size.height() * 254 / 960;
        case PdmNumColors: return colors;
        case PdmDepth: return depth;
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY: return dpi;
        case PdmDevicePixelRatio: return int(m_ratio);
        case PdmDevicePixelRatioScaled: return int(m_ratio * devicePixelRatioFScale());
        }
        return 0;
    }

private:
    class Engine final : public QPaintEngine
    {
    public:
        explicit Engine(std::vector<Drawn> &drawn) : QPaintEngine(AllFeatures), m_drawn(drawn) {}
        bool begin(QPaintDevice *) override { return true; }
        bool end() override { return true; }
        Type type() const override { return User; }
        void updateState(const QPaintEngineState &state) override
        {
            if (state.state().testFlag(DirtyTransform))
                m_transform = state.transform();
        }
        void drawPixmap(const QRectF &place, const QPixmap &, const QRectF &source) override { note(place, source.size()); }
        void drawImage(const QRectF &place, const QImage &, const QRectF &source, Qt::ImageConversionFlags) override
        {
            note(place, source.size());
        }
        void drawPath(const QPainterPath &) override {}
        void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
        void drawTextItem(const QPointF &, const QTextItem &) override {}

    private:
        void note(const QRectF &place, const QSizeF &source) { m_drawn.push_back({m_transform.mapRect(place).size(), source}); }

        std::vector<Drawn> &m_drawn;
        QTransform m_transform;
    };

    QSize m_size;
    qreal m_ratio;
    std::vector<Drawn> m_drawn;
    mutable Engine m_engine;
};
} // namespace rushes
