"""What a search for images like others reads: which images there are, and which of them are of a concept."""

from array import array
from itertools import chain

from sqlalchemy import bindparam, func, or_, select

from labeler.domain.ids import ConceptUid
from labeler.domain.people import Labeler
from labeler.domain.words import Health, Relation
from labeler.store.prepared import Prepared
from labeler.store.schema import answers, concepts, finished_answers, images, labels, vectors
from labeler.store.transaction import Reader

_READABLE = Prepared(select(images.c.id).where(images.c.health == Health.OK.value).order_by(images.c.id))
_COUNT_SEEN = Prepared(select(func.count()).select_from(vectors).where(vectors.c.model_digest == bindparam("maker")))
_OF = Prepared(
    select(answers.c.image_id)
    .distinct()
    .join(finished_answers, finished_answers.c.id == answers.c.id)
    .join(labels, labels.c.answer_id == answers.c.id)
    .join(concepts, concepts.c.id == labels.c.concept_id)
    .where(
        concepts.c.uid == bindparam("concept"),
        labels.c.relation == Relation.OF.value,
        or_(bindparam("labeler") == 0, answers.c.labeler_id == bindparam("labeler")),
    )
    .order_by(answers.c.image_id)
)


def readable(reader: Reader) -> "array[int]":
    """The ids of all images that can be shown, in the order in which they were added."""
    return array("q", chain.from_iterable(reader.plain(_READABLE.sql, _READABLE.values({}))))


def count_seen(reader: Reader, maker: str) -> int:
    """Of how many images something of this maker is kept."""
    return int(reader.value(_COUNT_SEEN, maker=maker))


def images_of(reader: Reader, concept: ConceptUid, labeler: Labeler | None) -> "array[int]":
    """The ids of the images of which this labeler, or anybody, finished an answer that they are of the concept."""
    told = {"concept": concept, "labeler": 0 if labeler is None else labeler.id}
    return array("q", chain.from_iterable(reader.plain(_OF.sql, _OF.values(told))))
