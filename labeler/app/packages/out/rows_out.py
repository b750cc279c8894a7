"""What goes into the package of one labeler: rows of the project about its images, and nothing of anybody else's."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from labeler.app.packages.out.wanted import FREE, PlannedPackage, Wanted
from labeler.domain.concept import Taxonomy
from labeler.domain.feedback import Feedback, feedback_to_plain
from labeler.domain.ids import ImageId
from labeler.domain.names import shown
from labeler.domain.people import Labeler
from labeler.domain.words import Role
from labeler.formats.package.member_names import image_name
from labeler.formats.package.records import ConceptRow, ReturnRow
from labeler.images.kinds import has_image_name
from labeler.store import concepts, images, labelers, policies, returns, rows_told
from labeler.store.merging.reading_out import past_told
from labeler.store.transaction import Reader

Plain = dict[str, Any]
_LONGEST_NAME = 1_000
_AT_A_TIME = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """The tables of a package, and of each image the member's name and whether it goes as a smaller picture."""

    tables: Mapping[str, list[Plain]]
    members: Mapping[ImageId, str]


def content_of(
    reader: Reader,
    package: PlannedPackage,
    wanted: Wanted,
    taxonomy: Taxonomy,
    *,
    proxies: Mapping[ImageId, str],
    feedback: Sequence[Feedback],
) -> Content:
    """`proxies`: the ending of the smaller picture of each image that goes as one; `feedback`: on the gold before."""
    ids = list(package.images)
    shown_images = _images(reader, ids, proxies)
    told = _revisions(reader, package.labeler, {row["digest"] for row, _ in shown_images.values()})
    tables = {
        "labelers": _people(reader, package.labeler, told),
        "concepts": _concepts(reader, taxonomy),
        "sources": rows_told.sources(reader, ids),
        "images": [row for row, _ in shown_images.values()],
        "claims": rows_told.claims(reader, ids),
        "revisions": told,
        "seen": rows_told.seen(reader, [package.labeler.id]),
        "returns": _returns(reader, package.labeler, {each: row["digest"] for each, (row, _) in shown_images.items()}),
        "passes": [_pass(wanted)],
        "feedback": [feedback_to_plain(each) for each in feedback],
        "settings": [policies.to_plain(policies.of(reader))],
    }
    return Content(tables=tables, members={each: member for each, (_, member) in shown_images.items()})


def _images(reader: Reader, ids: Sequence[ImageId], proxies: Mapping[ImageId, str]) -> dict[ImageId, tuple[Plain, str]]:
    found: dict[ImageId, tuple[Plain, str]] = {}
    for start in range(0, len(ids), _AT_A_TIME):
        some = ids[start : start + _AT_A_TIME]
        names = {image.id: image.name for image in images.by_ids(reader, some)}
        for row in rows_told.images(reader, some):
            image_id = row.pop("id")
            ending = proxies.get(image_id) or _ending(names[image_id], row["format"])
            member = image_name(row["digest"], ending)
            name = shown(names[image_id])[-_LONGEST_NAME:]
            found[image_id] = ({**row, "name": name, "file": member, "proxy": image_id in proxies}, member)
    return found


def _ending(name: str, format_name: str) -> str:
    """As at home, so that it is called as it was; else that of its format."""
    own = PurePosixPath(name).suffix
    return own if has_image_name(own.encode("utf-8", "surrogateescape")) else format_name.lower()


def _revisions(reader: Reader, labeler: Labeler, digests: set[str]) -> list[Plain]:
    """The labeler's own past of these images: an answer that was sent back is gone on with, not begun again."""
    every = (each.to_plain() for each in past_told(reader, labeler.id, digests))
    return [each for each in every if (each["after"] or each["before"] or {}).get("image") in digests]


def _people(reader: Reader, labeler: Labeler, told: Sequence[Plain]) -> list[Plain]:
    """The labeler, and whoever carried one of their answers along: merged two concepts, say. Nobody leads there."""
    named = {labeler.uid, *(each["labeler"] for each in told)}
    return [
        {"uid": each.uid, "name": each.name, "role": Role.ANNOTATOR.value, "retired": each.uid != labeler.uid}
        for each in labelers.everyone(reader)
        if each.uid in named
    ]


def _concepts(reader: Reader, taxonomy: Taxonomy) -> list[Plain]:
    rows = []
    for concept in taxonomy.concepts:
        with_picture = [example.uid for example in concept.examples if example.has_picture]
        pictures = {uid: concepts.example_picture(reader, uid) for uid in with_picture}
        rows.append(ConceptRow(concept=concept, pictures=pictures).to_plain())
    return rows


def _returns(reader: Reader, labeler: Labeler, digests: Mapping[ImageId, str]) -> list[Plain]:
    return [
        ReturnRow(
            uid=sent.uid, image=digests[sent.image_id], labeler=labeler.uid, reason=sent.reason, sent_at=sent.sent_at
        ).to_plain()
        for sent in returns.open_of(reader, labeler.id)
        if sent.image_id in digests
    ]


def _pass(wanted: Wanted) -> Plain:
    asking = wanted.asking or FREE
    return {"way": asking.way.value, "concept": asking.concept or "", "name": wanted.list_name}
