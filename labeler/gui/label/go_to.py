"""Goes to an image by its number or a part of its name: a field over the image, with a list that follows typing."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from labeler.app.finding import Found, Order, found_at, search_by_name
from labeler.app.project import Project
from labeler.domain.errors import RuleBroken
from labeler.domain.ids import ImageId
from labeler.gui.language import said
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, Tone
from labeler.gui.widgets.card import Card
from labeler.gui.widgets.filter_field import FilterField
from labeler.gui.widgets.plain import number_text, plain_label, tooltip

MOST = 10
_WIDEST = 520
_ROW_TEXT, _ROW_AROUND = 18, 10
_MARGIN = SPACE + 4
"""Logical pixels: the first grows with the text."""
_OTHERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_SPACES = str.maketrans("", "", " \u00a0\u202f")
_DIGITS = 9
"""No project has more images than a number of so many digits."""


class GoTo(Card):
    """Floats over the top of its parent. `chosen` carries the id of an image; `left` gives the focus back."""

    chosen = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, project: Project, parent: QWidget) -> None:
        super().__init__(theme, floating=True, parent=parent)
        self._over = parent
        self._project = project
        self._order = Order(project)
        self._found: tuple[Found, ...] = ()
        self._at_number: Found | None = None
        self._refusal = ""
        self._search: Iterator[tuple[Found, ...]] = iter(())
        self._is_searching = False
        self.field = FilterField()
        self.list = _bare_list(self.tr("Images found"))
        self.note = plain_label(tone=Tone.MUTED, wrap=True)
        self._between = QTimer(self)
        self._between.timeout.connect(self._go_on)
        self._lay_out()
        self._connect()
        parent.installEventFilter(self)
        theme.changed.connect(self._show_found)
        self.hide()

    def open(self) -> None:
        """Asks for a number or a name."""
        self.field.clear()
        self._on_typed("")
        self.show()
        self.raise_()
        self._place()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Goes nowhere."""
        self._put_away()
        self.left.emit()

    def close_down(self) -> None:
        """Ends all searching, before the project is let go."""
        self._put_away()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        if watched is self.field and event.type() == QEvent.Type.FocusOut and self.field.isVisible():
            # Whoever clicks elsewhere has gone on: the field must not lie over the image for ever.
            QTimer.singleShot(0, self, self._put_away_if_left)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is typed here never answers the question: only keys with Ctrl or Alt go on to the page."""
        if event.modifiers() & _OTHERS:
            event.ignore()

    def _on_typed(self, text: str) -> None:
        self._found, self._at_number, self._refusal = (), None, ""
        wanted = text.translate(_SPACES)
        if wanted.isdecimal() and len(wanted) <= _DIGITS:
            try:
                self._at_number = found_at(self._project, self._order, int(wanted))
            except RuleBroken as refusal:
                self._refusal = said(refusal.what)
        self._search = search_by_name(self._project, self._order, text, most=MOST)
        self._is_searching = bool(text.strip())
        self._go_on()
        self._between.start(0)

    def _go_on(self) -> None:
        """A few thousand names more; without a search, a few thousand numbers ahead of being asked for them."""
        if not self._is_searching:
            if not self._order.look_on():
                self._between.stop()
        else:
            found = next(self._search, None)
            self._is_searching = found is not None
            self._found = self._found if found is None else found
        self._show_found()

    def _show_found(self) -> None:
        rows = self._rows()
        kept = self.list.currentRow()
        if [row.image_id for row in rows] != [self._id_in(place) for place in range(self.list.count())]:
            self.list.clear()
            for row in rows:
                item = QListWidgetItem(f"{number_text(row.number)}   {row.name}")
                item.setData(Qt.ItemDataRole.UserRole, row.image_id)
                item.setToolTip(tooltip(row.name))
                self.list.addItem(item)
            self.list.setCurrentRow(min(max(kept, 0), len(rows) - 1))
        self.note.setText(self._said(has_rows=bool(rows)))
        self.note.setVisible(bool(self.note.text()))
        self._place()

    def _rows(self) -> tuple[Found, ...]:
        first = (self._at_number,) if self._at_number else ()
        others = [found for found in self._found if not first or found.image_id != first[0].image_id]
        return (*first, *others)[:MOST]

    def _said(self, *, has_rows: bool) -> str:
        typed = self.field.text().strip()
        if not typed:
            return self.tr("Type the number of an image, or a part of its name.")
        refusal = self._sentence(self._refusal)
        if has_rows:
            return refusal
        if self._is_searching:
            return self.tr("Looking …")
        return refusal or self.tr("No image has “{text}” in its name: try fewer letters.").format(text=typed)

    def _sentence(self, refusal: str) -> str:
        return f"{refusal[:1].upper()}{refusal[1:]}." if refusal else ""

    def _on_stepped(self, step: int) -> None:
        count = self.list.count()
        if count:
            self.list.setCurrentRow((self.list.currentRow() + step) % count)
            # The focus stays in the field: a screen reader hears of the row through it.
            self.field.setAccessibleDescription(self.list.currentItem().text())

    def _on_accepted(self) -> None:
        image_id = self._id_in(self.list.currentRow())
        if image_id is not None:
            self._put_away()
            self.chosen.emit(image_id)

    def _id_in(self, row: int) -> ImageId | None:
        if not 0 <= row < self.list.count():
            return None
        return ImageId(self.list.item(row).data(Qt.ItemDataRole.UserRole))

    def _put_away(self) -> None:
        self._between.stop()
        self._search, self._is_searching = iter(()), False
        self.hide()

    def _put_away_if_left(self) -> None:
        if self.isActiveWindow() and not self.field.hasFocus() and self.isVisible():
            self._put_away()

    def _place(self) -> None:
        """At the top, in the middle, no wider than there is room."""
        tokens, over, shadow = self._theme.tokens, self._over, self.shadow_margin
        row = tokens.scaled(_ROW_TEXT) + _ROW_AROUND
        for place in range(self.list.count()):
            self.list.item(place).setSizeHint(QSize(0, row))
        self.list.setVisible(self.list.count() > 0)
        width = min(tokens.scaled(_WIDEST), over.width() - 2 * SPACE) + 2 * shadow
        top = SPACE - shadow // 2
        bare = self._height_without_rows(width)
        room = over.height() - top - bare + shadow
        self.list.setFixedHeight(min(row * self.list.count(), max(room, row)))
        self.setGeometry((over.width() - width) // 2, top, width, bare + self.list.height())
        self._column.activate()

    def _height_without_rows(self, width: int) -> int:
        """Field, note and all that is round them and between them, in a card of this width with its shadow."""
        around = 2 * (_MARGIN + self.shadow_margin)
        height = self.field.sizeHint().height() + around
        if not self.note.isHidden():
            height += SPACE + self.note.heightForWidth(width - around)
        return height + (SPACE if self.list.count() else 0)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._on_typed)
        self.field.stepped.connect(self._on_stepped)
        self.field.accepted.connect(self._on_accepted)
        self.field.left.connect(self.leave)
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(lambda _item: self._on_accepted())

    def _lay_out(self) -> None:
        self.setAccessibleName(self.tr("Go to an image"))
        self.field.setPlaceholderText(self.tr("number or name"))
        self.field.setAccessibleName(self.tr("Number of an image, or a part of its name"))
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(SPACE)
        column.addWidget(self.field)
        column.addWidget(self.list)
        column.addWidget(self.note)


def _bare_list(name: str) -> QListWidget:
    """Ten rows at most, so that a list that lays out every row is quick enough."""
    view = QListWidget()
    view.setAccessibleName(name)
    view.setProperty("variant", "bare")
    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    view.setTextElideMode(Qt.TextElideMode.ElideMiddle)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setUniformItemSizes(True)
    return view
