"""labeler hand-out: work for labelers, one package each."""

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from labeler.cli.options import Json, ProjectFile
from labeler.cli.terminal import Cell, counted, say, say_json, say_list, say_table, watched
from labeler.domain.names import folded, shown

if TYPE_CHECKING:
    from labeler.app.packages.out.handing_out import HandedOut
    from labeler.app.packages.out.wanted import PlannedHandOut, Wanted
    from labeler.app.project import Project
    from labeler.domain.draft import Pass
    from labeler.domain.words import Assigned

_MOST = 20
"""Missing images that are named."""


NamesAndFolder = Annotated[
    list[Path],
    typer.Argument(metavar="[NAME...] FOLDER", help="More labelers, and at last the folder for the packages."),
]
To = Annotated[list[str], typer.Option("--to", metavar="NAME...", help="A labeler of the project, or several in turn.")]
Images = Annotated[
    int | None, typer.Option("--images", metavar="N", min=0, help="So many for each; if not said, all that nobody has.")
]
AskedIn = Annotated[
    str,
    typer.Option(
        "--pass",
        metavar="PASS",
        help="Only images that a pass still asks them about: free, clarify, boxes, subject boxes, the name of a "
        "concept or of a list.",
    ),
]
Overlap = Annotated[
    str,
    typer.Option(
        "--overlap",
        metavar="PERCENT",
        help="The share of each one's images, 0% to 100%, that another gets too: by it agreement is told.",
    ),
]
Gold = Annotated[int, typer.Option("--gold", metavar="N", min=0, help="So many settled images more, mixed in unseen.")]
Proxies = Annotated[
    bool, typer.Option("--proxies", help="Images as large as they are looked at, not the files themselves.")
]
Again = Annotated[
    bool, typer.Option("--again", help="What they have and have not answered once more, in a new package.")
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what each would get, and write nothing.")]


def hand_out(
    project: ProjectFile,
    names_and_folder: NamesAndFolder,
    to: To,
    images: Images = None,
    asking: AskedIn = "",
    overlap: Overlap = "20%",
    gold: Gold = 0,
    proxies: Proxies = False,
    again: Again = False,
    dry_run: DryRun = False,
    json: Json = False,
) -> None:
    """Hand out images to labelers, as one package each."""
    from labeler.app.packages.out.handing_out import hand_out as write_packages
    from labeler.app.packages.out.handing_out import plan_hand_out
    from labeler.app.packages.out.wanted import Wanted
    from labeler.app.project import open_project
    from labeler.app.reading import open_to_read

    share = _share(overlap)
    *more, folder = names_and_folder
    names = (*to, *map(str, more))
    with closing(open_to_read(project) if dry_run else open_project(project)) as opened, watched() as watch:
        _check_folder(opened, folder)
        asked, list_name = _pass(opened, asking)
        wanted = Wanted(
            to=names,
            uid=opened.clock.new_uid(),
            images=images,
            asking=asked,
            list_name=list_name,
            overlap=share,
            gold=gold,
            proxies=proxies,
            again=again,
        )
        if dry_run:
            given = _planned(plan_hand_out(opened, wanted, watch=watch))
        else:
            given = _written(write_packages(opened, wanted, folder, watch=watch))
    if json:
        say_json(_as_json(given, wanted, dry_run=dry_run))
    else:
        _tell(given, wanted, dry_run=dry_run)


def _share(text: str) -> float:
    """In percent, with the sign or without; without it, 0.2 and 1 may mean a share of one as well."""
    try:
        percent = float(text.removesuffix("%"))
    except ValueError:
        percent = -1
    is_unclear = 0 < percent <= 1 and not text.endswith("%")
    if is_unclear or not 0 <= percent <= 100:
        raise typer.BadParameter(f"“{text}” is no share; one is written 20%", param_hint="--overlap")
    return percent / 100


def _check_folder(project: "Project", folder: Path) -> None:
    """Whoever leaves the folder away has named a labeler in its place."""
    if any(folded(person.name) == folded(str(folder)) for person in project.people()) and not folder.is_dir():
        raise typer.BadParameter(
            f"“{folder}” is a labeler: name the folder for the packages behind them", param_hint="FOLDER"
        )


def _pass(project: "Project", text: str) -> "tuple[Pass | None, str]":
    from labeler.app.packages.out.wanted import pass_named

    return pass_named(project, text) if text else (None, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Package:
    """What one labeler gets; without `uid` and `path`, what they would get: another draw may give other images."""

    labeler: str
    kinds: Mapping["Assigned", int]
    uid: str = ""
    path: str = ""

    @property
    def images(self) -> int:
        return sum(self.kinds.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Given:
    """All packages, and the images whose files are not there."""

    packages: tuple[_Package, ...]
    missing: tuple[str, ...]

    def nothing_for(self, wanted: "Wanted") -> list[str]:
        """The names of those who get no package."""
        given = {folded(each.labeler) for each in self.packages}
        return [name for name in dict.fromkeys(wanted.to) if folded(name) not in given]


def _written(done: "tuple[HandedOut, ...]") -> _Given:
    packages = (
        _Package(labeler=each.labeler.name, uid=each.uid, kinds=each.kinds, path=str(each.path)) for each in done
    )
    return _Given(packages=tuple(packages), missing=done[0].missing if done else ())


def _planned(planned: "PlannedHandOut") -> _Given:
    packages = (_Package(labeler=each.labeler.name, kinds=each.kinds) for each in planned.packages if each.images)
    return _Given(packages=tuple(packages), missing=planned.missing)


def _tell(given: _Given, wanted: "Wanted", *, dry_run: bool) -> None:
    from labeler.app.packages.out.wanted import shortfalls
    from labeler.domain.words import Assigned

    kinds = [kind for kind in Assigned if any(each.kinds.get(kind) for each in given.packages)]
    header = ("for", "images", *(f"as {kind.value}" for kind in kinds), *(() if dry_run else ("package",)))
    rows: list[tuple[Cell, ...]] = [
        (
            each.labeler,
            each.images,
            *(each.kinds.get(kind, 0) for kind in kinds),
            *(() if dry_run else (each.path,)),
        )
        for each in given.packages
    ]
    say_table(header, rows)
    for name in given.nothing_for(wanted):
        say(f"nothing is left for {name}")
    for line in shortfalls(wanted, ((each.labeler, each.kinds) for each in given.packages)):
        say(line)
    if given.missing:
        out = "would not go out" if dry_run else "were not handed out"
        say(f"{counted(len(given.missing), 'image is', 'images are')} not there and {out}:")
        say_list(given.missing, most=_MOST)


def _as_json(given: _Given, wanted: "Wanted", *, dry_run: bool) -> dict[str, object]:
    return {
        "dry_run": dry_run,
        "packages": [
            {
                "labeler": each.labeler,
                "uid": each.uid or None,
                "path": shown(each.path) or None,
                "images": each.images,
                "kinds": {kind.value: count for kind, count in each.kinds.items()},
            }
            for each in given.packages
        ],
        "nothing_for": given.nothing_for(wanted),
        "missing": list(given.missing),
    }
