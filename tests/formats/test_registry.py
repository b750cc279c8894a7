"""What holds for every format: options, names of any kind, the same bytes, the documents beside it."""

import csv
import io
import random

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from labeler import __version__
from labeler.domain.errors import AppError
from labeler.domain.names import folded
from labeler.domain.words import Split
from labeler.formats.concepts_toml import read_concepts
from labeler.formats.markdown import plain
from labeler.formats.outgoing.options import choices_of, made_options
from labeler.formats.outgoing.plan import ExportRequest
from labeler.formats.outgoing.records import LeftOut
from labeler.formats.registry import EXPORTERS, IMPORTERS, exporter, importer, plan_export, write_export

FORMATS = sorted(EXPORTERS)
HOSTILE = [
    *("../../x", "/etc/passwd", "..", ".", "C:\\x", "a/b", "a\\b", "CON", "nul.", "train", "images", "=cmd"),
    *("<b>x</b>", "<img src=x onerror=y>", "'; DROP TABLE", "\u202egpj.exe", "line\nbreak", "tab\there", "-rf"),
    *("x" * 300, "e\u0301", "é", "Cat", "cat", "|", "`x`", "[a](b)", "labels.csv", "manifest.csv", "~", "$HOME"),
]
TEXT = st.sampled_from(HOSTILE) | st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=30)


BOTH_WAYS = ["coco", "cvat", "folders", "imagefolder", "label_studio", "labelme", "voc", "yolo"]


def test_the_formats_are_those_promised():
    assert sorted(["csv", *BOTH_WAYS]) == FORMATS
    assert sorted(IMPORTERS) == BOTH_WAYS
    with pytest.raises(AppError, match="there is no format “tfrecord”"):
        plan_export("tfrecord", ExportRequest(concepts=(), images=()))
    with pytest.raises(AppError, match="there is no format “tfrecord”"):
        importer("tfrecord")


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("coco", {"layout": "flat"}),
        ("coco", {"allow_missing": True}),
        ("folders", {"subjects": "full-frame"}),
        ("yolo", {"federated": True}),
        ("csv", {"max_side": 640}),
    ],
)
def test_an_option_that_means_nothing_to_a_format_is_refused(name, options):
    (option,) = options
    chosen = exporter(name)
    with pytest.raises(AppError, match=f"--{option.replace('_', '-')}"):
        made_options(chosen.options, options, title=chosen.title)


@pytest.mark.parametrize("name", FORMATS)
def test_every_option_says_what_it_is_in_the_dialog_and_in_the_terminal(name):
    for choice in choices_of(EXPORTERS[name].options):
        assert choice.metadata["words"]
        assert choice.metadata["help"].endswith(".")


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_says_what_it_is_for_and_what_it_cannot_hold_also_in_its_report(exported, shop, name):
    _, folder = exported(name, *shop[:2])
    report = (folder / "EXPORT_REPORT.md").read_text()
    assert EXPORTERS[name].purpose
    assert EXPORTERS[name].cannot_hold
    assert all(plain(each) in report for each in EXPORTERS[name].cannot_hold)


@pytest.mark.parametrize("name", FORMATS)
def test_the_concepts_go_along_so_that_an_empty_project_can_take_the_export_in(exported, shop, name):
    concepts, images, _ = shop
    _, folder = exported(name, concepts, images)
    entries = read_concepts(folder / "concepts.toml")
    assert [entry.name for entry in entries] == [each.name for each in concepts]
    assert [entry.definition for entry in entries] == [each.definition for each in concepts]


def test_images_that_can_be_walked_only_once_are_a_bug_at_once():
    with pytest.raises(TypeError, match="walked twice"):
        ExportRequest(concepts=(), images=iter(()))


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_project_gives_the_same_bytes(tmp_path, exported, shop, tree, name):
    concepts, images, left_out = shop
    shuffled = random.Random(7).sample(images, len(images))
    _, one = exported(name, concepts, images, left_out=left_out, folder="one")
    _, two = exported(name, concepts, shuffled, left_out=left_out, folder="elsewhere/two")
    assert tree(one) == tree(two)
    assert str(tmp_path).encode() not in b"".join(tree(one).values())


