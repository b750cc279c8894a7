"""The lists of images that leads have sent to a pass, for whoever offers them."""

from labeler.app.project import Project
from labeler.domain.image_list import ImageList
from labeler.domain.names import folded
from labeler.store import lists


def lists_of(project: Project) -> tuple[ImageList, ...]:
    """In the order in which they were sent."""
    with project.file.reading() as reader:
        return lists.every(reader)


def free_name(wanted: str, taken: tuple[ImageList, ...]) -> str:
    """The name that is wanted, or, where a list is called so, the first of “name 2”, “name 3” … that none has."""
    names = {folded(each.name) for each in taken}
    number, name = 1, wanted
    while folded(name) in names:
        number += 1
        name = f"{wanted} {number}"
    return name
