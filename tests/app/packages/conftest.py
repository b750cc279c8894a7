"""Work that goes out and comes home: a project whose images were added long enough ago, and its packages."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from labeler.app.adding import add_folders
from labeler.app.packages.out.handing_out import HandedOut, hand_out
from labeler.app.packages.out.wanted import Wanted
from labeler.app.project import Project, open_project
from labeler.app.watch import Watch
from labeler.domain import acts
from labeler.formats.package.read import opened_package


@pytest.fixture
def home(project: Project, photos: Callable[..., Path]) -> Project:
    """Ann leads, Bob labels, and there are twelve photos."""
    add_folders(project, [photos(12)], watch=Watch())
    return project


@pytest.fixture
def large(home: Project, tmp_path: Path) -> None:
    """One more photo, `large.png`, of which a smaller picture can go out: 2 400 pixels wide."""
    folder = tmp_path / "large"
    folder.mkdir()
    pixels = np.random.default_rng(1).integers(0, 256, (4, 40, 3), dtype=np.uint8)
    Image.fromarray(pixels).resize((2400, 120)).save(folder / "large.png")
    add_folders(home, [folder], watch=Watch())


@pytest.fixture
def give(tmp_path: Path) -> Callable[..., tuple[HandedOut, ...]]:
    """Hands out to these people, into the folder `out`."""

    def out(project: Project, *to: str, folder: Path | None = None, **wanted: object) -> tuple[HandedOut, ...]:
        asked = Wanted(to=to, uid=wanted.pop("uid", None) or project.clock.new_uid(), **wanted)
        return hand_out(project, asked, folder or tmp_path / "out", watch=Watch())

    return out


@pytest.fixture
def rows() -> Callable[[Path, str], list[dict[str, object]]]:
    """The rows of one table of a package."""

    def read(path: Path, table: str) -> list[dict[str, object]]:
        with opened_package(path, look=lambda: None) as package:
            return [row for _, row in package.rows(table)]

    return read


@pytest.fixture
def copied(home: Project, clock: object, tmp_path: Path) -> Iterator[Callable[..., Project]]:
    """A copy of a project as it stands, that goes on by itself."""
    made: list[Project] = []

    def copy(of: Project = home) -> Project:
        path = tmp_path / f"copy {len(made)}.labeler"
        of.file.snapshot(path)
        made.append(open_project(path, clock=clock))
        return made[-1]

    yield copy
    for project in made:
        project.close()


@pytest.fixture
def told(home: Project, tell: Callable[..., None], uid_of: Callable[[Project, str], str]) -> Project:
    """Bob has said of the first two images what they are of."""
    for image_id, name in ((1, "apple"), (2, "banana")):
        tell(home, "Bob", image_id, acts.SayOf(concept=uid_of(home, name)), acts.NothingElse())
    return home
