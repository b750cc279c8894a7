"""Counts and filmstrip: read again after each answer, but only once the image is there, since it comes first."""

from PySide6.QtCore import QObject, QTimer, Signal

from labeler.app.changes import Changes
from labeler.app.filmstrip import last_answered
from labeler.app.progress import progress_of
from labeler.domain.concept import Taxonomy
from labeler.domain.people import Labeler
from labeler.gui.bridge import Bridge
from labeler.gui.concept_looks import rows_of
from labeler.gui.label.desk import Desk
from labeler.gui.label.left_counter import LeftCounter
from labeler.gui.label.strip import Strip
from labeler.gui.widgets.concept_list import ConceptList

_PATIENCE_MS = 300
"""How long counts and filmstrip wait for the image."""
_QUIET_MS = 40
"""Nor does whoever holds a key down: its next press comes within this, and the counts wait for the last."""
_SELDOM_MS = 1_000
"""How often they are read again while images are being added."""
_BREATH_MS = 12
"""How soon they are tried again where the file was busy."""


class Counting(QObject):
    """`progressed` carries LabelerProgress."""

    progressed = Signal(object)

    def __init__(
        self, bridge: Bridge, desk: Desk, concepts: ConceptList, strip: Strip, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._desk = desk
        self._concepts = concepts
        self._strip = strip
        self._listed: Taxonomy | None = None
        self._by_concept: dict[str, int] = {}
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.timeout.connect(self._count)
        self._left = LeftCounter(bridge, self)
        bridge.changed.connect(self._on_changed)

    def count_now(self) -> None:
        """As soon as nothing else is asked for."""
        self._list_concepts()
        self._due.start(_QUIET_MS)

    def count_soon(self) -> None:
        """The image is on its way."""
        self._list_concepts()
        self._due.start(_PATIENCE_MS)

    def stop(self) -> None:
        self._due.stop()
        self._left.stop()

    def _list_concepts(self) -> None:
        """The list itself waits for no counts: a concept can be found in it at once."""
        taxonomy = self._bridge.project.taxonomy()
        if taxonomy is not self._listed:
            self._listed = taxonomy
            self._concepts.set_rows(rows_of(taxonomy, self._by_concept))

    def _count(self) -> None:
        labeler = self._bridge.labeler
        if labeler is None:
            return
        with self._bridge.project.file.at_once() as is_free:
            if is_free:
                self._count_for(labeler)
            else:
                # Images are being added, and a commit may take several frames: the counts can wait for it, unlike keys.
                self._due.start(_BREATH_MS)

    def _count_for(self, labeler: Labeler) -> None:
        project, screen = self._bridge.project, self._desk.screen
        progress = progress_of(project, labeler, self._desk.asking)
        self._listed, self._by_concept = project.taxonomy(), dict(progress.by_concept)
        self._concepts.set_rows(rows_of(self._listed, self._by_concept))
        self._strip.show_frames(last_answered(project, labeler), screen.image if screen else None)
        self.progressed.emit(progress)
        # The next step finds its image at once, when it is known where something is left.
        self._left.count([self._desk.asking] if progress.left is None else [])

    def _on_changed(self, changes: Changes) -> None:
        if changes.images_added and not self._due.isActive():
            self._due.start(_SELDOM_MS)
