"""The page beside an export: whether one would train on this, of what is kept, and never in the way of the export."""

import pytest

from labeler.app.adding import add_folders
from labeler.app.embedding.computing import missing
from labeler.app.exporting import write_export
from labeler.app.outgoing import companion as made_of
from labeler.app.readiness.check import check
from labeler.app.readiness.names import LINE_NAMES
from labeler.app.watch import Cancelled, Watch
from labeler.domain import acts
from labeler.domain.checklist import LineId
from labeler.domain.errors import AppError
from labeler.formats.registry import EXPORTERS
from tests.exports import exported, planned

PAGE = "readiness.html"
pytestmark = pytest.mark.usefixtures("page_beside_exports")


@pytest.fixture
def answered(project, photos, tell, uid_of):
    """Four pictures: of apples, says Ann, and the last of a banana, says Bob."""
    add_folders(project, [photos(4)], watch=Watch())
    for image, who, name in ((1, "Ann", "apple"), (2, "Ann", "apple"), (3, "Ann", "apple"), (4, "Bob", "banana")):
        tell(project, who, image, acts.SayOf(concept=uid_of(project, name)), acts.NothingElse())
    return project


@pytest.fixture
def judged(monkeypatch):
    """How often anything was judged; a test may put an error in its place."""
    times = []
    real = made_of.check_kept

    def judge(*given, **how):
        times.append(how["lines"])
        return real(*given, **how)

    monkeypatch.setattr(made_of, "check_kept", judge)
    return times


def report(folder):
    return (folder / "EXPORT_REPORT.md").read_text("utf-8")


@pytest.mark.parametrize("name", sorted(EXPORTERS))
def test_it_stands_beside_the_card_of_every_format(answered, tmp_path, name):
    exported(answered, name, tmp_path / "out", **({"layout": "flat"} if name == "folders" else {}))
    page = (tmp_path / "out" / PAGE).read_text("utf-8")
    assert (tmp_path / "out" / "DATASET_CARD.md").is_file()
    assert all(f'<section id="{line.value}"' in page for line in LineId)
    assert "Judged is the whole project" in page
    assert PAGE in (tmp_path / "out" / ".labeler-export.files").read_text().split("\0")
    assert PAGE not in report(tmp_path / "out")


def test_nothing_is_computed_for_it_and_no_picture_goes_with_it(answered, tmp_path):
    exported(answered, "coco", tmp_path / "out")
    assert missing(answered) == 4
    assert "data:image" not in (tmp_path / "out" / PAGE).read_text("utf-8")


def test_what_was_looked_at_is_in_it(answered, tmp_path):
    check(answered, watch=Watch())
    exported(answered, "csv", tmp_path / "out")
    assert "EfficientNet" in (tmp_path / "out" / PAGE).read_text("utf-8")


def test_it_names_no_labeler_and_says_no_time(answered, tmp_path):
    assert "Ann" in str(check(answered, watch=Watch(), computes=False))
    exported(answered, "coco", tmp_path / "out")
    page = (tmp_path / "out" / PAGE).read_text("utf-8")
    assert "labeler 1" in page
    assert "Ann" not in page
    assert "Bob" not in page
    assert "UTC" not in page


def test_the_same_state_is_judged_once_for_all_formats(answered, tmp_path, judged):
    pages = set()
    for name in ("coco", "yolo", "csv"):
        exported(answered, name, tmp_path / name)
        pages.add((tmp_path / name / PAGE).read_bytes())
    assert len(judged) <= 1
    assert len(pages) == 1


def test_once_more_was_said_it_is_another_page(answered, tmp_path, judged, tell, uid_of):
    exported(answered, "csv", tmp_path / "one")
    tell(answered, "Ann", 1, acts.SayIn(concept=uid_of(answered, "carrot")))
    before = len(judged)
    exported(answered, "csv", tmp_path / "two")
    assert len(judged) == before + 1
    assert (tmp_path / "one" / PAGE).read_bytes() != (tmp_path / "two" / PAGE).read_bytes()


def test_what_is_left_of_a_kept_page_is_made_again(answered, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    exported(answered, "csv", tmp_path / "one")
    (kept,) = (tmp_path / "cache").rglob("*.html")
    whole = kept.read_bytes()
    kept.write_bytes(whole[:2000])
    exported(answered, "csv", tmp_path / "two")
    assert (tmp_path / "two" / PAGE).read_bytes() == whole == kept.read_bytes()


def test_where_pages_cannot_be_kept_it_is_made_each_time(answered, tmp_path, monkeypatch):
    (tmp_path / "cache").write_text("a file")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    exported(answered, "csv", tmp_path / "out")
    assert (tmp_path / "out" / PAGE).is_file()


@pytest.mark.parametrize(
    ("error", "why"),
    [
        (AppError("the disk is full"), "the disk is full"),
        (ZeroDivisionError("a bug"), "this is an error in Labeler"),
        (MemoryError(), "this is an error in Labeler"),
    ],
)
def test_a_page_that_fails_is_told_of_and_fails_no_export(answered, tmp_path, monkeypatch, error, why):
    def fail(*given, **how):
        raise error

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(made_of, "check_kept", fail)
    outcome = exported(answered, "csv", tmp_path / "out")
    assert outcome.images == 4
    assert not (tmp_path / "out" / PAGE).exists()
    assert f"There is no readiness.html: {why}" in report(tmp_path / "out").replace("\\", "")


def test_where_there_are_too_many_images_to_compare_the_report_says_what_was_left_out(
    answered, tmp_path, monkeypatch, judged
):
    monkeypatch.setattr(made_of, "_MOST_COMPARED", 3)
    exported(answered, "csv", tmp_path / "out")
    page = (tmp_path / "out" / PAGE).read_text("utf-8")
    (lines,) = judged
    assert LineId.OUTLIERS not in lines
    assert LineId.QUANTITY in lines
    assert f'<section id="{LineId.OUTLIERS.value}"' not in page
    told = report(tmp_path / "out")
    assert "Not judged beside an export of more than 20,000 images" in told
    assert LINE_NAMES[LineId.OUTLIERS] in told
    assert "Not judged beside an export of more than 20,000 images" in page


def test_cut_off_while_it_is_judged_nothing_is_written(answered, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))

    class CutsOff(Watch):
        def report(self, **told):
            if told.get("doing") == "Judging the data":
                self.cancel()
            super().report(**told)

    with planned(answered, "csv") as plan, pytest.raises(Cancelled):
        write_export(plan, tmp_path / "out", watch=CutsOff())
    assert not (tmp_path / "out").exists()


def test_an_export_with_the_page_makes_way_for_the_next(answered, tmp_path, tell, uid_of):
    exported(answered, "csv", tmp_path / "out")
    before = (tmp_path / "out" / PAGE).read_bytes()
    tell(answered, "Ann", 1, acts.SayIn(concept=uid_of(answered, "carrot")))
    with planned(answered, "csv") as plan:
        write_export(plan, tmp_path / "out", watch=Watch(), replace=True)
    assert (tmp_path / "out" / PAGE).read_bytes() != before
