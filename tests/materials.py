"""Small Materials for the tests of the checklist's lines: photos told one by one or by the hundred, and never read."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

import numpy as np
from numpy.typing import ArrayLike

from labeler.app.readiness.material import (
    ABSENT,
    IN,
    OF,
    UNCLEAR,
    Altered,
    Boxes,
    Material,
    Measure,
    Measured,
    Opinion,
    Photos,
    Seen,
    Settled,
)
from labeler.domain.brief import Brief, World
from labeler.domain.concept import Concept, Taxonomy
from labeler.domain.ids import ConceptUid, ImageId, LabelerId, LabelerUid
from labeler.domain.people import Labeler
from labeler.domain.phrase import Phrase
from labeler.domain.words import Role
from labeler.quality.thresholds import Thresholds

BoxNumbers = tuple[float, float, float, float]
"""x, y, width, height in upright pixels."""
COLOURS = 8
"""Bins of colour where a test tells colours."""


@dataclass(slots=True, kw_only=True)
class _Photo:
    name: str
    size: tuple[int, int]
    is_train: bool
    is_target: bool
    is_answered: bool
    source: str
    folder: str
    camera: str
    day: str
    hour: float
    group: int
    vector: ArrayLike | None
    measures: Mapping[Measure, float]
    colours: ArrayLike | None


@dataclass(slots=True)
class Making:
    """A Material while it is made: `Making("apple", "banana")`, photos, then `material()`.

    Each photo is finished by one answer of Ann (the lead) that looked for all concepts, unless it says otherwise. Its
    row is its place in the order in which the photos were told; its id is that plus 1.
    """

    names: tuple[str, ...]
    people: tuple[str, ...] = ("Ann",)
    concepts: tuple[Concept, ...] = ()
    _photos: list[_Photo] = field(default_factory=list)
    _labels: list[tuple[int, int, int, bool]] = field(default_factory=list)
    _boxes: list[tuple[int, *tuple[float, ...]]] = field(default_factory=list)
    _finished: list[int] = field(default_factory=list)
    _disputed: list[int] = field(default_factory=list)
    _opinions: list[Opinion] = field(default_factory=list)

    def __init__(self, *names: str, people: Sequence[str] = ("Ann",)) -> None:
        self.names, self.people = names, tuple(people)
        self.concepts = tuple(
            Concept(uid=ConceptUid(f"uid-{name}"), name=name, position=place, export_id=place + 1)
            for place, name in enumerate(names)
        )
        self._photos, self._labels, self._boxes = [], [], []
        self._finished, self._disputed, self._opinions = [], [], []

    def photo(
        self,
        *,
        of: str | Sequence[str] = (),
        in_: str | Sequence[str] = (),
        absent: str | Sequence[str] = (),
        unclear: str | Sequence[str] = (),
        none: bool = False,
        asked_only: bool = False,
        disputed: bool = False,
        boxes: Mapping[str, Sequence[BoxNumbers]] = MappingProxyType({}),
        frames: Sequence[str] = (),
        opinion: bool = True,
        train: bool = True,
        target: bool = False,
        answered: bool | None = None,
        size: tuple[int, int] = (640, 480),
        name: str = "",
        source: str = "shop",
        folder: str = "",
        camera: str = "",
        day: str = "",
        hour: float = float("nan"),
        group: int = -1,
        vector: ArrayLike | None = None,
        measures: Mapping[Measure, float] = MappingProxyType({}),
        colours: ArrayLike | None = None,
    ) -> int:
        """One photo, and what is settled of it; its row. Told nothing of any concept, it is untouched.

        Concepts that are not named are absent, or with `asked_only` not asked. `boxes` are of the named concepts; a
        box round all of the image stands for those in `frames`. Several in `of` are of it equally. A target photo is
        in the evaluation split.
        """
        row = len(self._photos)
        said = self._said(of=of, in_=in_, absent=absent, unclear=unclear, rest=not asked_only)
        is_finished = bool(said.keys() & self._places(of, in_, absent, unclear)) or none
        self._photos.append(
            _Photo(
                name=name or f"{row + 1:04}.jpg",
                size=size,
                is_train=train and not target,
                is_target=target,
                is_answered=is_finished if answered is None else answered,
                source=source,
                folder=folder,
                camera=camera,
                day=day,
                hour=hour,
                group=group,
                vector=vector,
                measures=measures,
                colours=colours,
            )
        )
        if not is_finished:
            return row
        if opinion:
            self.opinion(row, of=of, in_=in_, absent=absent, unclear=unclear, asked_only=asked_only)
        if disputed:
            self._disputed.append(row)
            return row
        self._finished.append(row)
        joint = len(_listed(of)) > 1
        for place, relation in sorted(said.items()):
            self._labels.append((row, place, relation, joint and relation == OF))
            name_of_it = self.names[place]
            label = len(self._labels) - 1
            self._boxes += [(label, *numbers, False) for numbers in boxes.get(name_of_it, ())]
            if name_of_it in frames:
                self._boxes.append((label, 0.0, 0.0, float(size[0]), float(size[1]), True))
        return row

    def photos(
        self, count: int | None = None, *, vectors: ArrayLike | None = None, colours: ArrayLike | None = None, **same
    ) -> range:
        """So many photos of which the same is told, or as many as there are vectors; their rows."""
        first = len(self._photos)
        rows = None if vectors is None else np.asarray(vectors)
        told = None if colours is None else np.asarray(colours)
        for number in range(len(rows) if count is None and rows is not None else count or 0):
            self.photo(
                vector=None if rows is None else rows[number], colours=None if told is None else told[number], **same
            )
        return range(first, len(self._photos))

    def opinion(
        self,
        row: int,
        *,
        who: str = "Ann",
        of: str | Sequence[str] = (),
        in_: str | Sequence[str] = (),
        absent: str | Sequence[str] = (),
        unclear: str | Sequence[str] = (),
        asked_only: bool = False,
        skipped: str = "",
        active_ms: int = 2000,
        why_unclear: str = "too subtle, or needs outside context",
    ) -> None:
        """What one labeler says of a photo, or why they skipped it; it settles nothing."""
        said = self._said(of=of, in_=in_, absent=absent, unclear=unclear, rest=not asked_only)
        self._photos[row].is_answered = True
        self._opinions.append(
            Opinion(
                image=row,
                labeler=self.people.index(who),
                is_skip=bool(skipped),
                reason=skipped,
                active_ms=active_ms,
                said={} if skipped else said,
                unclear_reasons={self.names.index(name): why_unclear for name in _listed(unclear)},
            )
        )

    def describe(self, name: str, /, **told: object) -> None:
        """What the visual dictionary says of a concept, by the fields of `Concept`."""
        self.concepts = tuple(replace(each, **told) if each.name == name else each for each in self.concepts)

    def material(
        self,
        *,
        is_model: bool = True,
        brief: Brief | None = None,
        world: World = World.CLOSED,
        changed: Mapping[str, tuple[float, float]] = MappingProxyType({}),
        open_claims: Mapping[str, int] = MappingProxyType({}),
        refused: int = 0,
        assets: Mapping[str, bool] = MappingProxyType({}),
        altered: Mapping[Altered, ArrayLike] = MappingProxyType({}),
    ) -> Material:
        """All that was told. `seen` and `measured` are None where no photo was given a vector, or a measure."""
        return Material(
            taxonomy=Taxonomy(concepts=self.concepts),
            brief=brief or Brief(),
            world=world,
            thresholds=Thresholds(changed),
            people=tuple(
                Labeler(
                    id=LabelerId(place + 1),
                    uid=LabelerUid(f"uid-{name}"),
                    name=name,
                    role=Role.ANNOTATOR if place else Role.LEAD,
                )
                for place, name in enumerate(self.people)
            ),
            photos=self._all_photos(),
            settled=self._settled(),
            boxes=self._all_boxes(),
            opinions=tuple(self._opinions),
            open_claims={self.names.index(name): count for name, count in open_claims.items()},
            refused=refused,
            assets=assets,
            seen=self._seen(is_model=is_model),
            measured=self._measured(),
            altered={key: unit(vector)[0] for key, vector in altered.items()},
        )

    def _said(self, *, of, in_, absent, unclear, rest: bool) -> dict[int, int]:
        said = dict.fromkeys(range(len(self.names)), ABSENT) if rest else {}
        for relation, names in ((ABSENT, absent), (IN, in_), (OF, of), (UNCLEAR, unclear)):
            said.update({self.names.index(name): relation for name in _listed(names)})
        return said

    def _places(self, *names: str | Sequence[str]) -> set[int]:
        return {self.names.index(name) for each in names for name in _listed(each)}

    def _all_photos(self) -> Photos:
        found = {
            kind: _numbered([getattr(photo, kind) for photo in self._photos])
            for kind in ("source", "folder", "camera", "day")
        }
        return Photos(
            ids=np.arange(1, len(self._photos) + 1, dtype=np.int64),
            digests=tuple(f"{row:064x}" for row in range(len(self._photos))),
            names=tuple(f"{photo.folder}/{photo.name}".lstrip("/") for photo in self._photos),
            width=np.array([photo.size[0] for photo in self._photos], dtype=np.int64),
            height=np.array([photo.size[1] for photo in self._photos], dtype=np.int64),
            is_train=np.array([photo.is_train for photo in self._photos], dtype=bool),
            is_target=np.array([photo.is_target for photo in self._photos], dtype=bool),
            is_answered=np.array([photo.is_answered for photo in self._photos], dtype=bool),
            source=found["source"][0],
            folder=found["folder"][0],
            camera=found["camera"][0],
            day=found["day"][0],
            hour=np.array([photo.hour for photo in self._photos], dtype=np.float64),
            near_group=np.array([photo.group for photo in self._photos], dtype=np.int64),
            sources=found["source"][1],
            folders=found["folder"][1],
            cameras=found["camera"][1],
            days=found["day"][1],
        )

    def _settled(self) -> Settled:
        columns = np.array(self._labels, dtype=np.int64).reshape(-1, 4)
        return Settled(
            image=columns[:, 0],
            concept=columns[:, 1],
            relation=columns[:, 2].astype(np.int8),
            joint=columns[:, 3].astype(bool),
            finished=np.array(self._finished, dtype=np.int64),
            disputed=np.array(self._disputed, dtype=np.int64),
        )

    def _all_boxes(self) -> Boxes:
        columns = np.array(self._boxes, dtype=np.float64).reshape(-1, 6)
        x, y, width, height = columns[:, 1:5].T
        return Boxes(
            label=columns[:, 0].astype(np.int64),
            x=x,
            y=y,
            width=width,
            height=height,
            is_frame=columns[:, 5].astype(bool),
        )

    def _seen(self, *, is_model: bool) -> Seen | None:
        rows = [photo.vector for photo in self._photos]
        told = [np.asarray(row, dtype=np.float32) for row in rows if row is not None]
        if not told:
            return None
        unread = np.full(len(told[0]), np.nan, dtype=np.float32)
        vectors = unit(np.stack([unread if row is None else np.asarray(row, dtype=np.float32) for row in rows]))
        return Seen(vectors=vectors, name=Phrase("a model of the tests"), is_model=is_model)

    def _measured(self) -> Measured | None:
        if not any(photo.measures or photo.colours is not None for photo in self._photos):
            return None
        values = [[photo.measures.get(each, np.nan) for each in Measure] for photo in self._photos]
        bins = next((np.shape(photo.colours)[-1] for photo in self._photos if photo.colours is not None), COLOURS)
        unread = np.full((2, bins), np.nan)
        colours = [unread if photo.colours is None else np.asarray(photo.colours) for photo in self._photos]
        return Measured(values=np.array(values, dtype=np.float64), colours=np.stack(colours).astype(np.float32))


def ids(rows: Iterable[int]) -> tuple[ImageId, ...]:
    """The ids of the photos in these rows."""
    return tuple(ImageId(row + 1) for row in rows)


def unit(vectors: ArrayLike) -> np.ndarray:
    """Rows of length 1, as a model's are kept; of shape (n, d), float32."""
    rows = np.atleast_2d(np.asarray(vectors, dtype=np.float32))
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


def around(middle: ArrayLike, count: int, *, spread: float, seed: int = 0) -> np.ndarray:
    """So many vectors around a middle, of length 1: a concept that looks like one thing."""
    middle = np.asarray(middle, dtype=np.float32)
    noise = np.random.default_rng(seed).normal(size=(count, len(middle))).astype(np.float32)
    return unit(unit(middle) + spread * unit(noise))


def axis(number: int, d: int = 16) -> np.ndarray:
    """A direction of its own for each number below d: the middle of a concept unlike all others."""
    return np.eye(d, dtype=np.float32)[number]


def _listed(names: str | Sequence[str]) -> tuple[str, ...]:
    return (names,) if isinstance(names, str) else tuple(names)


def _numbered(texts: Sequence[str]) -> tuple[np.ndarray, tuple[str, ...]]:
    """A place in the list of those there are for each text, -1 for an empty one; and the list."""
    there = tuple(dict.fromkeys(text for text in texts if text))
    places = {text: place for place, text in enumerate(there)}
    return np.array([places.get(text, -1) for text in texts], dtype=np.int64), there
