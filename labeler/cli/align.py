"""labeler align: a few images that all answer blind, until the visual dictionary says what they differed on."""

from contextlib import closing
from enum import Enum
from typing import TYPE_CHECKING, Annotated

import typer

from labeler.cli.align_told import as_json, tell
from labeler.cli.named_image import image_named
from labeler.cli.options import Json, ProjectFile
from labeler.cli.terminal import say, say_json
from labeler.domain.errors import AppError
from labeler.domain.phrase import Phrase

if TYPE_CHECKING:
    from labeler.app.command import Command
    from labeler.app.project import Project

_USUAL = 20


class Kind(Enum):
    """What a disagreement ends in: an example of one of three kinds, or a line of what must or must not be seen."""

    IDEAL = "ideal"
    IN = "in"
    NOT_IDEAL = "not-ideal"
    MUST_SEE = "must-see"
    MUST_NOT_SEE = "must-not-see"


def align(
    project: ProjectFile,
    start: Annotated[bool, typer.Option("--start", help="Begin: everyone is asked about these images first.")] = False,
    images: Annotated[
        int | None, typer.Option("--images", metavar="N", min=2, help="How many are drawn; if not said, 20.")
    ] = None,
    listed: Annotated[
        list[str] | None,
        typer.Option("--list", metavar="IMAGE", help="This image, not a drawn one; may be said again."),
    ] = None,
    name: Annotated[str, typer.Option("--name", metavar="NAME", help="What the round is called.")] = "",
    status: Annotated[bool, typer.Option("--status", help="Print how it stands.")] = False,
    entry: Annotated[
        tuple[str, str, str, str] | None,
        typer.Option(
            "--entry",
            metavar="IMAGE CONCEPT KIND TEXT",
            help="End a disagreement in the dictionary; KIND: ideal, in, not-ideal, must-see or must-not-see.",
        ),
    ] = None,
    end: Annotated[bool, typer.Option("--end", help="End it: the other images are open from now on.")] = False,
    give_up: Annotated[str | None, typer.Option("--give-up", metavar="WHY", help="End it as it stands.")] = None,
    json: Json = False,
) -> None:
    """Align labelers on a few images. All answer the same ones blind, before the mass of work."""
    # Late: what computes agreement takes as long to load as the rest of this program.
    from labeler.app.alignment import standing
    from labeler.app.project import open_project
    from labeler.app.reading import open_to_read

    _check(
        start=start, images=images, listed=listed, acts=(start, bool(entry), end, give_up is not None), status=status
    )
    acts = start or entry or end or give_up is not None
    with closing(open_project(project) if acts else open_to_read(project)) as opened:
        told = ""
        if start:
            told = _start(opened, name, images or _USUAL, listed or [])
        elif entry:
            opened.execute(_entry(opened, *entry))
        elif acts:
            opened.execute(_ending(give_up))
        now = standing(opened)
        taxonomy = opened.taxonomy()
    if json:
        say_json(as_json(now, taxonomy))
        return
    if told:
        say(told)
    tell(now, taxonomy)


def _check(*, start: bool, images: int | None, listed: list[str] | None, acts: tuple[bool, ...], status: bool) -> None:
    if sum(acts) + status > 1:
        raise typer.BadParameter("one thing at a time", param_hint="--start, --status, --entry, --end or --give-up")
    if not start and (images is not None or listed):
        raise typer.BadParameter("that belongs to a beginning: add --start", param_hint="--images or --list")
    if images is not None and listed:
        raise typer.BadParameter("either they are drawn, or you list them", param_hint="--images or --list")


def _start(project: "Project", name: str, many: int, listed: list[str]) -> str:
    from labeler.app.alignment import number_of_next
    from labeler.app.alignment_draw import draw
    from labeler.app.commands.alignment import StartAlignment
    from labeler.domain.alignment import FEWEST

    name = name or f"alignment {number_of_next(project)}"
    if listed:
        chosen = tuple(image_named(project, each) for each in listed)
        told = f"“{name}” begins with {len(set(chosen))} images that you listed"
    else:
        drawn = draw(project, many)
        chosen = drawn.images
        if len(chosen) < FEWEST:
            raise AppError(
                Phrase(
                    "of the images that nobody has answered, too few are left to draw from: {count}", count=len(chosen)
                ),
                todo="Name the images with “--list IMAGE”",
            )
        told = f"“{name}” begins with {len(chosen)} images, {drawn.by}"
    project.execute(StartAlignment(uid=project.clock.new_uid(), name=name, images=chosen))
    return told


def _entry(project: "Project", image: str, concept: str, kind: str, text: str) -> "Command":
    from labeler.app.commands.alignment import EnterInDictionary
    from labeler.domain.words import Entry, Verdict

    entries = {Kind.MUST_SEE: Entry.MUST_SEE, Kind.MUST_NOT_SEE: Entry.MUST_NOT_SEE}
    verdicts = {Kind.IDEAL: Verdict.IDEAL, Kind.IN: Verdict.IN, Kind.NOT_IDEAL: Verdict.NOT_IDEAL}
    try:
        wanted = Kind(kind)
    except ValueError:
        words = ", ".join(each.value for each in Kind)
        raise typer.BadParameter(f"“{kind}” is no kind of entry; they are {words}", param_hint="--entry") from None
    return EnterInDictionary(
        uid=project.clock.new_uid(),
        image_id=image_named(project, image),
        concept=project.taxonomy().named(concept).uid,
        entry=entries.get(wanted, Entry.EXAMPLE),
        text=text,
        verdict=verdicts.get(wanted),
    )


def _ending(give_up: str | None) -> "Command":
    from labeler.app.commands.alignment import EndAlignment, GiveAlignmentUp

    return EndAlignment() if give_up is None else GiveAlignmentUp(reason=give_up)
