"""labeler similar: the images that look most like one, like what is in a box of it, like a file, or like a concept."""

import math
from contextlib import closing
from typing import TYPE_CHECKING, Annotated

import typer

from labeler.cli.options import Json, ProjectFile
from labeler.cli.terminal import counted, say, say_json, say_table, watched

if TYPE_CHECKING:
    from collections.abc import Sequence

    from labeler.app.like import Like
    from labeler.app.project import Project
    from labeler.app.similar import Alike
    from labeler.domain.geometry import Box
    from labeler.domain.image import Image


def similar(
    project: ProjectFile,
    image: Annotated[
        str | None, typer.Argument(metavar="IMAGE", help="Its name as “labeler images” lists it, or any image file.")
    ] = None,
    concept: Annotated[str, typer.Option("--concept", metavar="NAME", help="Like the images of this concept.")] = "",
    box: Annotated[
        str, typer.Option("--box", metavar="X,Y,W,H", help="Like what is in this box of the image, in pixels.")
    ] = "",
    count: Annotated[int, typer.Option("--count", "-n", metavar="N", min=1, help="How many.")] = 20,
    json: Json = False,
) -> None:
    """Find more images like one. Those that nothing has looked at yet are looked at first."""
    if (image is None) == (not concept):
        raise typer.BadParameter("name an image, or a concept by --concept", param_hint="IMAGE")
    if box and image is None:
        raise typer.BadParameter("a box is one of an image: name that too", param_hint="--box")
    region = _box(box) if box else None
    # Late: what computes with pictures takes as long to load as the rest of this program.
    from labeler.app.embedding.computing import missing
    from labeler.app.keeping import open_to_keep
    from labeler.app.sheet import sheet_images
    from labeler.app.similar import Sights

    with (
        closing(open_to_keep(project, unless=lambda opened: not missing(opened))) as opened,
        watched() as watch,
    ):
        asked = _asked(opened, image, concept, region)
        alike = Sights(opened).like(asked, count, watch=watch)
        images = sheet_images(opened, [each.image_id for each in alike.found])
    if json:
        say_json(_as_json(alike, images))
    else:
        _tell(alike, images)


def _asked(project: "Project", image: str | None, concept: str, box: "Box | None") -> "Like":
    from labeler.app.like import LikeBox, LikeConcept, LikeImage
    from labeler.app.like_named import named

    if image is None:
        return LikeConcept(concept=project.taxonomy().named(concept).uid)
    found = named(project, image)
    if box is None:
        return found
    if not isinstance(found, LikeImage):
        raise typer.BadParameter("a box is one of an image of the project", param_hint="--box")
    return LikeBox(image_id=found.image_id, box=box)


def _box(text: str) -> "Box":
    from labeler.domain.geometry import Box

    try:
        x, y, width, height = (float(part) for part in text.split(","))
    except ValueError:
        x = y = width = height = math.nan
    if not (math.isfinite(x + y) and 0 < width < math.inf and 0 < height < math.inf):
        raise typer.BadParameter(f"“{text}” is no box; one is written 10,20,300,200", param_hint="--box")
    return Box(x=x, y=y, width=width, height=height)


def _as_json(alike: "Alike", images: "Sequence[Image]") -> dict[str, object]:
    by_id = {image.id: image for image in images}
    return {
        "seen_by": str(alike.seen_by),
        "is_model": alike.is_model,
        "unseen": alike.unseen,
        "images": [
            {"id": each.image_id, "name": by_id[each.image_id].name, "similarity": each.similarity}
            for each in alike.found
            if each.image_id in by_id
        ],
    }


def _tell(alike: "Alike", images: "Sequence[Image]") -> None:
    by_id = {image.id: image for image in images}
    rows = [(by_id[each.image_id].name, f"{each.similarity:.3f}") for each in alike.found if each.image_id in by_id]
    say_table(("image", "similarity"), rows)
    say(f"{counted(len(rows), 'image', 'images')}, the most similar first ({alike.seen_by})")
    if alike.unseen:
        say(f"{counted(alike.unseen, 'image was', 'images were')} not looked at, and cannot be found")
