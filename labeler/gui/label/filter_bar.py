"""The slim bar above the image that chooses which images are walked through, and says so while it does."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from labeler.app.filtering import Offered
from labeler.domain.concept import Taxonomy
from labeler.domain.filter import Filter
from labeler.gui.key import Key
from labeler.gui.keys import USUAL, Keys, PageAction
from labeler.gui.label.filter_criteria import FilterCriteria
from labeler.gui.label.filter_words import shortened, words_of
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE
from labeler.gui.widgets.key_hint import KeyHint
from labeler.gui.widgets.keycap import Keycap
from labeler.gui.widgets.plain import breakable, number_text, plain_label

_ROOM_FOR_ONE, _ROOM_FOR_BOTH = 400, 640
"""Logical pixels for the line and its one or two buttons side by side; they grow with the text."""
CLEAR_KEY = "Shift+Esc"
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_LEAVES = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OTHERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class FilterBar(QFrame):
    """`filtered` carries the Filter that holds from now on; `left` gives the focus back to the image.

    Opened, it shows every criterion; left with a filter on, only the line that says what is shown; else nothing.
    """

    filtered = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._only = Filter()
        self._taxonomy = Taxonomy()
        self._count, self._total, self._is_whole = 0, 0, True
        self.setObjectName("topBar")
        self.setAccessibleName(self.tr("Filter"))
        self.criteria = FilterCriteria(theme)
        self._line = plain_label(self.tr("All images are shown."), wrap=True)
        self.change_button = KeyHint(theme, key=USUAL[PageAction.FILTER][0].shown, text=self.tr("change"))
        self.clear_button = QPushButton(self.tr("Clear"))
        self._clear_key = Keycap(theme, Key.named(CLEAR_KEY).shown)
        self._said_and_keys = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self.criteria.changed.connect(lambda: self._take(self.criteria.filter))
        self.change_button.clicked.connect(self._open)
        self.clear_button.clicked.connect(self.clear)
        self._close()

    @property
    def filter(self) -> Filter:
        return self._only

    @property
    def line(self) -> str:
        """What the bar says is shown."""
        return self._line.text().replace("\u200b", "")

    @property
    def is_open(self) -> bool:
        return not self.criteria.isHidden()

    def open(self, taxonomy: Taxonomy, offered: Offered) -> None:
        """Shows every criterion with what there is to choose from now, the first with the focus."""
        self._taxonomy = taxonomy
        self.criteria.offer(taxonomy, offered)
        self.criteria.show_filter(self._only)
        self._open()

    def hold(self, only: Filter, taxonomy: Taxonomy) -> None:
        """Lets a filter hold that was put together elsewhere, from the start even where it holds already."""
        self._taxonomy = taxonomy
        self._only = Filter()
        self.criteria.show_filter(only)
        self._take(only)
        self._close()

    def use_keys(self, keys: Keys) -> None:
        """Prints the user's own key for opening it."""
        self.change_button.set_key(keys.shown(PageAction.FILTER))

    def show_count(self, count: int, total: int, *, is_whole: bool) -> None:
        """How many of `total` are shown; not `is_whole`: so far, since not all have been looked at yet."""
        self._count, self._total, self._is_whole = count, total, is_whole
        self._tell()

    def clear(self) -> None:
        """Takes the filter away, and the bar with it unless it is open."""
        self.criteria.show_filter(Filter())
        self._take(Filter())
        if not self.is_open:
            self.leave()

    def leave(self) -> None:
        """Gives the focus back to the image; what is chosen goes on holding."""
        if self.criteria.filter != self._only:
            self._take(self.criteria.filter)
        self._close()
        self.left.emit()

    def is_clearing(self, event: QKeyEvent) -> bool:
        """Whether it is the key that takes the filter away."""
        return event.key() == Qt.Key.Key_Escape and bool(event.modifiers() & _SHIFT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is typed here never answers the question: only keys with Ctrl or Alt go on to the page."""
        if self.is_clearing(event):
            self.clear()
        elif event.key() in _LEAVES:
            self.leave()
        elif event.modifiers() & _OTHERS:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Buttons beside the line, or below it where that would leave it too narrow."""
        wanted = self._theme.tokens.scaled(_ROOM_FOR_ONE if self.is_open else _ROOM_FOR_BOTH)
        directions = QBoxLayout.Direction
        is_narrow = self.width() < wanted
        self._said_and_keys.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)

    def _open(self) -> None:
        # At its width from the start: laid out narrower for a moment, it would be so high that the window grows.
        self.criteria.resize(max(self.width() - 4 * SPACE, 1), self.criteria.height())
        self.criteria.show()
        self.change_button.hide()
        self._make_room()
        self._tell()
        self.show()
        self.criteria.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.criteria.text.selectAll()

    def _close(self) -> None:
        self.criteria.hide()
        self.change_button.show()
        self._make_room()
        self._tell()
        self.setVisible(self._only.is_on)

    def _take(self, only: Filter) -> None:
        if only == self._only:
            return
        self._only = only
        self._count, self._is_whole = 0, False
        self._tell()
        self.filtered.emit(only)

    def _tell(self) -> None:
        for widget in (self.clear_button, self._clear_key):
            widget.setVisible(self._only.is_on)
        line = self._said()
        if line == self.line:
            return
        self._line.setText(breakable(line))
        self.setAccessibleDescription(line)
        if self._is_whole:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, line))

    def _said(self) -> str:
        if not self._only.is_on:
            return self.tr("All images are shown.")
        if self._only.images is not None and replace(self._only, images=None, list_name="", again=False) == Filter():
            return self._said_of_list(len(self._only.images))
        words = words_of(self._only, lambda uid: self._taxonomy.concept(uid).name)
        counts = {"count": number_text(self._count), "all": number_text(self._total), "words": words}
        if not self._is_whole:
            return self.tr("{count} found so far: {words}").format(**counts)
        if not self._count:
            return self.tr("None of {all}: {words}. Choose something else, or clear it.").format(**counts)
        return self.tr("{count} of {all}: {words}").format(**counts)

    def _said_of_list(self, count: int) -> str:
        """Of a list alone it is known from the start how many images there are, but for those that cannot be shown."""
        count = self._count if self._is_whole else count
        name, key = shortened(self._only.list_name), Key.named(CLEAR_KEY).shown
        many = self.tr("1 image of “{name}”") if count == 1 else self.tr("{count} images of “{name}”")
        words = many.format(count=number_text(count), name=name)
        # Beside the criteria there is little room, and the key stands on its button.
        return (
            words if self.is_open else self.tr("{images}. {key} shows all images again.").format(images=words, key=key)
        )

    def _lay_out(self) -> None:
        self._line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        for widget in (self.change_button, self.clear_button, self._clear_key):
            buttons.addWidget(widget)
        buttons.addStretch(1)
        self._said_and_keys.setSpacing(SPACE)
        self._said_and_keys.addWidget(self._line, 1)
        self._said_and_keys.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE)
        column.setSpacing(SPACE)
        column.addWidget(self.criteria)
        column.addLayout(self._said_and_keys)
