"""What a lead chooses before work is handed out: to whom, how many images, of what, and into which folder."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget

from labeler.app.lists import lists_of
from labeler.app.packages.out.wanted import USUAL_OVERLAP, Wanted
from labeler.app.project import Project
from labeler.domain.draft import Pass
from labeler.domain.names import shown
from labeler.gui.out_and_home.people_choice import PeopleChoice
from labeler.gui.passes import WITHOUT_CONCEPT, concept_passes, pass_name
from labeler.gui.widgets.number_box import NumberBox
from labeler.gui.widgets.path_field import PathField
from labeler.gui.widgets.wrapping import WrappingCheckBox

_MOST_IMAGES, _MOST_GOLD = 1_000_000, 10_000


class WhichImages(QComboBox):
    """Any image that nobody has answered, or those that a pass, or a list, still asks about."""

    def show_choices(self, project: Project) -> None:
        chosen = self.currentIndex()
        taxonomy = project.taxonomy()
        self.clear()
        self.addItem(self.tr("images that nobody has labeled or has"), (None, ""))
        for asking in (*WITHOUT_CONCEPT, *(each for each in concept_passes(taxonomy) if not each.by_facet)):
            self.addItem(pass_name(asking, taxonomy), (asking, ""))
        for sent in lists_of(project):
            self.addItem(self.tr("the list “{name}”").format(name=shown(sent.name)), (sent.asking, sent.name))
        self.setCurrentIndex(min(max(chosen, 0), self.count() - 1))

    @property
    def asking(self) -> Pass | None:
        return self.currentData()[0] if self.count() else None

    @property
    def list_name(self) -> str:
        return str(self.currentData()[1]) if self.count() else ""


class HandOutFields(QObject):
    """All fields of the page. `changed` when something else is chosen."""

    changed = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.people = PeopleChoice()
        self.which = WhichImages()
        self.images = NumberBox(0, _MOST_IMAGES)
        self.images.setSpecialValueText(self.tr("all that there are"))
        self.images.setGroupSeparatorShown(True)
        self.overlap = NumberBox(0, 100)
        self.overlap.setValue(round(USUAL_OVERLAP * 100))
        self.overlap.setSuffix("\u00a0%")
        self.gold = NumberBox(0, _MOST_GOLD)
        self.gold.setSpecialValueText(self.tr("none"))
        self.proxies = WrappingCheckBox(
            self.tr("Smaller pictures, as large as a window shows: boxes are in pixels of the whole image all the same")
        )
        self.again = WrappingCheckBox(self.tr("Once more what they were handed out before and have not answered"))
        self.folder = PathField(self.tr("Folder for the packages"))
        # A proxy is come by twice when Tab is led from field to field: in its own place, and where the line is.
        self.folder.setFocusProxy(None)  # type: ignore[arg-type]  # its stub knows no way to take one away
        self.folder.browse_asked.connect(self._browse)
        self.people.changed.connect(self.changed)
        self.which.currentIndexChanged.connect(self.changed)
        for number in (self.images, self.overlap, self.gold):
            number.valueChanged.connect(self.changed)
        for box in (self.proxies, self.again):
            box.toggled.connect(self.changed)

    @property
    def every(self) -> tuple[QWidget, ...]:
        """From above."""
        boxes = (self.which, self.images, self.overlap, self.gold, self.proxies, self.again)
        return (self.people, *boxes, self.folder)

    @property
    def walk(self) -> tuple[QWidget, ...]:
        """All that the keys come by, from above."""
        boxes = (self.which, self.images, self.overlap, self.gold, self.proxies, self.again)
        return (*self.people.walk, *boxes, self.folder.line, self.folder.browse)

    def wanted(self, uid: str) -> Wanted:
        """What is chosen now."""
        return Wanted(
            to=self.people.names,
            uid=uid,
            images=self.images.value() or None,
            asking=self.which.asking,
            list_name=self.which.list_name,
            overlap=self.overlap.value() / 100,
            gold=self.gold.value(),
            proxies=self.proxies.isChecked(),
            again=self.again.isChecked(),
        )

    def _browse(self) -> None:
        start = str(self.folder.path or Path.home())
        self.folder.set_path(QFileDialog.getExistingDirectory(self._page, self.tr("Put the packages into"), start))
