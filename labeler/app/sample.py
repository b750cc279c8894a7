"""The photos of the sample project: those that scikit-image and scikit-learn bring, and no others."""

import shutil
from importlib.util import find_spec
from pathlib import Path

from labeler.domain.errors import AppError

_FOLDERS = {
    "skimage": ("scikit-image", Path("data")),
    "sklearn": ("scikit-learn", Path("datasets", "images")),
}
"""By the name to import: the name to install, and the folder with photos inside the package."""
_PHOTOS = (
    ("skimage", "chelsea.png"),
    ("skimage", "astronaut.png"),
    ("skimage", "coffee.png"),
    ("sklearn", "flower.jpg"),
    ("sklearn", "china.jpg"),
    ("skimage", "motorcycle_left.png"),
    ("skimage", "motorcycle_right.png"),
    ("skimage", "rocket.jpg"),
    ("skimage", "hubble_deep_field.jpg"),
    ("skimage", "camera.png"),
    ("skimage", "coins.png"),
    ("skimage", "moon.png"),
    ("skimage", "grass.png"),
    ("skimage", "brick.png"),
)
"""Only photographs that anyone can name; none of the drawings, texts and medical pictures beside them."""


def sample_photos() -> list[Path]:
    """The photos installed here, at least one; AppError where a package they come with is missing."""
    folders = {package: _photo_folder(package) for package in _FOLDERS}
    found = [folders[package] / name for package, name in _PHOTOS]
    photos = [photo for photo in found if photo.is_file()]
    if not photos:
        raise _missing("none of the sample photos is where it should be", where=str(folders["skimage"]))
    return photos


def copy_sample_photos(folder: Path) -> Path:
    """Copies the photos into `folder`/photos, which is made where needed, and returns that folder."""
    photos = sample_photos()
    target = folder / "photos"
    target.mkdir(parents=True, exist_ok=True)
    for photo in photos:
        shutil.copyfile(photo, target / photo.name)
    return target


def _photo_folder(package: str) -> Path:
    # A top-level name is looked up without running the package, whose import takes a second or more.
    spec = find_spec(package)
    name, inside = _FOLDERS[package]
    if spec is None or not spec.submodule_search_locations:
        raise _missing(f"the sample photos come with {name}, which is not installed")
    return Path(spec.submodule_search_locations[0]) / inside


def _missing(what: str, *, where: str = "") -> AppError:
    return AppError(what, where=where, todo="Install both packages: pip install scikit-image scikit-learn")
