"""The tables of labels and their regions: what a labeler says and what a lead settles is refused by the same rules."""

from sqlalchemy import ForeignKeyConstraint, Index, Table, UniqueConstraint
from sqlalchemy import text as sql

from labeler.domain.words import Origin, Relation
from labeler.store.schema.columns import (
    STRICT,
    check,
    flag,
    is_flag,
    maybe_text,
    metadata,
    number,
    one_of,
    refers,
    row_id,
    text,
    uid,
)

LARGEST = "1000000000.0"
"""Pixels. Keeps infinity out: no image is as wide."""


def label_table(name: str, *, of: str) -> Table:
    """Labels, each of one row of the table `of`."""
    owner = f"{of.removesuffix('s')}_id"
    return Table(
        name,
        metadata,
        row_id(),
        uid(),
        refers(owner, of),
        refers("concept_id", "concepts"),
        text("facet", default="subject"),
        text("relation"),
        flag("joint"),
        flag("later"),
        maybe_text("reason"),
        text("said_at", default=""),
        text("said_day", default=""),
        one_of("relation", Relation),
        is_flag("joint"),
        is_flag("later"),
        check("joint = 0 OR relation = 'of'", name="only_of_is_joint"),
        check(
            "relation <> 'unclear' OR (reason IS NOT NULL AND trim(reason) <> '')",
            name="unclear_has_a_reason",
        ),
        UniqueConstraint(owner, "concept_id", name=f"uq_{name}_{of.removesuffix('s')}_concept"),
        ForeignKeyConstraint(
            ["concept_id", "facet"], ["concepts.id", "concepts.facet"], name=f"fk_{name}_facet_of_concept"
        ),
        Index(
            f"uq_{name}_one_plain_of",
            owner,
            "facet",
            unique=True,
            sqlite_where=sql("relation = 'of' AND joint = 0"),
        ),
        Index(f"ix_{name}_concept_id", "concept_id", "relation"),
        **STRICT,
    )


def region_table(name: str, *, of: str) -> Table:
    """Boxes in upright pixels, each of one row of the table `of`."""
    owner = f"{of.removesuffix('s')}_id"
    return Table(
        name,
        metadata,
        row_id(),
        uid(),
        refers(owner, of),
        number("x"),
        number("y"),
        number("width"),
        number("height"),
        flag("crowd"),
        text("origin", default="drawn"),
        check(f"x >= 0 AND x < {LARGEST} AND y >= 0 AND y < {LARGEST}", name="corner_is_in_reach"),
        check(
            f"width > 0 AND width < {LARGEST} AND height > 0 AND height < {LARGEST}",
            name="sides_are_above_0",
        ),
        is_flag("crowd"),
        one_of("origin", Origin),
        Index(f"ix_{name}_{owner}", owner),
        **STRICT,
    )
