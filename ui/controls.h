#pragma once

#include <QComboBox>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>

#include <memory>

class QHBoxLayout;
class QVBoxLayout;

// The console's own controls, each a plain Qt widget with the right role, name and keyboard behaviour.
// `id` becomes the objectName; a control that a label speaks for is named by that label.

// A text of the workspace as the caption of a button, a tab or a menu entry, where a single & would be a shortcut …
QString caption(QString text);
// … and as a tooltip, where it could be taken for markup. A very long one is cut.
QString tip(const QString &text);

// The dynamic property "tall" makes it as high as the primary button at the top of a page.
QPushButton *primaryButton(const QString &id, const QString &text, QWidget *parent = nullptr);
QPushButton *outlineButton(const QString &id, const QString &text, QWidget *parent = nullptr);
QPushButton *linkButton(const QString &id, const QString &text, QWidget *parent = nullptr);
// A square button with our own icon; `name` is what assistive tools and the tooltip say.
QToolButton *iconButton(const QString &id, const QString &icon, const QString &name, QWidget *parent = nullptr);

QLabel *titleLabel(const QString &text, int pixels = 16, QWidget *parent = nullptr);
QLabel *weakLabel(const QString &text, QWidget *parent = nullptr);
QLabel *plainLabel(const QString &text, QWidget *parent = nullptr);

// The bar on a page that lies below another one: chevron back, rule, title, and room for buttons at the end of the
// line.
struct TitleBar {
    QFrame *bar;
    QToolButton *back;
    QLabel *title;
    QHBoxLayout *line;
};
TitleBar titleBar(const QString &backId, const QString &backName, QWidget *parent);

// One of several, drawn as joined boxes ("Create Image | Import Image"): radio buttons to assistive tools, arrow keys
// move between them.
class Segments final : public QWidget {
    Q_OBJECT
public:
    explicit Segments(const QString &id, QWidget *parent = nullptr);
    // objectName "<id>.<value>"
    QAbstractButton *add(const QString &value, const QString &text);
    QString value() const;
    void setValue(const QString &value);
signals:
    void changed(const QString &value);
};

// Underlined tabs. `small`: the sub-tabs with a thin divider and no underline.
class Tabs final : public QTabBar {
    Q_OBJECT
public:
    enum Kind { Large, Small };
    explicit Tabs(const QString &id, Kind kind = Large, QWidget *parent = nullptr);
    int add(const QString &page, const QString &text); // tabData = page
    void setCurrent(const QString &page);
    QString current() const;
signals:
    void chosen(const QString &page); // by mouse or key

private:
    bool m_quiet = false;
};

// Box with our info icon or bullets; closable ones have a button "Close".
class InfoBox final : public QFrame {
    Q_OBJECT
public:
    enum Kind { Info, Warning, Error, Notice };
    InfoBox(Kind kind, const QStringList &lines, QWidget *parent = nullptr);
    void setLines(const QStringList &lines);
    // The first one follows the last word, further ones stand below.
    QPushButton *addLink(const QString &id, const QString &text);
    void setClosable(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    class Line;
    Kind m_kind;
    QVBoxLayout *m_rows;
    QList<Line *> m_lines;
    QPushButton *m_link = nullptr;
    bool m_closed = false;
};

// Line edit that keeps whatever is typed: what is too long is said, not cut.
QLineEdit *textField(const QString &id, const QString &name = {}, QWidget *parent = nullptr);

// Line edit with a clear button and a magnifier; `searched` follows typing after 150 ms and Return at once.
class SearchField final : public QLineEdit {
    Q_OBJECT
public:
    SearchField(const QString &id, const QString &placeholder, const QString &name, QWidget *parent = nullptr);
signals:
    void searched(const QString &text);
};

// Drop-down list, named by its label for assistive tools.
class SelectBox final : public QComboBox {
    Q_OBJECT
public:
    SelectBox(const QString &id, const QString &name, QWidget *parent = nullptr);
    void add(const QString &value, const QString &text, const QString &icon = {});
    QString value() const;
    void setValue(const QString &value);
signals:
    void chosen(const QString &value); // by the person

protected:
    void wheelEvent(QWheelEvent *event) override;
};

// Text area with a counter "0/1,024" at its lower right, if it has a limit.
class CountedText final : public QWidget {
    Q_OBJECT
public:
    CountedText(const QString &id, const QString &name, int limit, QWidget *parent = nullptr);
    QString text() const;
    void setText(const QString &text);
signals:
    void changed();

private:
    void wrapFor(qsizetype characters);

    QPlainTextEdit *m_edit;
    QLabel *m_counter;
    int m_limit;
};

// A form row: red star, label, control, and below it the helper or what is wrong.
class FormRow final : public QWidget {
    Q_OBJECT
public:
    FormRow(const QString &label, bool mandatory, QWidget *control, QWidget *parent = nullptr);
    void setHelper(const QString &text);
    void setProblem(const QString &text); // empty: none; also in the control's accessible description
    QString problem() const;

private:
    void describe();

    QWidget *m_control;
    QLabel *m_helper;
    QLabel *m_problem;
    QString m_description;
};

// Rows of tag key and tag value ("You can add 10 more tags."); objectNames "<id>.key", "<id>.value", "<id>.remove" of
// the row that is being filled in, with the dynamic property "row" = "0", "1", … on each.
class TagEditor final : public QWidget {
    Q_OBJECT
public:
    TagEditor(const QString &id, int limit, QWidget *parent = nullptr);
    ~TagEditor() override;
    QVariantList tags() const; // {"key", "value"}
    void setTags(const QVariantList &tags);
signals:
    void changed();

private:
    struct Row;
    void addRow(const QString &key = {}, const QString &value = {});
    void removeRow(const Row &row);
    void follow();
    void grow(bool left);
    void count();

    QVBoxLayout *m_rows;
    QLabel *m_counter;
    int m_limit;
    QList<std::shared_ptr<Row>> m_tags;
};
