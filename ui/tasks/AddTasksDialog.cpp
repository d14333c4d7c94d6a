// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/AddTasksDialog.h"

#include "api/Http.h"
#include "settings/FormParts.h"
#include "tasks/AttachedFiles.h"
#include "tasks/FoundIdsModel.h"
#include "tasks/FoundIdsView.h"
#include "tasks/IdSearch.h"
#include "tasks/TaskBook.h"
#include "tasks/TaskTextEdit.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QShortcut>
#include <QTimer>

namespace rushes
{
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using IdState = FoundIdsModel::IdState;

constexpr auto typingPause = 120ms;

AddTasksDialog::AddTasksDialog(const TaskBook &book, Gateways &gateways, QWidget *parent)
    : QDialog(parent),
      m_book(book),
      m_gateways(gateways),
      m_search(new IdSearch(this)),
      m_model(new FoundIdsModel(this)),
      m_text(new TaskTextEdit),
      m_found(new FoundIdsView(*m_model)),
      m_hint(new QLabel),
      m_files(new AttachedFiles(*m_search)),
      m_summary(new Sentence),
      m_problem(new Sentence(Sentence::Tone::Bad)),
      m_keyHint(new Sentence),
      m_gateway(new QComboBox),
      m_address(new QLineEdit),
      m_batch(new QLineEdit),
      m_key(new KeyEdit),
      m_plain(new QCheckBox),
      m_pause(new QTimer(this))
{
    setObjectName("addTasks");
    setAcceptDrops(true);
    resize(680, 640);
    makeList();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(m_hint);
    layout->addWidget(m_text, 2);
    layout->addWidget(m_files);
    layout->addWidget(m_summary);
    layout->addWidget(m_found, 3);
    layout->addLayout(makeFields());
    layout->addWidget(m_problem);
    // Not the standard button: it would go back to the toolkit's own word at a change of language.
    auto *buttons = new QDialogButtonBox;
    m_cancel = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    m_add = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_add->setObjectName("addButton");
    m_add->setProperty("primary", true);
    connect(buttons, &QDialogButtonBox::accepted, this, &AddTasksDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    m_cancel->setAutoDefault(false);
    m_add->setDefault(true); // only now it has a dialog to be the default of
    connectParts();
    retranslate();
    m_text->setFocus();
}

void AddTasksDialog::makeList()
{
    m_text->setObjectName("taskText");
    m_text->setMinimumHeight(56);
    m_hint->setWordWrap(true);
    m_hint->setBuddy(m_text);
    m_summary->setObjectName("summary");
    m_problem->setObjectName("problem");
    m_found->setObjectName("foundIds");
    m_found->setMinimumHeight(80);
    m_text->setFont(FoundIdsView::idFont());
    m_text->setPlaceholderText(u"sora-2:task_01k6x15vhrff09dkkqjrzwhm60"_s);
    m_found->setSelectionMode(QAbstractItemView::ExtendedSelection);
    const auto fit = [this] { m_found->setFocusPolicy(m_model->rowCount() > 0 ? Qt::StrongFocus : Qt::NoFocus); };
    connect(m_model, &QAbstractItemModel::modelReset, m_found, fit); // where nothing is, nobody is led to
    fit();
}

QFormLayout *AddTasksDialog::makeFields()
{
    m_form = makeForm();
    m_gateway->setObjectName("gateway");
    m_address->setObjectName("gatewayAddress");
    m_key->setObjectName("gatewayKey");
    m_plain->setObjectName("sendPlainKey");
    m_batch->setObjectName("batch");
    m_address->setText(documentedServer().toString());
    m_gatewayLabel = addField(*m_form, m_gateway);
    m_addressLabel = addField(*m_form, m_address);
    m_keyRow = withBelow(m_key, {m_keyHint, m_plain});
    m_keyLabel = addField(*m_form, m_key, m_keyRow);
    m_batchLabel = addField(*m_form, m_batch);
    return m_form;
}

void AddTasksDialog::connectParts()
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(typingPause);
    connect(m_text, &QPlainTextEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_pause, &QTimer::timeout, this, [this] { m_search->setTyped(m_text->toPlainText()); });
    // In the text the return key makes a new line.
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this), &QShortcut::activated, this,
            &AddTasksDialog::accept);
    connect(m_text, &TaskTextEdit::filesGiven, m_search, &IdSearch::attachFiles);
    connect(m_text, &TaskTextEdit::longTextGiven, m_search, &IdSearch::attachText);
    connect(m_search, &IdSearch::changed, this, &AddTasksDialog::showFound);
    connect(m_gateway, &QComboBox::currentIndexChanged, this, &AddTasksDialog::showFound);
    connect(m_gateway, &QComboBox::currentIndexChanged, this, &AddTasksDialog::showKeyDanger);
    connect(m_address, &QLineEdit::textChanged, this, &AddTasksDialog::showKeyDanger);
    connect(m_key, &QLineEdit::textChanged, this, &AddTasksDialog::showKeyDanger);
    connect(&m_gateways, &Gateways::changed, this, &AddTasksDialog::fillGateways);
    connect(&m_book, &TaskBook::inserted, this, &AddTasksDialog::showFound);
}

