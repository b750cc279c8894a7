"""Enters what a disagreement ends in into the dictionary, an example with a small picture of the image."""

from PySide6.QtCore import QObject

from labeler.app.commands.alignment import EnterInDictionary
from labeler.app.watch import Watch
from labeler.domain.image import Image
from labeler.domain.words import Entry
from labeler.gui.alignment.disagreement import Wished
from labeler.gui.bridge import Bridge
from labeler.gui.concepts.example_picture import LONGEST_SIDE, example_picture
from labeler.gui.job_runner import JobRunner
from labeler.gui.picture_source import PictureSource, Ready


class Entering(QObject):
    """The picture is read on another thread; of an image that cannot be shown there is an example in words."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._wished: Wished | None = None
        self._source = PictureSource()
        self.jobs = JobRunner(self, bridge.project.alone)
        self.jobs.done.connect(self._on_ready)
        self.jobs.failed.connect(lambda _error: self._enter(None))

    def enter(self, wished: Wished, image: Image) -> None:
        """One at a time: while a picture is read, nothing else is taken."""
        if self.jobs.is_running:
            return
        self._wished = wished
        if wished.entry is not Entry.EXAMPLE:
            self._enter(None)
            return
        source = self._source

        def read(watch: Watch) -> Ready:
            ready = source.ready(image, LONGEST_SIDE)
            watch.report(done=1)
            return ready

        self.jobs.start(read)

    def close_down(self) -> None:
        self.jobs.close()

    def _on_ready(self, ready: Ready) -> None:
        self._enter(example_picture(ready.picture, ready.full))

    def _enter(self, picture: bytes | None) -> None:
        wished, self._wished = self._wished, None
        if wished is None:
            return
        self._bridge.execute(
            EnterInDictionary(
                uid=self._bridge.project.clock.new_uid(),
                image_id=wished.disagreement.image_id,
                concept=wished.disagreement.concept,
                entry=wished.entry,
                text=wished.text,
                verdict=wished.verdict,
                picture=picture,
            )
        )
