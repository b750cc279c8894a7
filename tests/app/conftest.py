"""Small projects on real files: a clock that can be held still, tiny pictures, and people who answer."""

import contextlib
import io
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from pycocotools import mask
from pycocotools.coco import COCO

from labeler.app.adding import add_folders
from labeler.app.commands.answers import Tell
from labeler.app.commands.people import AddPerson
from labeler.app.commands.taxonomy import AddConcepts, NewConcept
from labeler.app.project import Project, new_project
from labeler.app.watch import Watch
from labeler.domain.draft import Pass, Way
from labeler.formats import registry
from labeler.formats.incoming.statements import Importer, ImportRequest, Statements

FREE = Pass(way=Way.FREE)
STORED = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
"""How an upright picture is stored so that its orientation tag makes it upright again."""


class CountingClock:
    """Moments and uids count up from 1, so that two runs are the same; the day stands until it is set."""

    def __init__(self) -> None:
        self.today = "2026-11-02"
        self._moments = 0
        self._uids = 0

    def at(self) -> str:
        self._moments += 1
        return f"{self.today}T10:00:00.{self._moments:06d}Z"

    def day(self) -> str:
        return self.today

    def new_uid(self) -> str:
        self._uids += 1
        return f"{self._uids:032x}"


@pytest.fixture
def clock() -> CountingClock:
    return CountingClock()


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def picture() -> Callable[..., bytes]:
    """The bytes of a small picture, different for each number; with an orientation tag where one is given."""

    def make(number: int = 0, *, kind: str = "PNG", width: int = 40, height: int = 30, orientation: int = 1) -> bytes:
        pixels = np.random.default_rng(number).integers(0, 256, (3, 4, 3), dtype=np.uint8)
        image = Image.fromarray(pixels).resize((width, height), Image.Resampling.BILINEAR)
        settings = {"quality": 95} if kind == "JPEG" else {}
        if orientation != 1:
            image = image.transpose(STORED[orientation])
            exif = Image.Exif()
            exif[0x0112] = orientation
            settings["exif"] = exif
        file = io.BytesIO()
        image.save(file, kind, **settings)
        return file.getvalue()

    return make


@pytest.fixture
def photos(tmp_path: Path, picture: Callable[..., bytes]) -> Callable[..., Path]:
    """A folder of so many pictures: 001.png, 002.png and on, no two alike."""

    def make(count: int, *, name: str = "photos", first: int = 1) -> Path:
        folder = tmp_path / name
        folder.mkdir(parents=True, exist_ok=True)
        for number in range(first, first + count):
            (folder / f"{number:03}.png").write_bytes(picture(number))
        return folder

    return make


@pytest.fixture
def project_at(clock: CountingClock) -> Iterator[Callable[..., Project]]:
    """Makes projects with these concepts, lead Ann and labeler Bob; closed when the test ends."""
    made: list[Project] = []

    def make(path: Path, *names: str) -> Project:
        def fill(project: Project) -> None:
            entries = tuple(NewConcept(name=name) for name in names or ("apple", "banana", "carrot"))
            project.execute(AddConcepts(entries=entries))
            project.execute(AddPerson(name="Bob"))

        project = new_project(path, lead="Ann", fill=fill, clock=clock)
        made.append(project)
        return project

    yield make
    for project in made:
        project.close()


@pytest.fixture
def project(tmp_path: Path, project_at: Callable[..., Project]) -> Project:
    return project_at(tmp_path / "project.labeler")


@pytest.fixture
def stocked(project: Project, photos: Callable[..., Path]) -> Project:
    """Images 001.png to 004.png, each of 40 × 30 pixels."""
    add_folders(project, [photos(4)], watch=Watch())
    return project


