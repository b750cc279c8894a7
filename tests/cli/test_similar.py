"""`labeler similar`: more images like one, like a box of it, like a file, or like those of a concept."""

import pytest

from labeler.app.project import open_project


@pytest.fixture
def looked_at(labeler, project):
    labeler("embed", project)
    return project


def test_the_images_most_like_one_are_listed_with_how_alike_they_are_and_by_what(labeler, project, photos):
    ended = labeler("similar", project, "3.jpg", "-n", "4")
    assert "4 images, the most similar first" in ended.out
    assert "3.jpg" not in ended.out
    told = labeler("similar", project, "1.png", "-n", "3", "--json").json
    assert set(told) == {"seen_by", "is_model", "unseen", "images"}
    assert told["is_model"]
    assert [set(image) for image in told["images"]] == [{"id", "name", "similarity"}] * 3
    assert len(labeler("similar", project, "1.png", "-n", "99", "--json").json["images"]) == 11


def test_a_file_from_elsewhere_and_a_box_are_compared_too(labeler, looked_at, photos, tmp_path):
    copy = tmp_path / "copy.png"
    copy.write_bytes((photos / "5.png").read_bytes())
    first = labeler("similar", looked_at, copy, "--json").json["images"][0]
    assert first["name"] == "5.png"
    assert first["similarity"] > 0.99
    boxed = labeler("similar", looked_at, "5.png", "--box", "0,0,20,30", "-n", "2", "--json").json
    assert len(boxed["images"]) == 2


def test_images_like_those_of_a_concept(labeler, looked_at, labels_file):
    labeler("similar", looked_at, "--concept", "apple", code=2)
    labeler("people", looked_at, "--add", "Bob")
    labeler("import", looked_at, labels_file)
    told = labeler("similar", looked_at, "--concept", "apple", "--json").json
    assert {image["name"] for image in told["images"]} == {f"{number}.png" for number in range(7, 13)}


def test_while_somebody_has_the_project_open_what_is_kept_is_searched(labeler, looked_at, photos, tmp_path):
    labeler("add", looked_at, photos.parent / "photos")
    (photos / "6.png").unlink()
    writing = open_project(tmp_path / looked_at)
    try:
        assert len(labeler("similar", looked_at, "1.png", "--json").json["images"]) == 11
    finally:
        writing.close()


def test_what_cannot_be_meant_is_told_in_one_line(labeler, project):
    for arguments in (
        (), ("1.png", "--concept", "apple"), ("nothing.png",), ("--concept", "nothing"), ("--box", "1,2,3,4"),
        ("1.png", "--box", "1,2"), ("1.png", "--box", "nan,1,2,3"), ("1.png", "--box", "90,90,5,5"),
        ("1.png", "-n", "0"),
    ):  # fmt: skip
        labeler("similar", project, *arguments, code=2)
