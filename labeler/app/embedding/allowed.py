"""Which models of other people's making were named on this computer: kept with its user, never in a project."""

import json
import re
from contextlib import suppress
from pathlib import Path

from labeler.app.settings import config_folder
from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase

_NAME = "models.json"
_LONGEST = 1 << 20
_DIGEST = re.compile(r"[0-9a-f]{64}")


def allowed_at(digest: str, folder: Path | None = None) -> Path | None:
    """Where the model of this digest was when it was named here; None where nobody has."""
    place = _all(folder or config_folder()).get(digest)
    return None if place is None else Path(place)


def allow(digest: str, path: Path, folder: Path | None = None) -> None:
    """From now on this model is loaded where a project asks for it. AppError where that cannot be kept."""
    folder = folder or config_folder()
    told = {**_all(folder), digest: str(path.absolute())}
    beside = folder / f"{_NAME}.new"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        beside.write_text(json.dumps(told, indent=1) + "\n", "utf-8")
        beside.replace(folder / _NAME)
    except (OSError, UnicodeError) as error:
        raise AppError(
            Phrase("that this model may be loaded cannot be kept"),
            where=shown(str(folder)),
            safe="No model was changed.",
        ) from error


def _all(folder: Path) -> dict[str, str]:
    """Whatever is wrong with the file: nothing is allowed by it."""
    with suppress(OSError, ValueError, RecursionError):
        file = folder / _NAME
        if file.is_file() and file.stat().st_size <= _LONGEST:
            told = json.loads(file.read_bytes())
            if isinstance(told, dict):
                return {key: place for key, place in told.items() if _DIGEST.fullmatch(key) and isinstance(place, str)}
    return {}
