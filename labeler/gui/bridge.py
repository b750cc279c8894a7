"""The one way from the window to the project: a command goes down, what it changed is told to everyone."""

from PySide6.QtCore import QObject, QTimer, Signal

from labeler.app.command import Command
from labeler.app.project import Project
from labeler.domain.errors import AppError, RuleBroken
from labeler.domain.people import Labeler
from labeler.gui.language import said

_AGAIN_MS = 3_000


class Bridge(QObject):
    """Holds the project and who is labeling.

    `changed` carries Changes after their transaction has committed. `refused` is a sentence: a rule said no.
    `failed` carries an AppError: nothing could be written; the command is kept and tried again until `saved`.
    """

    changed = Signal(object)
    refused = Signal(str)
    failed = Signal(object)
    saved = Signal()
    labeler_changed = Signal()

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project = project
        self._labeler: Labeler | None = None
        self._waiting: tuple[Command, Labeler | None] | None = None
        self._again = QTimer(self)
        self._again.setInterval(_AGAIN_MS)
        self._again.timeout.connect(self.try_again)

    @property
    def labeler(self) -> Labeler | None:
        """Who is labeling; None until they have said so."""
        return self._labeler

    @property
    def is_lead(self) -> bool:
        """Whether somebody sits here who may define, settle and export."""
        return self._labeler is not None and self._labeler.is_lead

    @property
    def is_waiting(self) -> bool:
        """Whether something said is not yet on disk."""
        return self._waiting is not None

    def take_labeler(self, labeler: Labeler | None) -> None:
        self._labeler = labeler
        self.project.name_labeler(labeler.name if labeler else "")
        self.labeler_changed.emit()

    def execute(self, command: Command) -> None:
        """Carries it out, or says why not. While a failed write waits, nothing else is taken."""
        if not self.project.is_writable:
            self.refused.emit(self.tr("This project is open to read only: nothing can be said in it here."))
            return
        if self.project.alone.is_taken:
            self.refused.emit(self.tr("The project is being written to: wait until that is done."))
            return
        if self._waiting is not None:
            self.refused.emit(self.tr("The last step is not saved yet: wait for it, or mend what is in the way."))
            return
        self._carry_out(command, self._labeler)

    def try_again(self) -> None:
        """Tries the command whose write failed once more; carried out already, it changes nothing."""
        if self._waiting is not None and not self.project.alone.is_taken:
            command, labeler = self._waiting
            self._carry_out(command, labeler)

    def close(self) -> None:
        """Lets go of the project: what could not be written is not tried again."""
        self._again.stop()
        self._waiting = None
        self.project.close()

    def _carry_out(self, command: Command, labeler: Labeler | None) -> None:
        try:
            changes = self.project.execute(command, labeler=labeler)
        except RuleBroken as refusal:
            self._settle()
            self.refused.emit(said(refusal.what))
            return
        except AppError as error:
            self._waiting = (command, labeler)
            self._again.start()
            self.failed.emit(error)
            return
        self._settle()
        self.changed.emit(changes)

    def _settle(self) -> None:
        was_waiting, self._waiting = self._waiting is not None, None
        self._again.stop()
        if was_waiting:
            self.saved.emit()
