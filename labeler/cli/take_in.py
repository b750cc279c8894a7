"""labeler take-in: what was handed in comes home, and whole projects of one origin become one."""

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from labeler.cli.options import Json, ProjectFile
from labeler.cli.outcome import USERS_MATTER
from labeler.cli.terminal import complain, counted, say, say_json, say_list, watched
from labeler.domain.moments import to_the_minute

if TYPE_CHECKING:
    from labeler.app.packages.coming_in.taking_in import TakenIn, TakenPackage
    from labeler.app.packages.meeting.conflicts import Conflict

_MOST_LISTED = 20
Packages = Annotated[
    list[Path],
    typer.Argument(
        metavar="PACKAGE...", help="What was handed in (….labeler-answers), or a copy of the whole project (….labeler)."
    ),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would come in, and write nothing.")]


def take_in(project: ProjectFile, packages: Packages, dry_run: DryRun = False, json: Json = False) -> None:
    """Take in what was handed in, each package whole or not."""
    from labeler.app.packages.coming_in.taking_in import take_in as take
    from labeler.app.project import open_project
    from labeler.app.reading import open_to_read

    with closing(open_to_read(project) if dry_run else open_project(project)) as opened, watched() as watch:
        taken = take(opened, packages, watch=watch, dry_run=dry_run)
    if json:
        say_json(document(taken, dry_run=dry_run))
    else:
        for package in taken.packages:
            _tell(package, dry_run=dry_run)
    for package in taken.refused:
        assert package.refused is not None
        complain(package.refused.line())
    if taken.refused:
        raise typer.Exit(USERS_MATTER)


def document(taken: "TakenIn", *, dry_run: bool) -> dict[str, Any]:
    """All of it, as JSON."""
    return {"dry_run": dry_run, "packages": [_package(each) for each in taken.packages]}


def _package(package: "TakenPackage") -> dict[str, Any]:
    return {
        "package": package.name,
        "labeler": package.labeler,
        "made_at": package.made_at,
        "refused": None if package.refused is None else package.refused.line(),
        "answers": {"new": package.new, "changed": package.changed, "known": package.known},
        "revisions": package.revisions,
        "people": package.people,
        "images": package.images,
        "conflicts": [_conflict(each) for each in package.conflicts],
        "counts": {"there": dict(package.there), "here": dict(package.here), "why": list(package.why)},
    }


def _conflict(conflict: "Conflict") -> dict[str, str]:
    return {
        "image": conflict.image,
        "labeler": conflict.whose,
        "stands": conflict.stands,
        "stands_by": conflict.stands_by,
        "lost": conflict.lost,
        "lost_by": conflict.lost_by,
        "lost_at": conflict.lost_at,
        "revision": conflict.uid,
    }


def _tell(package: "TakenPackage", *, dry_run: bool) -> None:
    if package.refused is not None:
        return
    who = f" from {package.labeler}, made {to_the_minute(package.made_at)}" if package.labeler else ""
    would = "would come in" if dry_run else "came in"
    say(
        f"{package.name}{who}: {counted(package.new, 'answer', 'answers')} new, {package.changed} changed, "
        f"{package.known} known; {counted(package.revisions, 'revision', 'revisions')} {would}."
    )
    if package.images:
        say(f"  {counted(package.images, 'image', 'images')} new")
    both = [name for name in package.here if name in package.there]
    if both:
        say(f"  there: {_figures(package.there, both)}")
        say(f"  here:  {_figures(package.here, both)}")
    say_list(package.why)
    if package.conflicts:
        say(f"  {counted(len(package.conflicts), 'conflict', 'conflicts')}; nothing of it is dropped:")
        say_list([_line(each) for each in package.conflicts], most=_MOST_LISTED)


def _line(conflict: "Conflict") -> str:
    return (
        f"{conflict.image}, {conflict.whose}: stands “{conflict.stands}”{_by(conflict.stands_by)}, "
        f"not “{conflict.lost}”{_by(conflict.lost_by)}"
    )


def _by(name: str) -> str:
    return f" by {name}" if name else ""


def _figures(figures: Any, names: list[str]) -> str:  # noqa: ANN401 - a mapping of the figures
    return ", ".join(f"{figures[name]} {name}" for name in names)
