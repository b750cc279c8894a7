"""A walk through what a data set states: each image with the concepts its classes are, each box in upright pixels."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from labeler.app.incoming.boxes import Corners, Fitting, fitting, placed
from labeler.app.incoming.report import MOST_TOLD, BadBox, Choices
from labeler.app.incoming.source import Key, StatedSource, key_of
from labeler.app.watch import Watch
from labeler.domain.concept import Concept
from labeler.domain.errors import AppError, RuleBroken
from labeler.domain.geometry import DECIMALS
from labeler.domain.names import folded, shown
from labeler.domain.phrase import Phrase
from labeler.formats.incoming.concept_names import MOST_NAMED
from labeler.formats.incoming.statements import StatedBox, StatedImage, StatedLabel
from labeler.formats.strict.opening import NOTHING_IMPORTED
from labeler.store.image_lookups import Frame

_EVERY = 200
"""Images between two reports of progress."""


@dataclass(slots=True)
class JudgedLabel:
    """A label with its concept and those of its boxes that can be, which of them are crowds, and how far off they may
    be."""

    concept: Concept
    stated: StatedLabel
    boxes: list[Corners]
    crowds: list[bool]
    slack: float = 0.0


@dataclass(slots=True)
class JudgedImage:
    """What is stated of one image of the project."""

    stated: StatedImage
    frame: Frame
    labels: list[JudgedLabel]


@dataclass(slots=True)
class Tally:
    """What was met on the way."""

    boxes: int = 0
    clipped: int = 0
    scaled: int = 0
    turned: int = 0
    bad: int = 0
    bad_boxes: list[BadBox] = field(default_factory=list)

    def refusal(self) -> AppError | None:
        """Why boxes that cannot be refuse the import; None where there are none."""
        if not self.bad:
            return None
        first = [_told(each) for each in self.bad_boxes[:MOST_NAMED]]
        more = self.bad - len(first)
        told = "; ".join(first) + (f" and {more} more" if more else "")
        one, several = Phrase("a box cannot be: {told}"), Phrase("{count} boxes cannot be: {told}")
        return AppError(
            (one if self.bad == 1 else several).filled(count=self.bad, told=told),
            safe=NOTHING_IMPORTED,
            todo="Mend them in the file, or leave them out with --skip-bad",
        )


class Judging:
    """Judges all statements about images of the project; what it met is in `tally` when it is through."""

    def __init__(
        self,
        source: StatedSource,
        concepts: Mapping[str, Concept | None],
        images: Mapping[Key, Frame],
        choices: Choices,
        watch: Watch,
    ) -> None:
        self.tally = Tally()
        self._source = source
        self._concepts = ByClass(concepts)
        self._images = images
        # Our own export knows what its boxes are in, and where sides are alike no size tells it.
        self._coords = choices.coords or (source.ours.coords if source.ours else None)
        self._watch = watch

    def images(self) -> Iterator[JudgedImage]:
        """The images in the order of the data set, each as often as it is stated."""
        total = sum(self._source.keys.values())
        for number, stated in enumerate(self._source.statements.images):
            if number % _EVERY == 0:
                self._watch.report(done=number, total=total, doing=Phrase("Taking in labels"))
            frame = self._images.get(key_of(stated))
            if frame is not None:
                yield JudgedImage(stated, frame, self._labels(stated, frame))

    def _labels(self, stated: StatedImage, frame: Frame) -> list[JudgedLabel]:
        fit = fitting(stated, frame, self._coords) if any(label.boxes for label in stated.labels) else None
        if fit is not None:
            self.tally.scaled += fit.is_scaled
            self.tally.turned += fit.orientation != 1
        labels = []
        for label in stated.labels:
            concept = self._concepts[label.class_name]
            if concept is None:
                continue
            if fit is None or not label.boxes:
                labels.append(JudgedLabel(concept, label, [], []))
            else:
                labels.append(self._boxed(concept, label, stated, fit))
        return labels

    def _boxed(self, concept: Concept, label: StatedLabel, stated: StatedImage, fit: Fitting) -> JudgedLabel:
        boxes: list[Corners] = []
        crowds: list[bool] = []
        is_plain, across, down = fit.is_as_it_is, fit.frame.width, fit.frame.height
        for box in label.boxes:
            x, y, width, height = box.x, box.y, box.width, box.height
            # Most boxes are inside their image: they are not sent through all that is done for the others.
            if is_plain and x >= 0 and y >= 0 and width >= 1 and height >= 1 and x + width <= across and (
                y + height <= down
            ):  # fmt: skip
                left, top = round(x + 0.0, DECIMALS), round(y + 0.0, DECIMALS)
                boxes.append((left, top, round(x + width - left, DECIMALS), round(y + height - top, DECIMALS)))
                crowds.append(box.crowd)
                continue
            try:
                corners, is_cut = placed(box, fit)
            except RuleBroken as error:
                self._note_bad(box, label, stated, error.what)
                continue
            self.tally.clipped += is_cut
            boxes.append(corners)
            crowds.append(box.crowd)
        self.tally.boxes += len(label.boxes)
        return JudgedLabel(concept, label, boxes, crowds, fit.slack)

    def _note_bad(self, box: StatedBox, label: StatedLabel, stated: StatedImage, why: Phrase) -> None:
        self.tally.bad += 1
        if len(self.tally.bad_boxes) < MOST_TOLD:
            where = place_of(stated)
            if box.number:
                where = Phrase("{place}, box {number}", place=where, number=box.number)
            self.tally.bad_boxes.append(BadBox(where=where, class_name=shown(label.class_name), why=why))


def place_of(stated: StatedImage) -> str:
    """Where a statement stands, as messages name it."""
    return stated.where or shown(stated.name)


class ByClass(dict[str, Concept | None]):
    """The concept of each class by its name as written; looked up by the folded one at its first use."""

    def __init__(self, concepts: Mapping[str, Concept | None]) -> None:
        super().__init__()
        self._concepts = concepts

    def __missing__(self, name: str) -> Concept | None:
        concept = self[name] = self._concepts.get(folded(name))
        return concept


def _told(bad: BadBox) -> Phrase:
    return Phrase("{where} ({name}): {why}", where=bad.where, name=bad.class_name, why=bad.why)
