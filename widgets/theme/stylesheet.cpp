#include "widgets/theme/theme.h"

#include <QFontInfo>

namespace Signalbox::Widgets {
namespace {

// Names in @at signs are colours of the theme. Widgets are chosen by object name or by the dynamic property `look`,
// so that a rule never reaches a widget it was not written for. What a rule reaches does not inherit its window's font:
// hence the face.
constexpr char sheetTemplate[] = R"(
QMainWindow, QDialog, #logPanel, #topBar { background: @panel@; }
#topBar { border: 0; border-bottom: 1px solid @line@; }
#pages { background: @ground@; }
#leftPanel { background: @panel@; border-right: 1px solid @line@; }
#rightPanel { background: @panel@; border-left: 1px solid @line@; }
#logPanel { border-top: 1px solid @line@; }
QScrollArea, #scrolled { background: transparent; border: 0; }
#pages QScrollArea { border: 1px solid transparent; }
#pages QScrollArea:focus { border-color: @blue@; }
QSplitter::handle { background: @line@; }

QPushButton, QToolButton, QComboBox, QComboBox QAbstractItemView, QCheckBox, QMenu, QToolTip, QHeaderView,
QDialog QLabel { font-family: "@face@"; }
QPushButton, QToolButton { background: @raised@; color: @ink@; border: 1px solid @line@; border-radius: 6px;
    padding: 5px 10px; }
QPushButton:hover, QToolButton:hover { border-color: @strong@; }
QPushButton:pressed, QToolButton:pressed { background: @line@; }
QPushButton:focus, QToolButton:focus { border-color: @blue@; }
QPushButton:disabled, QToolButton:disabled { color: @muted@; background: @panel@; border-style: dashed; }
QToolButton[look="tab"], QToolButton[look="viewTab"] { background: transparent; border-color: transparent;
    color: @muted@; padding: 3px 6px; }
QToolButton[look="viewTab"] { padding: 3px 4px; }
QToolButton[look="tab"]:hover, QToolButton[look="viewTab"]:hover { color: @ink@; }
QToolButton[look="tab"]:checked, QToolButton[look="viewTab"]:checked { background: @raised@; border-color: @line@;
    color: @ink@; }
QToolButton[look="tab"]:focus, QToolButton[look="viewTab"]:focus { border-color: @blue@; }
QToolButton[look="flat"] { background: transparent; border-color: transparent; color: @ink@; padding: 3px 6px; }
QToolButton[look="flat"]:hover { border-color: @line@; }
QToolButton[look="flat"]:focus { border-color: @blue@; }
QToolButton[look="attention"] { background: transparent; color: @amber@; border: 1px solid @amber@; }
QToolButton[look="attention"]:hover, QToolButton[look="attention"]:focus { background: @amberGround@; }
QToolButton[look="small"] { background: transparent; border-color: transparent; padding: 0 5px; }
QToolButton[look="small"]:hover { border-color: @line@; }
QToolButton[look="small"]:focus { border-color: @blue@; }
QToolButton[look="attentionSmall"] { background: transparent; color: @amber@; border: 1px solid @amber@; padding: 0 5px; }
QToolButton[look="attentionSmall"]:hover, QToolButton[look="attentionSmall"]:focus { background: @amberGround@; }
#backToLive { padding: 3px 7px; }
QToolButton::menu-indicator { image: none; width: 0; }

#rollBack { background: @red@; color: @onRed@; border: 2px solid @red@; border-radius: 8px; padding: 9px 8px; }
#rollBack:hover, #rollBack:focus { border-color: @ink@; }
#rollBack:pressed { background: @redPressed@; }
#rollBack:disabled { background: @redGround@; color: @muted@; border: 2px dashed @red@; }
#confirmBar { background: @amberGround@; border: 2px solid @amber@; border-radius: 8px; }
#deskBar, #foundBar { background: @amberGround@; border: 0; border-bottom: 1px solid @amber@; }
#confirmButton { background: @amber@; color: @panel@; border-color: @amber@; }
#confirmButton:hover, #confirmButton:focus { border-color: @ink@; }
#runButtons QPushButton { padding: 5px 6px; }

QCheckBox { color: @ink@; }
QCheckBox::indicator { width: 11px; height: 11px; background: @ground@; border: 1px solid @strong@; border-radius: 3px; }
QCheckBox::indicator:checked { width: 7px; height: 7px; background: @ink@; border: 3px solid @strong@; }
QCheckBox::indicator:hover, QCheckBox:focus::indicator { border-color: @blue@; }
QDialog QLabel { color: @ink@; }
QFileDialog QToolButton { padding: 2px; }
QDialog QListView, QDialog QTreeView { background: @ground@; color: @ink@; border: 1px solid @line@;
    selection-background-color: @selection@; selection-color: @ink@; }
QLineEdit, QComboBox { background: @ground@; color: @ink@; border: 1px solid @line@; border-radius: 6px;
    padding: 3px 8px; selection-background-color: @selection@; selection-color: @ink@; }
QLineEdit:focus, QComboBox:focus { border-color: @blue@; }
QLineEdit:disabled, QComboBox:disabled { color: @muted@; background: @panel@; border-style: dashed; }
QLineEdit[wrong="true"] { border-color: @red@; }
QComboBox::drop-down { border: 0; width: 16px; }
QComboBox QAbstractItemView { background: @raised@; color: @ink@; border: 1px solid @line@;
    selection-background-color: @selection@; selection-color: @ink@; }

#evidence { border: 0; border-left: 1px solid @line@; }
QTextEdit { background: @panel@; color: @ink@; border: 0; selection-background-color: @selection@;
    selection-color: @ink@; }
QTableView { background: @panel@; alternate-background-color: @ground@; color: @ink@; border: 1px solid @panel@;
    selection-background-color: @selection@; selection-color: @ink@; }
QTableView:focus { border-color: @blue@; }
QHeaderView, QHeaderView::section { background: @panel@; color: @muted@; border: 0; padding: 3px 8px; }
#costVolumes QHeaderView::section { padding: 3px 4px; }
QMenu { background: @raised@; color: @ink@; border: 1px solid @line@; padding: 4px; }
QMenu::item { padding: 5px 22px 5px 26px; border-radius: 4px; }
QMenu::item:selected { background: @selection@; }
QMenu::indicator { left: 8px; }
QToolTip { background: @raised@; color: @ink@; border: 1px solid @strong@; padding: 4px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @line@; border-radius: 4px; min-height: 28px; min-width: 28px; margin: 1px; }
QScrollBar::handle:hover { background: @strong@; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)";

} // namespace

QString Theme::styleSheet() const
{
    QString sheet = QLatin1String(sheetTemplate);
    const std::pair<const char *, QColor> colors[] = {
        { "@ground@", ground },
        { "@panel@", panel },
        { "@raised@", raised },
        { "@line@", line },
        { "@strong@", strong },
        { "@ink@", ink },
        { "@muted@", muted },
        { "@blue@", blue },
        { "@amber@", amber },
        { "@amberGround@", amberGround },
        { "@redGround@", redGround },
        { "@redPressed@", mixed(red, panel, 0.15) },
        { "@red@", red },
        { "@onRed@", onRed },
        { "@selection@", mixed(panel, blue, 0.30) },
    };
    for (const auto &[name, color] : colors)
        sheet.replace(QLatin1String(name), color.name());
    return sheet.replace(QLatin1String("@face@"), QFontInfo(textFont()).family());
}

} // namespace Signalbox::Widgets
