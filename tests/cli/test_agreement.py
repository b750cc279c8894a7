"""labeler agreement: the figures in tables and as a document, of everyone or of one person alone."""

import json

import pytest

ROWS = (
    *(f"{number}.png,apple,of,{who}," for number in (1, 2, 4, 5) for who in ("Ann", "Bob")),
    *(f"{number}.png,banana,of,Ann," for number in (6, 7, 8)),
    *(f"{number}.png,banana,in,Bob,1,2,9,9" for number in (6, 7, 8)),
    "9.png,,none,Ann,",
    "9.png,apple,of,Bob,",
)


@pytest.fixture
def answered(labeler, project, tmp_path):
    lines = ["image,concept,relation,labeler,x,y,width,height", *(row + "," * (7 - row.count(",")) for row in ROWS)]
    (tmp_path / "labels.csv").write_text("\n".join(lines) + "\n", "utf-8")
    labeler("import", project, "labels.csv", "--format", "csv")
    return project


def test_it_tells_concepts_labelers_pairs_and_what_is_confused(labeler, answered):
    out = labeler("agreement", answered).out
    assert out.startswith("On what is there, you agree by ")
    assert "8 images were finished by several people." in out
    assert [line.split()[0] for line in out.splitlines() if line[:5] in ("apple", "banan", "=cmd ")] == [
        "apple", "banana", "=cmd",
    ]  # fmt: skip
    assert "  Ann says of where others say that banana is only in it: 3 of 3 images\n" in out


def test_as_a_document_it_has_every_figure_and_strict_numbers(labeler, answered):
    out = labeler("agreement", answered, "--json").out
    told = json.loads(out, parse_constant=lambda constant: pytest.fail(f"{constant} is no JSON"))
    assert told["images"] == 8
    assert [each["name"] for each in told["concepts"]] == ["apple", "banana", "=cmd"]
    banana = told["concepts"][1]
    assert banana["relation"] == {
        "items": 3,
        "raw": 0.0,
        "alpha": pytest.approx(-2 / 3),
        "kappa": 0.0,
        "differing_images": 3,
    }
    ann, bob = told["labelers"]
    assert (ann["labeler"], bob["labeler"]) == ("Ann", "Bob")
    assert ann["of_rate"]["own"] == {
        "of": 7, "labels": 7, "rate": 1.0, "interval": pytest.approx([0.6457, 1.0], abs=1e-4),
    }  # fmt: skip
    assert ann["of_rate"]["others"]["rate"] == pytest.approx(5 / 8)
    assert told["pairs"][0]["labelers"] == ["Ann", "Bob"]


def test_of_one_person_nobody_else_is_named(labeler, answered):
    out = labeler("agreement", answered, "--labeler", "Bob").out
    assert "Bob" in out
    assert "Ann" not in out
    told = labeler("agreement", answered, "--labeler", "Bob", "--json").json
    assert told["labeler"] == "Bob"
    assert "Ann" not in json.dumps(told)


def test_who_is_not_there_or_has_said_nothing_is_told_in_one_line(labeler, answered):
    assert "nobody in this project is called “Eve”" in labeler("agreement", answered, "--labeler", "Eve", code=2).err
    labeler("people", answered, "--add", "Cem")
    err = labeler("agreement", answered, "--labeler", "Cem", code=2).err
    assert "Cem has not finished an answer yet" in err


def test_before_anybody_has_answered_it_says_so(labeler, project):
    out = labeler("agreement", project).out
    assert out.startswith("Nobody has finished an answer yet\n")
    assert labeler("agreement", project, "--json").json["labelers"] == []
