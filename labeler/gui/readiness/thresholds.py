"""From where on a figure is amber or red, and why there; a lead may set it otherwise for the project."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from labeler.app.readiness.thresholds import HeldThreshold
from labeler.gui.language import said
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, TextSize, Tone
from labeler.gui.widgets.announce import announce
from labeler.gui.widgets.button_rows import ButtonRows
from labeler.gui.widgets.clearing import clear
from labeler.gui.widgets.plain import breakable, plain_label
from labeler.gui.widgets.room import ask_for_room
from labeler.gui.widgets.section_title import SectionTitle


class ThresholdFields(QWidget):
    """The two figures of one threshold, to be typed."""

    def __init__(self, held: HeldThreshold, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.held = held
        told = {"key": held.key, "reason": said(held.reason)}
        self.amber = _field(held.amber, self.tr("{key}, amber from: {reason}").format(**told))
        self.red = _field(held.red, self.tr("{key}, red from: {reason}").format(**told))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        for caption, field in ((self.tr("amber from"), self.amber), (self.tr("red from"), self.red)):
            row = QHBoxLayout()
            row.setSpacing(SPACE)
            row.addWidget(plain_label(caption), 1)
            row.addWidget(field, 1)
            column.addLayout(row)

    @property
    def pair(self) -> tuple[float, float] | None:
        """Amber and red as they are typed; None where one is no number."""
        (amber, is_amber), (red, is_red) = (QLocale().toDouble(field.text().strip()) for field in self._both)
        return (amber, red) if is_amber and is_red else None

    def take_usual(self) -> None:
        for field, figure in zip(self._both, self.held.usual, strict=True):
            field.setText(_text(figure))

    @property
    def _both(self) -> tuple[QLineEdit, QLineEdit]:
        return self.amber, self.red


class ThresholdsView(QWidget):
    """`begun` when figures have become fields; `keep_asked` carries amber and red by key, of all that are shown."""

    begun = Signal()
    keep_asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._held: tuple[HeldThreshold, ...] = ()
        self._may_change = False
        self.fields: tuple[ThresholdFields, ...] = ()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE)
        self.note = plain_label(tone=Tone.WRONG, wrap=True)
        self.change_button = self._button(self.tr("Change …"), self.tr("Change the thresholds"))
        self.keep_button = self._button(self.tr("Keep"), self.tr("Keep these thresholds"))
        self.usual_button = self._button(self.tr("As usual"), self.tr("Fill in the usual thresholds"))
        self.leave_button = self._button(self.tr("Leave"), self.tr("Leave the thresholds as they are"))
        self._buttons = ButtonRows(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(SectionTitle(theme, self.tr("Thresholds")))
        column.addLayout(self._rows)
        column.addWidget(self.note)
        column.addWidget(self._buttons)
        everything = (self.change_button, self.keep_button, self.usual_button, self.leave_button)
        self._buttons.set_buttons(everything, stretches=(1, 1, 1, 1))
        self.change_button.clicked.connect(self.change)
        self.keep_button.clicked.connect(self.keep)
        self.usual_button.clicked.connect(self._take_usual)
        self.leave_button.clicked.connect(self.leave)
        self.show_thresholds((), may_change=False)

    @property
    def walk(self) -> tuple[QWidget, ...]:
        """All that the keys come by, from the top."""
        fields = (field for fields in self.fields for field in (fields.amber, fields.red))
        return (*fields, self.change_button, self.keep_button, self.usual_button, self.leave_button)

    def show_thresholds(self, held: tuple[HeldThreshold, ...], *, may_change: bool) -> None:
        """As they hold; what was begun to be typed is gone."""
        self._held, self._may_change = held, may_change
        self.setVisible(bool(held))
        self._show_held()

    def change(self) -> None:
        """Figures become fields."""
        clear(self._rows)
        self.fields = tuple(ThresholdFields(held) for held in self._held)
        for fields in self.fields:
            self._add_key(fields.held)
            self._rows.addWidget(plain_label(breakable(said(fields.held.reason)), tone=Tone.MUTED, wrap=True))
            self._rows.addWidget(fields)
            for line in (fields.amber, fields.red):
                line.returnPressed.connect(self.keep)
        self._show_buttons(is_changing=True)
        self.fields[0].amber.setFocus(Qt.FocusReason.TabFocusReason)
        self.begun.emit()

    def keep(self) -> None:
        """Asks for what is typed; says so where one is no number."""
        pairs = {fields.held.key: fields.pair for fields in self.fields}
        known = {key: pair for key, pair in pairs.items() if pair is not None}
        if len(known) < len(pairs):
            self.refuse(self.tr("Write a number into each field."))
            return
        self.refuse("")
        self.keep_asked.emit(known)

    def leave(self) -> None:
        """Fields become figures again, as they were."""
        self._show_held()
        self.change_button.setFocus(Qt.FocusReason.TabFocusReason)

    def refuse(self, why: str) -> None:
        """Why what was typed cannot be kept; it stays to be mended."""
        self.note.setText(breakable(why))
        self.note.setVisible(bool(why))
        announce(self.note, why)
        ask_for_room(self)

    def _take_usual(self) -> None:
        for fields in self.fields:
            fields.take_usual()

    def _show_held(self) -> None:
        clear(self._rows)
        self.fields = ()
        for held in self._held:
            self._add_key(held)
            self._rows.addWidget(plain_label(self._told(held), wrap=True))
            self._rows.addWidget(plain_label(breakable(said(held.reason)), tone=Tone.MUTED, wrap=True))
        self._show_buttons(is_changing=False)

    def _add_key(self, held: HeldThreshold) -> None:
        """What a threshold is called on the command line and in files too: two of a line may have the same reason."""
        key = plain_label(breakable(held.key), tone=Tone.MUTED, size=TextSize.SMALL, strong=True, wrap=True)
        self._rows.addWidget(key)

    def _told(self, held: HeldThreshold) -> str:
        upward = self.tr("Amber from {amber} on, red from {red} on")
        downward = self.tr("Amber from {amber} down, red from {red} down")
        told = downward if held.is_downward else upward
        now = told.format(amber=_text(held.amber), red=_text(held.red))
        if not held.is_changed:
            return now
        amber, red = map(_text, held.usual)
        return self.tr("{now}; elsewhere {amber} and {red}").format(now=now, amber=amber, red=red)

    def _show_buttons(self, *, is_changing: bool) -> None:
        self.note.hide()
        now = (self.keep_button, self.usual_button, self.leave_button) if is_changing else (self.change_button,)
        for button in (self.change_button, self.keep_button, self.usual_button, self.leave_button):
            button.hide()
        self._buttons.set_buttons(now, stretches=(1,) * len(now))
        self._buttons.setVisible(self._may_change)
        ask_for_room(self)

    @staticmethod
    def _button(text: str, name: str) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(True)
        button.setAccessibleName(name)
        return button


def _field(figure: float, name: str) -> QLineEdit:
    field = QLineEdit(_text(figure))
    field.setAccessibleName(name)
    return field


def _text(figure: float) -> str:
    return f"{figure:.6g}".replace(".", QLocale().decimalPoint())
