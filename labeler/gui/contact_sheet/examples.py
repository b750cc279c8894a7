"""Puts the images that are chosen into the visual dictionary, one after the other: of which concept, and why."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from labeler.app.command import Command
from labeler.app.sheet import captions, sheet_images
from labeler.app.watch import Watch
from labeler.domain.concept import Concept
from labeler.domain.errors import AppError
from labeler.domain.ids import ImageId
from labeler.domain.image import Image
from labeler.gui.bridge import Bridge
from labeler.gui.concepts.add_example import AddExamplePanel
from labeler.gui.concepts.example_picture import LONGEST_SIDE, example_picture
from labeler.gui.job_runner import JobRunner
from labeler.gui.language import said
from labeler.gui.picture_source import PictureSource, Ready

_MOST = 20
"""Images at a time: whoever wants to give the reason of more has not chosen yet."""


class NewExamples(QObject):
    """`told` is a sentence why an image cannot be shown; `left` when all have been seen to, or nothing more is wanted.

    The picture is read on another thread; what the sheet shows would be too small.
    """

    told = Signal(str)
    left = Signal()

    def __init__(self, bridge: Bridge, panel: AddExamplePanel, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._panel = bridge, panel
        self._waiting: list[ImageId] = []
        self._was_given = False
        self._now = ImageId(0)
        self._source = PictureSource()
        self.jobs = JobRunner(self, bridge.project.alone)
        self.jobs.done.connect(self._on_ready)
        self.jobs.failed.connect(self._on_failed)
        panel.given.connect(self._on_given)
        panel.left.connect(self._on_left)

    def begin(self, ids: Sequence[ImageId]) -> None:
        """Asks about these, in turn; while that is under way already, goes on with those before."""
        if not self.jobs.is_running and self._panel.isHidden():
            self._waiting = list(ids[:_MOST])
            self._next()

    def stop(self) -> None:
        """Asks about nothing more, and not about the one that is being read."""
        self._waiting = []
        self._was_given = False
        self.jobs.cancel()
        if not self._panel.isHidden():
            self._panel.leave()

    def close_down(self) -> None:
        self._waiting = []
        self.jobs.close()

    def _next(self) -> None:
        found: Sequence[Image] = ()
        while self._waiting and not found:
            self._now = self._waiting.pop(0)
            found = sheet_images(self._bridge.project, (self._now,))
        if not found:
            self.left.emit()
            return
        image, source = found[0], self._source

        def read(watch: Watch) -> Ready:
            ready = source.ready(image, LONGEST_SIDE)
            # Whoever has gone on meanwhile is not asked about it.
            watch.report(done=1)
            return ready

        self.jobs.start(read)

    def _on_ready(self, ready: Ready) -> None:
        self._was_given = False
        self._panel.ask(self._candidates(), example_picture(ready.picture, ready.full))

    def _on_failed(self, error: AppError) -> None:
        self.told.emit(said(error.what))
        self._next()

    def _on_given(self, command: Command) -> None:
        self._was_given = True
        self._bridge.execute(command)

    def _on_left(self) -> None:
        """Who leaves one image leaves those that would follow."""
        if self._was_given:
            self._next()
        else:
            self._waiting = []
            self.left.emit()

    def _candidates(self) -> tuple[Concept, ...]:
        """What is settled of the image; else every concept, of which the panel asks about the first few."""
        taxonomy, labeler = self._bridge.project.taxonomy(), self._bridge.labeler
        told = captions(self._bridge.project, labeler, (self._now,)) if labeler else {}
        found = [taxonomy.find(uid) for caption in told.values() for uid, _ in caption.said]
        return tuple(concept for concept in found if concept is not None) or taxonomy.open_concepts
