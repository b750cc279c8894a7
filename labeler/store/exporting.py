"""What an export reads: in short runs of images, how the answers to each stand and who finished one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Integer, Select, exists, func, not_, select
from sqlalchemy import cast as as_type

from labeler.domain.ids import ImageId, LabelerId
from labeler.domain.words import Relation, State
from labeler.store import answers as kept_answers
from labeler.store.kept import Kept
from labeler.store.schema import answers, claims, finished_answers, images, labels, regions
from labeler.store.transaction import Reader

RUN = 500
"""Images to a run: what is held of them at once is small, however many there are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standings:
    """Of one image: who finished an answer, who skipped it (both by labeler id, lowest first), and what else there is.

    `begun`: an answer that is neither; `unboxed`: one of those lacks the box of an *in*; `claimed`: it has claims.
    """

    finished: tuple[LabelerId, ...] = ()
    skipped: tuple[LabelerId, ...] = ()
    begun: bool = False
    unboxed: bool = False
    claimed: bool = False


def image_count(reader: Reader) -> int:
    return int(reader.value(select(func.count()).select_from(images)))


def runs_of_images(reader: Reader) -> Iterator[tuple[ImageId, ...]]:
    """The ids of all images, in the order in which they were added, a run at a time."""
    after = 0
    while True:
        query = select(images.c.id).where(images.c.id > after).order_by(images.c.id).limit(RUN)
        ids = tuple(ImageId(row["id"]) for row in reader.rows(query))
        if not ids:
            return
        yield ids
        after = ids[-1]


def standings(reader: Reader, ids: Sequence[ImageId]) -> dict[ImageId, Standings]:
    """How the answers to the images of one run stand; who finished one is what the view says."""
    first, last = ids[0], ids[-1]
    is_finished = select(finished_answers.c.id).where(finished_answers.c.image_id.between(first, last))
    finished = {row["id"] for row in reader.rows(is_finished)}
    by_image: dict[ImageId, list[tuple[LabelerId, str]]] = defaultdict(list)
    unboxed: set[ImageId] = set()
    for row in reader.rows(_answers_between(first, last)):
        how = "finished" if row["id"] in finished else row["state"]
        by_image[row["image_id"]].append((row["labeler_id"], how))
        if how != "finished" and row["lacks_box"]:
            unboxed.add(row["image_id"])
    is_claimed = select(claims.c.image_id).where(claims.c.image_id.between(first, last)).distinct()
    claimed = {row["image_id"] for row in reader.rows(is_claimed)}
    return {
        image_id: Standings(
            finished=tuple(who for who, how in by_image[image_id] if how == "finished"),
            skipped=tuple(who for who, how in by_image[image_id] if how == State.SKIPPED),
            begun=any(how in (State.OPEN, State.SUBMITTED) for _, how in by_image[image_id]),
            unboxed=image_id in unboxed,
            claimed=image_id in claimed,
        )
        for image_id in ids
    }


def said_by(reader: Reader, wanted: Iterable[tuple[ImageId, LabelerId]]) -> dict[tuple[ImageId, LabelerId], Kept]:
    """What these labelers said of these images; at most a few hundred at a time."""
    by_labeler: dict[LabelerId, list[ImageId]] = defaultdict(list)
    for image_id, labeler_id in wanted:
        by_labeler[labeler_id].append(image_id)
    return {
        (image_id, labeler_id): kept
        for labeler_id, ids in by_labeler.items()
        for image_id, kept in kept_answers.of_images(reader, ids, labeler_id).items()
    }


def _answers_between(first: ImageId, last: ImageId) -> Select[Any]:
    is_unboxed_in = (
        (labels.c.answer_id == answers.c.id)
        & (labels.c.relation == Relation.IN.value)
        & not_(exists().where(regions.c.label_id == labels.c.id))
    )
    lacks_box = as_type(exists().where(is_unboxed_in), Integer).label("lacks_box")
    query = select(answers.c.id, answers.c.image_id, answers.c.labeler_id, answers.c.state, lacks_box)
    return query.where(answers.c.image_id.between(first, last)).order_by(answers.c.image_id, answers.c.labeler_id)
