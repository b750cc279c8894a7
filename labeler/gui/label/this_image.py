"""What has been said of this image: a line for each label, each one click from being changed or taken back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from labeler.domain.acts import Act, OpenBoxes, Withdraw
from labeler.domain.answer import Answer, Label
from labeler.domain.words import Relation, State
from labeler.gui.keys import USUAL, PageAction
from labeler.gui.label.words import Name, boxes_words
from labeler.gui.language import said_reason
from labeler.gui.theme.icons import Icon
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, TextSize, Tone
from labeler.gui.widgets.elided import ElidedLabel
from labeler.gui.widgets.key_hint import KeyHint
from labeler.gui.widgets.marks import MARK_OF, MarkView
from labeler.gui.widgets.plain import number_text, plain_label, tooltip
from labeler.gui.widgets.section_title import SectionTitle

_IN_ONE_LINE = 1.5
"""The size of text up to which a name has room beside its boxes."""


class ThisImage(QWidget):
    """`said` carries the act a click asks for; `similar` is clicked for more images like this one."""

    said = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = {
            Relation.OF: self.tr("of"),
            Relation.IN: self.tr("in"),
            Relation.ABSENT: self.tr("not here"),
            Relation.UNCLEAR: self.tr("can't tell"),
        }
        self._state = plain_label(tone=Tone.MUTED, wrap=True)
        self._frames = plain_label(tone=Tone.MUTED, wrap=True)
        self._frames.hide()
        self.similar = KeyHint(theme, key=USUAL[PageAction.SIMILAR][0].shown, text=self.tr("more like this"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE - 4, SPACE, 2 * SPACE - 4)
        column.setSpacing(SPACE)
        column.addWidget(SectionTitle(theme, self.tr("This image")))
        column.addLayout(self._rows)
        column.addWidget(self._state)
        column.addWidget(self._frames)
        column.addWidget(self.similar)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_answer(self, answer: Answer, name: Name) -> None:
        """All labels in the order in which they were said, and how the answer stands."""
        _empty(self._rows)
        for label in answer.labels:
            self._rows.addWidget(self._row(label, name(label.concept_uid)))
        state = self._state_words(answer)
        self._state.setText(state)
        self._state.setVisible(bool(state))
        self.similar.show()

    def show_frames(self, frames: int) -> None:
        """Says of a file that holds several pictures that its first one is labeled."""
        self._frames.setText(self.tr("picture 1 of {count} in this file").format(count=number_text(frames)))
        self._frames.setVisible(frames > 1)

    def clear(self) -> None:
        _empty(self._rows)
        self._state.hide()
        self._frames.hide()
        self.similar.hide()

    def _state_words(self, answer: Answer) -> str:
        if answer.state is State.SKIPPED:
            return self.tr("skipped: {reason}").format(reason=said_reason(answer.reason))
        if answer.none:
            return self.tr("none of the list is here")
        return "" if answer.labels else self.tr("nothing said yet")

    def _row(self, label: Label, name: str) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        line = QHBoxLayout()
        line.setSpacing(SPACE)
        column.addLayout(line)
        line.addWidget(MarkView(self._theme, MARK_OF[label.relation]))
        line.addWidget(plain_label(self._words[label.relation], strong=True))
        line.addWidget(ElidedLabel(name), 1)
        if self._theme.tokens.text_scale <= _IN_ONE_LINE:
            line.addWidget(self._detail(label, name))
        line.addWidget(self._button(Icon.CLOSE, self.tr("Take back {name}").format(name=name), label))
        if self._theme.tokens.text_scale > _IN_ONE_LINE:
            column.addWidget(self._detail(label, name), 0, Qt.AlignmentFlag.AlignLeft)
        return row

    def _detail(self, label: Label, name: str) -> QWidget:
        """Where there are boxes, or should be, a button that opens them; else the reason."""
        if label.relation not in (Relation.OF, Relation.IN):
            return plain_label(said_reason(label.reason), tone=Tone.MUTED, size=TextSize.SMALL, wrap=True)
        words = boxes_words(len(label.regions)) if label.regions else self.tr("no box")
        if label.joint:
            words = self.tr("equally · {boxes}").format(boxes=words)
        button = QPushButton(words)
        button.setProperty("variant", "quiet")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAccessibleName(self.tr("Boxes of {name}: {boxes}").format(name=name, boxes=words))
        button.clicked.connect(lambda: self._say(OpenBoxes(concept=label.concept_uid)))
        return button

    def _button(self, icon: Icon, what: str, label: Label) -> QPushButton:
        button = QPushButton()
        button.setProperty("variant", "quiet")
        button.setIcon(self._theme.icon(icon, tone=Tone.MUTED, size=12))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAccessibleName(what)
        button.setToolTip(tooltip(what))
        button.setFixedWidth(self._theme.tokens.scaled(26))
        button.clicked.connect(lambda: self._say(Withdraw(concept=label.concept_uid)))
        return button

    def _say(self, act: Act) -> None:
        self.said.emit(act)


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
