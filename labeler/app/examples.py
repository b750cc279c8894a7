"""The pictures of the visual dictionary."""

from labeler.app.project import Project
from labeler.store import concepts


def example_picture(project: Project, uid: str) -> bytes:
    """The bytes of the picture of one example; LookupError where it has none."""
    with project.file.reading() as reader:
        return concepts.example_picture(reader, uid)
