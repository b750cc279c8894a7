"""Counting what goes out, image by image, while an export is planned."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TypedDict

from labeler.domain.words import Relation, Split, State
from labeler.formats.outgoing.plan import ConceptCount, SplitCount
from labeler.formats.outgoing.records import ExportConcept, ExportImage


class Counted(TypedDict):
    """The parts of a plan that a tally knows."""

    images: int
    boxes: int
    labels: int
    splits: tuple[SplitCount, ...]
    concepts: tuple[ConceptCount, ...]
    sources: Mapping[tuple[str, Split], int]


class Tally:
    """Adds up images, labels and boxes of the exported concepts, by split, and holds nothing of an image."""

    def __init__(self, concepts: Iterable[ExportConcept]) -> None:
        self._concepts = tuple(concepts)
        self._uids = frozenset(concept.uid for concept in self._concepts)
        self._images: Counter[Split] = Counter()
        self._boxed: Counter[Split] = Counter()
        self._labels: Counter[Split] = Counter()
        self._boxes: Counter[tuple[str, Split]] = Counter()
        self._said: Counter[tuple[str, Split, Relation]] = Counter()
        self._covered: Counter[tuple[Split, frozenset[str]]] = Counter()
        self._sources: Counter[tuple[str, Split]] = Counter()
        # In CSV one image comes once for each labeler, one after the other; it is one image still.
        self._last = ""
        self._last_boxed = ""

    def add(self, image: ExportImage, *, boxes: Mapping[str, int] | None, labels: int) -> None:
        """One answer that goes out, its boxes by concept uid (None where none may) and how many labels."""
        self._count_image(image)
        if image.answer.state is State.SKIPPED:
            return
        if boxes is not None:
            self._boxed[image.split] += image.digest != self._last_boxed
            self._last_boxed = image.digest
            for uid, number in boxes.items():
                self._boxes[uid, image.split] += number
        self._labels[image.split] += labels
        for label in image.answer.labels:
            if label.concept_uid in self._uids:
                self._said[label.concept_uid, image.split, label.relation] += 1
        self._covered[image.split, image.answer.covered] += 1

    def counted(self) -> Counted:
        splits = tuple(self._split(split) for split in Split)
        return Counted(
            images=sum(count.images for count in splits),
            boxes=sum(count.boxes for count in splits),
            labels=sum(count.labels for count in splits),
            splits=splits,
            concepts=tuple(self._concept(concept) for concept in self._concepts),
            sources=dict(sorted(self._sources.items())),
        )

    def _count_image(self, image: ExportImage) -> None:
        if image.digest != self._last:
            self._last = image.digest
            self._images[image.split] += 1
            self._sources[image.source, image.split] += 1

    def _split(self, split: Split) -> SplitCount:
        return SplitCount(
            split=split,
            images=self._images[split],
            boxed_images=self._boxed[split],
            boxes=sum(number for (_, where), number in self._boxes.items() if where is split),
            labels=self._labels[split],
        )

    def _concept(self, concept: ExportConcept) -> ConceptCount:
        images = {
            (split, relation): self._said[concept.uid, split, relation] for split in Split for relation in Relation
        }
        for split in Split:
            # Absent is mostly not said but known: looked for, and without a label.
            known = sum(n for (at, uids), n in self._covered.items() if at is split and concept.uid in uids)
            others = sum(images[split, r] for r in Relation if r is not Relation.ABSENT)
            images[split, Relation.ABSENT] = known - others
        boxes = {split: self._boxes[concept.uid, split] for split in Split}
        return ConceptCount(concept=concept, images=images, boxes=boxes)
