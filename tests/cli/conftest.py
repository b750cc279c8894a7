"""The terminal as a test sees it: one command line in, an exit code and what was written out."""

import io
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from labeler.cli.main import run

CONCEPTS = """
[[concept]]
name = "apple"
definition = "An apple."
[[concept]]
name = "banana"
definition = "A banana."
[[concept]]
name = "=cmd"
definition = "A name that is a formula."
"""


@dataclass(frozen=True, kw_only=True)
class Ended:
    """How a command ended, and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Exactly one document, and nothing else on stdout."""
        return json.loads(self.out)


class FakeWindow:
    """Remembers what it was asked to show; stands where the real one is handed in."""

    def __init__(self) -> None:
        self.asked: list[tuple[object, ...]] = []
        self.project = Path("nothing.labeler")
        """What a tour leaves behind."""

    def open(self, project: Path | None, labeler: str | None) -> int:
        self.asked.append(("open", project, labeler))
        return 0

    def tour(self, folder: Path) -> Path:
        self.asked.append(("tour", folder))
        return self.project


@pytest.fixture
def window() -> FakeWindow:
    return FakeWindow()


@pytest.fixture
def labeler(
    capfd: pytest.CaptureFixture[str], window: FakeWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Ended]:
    """Runs a command in a folder of its own. It has to end as expected and to write to the right one of the two."""
    monkeypatch.chdir(tmp_path)

    def command(*arguments: str | Path, code: int = 0) -> Ended:
        capfd.readouterr()
        ended = run([str(argument) for argument in arguments], window=window)
        out, err = capfd.readouterr()
        assert ended == code, err
        if code in (0, 3):
            assert err == ""
        else:
            assert out == ""
            assert err.startswith("labeler: ")
            assert err.count("\n") == 1
        return Ended(code=ended, out=out, err=err)

    return command


@pytest.fixture
def in_process() -> Callable[..., Ended]:
    """Runs `python -m labeler` as a shell does."""
    import subprocess

    def command(*arguments: str, **settings: Any) -> Ended:
        line: Sequence[str] = [sys.executable, "-W", "error", "-m", "labeler", *arguments]
        done = subprocess.run(line, capture_output=True, text=True, check=False, **settings)
        return Ended(code=done.returncode, out=done.stdout, err=done.stderr)

    return command


@pytest.fixture
def concepts_file(tmp_path: Path) -> Path:
    path = tmp_path / "concepts.toml"
    path.write_text(CONCEPTS, "utf-8")
    return path


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """Twelve small pictures, a text, and half a JPEG; the third picture lies on its side."""
    folder = tmp_path / "photos"
    folder.mkdir()
    for number in range(1, 13):
        pixels = np.random.default_rng(number).integers(0, 256, (3, 4, 3), dtype=np.uint8)
        image = Image.fromarray(pixels).resize((40, 30))
        if number == 3:
            exif = Image.Exif()
            exif[0x0112] = 6
            image.transpose(Image.Transpose.ROTATE_90).save(folder / "3.jpg", quality=95, exif=exif)
        else:
            image.save(folder / f"{number}.png")
    (folder / "notes.txt").write_text("hello")
    half = io.BytesIO()
    Image.new("RGB", (64, 64), "red").save(half, "JPEG")
    (folder / "half.jpg").write_bytes(half.getvalue()[:300])
    return folder


@pytest.fixture
def project(labeler: Callable[..., Ended], concepts_file: Path, photos: Path) -> str:
    """A project with three concepts, lead Ann and the photos."""
    labeler("new", "p.labeler", "--concepts", concepts_file, "--lead", "Ann")
    labeler("add", "p.labeler", photos)
    return "p.labeler"


@pytest.fixture
def labels_file(tmp_path: Path) -> Path:
    """Answers of Ann and Bob to eight of the photos."""
    rows = [
        "image,concept,relation,labeler,x,y,width,height,reason",
        *(f"{number}.png,apple,of,Ann,1,2,30,20," for number in (1, 2, 4, 5, 6)),
        "3.jpg,apple,of,Ann,1,2,30,20,",
        "3.jpg,banana,in,Ann,3.5,4,10,12.25,",
        "7.png,,none,Ann,,,,,",
        "8.png,,skipped,Bob,,,,,poor image",
    ]
    path = tmp_path / "labels.csv"
    path.write_text("\n".join(rows) + "\n", "utf-8")
    return path
