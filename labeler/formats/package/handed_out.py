"""All that a hand-out brings, read as one: its tables fit each other, so that a project can be made of it."""

from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from labeler.domain.errors import RuleBroken
from labeler.domain.geometry import Box, Size, checked
from labeler.domain.names import folded
from labeler.domain.phrase import Phrase
from labeler.domain.policy import Policy
from labeler.formats.package.feedback_row import FeedbackRow
from labeler.formats.package.read import AnyRow, Package, package_refused
from labeler.formats.package.records import (
    ClaimRow,
    ConceptRow,
    ImageRow,
    LabelerRow,
    PassRow,
    ReturnRow,
    RevisionRow,
    SeenRow,
    SettingsRow,
    SourceRow,
)

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOutRows:
    """The rows of a hand-out, in the order in which they stand there; what one names, another is."""

    labelers: tuple[LabelerRow, ...]
    concepts: tuple[ConceptRow, ...]
    sources: tuple[SourceRow, ...]
    images: tuple[ImageRow, ...]
    claims: tuple[ClaimRow, ...]
    revisions: tuple[RevisionRow, ...]
    seen: tuple[SeenRow, ...]
    returns: tuple[ReturnRow, ...]
    passes: tuple[PassRow, ...]
    feedback: tuple[FeedbackRow, ...]
    policy: Policy


def read_hand_out(package: Package) -> HandedOutRows:
    """AppError, with the package's name, where a row is none or does not fit the others."""
    labelers, concepts = _read(package, LabelerRow), _read(package, ConceptRow)
    settings = _read(package, SettingsRow)
    rows = HandedOutRows(
        labelers=labelers,
        concepts=concepts,
        sources=_read(package, SourceRow),
        images=_read(package, ImageRow),
        claims=_read(package, ClaimRow),
        revisions=_read(package, RevisionRow),
        seen=_read(package, SeenRow),
        returns=_read(package, ReturnRow),
        passes=_read(package, PassRow),
        feedback=_read(package, FeedbackRow),
        policy=settings[0].policy if len(settings) == 1 else Policy(),
    )
    try:
        if len(settings) != 1:
            raise ValueError(Phrase("it has {count} rows of settings instead of one", count=len(settings)))
        for check in _CHECKS:
            check(package, rows)
    except (ValueError, RuleBroken) as error:
        raise package_refused(package, error.what if isinstance(error, RuleBroken) else error.args[0]) from error
    return rows


def _read(package: Package, kind: type[AnyRow]) -> tuple[AnyRow, ...]:
    return tuple(package.records(kind))


def _check_labelers(package: Package, rows: HandedOutRows) -> None:
    _once("labelers", (row.uid for row in rows.labelers))
    _once("labelers", (folded(row.name) for row in rows.labelers))
    wanted = package.manifest.labeler_uid, package.manifest.labeler_name
    if wanted not in {(row.uid, row.name) for row in rows.labelers}:
        raise ValueError(Phrase("the labeler for whom it was made is not in it"))


def _check_concepts(_: Package, rows: HandedOutRows) -> None:
    concepts = [row.concept for row in rows.concepts]
    _once("concepts", (concept.uid for concept in concepts))
    _once("concepts", (folded(concept.name) for concept in concepts))
    _once("concepts", (str(concept.export_id) for concept in concepts))
    _once("concepts", (example.uid for concept in concepts for example in concept.examples))
    above = {concept.uid: concept.parent_uid for concept in concepts}
    _known("concepts", (uid for uid in above.values() if uid is not None), above)
    for concept in concepts:
        uid, seen = concept.parent_uid, {concept.uid}
        while uid is not None and uid not in seen:
            seen.add(uid)
            uid = above[uid]
        if uid is not None:
            raise ValueError(Phrase("one of its concepts stands below itself"))


