"""The projects opened last, in the user's own state folder; losing the list loses nothing."""

import json
from pathlib import Path

from platformdirs import user_state_path

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
    """Puts a project at the head of the list."""
    project = project.absolute()
    others = [path for path in recent_projects(folder) if path != project]
    told = [str(path) for path in (project, *others)][:MOST]
    folder.mkdir(parents=True, exist_ok=True)
    beside = folder / "recent.json.new"
    beside.write_text(json.dumps(told, indent=1), "utf-8", "surrogateescape")
    beside.replace(folder / "recent.json")
