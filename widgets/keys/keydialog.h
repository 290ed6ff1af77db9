#pragma once

#include "core/base/redact.h"
#include "widgets/theme/theme.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace Signalbox::Widgets {

class FigureTable;
class TextLine;

/// What is shown of one side's key: never the key.
struct KeyView {
    Side side = Side::Blue;
    QString reference; ///< "dotenv:.env#GREEN_KEY"
    QString fingerprint; ///< of the key that is kept there; empty: none could be read
    QString problem; ///< why not
    QString routerFingerprint; ///< of the key that the running router uses; empty: not known
    QString fixed; ///< why a new key cannot be stored there; empty: it can
    bool operator==(const KeyView &) const = default;
};

/// The key of one side: where it is kept, a test of it, a test of another one, and that one given to the running router
/// and stored in its place. Not modal: the way back works beside it. What is typed is not shown and leaves only as a
/// Secret. GUI thread.
class KeyDialog : public QDialog, public Themed
{
    Q_OBJECT
public:
    explicit KeyDialog(Side side, QWidget *parent = nullptr);

    void showKey(const KeyView &view);
    /// While something runs nothing else can be asked.
    void setBusy(const QString &what);
    /// What came of it; ends setBusy().
    void tell(const QString &text, Tone tone);
    void setTheme(const Theme &theme) override;
    [[nodiscard]] Side side() const { return m_side; }

Q_SIGNALS:
    /// An empty key is the one that is kept.
    void testRequested(Signalbox::Side side, const Signalbox::Secret &key);
    /// Tried straight, given to the router, tried through it, stored; undone where it is refused.
    void rotateRequested(Signalbox::Side side, const Signalbox::Secret &key);

private:
    void updateButtons();
    [[nodiscard]] Secret typed() const;

    const Side m_side;
    KeyView m_view;
    bool m_busy = false;
    FigureTable *m_facts;
    QPushButton *m_test;
    QLineEdit *m_field;
    QPushButton *m_testNew;
    QPushButton *m_rotate;
    TextLine *m_note;
    TextLine *m_result;
};

} // namespace Signalbox::Widgets
