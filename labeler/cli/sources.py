"""labeler sources: where the images came from, and which of them are what the model will meet."""

from contextlib import closing
from typing import TYPE_CHECKING, Annotated

import typer

from labeler.cli.options import Json, ProjectFile
from labeler.cli.terminal import counted, say, say_json, say_list, say_table

if TYPE_CHECKING:
    from labeler.app.sources import SourceTold

Names = list[str] | None
_MOST = 20
"""Images named."""


def sources(
    project: ProjectFile,
    target: Annotated[
        Names, typer.Option("--target", metavar="NAME", help="A source of what the model will meet: for evaluation.")
    ] = None,
    training: Annotated[Names, typer.Option("--training", metavar="NAME", help="A source to train on.")] = None,
    json: Json = False,
) -> None:
    """List the sources of a project. Or change what they are for: images that somebody has answered stay as drawn."""
    from labeler.app.commands.sources import SetPurpose
    from labeler.app.commands.together import Together
    from labeler.app.project import open_project
    from labeler.app.reading import open_to_read
    from labeler.app.sources import out_of_place, sources_of
    from labeler.domain.words import Purpose

    commands = (
        *(SetPurpose(source=name, purpose=Purpose.TARGET) for name in target or ()),
        *(SetPurpose(source=name, purpose=Purpose.TRAINING) for name in training or ()),
    )
    with closing(open_project(project) if commands else open_to_read(project)) as opened:
        if commands:
            opened.execute(Together(commands=commands))
        told, staying = sources_of(opened), out_of_place(opened)
    if json:
        say_json({"sources": [_plain(each) for each in told], "target_images_in_train": list(staying)})
        return
    rows = [(each.name, each.purpose.value, each.images, each.evaluation, each.answered) for each in told]
    say_table(("source", "purpose", "images", "for evaluation", "answered"), rows)
    if staying:
        say(f"{counted(len(staying), 'target image was', 'target images were')} answered and stay in training:")
        say_list(staying, most=_MOST)


def _plain(each: "SourceTold") -> dict[str, object]:
    return {
        "name": each.name,
        "purpose": each.purpose.value,
        "images": each.images,
        "evaluation": each.evaluation,
        "answered": each.answered,
    }
