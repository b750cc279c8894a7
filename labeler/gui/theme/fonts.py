"""The one family of type: the system's, or the one we bring where a system has none."""

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from labeler.gui.theme.tokens import TextSize, Tokens


def load_family(folder: Path) -> str:
    """The family to write in: the system's default, or the first we bring where the system has no fonts.

    Every `*.ttf` in `folder` is made known to Qt either way, so that a missing script has a second chance.
    """
    has_own = bool(QFontDatabase.families())
    brought = [family for path in sorted(folder.glob("*.ttf")) for family in _families(path)]
    if has_own or not brought:
        return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    return brought[0]


def made_font(family: str, tokens: Tokens, size: TextSize, *, strong: bool = False) -> QFont:
    """A font of one of the three sizes, in logical pixels."""
    font = QFont(family)
    font.setPixelSize(tokens.pixels(size))
    font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return font


def _families(path: Path) -> list[str]:
    return list(QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path))))