@pytest.mark.parametrize("name", FORMATS)
def test_an_export_bears_our_marker_without_a_time_or_a_person(exported, shop, name):
    _, folder = exported(name, *shop[:2])
    marker = orjson.loads((folder / ".labeler-export.json").read_bytes())
    assert marker == {"program": "labeler", "version": __version__, "format": name}


@pytest.mark.parametrize("name", BOTH_WAYS)
def test_nobody_is_named_in_an_export_but_csv(exported, shop, tree, name):
    _, folder = exported(name, *shop[:2])
    assert not [path for path, content in tree(folder).items() if b"ann," in content or b"ann " in content]


@pytest.mark.parametrize("name", FORMATS)
def test_the_report_says_what_stayed_out_whose_answers_these_are_and_no_markup_of_users(exported, shop, name):
    concepts, images, _ = shop
    left_out = [LeftOut(why="disputed <img src=x>", images=7, mend="settle | them")]
    _, folder = exported(name, concepts, images, left_out=left_out, whose="Those of *ann* alone.")
    report = (folder / "EXPORT_REPORT.md").read_text()
    card = (folder / "DATASET_CARD.md").read_text()
    assert "| disputed \\<img src=x\\> | 7 | settle \\| them |" in report
    assert "Those of \\*ann\\* alone." in report
    assert "<i>" not in report + card.replace("\\<i\\>", "")
    assert "Nothing \\| anyone \\*would\\* call so." in card
    assert "A yellow citrus fruit" in card


def test_a_plan_writes_nothing(tmp_path, shop, request_of):
    for name in FORMATS:
        plan = plan_export(name, request_of(name, *shop[:2]))
        assert plan.format == name
        assert plan.images
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", FORMATS)
def test_progress_goes_from_nothing_to_all(tmp_path, shop, request_of, place_image, name):
    request = request_of(name, *shop[:2])
    told = []
    write_export(
        plan_export(name, request),
        request,
        tmp_path / "out",
        place_image=place_image,
        progress=lambda done, total: told.append((done, total)),
    )
    assert told == [(done, 12) for done in range(13)]


@pytest.fixture(scope="session")
def export_hostile(tmp_path_factory, concept, image, answer, label, region, request_of, place_image):
    """Exports images and concepts of these names; gives the folder that alone may have changed."""

    def go(name, concepts, paths):
        room = tmp_path_factory.mktemp("room")
        apart = {folded(text) or "x": text for text in concepts}
        taxonomy = [concept(text or "x", n, definition=text) for n, text in enumerate(apart.values(), start=1)]
        images = [
            image(
                path,
                answer(label(each.name, "of", region()), looked_for=[c.name for c in taxonomy], labeler=path),
                source=path,
                split=split,
                digest=f"{number:03d}{each.export_id:03d}{split.value:x>58.58}",
            )
            for number, path in enumerate(paths)
            for each in taxonomy
            for split in Split
        ]
        left_out = [LeftOut(why=path, images=1, mend=path) for path in paths]
        request = request_of(name, taxonomy, images, left_out=left_out)
        write_export(plan_export(name, request), request, room / "in" / "out", place_image=place_image)
        return room, images

    return go


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=30)
@given(concepts=st.lists(TEXT, min_size=1, max_size=4), paths=st.lists(TEXT, min_size=1, max_size=4))
def test_names_of_any_kind_lead_no_file_outside_the_chosen_folder(export_hostile, tree, name, concepts, paths):
    room, images = export_hostile(name, concepts, paths)
    assert [path.name for path in room.iterdir()] == ["in"]
    assert [path.name for path in (room / "in").iterdir()] == ["out"]
    out = room / "in" / "out"
    assert not [path for path in out.rglob("*") if path.is_symlink()]
    text = (out / "manifest.csv").read_bytes().decode()
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert {row["digest"] for row in rows} == {each.digest for each in images}
    if name != "csv":
        placed = {row["destination"].removeprefix("'"): row["digest"] for row in rows}
        assert {path: (out / path).read_text() for path in placed} == placed
