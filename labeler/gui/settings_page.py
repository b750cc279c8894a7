"""The user's settings: how the program looks, speaks and moves, and its keys; each holds as soon as it is chosen."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from labeler.app.settings import BoxColours, Language, Settings, ThemeChoice
from labeler.domain.errors import AppError
from labeler.gui.forms import FormPage
from labeler.gui.settings.key_list import KeyList
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, Tone
from labeler.gui.trouble.refused import refused_words
from labeler.gui.user_keys import UserKeys
from labeler.gui.user_settings import UserSettings
from labeler.gui.widgets.path_field import PathField
from labeler.gui.widgets.plain import plain_label
from labeler.gui.widgets.radio_choice import RadioChoice
from labeler.gui.widgets.wrapping import WrappingCheckBox

_TEXT_SCALES = (0.75, 1.0, 1.25, 1.5, 1.75, 2.0)
_MEGABYTES = (128, 256, 512, 1024, 2048, 4096)


class SettingsPage(FormPage):
    """`left` by Esc or Back; there is nothing to confirm. Without `keys`, those of no project in particular."""

    def __init__(
        self, theme: Theme, settings: UserSettings, keys: UserKeys | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, self.tr("Settings"), self.tr("Each holds at once and in every project."), parent)
        self._settings = settings
        self.themes = self._radio("theme", self._theme_titles())
        # What was written into the file by hand is offered too.
        scales = sorted({*_TEXT_SCALES, settings.now.text_scale})
        self.scales = self._radio("text_scale", {scale: self._percent(scale) for scale in scales})
        self.motion = self._tick("reduced_motion", self.tr("Less motion: nothing moves or blinks by itself"))
        self.boxes = self._radio("box_colours", self._box_titles())
        self.zoom = self._tick("keep_zoom", self.tr("Keep the zoom from image to image"))
        self.languages = self._radio("language", self._language_titles())
        sizes = sorted({*_MEGABYTES, settings.now.cache_megabytes})
        self.memory = self._radio("cache_megabytes", {megabytes: self._size(megabytes) for megabytes in sizes})
        self.looking = self._tick("looks_ahead", self.tr("Look at the photos while nobody works"))
        self.backups = self._backups_field()
        self.keys = KeyList(theme, keys or UserKeys(settings, parent=self))
        self.back_button = QPushButton(self.tr("Back"))
        self.back_button.clicked.connect(self.left)
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # A key on the Label page changes it too.
        self.zoom.setChecked(self._settings.now.keep_zoom)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.themes.setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_out(self) -> None:
        self._add(self.tr("Look"), self.themes)
        self._add(self.tr("Size of text"), self.scales)
        self._add(self.tr("Motion"), self.motion)
        self._add(self.tr("Colours of boxes"), self.boxes)
        self._add(self.tr("Zoom"), self.zoom)
        self._add(
            self.tr("Language"), self.languages, self.tr("What is open keeps its words until it is opened again.")
        )
        self._add(
            self.tr("Memory for images"),
            self.memory,
            self.tr("More keeps more images ready to be shown again without waiting."),
        )
        self._add(
            self.tr("Readiness"),
            self.looking,
            self.tr("Then the check of the data, and “more like this”, need not wait for it."),
        )
        self._add(
            self.tr("Backups"),
            self.backups,
            self.tr("A folder for the backups of all projects. Left empty, they lie beside each project."),
        )
        self._add(
            self.tr("Keys"),
            self.keys,
            self.tr("Esc, Enter, Tab, the arrows and the digits of reasons are the same for everyone."),
        )
        self.add_buttons(self.back_button)

    def _add(self, title: str, field: QWidget, note: str = "") -> None:
        self.add_field(title, field)
        if note:
            self.body.addWidget(plain_label(note, tone=Tone.MUTED, wrap=True))
        self.body.addSpacing(2 * SPACE)

    def _radio(self, name: str, titles: Mapping[Any, str]) -> RadioChoice:
        values = tuple(titles)
        choice = RadioChoice(tuple(titles.values()), now=values.index(getattr(self._settings.now, name)))
        choice.chosen.connect(lambda place: self._take(name, values[place]))
        return choice

    def _tick(self, name: str, title: str) -> WrappingCheckBox:
        box = WrappingCheckBox(title)
        box.setChecked(getattr(self._settings.now, name))
        box.toggled.connect(lambda is_on: self._take(name, is_on))
        return box

    def _backups_field(self) -> PathField:
        field = PathField(self.tr("Backups"))
        field.line.setPlaceholderText(self.tr("beside each project"))
        field.line.setText(self._settings.now.backups_folder)
        field.line.editingFinished.connect(self._take_backups_folder)
        field.browse_asked.connect(self._ask_backups_folder)
        return field

    def _ask_backups_folder(self) -> None:
        start = str(self.backups.path or Path.home())
        self.backups.set_path(QFileDialog.getExistingDirectory(self, self.tr("Keep backups in"), start))
        self._take_backups_folder()

    def _take_backups_folder(self) -> None:
        folder = self.backups.path
        if folder is not None and not folder.is_dir():
            self.say(self.tr("There is no such folder. Backups are kept where they were kept before."))
            return
        self.say("")
        self._take("backups_folder", "" if folder is None else str(folder.absolute()))

    def _theme_titles(self) -> dict[ThemeChoice, str]:
        return {
            ThemeChoice.SYSTEM: self.tr("as the system"),
            ThemeChoice.LIGHT: self.tr("light"),
            ThemeChoice.DARK: self.tr("dark"),
        }

    def _box_titles(self) -> dict[BoxColours, str]:
        return {
            BoxColours.CONCEPT: self.tr("by concept"),
            BoxColours.STRONG: self.tr("all alike, strong"),
            BoxColours.CONTRAST: self.tr("black and white"),
        }

    def _language_titles(self) -> dict[Language, str]:
        # Each language is called by its own name, so that whoever speaks it finds it.
        return {
            Language.SYSTEM: self.tr("as the system"),
            Language.ENGLISH: "English",
            Language.GERMAN: "Deutsch",
        }

    def _percent(self, scale: float) -> str:
        return self.tr("{percent} %").format(percent=round(100 * scale))

    def _size(self, megabytes: int) -> str:
        if megabytes % 1024 == 0:
            return self.tr("{count} GB").format(count=megabytes // 1024)
        return self.tr("{count} MB").format(count=megabytes)

    def _take(self, name: str, value: object) -> None:
        was = self._settings.now
        chosen: Settings = replace(was, **{name: value})  # type: ignore[arg-type]
        if chosen == was:
            return
        self.say("")
        try:
            self._settings.take(chosen)
        except AppError as error:
            self.say(refused_words(error))
        if chosen.theme is not was.theme:
            self._theme.choose(chosen.theme)
        if chosen.text_scale != was.text_scale:
            self._theme.scale_text(chosen.text_scale)
        self._theme.reduce_motion(chosen.reduced_motion)
