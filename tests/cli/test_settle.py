"""labeler settle: what is disputed, worst first, and what is held of an image, by whom and why."""

import shutil

import pytest
from PIL import Image

from labeler.cli.main import run

ROWS = (
    *(f"{number}.png,apple,of,{who}" for number in (1, 2) for who in ("Ann", "Bob", "Cat")),
    "4.png,apple,of,Ann",
    "4.png,banana,of,Bob",
    "5.png,apple,of,Ann",
    "5.png,apple,in,Bob,1,2,9,9",
    "5.png,apple,in,Cat,2,2,9,9",
    "6.png,,none,Ann",
)


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    """Made once: eight photos, three concepts, and what Ann, who leads, Bob and Cat said."""
    folder = tmp_path_factory.mktemp("settle")
    (folder / "photos").mkdir()
    for number in range(1, 9):
        Image.new("RGB", (40, 30), (number * 20, 0, 0)).save(folder / "photos" / f"{number}.png")
    concepts = [f'[[concept]]\nname = "{name}"\ndefinition = "Seen."\n' for name in ("apple", "banana")]
    (folder / "concepts.toml").write_text("".join(concepts), "utf-8")
    lines = ["image,concept,relation,labeler,x,y,width,height", *(row + "," * (7 - row.count(",")) for row in ROWS)]
    (folder / "labels.csv").write_text("\n".join(lines) + "\n", "utf-8")
    path = str(folder / "p.labeler")
    for line in (
        ("new", path, "--concepts", str(folder / "concepts.toml"), "--lead", "Ann"),
        ("add", path, str(folder / "photos")),
        ("import", path, str(folder / "labels.csv"), "--format", "csv"),
    ):
        assert run(list(line), window=None) == 0
    return path


@pytest.fixture
def answered(template, tmp_path):
    shutil.copyfile(template, tmp_path / "p.labeler")
    return "p.labeler"


def test_it_lists_what_is_disputed_the_worst_first(labeler, answered):
    out = labeler("settle", answered).out
    assert [line.split()[:3] for line in out.splitlines()[2:4]] == [["4.png", "100%", "2"], ["5.png", "67%", "3"]]
    assert out.endswith("2 images are disputed and not settled\n")
    worst, other = labeler("settle", answered, "--json").json
    assert (worst["image"], worst["concepts"], worst["about"]) == ("4.png", ["apple", "banana"], ["concept"])
    assert (other["differing"], other["about"]) == (pytest.approx(2 / 3), ["relation"])


def test_an_image_is_settled_as_somebody_says_with_who_and_why_and_taken_back(labeler, answered):
    told = labeler("settle", answered, "5.png", "--as", "bob", "--why", "leaves all round", "--json").json["settled"]
    assert (told["how"], told["by"], told["why"], told["gold"]) == ("picked", "Ann", "leaves all round", False)
    assert told["labels"] == [{"concept": "apple", "relation": "in", "joint": False, "boxes": [[1.0, 2.0, 9.0, 9.0]]}]
    assert labeler("settle", answered).out.endswith("1 image is disputed and not settled\n")
    out = labeler("settle", answered, "5.png", "--gold").out
    assert out.endswith("settled (picked, gold) by Ann: in apple (1 box): leaves all round\n")
    labeler("settle", answered, "5.png", "--undo")
    assert labeler("settle", answered, "5.png", "--undo").out.endswith("not settled\n")
    error = labeler("settle", answered, "5.png", "--undo", code=2).err
    assert "nothing that was settled of 5.png can be taken back" in error


def test_the_majority_and_none_can_be_held(labeler, answered):
    told = labeler("settle", answered, "5.png", "--from-majority", "--json").json["settled"]
    assert (told["how"], told["why"], told["labels"][0]["boxes"]) == ("picked", "majority", [[1.0, 2.0, 9.0, 9.0]])
    assert "settled (agreed) by Ann: of apple" in labeler("settle", answered, "1.png", "--from-majority").out
    assert "settled (drawn) by Ann: none of the concepts" in labeler("settle", answered, "7.png", "--none").out
    assert "there is no majority on 4.png" in labeler("settle", answered, "4.png", "--from-majority", code=2).err


def test_the_likeliest_is_proposed_and_settled_only_where_an_image_is_named(labeler, answered):
    proposals = labeler("settle", answered, "--weighted", "--json").json
    assert [each["image"] for each in proposals] == ["4.png", "5.png"]
    assert proposals[1]["answer"]["labels"][0]["relation"] == "in"
    assert "with a proposal" in labeler("settle", answered, "--weighted").out
    assert len(labeler("settle", answered, "--json").json) == 2
    assert "weighted by reliability" in labeler("settle", answered, "5.png", "--weighted").out


def test_an_image_is_looked_at_with_what_everybody_says(labeler, answered):
    out = labeler("settle", answered, "5.png").out
    assert "5.png: 3 answers" in out
    assert "not settled" in out
    told = labeler("settle", answered, "5.png", "--json").json
    assert [(each["labeler"], each["finished"]) for each in told["answers"]] == [
        ("Ann", True), ("Bob", True), ("Cat", True),
    ]  # fmt: skip
    assert told["settled"] is None


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (("--none",), "name the image that is settled"),
        (("5.png", "--none", "--as", "Ann"), "one of them at a time"),
        (("5.png", "--as", "Nobody"), "nobody in this project is called “Nobody”"),
        (("6.png", "--as", "Bob"), "have said nothing of 6.png"),
        (("nowhere.png", "--none"), "no image is called “nowhere.png”"),
        (("5.png", "--none", "--by", "Bob"), "Bob is not a lead"),
    ],
)
def test_what_cannot_be_settled_is_refused_in_one_line(labeler, answered, arguments, what):
    ended = labeler("settle", answered, *arguments, code=2)
    assert what in ended.err
    assert ended.err.count("\n") == 1
    assert len(labeler("settle", answered, "--json").json) == 2


def test_of_several_leads_one_has_to_be_named(labeler, answered):
    labeler("people", answered, "--lead", "Bob")
    assert "Say which of them by --by NAME" in labeler("settle", answered, "5.png", "--none", code=2).err
    assert "by Bob" in labeler("settle", answered, "5.png", "--none", "--by", "bob").out


def test_an_export_names_the_policy_and_has_what_was_settled(labeler, answered):
    labeler("settle", answered, "4.png", "--as", "Bob")
    told = labeler("export", answered, "out", "--format", "csv", "--answers", "settled", "--json").json
    assert told["answers"].startswith("Settled: what a lead decided on")
    told = labeler("export", answered, "--dry-run", "--format", "coco", "--answers", "majority", "--json").json
    assert told["answers"].startswith("Majority: of each concept what more than half say")
    assert "settled|majority|NAME" in labeler("export", "--help").out.replace("\n", " ")
