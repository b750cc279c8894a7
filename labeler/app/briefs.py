"""The brief of a project and what its lead decided of the checklist, for whoever shows it."""

from collections.abc import Mapping

from labeler.app.project import Project
from labeler.domain.brief import Asset, Brief, World
from labeler.store import briefs
from labeler.store.transaction import Reader


def brief_of(project: Project) -> Brief:
    with project.file.reading() as reader:
        return brief_in(reader)


def brief_in(reader: Reader) -> Brief:
    return briefs.brief(reader)


def world_of(project: Project) -> World:
    with project.file.reading() as reader:
        return world_in(reader)


def world_in(reader: Reader) -> World:
    return briefs.world(reader)


def changed_thresholds(project: Project) -> Mapping[str, tuple[float, float]]:
    """Amber and red of the rows that hold otherwise in this project, by key."""
    with project.file.reading() as reader:
        return changed_thresholds_in(reader)


def changed_thresholds_in(reader: Reader) -> Mapping[str, tuple[float, float]]:
    return briefs.thresholds(reader)


def assets_of(project: Project) -> Mapping[str, bool]:
    """Every asset by its word, and whether it is ticked."""
    with project.file.reading() as reader:
        return assets_in(reader)


def assets_in(reader: Reader) -> Mapping[str, bool]:
    ticked = briefs.assets(reader)
    return {asset.value: asset in ticked for asset in Asset}
