#pragma once

#include <QString>

#include <utility>
#include <variant>

// What went wrong, in words that a trainer understands, and what to do about it.
// file, line and column (both from 1, 0 = unknown) are set for input that people wrote.
struct Failure {
    QString message;
    QString remedy = {};
    QString file = {};
    int line = 0;
    int column = 0;
    bool damaged = false; // a workspace of which nothing more can be read: a new one has to take its place

    // "file:line:column: message. remedy", without the parts that are not set.
    QString text() const;
};

// Either a value or the reason why there is none.
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state{std::in_place_index<0>, std::move(value)} {}
    Result(Failure failure) : m_state{std::in_place_index<1>, std::move(failure)} {}

    explicit operator bool() const { return m_state.index() == 0; }
    T &operator*() { return std::get<0>(m_state); }
    const T &operator*() const { return std::get<0>(m_state); }
    T *operator->() { return &std::get<0>(m_state); }
    const T *operator->() const { return &std::get<0>(m_state); }
    const Failure &failure() const { return std::get<1>(m_state); }

private:
    std::variant<T, Failure> m_state;
};

struct Done {};
using Success = Result<Done>;
