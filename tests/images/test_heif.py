"""HEIC photos, where the extra that reads them is installed; a plain refusal where it is not."""

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from labeler.domain.words import Health
from labeler.images.decode import decode
from labeler.images.heif import HEIF
from labeler.images.judge import probe


@pytest.mark.skipif(not HEIF, reason="pillow-heif is not installed")
@pytest.mark.parametrize("orientation", [1, 6])
def test_a_heic_photo_is_shown_upright(tmp_path: Path, orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    picture = Image.linear_gradient("L").resize((96, 64)).convert("RGB")
    file = io.BytesIO()
    picture.save(file, "HEIF", quality=95, exif=exif.tobytes())
    path = tmp_path / "a.heic"
    path.write_bytes(file.getvalue())
    found = probe(path)
    upright = picture if orientation == 1 else picture.transpose(Image.Transpose.ROTATE_270)
    assert (found.health, found.format, found.orientation) == (Health.OK, "HEIF", 1)
    assert (found.width, found.height) == upright.size
    shown = decode(path, digest=found.digest, orientation=1).rgb32[:, :, 2::-1].astype(int)
    assert np.abs(shown - np.asarray(upright)).max() <= 12
    path.write_bytes(file.getvalue()[:-200])
    assert probe(path).health is Health.REFUSED


@pytest.mark.skipif(bool(HEIF), reason="pillow-heif is installed")
def test_a_heic_photo_is_refused_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "a.heic"
    path.write_bytes(b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + bytes(40))
    found = probe(path)
    assert (found.health, found.format) == (Health.REFUSED, "HEIF")
    assert found.problem == "HEIF images cannot be opened; a JPEG or PNG of it can"
