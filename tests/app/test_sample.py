"""The sample project is made of real photos, found without importing the packages that bring them."""

import subprocess
import sys
import tomllib

import pytest

from labeler.app.resources import resource
from labeler.app.sample import copy_sample_photos, sample_photos
from labeler.domain.errors import AppError

pytest.importorskip("skimage", reason="the sample photos come with the extra “sample”")
pytest.importorskip("sklearn", reason="the sample photos come with the extra “sample”")

LOOK = "import sys, labeler.app.sample as sample; sample.sample_photos(); print(*sys.modules)"


def test_there_are_a_dozen_photos_of_different_names():
    photos = sample_photos()
    assert len(photos) >= 12
    assert len({photo.name for photo in photos}) == len(photos)


def test_the_photos_are_found_without_importing_what_brings_them():
    command = [sys.executable, "-c", LOOK]
    loaded = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    assert {"skimage", "sklearn", "numpy", "PIL"}.isdisjoint(loaded)


def test_the_photos_are_copied_as_they_are_and_can_be_copied_again(tmp_path):
    folder = copy_sample_photos(tmp_path / "new")
    assert copy_sample_photos(tmp_path / "new") == folder == tmp_path / "new" / "photos"
    copied = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert copied == {path.name: path.read_bytes() for path in sample_photos()}


@pytest.mark.parametrize("package", ["skimage", "sklearn"])
def test_whoever_lacks_a_package_is_told_what_to_install(monkeypatch, package):
    # With None in its place a module counts as not to be had; its spec is then asked of no finder.
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(AppError, match="is not installed") as told:
        sample_photos()
    assert "pip install scikit-image scikit-learn" in told.value.todo


def test_every_concept_of_the_sample_is_defined_by_what_can_be_seen():
    concepts = tomllib.loads(resource("sample", "concepts.toml").read_text("utf-8"))["concept"]
    assert 6 <= len(concepts) <= 8
    for concept in concepts:
        assert concept["definition"]
        assert concept["must_see"]
        assert concept["must_not_see"]
        assert min(len(concept["ideal"]), len(concept["not_ideal"])) >= 3
        assert concept["in"]
