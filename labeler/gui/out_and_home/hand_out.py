"""A lead hands work out: chooses to whom and how much, sees what each would get, and has the packages written."""

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from labeler.app.asked_first import alignment_open
from labeler.app.changes import Changes
from labeler.app.commands.people import AddPerson
from labeler.app.packages.out.wanted import Wanted
from labeler.app.watch import Watch
from labeler.domain.names import shown
from labeler.gui.bridge import Bridge
from labeler.gui.bring_in_report import ImportLines
from labeler.gui.forms import primary
from labeler.gui.out_and_home.fields import HandOutFields
from labeler.gui.out_and_home.job_form import JobForm
from labeler.gui.out_and_home.words import handed_out_lines, handed_out_words, plan_lines
from labeler.gui.project_pages import ASSIGNED
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import Tone
from labeler.gui.widgets.plain import plain_label

if TYPE_CHECKING:
    from labeler.app.packages.out.handing_out import HandedOut
    from labeler.app.packages.out.wanted import PlannedHandOut


class HandOutPage(JobForm):
    """`page_asked` carries the name of a page."""

    page_asked = Signal(str)

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        words = self.tr(
            "Each labeler gets one file: the images, the concepts with their dictionary, and no one else's answers. "
            "They open it on their own computer, without a network, and send a file back."
        )
        super().__init__(theme, self.tr("Hand out work"), words, parent, alone=bridge.project.alone)
        self._bridge = bridge
        self._planned: Wanted | None = None
        self._is_naming = False
        self.fields = HandOutFields(self)
        self.lines = ImportLines()
        self.came = plain_label(tone=Tone.GOOD, wrap=True)
        self.look_button = primary(self.tr("See what goes out"))
        self.out_button = primary(self.tr("Hand out"))
        self.assigned_button = QPushButton(self.tr("Who has what"))
        self.back_button = QPushButton(self.tr("Back"))
        self._lay_out()
        self._connect()
        self.kept_off = (*self.fields.every, self.look_button, self.out_button, self.assigned_button)
        self.fields.folder.set_path(str(bridge.project.path.parent))
        self._forget()
        self._show_choices()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self.jobs.is_running:
            self._show_choices()

    def look(self) -> None:
        """What each would get, before anything is written."""
        if not self._is_ready():
            return
        project, labeler = self._bridge.project, self._bridge.labeler
        wanted = self.fields.wanted(project.clock.new_uid())
        self._forget()

        def plan(watch: Watch) -> "PlannedHandOut":
            # Late, and on the job's own thread: who opens the page need not wait for what reads files.
            from labeler.app.packages.out.handing_out import plan_hand_out

            return plan_hand_out(project, wanted, watch=watch, labeler=labeler)

        self.run(plan, lambda planned: self._on_planned(wanted, planned))

    def hand_out(self) -> None:
        """Writes the packages that were shown."""
        wanted, folder = self._planned, self.fields.folder.path
        if wanted is None or folder is None or not self._is_ready():
            return
        project, labeler = self._bridge.project, self._bridge.labeler

        def write(watch: Watch) -> "tuple[HandedOut, ...]":
            from labeler.app.packages.out.handing_out import hand_out

            return hand_out(project, wanted, folder, watch=watch, labeler=labeler)

        self.run(write, self._on_written)

    def ended(self) -> None:
        self._show_buttons()

    @property
    def _buttons(self) -> tuple[QPushButton, ...]:
        """As they stand, from above."""
        return (self.assigned_button, self.back_button, self.look_button, self.out_button)

    def _show_choices(self) -> None:
        self._show_people()
        self.fields.which.show_choices(self._bridge.project)

    def _show_people(self) -> None:
        people = self.fields.people
        people.show_people(person for person in self._bridge.project.people() if not person.retired)
        self.first, *_ = walk = (*self.fields.walk, *self._buttons)
        # What is made anew would come last, behind all else in the window.
        for before, after in pairwise(walk):
            QWidget.setTabOrder(before, after)

    def _name(self, name: str) -> None:
        """Somebody new gets work too: they need not sit down here first."""
        self.say("")
        self._is_naming = True
        self._bridge.execute(AddPerson(name=name))

    def _on_changed(self, changes: Changes) -> None:
        if changes.people and self._is_naming:
            self._is_naming = False
            self._show_people()
            self.fields.people.tick(changes.said)

    def _on_refused(self, why: str) -> None:
        if self._is_naming:
            self._is_naming = False
            self.say(why)

    def _is_ready(self) -> bool:
        if self.jobs.is_running:
            return False
        if not self.fields.people.names:
            self.say(self.tr("Tick the labelers who are to get a package."))
            return False
        if self.fields.folder.path is None:
            self.say(self.tr("Name the folder that the packages are to be put into."))
            return False
        return True

    def _on_planned(self, wanted: Wanted, planned: "PlannedHandOut") -> None:
        self._planned = wanted if any(package.images for package in planned.packages) else None
        self.lines.show_lines(self.tr("What would go out"), plan_lines(planned, wanted))
        if self._planned is None:
            self.say(self._why_nothing())
        self._show_buttons()
        self.lead_to(self.out_button if self._planned else self.look_button)

    def _why_nothing(self) -> str:
        name = alignment_open(self._bridge.project)
        if name:
            words = self.tr("“{name}” comes first: the other images can be handed out when it has ended.")
            return words.format(name=shown(name))
        return self.tr("There is nothing to hand out to them: all of it is answered, or somebody has it.")

    def _on_written(self, done: "tuple[HandedOut, ...]") -> None:
        self._forget()
        self.came.setText(handed_out_words(done))
        self.came.show()
        self.lines.show_lines(self.tr("What went out"), handed_out_lines(done))
        self._bridge.changed.emit(Changes(people=True))
        self.lead_to(self.assigned_button)

    def _forget(self) -> None:
        """Something else is chosen: what was shown of it is no longer true."""
        self._planned = None
        self.say("")
        self.lines.hide()
        self.came.hide()
        self._show_buttons()

    def _show_buttons(self) -> None:
        """What comes next is one press away, and nothing else looks like it."""
        self.out_button.setVisible(self._planned is not None)
        self.look_button.setVisible(self._planned is None)

    def _lay_out(self) -> None:
        fields = self.fields
        self.add_field(self.tr("To"), fields.people)
        self.add_field(self.tr("Which images"), fields.which)
        self.add_field(self.tr("How many for each"), fields.images)
        self.add_field(self.tr("Overlap: of these, so many go to another labeler too"), fields.overlap)
        self.add_field(self.tr("Gold: so many settled images more, unseen among the others"), fields.gold)
        for box in (fields.proxies, fields.again):
            self.body.addWidget(box)
        self.add_field(self.tr("Folder for the packages"), fields.folder)
        for widget in (self.came, self.lines, self.bar):
            self.body.addWidget(widget)
        for button in self._buttons:
            button.setAutoDefault(True)
        self.add_buttons(self.assigned_button)
        self.add_buttons(self.back_button, self.look_button, self.out_button)

    def _connect(self) -> None:
        self.fields.changed.connect(self._forget)
        self.fields.people.named.connect(self._name)
        self.fields.folder.line.returnPressed.connect(lambda: self.hand_out() if self._planned else self.look())
        self._bridge.changed.connect(self._on_changed)
        self._bridge.refused.connect(self._on_refused)
        self.look_button.clicked.connect(self.look)
        self.out_button.clicked.connect(self.hand_out)
        self.assigned_button.clicked.connect(lambda: self.page_asked.emit(ASSIGNED))
        self.back_button.clicked.connect(self.left)
