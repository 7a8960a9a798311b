#include "login.h"

#include "context.h"
#include "controls.h"
#include "theme.h"

#include <QFrame>
#include <QGridLayout>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QLineEdit *field(const QString &id, const QString &label, QGridLayout &grid, QWidget *parent)
{
    QLineEdit *edit = textField(id, label, parent);
    edit->setMinimumHeight(32);
    auto *caption = new QLabel{label, parent};
    caption->setBuddy(edit);
    const int row = grid.rowCount();
    grid.addWidget(caption, row, 0);
    grid.addWidget(edit, row, 1);
    return edit;
}

} // namespace

LoginPage::LoginPage(Context &context, QWidget *parent) : Page{context, parent}
{
    auto *card = new QFrame{this};
    card->setProperty("look", u"card"_s);
    card->setFixedWidth(460);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(12);
    grid->setColumnStretch(1, 1);
    m_account = field(u"login.account"_s, tr("Account"), *grid, card);
    m_user = field(u"login.user"_s, tr("User"), *grid, card);
    m_password = field(u"login.password"_s, tr("Password"), *grid, card);
    m_password->setEchoMode(QLineEdit::Password);

    m_refused = new InfoBox{InfoBox::Error, {}, card};
    m_refused->setObjectName(u"login.refused"_s);
    m_refused->hide();

    QPushButton *logInButton = primaryButton(u"login.logIn"_s, tr("Log In"), card);
    logInButton->setMinimumHeight(34);
    connect(logInButton, &QPushButton::clicked, this, &LoginPage::logIn);
    for (QLineEdit *edit : {m_account, m_user, m_password})
        connect(edit, &QLineEdit::returnPressed, this, &LoginPage::logIn);

    QLabel *warning =
        weakLabel(tr("Practice accounts only: never enter a real password. Nothing typed here is stored."), card);
    warning->setWordWrap(true);
    QLabel *offer = titleLabel(tr("Practice accounts of this workspace"), 12, card);
    m_practice = new QVBoxLayout;
    m_practice->setSpacing(4);

    auto *rows = new QVBoxLayout{card};
    rows->setContentsMargins(32, 28, 32, 28);
    rows->setSpacing(14);
    rows->addWidget(titleLabel(tr("Log in to the management console"), 18, card));
    rows->addWidget(m_refused);
    rows->addLayout(grid);
    rows->addWidget(logInButton);
    rows->addWidget(warning);
    rows->addWidget(offer);
    rows->addLayout(m_practice);

    auto *middle = new QVBoxLayout{this};
    middle->setContentsMargins(24, 48, 24, 48);
    middle->addWidget(card, 0, Qt::AlignHCenter);
    middle->addStretch();
}

void LoginPage::open(const QVariantMap &)
{
    m_account->clear();
    m_user->clear();
    m_password->clear();
    m_refused->hide();
    refresh();
    m_account->setFocus();
}

QStringList LoginPage::kinds() const
{
    return {u"account"_s, u"user"_s};
}

void LoginPage::refresh()
{
    while (QLayoutItem *item = m_practice->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Record &account : m_context.cloud.accounts()) {
        const QString accountName = account.value(u"name"_s).toString();
        for (const Record &user : m_context.cloud.users(account.value(u"id"_s).toString())) {
            const QString name = user.value(u"name"_s).toString();
            const QString password = user.value(u"password"_s).toString();
            const QString both = u"%1/%2"_s.arg(accountName, name);
            QPushButton *offer = linkButton(u"login.practice."_s + both, caption(both), this);
            offer->setAccessibleDescription(tr("Fill in this practice account"));
            connect(offer, &QPushButton::clicked, this, [this, accountName, name, password] {
                m_account->setText(accountName);
                m_user->setText(name);
                m_password->setText(password);
                m_password->setFocus();
            });
            m_practice->addWidget(offer, 0, Qt::AlignLeft);
            offer->show();
        }
    }
}

void LoginPage::logIn()
{
    const std::optional<Session> session = m_context.cloud.logIn(m_account->text(), m_user->text(), m_password->text());
    m_password->clear();
    if (!session) {
        m_refused->setLines({tr("The account, the user name or the password is incorrect.")});
        m_refused->show();
        m_password->setFocus();
        return;
    }
    m_context.session = *session;
    m_context.go(u"home"_s);
}

void LoginPage::paintEvent(QPaintEvent *)
{
    QPainter{this}.fillRect(rect(), theme::colour(u"page"_s));
}
