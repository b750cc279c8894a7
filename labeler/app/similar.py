"""Finds more like this: the images nearest, in what a model sees, to an image, a box, a concept or a file."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from labeler.app.embedding.compared import compared_in
from labeler.app.embedding.computing import embed
from labeler.app.embedding.kept import seen
from labeler.app.embedding.one import vector_of_box, vector_of_file, vector_of_image
from labeler.app.like import Like, LikeBox, LikeConcept, LikeFile
from labeler.app.project import Project
from labeler.app.readiness.material import Seen
from labeler.app.watch import Watch
from labeler.domain.errors import AppError, RuleBroken
from labeler.domain.ids import ConceptUid, ImageId
from labeler.domain.names import shown
from labeler.domain.people import Labeler
from labeler.domain.phrase import Phrase
from labeler.quality.sampling import some
from labeler.quality.sketch import Sketch
from labeler.store import images, likeness
from labeler.store.transaction import Reader

EXAMPLES = 16
"""Images of a concept that others are held against: more find hardly more, and take longer."""

Vectors = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Similar:
    """`similarity` is the cosine of what was seen in both, -1 to 1: 1 for the same picture."""

    image_id: ImageId
    similarity: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Alike:
    """The most similar first. `unseen` counts the images in which nothing could be seen, `seen_by` says by what."""

    found: tuple[Similar, ...]
    seen_by: Phrase
    is_model: bool
    unseen: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Sight:
    """All that is seen at one moment, row by row: 5 kB an image, and half a kB for the sketch of many.

    `maker` is what looked, at `count` of them.
    """

    ids: NDArray[np.int64]
    seen: Seen
    sketch: Sketch
    maker: str
    count: int

    @property
    def unseen(self) -> int:
        return int(np.isnan(self.seen.vectors[:, 0]).sum())


class Sights:
    """What is seen in the images of one project, read once and kept in memory for the next question.

    `labeler` is who asks: of an annotator, only their own answers say what is of a concept. None asks for everybody's.
    """

    def __init__(self, project: Project, labeler: Labeler | None = None) -> None:
        self._project = project
        self._labeler = None if labeler is None or labeler.is_lead else labeler
        self._sight: _Sight | None = None

    def like(self, asked: Like, n: int, *, watch: Watch) -> Alike:
        """The `n` images most like what is asked, without that itself. What is missing is computed first.

        AppError where nothing is seen at all, or no image is of the concept.
        """
        if self._project.is_writable:
            embed(self._project, watch=watch)
        watch.report(done=0, doing=Phrase("Looking for more like it"))
        sight = self._current()
        query, own = self._query(asked, sight)
        if query.shape[-1] != sight.seen.vectors.shape[1]:
            raise AppError(
                Phrase("what is kept of the images of this project is not what {name} sees", name=sight.seen.name),
                safe="Answers and images are not concerned",
                todo="Look at it with “labeler check”",
            )
        rows, alike = sight.sketch.nearest(query, n, leave_out=own)
        ids = sight.ids[rows]
        return Alike(
            found=tuple(
                Similar(image_id=ImageId(int(image_id)), similarity=round(float(similarity), 4))
                for image_id, similarity in zip(ids, alike, strict=True)
            ),
            seen_by=sight.seen.name,
            is_model=sight.seen.is_model,
            unseen=sight.unseen,
        )

    def _current(self) -> _Sight:
        """Read again where images were added, or looked at, since it was read."""
        with self._project.file.reading() as reader:
            ids = np.array(likeness.readable(reader), dtype=np.int64)
            maker = compared_in(reader).maker
            count = likeness.count_seen(reader, maker)
            kept = self._sight
            if kept is None or (kept.maker, kept.count) != (maker, count) or not np.array_equal(kept.ids, ids):
                # What was read before is let go of first: there may be much of it.
                self._sight = kept = None
                everything = _seen(reader, ids)
                sketch = Sketch(everything.vectors)
                self._sight = kept = _Sight(ids=ids, seen=everything, sketch=sketch, maker=maker, count=count)
        return kept

    def _query(self, asked: Like, sight: _Sight) -> tuple[Vectors, NDArray[np.int64]]:
        """What others are held against, shape (d,) or (examples, d), and the rows that it is itself."""
        if isinstance(asked, LikeConcept):
            own = self._rows_of(asked.concept, sight)
            return sight.seen.vectors[own[some(len(own), EXAMPLES)]], own
        if isinstance(asked, LikeFile):
            return vector_of_file(self._project, asked.path), _rows(sight, ())
        own = _rows(sight, (asked.image_id,))
        if isinstance(asked, LikeBox):
            return self._vector_of_box(asked), own
        return vector_of_image(self._project, asked.image_id), own

    def _vector_of_box(self, asked: LikeBox) -> Vectors:
        """RuleBroken where nothing of the box is in the image."""
        with self._project.file.reading() as reader:
            size = images.by_id(reader, asked.image_id).size
        box = asked.box
        if box.x >= size.width or box.y >= size.height or box.right <= 0 or box.bottom <= 0:
            raise RuleBroken(
                Phrase(
                    "the box lies outside of the image, which has {width} × {height} pixels",
                    width=size.width,
                    height=size.height,
                )
            )
        return vector_of_box(self._project, asked.image_id, box)

    def _rows_of(self, concept: ConceptUid, sight: _Sight) -> NDArray[np.int64]:
        with self._project.file.reading() as reader:
            rows = _rows(sight, likeness.images_of(reader, concept, self._labeler))
        rows = rows[~np.isnan(sight.seen.vectors[rows]).any(axis=1)]
        if len(rows):
            return rows
        name = shown(self._project.taxonomy().concept(concept).name)
        raise RuleBroken(Phrase("no image is said to be of “{name}” yet: there is nothing to be like", name=name))


def _seen(reader: Reader, ids: NDArray[np.int64]) -> Seen:
    found = seen(reader, ids)
    if found is None:
        raise AppError(
            Phrase("nothing has looked at the images of this project yet"),
            todo=Phrase("“labeler embed PROJECT” has a model look at them"),
        )
    return found


def _rows(sight: _Sight, ids: Sequence[int]) -> NDArray[np.int64]:
    """The rows of these images, those that are there."""
    return np.flatnonzero(np.isin(sight.ids, np.asarray(ids, dtype=np.int64)))
