"""One style sheet for Qt's ready-made widgets, made from the tokens; our own widgets paint themselves.

Labels and buttons take their part by property: `tone` and `textSize` (with `strong`) on a QLabel, `variant`
(`primary`, `quiet`, `page`) on a QPushButton or QToolButton; a table or list that is `bare` shows by itself where
the focus is, and a QScrollArea that is `reading` can have it. The bars and panels of the window are QFrames with an
object name (`topBar`, `strip`, `panel`, `jobBar`), and `rule` is the line between two parts of one.
"""

from pathlib import Path

from labeler.gui.theme.contrast import mixed, text_on
from labeler.gui.theme.style_controls import control_sheet
from labeler.gui.theme.tokens import CORNER_SMALL, SPACE, TextSize, Tokens, Tone

_ITEM_MARGIN = 3
"""Logical pixels that Qt puts round the text of an item of a view, and not round that of its header."""


def style_sheet(tokens: Tokens, icons: Path) -> str:
    """The whole sheet for one look; `icons` is the folder whose `style` has the arrows and ticks."""
    parts = (_labels, _frames, _buttons, _page_buttons, _fields, _lists, _menus, _scroll_bars, _rest)
    return "\n".join([*(part(tokens) for part in parts), control_sheet(tokens, icons / "style")])


def _labels(tokens: Tokens) -> str:
    tones = (f'QLabel[tone="{tone.value}"] {{ color: {tokens.tone(tone)}; }}' for tone in Tone)
    sizes = (f'*[textSize="{size.value}"] {{ font-size: {tokens.pixels(size)}px; }}' for size in TextSize)
    return "\n".join([*tones, *sizes, 'QLabel[strong="true"], QRadioButton[strong="true"] { font-weight: 600; }'])


def _frames(tokens: Tokens) -> str:
    sides = {"topBar": "bottom", "strip": "top", "jobBar": "top", "panel": "left"}
    frames = (
        f"QFrame#{name} {{ background: {tokens.panel}; border: none; border-{side}: 1px solid {tokens.line}; }}"
        for name, side in sides.items()
    )
    return "\n".join([*frames, f"QFrame#rule {{ background: {tokens.line}; border: none; }}"])


def _buttons(tokens: Tokens) -> str:
    hover = mixed(tokens.text, tokens.raised, share=0.06)
    pressed = mixed(tokens.text, tokens.raised, share=0.12)
    off = mixed(tokens.muted, tokens.panel, share=0.6)
    on_accent = text_on(tokens.accent)
    return f"""
QPushButton, QToolButton {{
    background: {tokens.raised}; color: {tokens.text}; border: 1px solid {tokens.line};
    border-radius: {CORNER_SMALL + 2}px; padding: {SPACE - 3}px {SPACE + 6}px; min-height: {tokens.scaled(18)}px;
    outline: none;
}}
QPushButton:hover, QToolButton:hover {{ background: {hover}; }}
QPushButton:pressed, QToolButton:pressed {{ background: {pressed}; }}
QPushButton:focus, QToolButton:focus {{ border: 2px solid {tokens.accent}; padding: {SPACE - 4}px {SPACE + 5}px; }}
QPushButton:checked, QToolButton:checked {{ border-color: {tokens.accent}; background: {tokens.chosen}; }}
QPushButton:disabled, QToolButton:disabled {{ color: {off}; background: transparent; }}
QPushButton[variant="primary"] {{
    background: {tokens.accent}; color: {on_accent}; border-color: {tokens.accent}; font-weight: 600;
}}
QPushButton[variant="primary"]:hover {{ background: {mixed(tokens.text, tokens.accent, share=0.12)}; }}
QPushButton[variant="primary"]:focus {{ border: 2px solid {tokens.text}; }}
QPushButton[variant="primary"]:disabled {{
    background: {tokens.line}; color: {off}; border-color: {tokens.line};
}}
QPushButton::menu-indicator, QToolButton::menu-indicator {{ image: none; width: 0; }}
"""


def _page_buttons(tokens: Tokens) -> str:
    off = mixed(tokens.muted, tokens.panel, share=0.6)
    hover = mixed(tokens.text, tokens.panel, share=0.06)
    plain = "background: transparent; border: 1px solid transparent;"
    return f"""
QPushButton[variant="quiet"], QToolButton[variant="quiet"] {{ {plain} padding: {SPACE - 4}px {SPACE}px; }}
QPushButton[variant="quiet"]:hover, QToolButton[variant="quiet"]:hover {{ background: {hover}; }}
QPushButton[variant="quiet"]:focus, QToolButton[variant="quiet"]:focus {{
    border: 2px solid {tokens.accent}; padding: {SPACE - 5}px {SPACE - 1}px;
}}
QPushButton[variant="page"], QToolButton[variant="page"] {{ {plain} color: {tokens.muted}; }}
QPushButton[variant="page"]:hover, QToolButton[variant="page"]:hover {{ background: {hover}; }}
QPushButton[variant="page"]:checked, QToolButton[variant="page"]:checked {{
    background: {tokens.chosen}; color: {tokens.text};
}}
QPushButton[variant="page"]:focus, QToolButton[variant="page"]:focus {{ border: 2px solid {tokens.accent}; }}
QPushButton[variant="page"]:disabled, QToolButton[variant="page"]:disabled {{ color: {off}; }}
"""


