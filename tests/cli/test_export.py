"""Exporting from the terminal: what would go out is told first, and every option is one of a format."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from labeler.app.bringing_in import import_formats
from labeler.app.exporting import export_formats
from labeler.app.outgoing.fields import choices_in

FORMATS = export_formats()


@pytest.fixture
def labeled(labeler, project, labels_file):
    labeler("import", project, labels_file, "--format", "csv")
    return project


def test_the_help_has_every_option_of_every_format(labeler):
    out = " ".join(labeler("export", "--help").out.split())
    for format in FORMATS:
        assert f"{format.name}|" in out or f"|{format.name}>" in out
        for choice in choices_in(format):
            assert f" {choice.option} " in out


def test_a_dry_run_tells_all_and_writes_nothing_and_needs_no_folder(labeler, labeled, tmp_path):
    before = sorted(tmp_path.rglob("*"))
    told = labeler("export", labeled, "--format", "coco", "--dry-run", "--json").json
    assert sorted(tmp_path.rglob("*")) == before
    assert (told["images"], told["boxes"], told["labels"]) == (7, 7, 6)
    assert (told["written"], told["folder"], told["format"]) == (False, None, "coco")
    assert {each["split"]: each["images"] for each in told["splits"]}.keys() == {"train", "val"}
    assert sum(each["images"] for each in told["splits"]) == 7
    apple, banana, other = told["concepts"]
    assert (apple["concept"], apple["of"], apple["in"], apple["absent"], apple["boxes"]) == ("apple", 6, 0, 1, 6)
    assert (banana["of"], banana["in"], banana["absent"], banana["boxes"]) == (0, 1, 6, 1)
    assert other["absent"] == 7
    assert sum(split["boxes"] for split in apple["splits"].values()) == 6
    (untouched,) = [row for row in told["left_out"] if row["why"].startswith("untouched")]
    assert untouched["mend"] == "label 4 images"
    assert told["answers"].startswith("Image by image the only finished answer")
    assert any("Skipped" in line for line in told["cannot_hold"])


def test_a_dry_run_comes_to_the_same_as_the_export_it_tells_of(labeler, labeled):
    for format in FORMATS:
        options = ("--layout", "flat") if format.name == "folders" else ()
        line = ("export", labeled, f"out-{format.name}", "--format", format.name, *options, "--json")
        dry, written = labeler(*line, "--dry-run").json, labeler(*line).json
        assert (dry.pop("written"), written.pop("written")) == (False, True)
        assert Path(dry.pop("folder")).name == Path(written.pop("folder")).name
        assert dry == written


def test_a_dry_run_in_words_has_the_concepts_the_answers_and_what_the_format_cannot_hold(labeler, labeled):
    out = labeler("export", labeled, "--format", "coco", "--dry-run").out
    assert out.startswith("7 images, 7 boxes, 6 labels would go out; nothing was written\n")
    assert any(line.split() == ["apple", "6", "0", "1", "0", "6"] for line in out.splitlines())
    assert "4 images: untouched: not labeled yet (label 4 images)" in out
    assert "whose answers: Image by image" in out
    assert "COCO cannot hold:" in out


def test_an_option_that_a_format_does_not_have_is_refused(labeler, labeled, tmp_path):
    ended = labeler("export", labeled, "out", "--format", "csv", "--max-side", "100", code=2)
    assert "CSV has no use for the option --max-side" in ended.err
    assert not (tmp_path / "out").exists()


def test_without_a_folder_only_a_dry_run_is_possible(labeler, labeled):
    assert "FOLDER" in labeler("export", labeled, "--format", "coco", code=2).err


def test_an_earlier_export_is_replaced_only_where_that_is_said(labeler, labeled, tmp_path):
    labeler("export", labeled, "out", "--format", "coco")
    assert "the folder is not empty" in labeler("export", labeled, "out", "--format", "csv", code=2).err
    assert (tmp_path / "out" / "annotations").is_dir()
    labeler("export", labeled, "out", "--format", "csv", "--replace")
    assert not (tmp_path / "out" / "annotations").exists()
    assert (tmp_path / "out" / "answers.csv").is_file()


def test_a_folder_of_somebody_elses_is_never_replaced(labeler, labeled, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine")
    labeler("export", labeled, "out", "--format", "csv", "--replace", code=2)
    assert (tmp_path / "out" / "mine.txt").read_text() == "mine"


def test_a_name_with_a_comma_stands_in_quotes(labeler, labeled):
    ended = labeler("export", labeled, "--format", "csv", "--dry-run", "--concepts", 'apple, "a, b"', code=2)
    assert "no concept is called “a, b”" in ended.err


def test_every_format_is_listed_with_what_it_is_for(labeler):
    told = labeler("formats", "--json").json
    assert [each["name"] for each in told["export"]] == [format.name for format in FORMATS]
    assert all(each["purpose"] for each in told["export"])
    assert [each["name"] for each in told["import"]] == [each.name for each in import_formats()]
    out = labeler("formats").out
    assert all(format.title in out and format.purpose in out for format in FORMATS)
    assert all(each.asks_for.removesuffix(".") in out for each in import_formats())


PLUGIN = """
import importlib.metadata as m, sys
from importlib.metadata import EntryPoint
kept = m.entry_points
def points(**asked):
    mine = [EntryPoint(name="bad", value="nothing.of:this", group="labeler.exporters")]
    return mine if asked.get("group") == "labeler.exporters" else kept(**asked)
m.entry_points = points
from labeler.cli.main import run
sys.exit(run(["formats", *sys.argv[1:]], window=None))
"""


def test_a_broken_plug_in_is_listed_with_why_and_is_no_failure():
    told, said = (
        subprocess.run([sys.executable, "-c", PLUGIN, *more], capture_output=True, text=True, check=True).stdout
        for more in (["--json"], [])
    )
    (broken,) = json.loads(told)["broken"]
    assert broken["name"] == "bad"
    assert "No module named 'nothing'" in broken["why"]
    assert "bad: it cannot be loaded" in said