def _check_images(package: Package, rows: HandedOutRows) -> None:
    _once("sources", (row.uid for row in rows.sources))
    _once("sources", (row.name for row in rows.sources))
    _once("images", (row.digest for row in rows.images))
    _known("images", (row.source for row in rows.images), {row.uid for row in rows.sources})
    files = {row.file for row in rows.images}
    if files != {name for name in package.manifest.members if name.startswith("images/")}:
        raise ValueError(Phrase("its list of images names other files than are in it"))
    for row in rows.images:
        if row.proxy is (package.manifest.members[row.file].digest == row.digest):
            raise ValueError(Phrase("a file in it is not the picture that the list of images says"))


def _check_claims(_: Package, rows: HandedOutRows) -> None:
    sizes = _sizes(rows)
    _once("claims", (row.uid for row in rows.claims))
    _once("claims", ((row.image, row.concept, row.box) for row in rows.claims))
    _known("claims", (row.image for row in rows.claims), sizes)
    _known("claims", (row.concept for row in rows.claims), _facets(rows))
    for row in rows.claims:
        if row.claim.box is not None:
            checked(row.claim.box, sizes[row.image])


def _check_revisions(package: Package, rows: HandedOutRows) -> None:
    people = {row.uid for row in rows.labelers}
    _once("revisions", (row.uid for row in rows.revisions))
    _known("revisions", (row.labeler for row in rows.revisions if row.labeler is not None), people)
    own = {"", package.manifest.labeler_uid} if package.manifest.hand_out_uid else {"", *people}
    _known("revisions", (row.whose for row in rows.revisions), own)
    sizes, facets = _sizes(rows), _facets(rows)
    last: dict[str, int] = {}
    for row in rows.revisions:
        last[row.subject_uid] = max(row.number, last.get(row.subject_uid, 0))
    for row in rows.revisions:
        # What was said before may tell of a concept that is gone since, or was of another facet.
        if row.subject == "answer" and row.after is not None and row.number == last[row.subject_uid]:
            _check_standing(row.after, sizes, facets)


def _check_standing(after: dict[str, Any], sizes: Mapping[str, Size], facets: Mapping[str, str]) -> None:
    """What stands of an answer becomes rows of a project's file."""
    _known("revisions", [after["image"]], sizes)
    for label in after["answer"]["labels"]:
        if facets.get(label["concept"]) != label["facet"]:
            raise ValueError(Phrase("an answer in it tells of a concept that is not in it"))
        for region in label["regions"]:
            x, y, width, height = region["box"]
            checked(Box(x=x, y=y, width=width, height=height), sizes[after["image"]])


def _check_others(_: Package, rows: HandedOutRows) -> None:
    people, concepts, images = {row.uid for row in rows.labelers}, _facets(rows), _sizes(rows)
    _once("seen", ((row.labeler, row.concept) for row in rows.seen))
    _known("seen", (row.labeler for row in rows.seen), people)
    _known("seen", (row.concept for row in rows.seen), concepts)
    _once("returns", (row.uid for row in rows.returns))
    _known("returns", (row.image for row in rows.returns), images)
    _known("returns", (row.labeler for row in rows.returns), people)
    _known("passes", (row.concept for row in rows.passes if row.concept), concepts)
    named = (uid for row in rows.feedback for uid in (row.concept, row.instead) if uid)
    _known("feedback", named, concepts)


_CHECKS: tuple[Callable[[Package, HandedOutRows], None], ...] = (
    _check_labelers,
    _check_concepts,
    _check_images,
    _check_claims,
    _check_revisions,
    _check_others,
)


def _sizes(rows: HandedOutRows) -> dict[str, Size]:
    return {row.digest: Size(width=row.width, height=row.height) for row in rows.images}


def _facets(rows: HandedOutRows) -> dict[str, str]:
    return {str(row.concept.uid): row.concept.facet for row in rows.concepts}


def _once(table: str, values: Iterable[Hashable]) -> None:
    seen: set[Hashable] = set()
    for value in values:
        if value in seen:
            raise ValueError(Phrase("two rows of {table} are of one and the same", table=table))
        seen.add(value)


def _known(table: str, values: Iterable[T], known: Collection[T]) -> None:
    if any(value not in known for value in values):
        raise ValueError(Phrase("a row of {table} names something that is not in it", table=table))
