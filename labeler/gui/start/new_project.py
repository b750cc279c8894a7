"""The form of a new project: its name and folder, its lead, its concepts, and the folders of its images."""

import getpass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton, QWidget

from labeler.domain.brief import Brief
from labeler.domain.errors import AppError
from labeler.gui.brief.fields import BriefFields
from labeler.gui.forms import FormPage, primary
from labeler.gui.start.concept_field import ConceptField
from labeler.gui.start.folder_list import FolderList
from labeler.gui.start.obstacles import concepts_obstacle, folders_obstacle, place_obstacle
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import SPACE, Tone
from labeler.gui.trouble.refused import refused_words
from labeler.gui.widgets.path_field import PathField
from labeler.gui.widgets.plain import plain_label

if TYPE_CHECKING:
    from labeler.app.commands.together import Together


class NewProjectPage(FormPage):
    """`created` carries the Project, open, and a tuple of (folder, Purpose) whose images it is to have."""

    created = Signal(object, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            theme,
            self.tr("New project"),
            self.tr("A project is one file. Your photos stay where and as they are."),
            parent,
        )
        self.name = QLineEdit()
        self.place = PathField(self.tr("Folder"))
        self.place.set_path(str(_usual_folder()))
        self.lead = QLineEdit(_login_name())
        self.concepts = ConceptField(theme)
        self.folders = FolderList(theme)
        self.reason = plain_label(tone=Tone.MUTED, wrap=True)
        self.back_button = QPushButton(self.tr("Back"))
        self.create_button = primary(self.tr("Create"))
        self._lay_out()
        self._connect()
        self._look()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.name.setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def project_path(self) -> Path | None:
        """Where the project will lie; None while its name or folder is missing."""
        name, folder = self.name.text().strip(), self.place.path
        return folder / f"{name}.labeler" if name and folder else None

    def create_project(self) -> None:
        """Makes the project, or says why not; what was typed stays."""
        path = self.project_path
        if path is None or self._obstacle():
            self._look()
            return
        # Late: the store behind it costs several times this page.
        from labeler.app.project import new_project

        filling = self._filling()
        try:
            project = new_project(
                path, lead=self.lead.text(), fill=lambda fresh: _without_result(fresh.execute(filling))
            )
        except AppError as error:
            self.say(refused_words(error))
            return
        self.created.emit(project, self.folders.folders)

    def _filling(self) -> "Together":
        """What it has from the start: the brief, the concepts of the file, then those that were typed."""
        # Late, as above.
        from labeler.app.commands.brief import SetBrief
        from labeler.app.commands.taxonomy import AddConcepts, NewConcept
        from labeler.app.commands.together import Together

        read = self.concepts.from_file.entries if self.concepts.from_file else ()
        typed = (NewConcept(name=each.name, definition=each.definition) for each in self.concepts.typed)
        told = SetBrief(brief=self.brief.brief(Brief()), world=self.brief.chosen_world)
        return Together(commands=(told, AddConcepts(entries=(*read, *typed))))

    def _obstacle(self) -> str:
        """Why nothing can be created yet, the first thing first; "" where it can."""
        return (
            place_obstacle(self.name.text().strip(), self.place.path)
            or ("" if self.lead.text().strip() else self.tr("Say your name: you are the lead of this project."))
            or concepts_obstacle(self.concepts.names)
            or folders_obstacle(self.folders.folders)
        )

    def _look(self) -> None:
        obstacle = self._obstacle()
        self.say("")
        self.reason.setText(obstacle)
        self.reason.setVisible(bool(obstacle))
        self.create_button.setEnabled(not obstacle)
        self.create_button.setAccessibleDescription(obstacle)

    def _lay_out(self) -> None:
        self._add_fields(
            (self.tr("Name of the project"), self.name),
            (self.tr("Folder in which its file is kept"), self.place),
            (self.tr("Your name (you are the lead)"), self.lead),
        )
        self._add_fields(
            (self.tr("Concepts: what a model is to learn"), self.concepts),
            (self.tr("Folders of images (more can be added later)"), self.folders),
        )
        # Below what a project cannot do without: nobody scrolls past it to get there.
        self.body.addWidget(plain_label(self.tr("The brief (it can be told later)"), strong=True, wrap=True))
        self.brief = BriefFields(self)
        self.body.addWidget(self.reason)
        self.add_buttons(self.back_button, self.create_button)
        self.create_button.setAutoDefault(True)
        self.back_button.setAutoDefault(True)
        walk = (
            *(self.name, self.place.line, self.place.browse, self.lead),
            *(self.concepts.text, self.concepts.read_button, self.concepts.drop_button, self.folders.add_button),
            *self.brief.walk,
            *(self.back_button, self.create_button),
        )
        for before, after in pairwise(walk):
            QWidget.setTabOrder(before, after)

    def _add_fields(self, *fields: tuple[str, QWidget]) -> None:
        for title, field in fields:
            self.add_field(title, field)
            self.body.addSpacing(SPACE)

    def _connect(self) -> None:
        for changed in (self.name.textChanged, self.lead.textChanged, self.place.changed):
            changed.connect(self._look)
        self.place.browse_asked.connect(self._ask)
        self.concepts.changed.connect(self._look)
        self.folders.changed.connect(self._look)
        for line in (self.name, self.place.line, self.lead):
            line.returnPressed.connect(self.create_project)
        self.back_button.clicked.connect(self.left)
        self.create_button.clicked.connect(self.create_project)

    def _ask(self) -> None:
        start = str(self.place.path or Path.home())
        self.place.set_path(QFileDialog.getExistingDirectory(self, self.tr("Keep the project in"), start))


def _without_result(_changes: object) -> None:
    """A new project is told about as a whole: nobody is there yet to hear what changed."""


def _usual_folder() -> Path:
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no such user, or a system without users
        return ""
