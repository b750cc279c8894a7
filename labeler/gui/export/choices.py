"""What is chosen about an export: the format, and the options that belong to it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from labeler.app.exporting import ExportOptions, export_formats
from labeler.domain.concept import Taxonomy
from labeler.gui.export.concepts import ConceptChoice
from labeler.gui.export.formats import FormatChoice
from labeler.gui.export.words import allow_missing_words, flat_words, full_frame_words
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE
from labeler.gui.widgets.section_title import SectionTitle
from labeler.gui.widgets.wrapping import WrappingCheckBox


class Choices(QWidget):
    """`changed` when something else is wanted; options that a format does not take are not seen."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.formats = FormatChoice(theme, export_formats())
        self.full_frame = WrappingCheckBox(full_frame_words())
        self.flat = WrappingCheckBox(flat_words())
        self.allow_missing = WrappingCheckBox(allow_missing_words())
        self.concepts = ConceptChoice(theme)
        self._by_option = {
            "subjects": self.full_frame,
            "layout": self.flat,
            "allow_missing": self.allow_missing,
            "concepts": self.concepts,
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(SectionTitle(theme, self.tr("Format")))
        column.addWidget(self.formats)
        column.addSpacing(SPACE)
        column.addWidget(SectionTitle(theme, self.tr("Options")))
        for option in self._by_option.values():
            column.addWidget(option)
        column.addStretch(1)
        self._show_options()
        self.formats.chosen.connect(self._on_format)
        self.flat.toggled.connect(self._show_options)
        for box in (self.full_frame, self.flat, self.allow_missing):
            box.toggled.connect(self.changed)
        self.concepts.changed.connect(self.changed)

    @property
    def format(self) -> str:
        """The name of the chosen format."""
        return self.formats.format.name

    @property
    def options(self) -> ExportOptions:
        """Those that the format takes, as they are set; the others as they come."""
        takes = self.formats.format.takes
        return ExportOptions(
            concepts=self.concepts.chosen if "concepts" in takes else None,
            layout="flat" if "layout" in takes and self.flat.isChecked() else "split",
            allow_missing="allow_missing" in takes and self.allow_missing.isChecked(),
            subjects="full-frame" if "subjects" in takes and self.full_frame.isChecked() else "boxed",
        )

    def show_taxonomy(self, taxonomy: Taxonomy) -> None:
        """The concepts that there are to choose from."""
        self.concepts.show_taxonomy(taxonomy)

    def _on_format(self) -> None:
        self._show_options()
        self.changed.emit()

    def _show_options(self) -> None:
        takes = self.formats.format.takes
        for name, widget in self._by_option.items():
            widget.setVisible(name in takes)
        # Without splits nothing can be missing from one.
        self.allow_missing.setEnabled(not self.flat.isChecked())
