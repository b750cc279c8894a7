"""Makes the records that formats see of the rows of one run, and of none of them more than once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter

import numpy as np

from labeler.app.outgoing.frames import Frame, Framing, frame_of
from labeler.app.outgoing.whose_answers import Asked, Covered, Whose
from labeler.domain.geometry import Size
from labeler.domain.names import shown_path
from labeler.domain.words import Relation, Scope, Split, State
from labeler.formats.outgoing.drawn import Drawn, parted
from labeler.formats.outgoing.records import ExportAnswer, ExportImage, ExportLabel, ExportRegion, RegionNumbers
from labeler.store.exporting import AnswerRow, BoxCount, ImageRow, LabelRow, Lot

_SUFFIXES: Mapping[str, tuple[str, ...]] = {
    "JPEG": (".jpg", ".jpeg"),
    "PNG": (".png",),
    "WEBP": (".webp",),
    "BMP": (".bmp",),
    "GIF": (".gif",),
    "TIFF": (".tif", ".tiff"),
    "AVIF": (".avif",),
    "HEIF": (".heic", ".heif"),
}
"""The suffixes that loaders know each format by; the first is given to a file that bears none of them."""
_RELATIONS = {relation.value: relation for relation in Relation}
_STATES = {state.value: state for state in State}
_SCOPES = {scope.value: scope for scope in Scope}
_SPLITS = {split.value: split for split in Split}
_Regions = Mapping[int, Drawn]
_NUMBERS = len(RegionNumbers._fields)
_concept_id = itemgetter(2)
"""Of a label's row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """What rows refer to: names of labelers and sources, uids of concepts; and images whose name fits another."""

    labelers: Mapping[int, str]
    sources: Mapping[int, str]
    concepts: Mapping[int, str]
    ambiguous: frozenset[int]


class Records:
    """Makes the records of one export."""

    def __init__(self, listed: Listed, covered: Covered, framing: Framing) -> None:
        self._listed = listed
        self._covered = covered
        self._framing = framing
        self._bare: dict[tuple[int, str, int, str | None], ExportLabel] = {}

    def of(
        self,
        lot: Lot,
        answer_ids: Sequence[int],
        agreeing: Mapping[int, tuple[int, ...]],
        composed: Mapping[int, Mapping[int, bool]],
    ) -> Iterator[ExportImage]:
        """An image for each of the answers, in their order; `agreeing` has the ids of those that go out with one.

        `composed`: the labels that go out of all of them, by id, with whether they are joint; else those of the first.
        """
        answers = {row[0]: row for row in lot.answers}
        images = {row[0]: row for row in lot.images}
        paths = {row[0]: row[3] for row in reversed(lot.places)}  # The first place is what people know it by.
        regions, labels = _by_label(lot.counts, lot.regions), _by_answer(lot.labels)
        for answer_id in answer_ids:
            row = answers[answer_id]
            also = [answers[each] for each in agreeing.get(answer_id, ())]
            image = images[row[1]]
            frame = None if self._framing.changes_nothing else self._frame(image)
            own, parts = labels.get(answer_id, ()), composed.get(answer_id)
            if parts is not None:
                own = _parts((label for each in (row, *also) for label in labels.get(each[0], ())), parts)
            answer = self._answer([row, *also], labels, own, regions, frame)
            if parts is not None:
                _say_it_is_composed(answer)
            yield self._image(image, paths.get(image[0]), answer, frame)

    def _answer(
        self,
        rows: Sequence[AnswerRow],
        labels: Mapping[int, Sequence[LabelRow]],
        own: Sequence[LabelRow],
        regions: _Regions,
        frame: Frame | None,
    ) -> ExportAnswer:
        """One answer to go out, of those to one image: the first one's, with all that any looked for."""
        _, _, labeler_id, _, _, _, none, reason, _ = rows[0]
        asked = [_asked(row) for row in rows]
        uids, own = self._listed.concepts, sorted(own, key=_concept_id)
        also = [label for row in rows[1:] for label in labels.get(row[0], ())]
        said = frozenset([uids[label[2]] for label in (*own, *also)])
        return ExportAnswer(
            labeler=self._listed.labelers[labeler_id],
            state=asked[0].state,
            scope=asked[0].scope if len(asked) == 1 else _widest(asked),
            none=bool(none),
            reason=reason or "",
            # In the order of the concepts, not in that in which they were said: what comes in again went out so.
            labels=tuple([self._label(label, regions, frame) for label in own]),
            covered=self._covered.by(asked, said),
        )

    def _label(self, row: LabelRow, regions: _Regions, frame: Frame | None) -> ExportLabel:
        drawn = regions.get(row[0])
        if drawn is not None:
            return self._made(row, drawn if frame is None else tuple(_framed(each, frame) for each in drawn))
        key = row[2:]
        bare = self._bare.get(key)
        if bare is None:
            bare = self._bare[key] = self._made(row, ())
        return bare

    def _made(self, row: LabelRow, regions: Sequence[ExportRegion]) -> ExportLabel:
        _, _, concept_id, relation, joint, reason = row
        return ExportLabel(
            concept_uid=self._listed.concepts[concept_id],
            relation=_RELATIONS[relation],
            joint=bool(joint),
            reason=reason or "",
            regions=regions,
        )

    def _frame(self, image: ImageRow) -> Frame:
        _, _, _, width, height, orientation, _, _ = image
        return frame_of(Size(width=width, height=height), orientation, self._framing)

    def _image(self, row: ImageRow, path: bytes | None, answer: ExportAnswer, frame: Frame | None) -> ExportImage:
        image_id, digest, format, width, height, orientation, source_id, split = row
        name = digest[:12] if path is None else shown_path(path)
        base_name = name.rpartition("/")[2]
        return ExportImage(
            digest=digest,
            source=self._listed.sources[source_id],
            name=name,
            base_name=base_name,
            suffix=_suffix(format, base_name),
            size=_size(width, height) if frame is None else frame.size,
            orientation=orientation,
            split=_SPLITS[split],
            answer=answer,
            ambiguous=image_id in self._listed.ambiguous,
            scale=1.0 if frame is None else frame.scale,
        )


