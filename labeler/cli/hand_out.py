"""labeler hand-out: work for labelers, one package each."""

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from labeler.cli.options import Json, ProjectFile
from labeler.cli.terminal import Cell, counted, say, say_json, say_list, say_table, watched
from labeler.domain.names import shown

if TYPE_CHECKING:
    from labeler.app.packages.out.handing_out import HandedOut
    from labeler.app.packages.out.wanted import Wanted
    from labeler.app.project import Project
    from labeler.domain.draft import Pass

_MOST = 20
"""Missing images that are named."""


NamesAndFolder = Annotated[
    list[Path],
    typer.Argument(metavar="[NAME...] FOLDER", help="More labelers, and at last where the packages are written."),
]
To = Annotated[list[str], typer.Option("--to", metavar="NAME...", help="A labeler, or several in turn.")]
Images = Annotated[
    int | None, typer.Option("--images", metavar="N", min=0, help="So many for each; all that nobody has, if not said.")
]
AskedIn = Annotated[
    str,
    typer.Option(
        "--pass",
        metavar="PASS",
        help="What a pass still asks them about: free, clarify, boxes, subject boxes, a concept, a list.",
    ),
]
Overlap = Annotated[str, typer.Option("--overlap", metavar="PERCENT", help="The share that another labeler gets too.")]
Gold = Annotated[int, typer.Option("--gold", metavar="N", min=0, help="So many settled images more, mixed in unseen.")]
Proxies = Annotated[
    bool, typer.Option("--proxies", help="Images as large as they are looked at, not the files themselves.")
]
Again = Annotated[
    bool, typer.Option("--again", help="What they have and have not answered once more, in a new package.")
]


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
    json: Json = False,
) -> None:
    """Hand out images to labelers, as one package each."""
    from labeler.app.packages.out.handing_out import hand_out as write_packages
    from labeler.app.packages.out.wanted import Wanted
    from labeler.app.project import open_project

    share = _share(overlap)
    *more, folder = names_and_folder
    names = (*to, *map(str, more))
    with closing(open_project(project)) as opened, watched() as watch:
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
        done = write_packages(opened, wanted, folder, watch=watch)
    if json:
        say_json(_as_json(done))
    else:
        _tell(done, wanted)


def _share(text: str) -> float:
    try:
        share = float(text.removesuffix("%")) / 100
    except ValueError:
        share = -1
    if not 0 <= share <= 1:
        raise typer.BadParameter(f"“{text}” is no share; one is written 20%", param_hint="--overlap")
    return share


def _pass(project: "Project", text: str) -> "tuple[Pass | None, str]":
    from labeler.app.packages.out.wanted import pass_named

    return pass_named(project, text) if text else (None, "")


def _tell(done: "tuple[HandedOut, ...]", wanted: "Wanted") -> None:
    from labeler.app.packages.out.wanted import shortfalls
    from labeler.domain.words import Assigned

    kinds = [kind for kind in Assigned if any(each.kinds.get(kind) for each in done)]
    header = ("for", "images", *(f"as {kind.value}" for kind in kinds), "package")
    rows: list[tuple[Cell, ...]] = [
        (each.labeler.name, each.images, *(each.kinds.get(kind, 0) for kind in kinds), str(each.path)) for each in done
    ]
    say_table(header, rows)
    for name in wanted.to:
        if all(each.labeler.name != name for each in done):
            say(f"nothing is left for {name}")
    for line in shortfalls(wanted, ((each.labeler.name, each.kinds) for each in done)):
        say(line)
    missing = done[0].missing if done else ()
    if missing:
        say(f"{counted(len(missing), 'image is', 'images are')} not there and were not handed out:")
        say_list(missing, most=_MOST)


def _as_json(done: "tuple[HandedOut, ...]") -> dict[str, object]:
    return {
        "packages": [
            {
                "labeler": each.labeler.name,
                "uid": each.uid,
                "path": shown(str(each.path)),
                "images": each.images,
                "kinds": {kind.value: count for kind, count in each.kinds.items()},
            }
            for each in done
        ],
        "missing": list(done[0].missing) if done else [],
    }
