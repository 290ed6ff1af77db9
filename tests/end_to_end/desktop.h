#pragma once

#include <QProcess>
#include <QString>

#include <memory>

namespace Signalbox::Test {

/// A process that ends when its starter does, however that ends.
std::unique_ptr<QProcess> boundProcess();

/// An X server with a window manager and a person's hands on pointer and keyboard. Everything ends with it.
class Desktop
{
public:
    ~Desktop();

    /// Empty when it runs, else what is wrong.
    QString start();
    [[nodiscard]] QString display() const { return m_display; }

    /// One xdotool command line; true when it succeeded.
    bool hand(const QStringList &words);
    bool click(QPoint at);
    bool drag(QPoint from, QPoint to);
    /// Away from the hand when positive.
    bool wheel(QPoint at, int notches);
    bool press(const QString &keys);
    /// Letter by letter.
    bool type(const QString &text);

private:
    std::unique_ptr<QProcess> m_server;
    std::unique_ptr<QProcess> m_manager;
    QString m_display;
};

} // namespace Signalbox::Test
