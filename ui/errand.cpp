#include "errand.h"

#include "askdialog.h"
#include "controls.h"

#include <QElapsedTimer>
#include <QProgressBar>
#include <QThread>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int AtOnce = 40; // ms, which nobody notices

} // namespace

Errand::Errand(const QString &title, QWidget &window, Then then)
    : QObject{&window},
      m_title{title},
      m_window{window},
      m_then{std::move(then)}
{
}

Errand::~Errand()
{
    m_brokenOff = true;
    if (m_thread)
        m_thread->wait();
}

void Errand::run(const QString &title, Work work, QWidget &window, Then then)
{
    auto *errand = new Errand{title, window, std::move(then)};
    errand->m_work = std::move(work);
    errand->m_thread.reset(QThread::create([errand] {
        errand->m_result = errand->m_work([errand](qint64 done, qint64 whole) { return errand->tell(done, whole); });
    }));
    connect(errand->m_thread.get(), &QThread::finished, errand, [errand] {
        if (errand->m_result)
            errand->finish(*std::exchange(errand->m_result, {}));
    });
    errand->m_thread->start();
    if (!errand->m_thread->wait(AtOnce))
        errand->show();
}

void Errand::runPieces(const QString &title, Piece piece, QWidget &window, Then then)
{
    auto *errand = new Errand{title, window, std::move(then)};
    errand->m_piece = std::move(piece);
    errand->next();
}

void Errand::next()
{
    QElapsedTimer turn;
    turn.start();
    do {
        if (const auto result = m_piece([this](qint64 done, qint64 whole) { return tell(done, whole); })) {
            finish(*result);
            return;
        }
    } while (turn.elapsed() < AtOnce);
    if (!m_dialog)
        show();
    QMetaObject::invokeMethod(this, &Errand::next, Qt::QueuedConnection);
}

void Errand::show()
{
    auto *dialog = new AskDialog{u"errand.dialog"_s, m_title, &m_window};
    m_bar = new QProgressBar{dialog};
    m_bar->setObjectName(u"errand.progress"_s);
    m_bar->setAccessibleName(m_title);
    m_bar->setMinimumWidth(320);
    m_bar->setValue(m_percent);
    dialog->body().addWidget(m_bar);
    QPushButton *cancel = outlineButton(u"errand.cancel"_s, tr("Cancel"), dialog);
    connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    connect(dialog, &QDialog::rejected, this, [this] { m_brokenOff = true; });
    dialog->setButtons({cancel}, false);
    m_dialog = dialog;
    dialog->open();
}

bool Errand::tell(qint64 done, qint64 whole)
{
    const int percent = whole > 0 ? int(done * 100 / whole) : 0;
    if (m_percent.exchange(percent) != percent) {
        QMetaObject::invokeMethod(this, [this, percent] {
            if (m_bar)
                m_bar->setValue(percent);
        });
    }
    return !m_brokenOff;
}

// What follows may take the window away.
void Errand::finish(const Success &result)
{
    const Then then = std::move(m_then);
    const Success answer = result;
    m_work = {};
    m_piece = {};
    if (m_dialog) {
        m_dialog->disconnect(this);
        m_dialog->close();
    }
    deleteLater();
    then(answer);
}
