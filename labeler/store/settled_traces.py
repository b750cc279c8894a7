"""What stands of a concept in what is settled: found by the same words as in what labelers said."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, and_, exists, func, not_, or_, select

from labeler.domain.ids import ConceptUid
from labeler.domain.words import Relation, Scope
from labeler.store.schema import concepts, settled_labels, settlements
from labeler.store.transaction import Reader


def count_labels(reader: Reader, uid: ConceptUid) -> int:
    """How many settlements name the concept, with any relation."""
    query = select(func.count()).select_from(settled_labels).where(settled_labels.c.concept_id == _id_of(uid))
    return int(reader.value(query))


def labeled(reader: Reader, uid: ConceptUid, *relations: Relation) -> Sequence[int]:
    """The ids of the settlements with a label of the concept; with one of these relations, where any are given."""
    query = select(settled_labels.c.settlement_id).where(settled_labels.c.concept_id == _id_of(uid))
    if relations:
        query = query.where(settled_labels.c.relation.in_([relation.value for relation in relations]))
    return [int(row["settlement_id"]) for row in reader.rows(query.order_by(settled_labels.c.settlement_id))]


def implying_absent(reader: Reader, uid: ConceptUid) -> Sequence[int]:
    """The ids of the settlements for which the concept was looked for among all, and nothing is said of it."""
    is_before = or_(concepts.c.closed_at.is_(None), concepts.c.closed_at > settlements.c.settled_at)
    listed = exists().where(
        concepts.c.uid == uid, concepts.c.since_revision <= settlements.c.taxonomy_revision, is_before
    )
    query = select(settlements.c.id).where(_looked_for_all(), listed, _says_nothing_of(uid))
    return [int(row["id"]) for row in reader.rows(query.order_by(settlements.c.id))]


def count_given_since_closed(reader: Reader, uid: ConceptUid) -> int:
    """Settlements that were made while the concept was off the list."""
    closed_at = reader.value(select(concepts.c.closed_at).where(concepts.c.uid == uid))
    if closed_at is None:
        return 0
    is_since = settlements.c.settled_at >= closed_at
    query = select(func.count()).select_from(settlements).where(_looked_for_all(), is_since, _says_nothing_of(uid))
    return int(reader.value(query))


def _looked_for_all() -> ColumnElement[bool]:
    return settlements.c.scope == Scope.ALL.value


def _says_nothing_of(uid: ConceptUid) -> ColumnElement[bool]:
    is_of_it = and_(settled_labels.c.settlement_id == settlements.c.id, settled_labels.c.concept_id == _id_of(uid))
    return not_(exists().where(is_of_it))


def _id_of(uid: ConceptUid) -> ColumnElement[int]:
    return select(concepts.c.id).where(concepts.c.uid == uid).scalar_subquery()
