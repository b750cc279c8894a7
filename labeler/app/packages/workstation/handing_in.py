"""Handing in: what was said on a workstation, with its past and its times, as a package to send home."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from labeler.app.packages.obstacles import refuse_damaged, refuse_no_folder, told_of
from labeler.app.packages.places import answers_title, free_place
from labeler.app.project import Project
from labeler.app.snapshot import Snapshot
from labeler.app.watch import Watch
from labeler.domain.errors import AppError
from labeler.domain.ids import LabelerId
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.formats.package.manifest import Kind, Outline
from labeler.formats.package.member_names import SUFFIXES
from labeler.formats.package.write import write_package
from labeler.store import handed_out, meta, rows_told
from labeler.store.handed_out import HandedOutAs
from labeler.store.merging.counting import counted
from labeler.store.merging.reading_out import Person, everybody, revisions_told
from labeler.store.revisions import ANSWER, LABELER, RETURN, SAID_AGAIN
from labeler.store.transaction import Reader

SUFFIX = SUFFIXES[Kind.HAND_IN]
NOTHING_HANDED_IN = Phrase("Nothing was handed in; all answers are safe in the project")
Plain = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedIn:
    """The package that was written, and what is in it, by the names of what is counted."""

    path: Path
    labeler: str
    counts: dict[str, int]
    revisions: int


def hand_in(project: Project, *, to: Path | None, watch: Watch) -> HandedIn:
    """Writes the package beside the project, into the folder `to`, or under the name `to`; the project stays as it is.

    AppError where the project was not handed out, or a file of that name is there. The same again does no harm.
    """
    with Snapshot(project, watch=watch) as snapshot:
        still = snapshot.project
        refuse_damaged(still, watch=watch, where=shown(str(project.path)), safe="Nothing was written")
        with still.file.reading() as reader:
            known = handed_out.of(reader)
            if known is None:
                raise AppError(
                    "this project was not handed out: its answers are at home already",
                    where=shown(str(project.path)),
                    safe="Nothing was written",
                )
            people, rows = _rows(reader)
            labeler = next((each.name for each in everybody(reader) if each.uid == known.labeler), "")
            counts = counted(reader, [each.id for each in people])
            path = _place(project, to, labeler)
            outline = _outline(still, reader, known, labeler, counts)
            total = sum(len(each) for each in rows.values())
            with told_of(path, safe=NOTHING_HANDED_IN):
                write_package(
                    path,
                    outline,
                    tables=rows,
                    files=(),
                    key=known.key,
                    look=lambda done: watch.report(done=done, total=total, doing=Phrase("Writing the package")),
                )
    return HandedIn(path=path, labeler=labeler, counts=counts, revisions=len(rows["revisions"]))


def _rows(reader: Reader) -> tuple[list[Person], dict[str, list[Plain]]]:
    """Whoever answered here, and all that is told of them."""
    told = [each.to_plain() for each in revisions_told(reader, subjects=[ANSWER])]
    # Of what was sent back, that it was said again: though it be the very same answer, nobody need ask for it any more.
    answering = {each["whose"] for each in told}
    named = answering | {each["labeler"] for each in told}
    people = [each for each in everybody(reader) if each.uid in named]
    of_people = (each.to_plain() for each in revisions_told(reader, subjects=[LABELER]))
    told_of_people = [each for each in of_people if {each["subject_uid"], each["labeler"] or ""} <= named | {""}]
    ids: list[LabelerId] = [each.id for each in people]
    said_again = [each.to_plain() for each in revisions_told(reader, subjects=[RETURN]) if each.verb == SAID_AGAIN]
    rows = {
        "labelers": [_person(each) for each in people],
        "revisions": [*told_of_people, *told, *said_again],
        "seen": rows_told.seen(reader, ids),
    }
    return [each for each in people if each.uid in answering], rows


def _person(person: Person) -> Plain:
    return {"uid": person.uid, "name": person.name, "role": person.role, "retired": person.retired}


def _outline(still: Project, reader: Reader, known: HandedOutAs, labeler: str, counts: dict[str, int]) -> Outline:
    return Outline(
        kind=Kind.HAND_IN,
        uid=still.clock.new_uid(),
        project_uid=meta.get(reader, "uid"),
        project_name=meta.get(reader, "name"),
        hand_out_uid=known.hand_out,
        labeler_uid=known.labeler,
        labeler_name=labeler,
        made_at=still.clock.at(),
        taxonomy_revision=meta.taxonomy_revision(reader),
        taxonomy_edits=meta.taxonomy_edits(reader),
        counts=counts,
    )


def _place(project: Project, to: Path | None, labeler: str) -> Path:
    """A file that is named must be new; in a folder the first free name is taken."""
    folder = project.path.parent if to is None else to
    with told_of(folder, safe=NOTHING_HANDED_IN):
        is_folder = folder.is_dir()
        if not is_folder:
            refuse_no_folder(folder.parent, safe=NOTHING_HANDED_IN)
            if os.path.lexists(folder):
                raise AppError(
                    "there is a file of this name already",
                    where=shown(str(folder)),
                    safe=NOTHING_HANDED_IN,
                    todo="Choose another name",
                )
    if not is_folder:
        return folder if folder.suffix == SUFFIX else folder.with_name(f"{folder.name}{SUFFIX}")
    return free_place(folder, answers_title(project.name, labeler), SUFFIX)