@pytest.fixture
def stated(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., Path]:
    """A format of the tests' own that states what it is handed: what the app makes of it, and no reader, is tried."""
    contents: dict[str, Statements] = {}

    def read(request: ImportRequest) -> Statements:
        list(request.list_images(request.path))
        return contents["statements"]

    mine = Importer(title="Mine", asks_for="A folder", fits=lambda path: path.name == "mine", read=read)
    # Beside the real ones, which a test may want too.
    monkeypatch.setitem(registry.importers().known, "mine", mine)
    folder = tmp_path / "mine"
    folder.mkdir()

    def state(*images: object, classes: Sequence[str] = ("apple", "banana"), notes: Sequence[object] = ()) -> Path:
        contents["statements"] = Statements(root=folder, classes=classes, images=images, notes=notes)
        return folder

    return state


@pytest.fixture
def tell() -> Callable[..., None]:
    """Somebody says things of an image, one after the other, in the free pass."""

    def say(project: Project, who: str, image_id: int, *acts: object, asking: Pass = FREE) -> None:
        labeler = project.labeler_named(who)
        for act in acts:
            command = Tell(uid=project.clock.new_uid(), image_id=image_id, asking=asking, act=act, active_ms=1000)
            project.execute(command, labeler=labeler)

    return say


@pytest.fixture
def uid_of() -> Callable[[Project, str], str]:
    """The uid of a concept by its name."""
    return lambda project, name: project.taxonomy().named(name).uid


class CocoReader:
    """Reads an exported COCO folder back with the reader that everyone has."""

    def boxes(self, folder: Path) -> list[list[float]]:
        """The boxes of both splits, in the order of their ids."""
        found = []
        for api in self._apis(folder, "instances"):
            for image_id in api.getImgIds():
                annotations = api.loadAnns(api.getAnnIds(imgIds=[image_id]))
                assert all(mask.area(api.annToRLE(each)) > 0 for each in annotations)
                found += [each["bbox"] for each in annotations]
        return found

    def images(self, folder: Path) -> list[dict[str, object]]:
        """The rows of all images in the labels, with the split of each."""
        found = []
        for split in ("train", "val"):
            api = self._api(folder, f"labels_{split}.json")
            found += [{**row, "split": split} for row in api.loadImgs(api.getImgIds())]
        return found

    def categories(self, folder: Path) -> list[str]:
        api = self._api(folder, "instances_train.json")
        return [row["name"] for row in api.loadCats(api.getCatIds())]

    def path(self, folder: Path, row: dict[str, object]) -> Path:
        return folder / "images" / str(row["split"]) / str(row["file_name"])

    def opened(self, path: Path) -> Image.Image:
        return Image.open(path)

    def looks_like(self, image: Image.Image, expected: bytes) -> bool:
        """Whether two pictures differ by no more than JPEG does; the expected one is lossless."""
        wanted = np.asarray(Image.open(io.BytesIO(expected)).convert("RGB"), dtype=int)
        return bool(np.abs(np.asarray(image.convert("RGB"), dtype=int) - wanted).mean() < 8)

    def _apis(self, folder: Path, kind: str) -> list[object]:
        return [self._api(folder, f"{kind}_{split}.json") for split in ("train", "val")]

    def _api(self, folder: Path, name: str) -> object:
        with contextlib.redirect_stdout(io.StringIO()):
            return COCO(str(folder / "annotations" / name))


@pytest.fixture
def coco() -> CocoReader:
    return CocoReader()


@pytest.fixture
def image_folder() -> Callable[[Path], dict[str, list[Path]]]:
    """Walks class folders as torchvision's ImageFolder does, and fails where that would."""
    suffixes = (".jpg", ".jpeg", ".png", ".ppm", ".bmp", ".pgm", ".tif", ".tiff", ".webp")

    def walk(folder: Path) -> dict[str, list[Path]]:
        classes = sorted(entry.name for entry in os.scandir(folder) if entry.is_dir())
        assert classes, "ImageFolder finds no class folder"
        found = {}
        for name in classes:
            below = (Path(root, file) for root, _, files in sorted(os.walk(folder / name)) for file in sorted(files))
            found[name] = [path for path in below if path.name.lower().endswith(suffixes)]
            assert found[name], f"ImageFolder refuses the empty class {name}"
        return found

    return walk
