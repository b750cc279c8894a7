"""labeler brief and labeler sources: what the model is for, and which images are what it will meet."""

import pytest


@pytest.fixture
def project(labeler, concepts_file):
    labeler("new", "work.labeler", "--lead", "ann", "--concepts", concepts_file)
    return "work.labeler"


def test_nobody_has_said_anything_of_a_new_project(labeler, project):
    assert labeler("brief", project, "--json").json == {
        "purpose": "",
        "users": "",
        "measure": "",
        "aim": None,
        "aims": {},
        "training": "on top",
        "world": "closed",
    }
    assert "not said yet" in labeler("brief", project).out


def test_what_is_not_named_stays(labeler, project):
    labeler("brief", project, "--purpose", "sort fruit", "--aim", "50", "--aim-of", "apple=80")
    labeler("brief", project, "--users", "shops", "--world", "open")
    told = labeler("brief", project, "--training", "from-scratch", "--json").json
    assert (told["purpose"], told["users"], told["aim"], told["aims"]) == ("sort fruit", "shops", 50, {"apple": 80})
    assert (told["world"], told["training"]) == ("open", "from scratch")
    out = labeler("brief", project).out
    assert "aim of apple" in out
    assert "sort fruit" in out


def test_an_aim_is_taken_back(labeler, project):
    labeler("brief", project, "--aim", "50", "--aim-of", "apple=80")
    told = labeler("brief", project, "--aim", "0", "--aim-of", "apple=", "--json").json
    assert (told["aim"], told["aims"]) == (None, {})


@pytest.mark.parametrize("aim", ["apple", "apple=many", "apple=-3", "pear=5", "apple=0", "apple=²"])
def test_an_aim_that_is_none_is_refused_in_one_line(labeler, project, aim):
    ended = labeler("brief", project, "--aim-of", aim, code=2)
    assert len(ended.err.splitlines()) == 1
    assert labeler("brief", project, "--json").json["aims"] == {}


def test_images_of_a_target_source_go_to_evaluation_unless_they_were_answered(labeler, project, photos):
    labeler("add", project, photos)
    name = labeler("sources", project, "--json").json["sources"][0]["name"]
    before = labeler("sources", project, "--json").json["sources"][0]
    assert before["purpose"] == "training"
    after = labeler("sources", project, "--target", name, "--json").json["sources"][0]
    assert (after["purpose"], after["evaluation"]) == ("target", after["images"])
    back = labeler("sources", project, "--training", name, "--json").json["sources"][0]
    assert back == before
    assert name in labeler("sources", project).out


def test_a_source_that_nobody_knows_is_refused(labeler, project):
    assert "“attic”" in labeler("sources", project, "--target", "attic", code=2).err


def test_hints_on_the_concepts_are_printed_where_they_are_loaded(labeler, tmp_path):
    file = tmp_path / "concepts.toml"
    file.write_text('[[concept]]\nname = "Bouquet_Holding"\ndefinition = "flowers bound together"\n', "utf-8")
    out = labeler("new", "flowers.labeler", "--lead", "ann", "--concepts", file).out
    assert "2 hints on the concepts:" in out
    assert "“Bouquet_Holding” holds two things: “Bouquet” and “Holding”" in out
    more = tmp_path / "more.toml"
    more.write_text(
        '[[concept]]\nname = "bouquets"\ndefinition = "many"\n[[concept]]\nname = "bouquet"\ndefinition = "one"\n',
        "utf-8",
    )
    assert "are nearly the same name" in labeler("concepts", "flowers.labeler", "--add", more).out
    assert "hint" not in labeler("concepts", "flowers.labeler").out
