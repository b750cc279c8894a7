"""Goal 18: 100 000 answers of one labeler are taken in, each with its revisions, labels and boxes."""

import hashlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import orjson
from measure import Row, milliseconds
from projects import AT, Plan, make_project
from saying import Said, revisions
from settings import Settings

from labeler.app.packages.coming_in.taking_in import take_in
from labeler.app.packages.keys import key_of
from labeler.app.project import Project, open_project
from labeler.app.watch import Watch
from labeler.domain.ids import answer_uid
from labeler.formats.package.manifest import Kind, Outline
from labeler.formats.package.write import write_package

_ANSWERS = 100_000
_HAND_OUT = "hand-out 1"
_WHO = hashlib.sha256(b"somebody").hexdigest()[:32]
_BOX = (10.0, 20.5, 300.0, 200.25)
_GOAL = 60_000.0
"""Milliseconds."""


def taken_in(settings: Settings) -> Iterator[Row]:
    count = 3_000 if settings.quick else _ANSWERS
    path = make_project(settings.folder / "home.labeler", Plan(images=count, answered=0))
    with closing(open_project(path)) as project:
        package = _package(project, settings.folder / "work.labeler-answers", count)
        ours = milliseconds(lambda: _all_of(project, package, new=count))
        again = milliseconds(lambda: _all_of(project, package, new=0))
        limit = milliseconds(lambda: _read_bare(package))
    name = f"{count:,} answers of two revisions, two labels and a box"
    yield Row(
        number=18,
        what=f"{name} are taken in",
        ours=ours,
        limit=limit,
        beside="unpack and parse",
        goal=_GOAL,
        judged=ours,
    )
    yield Row(number=18, what="the same once more", ours=again, limit=limit, beside="unpack and parse", goal=None)


def _all_of(project: Project, package: Path, *, new: int) -> None:
    (taken,) = take_in(project, [package], watch=Watch()).packages
    assert taken.refused is None, taken.refused
    assert taken.new == new


def _read_bare(package: Path) -> None:
    from zipfile import ZipFile

    with ZipFile(package) as archive, archive.open("revisions.jsonl") as lines:
        for line in lines:
            orjson.loads(line)


def _package(project: Project, path: Path, count: int) -> Path:
    taxonomy = project.taxonomy()
    concepts = [concept.uid for concept in taxonomy.concepts]
    with project.file.writing() as transaction:
        key = key_of(transaction, _HAND_OUT)
        digests = [row[0] for row in transaction.plain("SELECT digest FROM images ORDER BY id LIMIT ?", (count,))]
    said = (Said(concepts[0], "in", [_BOX]), Said(concepts[1], "absent"))
    outline = Outline(
        kind=Kind.HAND_IN,
        uid="package 1",
        project_uid=project.uid,
        project_name=project.name,
        hand_out_uid=_HAND_OUT,
        labeler_uid=_WHO,
        labeler_name="Bob",
        made_at=AT,
        taxonomy_revision=taxonomy.revision,
        taxonomy_edits=taxonomy.edits,
        counts={"answers": count},
    )
    tables = {
        "labelers": [{"uid": _WHO, "name": "Bob", "role": "annotator", "retired": False}],
        "revisions": (row for digest in digests for row in revisions(answer_uid(digest, _WHO), _WHO, digest, said)),
    }
    write_package(path, outline, tables=tables, files=(), key=key, look=lambda done: None)
    return path