void AddTasksDialog::retranslate()
{
    setWindowTitle(tr("Add tasks"));
    m_hint->setText(tr("Paste anything with task ids in it: a list, a log, JSON, CSV, addresses. Files can "
                       "be dropped here; of a table with a column of prompts they are taken too."));
    m_text->setAccessibleName(tr("Text with task ids"));
    m_found->setAccessibleName(tr("Ids found"));
    m_files->retranslate();
    nameField(*m_gatewayLabel, tr("Gateway"));
    nameField(*m_addressLabel, tr("Gateway address"));
    nameField(*m_keyLabel, tr("Key"));
    nameField(*m_batchLabel, tr("Batch"));
    m_plain->setText(tr("Send the key unencrypted all the same"));
    m_batch->setPlaceholderText(tr("optional: a name to find them by"));
    m_cancel->setText(tr("Cancel"));
    m_model->retranslate();
    fillGateways();
}

void AddTasksDialog::fillGateways()
{
    const QString chosen = m_gateway->currentData().toString();
    const bool another = m_gateway->count() > 1 && chosen.isEmpty();
    const QSignalBlocker quiet(m_gateway);
    m_gateway->clear();
    for (const Gateway &gateway : m_gateways.all())
        m_gateway->addItem(gateway.displayName(), gateway.id);
    const int known = m_gateway->findData(chosen);
    m_gateway->addItem(tr("Another gateway…"), QString());
    m_gateway->setCurrentIndex(another ? m_gateway->count() - 1 : std::max(0, known));
    const bool some = !m_gateways.all().empty();
    m_form->setRowVisible(m_gateway, some);
    showKeyDanger();
    showFound();
}

bool AddTasksDialog::wantsNewGateway() const
{
    return m_gateway->currentData().toString().isEmpty();
}

void AddTasksDialog::showKeyDanger()
{
    const bool fresh = wantsNewGateway();
    m_form->setRowVisible(m_address, fresh);
    m_form->setRowVisible(m_keyRow, fresh);
    const Result<QUrl> address = gatewayAddress(m_address->text());
    const bool danger = fresh && !m_key->key().isEmpty() && address && http::exposesKey(*address);
    m_plain->setVisible(danger);
    m_problem->say({});
    if (danger)
        m_keyHint->say(tr("With http the key can be read on its way to this server."),
                       Sentence::Tone::Warning);
    else
        m_keyHint->say(fresh ? tr("Kept in the system keychain; without one only until Rushes quits.")
                             : QString(),
                       Sentence::Tone::Hint);
}

void AddTasksDialog::setText(const QString &text)
{
    m_text->setPlainText(text);
    m_pause->stop();
    m_search->setTyped(text);
}

void AddTasksDialog::addText(const QString &text)
{
    const QString typed = m_text->toPlainText();
    if (!text.isEmpty())
        setText(typed.isEmpty() ? text : typed + u'\n' + text);
}

void AddTasksDialog::addData(const QMimeData &data)
{
    m_text->append(data);
}

