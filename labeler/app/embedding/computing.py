"""Computes what is missing of a project's images (vectors, colours, measures), one decode for all, and keeps it."""

import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, nullcontext
from dataclasses import dataclass, field
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from labeler.app.embedding.choice import InForce, in_force
from labeler.app.embedding.eyes import eyes_of
from labeler.app.embedding.makers import DESCRIPTOR, MEASURES
from labeler.app.embedding.turns import WORKERS, in_turn
from labeler.app.project import Project
from labeler.app.twins import join_twins
from labeler.app.watch import Watch
from labeler.domain.errors import AppError
from labeler.domain.ids import ImageId
from labeler.domain.image import Image
from labeler.domain.phrase import UNSAID, Phrase
from labeler.store import figures, images, vectors

_MOST = 32
"""Images to a commit."""
_SECONDS = 1.0
"""After which what there is is kept, however little: whoever is cut off loses no more than that."""
_RUN = 200
_STRETCH = 2000
_DOING = Phrase("Looking at the photos")
_PAUSE = 0.001
"""Seconds between two commits in which whoever waits for the file gets it: its lock knows no order."""

Rows = Mapping[str, NDArray[np.floating]]
"""What was computed of one image, by what made it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Embedded:
    """How many images were computed now, and were known before; `unread` are those without a file that can be read.

    `reasons` says why, for each of these. `without_model` says why no model could look at them; "" where one did.
    """

    computed: int
    known: int
    unread: tuple[ImageId, ...]
    reasons: Mapping[ImageId, Phrase] = field(default_factory=lambda: MappingProxyType({}))
    without_model: Phrase = UNSAID


def missing(project: Project) -> int:
    """How many readable images have something to compute; those whose files are missing are among them."""
    return len(_to_do(project, in_force(project)))


def embed(project: Project, *, watch: Watch, workers: int = WORKERS, most: int = _MOST) -> Embedded:
    """Computes and keeps what is missing. Cut off, it has kept what it reported; said again, it goes on.

    With `workers` 0 all is computed in the thread that calls, one image after the other; `most` are kept in one
    commit. Then copies of photos that a hash did not find are joined. AppError where the project cannot be written to,
    or the model fails.
    """
    seeing = in_force(project)
    to_do = _to_do(project, seeing, watch)
    with project.waited_for.one() if workers > 0 else nullcontext():
        embedded = _Embedding(project, seeing, to_do, watch, workers=workers, most=most).run()
        if project.is_writable:
            join_twins(project, watch=watch)
    return embedded


def named(project: Project, embedded: Embedded) -> list[tuple[str, Phrase]]:
    """Those that could not be read by their names, each with why."""
    told: list[tuple[str, Phrase]] = []
    for start in range(0, len(embedded.unread), _RUN):
        with project.file.reading() as reader:
            run = images.by_ids(reader, embedded.unread[start : start + _RUN])
        told += [(image.name, embedded.reasons[image.id]) for image in run]
    return told


def _to_do(project: Project, seeing: InForce, watch: Watch | None = None) -> dict[ImageId, frozenset[str]]:
    """The images of which something is missing, in the order in which they were added, each with what is.

    Read a few thousand at a time: nobody who says something meanwhile waits for all of a million.
    """
    makers = [DESCRIPTOR, MEASURES, *([seeing.maker] if seeing.model is not None else [])]
    everything = frozenset(makers)
    found: dict[ImageId, frozenset[str]] = {}
    with project.file.reading() as reader:
        last = vectors.last_image(reader)
    for after in range(0, last, _STRETCH):
        with project.file.reading() as reader:
            lacking = {
                maker: frozenset(vectors.to_compute(reader, maker, after=after, up_to=after + _STRETCH))
                for maker in makers
            }
        for image_id in sorted(frozenset().union(*lacking.values())):
            lacks = frozenset(maker for maker in makers if image_id in lacking[maker])
            found[image_id] = everything if lacks == everything else lacks
        if watch is not None:
            watch.report(done=0, doing=_DOING)
    return found


class _Embedding:
    """One run over what is missing."""

    def __init__(
        self,
        project: Project,
        seeing: InForce,
        to_do: Mapping[ImageId, frozenset[str]],
        watch: Watch,
        *,
        workers: int,
        most: int,
    ) -> None:
        self._project, self._seeing, self._to_do = project, seeing, to_do
        self._watch, self._workers, self._most = watch, workers, most
        self._eyes = eyes_of(seeing.model)
        self._unkept: dict[ImageId, Rows] = {}
        self._kept_at = time.monotonic()
        self._computed = 0
        self._unread: dict[ImageId, Phrase] = {}

    def run(self) -> Embedded:
        known = self._readable() - len(self._to_do)
        try:
            # Closed here, also where an error that is kept would keep it open.
            with closing(in_turn(self._images(), self._seen, workers=self._workers)) as seen:
                for image, outcome in seen:
                    self._take(image, outcome)
        finally:
            self._keep()
        self._report()
        return Embedded(
            computed=self._computed,
            known=known,
            unread=tuple(self._unread),
            reasons=MappingProxyType(self._unread),
            without_model=self._seeing.why_not,
        )

    def _readable(self) -> int:
        with self._project.file.reading() as reader:
            return figures.readable_images(reader)

    def _take(self, image: Image, outcome: Rows | AppError) -> None:
        if isinstance(outcome, AppError):
            self._unread[image.id] = outcome.what
        else:
            self._unkept[image.id] = outcome
        if len(self._unkept) >= self._most or time.monotonic() - self._kept_at > _SECONDS:
            self._keep()
        self._report()

    def _keep(self) -> None:
        if self._unkept:
            with self._project.file.writing() as transaction:
                for image_id, rows in self._unkept.items():
                    for maker, row in rows.items():
                        vectors.keep(transaction, maker, {image_id: row})
            self._computed += len(self._unkept)
            self._unkept = {}
            time.sleep(_PAUSE)
        self._kept_at = time.monotonic()

    def _report(self) -> None:
        done = self._computed + len(self._unkept) + len(self._unread)
        self._watch.report(done=done, total=len(self._to_do), doing=_DOING)

    def _images(self) -> Iterator[Image]:
        """A few at a time; those are left out that somebody else has looked at meanwhile."""
        ids: Sequence[ImageId] = list(self._to_do)
        for start in range(0, len(ids), _RUN):
            part = ids[start : start + _RUN]
            with self._project.file.reading() as reader:
                lacking = {
                    image_id
                    for maker in frozenset().union(*(self._to_do[image_id] for image_id in part))
                    for image_id in vectors.to_compute(reader, maker, after=part[0] - 1, up_to=part[-1])
                }
                run = images.by_ids(reader, [image_id for image_id in part if image_id in lacking])
            yield from run

    def _seen(self, image: Image) -> Rows | AppError:
        """What a file is in the way of is told of it, and no reason to end; what the model is in the way of is."""
        try:
            look = self._eyes.look(image)
        except AppError as error:
            return error
        return self._eyes.rows(look, self._to_do[image.id], self._seeing.maker)
