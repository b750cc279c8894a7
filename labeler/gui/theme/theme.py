"""The look in force: chosen by the user or following the system, and handed to every widget that draws itself."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from labeler.app.settings import ThemeChoice
from labeler.gui.theme.fonts import load_family, made_font
from labeler.gui.theme.icons import Icon, tinted_icon
from labeler.gui.theme.motion import calm
from labeler.gui.theme.palette import palette
from labeler.gui.theme.style import style_sheet
from labeler.gui.theme.tokens import DARK, LARGEST_TEXT_SCALE, LIGHT, SMALLEST_TEXT_SCALE, TextSize, Tokens, Tone

_WORN = "wears Fusion"
"""A property of the application; under a style sheet no style says its name."""


class Theme(QObject):
    """The tokens in force. `changed` follows every change, after the application has been given them."""

    changed = Signal()

    def __init__(
        self,
        *,
        fonts: Path,
        icons: Path,
        choice: ThemeChoice = ThemeChoice.SYSTEM,
        text_scale: float = 1.0,
        reduced_motion: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._family = load_family(fonts)
        self._choice = choice
        self._text_scale = _bounded(text_scale)
        self._reduced_motion = reduced_motion
        self._app: QApplication | None = None
        self._is_still = self._is_due = False
        self._tokens = self._current_tokens()

    @property
    def tokens(self) -> Tokens:
        return self._tokens

    @property
    def choice(self) -> ThemeChoice:
        return self._choice

    @property
    def reduced_motion(self) -> bool:
        """Whether nothing may move or blink by itself: whoever animates anything asks this first."""
        return self._reduced_motion

    def apply(self, app: QApplication) -> None:
        """Dress the application, and dress it again whenever the choice or the system changes."""
        self._app = app
        if app.property(_WORN) is None:  # every widget that there is is polished again by it
            app.setStyle("Fusion")
            app.setProperty(_WORN, True)
        calm(app, reduced=self._reduced_motion)
        app.styleHints().colorSchemeChanged.connect(self._refresh)
        self._refresh()

    def choose(self, choice: ThemeChoice) -> None:
        self._choice = choice
        self._refresh()

    def scale_text(self, scale: float) -> None:
        """Let all text be `scale` times its usual size, within reason."""
        self._text_scale = _bounded(scale)
        self._refresh()

    def reduce_motion(self, reduced: bool) -> None:
        """Let nothing move or blink by itself, or let it again."""
        self._reduced_motion = reduced
        if self._app is not None:
            calm(self._app, reduced=reduced)

    def stand_still(self, still: bool) -> None:
        """Let nothing look otherwise for a while, whatever is chosen, in the system too: it comes when that is over."""
        self._is_still = still
        if self._is_due and not still:
            self._refresh()

    def font(self, size: TextSize = TextSize.NORMAL, *, strong: bool = False) -> QFont:
        return made_font(self._family, self._tokens, size, strong=strong)

    def icon(self, icon: Icon, *, tone: Tone = Tone.TEXT, size: int = 16) -> QIcon:
        """An icon in the colour of `tone`; ask again when the theme has `changed`."""
        color = self._tokens.tone(tone)
        return tinted_icon(self._icons, icon, self._tokens, color=color, size=self._tokens.scaled(size))

    def _refresh(self) -> None:
        self._is_due = self._is_still
        if self._is_still:
            return
        self._tokens = self._current_tokens()
        if self._app is not None:
            self._app.setFont(self.font())
            self._app.setPalette(palette(self._tokens))
            self._dress(self._app, style_sheet(self._tokens, self._icons))
        self.changed.emit()

    @staticmethod
    def _dress(app: QApplication, sheet: str) -> None:
        # Every widget is polished again, also by a sheet that is worn already.
        if app.styleSheet() != sheet:
            app.setStyleSheet(sheet)

    def _current_tokens(self) -> Tokens:
        look = DARK if self._is_dark() else LIGHT
        return replace(look, text_scale=self._text_scale)

    def _is_dark(self) -> bool:
        if self._choice is ThemeChoice.SYSTEM:
            return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self._choice is ThemeChoice.DARK


def _bounded(scale: float) -> float:
    return min(max(scale, SMALLEST_TEXT_SCALE), LARGEST_TEXT_SCALE)
