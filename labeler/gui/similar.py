"""Finding more images like this from the window: looked for on another thread, and shown on the contact sheet."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from labeler.app.like import Like, LikeBox, LikeConcept, LikeImage
from labeler.app.watch import Progress, Watch
from labeler.domain.errors import AppError
from labeler.domain.ids import ImageId
from labeler.domain.names import shown
from labeler.gui.asked_images import AskedImages
from labeler.gui.bridge import Bridge
from labeler.gui.job_runner import JobRunner
from labeler.gui.language import said
from labeler.gui.theme.theme import Theme
from labeler.gui.trouble.refused import refused_words
from labeler.gui.widgets.job_bar import JobBar
from labeler.gui.widgets.notice_bar import NoticeBar
from labeler.gui.widgets.plain import number_text

if TYPE_CHECKING:
    from labeler.app.similar import Alike, Sights

_MOST = 100
"""Images that are shown: whoever wants more asks from one of them."""
_LONG = 3.0
"""Seconds after which whoever asked is doing something else, and is told instead of taken away from it."""
_FORGET_MS = 120_000
"""What is seen in a hundred thousand images takes half a gigabyte, and is read in a second or two."""


class _Found(NamedTuple):
    """What a search brought, and what it read, for the next one."""

    name: str
    alike: "Alike"
    sights: "Sights"


class FindingSimilar(QObject):
    """`images_asked` carries AskedImages to be shown; its bars stand where the window puts them."""

    images_asked = Signal(object)

    def __init__(self, bridge: Bridge, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._like: Like | None = None
        self._next: Like | None = None
        self._is_long = False
        self._sights: Sights | None = None
        self._told: AskedImages | None = None
        self.bar = JobBar(theme)
        self.notice = NoticeBar(theme)
        self.notice.more_asked.connect(self._show_told)
        self.bar.cancel_asked.connect(self._on_cancel)
        self.jobs = JobRunner(self, bridge.project.alone)
        self.jobs.progressed.connect(self._on_progress)
        self.jobs.done.connect(self._on_done)
        self.jobs.failed.connect(self._on_failed)
        self.jobs.cancelled.connect(self._end)
        self.jobs.broken.connect(self._end)
        self._forgetting = QTimer(self)
        self._forgetting.setSingleShot(True)
        self._forgetting.setInterval(_FORGET_MS)
        self._forgetting.timeout.connect(self.forget)
        bridge.labeler_changed.connect(self._on_labeler)

    def ask(self, like: Like) -> None:
        """Looks for images like this; whatever was being looked for is wanted no more."""
        if self.jobs.is_running:
            self._next = like
            self.jobs.cancel()
            return
        self._like, self._is_long = like, False
        project, labeler, sights = self._bridge.project, self._bridge.labeler, self._sights

        def look(watch: Watch) -> _Found:
            # Late, and on the job's own thread: whoever never asks need not wait for what computes with pictures.
            from labeler.app.sheet import sheet_images
            from labeler.app.similar import Sights

            of = sights or Sights(project, labeler)
            alike = of.like(like, _MOST, watch=watch)
            ids = (like.image_id,) if isinstance(like, LikeImage | LikeBox) else ()
            name = "".join(image.name for image in sheet_images(project, ids))
            return _Found(name=name, alike=alike, sights=of)

        self.notice.hide()
        self.jobs.start(look)

    def ask_image(self, image_id: int) -> None:
        self.ask(LikeImage(image_id=ImageId(image_id)))

    def forget(self) -> None:
        """Lets go of what was read of the images."""
        self._forgetting.stop()
        self._sights = None

    def close_down(self) -> None:
        self._next = None
        self.jobs.close()
        self.forget()

    def _on_progress(self, progress: Progress, seconds: float) -> None:
        self._is_long = seconds > _LONG
        self.bar.follow(progress, seconds)

    def _on_cancel(self) -> None:
        self.bar.show_cancelling()
        self.jobs.cancel()

    def _on_done(self, found: _Found) -> None:
        like, is_wanted = self._like, self._next is None
        self._end()
        if like is None or not is_wanted:
            return
        self._sights = found.sights
        self._forgetting.start()
        asked = self._asked(like, found)
        if not asked.ids:
            self.notice.say(self.tr("There is no other image to compare it with."))
        elif self._is_long:
            self._told = asked
            self.notice.say(asked.title, has_more=True)
        else:
            self.images_asked.emit(asked)

    def _on_failed(self, error: AppError) -> None:
        is_wanted = self._like is not None and self._next is None
        self._end()
        if is_wanted:
            self.notice.say(refused_words(error))

    def _end(self) -> None:
        """The bar goes; what was asked for meanwhile is looked for now."""
        self.bar.hide()
        self._like, wanted, self._next = None, self._next, None
        if wanted is not None:
            self.ask(wanted)

    def _show_told(self) -> None:
        self.notice.hide()
        if self._told is not None:
            self.images_asked.emit(self._told)

    def _on_labeler(self) -> None:
        """What one labeler asked for is not shown to another, nor made of their answers."""
        self._like = self._next = self._told = None
        self.jobs.cancel()
        self.notice.hide()
        self.forget()

    def _asked(self, like: Like, found: _Found) -> AskedImages:
        alike = found.alike
        return AskedImages(
            title=self._title(like, found),
            ids=tuple(each.image_id for each in alike.found),
            notes={each.image_id: self._note(each.similarity) for each in alike.found},
        )

    def _title(self, like: Like, found: _Found) -> str:
        if isinstance(like, LikeConcept):
            concept = self._bridge.project.taxonomy().find(like.concept)
            title = self.tr("More like “{name}”").format(name=shown(concept.name) if concept else "")
        elif isinstance(like, LikeBox):
            title = self.tr("More like what is in the box of {name}").format(name=found.name)
        else:
            title = self.tr("More like {name}").format(name=found.name)
        parts = [title]
        if not found.alike.is_model:
            parts.append(self.tr("compared by {what}").format(what=said(found.alike.seen_by)))
        if found.alike.unseen:
            count = number_text(found.alike.unseen)
            parts.append(self.tr("{count} could not be looked at").format(count=count))
        return " · ".join(parts)

    def _note(self, similarity: float) -> str:
        return self.tr("{percent} % alike").format(percent=round(100 * max(similarity, 0)))
