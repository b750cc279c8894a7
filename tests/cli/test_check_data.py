"""labeler check-data: the checklist in lines, as a document and as a page; colours are no reason to fail."""

import json
from contextlib import closing

import pytest

from labeler.app.briefs import changed_thresholds
from labeler.app.embedding.computing import missing
from labeler.app.project import open_project
from labeler.domain.checklist import LineId
from labeler.quality.thresholds import THRESHOLDS


@pytest.fixture
def answered(labeler, project, labels_file):
    labeler("import", project, labels_file, "--format", "csv")
    return project


def changed_in(project):
    with closing(open_project(project, writes=False)) as opened:
        return dict(changed_thresholds(opened))


def test_every_line_is_told_and_red_is_no_failure(labeler, answered, tmp_path):
    out = labeler("check-data", answered).out
    assert out.startswith("p: 7 finished answers, 12 images, seen by EfficientNet-Lite0\n")
    assert "MEND  What is it for? " in out
    assert "   ?  Labels semantically clear? " in out
    assert "written as a page" not in out
    with closing(open_project(tmp_path / answered, writes=False)) as opened:
        assert missing(opened) == 0


def test_an_empty_project_is_judged_too(labeler, concepts_file):
    labeler("new", "e.labeler", "--concepts", concepts_file, "--lead", "Ann")
    assert "0 finished answers, 0 images" in labeler("check-data", "e.labeler").out


def test_as_a_document_it_has_every_line_in_order_and_strict_numbers(labeler, answered):
    ended = labeler("check-data", answered, "--json")
    told = json.loads(ended.out, parse_constant=lambda constant: pytest.fail(f"{constant} is no JSON"))
    assert [line["id"] for line in told["lines"]] == [line.value for line in LineId]
    assert {line["state"] for line in told["lines"]} <= {"green", "amber", "red", "unknown"}
    assert told["finished_answers"] == 7


def test_as_a_page_it_is_one_file(labeler, answered, tmp_path):
    out = labeler("check-data", answered, "--html", "page.html").out
    assert out.endswith("written as a page: page.html\n")
    page = (tmp_path / "page.html").read_text("utf-8")
    assert page.startswith("<!DOCTYPE html>")
    assert "seen by EfficientNet-Lite0" in page
    told = labeler("check-data", answered, "--html", "page.html", "--json").json
    assert len(told["lines"]) == 17


@pytest.mark.parametrize("place", ["nowhere/page.html", "photos", "p.labeler/page.html"])
def test_a_page_that_cannot_be_written_is_told_in_one_line(labeler, answered, place):
    err = labeler("check-data", answered, "--html", place, code=2).err
    assert "the file was not saved" in err
    labeler("check", answered)


def test_thresholds_are_listed_with_their_reasons(labeler, project):
    out = labeler("check-data", project, "--thresholds").out
    assert out.splitlines()[0].split() == ["figure", "amber", "red", "why", "there"]
    told = labeler("check-data", project, "--thresholds", "--json").json
    assert {each["key"] for each in told} == {row.key for row in THRESHOLDS}
    assert all(each["reason"] and not each["changed"] for each in told)


def test_to_list_thresholds_looks_at_no_image(labeler, project, tmp_path):
    labeler("check-data", project, "--thresholds")
    with closing(open_project(tmp_path / project, writes=False)) as opened:
        assert missing(opened) == 12


def test_a_threshold_is_set_and_set_back_and_others_stay(labeler, project, tmp_path):
    labeler("check-data", project, "--thresholds", "--set", "balance.ratio=2,3", "--set", "duplicates.share=0.1,0.2")
    assert changed_in(tmp_path / project) == {"balance.ratio": (2, 3), "duplicates.share": (0.1, 0.2)}
    out = labeler("check-data", project, "--thresholds").out
    (line,) = (line for line in out.splitlines() if line.startswith("balance.ratio"))
    assert line.split()[1:4] == ["2", "3", "set"]
    labeler("check-data", project, "--thresholds", "--set", "balance.ratio=")
    assert changed_in(tmp_path / project) == {"duplicates.share": (0.1, 0.2)}


def test_what_is_set_decides_the_colours(labeler, answered):
    def line():
        told = labeler("check-data", answered, "--json").json
        return next(line for line in told["lines"] if line["id"] == "resolution")

    before = line()
    row = next(row for row in THRESHOLDS if row.key == "resolution.short_side")
    assert row.amber > 30  # the pictures have 30 pixels
    assert before["state"] == "red"
    labeler("check-data", answered, "--thresholds", "--set", "resolution.short_side=2,1")
    assert before["sentence"] != line()["sentence"]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("balance.ratio", "is not KEY=AMBER,RED"),
        ("balance.ratio=4", "is not KEY=AMBER,RED"),
        ("balance.ratio=4,5,6", "is not KEY=AMBER,RED"),
        ("balance.ratio=four,ten", "is not KEY=AMBER,RED"),
        ("nothing.such=1,2", "no threshold is called “nothing.such”"),
        ("balance.ratio=nan,nan", "is a number"),
        ("balance.ratio=10,4", "the wrong way round"),
        ("=1,2", "no threshold is called"),
        ("\x1b[31m=1,2", "no threshold is called"),
    ],
)
def test_a_threshold_that_cannot_be_is_refused_in_one_line_and_none_is_set(labeler, project, tmp_path, said, told):
    arguments = ("check-data", project, "--thresholds", "--set", "duplicates.share=0.1,0.2", "--set", said)
    err = labeler(*arguments, code=2).err
    assert told in err
    assert "\x1b" not in err
    assert changed_in(tmp_path / project) == {}


def test_beside_a_window_that_writes_it_reads_what_is_kept(labeler, answered, tmp_path):
    with closing(open_project(tmp_path / answered)):
        before = (tmp_path / answered).stat().st_mtime_ns
        told = labeler("check-data", answered, "--json", "--html", "page.html").json
        assert labeler("check-data", answered, "--thresholds", "--set", "balance.ratio=2,3", code=2).err
        assert (tmp_path / answered).stat().st_mtime_ns == before
    assert told["seen_by"] == "nothing: no picture was looked at"
    assert (tmp_path / "page.html").is_file()
    with closing(open_project(tmp_path / answered, writes=False)) as opened:
        assert missing(opened) == 12


def test_what_is_no_project_is_refused(labeler, tmp_path):
    labeler("check-data", "nothing.labeler", code=2)