def _parts(labels: Iterable[LabelRow], parts: Mapping[int, bool]) -> list[LabelRow]:
    """Those that go out, each as joint as it is among them."""
    return [(*label[:4], int(parts[label[0]]), label[5]) for label in labels if label[0] in parts]


def _say_it_is_composed(answer: ExportAnswer) -> None:
    """Nobody said it so: it is of the majority, and *none* where all were looked for and nothing is left of them."""
    answer.labeler = Whose.MAJORITY.value
    is_bare = all(label.relation is Relation.ABSENT for label in answer.labels)
    answer.none = is_bare and answer.scope is Scope.ALL


def _by_label(counts: Sequence[BoxCount], regions: bytes) -> dict[int, Drawn]:
    numbers = np.frombuffer(regions).reshape(-1, _NUMBERS)
    drawn = parted(numbers, [count for _, count in counts])
    return {label_id: each for (label_id, _), each in zip(counts, drawn, strict=True)}


def _asked(row: AnswerRow) -> Asked:
    _, _, _, state, scope, revision, _, _, submitted_at = row
    return Asked(_STATES[state], _SCOPES[scope], revision, submitted_at or "")


def _widest(asked: Sequence[Asked]) -> Scope:
    return Scope.ALL if any(each.scope is Scope.ALL for each in asked) else Scope.ASKED


@lru_cache(maxsize=1_000)
def _size(width: int, height: int) -> Size:
    return Size(width=width, height=height)


def _by_answer(rows: Sequence[LabelRow]) -> dict[int, list[LabelRow]]:
    found: dict[int, list[LabelRow]] = defaultdict(list)
    for row in rows:
        found[row[1]].append(row)
    return found


def _framed(region: ExportRegion, frame: Frame) -> ExportRegion:
    return ExportRegion(box=frame.box(region.box), crowd=region.crowd, origin=region.origin)


def _suffix(format: str, base_name: str) -> str:
    fitting = _SUFFIXES[format]
    own = base_name[base_name.rfind(".") :]
    if own in fitting:
        return own  # As nearly all have it.
    return next((suffix for suffix in fitting if base_name.lower().endswith(suffix)), fitting[0])
