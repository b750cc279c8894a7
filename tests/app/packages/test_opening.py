"""A package becomes a project on a workstation: with all it takes to label, and nothing that is decided at home."""

import os

import pytest

from labeler.app.adding import add_folders
from labeler.app.commands.concept_edits import Rename
from labeler.app.commands.dictionary_entries import AddExample
from labeler.app.commands.people import AddPerson, MakeLead
from labeler.app.commands.taxonomy import AddConcepts, NewConcept, NewExample
from labeler.app.packages.out.handing_out import hand_out
from labeler.app.packages.out.wanted import Wanted
from labeler.app.packages.workstation.handing_in import hand_in
from labeler.app.packages.workstation.opening import handed, is_package, labeler_of, open_package_as_project
from labeler.app.project import open_project
from labeler.app.watch import Watch
from labeler.app.whereabouts import Whereabouts, located
from labeler.domain import acts
from labeler.domain.errors import AppError, RuleBroken
from labeler.domain.words import Role
from labeler.store import answers, claims, images, lists, returns
from labeler.store.damage.check import damage


@pytest.fixture
def opened(clock):
    """Opens packages; the projects are closed when the test ends."""
    made = []

    def open_it(package, *, into=None):
        path = open_package_as_project(package, into=into, watch=Watch(), clock=clock)
        made.append(open_project(path, clock=clock))
        return made[-1]

    yield open_it
    for project in made:
        project.close()


def everything(project):
    with project.file.reading() as reader:
        return images.every(reader)


def test_a_project_is_made_beside_the_package_with_all_that_is_needed(home, give, opened, tmp_path):
    (package,) = give(home, "Bob", images=5)
    work = opened(package.path)
    assert work.path == tmp_path / "out" / "project for Bob" / "project.labeler"
    assert (work.uid, work.name) == (home.uid, home.name)
    assert [(each.name, each.role) for each in work.people()] == [("Bob", Role.ANNOTATOR)]
    assert work.taxonomy().concepts == home.taxonomy().concepts
    assert work.taxonomy().revision == home.taxonomy().revision
    there = {image.digest: image for image in everything(home)}
    for image in everything(work):
        at_home = there[image.digest]
        assert (image.size, image.split, image.source) == (at_home.size, at_home.split, at_home.source)
        assert image.places[0].shown == at_home.places[0].shown
    assert {each.whereabouts for each in located(work, watch=Watch())} == {Whereabouts.THERE}
    assert len(everything(work)) == 5


def test_the_same_package_is_gone_on_with_and_another_gets_its_own_folder(home, give, opened, tell):
    (first,) = give(home, "Bob", images=2)
    work = opened(first.path)
    tell(work, "Bob", 1, acts.SayNone())
    work.close()
    again = opened(first.path)
    with again.file.reading() as reader:
        assert len(answers.every(reader)) == 1
    (second,) = give(home, "Bob", images=2)
    other = opened(second.path)
    assert other.path.parent.name == "project for Bob 2"
    assert other.path != again.path


def test_a_folder_of_ones_own_is_used_if_it_is_empty(home, give, opened, tmp_path):
    (package,) = give(home, "Bob", images=2)
    place = tmp_path / "mine"
    place.mkdir()
    work = opened(package.path, into=place)
    assert work.path.parent == place
    work.close()
    assert opened(package.path, into=place).path == work.path
    full = tmp_path / "full"
    full.mkdir()
    (full / "mine.txt").write_text("mine")
    with pytest.raises(AppError, match="something in this folder"):
        opened(package.path, into=full)
    assert [path.name for path in full.iterdir()] == ["mine.txt"]


def test_what_a_lead_decides_is_not_changed_in_it(home, give, opened, tmp_path, photos, uid_of):
    (package,) = give(home, "Bob", images=2)
    work = opened(package.path)
    bob = work.labeler_named("Bob")
    for command in (
        AddConcepts(entries=(NewConcept(name="durian"),)),
        MakeLead(name="Bob"),
        Rename(concept=uid_of(work, "apple"), name="pear"),
    ):
        for labeler in (None, bob):
            with pytest.raises(RuleBroken, match="handed out"):
                work.execute(command, labeler=labeler)
    with pytest.raises(RuleBroken, match="handed out"):
        add_folders(work, [photos(1, name="more", first=77)], watch=Watch())
    with pytest.raises(RuleBroken, match="handed out"):
        hand_out(work, Wanted(to=("Bob",), uid="x"), tmp_path / "further", watch=Watch())
    assert len(everything(work)) == 2


def test_a_lead_is_no_lead_in_it(home, give, opened):
    (package,) = give(home, "Ann", images=2)
    assert not opened(package.path).labeler_named("Ann").is_lead


def test_claims_examples_and_what_was_seen_come_along(home, give, opened, uid_of, picture):
    apple = uid_of(home, "apple")
    with home.file.writing() as transaction:
        claims.add(transaction, uid="claim 1", image_id=3, concept_id=1, box=None)
    home.execute(AddExample(concept=apple, example=_example(picture)))
    (package,) = give(home, "Bob")
    work = opened(package.path)
    image = next(each for each in everything(work) if each.name.endswith("003.png"))
    with work.file.reading() as reader:
        assert [claim.concept_uid for claim in claims.of_image(reader, image.id)] == [apple]
    assert work.taxonomy().concept(apple).examples == home.taxonomy().concept(apple).examples


