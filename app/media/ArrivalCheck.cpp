// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "media/ArrivalCheck.h"

#include "frames/ClipReader.h"
#include "system/Background.h"
#include "tasks/TaskBook.h"

#include <QFile>

#include <algorithm>
#include <cmath>
#include <utility>

namespace rushes
{
using namespace std::chrono_literals;

namespace
{
bool isEqual(double a, double b, double slack)
{
    return std::abs(a - b) <= slack;
}

/// From its own headers; of another kind of file, what its decoder says. None: it is no clip.
std::optional<Mp4Facts> factsOf(const QString &name, const ClipReader *reader)
{
    QFile file(name);
    const std::optional<Mp4Facts> facts = file.open(QIODevice::ReadOnly) ? mp4Facts(file) : std::nullopt;
    if (facts || !reader)
        return facts;
    const ClipReader::Outline &outline = reader->outline();
    const double seconds = std::chrono::duration<double>(outline.length).count();
    return Mp4Facts{seconds > 0 ? std::optional(seconds) : std::nullopt, true, outline.size.width(),
                    outline.size.height(), 0};
}

constexpr QSize sampleRoom(64, 64);

/// The brightest of its three parts, of the brightest pixel.
int brightest(const QImage &image)
{
    int found = 0;
    for (int y = 0; y < image.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        for (int x = 0; x < image.width(); ++x)
            found = std::max({found, qRed(line[x]), qGreen(line[x]), qBlue(line[x])});
    }
    return found;
}

/// The mean distance of two pictures of one size, of 255.
double distance(const QImage &a, const QImage &b)
{
    qint64 sum = 0;
    for (int y = 0; y < a.height(); ++y) {
        const uchar *one = a.constScanLine(y), *other = b.constScanLine(y);
        for (int i = 0; i < a.width() * 4; ++i)
            sum += i % 4 == 3 ? 0 : std::abs(one[i] - other[i]);
    }
    return double(sum) / (3.0 * a.width() * a.height());
}
} // namespace

Findings findingsOf(const Task &task, const Mp4Facts &facts, bool sizes)
{
    if (!facts.hasPicture)
        return Finding::Unplayable;
    Findings found;
    // Services round lengths; half a second, or a tenth of a long clip, is no other clip.
    if (task.seconds && facts.seconds && !isEqual(*task.seconds, *facts.seconds, std::max(0.5, *task.seconds / 10)))
        found |= Finding::Length;
    if (task.width <= 0 || task.height <= 0)
        return found;
    const bool isSquare = task.width == task.height || facts.width == facts.height;
    if (!isSquare && (task.width > task.height) != (facts.width > facts.height))
        return found | Finding::Turned;
    // Encoders need even sides, or multiples of 16.
    constexpr int slack = 16;
    if (sizes && !(isEqual(task.width, facts.width, slack) && isEqual(task.height, facts.height, slack)))
        found |= Finding::Size;
    return found;
}

Findings findingsOf(ClipReader &reader, const std::atomic_bool &stop)
{
    constexpr int samples = 12, black = 40;    // a night has its lights
    constexpr double same = 0.5, silence = 0.001; // the noise of an encoder; -60 dB
    const std::optional<ClipPicture> first = reader.pictureAt({}, sampleRoom);
    if (!first)
        return Finding::Unplayable;
    bool isBlack = brightest(first->image) < black, isFrozen = false, moves = false;
    for (int i = 1; i < samples && !stop && (isBlack || !moves); ++i) {
        const auto picture = reader.pictureAt(reader.outline().length * i / samples, sampleRoom);
        if (!picture || picture->at == first->at)
            continue;
        isBlack = isBlack && brightest(picture->image) < black;
        moves = moves || picture->image.size() != first->image.size() || distance(picture->image, first->image) > same;
        isFrozen = !moves;
    }
    const double loudest = reader.outline().hasSound ? reader.loudest(stop).value_or(1) : 1;
    if (stop)
        return {};
    Findings found = isBlack ? Finding::Black : isFrozen ? Finding::Frozen : Findings();
    return loudest < silence ? found | Finding::Silent : found;
}

ArrivalCheck::ArrivalCheck(TaskBook &book, const Clock &clock, QObject *parent)
    : QObject(parent), m_book(book), m_clock(clock)
{
    m_worker.setMaxThreadCount(1);
    m_worker.setExpiryTimeout(1000);
    connect(&book, &TaskBook::loaded, this, [this] { takeRows(0, m_book.size() - 1); });
    connect(&book, &TaskBook::inserted, this, &ArrivalCheck::takeRows);
    connect(&book, &TaskBook::changed, this, [this](const std::vector<RowChange> &changes) {
        for (const RowChange &change : changes) {
            if (change.fields.testFlag(TaskField::Clip))
                take(m_book.at(change.row));
        }
    });
}

ArrivalCheck::~ArrivalCheck()
{
    m_stops = true;
    m_worker.clear();
    m_worker.waitForDone();
}

void ArrivalCheck::setOptions(const Options &options)
{
    const bool begins = options.on && !m_options.on;
    m_options = options;
    for (const TaskKey key : options.on ? std::deque<TaskKey>() : std::exchange(m_waiting, {}))
        m_known.remove(key);
    if (begins)
        takeRows(0, m_book.size() - 1);
}

void ArrivalCheck::takeRows(int first, int last)
{
    for (int row = first; row <= last; ++row)
        take(m_book.at(row));
}

void ArrivalCheck::take(const Task &task)
{
    const bool isFresh = task.clip.saved && m_clock.now() - *task.clip.saved < 24h;
    if (!m_options.on || task.clip.state != ClipState::Saved || task.checked || !isFresh || m_known.contains(task.key))
        return;
    m_known.insert(task.key);
    m_waiting.push_back(task.key);
    pump();
}

void ArrivalCheck::pump()
{
    if (m_busy || m_waiting.empty())
        return;
    const TaskKey key = m_waiting.front();
    m_waiting.pop_front();
    const Task *task = m_book.find(key);
    if (!task)
        return pump();
    m_busy = true;
    m_worker.start([this, key, name = task->clip.file] {
        giveWay();
        const std::unique_ptr<ClipReader> reader = openClip(name);
        const std::optional<Mp4Facts> facts = factsOf(name, reader.get());
        const Findings seen = reader ? findingsOf(*reader, m_stops) : Findings();
        QMetaObject::invokeMethod(this, [this, key, facts, seen] {
            m_busy = false;
            m_known.remove(key);
            if (const Task *task = m_book.find(key); task && facts)
                m_book.setFindings(key, findingsOf(*task, *facts, m_options.sizes) | seen, facts->seconds);
            else if (task)
                m_book.setFindings(key, {}, {});
            pump();
        });
    });
}
} // namespace rushes
