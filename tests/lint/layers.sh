#!/usr/bin/env bash
# app -> ui -> models -> Qt Core and Sql; time comes in as a value.
source tests/lint/lint.bash

code models | forbid '#\s*include\s*[<"](ui/|app/|QWidget|QApplication|QGuiApplication|QColor|QIcon|QPixmap|QImage|QFont|QPainter|QPalette|QAction|QtGui|QtWidgets|QtSvg|QSvg)' \
    "models/ knows no window: a page, colour or icon is a name there, and ui/ gives it its looks."
# headers FOLDER NOT...: the names of its headers, but for those that the other folders have too, as one pattern
headers() {
    local folder=$1
    shift
    comm -23 <(code "$folder" | grep '\.h$' | xargs -rn1 basename | sort -u) \
        <(code "$@" | grep '\.h$' | xargs -rn1 basename | sort -u) | sed 's/\./\\./' | paste -sd '|'
}
ui_headers=$(headers ui models)
app_headers=$(headers app models ui)
[[ -z $ui_headers ]] || code models | forbid "#\\s*include\\s*\"([a-z]+/)*($ui_headers)\"" \
    "models/ does not know ui/: tell upward by a signal or a value."
[[ -z $app_headers ]] || code models ui | forbid "#\\s*include\\s*\"([a-z]+/)*($app_headers)\"" \
    "app/ is known by nobody: hand in what is needed, or tell upward by a signal."
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
