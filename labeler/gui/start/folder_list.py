"""The image folders of a new project, each with its source and what its images are for."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from labeler.domain.names import shown
from labeler.domain.words import Purpose
from labeler.gui.getting_ready import get_ready
from labeler.gui.theme.icons import Icon
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, Tone
from labeler.gui.widgets.elided import ElidedLabel
from labeler.gui.widgets.plain import tooltip


def source_of(folder: Path) -> str:
    """The name of the source that the images of a folder come from: the last part of its path."""
    return folder.name or "images"


class FolderList(QWidget):
    """`changed` when a folder comes or goes, or is for something else."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: list[_FolderRow] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(SPACE)
        self.add_button = QPushButton(self.tr("Add a folder …"))
        self.add_button.setAutoDefault(True)
        self.add_button.clicked.connect(self._ask)
        last = QHBoxLayout()
        last.addWidget(self.add_button)
        last.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addLayout(self._column)
        column.addLayout(last)

    @property
    def folders(self) -> tuple[tuple[Path, Purpose], ...]:
        """In the order in which they were added."""
        return tuple((row.folder, row.purpose) for row in self._rows)

    def add(self, folder: Path) -> None:
        """Another folder; one that is there already stays as it is."""
        if any(row.folder == folder for row in self._rows):
            return
        row = _FolderRow(self._theme, folder)
        row.choice.currentIndexChanged.connect(self.changed)
        row.remove_button.clicked.connect(lambda: self._remove(row))
        before = self._rows[-1].remove_button if self._rows else None
        self._rows.append(row)
        self._column.addWidget(row)
        if before is not None:
            QWidget.setTabOrder(before, row.choice)
        QWidget.setTabOrder(row.choice, row.remove_button)
        QWidget.setTabOrder(row.remove_button, self.add_button)
        self.changed.emit()

    def row(self, folder: Path) -> "_FolderRow":
        return next(row for row in self._rows if row.folder == folder)

    def _remove(self, row: "_FolderRow") -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        self.add_button.setFocus()
        row.hide()
        row.deleteLater()
        self.changed.emit()

    def _ask(self) -> None:
        get_ready()
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Add a folder of images"))
        if chosen:
            self.add(Path(chosen))


class _FolderRow(QWidget):
    """Name of the source, path, purpose, and a button that takes it off the list."""

    def __init__(self, theme: Theme, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.folder = folder
        name = shown(source_of(folder))
        words = {Purpose.TRAINING: self.tr("for training"), Purpose.TARGET: self.tr("target: what the model will meet")}
        self.choice = QComboBox()
        for purpose, text in words.items():
            self.choice.addItem(text, purpose)
        self.choice.setAccessibleName(self.tr("What the images of {name} are for").format(name=name))
        self.remove_button = QPushButton()
        self.remove_button.setProperty("variant", "quiet")
        self.remove_button.setAutoDefault(True)
        self.remove_button.setAccessibleName(self.tr("Take {name} off the list").format(name=name))
        self.remove_button.setToolTip(tooltip(self.remove_button.accessibleName()))
        upper = QHBoxLayout()
        upper.setSpacing(SPACE)
        upper.addWidget(ElidedLabel(name), 1)
        upper.addWidget(self.choice)
        upper.addWidget(self.remove_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(upper)
        column.addWidget(ElidedLabel(shown(str(folder)), tone=Tone.MUTED))
        theme.changed.connect(self._tint)
        self._tint()

    @property
    def purpose(self) -> Purpose:
        return Purpose(self.choice.currentData())

    def _tint(self) -> None:
        self.remove_button.setIcon(self._theme.icon(Icon.CLOSE, tone=Tone.MUTED, size=12))
