"""The part of the style sheet for controls with arrows and ticks, which Fusion draws too faintly on dark grey."""

from pathlib import Path

from labeler.gui.theme.contrast import contrast, mixed, text_on
from labeler.gui.theme.tokens import CORNER_SMALL, SPACE, Tokens

_SPINS = "QAbstractSpinBox"


def control_sheet(tokens: Tokens, pictures: Path) -> str:
    """Combo boxes, spin boxes, check boxes, radio buttons and sliders; `pictures` has their arrows and ticks."""
    parts = (_combo_boxes, _spin_boxes, _ticks, _radio_buttons)
    return "\n".join([*(part(tokens, pictures) for part in parts), _sliders(tokens)])


def _url(path: Path) -> str:
    return f'url("{path.as_posix()}")'


def _box(tokens: Tokens) -> str:
    return (
        f"background: {tokens.background}; color: {tokens.text}; border: 1px solid {tokens.line}; "
        f"border-radius: {CORNER_SMALL}px; min-height: {tokens.scaled(18)}px; "
        f"selection-background-color: {tokens.accent}; selection-color: {text_on(tokens.accent)};"
    )


def _combo_boxes(tokens: Tokens, pictures: Path) -> str:
    side = tokens.scaled(12)
    return f"""
QComboBox {{ {_box(tokens)} background: {tokens.raised}; padding: {SPACE - 4}px {SPACE}px; }}
QComboBox:hover {{ background: {mixed(tokens.text, tokens.raised, share=0.06)}; }}
QComboBox:focus {{ border: 2px solid {tokens.accent}; padding: {SPACE - 5}px {SPACE - 1}px; }}
QComboBox:disabled {{ color: {mixed(tokens.muted, tokens.panel, share=0.6)}; }}
QComboBox::drop-down {{ border: none; width: {side + SPACE}px; }}
QComboBox::down-arrow {{ image: {_url(pictures / "arrow-down.svg")}; width: {side}px; height: {side}px; }}
QComboBox QAbstractItemView {{
    background: {tokens.raised}; border: 1px solid {tokens.line}; outline: none;
    selection-background-color: {tokens.chosen}; selection-color: {tokens.text};
}}
"""


def _spin_boxes(tokens: Tokens, pictures: Path) -> str:
    side = tokens.scaled(9)
    # As high as a line of text or a combo box beside it: the line inside brings some of the room along.
    return f"""
{_SPINS} {{ {_box(tokens)} padding: 3px {side + SPACE}px 2px 0; }}
{_SPINS} QLineEdit {{ background: transparent; border: none; padding: 0 {SPACE}px; min-height: 0; }}
{_SPINS}:focus {{ border: 2px solid {tokens.accent}; padding: 2px {side + SPACE - 1}px 1px 0; }}
{_SPINS}:disabled {{ color: {mixed(tokens.muted, tokens.panel, share=0.6)}; }}
{_SPINS}::up-button, {_SPINS}::down-button {{ border: none; background: transparent; width: {side + SPACE}px; }}
{_SPINS}::up-button {{ subcontrol-origin: border; subcontrol-position: top right; }}
{_SPINS}::down-button {{ subcontrol-origin: border; subcontrol-position: bottom right; }}
{_SPINS}::up-arrow {{ image: {_url(pictures / "arrow-up.svg")}; width: {side}px; height: {side}px; }}
{_SPINS}::down-arrow {{ image: {_url(pictures / "arrow-down.svg")}; width: {side}px; height: {side}px; }}
"""


def _ticks(tokens: Tokens, pictures: Path) -> str:
    kinds = ("QCheckBox", "QTableView", "QListView", "QTreeView", "QMenu", "QGroupBox")
    edge, side = _edge(tokens), tokens.scaled(15)
    dark_is_better = contrast("#16181b", tokens.accent) > contrast("#ffffff", tokens.accent)
    tick = pictures / ("tick-dark.svg" if dark_is_better else "tick-light.svg")
    indicators = ", ".join(f"{kind}::indicator" for kind in kinds)
    checked = ", ".join(f"{kind}::indicator:checked" for kind in kinds)
    return f"""
QCheckBox {{ spacing: {SPACE}px; }}
{indicators} {{
    width: {side}px; height: {side}px; border: 1px solid {edge}; border-radius: 4px; background: {tokens.background};
}}
{checked} {{ background: {tokens.accent}; border-color: {tokens.accent}; image: {_url(tick)}; }}
QCheckBox::indicator:focus {{ border: 2px solid {tokens.text}; }}
QCheckBox::indicator:disabled {{ border-color: {tokens.line}; }}
"""


def _radio_buttons(tokens: Tokens, _pictures: Path) -> str:
    side = tokens.scaled(15)
    dot = (
        f"qradialgradient(cx:0.5, cy:0.5, radius:0.5, fx:0.5, fy:0.5, stop:0 {tokens.accent}, stop:0.5 {tokens.accent}"
    )
    return f"""
QRadioButton {{ spacing: {SPACE}px; }}
QRadioButton::indicator {{
    width: {side}px; height: {side}px; border: 1px solid {_edge(tokens)}; border-radius: {side // 2 + 1}px;
    background: {tokens.background};
}}
QRadioButton::indicator:checked {{
    border-color: {tokens.accent}; background: {dot}, stop:0.6 {tokens.background}, stop:1 {tokens.background});
}}
QRadioButton::indicator:focus {{ border: 2px solid {tokens.text}; }}
"""


def _sliders(tokens: Tokens) -> str:
    return f"""
QSlider::groove:horizontal {{ height: 4px; border-radius: 2px; background: {tokens.line}; }}
QSlider::sub-page:horizontal {{ height: 4px; border-radius: 2px; background: {tokens.accent}; }}
QSlider::handle:horizontal {{
    width: 14px; margin: -5px 0; border-radius: 7px; background: {tokens.accent}; border: none;
}}
QSlider:focus {{ border: none; }}
QSlider::handle:horizontal:focus {{ border: 2px solid {tokens.text}; }}
"""


def _edge(tokens: Tokens) -> str:
    """The outline of an empty box to tick: seen at 3 to 1 on its ground."""
    return mixed(tokens.muted, tokens.panel, share=0.85)
