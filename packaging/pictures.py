"""Takes the pictures of the README from the program itself: tours of the real window over the sample photos."""

import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from labeler.app.settings import Language, Settings, ThemeChoice
from labeler.gui.tour.tour import run

PICTURES = Path(__file__).parent / "pictures"
_QUALITY = 90
"""Of JPEG, with full colour: a window with a photo in it takes a third of the bytes and looks the same."""


@dataclass(frozen=True, kw_only=True)
class Tour:
    """One walk through the program: which of its screenshots are kept, and under which names."""

    settings: Settings
    kept: Mapping[str, str]
    size: tuple[int, int] = (1280, 800)


DARK = Settings(theme=ThemeChoice.DARK, language=Language.ENGLISH)
LIGHT = Settings(theme=ThemeChoice.LIGHT, language=Language.ENGLISH)
LARGE = Settings(theme=ThemeChoice.LIGHT, language=Language.ENGLISH, text_scale=1.5)
GERMAN = Settings(theme=ThemeChoice.DARK, language=Language.GERMAN)
WIDE = (1920, 1080)
TOURS = (
    Tour(settings=DARK, kept={"of or in": "of-or-in-dark", "boxes": "boxes-dark"}),
    Tour(
        settings=LIGHT,
        kept={"two subjects": "two-subjects-light", "insights": "counts-light", "export": "export-light"},
    ),
    Tour(settings=DARK, size=WIDE, kept={"two subjects": "two-subjects-dark-1920"}),
    Tour(settings=LIGHT, size=WIDE, kept={"boxes": "boxes-light-1920"}),
    Tour(settings=LARGE, kept={"of or in": "of-or-in-large-text"}),
    Tour(settings=GERMAN, kept={"can't tell": "cannot-tell-german"}),
)


def main() -> int:
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for number, tour in enumerate(TOURS):
            place = Path(folder) / str(number)
            run(place, settings=tour.settings, size=tour.size)
            for taken in sorted((place / "screenshots").iterdir()):
                name = tour.kept.get(taken.stem.partition(" ")[2])
                if name:
                    _keep(taken, name)
    return 0


def _keep(taken: Path, name: str) -> None:
    with Image.open(taken) as picture:
        picture.convert("RGB").save(PICTURES / f"{name}.jpg", quality=_QUALITY, subsampling=0, optimize=True)


if __name__ == "__main__":
    sys.exit(main())
