"""Finds the files that ship with the program: inside the wheel, or beside the package in a checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def resource(*parts: str) -> Path:
    """The path of a shipped file or folder, as in `resource("fonts", "OFL.txt")`.

    FileNotFoundError where there is none: what ships is known, so that is a bug.
    """
    path = _folder().joinpath(*parts)
    if not path.exists():
        raise FileNotFoundError(f"no such resource: {path}")
    return path


def _folder() -> Path:
    in_wheel = _PACKAGE / "_resources"
    return in_wheel if in_wheel.is_dir() else _PACKAGE.parent / "resources"
