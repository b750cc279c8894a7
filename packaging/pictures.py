"""Takes the pictures of the README from the program itself: two tours of the real window over the sample photos."""

import shutil
import sys
import tempfile
from pathlib import Path

from labeler.gui.theme.theme import ThemeChoice
from labeler.gui.tour.tour import run

PICTURES = Path(__file__).parent / "pictures"
SHOWN = {
    ThemeChoice.DARK: {"of or in": "of-or-in-dark", "boxes": "boxes-dark"},
    ThemeChoice.LIGHT: {"two subjects": "two-subjects-light", "insights": "counts-light", "export": "export-light"},
}
"""Of each tour: which screenshots, and under which names they are kept."""


def main() -> int:
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for choice, names in SHOWN.items():
            tour = Path(folder) / choice.value
            run(tour, choice=choice)
            for taken in sorted((tour / "screenshots").iterdir()):
                kept = names.get(taken.stem.partition(" ")[2])
                if kept:
                    shutil.copyfile(taken, PICTURES / f"{kept}.png")
    return 0


if __name__ == "__main__":
    sys.exit(main())
