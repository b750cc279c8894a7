"""The projects opened last, in the user's own state folder; losing the list loses nothing."""

import json
from contextlib import suppress
from pathlib import Path

from platformdirs import user_state_path

from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.domain.system_errors import obstacle_of

MOST = 12


def state_folder() -> Path:
    """Where the program keeps what is the user's and not a project's."""
    return user_state_path("labeler", appauthor=False)


def recent_projects(folder: Path) -> tuple[Path, ...]:
    """The newest first, those that are still there. A file that cannot be read is an empty list."""
    try:
        told = json.loads((folder / "recent.json").read_text("utf-8"))
        paths = [Path(text) for text in told if isinstance(text, str)]
    except (OSError, ValueError, TypeError):
        return ()
    return tuple(path for path in paths if path.is_file())


def remember(folder: Path, project: Path) -> None:
    """Puts a project at the head of the list; AppError where the list cannot be kept, which then is as it was."""
    project = project.absolute()
    others = [path for path in recent_projects(folder) if path != project]
    told = [str(path) for path in (project, *others)][:MOST]
    beside = folder / "recent.json.new"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        beside.write_text(json.dumps(told, indent=1), "utf-8", "surrogateescape")
        beside.replace(folder / "recent.json")
    except OSError as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        obstacle = obstacle_of(error)
        raise AppError(
            Phrase("the list of recent projects cannot be kept: {reason}", reason=obstacle.what),
            where=shown(str(folder)),
            safe="The projects are safe; it says only which were opened last",
            todo=obstacle.todo,
        ) from error
