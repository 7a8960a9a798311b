#!/usr/bin/env bash
# app -> ui -> models -> Qt Core and Sql; time comes in as a value.
source tests/lint/lint.bash

code models | forbid '#\s*include\s*[<"](ui/|app/|QWidget|QApplication|QGuiApplication|QColor|QIcon|QPixmap|QImage|QFont|QPainter|QPalette|QAction|QtGui|QtWidgets|QtSvg|QSvg)' \
    "models/ knows no window: a page, colour or icon is a name there, and ui/ gives it its looks."
for module in models ui; do
    for header in $(code app | grep '\.h$' | xargs -rn1 basename); do
        [[ -f $module/$header ]] || code $module | forbid "#\\s*include\\s*\"$header\"" \
            "$module/ does not know app/: hand in what is needed, or tell upward by a signal."
    done
done
for header in $(code ui | grep '\.h$' | xargs -rn1 basename); do
    [[ -n $(find models -name "$header") ]] || code models | forbid "#\\s*include\\s*\"(pages/)?$header\"" \
        "models/ does not know ui/: tell upward by a signal or a value."
done
code models app ui | grep -vE '^models/(store|query)[^/]*$' | forbid '\bQSql|<QtSql' \
    "SQL goes through Store: only models/store* and models/query* see Qt Sql."
code models ui | forbid '\bcurrent(DateTime|DateTimeUtc|Date|Time|MSecsSinceEpoch|SecsSinceEpoch)\s*\(|system_clock|steady_clock|\btime\s*\(\s*(NULL|nullptr|0)\s*\)|\bgettimeofday\b' \
    "Time is a value: Cloud::now() is the simulated clock. Wall time enters in app/ alone."
code models | forbid '\b(QTimer|QElapsedTimer|QBasicTimer|startTimer)\b' \
    "models/ has no timer: due work is a row in the table of jobs, and advance() runs it."
code models ui app | forbid '\b(QTcpSocket|QUdpSocket|QTcpServer|QNetwork\w+|QHostAddress)\b|<QtNetwork' \
    "The program opens no network connection."
code models ui app | forbid '#\s*include\s*<Qt(Core|Gui|Widgets|Sql|Svg)>' \
    "One header a class: the module headers make every compilation slow."
code ui | grep -vE '^ui/(robot|hand)' | forbid '\bprocessEvents\s*\(|(\.|->)exec\(' \
    "Nothing blocks: dialogs are asynchronous, and only app/'s main loop runs one. See ui/ask.h."
finish