void AddTasksDialog::setBatch(const QString &batch)
{
    m_batch->setText(batch);
}

void AddTasksDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    // Another program may be slow to hand its clipboard over: not before the dialog is there.
    if (!std::exchange(m_shown, true))
        QTimer::singleShot(0, this, &AddTasksDialog::takeClipboard);
}

/// Only what surely holds ids: anything else in there is nobody's business.
void AddTasksDialog::takeClipboard()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (!m_search->isEmpty() || !m_text->document()->isEmpty() || text.size() >= IdSearch::longText)
        return;
    const std::vector<FoundId> found = scanTaskIds(text);
    if (std::ranges::all_of(found, &FoundId::opaque))
        return;
    setText(text);
    m_text->selectAll();
}

void AddTasksDialog::showFound()
{
    const QString gateway = m_gateway->currentData().toString();
    std::vector<FoundIdsModel::Row> rows;
    for (const FoundId &one : m_search->found()) {
        const bool known = !gateway.isEmpty() && m_book.find(gateway, one.id);
        const IdState state = known ? IdState::Known : one.repeated ? IdState::Repeated : IdState::New;
        rows.push_back({one.id, state, one.opaque, one.prompt});
    }
    m_model->setRows(std::move(rows));
    m_found->fitColumns();
    const int fresh = m_model->count(IdState::New);
    m_add->setEnabled(fresh > 0 && !m_search->isBusy());
    m_add->setText(fresh > 0 ? tr("Add %n task(s)", nullptr, fresh) : tr("Add tasks"));
    m_summary->say(summary(fresh, m_model->rowCount()));
}

QString AddTasksDialog::summary(int fresh, int rows) const
{
    if (m_search->isBusy())
        return tr("Looking for ids…");
    if (m_search->isEmpty())
        return tr("The ids that are found stand below before they are added.");
    if (rows == 0)
        return tr("No task id was found in this text.");
    if (fresh == 0)
        return tr("All of these tasks are in the list already.");
    if (m_search->isCut())
        return tr("There are more ids here than can be taken at once: the first %n are. Split the list for the others.",
                  nullptr, fresh);
    const QString found = tr("%n new id(s)", nullptr, fresh);
    return rows == fresh ? found : tr("%1, %2").arg(found, tr("%n known", nullptr, rows - fresh));
}

QString AddTasksDialog::gateway()
{
    if (!wantsNewGateway())
        return m_gateway->currentData().toString();
    const Result<QUrl> address = gatewayAddress(m_address->text());
    if (!address) {
        m_problem->say(tr("The gateway's address is not a web address."));
        m_address->setFocus();
        return {};
    }
    if (!m_plain->isHidden() && !m_plain->isChecked()) {
        m_problem->say(tr("The key would travel unencrypted: use https, or allow it."));
        m_plain->setFocus();
        return {};
    }
    Gateway gateway;
    gateway.base = *address;
    gateway.key = m_key->key();
    gateway.plainKeyAllowed = !m_plain->isHidden();
    return m_gateways.put(gateway);
}

void AddTasksDialog::accept()
{
    if (m_pause->isActive()) { // keys come quicker
        m_pause->stop();
        m_search->setTyped(m_text->toPlainText());
    }
    if (m_search->isBusy() || m_model->count(IdState::New) == 0)
        return;
    const std::vector<FoundIdsModel::Row> rows = m_model->rows();
    const QString id = gateway();
    if (id.isEmpty())
        return;
    std::vector<NewTask> tasks;
    for (const FoundIdsModel::Row &row : rows) {
        if (row.state == IdState::New)
            tasks.push_back({id, row.id, m_batch->text().trimmed(), row.prompt});
    }
    emit chosen(tasks);
    QDialog::accept();
}

void AddTasksDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void AddTasksDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (TaskTextEdit::canTake(*event->mimeData()))
        event->acceptProposedAction();
}

void AddTasksDialog::dropEvent(QDropEvent *event)
{
    addData(*event->mimeData());
    event->acceptProposedAction();
}
} // namespace rushes
