"""Whether a project is at home, or was handed out: told without loading what reads and writes packages."""

from labeler.app.project import Project
from labeler.store import handed_out


def is_handed_out(project: Project) -> bool:
    """Whether it was made of a package, so that its answers are handed in."""
    with project.file.reading() as reader:
        return handed_out.is_handed_out(reader)
