"""`labeler align`: from the first images that all answer blind to the word that opens the others."""

import pytest

from labeler.app.commands.answers import Tell
from labeler.app.project import open_project
from labeler.domain import acts
from labeler.domain.draft import Pass, Way


@pytest.fixture
def two(labeler, project):
    labeler("people", project, "--add", "Bob")
    return project


def say(path, who, image, *said):
    opened = open_project(path)
    try:
        uid = opened.taxonomy().named("apple").uid
        for act in said or (acts.SayOf(concept=uid), acts.NothingElse()):
            command = Tell(uid=opened.clock.new_uid(), image_id=image, asking=Pass(way=Way.FREE), act=act)
            opened.execute(command, labeler=opened.labeler_named(who))
    finally:
        opened.close()


def ids(labeler, project):
    return {each["name"]: each["id"] for each in labeler("images", project, "--json").json["images"]}


def test_a_round_from_its_beginning_to_its_end(labeler, two, tmp_path):
    assert "--start” begins one" in labeler("align", two).out
    out = labeler("align", two, "--start", "--list", "1.png", "--list", "2.png").out
    assert "“alignment 1” begins with 2 images that you listed" in out
    assert "waiting for Ann, Bob" in out
    known = ids(labeler, two)
    for who in ("Ann", "Bob"):
        say(tmp_path / two, who, known["1.png"])
    say(tmp_path / two, "Ann", known["2.png"])
    assert labeler("align", two, "--json").json["agreement"] == []
    say(tmp_path / two, "Bob", known["2.png"], acts.SayNone())
    told = labeler("align", two, "--json").json
    assert [(each["image"], each["concept"], each["on"]) for each in told["disagreements"]] == [
        ("2.png", "apple", "concept")
    ]
    assert told["disagreements"][0]["said"] == {"Ann": "of", "Bob": "absent"}
    assert told["agreement"][0] == {
        "concept": None,
        "on": "concept",
        "compared": 6,
        "raw": pytest.approx(5 / 6),
        # Of twelve words three say that it is there; one pair of six differs.
        "alpha": pytest.approx(1 - (2 / 12) / (2 * 3 * 9 / (12 * 11))),
    }
    assert "have not ended" in labeler("align", two, "--end", code=2).err
    out = labeler("align", two, "--entry", "2.png", "apple", "must-see", "a stalk").out
    assert "must see: a stalk" in out
    assert "“--end” opens the other images" in out
    told = labeler("align", two, "--end", "--json").json
    assert (told["alignment"]["ended"], told["left"], told["waiting"]) == ("aligned", 0, [])
    assert told["people"][1]["dictionary"]["apple"] == {"seen": 0, "now": 1}


def test_images_are_drawn_and_a_round_is_given_up_with_its_reason(labeler, two):
    told = labeler("align", two, "--start", "--images", "5", "--name", "looks", "--json").json
    assert (told["alignment"]["name"], len(told["alignment"]["images"])) == ("looks", 5)
    assert "say why" in labeler("align", two, "--give-up", " ", code=2).err
    assert "given up: too many" in labeler("align", two, "--give-up", "too many").out
    assert labeler("align", two, "--json").json["alignment"]["reason"] == "too many"


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("--start", "--end"), "one thing at a time"),
        (("--images", "3"), "add --start"),
        (("--start", "--images", "3", "--list", "1.png"), "either they are drawn"),
        (("--entry", "1.png", "apple", "wish", "x"), "“wish” is no kind of entry"),
        (("--entry", "no.png", "apple", "must-see", "x"), "no image is called"),
        (("--start", "--list", "concepts.toml"), "not an image of this project"),
        (("--end",), "no alignment is under way"),
        (("--start",), "two people"),
    ],
)
def test_what_cannot_be_is_refused_in_a_line(labeler, project, arguments, why):
    assert why in labeler("align", project, *arguments, code=2).err


def test_a_round_for_which_nothing_is_left_to_draw_says_so(labeler, two, tmp_path):
    for image in ids(labeler, two).values():
        say(tmp_path / two, "Ann", image)
    err = labeler("align", two, "--start", code=2).err
    assert "of the images that nobody has answered, too few are left to draw from: 0" in err
    assert "--list IMAGE" in err
