"""Whatever the bytes are, the answer is a picture or one line, never another kind of error."""

import io
import os
import random
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from PIL import Image

from labeler.domain.words import Health
from labeler.images.decode import decode, decode_bytes
from labeler.images.errors import NotAnImage, NotLoadable, NotWritable
from labeler.images.judge import probe
from labeler.images.probe import Probe
from labeler.images.upright import copy_upright, picture_for_dictionary

KINDS = ["JPEG", "PNG", "WEBP", "BMP", "GIF", "TIFF", "AVIF"]
often = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


def _probed(path: Path) -> Probe | None:
    try:
        return probe(path)
    except NotAnImage:
        return None


def _judge(path: Path, data: bytes) -> Probe | None:
    """Probes, shows and copies; anything that is no AppError fails the test. What passed the probe is shown."""
    path.write_bytes(data)
    found = _probed(path)
    if found is None:
        return None
    if found.health is Health.REFUSED:
        assert found.problem
        assert found.problem.isprintable()
        with pytest.raises(NotLoadable):
            decode(path, digest=found.digest)
        return found
    shown = decode(path, max_side=16, digest=found.digest, orientation=found.orientation)
    assert max(shown.width, shown.height) <= 16
    assert (shown.full.width, shown.full.height, shown.frames) == (found.width, found.height, found.frames)
    if found.width * found.height < 1_000_000:
        assert picture_for_dictionary(path, 16)
        with suppress(NotWritable):  # a WebP may be larger than the largest that can be written
            copy_upright(path, path.with_name("copy"), orientation=found.orientation, digest=found.digest)
    return found


def _says_it_is_small(data: bytes) -> bool:
    """Four bytes make a picture of 24 × 16 say that it has a hundred megapixels, and each takes ten seconds to decode.

    What is too large, and what takes too long, is tried by itself (test_door, test_workers).
    """
    try:
        with Image.open(io.BytesIO(data)) as image:
            return image.width * image.height <= 4_000_000
    except Exception:  # noqa: BLE001 - what cannot be opened at all is tried
        return True


def _whole(kind: str) -> bytes:
    file, exif = io.BytesIO(), Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "Acme"
    exif.get_ifd(0x8769)[0x9003] = "2026:03:04 05:06:07"
    picture = Image.linear_gradient("L").resize((24, 16)).convert("P" if kind == "GIF" else "RGB")
    later = [picture.rotate(180)] if kind in ("GIF", "TIFF", "WEBP") else []
    words = {} if kind in ("BMP", "GIF") else {"exif": exif}
    picture.save(file, kind, **words, **({"save_all": True, "append_images": later} if later else {}))
    return file.getvalue()


WHOLE = {kind: _whole(kind) for kind in KINDS}


@often
@given(st.binary(max_size=400), st.sampled_from([b"", *(whole[:16] for whole in WHOLE.values())]))
def test_random_bytes_are_told_in_one_line(tmp_path: Path, data: bytes, head: bytes) -> None:
    _judge(tmp_path / "a.jpg", head + data)


@pytest.mark.parametrize("kind", KINDS)
@often
@given(share=st.floats(0, 1))
def test_a_file_cut_anywhere_is_shown_or_refused(tmp_path: Path, kind: str, share: float) -> None:
    whole = WHOLE[kind]
    found = _judge(tmp_path / "a.jpg", whole[: int(share * len(whole))])
    assert found is not None
    if found.health is Health.REFUSED:  # even if someone asks for the fast way all the same
        with pytest.raises(NotLoadable):
            decode(tmp_path / "a.jpg", digest=found.digest, orientation=1)


@pytest.mark.parametrize("kind", KINDS)
@often
@given(flips=st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 7)), min_size=1, max_size=6))
def test_a_file_with_flipped_bits_is_shown_or_refused(
    tmp_path: Path, kind: str, flips: list[tuple[float, int]]
) -> None:
    data = bytearray(WHOLE[kind])
    for share, bit in flips:
        data[int(share * len(data))] ^= 1 << bit
    assume(_says_it_is_small(bytes(data)))
    _judge(tmp_path / "a.jpg", bytes(data))


@pytest.mark.parametrize("kind", KINDS)
@often
@given(place=st.floats(0, 1, exclude_max=True), run=st.binary(min_size=1, max_size=8))
def test_a_file_with_foreign_bytes_is_shown_or_refused(tmp_path: Path, kind: str, place: float, run: bytes) -> None:
    at = int(place * len(WHOLE[kind]))
    data = WHOLE[kind][:at] + run + WHOLE[kind][at + len(run) :]
    assume(_says_it_is_small(data))
    _judge(tmp_path / "a.jpg", data)


@often
@given(st.binary(max_size=200))
def test_random_exif_never_refuses_a_picture(tmp_path: Path, noise: bytes) -> None:
    file = io.BytesIO()
    Image.new("RGB", (8, 8)).save(file, "JPEG", exif=b"Exif\0\0II*\0\x08\0\0\0" + noise)
    found = _judge(tmp_path / "a.jpg", file.getvalue())
    assert found is not None
    assert found.health is Health.OK


@often
@given(st.binary(max_size=300))
def test_a_random_profile_never_refuses_a_picture(noise: bytes) -> None:
    file = io.BytesIO()
    Image.new("RGB", (8, 8), (10, 200, 30)).save(file, "PNG", icc_profile=noise)
    assert decode_bytes(file.getvalue()).width == 8


def test_pillow_and_opencv_say_nothing_on_the_terminal(tmp_path: Path, encoded: Callable[..., bytes]) -> None:
    noise = Image.frombytes("L", (64, 64), random.Random(1).randbytes(64 * 64))
    data = bytearray(encoded(noise.convert("RGB")))
    data[len(data) // 2 : len(data) // 2 + 20] = b"\xff" * 20
    (tmp_path / "a.jpg").write_bytes(data)
    tags = b"\x00\x01\x03\x00\xff\xff\xff\xff" * 9
    (tmp_path / "b.tif").write_bytes(b"II*\0\x08\0\0\0\x06\0" + tags)
    code = (
        "import sys; from pathlib import Path; from labeler.images.judge import probe;"
        "from labeler.images.decode import decode\n"
        "for name in sys.argv[1:]:\n"
        "    found = probe(Path(name))\n"
        "    if found.health == 'ok': decode(Path(name), digest=found.digest, orientation=1)\n"
    )
    arguments = [sys.executable, "-c", code, str(tmp_path / "a.jpg"), str(tmp_path / "b.tif")]
    run = subprocess.run(arguments, capture_output=True, text=True, check=True)
    assert run.stdout + run.stderr == ""


def test_opencv_leaves_the_environment_of_qt_and_of_other_programs_alone() -> None:
    code = (
        "import os; os.environ['QT_QPA_FONTDIR'] = 'mine'; before = dict(os.environ);"
        "import labeler.images.decode; print(before == dict(os.environ))"
    )
    environment = {**os.environ, "LD_LIBRARY_PATH": "/somewhere"}
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    assert run.stdout == "True\n"


@pytest.mark.parametrize(
    ("module", "unwanted"),
    [
        ("labeler.images.worker", ["cv2", "numpy", "PySide6", "sqlalchemy", "sqlite3"]),
        ("labeler.images.probe", ["cv2", "numpy", "PIL"]),
    ],
)
def test_whoever_only_judges_or_asks_loads_nothing_heavy(module: str, unwanted: list[str]) -> None:
    code = f"import sys, {module}; print([name for name in {unwanted} if name in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"
