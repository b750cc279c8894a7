"""Rows of a package into a project that is being made of it: everything is named by what it is everywhere."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from sqlalchemy.exc import IntegrityError

from labeler.domain.concept import Concept
from labeler.domain.errors import AppError
from labeler.domain.ids import ConceptUid, ImageId, LabelerId
from labeler.store import concepts, meta
from labeler.store.merging.many_rows import ManyRows
from labeler.store.schema import claims, dictionary_seen, returns
from labeler.store.transaction import Transaction

ClaimTold = tuple[str, ImageId, int, tuple[float, float, float, float] | None, str]
"""Its uid, the image and the concept by id, the box (left, top, width, height in upright pixels), and its origin."""


@contextmanager
def refusing_misfits(where: str) -> Iterator[None]:
    """What no file takes, a uid twice or a row of something that is not there, refuses the package, and is no bug."""
    try:
        yield
    except (IntegrityError, LookupError) as error:
        raise AppError("its rows do not fit together: it is damaged, or somebody changed it", where=where) from error


def add_concepts(transaction: Transaction, told: Iterable[tuple[Concept, Mapping[str, bytes]]]) -> None:
    """In order, each with the pictures of its examples by their uids; parents may come behind their children."""
    every = list(told)
    for concept, _ in every:
        concepts.add(transaction, concept)
    for concept, pictures in every:
        if concept.parent_uid is not None:
            concepts.set_parent(transaction, concept.uid, concept.parent_uid)
        for example in concept.examples:
            concepts.add_example(transaction, concept.uid, example, pictures.get(example.uid))


def put_revision(transaction: Transaction, *, taxonomy: int, edits: int) -> None:
    meta.put(transaction, "taxonomy_revision", str(taxonomy))
    meta.put(transaction, "taxonomy_edits", str(edits))


def add_claims(transaction: Transaction, told: Iterable[ClaimTold]) -> None:
    rows = ManyRows(transaction, claims)
    for uid, image_id, concept_id, box, origin in told:
        x, y, width, height = box or (None, None, None, None)
        rows.add(uid=uid, image_id=image_id, concept_id=concept_id, x=x, y=y, width=width, height=height, origin=origin)
    rows.write()


def add_seen(
    transaction: Transaction, *, labeler_id: LabelerId, concept: ConceptUid, dictionary_revision: int, seen_at: str
) -> None:
    concept_id = concepts.ids_by_uid(transaction)[concept]
    values: dict[str, Any] = {"dictionary_revision": dictionary_revision, "seen_at": seen_at}
    transaction.insert(dictionary_seen, labeler_id=labeler_id, concept_id=concept_id, **values)


def add_return(
    transaction: Transaction, *, uid: str, image_id: ImageId, labeler_id: LabelerId, reason: str, sent_at: str
) -> None:
    values = {"uid": uid, "image_id": image_id, "labeler_id": labeler_id, "reason": reason, "sent_at": sent_at}
    transaction.insert(returns, **values, sent_by_id=None, ended_at=None)
