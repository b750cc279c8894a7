"""CSV in, last step: what the rows name is looked up in the project, and the rules that need it are held."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from labeler.domain.errors import RuleBroken
from labeler.domain.geometry import Box, Size, checked
from labeler.domain.names import folded, shown
from labeler.domain.phrase import Phrase, with_and
from labeler.domain.words import Relation
from labeler.formats.csv.gather import Gathered, ImportedAnswer, ImportedLabel
from labeler.formats.csv.read import at_line, place_of_line
from labeler.formats.incoming.resolved import Resolved, ResolvedAnswer, ResolvedClaim, ResolvedLabel, ResolvedRegion


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundImage:
    """An image of the project; `size` is upright."""

    image_id: int
    size: Size


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownConcept:
    """A concept of the project."""

    uid: str
    facet: str


FindImages = Callable[[str], Sequence[FoundImage]]
"""Every image that a text names: those with this path (accents composed on both sides); where there is none,
those with this base name; where there is none, the one with this digest."""


def resolve(gathered: Gathered, *, find_images: FindImages, concepts: Mapping[str, KnownConcept]) -> Resolved:
    """The file in the project's terms; `concepts` by folded name.

    AppError, with the line, for an image that fits none or two, an unknown concept, a box outside its
    image, a facet with a second subject that is not joint.
    """
    return _Resolver(gathered.file, find_images, concepts).resolved(gathered)


class _Resolver:
    """One file being looked up; each image text is looked up once."""

    def __init__(self, file: str, find_images: FindImages, concepts: Mapping[str, KnownConcept]) -> None:
        self._file = file
        self._find_images = find_images
        self._concepts = concepts
        self._found: dict[str, FoundImage] = {}

    def resolved(self, gathered: Gathered) -> Resolved:
        answers: dict[tuple[int, str], ResolvedAnswer] = {}
        lines: dict[tuple[int, str], int] = {}
        for answer in gathered.answers:
            with at_line(self._file, answer.line):
                image = self._image(answer.image)
                key = (image.image_id, folded(answer.labeler))
                if key in answers:
                    line = lines[key]
                    raise RuleBroken(
                        Phrase("this image stands in line {line} under another name; name it one way", line=line)
                    )
            answers[key], lines[key] = self._answer(answer, image), answer.line
        claims: dict[tuple[int, str, Box | None], ResolvedClaim] = {}
        for claim in gathered.claims:
            with at_line(self._file, claim.line):
                image = self._image(claim.image)
                uid = self._concept(claim.concept).uid
                box = checked(claim.box, image.size) if claim.box else None
            made = ResolvedClaim(image_id=image.image_id, concept_uid=uid, box=box)
            claims.setdefault((image.image_id, uid, box), made)
        return Resolved(answers=tuple(answers.values()), claims=tuple(claims.values()))

    def _answer(self, answer: ImportedAnswer, image: FoundImage) -> ResolvedAnswer:
        labels = tuple(self._label(label, image) for label in answer.labels)
        self._check_subjects(zip(answer.labels, labels, strict=True))
        return ResolvedAnswer(
            where=place_of_line(self._file, answer.line),
            image_id=image.image_id,
            labeler=answer.labeler,
            state=answer.state,
            scope=answer.scope,
            none=answer.none,
            reason=answer.reason,
            labels=labels,
        )

    def _label(self, label: ImportedLabel, image: FoundImage) -> ResolvedLabel:
        with at_line(self._file, label.line):
            concept = self._concept(label.concept)
        regions = []
        for region in label.regions:
            with at_line(self._file, region.line):
                regions.append(ResolvedRegion(box=checked(region.box, image.size), crowd=region.crowd))
        return ResolvedLabel(
            concept_uid=concept.uid,
            facet=concept.facet,
            relation=label.relation,
            joint=label.joint,
            reason=label.reason,
            regions=tuple(regions),
        )

    def _check_subjects(self, labels: Iterable[tuple[ImportedLabel, ResolvedLabel]]) -> None:
        """In each facet one plain of, or two or more joint ones and no plain one."""
        facets: dict[str, list[ImportedLabel]] = {}
        for written, label in labels:
            if label.relation is Relation.OF:
                facets.setdefault(label.facet, []).append(written)
        for facet, subjects in facets.items():
            joint = [subject for subject in subjects if subject.joint]
            with at_line(self._file, subjects[-1].line):
                if len(subjects) > 1 and len(joint) < len(subjects):
                    names = with_and([f"“{shown(subject.concept)}”" for subject in subjects])
                    raise RuleBroken(
                        Phrase(
                            "an image is of one concept of the facet “{facet}”, not of {names}, unless all "
                            "are marked joint",
                            facet=shown(facet),
                            names=names,
                        )
                    )
                if len(subjects) == len(joint) == 1:
                    raise RuleBroken(
                        Phrase(
                            "of several concepts equally (joint), and no other of the facet “{facet}” is named",
                            facet=shown(facet),
                        )
                    )

    def _image(self, text: str) -> FoundImage:
        if text not in self._found:
            found = self._find_images(text)
            if len(found) != 1:
                none = Phrase("no image is called “{name}”", name=shown(text))
                several = Phrase("{count} images are called “{name}”", count=len(found), name=shown(text))
                raise RuleBroken(several if found else none)
            self._found[text] = found[0]
        return self._found[text]

    def _concept(self, name: str) -> KnownConcept:
        concept = self._concepts.get(folded(name))
        if concept is None:
            raise RuleBroken(Phrase("no concept is called “{name}”", name=shown(name)))
        return concept
