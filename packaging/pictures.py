"""Takes the pictures of the README from the program itself: tours of the real window over the sample photos."""

import json
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from contextlib import chdir, closing
from dataclasses import dataclass
from pathlib import Path

from judged import judged_project
from PIL import Image
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from reviewed import LEAD, reviewed_project

from labeler.app.backups import back_up
from labeler.app.project import open_project
from labeler.app.settings import Language, Settings, ThemeChoice
from labeler.app.watch import Watch
from labeler.domain.checklist import LineId
from labeler.gui.agreement.page import AgreementView
from labeler.gui.app import made_shell
from labeler.gui.asked_images import AskedImages
from labeler.gui.bring_in import BringInPage
from labeler.gui.insights.page import InsightsPage, Segment
from labeler.gui.main_window import MainWindow
from labeler.gui.project_pages import BRING_IN, INSIGHTS, REVIEW, SHEET
from labeler.gui.readiness.chart_view import ChartDrawing
from labeler.gui.readiness.page import ReadinessPage
from labeler.gui.review.page import ReviewPage, ReviewSegment
from labeler.gui.shell import Shell
from labeler.gui.start.damaged import DamagedPage
from labeler.gui.tour.tour import run

PICTURES = Path(__file__).parent / "pictures"
_SETTLE_MS, _TRIES = 250, 500
_NOTICED_MS = 5_000
"""Behind this a window has looked whether the files of its images are where they were."""
_DRAWN_MS = 2_000
"""Until small pictures are there."""
_SHOWN = 3
"""Where the image is, from 0, whose file is missing in its picture."""
_DAMAGE = 4096
"""Bytes of a file that are overwritten, behind as many that stay."""
_QUALITY = 90
"""Of JPEG, with full colour: a window with a photo in it takes a third of the bytes and looks the same."""
_FOUND = {
    "astronaut.png": (("human", 60, 20, 380, 480), ("rocket", 372, 0, 84, 290)),
    "chelsea.png": (("cat", 60, 10, 300, 280),),
    "coffee.png": (("mug", 180, 60, 260, 260), ("spoon", 60, 260, 300, 90)),
    "flower.jpg": (("flower", 120, 80, 400, 280),),
    "motorcycle_left.png": (("motorcycle", 60, 120, 620, 340), ("human", 10, 10, 60, 200)),
    "rocket.jpg": (("rocket", 260, 60, 90, 320),),
    "coins.png": tuple(("coin", 20 + 60 * column, 20 + 70 * row, 44, 44) for row in range(4) for column in range(6)),
}
"""What an older data set says of the sample photos: classes with boxes, some of which go by another name here."""


@dataclass(frozen=True, kw_only=True)
class Tour:
    """One walk through the program: which of its screenshots are kept, and under which names."""

    settings: Settings
    kept: Mapping[str, str]
    size: tuple[int, int] = (1280, 800)


DARK = Settings(theme=ThemeChoice.DARK, language=Language.ENGLISH)
LIGHT = Settings(theme=ThemeChoice.LIGHT, language=Language.ENGLISH)
LARGE = Settings(theme=ThemeChoice.LIGHT, language=Language.ENGLISH, text_scale=1.5)
GERMAN = Settings(theme=ThemeChoice.DARK, language=Language.GERMAN)
WIDE = (1920, 1080)
TOURS = (
    Tour(settings=DARK, kept={"of or in": "of-or-in-dark", "boxes": "boxes-dark"}),
    Tour(
        settings=LIGHT,
        kept={"two subjects": "two-subjects-light", "insights": "counts-light", "export": "export-light"},
    ),
    Tour(settings=DARK, size=WIDE, kept={"two subjects": "two-subjects-dark-1920"}),
    Tour(settings=LIGHT, size=WIDE, kept={"boxes": "boxes-light-1920"}),
    Tour(settings=LARGE, kept={"of or in": "of-or-in-large-text"}),
    Tour(settings=GERMAN, kept={"can't tell": "cannot-tell-german"}),
)


