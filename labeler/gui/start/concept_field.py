"""The concepts of a new project: typed, read from a file with the rest of the visual dictionary, or both."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.taxonomy_lint import hints
from labeler.gui.start.typed_concepts import TypedConcept, as_taxonomy, typed_concepts
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, Tone
from labeler.gui.trouble.refused import refused_words
from labeler.gui.widgets.hint_lines import HintLines
from labeler.gui.widgets.plain import number_text, plain_label, set_tone

if TYPE_CHECKING:
    from labeler.app.commands.taxonomy import AddConcepts

_LINES = 6
_NAMED = 6


class ConceptField(QWidget):
    """`changed` when there are other concepts than before."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._from_file: AddConcepts | None = None
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Concepts, one a line"))
        self.text.setPlaceholderText(self.tr("one a line, as\nbouquet : flowers bound together, held or lying"))
        self.text.setFixedHeight(theme.tokens.scaled(18 * _LINES + 18))
        self.read_button = QPushButton(self.tr("Read from a file …"))
        self.drop_button = QPushButton(self.tr("Leave the file out"))
        self.said = plain_label(tone=Tone.MUTED, wrap=True)
        self.hints = HintLines(self._look)
        for button in (self.read_button, self.drop_button):
            button.setAutoDefault(True)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.read_button)
        row.addWidget(self.drop_button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.text)
        column.addLayout(row)
        column.addWidget(self.said)
        column.addWidget(self.hints)
        self._say("")
        self.drop_button.hide()
        self.text.textChanged.connect(self.changed)
        self.changed.connect(self.hints.look_soon)
        self.read_button.clicked.connect(self._ask)
        self.drop_button.clicked.connect(self._drop)

    @property
    def from_file(self) -> "AddConcepts | None":
        """What the file that was read adds."""
        return self._from_file

    @property
    def typed(self) -> tuple[TypedConcept, ...]:
        return typed_concepts(self.text.toPlainText())

    @property
    def names(self) -> list[str]:
        """Of all concepts, those of the file first."""
        read = [entry.name for entry in self._from_file.entries] if self._from_file else []
        return [*read, *(concept.name for concept in self.typed)]

    def read(self, path: Path) -> None:
        """Takes the concepts of a file; one that is not as it should be is refused in words, and changes nothing."""
        # Late: the store and the readers of pictures behind it cost more than this whole page.
        from labeler.app.concepts_file import concepts_from

        try:
            found = concepts_from(path)
        except AppError as error:
            self._say(refused_words(error), tone=Tone.WRONG)
            return
        self._from_file = found
        self.drop_button.show()
        names = [shown(entry.name) for entry in found.entries]
        more = [self.tr("{count} more").format(count=number_text(len(names) - _NAMED))] if len(names) > _NAMED else []
        words = self.tr("From {file}: {names}").format(file=shown(path.name), names=", ".join(names[:_NAMED] + more))
        self._say(words)
        self.changed.emit()

    def _look(self) -> None:
        """What the names and definitions leave open."""
        read = self._from_file.entries if self._from_file else ()
        self.hints.show_summed_up(hints(as_taxonomy(read, self.typed)))

    def _drop(self) -> None:
        self._from_file = None
        self._say("")
        self.read_button.setFocus()
        self.drop_button.hide()
        self.changed.emit()

    def _say(self, text: str, *, tone: Tone = Tone.MUTED) -> None:
        set_tone(self.said, tone)
        self.said.setText(text)
        self.said.setVisible(bool(text))

    def _ask(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Read concepts from a file"), "", self.tr("Concepts (*.toml)")
        )
        if chosen:
            self.read(Path(chosen))
