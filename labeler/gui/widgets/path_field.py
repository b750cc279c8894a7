"""A line for a folder or a file, with the system's chooser beside it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from labeler.gui.theme.tokens import SPACE


class PathField(QWidget):
    """`changed` with every letter; `browse_asked` wants a path to be chosen and set."""

    changed = Signal()
    browse_asked = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        self.line.setAccessibleName(name)
        self.browse = QPushButton(self.tr("Browse …"))
        self.browse.setAccessibleName(self.tr("Browse: {name}").format(name=name))
        self.line.textChanged.connect(self.changed)
        self.browse.setAutoDefault(True)
        self.browse.clicked.connect(self.browse_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(self.line, 1)
        row.addWidget(self.browse)
        self.setFocusProxy(self.line)

    @property
    def path(self) -> Path | None:
        """What is typed, "~" being the home folder; None where nothing is."""
        # No system has a name with a NUL in it; Python raises a bug at one.
        text = self.line.text().replace("\0", "").strip()
        try:
            return Path(text).expanduser() if text else None
        except RuntimeError:  # "~nobody": no such home
            return Path(text)

    def set_path(self, path: str) -> None:
        """What was chosen; "" (nothing was) leaves what is typed."""
        if path:
            self.line.setText(path)
