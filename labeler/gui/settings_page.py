"""The user's settings: the look, the size of text, the memory for images; each holds as soon as it is chosen."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPushButton, QWidget

from labeler.app.settings import Settings, ThemeChoice
from labeler.domain.errors import AppError
from labeler.gui.forms import FormPage
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, Tone
from labeler.gui.user_settings import UserSettings
from labeler.gui.widgets.plain import plain_label
from labeler.gui.widgets.radio_choice import RadioChoice

SETTINGS_KEY = "Ctrl+,"
_TEXT_SCALES = (0.75, 1.0, 1.25, 1.5, 1.75, 2.0)
_MEGABYTES = (128, 256, 512, 1024, 2048, 4096)


class SettingsPage(FormPage):
    """`left` by Esc or Back; there is nothing to confirm."""

    def __init__(self, theme: Theme, settings: UserSettings, parent: QWidget | None = None) -> None:
        super().__init__(
            theme, self.tr("Settings"), self.tr("Each holds at once and in every project."), parent
        )
        self._settings = settings
        now = settings.now
        self._themes = tuple(ThemeChoice)
        # What was written into the file by hand is offered too.
        self._scales = tuple(sorted({*_TEXT_SCALES, now.text_scale}))
        self._megabytes = tuple(sorted({*_MEGABYTES, now.cache_megabytes}))
        self.themes = RadioChoice(self._theme_titles(), now=self._themes.index(now.theme))
        self.scales = RadioChoice(
            tuple(self.tr("{percent} %").format(percent=round(100 * scale)) for scale in self._scales),
            now=self._scales.index(now.text_scale),
        )
        self.memory = RadioChoice(
            tuple(self._size(megabytes) for megabytes in self._megabytes),
            now=self._megabytes.index(now.cache_megabytes),
        )
        self.back_button = QPushButton(self.tr("Back"))
        self._lay_out()
        self._connect()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.themes.setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_out(self) -> None:
        self.add_field(self.tr("Look"), self.themes)
        self.body.addSpacing(2 * SPACE)
        self.add_field(self.tr("Size of text"), self.scales)
        self.body.addSpacing(2 * SPACE)
        self.add_field(self.tr("Memory for images"), self.memory)
        self.body.addWidget(
            plain_label(
                self.tr("More keeps more images ready to be shown again without waiting."), tone=Tone.MUTED, wrap=True
            )
        )
        self.add_buttons(self.back_button)

    def _connect(self) -> None:
        self.themes.chosen.connect(lambda place: self._take(replace(self._settings.now, theme=self._themes[place])))
        self.scales.chosen.connect(
            lambda place: self._take(replace(self._settings.now, text_scale=self._scales[place]))
        )
        self.memory.chosen.connect(
            lambda place: self._take(replace(self._settings.now, cache_megabytes=self._megabytes[place]))
        )
        self.back_button.clicked.connect(self.left)

    def _theme_titles(self) -> tuple[str, ...]:
        titles = {
            ThemeChoice.SYSTEM: self.tr("as the system"),
            ThemeChoice.LIGHT: self.tr("light"),
            ThemeChoice.DARK: self.tr("dark"),
        }
        return tuple(titles[choice] for choice in self._themes)

    def _size(self, megabytes: int) -> str:
        if megabytes % 1024 == 0:
            return self.tr("{count} GB").format(count=megabytes // 1024)
        return self.tr("{count} MB").format(count=megabytes)

    def _take(self, settings: Settings) -> None:
        self.say("")
        was = self._settings.now
        try:
            self._settings.take(settings)
        except AppError as error:
            self.say(error.line())
        if settings.theme is not was.theme:
            self._theme.choose(settings.theme)
        if settings.text_scale != was.text_scale:
            self._theme.scale_text(settings.text_scale)
