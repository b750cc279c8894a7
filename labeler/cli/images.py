"""labeler images: every image of a project with its place, and what is the matter with those that cannot be shown."""

from collections.abc import Iterator
from contextlib import closing
from typing import TYPE_CHECKING, Annotated

import typer

from labeler.cli.options import Json, ProjectFile
from labeler.cli.relink import FIND_AGAIN
from labeler.cli.terminal import counted, say, say_json, say_table, watched

if TYPE_CHECKING:
    from labeler.app.image_problems import ListedImage
    from labeler.app.project import Project
    from labeler.app.watch import Watch


def images(
    project: ProjectFile,
    problems: Annotated[
        bool, typer.Option("--problems", help="Only those that cannot be shown: refused, missing or changed.")
    ] = False,
    missing: Annotated[bool, typer.Option("--missing", help="Only those that are missing or changed.")] = False,
    json: Json = False,
) -> None:
    """List images with place, size, split and health. Files are looked for only by --problems and --missing."""
    from labeler.app.reading import open_to_read

    with closing(open_to_read(project)) as opened, watched() as watch:
        listed = tuple(_listed(opened, watch, problems=problems, missing=missing))
    if json:
        say_json({"images": [_row(each) for each in listed]})
    elif problems or missing:
        _tell_problems(listed)
    else:
        _tell(listed)


def _listed(project: "Project", watch: "Watch", *, problems: bool, missing: bool) -> "Iterator[ListedImage]":
    from labeler.app.image_problems import every_image, problem_images

    if not problems and not missing:
        return every_image(project)
    return (each for each in problem_images(project, watch=watch) if problems or each.is_gone)


def _row(listed: "ListedImage") -> dict[str, object]:
    from labeler.app.places import shown_file

    image = listed.image
    row: dict[str, object] = {
        "id": image.id,
        "name": image.name,
        "places": [shown_file(place) for place in image.places],
        "width": image.size.width,
        "height": image.size.height,
        "split": image.split.value,
        "near_group": image.near_group,
        "source": image.source,
        "digest": image.digest,
        "health": image.health.value,
        "problem": listed.problem,
    }
    if listed.whereabouts is not None:
        row["file"] = listed.whereabouts.value
    return row


def _tell_problems(listed: "tuple[ListedImage, ...]") -> None:
    if not listed:
        say("no image has a problem")
        return
    say_table(("image", "place", "problem"), [(each.image.name, _place(each), each.problem) for each in listed])
    say(f"{counted(len(listed), 'image', 'images')} cannot be shown")
    if any(each.is_gone for each in listed):
        say(FIND_AGAIN)


def _tell(listed: "tuple[ListedImage, ...]") -> None:
    header = ("image", "place", "size", "split", "source", "health")
    rows = [
        (
            each.image.name,
            _place(each),
            f"{each.image.size.width} × {each.image.size.height}",
            each.image.split.value,
            each.image.source,
            each.problem or each.image.health.value,
        )
        for each in listed
    ]
    say_table(header, rows)
    say(f"{counted(len(listed), 'image', 'images')}, {sum(each.is_refused for each in listed)} of them refused")


def _place(listed: "ListedImage") -> str:
    """The first of its places; "" where it has none."""
    from labeler.app.places import shown_file

    return shown_file(listed.image.places[0]) if listed.image.places else ""
