"""labeler settle: what labelers disagree on, worst first, and what is held of an image."""

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from labeler.cli.named_image import image_named
from labeler.cli.options import Json, ProjectFile
from labeler.cli.terminal import counted, say, say_json, say_list, say_table
from labeler.domain.errors import AppError

if TYPE_CHECKING:
    from labeler.app.project import Project
    from labeler.cli.settle_ways import Way
    from labeler.domain.people import Labeler

_MOST = 40
"""Disputed images that are listed in words; --json has them all."""


def settle(
    project: ProjectFile,
    image: Annotated[
        str | None,
        typer.Argument(metavar="IMAGE", help="Its name as “labeler images” lists it; none lists the disputed."),
    ] = None,
    as_: Annotated[str, typer.Option("--as", metavar="NAME", help="Hold of it what this labeler says.")] = "",
    none: Annotated[bool, typer.Option("--none", help="Hold that none of the concepts is there.")] = False,
    from_majority: Annotated[
        bool, typer.Option("--from-majority", help="Hold what more than half say of each concept.")
    ] = False,
    weighted: Annotated[
        bool,
        typer.Option(
            "--weighted", help="Hold what is likeliest if each is believed as they deserve; without IMAGE, propose it."
        ),
    ] = False,
    gold: Annotated[
        bool | None, typer.Option("--gold/--no-gold", help="Mix it in unseen, to see how well labelers do.")
    ] = None,
    undo: Annotated[bool, typer.Option("--undo", help="Take back what was settled of it last.")] = False,
    why: Annotated[str, typer.Option("--why", metavar="TEXT", help="The reason, kept with it.")] = "",
    by: Annotated[str, typer.Option("--by", metavar="NAME", help="Which lead decides, where there are several.")] = "",
    json: Json = False,
) -> None:
    """Settle what an image is held to show. Or list what labelers disagree on, the worst first."""
    from labeler.cli.settle_ways import way_of

    way = way_of(as_=as_, none=none, from_majority=from_majority, weighted=weighted, gold=gold, undo=undo)
    if image is None:
        if way is not None and not (weighted and gold is None):
            raise typer.BadParameter("name the image that is settled", param_hint="IMAGE")
        _list(project, weighted=weighted, json=json)
        return
    _settle(project, image, way, why=why, by=by, json=json)


def _settle(project: Path, image: str, way: "Way | None", *, why: str, by: str, json: bool) -> None:
    from labeler.app.project import open_project
    from labeler.app.reading import open_to_read
    from labeler.cli.settle_told import image_document, tell_image

    with closing(open_to_read(project) if way is None else open_project(project)) as opened:
        image_id = image_named(opened, image)
        if way is not None:
            lead = _lead(opened, by)
            opened.execute(way(opened, image_id, why), labeler=lead)
        if json:
            say_json(image_document(opened, image_id))
        else:
            tell_image(opened, image_id)


def _lead(opened: "Project", name: str) -> "Labeler":
    """Who decides: whoever is named, or the only lead."""
    leads = [each for each in opened.people() if each.is_lead]
    if name:
        return opened.labeler_named(name)
    if len(leads) != 1:
        raise AppError(
            "this project has several leads", safe="Nothing was changed", todo="Say which of them by --by NAME"
        )
    return leads[0]


def _list(project: Path, *, weighted: bool, json: bool) -> None:
    from labeler.app.disputes import disputes
    from labeler.app.reading import open_to_read
    from labeler.cli.settle_told import dispute_documents, dispute_rows, proposal_documents, proposal_rows

    with closing(open_to_read(project)) as opened:
        if weighted:
            from labeler.app.weighing import weighted_proposals

            proposals = weighted_proposals(opened)
            if json:
                say_json(proposal_documents(opened, proposals))
                return
            say_table(("image", "likeliest", "certainty"), proposal_rows(opened, proposals[:_MOST]))
            say(f"{counted(len(proposals), 'image', 'images')} with a proposal; settled is what a lead settles")
            return
        found = disputes(opened)
        if json:
            say_json(dispute_documents(opened, found))
            return
        say_table(("image", "differing", "answers", "on"), dispute_rows(opened, found[:_MOST]))
        say(f"{counted(len(found), 'image is', 'images are')} disputed and not settled")
        if len(found) > _MOST:
            say_list([f"and {len(found) - _MOST} more"])
