"""Code outside drives the window by four words, and times it by one of them."""

import pytest
from PIL import Image

from labeler.app.settings import ThemeChoice
from labeler.domain.errors import AppError
from labeler.gui.app import made_shell


@pytest.fixture
def photos(tmp_path):
    folder = tmp_path / "photos"
    folder.mkdir()
    for number in range(1, 13):
        Image.new("RGB", (60, 40), (number * 20, 10, 200)).save(folder / f"{number}.png")
    return folder


@pytest.fixture
def shell(qtbot, qapp, tmp_path):
    made = made_shell(qapp, state=tmp_path / "state", cache=tmp_path / "cache", choice=ThemeChoice.DARK)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def test_a_folder_is_opened_and_its_images_are_told_as_they_are_painted(qtbot, shell, photos):
    with qtbot.waitSignal(shell.image_painted, timeout=20_000) as first:
        shell.open_folder(photos)
    assert first.args == [1]
    qtbot.waitUntil(lambda: not shell.centralWidget().jobs.is_running, timeout=20_000)
    with qtbot.waitSignal(shell.image_painted, timeout=20_000) as following:
        shell.next_image()
    assert following.args == [2]
    with qtbot.waitSignal(shell.image_painted, timeout=20_000) as far:
        shell.go_to(10)
    assert far.args == [11]
    canvas = shell.centralWidget().label.stage.canvas
    shown = canvas.grab().toImage().pixelColor(canvas.width() // 2, canvas.height() // 3)
    assert (shown.red(), shown.green(), shown.blue()) == (220, 10, 200)


def test_the_same_folder_finds_its_project_again_and_nothing_is_written_beside_the_photos(qtbot, shell, photos):
    before = sorted(photos.iterdir())
    for _ in range(2):
        with qtbot.waitSignal(shell.image_painted, timeout=20_000):
            shell.open_folder(photos)
        qtbot.waitUntil(lambda: not shell.centralWidget().jobs.is_running, timeout=20_000)
        path = shell.centralWidget().bridge.project.path
        assert path.parent.name == "folders"
        assert [found.name for found in path.parent.glob("*.labeler")] == [path.name]
        shell.show_start()
    assert sorted(photos.iterdir()) == before


def test_what_is_not_there_is_said(qtbot, shell, photos, tmp_path):
    with pytest.raises(LookupError):
        shell.next_image()
    with pytest.raises(AppError):
        shell.open_folder(tmp_path / "nowhere")
    with qtbot.waitSignal(shell.image_painted, timeout=20_000):
        shell.open_folder(photos)
    with pytest.raises(AppError):
        shell.go_to(1_000)
