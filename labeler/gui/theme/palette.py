"""The palette of Qt's Fusion style under our colours; Qt's own switch does nothing on some platforms."""

from PySide6.QtGui import QColor, QPalette

from labeler.gui.theme.contrast import mixed, text_on
from labeler.gui.theme.tokens import Tokens

_Role = QPalette.ColorRole


def palette(tokens: Tokens) -> QPalette:
    """Every role Fusion draws with, for enabled and disabled widgets."""
    made = QPalette()
    for role, color in _colors(tokens).items():
        made.setColor(role, QColor(color))
    quiet = QColor(mixed(tokens.muted, tokens.panel, share=0.6))
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, role, quiet)
    made.setColor(QPalette.ColorGroup.Disabled, _Role.Highlight, QColor(tokens.line))
    return made


def _colors(tokens: Tokens) -> dict[QPalette.ColorRole, str]:
    return {
        _Role.Window: tokens.background,
        _Role.WindowText: tokens.text,
        _Role.Base: tokens.panel,
        _Role.AlternateBase: mixed(tokens.text, tokens.panel, share=0.03),
        _Role.Text: tokens.text,
        _Role.PlaceholderText: tokens.muted,
        _Role.Button: tokens.raised,
        _Role.ButtonText: tokens.text,
        _Role.BrightText: tokens.wrong,
        _Role.ToolTipBase: tokens.raised,
        _Role.ToolTipText: tokens.text,
        _Role.Highlight: tokens.accent,
        _Role.HighlightedText: text_on(tokens.accent),
        _Role.Accent: tokens.accent,
        _Role.Link: tokens.accent,
        _Role.LinkVisited: tokens.accent,
        _Role.Light: mixed("#ffffff", tokens.raised, share=0.08),
        _Role.Midlight: mixed("#ffffff", tokens.raised, share=0.04),
        _Role.Mid: tokens.line,
        _Role.Dark: mixed("#000000", tokens.line, share=0.15),
        _Role.Shadow: "#000000",
    }
