"""The first thing seen: the projects opened last, a new one, or one from anywhere. Nothing heavy is imported here."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from labeler.gui.key import Key
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, TextSize, Tone
from labeler.gui.user_settings import SETTINGS_KEY
from labeler.gui.widgets.card import Card
from labeler.gui.widgets.plain import plain_label, tooltip
from labeler.gui.widgets.section_title import SectionTitle

if TYPE_CHECKING:
    from labeler.gui.start.recent_list import RecentList

_WIDTH, _NARROWEST = 560, 240
"""Logical pixels of the card."""


class StartPage(QWidget):
    """`project_chosen` carries a path; `new_asked` wants the form of a new project, the others the page they name."""

    project_chosen = Signal(object)
    new_asked = Signal()
    settings_asked = Signal()
    log_asked = Signal()

    def __init__(self, theme: Theme, recent: tuple[Path, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._folder = recent[0].parent if recent else Path.home()
        self.new_button = QPushButton(self.tr("New project"))
        self.open_button = QPushButton(self.tr("Open …"))
        self.settings_button = QPushButton(self.tr("Settings"))
        self.log_button = QPushButton(self.tr("Show log"))
        self._card = Card(theme)
        self.recent = self._recent_list(recent) if recent else None
        self._lay_out()
        self.new_button.clicked.connect(self.new_asked)
        self.open_button.clicked.connect(self._ask)
        self.settings_button.clicked.connect(self.settings_asked)
        self.log_button.clicked.connect(self.log_asked)
        self.settings_button.setShortcut(SETTINGS_KEY)
        self.settings_button.setToolTip(tooltip(Key.named(SETTINGS_KEY).shown))
        theme.changed.connect(self._measure)
        self.setFocusProxy(self.recent or self.new_button)

    def _recent_list(self, recent: tuple[Path, ...]) -> "RecentList":
        # Late: a list takes Qt longer to make ready than all the rest of this page.
        from labeler.gui.start import recent_list

        made = recent_list.RecentList(self._theme, recent)
        made.chosen.connect(self.project_chosen)
        return made

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._card)
        column.setContentsMargins(*(4 * SPACE,) * 4)
        column.setSpacing(SPACE)
        head = QHBoxLayout()
        head.addWidget(plain_label("Labeler", size=TextSize.LARGE, strong=True), 1)
        column.addLayout(head)
        asked = self.tr("What is this photo of, and what is merely in it?")
        column.addWidget(plain_label(asked, tone=Tone.MUTED, wrap=True))
        column.addSpacing(2 * SPACE)
        if self.recent is not None:
            column.addWidget(SectionTitle(self._theme, self.tr("Opened last")))
            column.addWidget(self.recent)
        else:
            words = self.tr(
                "A project keeps the concepts, and all answers to them; your photos stay where they are. If somebody "
                "sent you a file with work, open it."
            )
            column.addWidget(plain_label(words, wrap=True))
            # With nothing to open, this is what the page is for.
            self.new_button.setProperty("variant", "primary")
        column.addSpacing(2 * SPACE)
        for button in (self.settings_button, self.log_button):
            button.setProperty("variant", "quiet")
        for button in (self.new_button, self.open_button, self.settings_button, self.log_button):
            button.setAutoDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addWidget(self.new_button)
        buttons.addWidget(self.open_button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        # At the top for the eye, and last for the keys, which go by when each was put there: first comes what the page
        # is for.
        head.addWidget(self.settings_button)
        head.insertWidget(1, self.log_button)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._card)
        middle.addStretch(1)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addLayout(middle)
        outer.addStretch(3)
        self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        room = self.width() - 4 * SPACE
        self._card.setFixedWidth(max(min(self._theme.tokens.scaled(_WIDTH), room), _NARROWEST))

    def _ask(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Open a project"),
            str(self._folder),
            self.tr("Projects and packages (*.labeler *.labeler-work)"),
        )
        if chosen:
            self.project_chosen.emit(Path(chosen))