def main() -> int:
    PICTURES.mkdir(exist_ok=True)
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        _insights(Path(folder) / "judged")
        _review(Path(folder) / "reviewed")
        for number, tour in enumerate(TOURS):
            place = Path(folder) / str(number)
            project = run(place, settings=tour.settings, size=tour.size)
            if number == 0:
                _keep(_bring_in(project, place, tour), "bring-in-dark")
            if number == 1:
                _keep(_missing(project, place, tour), "missing-light")
                _keep(_damaged(project, place, tour), "damaged-light")
            for taken in sorted((place / "screenshots").iterdir()):
                name = tour.kept.get(taken.stem.partition(" ")[2])
                if name:
                    _keep(taken, name)
    app.quit()
    return 0


def _insights(place: Path) -> None:
    """The Readiness page in both looks, the images behind a finding, and the six steps."""
    project = judged_project(place)
    for settings, look in ((DARK, "dark"), (LIGHT, "light")):
        shell, window = _opened(project, place, Tour(settings=settings, kept={}))
        assert isinstance(window, MainWindow)
        window.open_page(INSIGHTS)
        insights = window.pages[INSIGHTS]
        assert isinstance(insights, InsightsPage)
        insights.open(Segment.READINESS)
        page = insights.view(Segment.READINESS)
        assert isinstance(page, ReadinessPage)
        _wait(lambda page=page: page.readiness is not None, tries=40 * _TRIES)
        page.rows.choose(LineId.TARGET)
        _wait(lambda page=page: _are_drawn(page))
        QTest.qWait(_DRAWN_MS)
        _keep_grab(shell, place, f"readiness-{look}")
        if settings is DARK:
            (finding, *_) = (each for each in page.line.findings if len(each.images) > _SHOWN) if page.line else ()
            page.images_asked.emit(AskedImages(title=finding.sentence, ids=finding.images, notes=finding.notes))
            _wait(lambda window=window: not window.pages[SHEET].is_waiting)
            QTest.qWait(_DRAWN_MS)
            _keep_grab(shell, place, "contact-sheet-dark")
        else:
            insights.open(Segment.STEPS)
            QTest.qWait(_SETTLE_MS)
            _keep_grab(shell, place, "steps-light")
        shell.close()


def _review(place: Path) -> None:
    """Disagreements side by side, a contact sheet, and how far labelers agree, in both looks."""
    project = reviewed_project(place)
    for settings, look in ((DARK, "dark"), (LIGHT, "light")):
        shell, window = _opened(project, place, Tour(settings=settings, kept={}), labeler=LEAD)
        assert isinstance(window, MainWindow)
        window.open_page(REVIEW)
        review = window.pages[REVIEW]
        assert isinstance(review, ReviewPage)
        _wait_till_drawn(lambda review=review: not review.is_waiting)
        _keep_grab(shell, place, f"review-{look}")
        if settings is LIGHT:
            review.open(ReviewSegment.SHEETS)
            _wait_till_drawn(lambda review=review: not review.is_waiting)
            _keep_grab(shell, place, "review-sheets-light")
        window.open_page(INSIGHTS)
        insights = window.pages[INSIGHTS]
        assert isinstance(insights, InsightsPage)
        insights.open(Segment.AGREEMENT)
        compared = insights.view(Segment.AGREEMENT)
        assert isinstance(compared, AgreementView)
        _wait_till_drawn(lambda compared=compared: compared.agreement is not None)
        _keep_grab(shell, place, f"agreement-{look}")
        shell.close()


def _wait_till_drawn(has_come: Callable[[], bool]) -> None:
    """Begun by the window's loop: before its first turn nothing waits yet."""
    QTest.qWait(_DRAWN_MS)
    _wait(has_come, tries=40 * _TRIES)
    QTest.qWait(_DRAWN_MS)


def _are_drawn(page: ReadinessPage) -> bool:
    charts = [chart for chart in page.findChildren(ChartDrawing) if chart.isVisible()]
    return bool(charts) and all(chart.is_drawn for chart in charts)


def _keep_grab(shell: Shell, place: Path, name: str) -> None:
    taken = place / f"{name}.png"
    shell.grab().save(str(taken))
    _keep(taken, name)


