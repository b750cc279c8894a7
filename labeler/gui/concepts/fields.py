"""The fields of a concept that need more than a line of text: its key, its colour, what it is confused with."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from labeler.domain.concept import Concept, Taxonomy
from labeler.domain.errors import RuleBroken
from labeler.domain.hotkeys import checked_hotkey
from labeler.domain.ids import ConceptUid
from labeler.gui.language import said
from labeler.gui.theme.concept_colors import CONCEPT_COLORS
from labeler.gui.theme.tokens import SPACE, TextSize, Tone
from labeler.gui.widgets.plain import plain_label

_UID = Qt.ItemDataRole.UserRole
_SWATCH = 14


class HotkeyField(QWidget):
    """One letter or digit. A key that clashes is refused while it is typed, in words; `edited` on every change."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._taken: Mapping[str, str] = {}
        self.field = QLineEdit()
        self.field.setMaxLength(1)
        self.field.setPlaceholderText(self.tr("no key"))
        self.field.setAccessibleName(self.tr("Key"))
        self.field.textEdited.connect(self._on_edited)
        self.note = plain_label(tone=Tone.WRONG, size=TextSize.SMALL, wrap=True)
        self.note.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(self.field)
        column.addWidget(self.note)
        self.setFocusProxy(self.field)

    @property
    def hotkey(self) -> str:
        return self.field.text().strip().upper()

    @property
    def is_refused(self) -> bool:
        return bool(self._why())

    def show_key(self, hotkey: str, taken: Mapping[str, str]) -> None:
        """`taken` has the names of the other concepts by their keys."""
        self._taken = taken
        self.field.setText(hotkey)
        self._tell()

    def _on_edited(self, text: str) -> None:
        self.field.setText(text.upper())
        self._tell()
        self.edited.emit()

    def _tell(self) -> None:
        why = self._why()
        self.note.setText(why)
        self.note.setVisible(bool(why))
        self.field.setAccessibleDescription(why)

    def _why(self) -> str:
        if not self.hotkey:
            return ""
        try:
            checked_hotkey(self.hotkey, taken=self._taken)
        except RuleBroken as refusal:
            return said(refusal.what)
        return ""


class ColorField(QComboBox):
    """The colours that can be told apart, each by its number too; the first is the one that comes with the place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Colour"))
        self.setIconSize(QSize(_SWATCH, _SWATCH))
        self.show_color("", by_place=CONCEPT_COLORS[0])

    @property
    def color(self) -> str:
        return str(self.currentData())

    def show_color(self, color: str, *, by_place: str) -> None:
        self.clear()
        self.addItem(_icon(by_place), self.tr("by its place in the list"), "")
        offered = [each.lower() for each in CONCEPT_COLORS]
        if color and color.lower() not in offered:
            offered.append(color.lower())
        for number, each in enumerate(offered, start=1):
            self.addItem(_icon(each), self.tr("colour {number} · {color}").format(number=number, color=each), each)
        self.setCurrentIndex(max(self.findData(color.lower()), 0))


def _icon(color: str) -> QIcon:
    picture = QPixmap(_SWATCH, _SWATCH)
    picture.fill(QColor(color))
    return QIcon(picture)


class ParentField(QComboBox):
    """The concept that this one is a kind of; those below it are not offered, so that no circle can be made."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("A kind of"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    @property
    def concept(self) -> ConceptUid | None:
        uid = self.currentData()
        return None if uid is None else ConceptUid(uid)

    def show_parents(self, concept: Concept, taxonomy: Taxonomy) -> None:
        self.clear()
        self.addItem(self.tr("nothing else"), None)
        for other in taxonomy.concepts:
            if not _is_below(other, concept, taxonomy):
                self.addItem(other.name, other.uid)
        self.setCurrentIndex(max(self.findData(concept.parent_uid), 0) if concept.parent_uid else 0)


def _is_below(one: Concept, other: Concept, taxonomy: Taxonomy) -> bool:
    above: Concept | None = one
    while above is not None:
        if above.uid == other.uid:
            return True
        above = taxonomy.find(above.parent_uid) if above.parent_uid else None
    return False


class ConfusedField(QListWidget):
    """The other concepts, each with a tick where it is often confused with this one; Space ticks."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Often confused with"))
        self.setSpacing(2)
        self.itemChanged.connect(lambda _item: self.edited.emit())

    @property
    def concepts(self) -> tuple[ConceptUid, ...]:
        items = [self.item(row) for row in range(self.count())]
        return tuple(ConceptUid(item.data(_UID)) for item in items if item.checkState() is Qt.CheckState.Checked)

    def show_concepts(self, concept: Concept, taxonomy: Taxonomy) -> None:
        """Those that are ticked come first."""
        ticked = set(concept.confused_with)
        others = [other for other in taxonomy.concepts if other.uid != concept.uid]
        self.blockSignals(True)
        self.clear()
        for other in sorted(others, key=lambda other: other.uid not in ticked):
            if other.is_open or other.uid in ticked:
                item = QListWidgetItem(other.name)
                item.setData(_UID, other.uid)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Checked if other.uid in ticked else Qt.CheckState.Unchecked)
                self.addItem(item)
        self.blockSignals(False)
