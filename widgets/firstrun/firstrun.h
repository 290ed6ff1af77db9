#pragma once

#include "core/config/first_service.h"
#include "widgets/theme/theme.h"

#include <QDialog>

#include <array>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTextEdit;
class QVBoxLayout;

namespace Signalbox::Widgets {

class SideForm;
class TextLine;

/// The first run: a guided form that ends with a service file. Each page is checked live before the next one comes;
/// what a check finds can be passed over by a second press, but nothing is written before the whole file validates.
/// Checks and writes nothing itself. GUI thread.
class FirstRun : public QDialog, public Themed
{
    Q_OBJECT
public:
    enum Page : int { Service, Blue, Green, Router, Summary, pages };

    explicit FirstRun(const QString &file, QWidget *parent = nullptr);

    [[nodiscard]] Config::FirstAnswers answers() const;
    [[nodiscard]] Page page() const;
    /// The answer to checkRequested(): what was found; `final`: it cannot be passed over.
    void showCheck(bool fine, const QString &text, bool final = false);
    /// What came of writeRequested() when it failed; on success the caller accepts the dialog.
    void showFailure(const QString &text);
    void setTheme(const Theme &theme) override;

Q_SIGNALS:
    void checkRequested(Signalbox::Widgets::FirstRun::Page page);
    void writeRequested();

private:
    QWidget *buildService();
    QWidget *buildSide(Side side);
    QWidget *buildRouter();
    QWidget *buildSummary();
    void buildFoot(QVBoxLayout &into);
    void next();
    void back();
    void goTo(Page page);
    void edited();
    QLineEdit *field(const char *name, const QString &spoken, const QString &text);

    QString m_file;
    TextLine *m_title;
    TextLine *m_about;
    QStackedWidget *m_stack;
    QLineEdit *m_name;
    QLineEdit *m_path;
    std::array<SideForm *, 2> m_sides {};
    QLineEdit *m_listen;
    QCheckBox *m_sticky;
    QTextEdit *m_text;
    TextLine *m_found;
    QPushButton *m_back;
    QPushButton *m_next;
    bool m_checking = false;
    bool m_mayPass = false; ///< the last check found something, and the next press goes on
};

} // namespace Signalbox::Widgets
