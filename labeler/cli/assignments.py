"""labeler assignments: who has which work, and how far they are."""

from contextlib import closing
from typing import TYPE_CHECKING, Annotated

import typer

from labeler.cli.options import Json, ProjectFile
from labeler.cli.terminal import Cell, counted, say, say_json, say_table

if TYPE_CHECKING:
    from labeler.app.packages.out.assigned import AssignedTo

_DAY = 10
"""Letters of a moment that say the day."""


def assignments(
    project: ProjectFile,
    take_back: Annotated[
        list[str] | None,
        typer.Option(
            "--take-back",
            metavar="NAME|UID",
            help="What this labeler has, or what went out with this uid, and is not answered; may be said again.",
        ),
    ] = None,
    move: Annotated[
        tuple[str, str] | None,
        typer.Option(
            "--move",
            metavar="FROM TO",
            help="What one labeler did not answer goes to another, with the next “labeler hand-out”.",
        ),
    ] = None,
    json: Json = False,
) -> None:
    """List who has which images. Or take some back, or move them to somebody else."""
    from labeler.app.packages.out.assigned import Move, TakeBack, assignments_of
    from labeler.app.project import open_project
    from labeler.app.reading import open_to_read

    changes = bool(take_back) or move is not None
    told = []
    back = moved = 0
    with closing(open_project(project) if changes else open_to_read(project)) as opened:
        for whom in take_back or ():
            its = int(opened.execute(TakeBack(whom=whom)).said)
            back += its
            told.append(f"{counted(its, 'image', 'images')} taken back from {whom}")
        if move is not None:
            giver, taker = move
            moved = int(opened.execute(Move(giver=giver, taker=taker)).said)
            told.append(f"{counted(moved, 'image', 'images')} moved to {taker}, who gets them when you hand out again")
        listed = assignments_of(opened)
    if json:
        say_json({"taken_back": back, "moved": moved, "hand_outs": [_as_json(each) for each in listed]})
        return
    for line in told:
        say(line)
    _tell(listed)


def _tell(listed: "tuple[AssignedTo, ...]") -> None:
    if not listed:
        say("nothing was handed out yet")
        return
    header = ("for", "made on", "images", "answered", "left", "taken back", "handed in", "package", "uid")
    rows: list[tuple[Cell, ...]] = [
        (
            each.labeler.name,
            each.made_at[:_DAY],
            each.images,
            each.answered,
            each.left,
            each.taken_back,
            (each.handed_in_at or "never")[:_DAY],
            each.file_name or ("waits for one" if each.is_waiting else ""),
            each.uid[:8],
        )
        for each in listed
    ]
    say_table(header, rows)


def _as_json(each: "AssignedTo") -> dict[str, object]:
    return {
        "uid": each.uid,
        "labeler": each.labeler.name,
        "made_at": each.made_at,
        "package": each.file_name,
        "proxies": each.proxies,
        "images": each.images,
        "kinds": {kind.value: count for kind, count in each.kinds.items()},
        "answered": each.answered,
        "left": each.left,
        "taken_back": each.taken_back,
        "handed_in_at": each.handed_in_at,
    }