def _bring_in(project: Path, place: Path, tour: Tour) -> Path:
    """What comes in of an older data set of the same photos, before a byte is written."""
    old, taken = place / "older labels.json", place / "bring in.png"
    old.write_text(json.dumps(_coco()), "utf-8")
    shell, window = _opened(project, place, tour)
    assert isinstance(window, MainWindow)
    window.open_page(BRING_IN)
    page = window.pages[BRING_IN]
    assert isinstance(page, BringInPage)
    page.folder.set_path(str(old))
    page.look()
    _wait(lambda: page.import_button.isVisible() and not page.jobs.is_running)
    page.options.classes.boxes[0].setCurrentText("is the concept person")
    page.options.classes.boxes[1].setCurrentText("is the concept cup")
    _wait(lambda: not page.jobs.is_running)
    # Shown as it is called in anybody's folder, not where these trials lie.
    blocked = page.folder.line.blockSignals(True)
    page.folder.set_path("~/photos/older labels.json")
    page.folder.line.blockSignals(blocked)
    QTest.qWait(_SETTLE_MS)
    shell.grab().save(str(taken))
    shell.close()
    return taken


def _missing(project: Path, place: Path, tour: Tour) -> Path:
    """What stands where an image was, when its file is gone."""
    taken, aside = place / "missing.png", place / "elsewhere"
    (place / "photos").rename(aside)
    shell, _ = _opened(project, place, tour)
    shell.go_to(_SHOWN)
    QTest.qWait(_NOTICED_MS)
    shell.grab().save(str(taken))
    shell.close()
    aside.rename(place / "photos")
    return taken


def _damaged(project: Path, place: Path, tour: Tour) -> Path:
    """The ways out of a damaged project: a backup, and what can still be read."""
    taken = place / "damaged.png"
    with closing(open_project(project)) as whole:
        back_up(whole, watch=Watch())
    with project.open("r+b") as file:
        file.seek(_DAMAGE)
        file.write(bytes(_DAMAGE))
    # From its own folder, so that the page names the file and not the place of these trials.
    with chdir(place):
        shell, page = _opened(Path(project.name), place, tour)
        assert isinstance(page, DamagedPage)
        _wait(lambda: not page.is_busy)
        QTest.qWait(_SETTLE_MS)
        shell.grab().save(str(taken))
        shell.close()
    return taken


def _opened(project: Path, place: Path, tour: Tour, *, labeler: str | None = None) -> tuple[Shell, QWidget]:
    """The window on this project, and what it shows; `labeler` where several people are in it."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    shell = made_shell(app, state=place / ".state", cache=place / ".cache", given=tour.settings)
    shell.resize(*tour.size)
    shell.show()
    shell.open_project(project, labeler=labeler)
    return shell, shell.centralWidget()


def _coco() -> dict[str, object]:
    names = list(dict.fromkeys(row[0] for rows in _FOUND.values() for row in rows))
    boxes = [(number, row) for number, rows in enumerate(_FOUND.values(), start=1) for row in rows]
    return {
        "images": [{"id": number, "file_name": name} for number, name in enumerate(_FOUND, start=1)],
        "categories": [{"id": number, "name": name} for number, name in enumerate(names, start=1)],
        "annotations": [
            {"id": number, "image_id": image, "category_id": names.index(name) + 1, "bbox": list(box), "iscrowd": 0}
            for number, (image, (name, *box)) in enumerate(boxes, start=1)
        ],
    }


def _wait(has_come: Callable[[], bool], *, tries: int = _TRIES) -> None:
    for _ in range(tries):
        if has_come():
            return
        # Not qWait alone: it hardly lets other threads have their turn.
        QTest.qWait(5)
        time.sleep(0.02)
    raise TimeoutError("a page waits for something")


def _keep(taken: Path, name: str) -> None:
    with Image.open(taken) as picture:
        picture.convert("RGB").save(PICTURES / f"{name}.jpg", quality=_QUALITY, subsampling=0, optimize=True)


if __name__ == "__main__":
    sys.exit(main())
