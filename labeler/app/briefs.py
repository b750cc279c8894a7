"""The brief of a project and what its lead decided of the checklist, for whoever shows it."""

from collections.abc import Mapping
from contextlib import suppress

from labeler.app.project import Project
from labeler.domain.brief import Asset, Brief, World
from labeler.domain.errors import AppError
from labeler.store import briefs
from labeler.store.transaction import Reader


def brief_of(project: Project) -> Brief:
    with project.file.reading() as reader:
        return briefs.brief(reader)


def world_of(project: Project) -> World:
    with project.file.reading() as reader:
        return briefs.world(reader)


def brief_to_tell(project: Project) -> tuple[Brief, World]:
    """For whoever tells them anew: where what is kept cannot be read, nothing has been said yet."""
    with project.file.reading() as reader:
        brief, world = readable_in(reader)
    return brief or Brief(), world or World.CLOSED


def readable_in(reader: Reader) -> tuple[Brief | None, World | None]:
    """Brief and world, each None where what is kept cannot be read."""
    brief = world = None
    with suppress(AppError):
        brief = briefs.brief(reader)
    with suppress(AppError):
        world = briefs.world(reader)
    return brief, world


def changed_thresholds(project: Project) -> Mapping[str, tuple[float, float]]:
    """Amber and red of the rows that hold otherwise in this project, by key."""
    with project.file.reading() as reader:
        return briefs.thresholds(reader)


def assets_of(project: Project) -> Mapping[str, bool]:
    """Every asset by its word, and whether it is ticked."""
    with project.file.reading() as reader:
        return assets_in(reader)


def assets_in(reader: Reader) -> Mapping[str, bool]:
    ticked = briefs.assets(reader)
    return {asset.value: asset in ticked for asset in Asset}
