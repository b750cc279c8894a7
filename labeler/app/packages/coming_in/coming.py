"""Where something comes in from, looked at before anything of it is believed: a package that was handed in."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from labeler.app.packages.keys import known_key
from labeler.domain.errors import AppError
from labeler.domain.phrase import Phrase, joined
from labeler.formats.package.manifest import Kind, Manifest
from labeler.formats.package.read import Package, package_refused
from labeler.formats.package.records import LabelerRow, RevisionRow, SeenRow
from labeler.store import handed_out, meta
from labeler.store.revisions import ANSWER, LABELER, RETURN
from labeler.store.transaction import Reader

_NEVER = "Nothing of it was taken in"


@dataclass(frozen=True, slots=True, kw_only=True)
class Comer:
    """Something that comes in: what it says of itself, and its rows, read anew each time they are asked for.

    `uid` and `digest` are empty where it is no package. `subjects`: what its revisions may be about.
    """

    name: str
    labeler_uid: str
    labeler: str
    made_at: str
    uid: str
    digest: str
    hand_out: str
    counts: Mapping[str, int]
    subjects: frozenset[str]
    people: Callable[[], Iterable[LabelerRow]]
    revisions: Callable[[], Iterable[RevisionRow]]
    seen: Callable[[], Iterable[SeenRow]]
    total: int = 0
    """How many revisions there are; 0 where nobody knows yet."""


def checked_package(reader: Reader, package: Package) -> Comer:
    """A package that was handed in for this project, and sealed with the key of one of its hand-outs.

    AppError, one line, for every other.
    """
    check_at_home(reader)
    manifest = package.manifest
    if manifest.kind is not Kind.HAND_IN:
        raise _refused("it was handed out: open it with “labeler open”, label, and hand in what comes of it")
    if manifest.project_uid != meta.get(reader, "uid"):
        raise _refused(Phrase("it is of another project, “{name}”", name=manifest.project_name))
    key = known_key(reader, manifest.hand_out_uid)
    if key is None or not package.is_sealed_by(key):
        raise _refused("its seal is not that of a package of this project: it was forged or changed")
    return Comer(
        name=package.path.name,
        labeler_uid=manifest.labeler_uid,
        labeler=manifest.labeler_name,
        made_at=manifest.made_at,
        uid=manifest.uid,
        digest=package.digest,
        hand_out=manifest.hand_out_uid,
        counts=manifest.counts,
        subjects=frozenset({ANSWER, LABELER, RETURN}),
        people=lambda: package.records(LabelerRow),
        revisions=lambda: _revisions(package),
        seen=lambda: package.records(SeenRow),
        total=_lines(manifest, "revisions"),
    )


def _revisions(package: Package) -> Iterator[RevisionRow]:
    """What an act found is mostly what the act before it left: that was looked at already."""
    known: dict[str, Any] | None = None
    for line, plain in package.rows(RevisionRow.TABLE):
        before, after = plain.get("before"), plain.get("after")
        is_known = known is not None and before == known and plain.get("subject") == ANSWER
        if is_known and isinstance(before, dict) and isinstance(after, dict) and after.get("image") == before["image"]:
            row = replace(_row(package, {**plain, "before": None}, line), before=before)
        else:
            row = _row(package, plain, line)
        known = row.after if row.subject == ANSWER else None
        yield row


def _row(package: Package, plain: dict[str, Any], line: int) -> RevisionRow:
    try:
        return RevisionRow.from_plain(plain, line)
    except AppError as error:
        raise package_refused(package, joined(", ", [error.where, error.what])) from error


def check_at_home(reader: Reader) -> None:
    """AppError in a project that was made from a package: what is said there goes home."""
    if handed_out.is_handed_out(reader):
        raise AppError(
            "this project was handed out: packages are taken in at home",
            safe="Nothing was taken in",
            todo="Hand in what was said here with “labeler hand-in”",
        )


def _lines(manifest: Manifest, table: str) -> int:
    member = manifest.members.get(f"{table}.jsonl")
    return member.lines or 0 if member else 0


def _refused(what: str) -> AppError:
    return AppError(what, safe=_NEVER)
