"""Where labels are brought in from: a file or a folder, and its format."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QMenu, QVBoxLayout, QWidget

from labeler.app.bringing_in import import_formats
from labeler.gui.language import said
from labeler.gui.theme.tokens import SPACE, TextSize, Tone
from labeler.gui.widgets.path_field import PathField
from labeler.gui.widgets.plain import plain_label


class FileOrFolderField(PathField):
    """Browse asks first which of the two: the system has a chooser for each, and none for either."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.browse_asked.connect(self._ask)

    def _ask(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = self.tr("Bring in labels")
        menu.addAction(self.tr("A file …"), lambda: self.set_path(QFileDialog.getOpenFileName(self, title)[0]))
        menu.addAction(self.tr("A folder …"), lambda: self.set_path(QFileDialog.getExistingDirectory(self, title)))
        menu.popup(self.browse.mapToGlobal(QPoint(0, self.browse.height())))


class ImportFormatField(QWidget):
    """Found out by looking, unless somebody says otherwise: `chosen` then."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        formats = import_formats()
        self._is_said = False
        self._asks = {each.name: said(each.asks_for) for each in formats}
        self.combo = QComboBox()
        self.combo.setAccessibleName(self.tr("Format"))
        self.combo.addItem(self.tr("found out by looking"), "")
        for each in formats:
            self.combo.addItem(said(each.title), each.name)
        self._asked = plain_label(tone=Tone.MUTED, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(plain_label(self.tr("Format"), tone=Tone.MUTED, size=TextSize.SMALL, strong=True))
        column.addWidget(self.combo)
        column.addWidget(self._asked)
        self.combo.currentIndexChanged.connect(self._show_asked)
        self.combo.activated.connect(self._on_activated)
        self._show_asked()

    @property
    def name(self) -> str:
        """The name of the format; "" where it is to be found out."""
        return str(self.combo.currentData())

    def show_format(self, name: str) -> None:
        """Says which it was found to be; "" for none yet."""
        self._is_said = self._is_said and name == self.name
        self.combo.setCurrentIndex(max(self.combo.findData(name), 0))

    def forget_found(self) -> None:
        """Another file is named: what was found out of the one before says nothing of it; what somebody said stays."""
        if not self._is_said:
            self.show_format("")

    def _on_activated(self) -> None:
        self._is_said = True
        self.chosen.emit()

    def _show_asked(self) -> None:
        """What a format wants to be pointed at."""
        asked = self._asks.get(self.name, "")
        if asked and not asked.endswith("."):
            asked += "."
        self._asked.setText(asked)
        self._asked.setVisible(bool(asked))