def test_an_answer_that_was_sent_back_goes_out_with_the_reason_and_ones_own_past(home, give, opened, tell, uid_of):
    apple, banana = uid_of(home, "apple"), uid_of(home, "banana")
    tell(home, "Bob", 2, acts.SayOf(concept=apple), acts.NothingElse())
    tell(home, "Ann", 2, acts.SayOf(concept=banana), acts.NothingElse())
    _send_back(home, image=2, labeler="Bob", reason="look again")
    (package,) = give(home, "Bob", images=0)
    assert package.images == 1
    work = opened(package.path)
    (image,) = everything(work)
    bob = work.labeler_named("Bob")
    with work.file.reading() as reader:
        (kept,) = answers.every(reader)
        (sent,) = returns.open_of(reader, bob.id)
        (listed,) = lists.every(reader)
    assert [label.concept_uid for label in kept.answer.labels] == [apple]
    assert (sent.reason, sent.image_id) == ("look again", image.id)
    assert (listed.name, listed.images) == ("sent back", (image.id,))


def test_a_project_that_was_handed_out_is_whole(home, give, opened, tell):
    tell(home, "Bob", 1, acts.SayNone())
    _send_back(home, image=1, labeler="Bob", reason="look again")
    (package,) = give(home, "Bob", images=4)
    work = opened(package.path)
    with work.file.reading() as reader:
        assert list(damage(reader)) == []


def test_it_says_to_whom_it_was_handed_out(home, give, opened):
    (package,) = give(home, "Bob", images=2)
    work = opened(package.path)
    assert handed(work).labeler == "Bob"
    assert handed(home) is None
    path = work.path
    work.close()
    assert labeler_of(path) == "Bob"
    assert is_package(package.path)
    assert not is_package(path)


def test_the_project_is_gone_on_with_without_reading_all_of_its_package_again(home, give, opened, tell):
    (package,) = give(home, "Bob", images=2)
    made = opened(package.path).path
    whole = bytearray(package.path.read_bytes())
    whole[whole.index(b"IDAT") + 8] ^= 1
    package.path.write_bytes(whole)
    assert open_package_as_project(package.path, into=None, watch=Unwatched()) == made


class Unwatched(Watch):
    """For what takes no time."""

    def report(self, **progress):
        raise AssertionError(progress)


def test_what_somebody_hands_in_is_not_opened(home, give, opened, tmp_path):
    (package,) = give(home, "Bob", images=2)
    handed_in = hand_in(opened(package.path), to=None, watch=Watch())
    with pytest.raises(AppError, match="hands in"):
        opened(handed_in.path)


def test_a_package_cut_short_makes_nothing(home, give, opened, tmp_path):
    (package,) = give(home, "Bob", images=2)
    whole = package.path.read_bytes()
    package.path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(AppError):
        opened(package.path)
    assert [path.name for path in (tmp_path / "out").iterdir()] == [package.path.name]


def test_where_the_project_cannot_be_made_nothing_is_left(home, give, opened, tmp_path, monkeypatch):
    (package,) = give(home, "Bob", images=2)

    def full(*_arguments):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(AppError, match="full"):
        opened(package.path)
    monkeypatch.undo()
    assert [path.name for path in (tmp_path / "out").iterdir()] == [package.path.name]
    assert len(everything(opened(package.path))) == 2


def test_hostile_names_of_images_lead_nowhere_else(home, give, opened, tmp_path, picture):
    odd = tmp_path / "odd"
    odd.mkdir()
    names = ["a:b.png", "CON.png", "x" * 240 + ".png", "Same.PNG", "same.png", "no\nline.png"]
    for number, name in enumerate(names, start=300):
        (odd / name).write_bytes(picture(number))
    add_folders(home, [odd], watch=Watch())
    (package,) = give(home, "Bob")
    work = opened(package.path)
    files = sorted(path.name for path in (work.path.parent / "images").iterdir())
    assert len({name.casefold() for name in files}) == 18
    assert sorted(path.name for path in work.path.parent.iterdir() if not path.name.endswith(".lock")) == [
        "images",
        "project.labeler",
    ]
    assert {each.whereabouts for each in located(work, watch=Watch())} == {Whereabouts.THERE}


def test_smaller_pictures_stand_for_their_images(home, large, give, opened):
    (package,) = give(home, "Bob", proxies=True)
    work = opened(package.path)
    image = next(each for each in everything(work) if "large" in each.name)
    assert (image.size.width, image.size.height) == (2400, 120)
    assert image.places[0].proxy_digest
    assert image.digest == next(each for each in everything(home) if "large" in each.name).digest


def test_people_can_come_to_it_and_nobody_is_promoted(home, give, opened):
    (package,) = give(home, "Bob", images=2)
    work = opened(package.path)
    work.execute(AddPerson(name="Cleo"))
    assert [each.role for each in work.people()] == [Role.ANNOTATOR, Role.ANNOTATOR]


def _example(picture):
    from labeler.domain.words import Verdict

    return NewExample(verdict=Verdict.IDEAL, reason="round and red", picture=picture(5))


def _send_back(project, *, image, labeler, reason):
    from labeler.domain.sent_back import SentBack

    who = project.labeler_named(labeler)
    sent = SentBack(uid="sent 1", image_id=image, labeler_id=who.id, reason=reason, sent_at="2026-11-02T10:00:00Z")
    with project.file.writing() as transaction:
        returns.save(transaction, None, sent)
