"""Labels that came from elsewhere without a relation: they wait as questions."""

from sqlalchemy import RowMapping, func, select

from labeler.domain.claim import Claim
from labeler.domain.geometry import Box
from labeler.domain.ids import ConceptUid, ImageId
from labeler.domain.words import Origin
from labeler.store.schema import claims, concepts
from labeler.store.transaction import Reader, Transaction


def add(transaction: Transaction, *, uid: str, image_id: ImageId, concept_id: int, box: Box | None) -> bool:
    """Keeps a claim; False says that the same one is there already."""
    numbers = {
        "x": box.x if box else None,
        "y": box.y if box else None,
        "width": box.width if box else None,
        "height": box.height if box else None,
    }
    same = [claims.c[name].is_(value) for name, value in numbers.items()]
    known = select(claims.c.id).where(claims.c.image_id == image_id, claims.c.concept_id == concept_id, *same)
    if transaction.row(known) is not None:
        return False
    transaction.insert(
        claims, uid=uid, image_id=image_id, concept_id=concept_id, origin=Origin.IMPORTED.value, **numbers
    )
    return True


def images_with_claims(reader: Reader) -> int:
    return int(reader.value(select(func.count(claims.c.image_id.distinct()))))


def of_image(reader: Reader, image_id: ImageId) -> tuple[Claim, ...]:
    """What is claimed of one image, in the order in which it came in."""
    query = (
        select(concepts.c.uid, claims.c.x, claims.c.y, claims.c.width, claims.c.height)
        .join(concepts, concepts.c.id == claims.c.concept_id)
        .where(claims.c.image_id == image_id)
        .order_by(claims.c.id)
    )
    return tuple(_claim(row) for row in reader.rows(query))


def _claim(row: RowMapping) -> Claim:
    has_box = row["x"] is not None
    box = Box(x=row["x"], y=row["y"], width=row["width"], height=row["height"]) if has_box else None
    return Claim(concept_uid=ConceptUid(row["uid"]), box=box)
