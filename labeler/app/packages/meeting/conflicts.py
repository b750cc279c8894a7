"""What was said of one image in two places by the same person: which of it stands, and what does not."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from labeler.app.project import Project
from labeler.domain.answer import Answer, Label
from labeler.domain.concept import Taxonomy
from labeler.domain.ids import ImageId
from labeler.domain.phrase import Phrase, joined
from labeler.domain.snapshot import answer_from_plain, say_alike
from labeler.domain.words import Relation, State
from labeler.store import images, labelers
from labeler.store.merging.listing import lost_here
from labeler.store.merging.lost import Lost
from labeler.store.merging.told import side_of
from labeler.store.transaction import Reader

_AT_A_TIME = 300
_RELATIONS = {
    Relation.OF: "of {concept}",
    Relation.IN: "in: {concept}",
    Relation.ABSENT: "no {concept}",
    Relation.UNCLEAR: "unclear: {concept}",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """`whose` answer it is; `stands` and `lost` in words, `stands_by` and `lost_by` the names of who said so.

    `uid` is that of the revision that does not stand; it stays in the project.
    """

    image_id: ImageId
    image: str
    whose: str
    stands: str
    stands_by: str
    lost: str
    lost_by: str
    lost_at: str
    uid: str


def conflicts_of(project: Project) -> tuple[Conflict, ...]:
    """All of a project, by image."""
    with project.file.reading() as reader:
        return told_of(reader, tuple(lost_here(reader)), project.taxonomy_in(reader))


def told_of(reader: Reader, lost: Sequence[Lost], taxonomy: Taxonomy) -> tuple[Conflict, ...]:
    """In words, by the names that images, people and concepts have now; who says the same twice is in no conflict."""
    lost = [each for each in lost if not say_alike(_answer(each.stands), _answer(each.lost))]
    names = {int(person.id): person.name for person in labelers.everyone(reader)}
    shown: dict[ImageId, str] = {}
    ids = sorted({each.image_id for each in lost})
    for start in range(0, len(ids), _AT_A_TIME):
        shown |= {image.id: image.name for image in images.by_ids(reader, ids[start : start + _AT_A_TIME])}
    return tuple(_conflict(each, names, shown[each.image_id], taxonomy) for each in lost)


def _conflict(lost: Lost, names: Mapping[int, str], image: str, taxonomy: Taxonomy) -> Conflict:
    return Conflict(
        image_id=lost.image_id,
        image=image,
        whose=names[lost.labeler_id],
        stands=in_words(_answer(lost.stands), taxonomy),
        stands_by=names.get(lost.stands_by or 0, ""),
        lost=in_words(_answer(lost.lost), taxonomy),
        lost_by=names.get(lost.lost_by or 0, ""),
        lost_at=lost.lost_at,
        uid=lost.lost_uid,
    )


def in_words(answer: Answer | None, taxonomy: Taxonomy) -> Phrase:
    """What an answer says, on one line."""
    if answer is None:
        return Phrase("nothing")
    if answer.state is State.SKIPPED:
        return Phrase("skipped: {reason}", reason=answer.reason)
    if answer.none:
        return Phrase("none of the concepts")
    return joined(", ", _labels(answer.labels, taxonomy)) if answer.labels else Phrase("nothing yet")


def _labels(labels: Iterable[Label], taxonomy: Taxonomy) -> list[Phrase]:
    said = []
    for label in sorted(labels, key=lambda label: (list(Relation).index(label.relation), label.concept_uid)):
        concept = taxonomy.find(label.concept_uid)
        name = concept.name if concept else Phrase("a concept that is gone")
        words = Phrase(_RELATIONS[label.relation], concept=name)
        said.append(_with_boxes(words, len(label.regions)))
    return said


def _with_boxes(words: Phrase, count: int) -> Phrase:
    if not count:
        return words
    return (
        Phrase("{what} (1 box)", what=words)
        if count == 1
        else Phrase("{what} ({count} boxes)", what=words, count=count)
    )


def _answer(text: str | None) -> Answer | None:
    told = side_of(text)
    return answer_from_plain(told["answer"]) if told else None
