"""labeler restore: a backup in the place of a project, which is set aside and never overwritten."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from labeler.cli.options import Json, ProjectFile
from labeler.cli.terminal import Cell, say, say_json, say_table, watched
from labeler.domain.errors import AppError
from labeler.domain.moments import to_the_minute
from labeler.domain.names import shown

if TYPE_CHECKING:
    from labeler.app.backups import Backup

_MEGABYTE = 1_000_000


def restore(
    project: ProjectFile,
    backup: Annotated[
        Path | None, typer.Argument(metavar="BACKUP", help="A backup, or its name; if not said, the newest good one.")
    ] = None,
    list_them: Annotated[bool, typer.Option("--list", help="List the backups there are, and change nothing.")] = False,
    salvage: Annotated[
        bool, typer.Option("--salvage", help="Use no backup: keep what can still be read of a damaged project.")
    ] = False,
    json: Json = False,
) -> None:
    """Restore a project from a backup. What stood in its place is set aside."""
    if salvage and (list_them or backup is not None):
        raise typer.BadParameter("it uses no backup", param_hint="--salvage")
    if list_them and backup is not None:
        raise typer.BadParameter("it restores none", param_hint="--list")
    if list_them:
        _list(project, json=json)
    elif salvage:
        _salvage(project, json=json)
    else:
        _restore(project, backup, json=json)


def _list(project: Path, *, json: bool) -> None:
    from labeler.app.backups import backups_of

    rows = [(each, *_held(each)) for each in backups_of(project)]
    if json:
        say_json(
            {
                "backups": [
                    {"path": str(each.path), "at": each.at, "bytes": size, "answers": answers}
                    for each, size, answers in rows
                ]
            }
        )
    elif rows:
        table = [
            (
                to_the_minute(each.at),
                "?" if answers is None else str(answers),
                f"{size / _MEGABYTE:.1f}",
                str(each.path),
            )
            for each, size, answers in rows
        ]
        say_table(("taken at", "answers", "MB", "backup"), table)
    else:
        say("there is no backup of this project")


def _held(backup: "Backup") -> tuple[int, int | None]:
    """Its bytes, and how many answers it says to hold: None where that cannot be read."""
    from labeler.app.backups import answers_in

    try:
        return backup.path.stat().st_size, answers_in(backup.path)
    except AppError:
        return backup.path.stat().st_size, None


def _restore(project: Path, backup: Path | None, *, json: bool) -> None:
    from labeler.app.backups import restore as put_back
    from labeler.app.clock import SystemClock

    with watched() as watch:
        chosen = _newest_good(project) if backup is None else _named(project, backup)
        aside = put_back(project, chosen, watch=watch, now=SystemClock().at())
    if json:
        say_json({"project": str(project), "backup": str(chosen), "set_aside": None if aside is None else str(aside)})
        return
    say(f"{project}: as it was in {chosen}")
    if aside is not None:
        say(f"what stood there is in {aside}")


def _newest_good(project: Path) -> Path:
    from labeler.app.backups import newest_good

    with watched() as watch:
        found = newest_good(project, watch=watch)
    if found is None:
        raise AppError(
            "there is no backup of this project that is whole",
            where=shown(str(project)),
            safe="Nothing was changed",
            todo="Name a file with BACKUP, or keep what can still be read with --salvage",
        )
    return found.path


def _named(project: Path, backup: Path) -> Path:
    """The file as it was named, or that one of the backups of the project which is called so."""
    from labeler.app.backups import backups_of

    if backup.exists() or len(backup.parts) > 1:
        return backup
    return next((each.path for each in backups_of(project) if each.path.name == backup.name), backup)


def _salvage(project: Path, *, json: bool) -> None:
    from labeler.app.clock import SystemClock
    from labeler.app.salvage import salvage

    with watched() as watch:
        saved = salvage(project, watch=watch, now=SystemClock().at())
    if json:
        say_json(
            {
                "project": str(saved.path),
                "set_aside": str(saved.set_aside),
                "kept": dict(saved.kept),
                "doubtful": dict(saved.doubtful),
                "lost": dict(saved.lost),
            }
        )
        return
    say(f"{saved.path}: what could still be read")
    counts = (saved.kept, saved.doubtful, saved.lost)
    names = {**saved.kept, **saved.doubtful, **saved.lost}
    rows: list[tuple[Cell, ...]] = [(name, *(each.get(name, 0) for each in counts)) for name in names]
    say_table(("table", "kept", "of them changed", "lost"), rows)
    say(f"the damaged file is in {saved.set_aside}")
