"""Who else sits at a project in an end-to-end test, and the photos of cards with the boxes that others drew."""

import xml.etree.ElementTree as ElementTree

import pytest


@pytest.fixture
def colleague(tmp_path):
    # Late: the other tests here need no window.
    from tests.end_to_end.colleague import Colleague

    started = []

    def start(path):
        started.append(Colleague(path, tmp_path / "cache of the other"))
        return started[-1]

    yield start
    for each in started:
        each.kill()


@pytest.fixture
def cards(shared_data):
    """The folder of 70 photos of playing cards, each with its XML."""
    folder = shared_data / "cards"
    if not folder.is_dir():
        pytest.skip(f"the cards are not here: {folder}")
    return folder


@pytest.fixture
def drawn(cards):
    """The boxes of each photo, by the name of its file: concept and corners, as its own XML has them."""
    found = {}
    photos = {path.stem: path.name for path in cards.iterdir() if path.suffix.lower() == ".jpg"}
    for file in cards.glob("*.xml"):
        boxes = found[photos[file.stem]] = []
        for each in ElementTree.parse(file).iter("object"):
            corners = tuple(float(each.findtext(f"bndbox/{side}")) for side in ("xmin", "ymin", "xmax", "ymax"))
            boxes.append((each.findtext("name"), corners))
    assert len(found) == 70
    return found
