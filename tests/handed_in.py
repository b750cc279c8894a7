"""Packages as labelers hand them in, made without a workstation: of what somebody says of each image in one act."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

from labeler.app.packages.keys import key_of
from labeler.app.project import Project
from labeler.domain.ids import answer_uid
from labeler.formats.package.manifest import Kind, Outline
from labeler.formats.package.write import write_package

AT, DAY = "2026-11-02T10:00:00.000000Z", "2026-11-02"


def package_of(project: Project, path: Path, who: str, said: Mapping[str, str | None]) -> Path:
    """`said`: by the digest of an image the name of the concept that it is of, or None for none of them."""
    labeler = hashlib.sha256(who.encode()).hexdigest()[:32]
    with project.file.writing() as transaction:
        key = key_of(transaction, f"hand-out for {who}")
    taxonomy = project.taxonomy()
    outline = Outline(
        kind=Kind.HAND_IN,
        uid=f"package of {who}",
        project_uid=project.uid,
        project_name=project.name,
        hand_out_uid=f"hand-out for {who}",
        labeler_uid=labeler,
        labeler_name=who,
        made_at=AT,
        taxonomy_revision=taxonomy.revision,
        taxonomy_edits=taxonomy.edits,
        counts={"answers": len(said), "finished": len(said)},
    )
    concepts = {concept.name: concept.uid for concept in taxonomy.concepts}
    tables = {
        "labelers": [{"uid": labeler, "name": who, "role": "annotator", "retired": False}],
        "revisions": [
            _revision(labeler, digest, None if name is None else concepts[name], revision=taxonomy.revision)
            for digest, name in said.items()
        ],
    }
    write_package(path, outline, tables=tables, files=(), key=key, look=lambda done: None)
    return path


def _revision(labeler: str, digest: str, concept: str | None, *, revision: int) -> dict[str, object]:
    uid = answer_uid(digest, labeler)
    label = {
        "uid": f"label {uid}",
        "concept": concept,
        "facet": "subject",
        "relation": "of",
        "joint": False,
        "later": False,
        "reason": "",
        "said_at": AT,
        "said_day": DAY,
        "regions": [],
    }
    answer = {
        "uid": uid,
        "state": "submitted",
        "scope": "all",
        "taxonomy_revision": revision,
        "none": concept is None,
        "reason": "",
        "submitted_at": AT,
        "submitted_day": DAY,
        "labels": [] if concept is None else [label],
    }
    return {
        "uid": f"act {uid}",
        "subject": "answer",
        "subject_uid": uid,
        "number": 1,
        "parent": None,
        "at": AT,
        "labeler": labeler,
        "verb": "NothingElse" if concept else "SayNone",
        "before": None,
        "after": {"image": digest, "active_ms": 1000, "answer": answer},
        "undoes": None,
        "whose": labeler,
    }
