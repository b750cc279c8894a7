"""Searches a project for the next image that a filter lets through, step by step, and for those to fetch ahead."""

from collections.abc import Iterator

from labeler.app.filter_ranges import all_around, all_behind, near_behind
from labeler.app.project import Project
from labeler.domain.draft import Pass
from labeler.domain.filter import Filter, Standing
from labeler.domain.ids import ImageId
from labeler.domain.image import Image
from labeler.domain.people import Labeler
from labeler.store import filters, images, queue


def search_left(
    project: Project, labeler: Labeler, only: Filter, asking: Pass, *, after: ImageId
) -> Iterator[ImageId | None]:
    """Looks for the next image with something left to ask that is let through, then from the start.

    None after each step that found nothing; the image, and then no more. Without an image there is none.
    """
    for few, place, to in all_around(project, only, after):
        with project.file.reading() as reader:
            inside = filters.matching_within(reader, few, labeler_id=labeler.id, after=place, to=to)
            left = queue.left_among(reader, asking, inside, labeler_id=labeler.id) if inside else frozenset()
        yield min(left, default=None)
        if left:
            return


def search_listed(
    project: Project, labeler: Labeler, only: Filter, asking: Pass, *, after: ImageId
) -> Iterator[ImageId | None]:
    """As `search_left`; where nothing is left to ask in a list, the next image of it behind this one.

    So a list can be gone through again when all of it has been answered. There, the search does not start anew.
    """
    for left in search_left(project, labeler, only, asking, after=after):
        yield left
        if left is not None:
            return
    for few, place, to in all_behind(project, only, after):
        with project.file.reading() as reader:
            inside = filters.matching_within(reader, few, labeler_id=labeler.id, after=place, to=to)
        yield min(inside, default=None)
        if inside:
            return


def search_untouched(project: Project, labeler: Labeler, only: Filter, *, after: ImageId) -> Iterator[ImageId | None]:
    """As `search_left`, for an image that this labeler has not answered at all."""
    untouched = Filter(standing=Standing.UNTOUCHED)
    for few, place, to in all_around(project, only, after):
        with project.file.reading() as reader:
            inside = filters.matching_within(reader, few, labeler_id=labeler.id, after=place, to=to)
            bare = filters.matching_among(reader, untouched, inside, labeler_id=labeler.id) if inside else frozenset()
        yield min(bare, default=None)
        if bare:
            return


def coming_up_within(
    project: Project, labeler: Labeler, only: Filter, asking: Pass, *, after: ImageId, most: int = 2
) -> tuple[Image, ...]:
    """The images to fetch ahead while a filter is on: those near by."""
    with project.file.reading() as reader:
        few, to = near_behind(only, after)
        inside = filters.matching_within(reader, few, labeler_id=labeler.id, after=after, to=to)
        if only.again:
            return images.by_ids(reader, inside[:most])
        left = queue.left_among(reader, asking, inside, labeler_id=labeler.id) if inside else frozenset()
        return images.by_ids(reader, sorted(left)[:most])