def _fields(tokens: Tokens) -> str:
    kinds = ("QLineEdit", "QPlainTextEdit", "QTextEdit")
    selector, focused = ", ".join(kinds), ", ".join(f"{kind}:focus" for kind in kinds)
    disabled = ", ".join(f"{kind}:disabled" for kind in kinds)
    ground = tokens.background
    return f"""
{selector} {{
    background: {ground}; color: {tokens.text}; border: 1px solid {tokens.line};
    border-radius: {CORNER_SMALL}px; padding: {SPACE - 4}px {SPACE}px; min-height: {tokens.scaled(18)}px;
    selection-background-color: {tokens.accent}; selection-color: {text_on(tokens.accent)};
}}
{focused} {{ border: 2px solid {tokens.accent}; padding: {SPACE - 5}px {SPACE - 1}px; }}
{disabled} {{ color: {mixed(tokens.muted, tokens.panel, share=0.6)}; }}
"""


def _lists(tokens: Tokens) -> str:
    return f"""
QTableView, QListView, QTreeView {{
    background: {tokens.panel}; border: none; outline: none; gridline-color: {tokens.line};
    selection-background-color: {tokens.chosen}; selection-color: {tokens.text};
}}
QTableView::item {{ padding: 0 {SPACE}px; border: none; }}
QTableView::item:selected {{ background: {tokens.chosen}; color: {tokens.text}; }}
QTableView:focus, QListView:focus, QTreeView:focus {{ border: 1px solid {tokens.accent}; }}
QTableView[variant="bare"]:focus, QListView[variant="bare"]:focus {{ border: none; }}
QHeaderView {{ background: {tokens.panel}; border: none; }}
QHeaderView::section {{
    background: {tokens.panel}; color: {tokens.muted}; border: none; border-bottom: 1px solid {tokens.line};
    padding: {SPACE}px; font-size: {tokens.pixels(TextSize.SMALL)}px; font-weight: 600;
}}
Listing {{ border: 1px solid {tokens.line}; }}
Listing:focus {{ border: 1px solid {tokens.accent}; }}
Listing QHeaderView::section {{ padding-left: {SPACE + _ITEM_MARGIN}px; }}
SheetTable QHeaderView::section {{ padding-left: {SPACE + _ITEM_MARGIN}px; padding-right: {SPACE + _ITEM_MARGIN}px; }}
QTableCornerButton::section {{ background: {tokens.panel}; border: none; }}
"""


def _menus(tokens: Tokens) -> str:
    return f"""
QMenu {{ background: {tokens.raised}; border: 1px solid {tokens.line}; padding: {SPACE // 2}px; }}
QMenu::item {{ padding: {SPACE - 2}px {SPACE * 3}px {SPACE - 2}px {SPACE + 4}px; border-radius: {CORNER_SMALL}px; }}
QMenu::icon {{ padding-left: {SPACE}px; }}
QMenu::item:selected {{ background: {tokens.chosen}; color: {tokens.text}; }}
QMenu::item:disabled {{ color: {tokens.muted}; }}
QMenu::separator {{ height: 1px; background: {tokens.line}; margin: {SPACE // 2}px {SPACE}px; }}
QToolTip {{
    background: {tokens.raised}; color: {tokens.text}; border: 1px solid {tokens.line}; padding: {SPACE // 2}px;
}}
"""


def _scroll_bars(tokens: Tokens) -> str:
    handle = mixed(tokens.muted, tokens.panel, share=0.35)
    hover = mixed(tokens.muted, tokens.panel, share=0.7)
    return f"""
QScrollBar {{ background: transparent; border: none; margin: 0; }}
QScrollBar:vertical {{ width: 10px; }}
QScrollBar:horizontal {{ height: 10px; }}
QScrollBar::handle {{ background: {handle}; border-radius: 3px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {hover}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
QScrollArea[variant="reading"] {{ border: 2px solid transparent; }}
QScrollArea[variant="reading"]:focus {{ border-color: {tokens.accent}; }}
"""


def _rest(tokens: Tokens) -> str:
    return f"""
QSplitter::handle {{ background: {tokens.line}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QSplitter::handle:vertical {{ height: 1px; }}
QStatusBar::item {{ border: none; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {tokens.line}; }}
QTabBar::tab {{
    color: {tokens.muted}; padding: {SPACE}px {2 * SPACE}px; border: none; border-bottom: 2px solid transparent;
}}
QTabBar::tab:hover {{ color: {tokens.text}; }}
QTabBar::tab:selected {{ color: {tokens.text}; border-bottom-color: {tokens.accent}; }}
QTabBar::tab:focus {{ border-bottom-color: {tokens.text}; }}
QProgressBar {{
    background: {tokens.line}; color: {tokens.text}; border: none; border-radius: {CORNER_SMALL}px;
    text-align: center; min-height: {tokens.scaled(16)}px;
}}
QProgressBar::chunk {{ background: {mixed(tokens.accent, tokens.panel, share=0.55)}; border-radius: {CORNER_SMALL}px; }}
QGroupBox {{
    border: 1px solid {tokens.line}; border-radius: {CORNER_SMALL}px; margin-top: {tokens.scaled(18)}px;
    padding: {SPACE}px;
}}
QGroupBox::title {{ subcontrol-origin: margin; subcontrol-position: top left; color: {tokens.muted}; }}
"""
