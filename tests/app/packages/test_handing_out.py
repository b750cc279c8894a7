"""Handing out: each labeler gets a package with what they need, and the project remembers who has what."""

import pytest

from labeler.app.commands.alignment import GiveAlignmentUp, StartAlignment
from labeler.app.commands.lists import SendToPass
from labeler.app.commands.people import AddPerson, Retire
from labeler.app.packages.out.assigned import Move, TakeBack, assignments_of
from labeler.app.packages.out.handing_out import hand_out, plan_hand_out
from labeler.app.packages.out.wanted import Wanted, pass_named, shortfalls
from labeler.app.watch import Cancelled, Watch
from labeler.domain import acts
from labeler.domain.draft import Pass, Way
from labeler.domain.errors import AppError, RuleBroken
from labeler.domain.words import Assigned
from labeler.formats.package.read import opened_package


def images_in(package, rows):
    return {row["digest"] for row in rows(package.path, "images")}


def test_a_package_has_images_concepts_and_passes_and_no_answers_of_others(home, give, rows, tell, uid_of):
    tell(home, "Ann", 1, acts.SayOf(concept=uid_of(home, "apple")), acts.NothingElse())
    (package,) = give(home, "Bob", images=4, overlap=0.5)
    assert package.images == 4
    assert [row["name"] for row in rows(package.path, "labelers")] == ["Bob"]
    assert [row["name"] for row in rows(package.path, "concepts")] == ["apple", "banana", "carrot"]
    assert rows(package.path, "passes") == [{"way": "free", "concept": "", "name": ""}]
    assert rows(package.path, "revisions") == []
    assert {row["split"] for row in rows(package.path, "images")} <= {"train", "evaluation"}


def test_images_are_copied_byte_for_byte(home, give, tmp_path):
    (package,) = give(home, "Bob", images=3)
    originals = {path.read_bytes() for path in (tmp_path / "photos").iterdir()}
    with opened_package(package.path, look=lambda: None) as opened:
        assert len(opened.images) == 3
        assert {opened.image(digest) for digest in opened.images} <= originals


def test_two_labelers_share_images_and_nobody_is_given_what_they_have(home, give, rows):
    ann, bob = give(home, "Ann", "Bob", images=5, overlap=0.2)
    assert len(images_in(ann, rows) & images_in(bob, rows)) == 1
    again = give(home, "Ann", "Bob", images=5, overlap=0.0)
    for before, now in zip((ann, bob), again, strict=True):
        assert not images_in(before, rows) & images_in(now, rows)
    with pytest.raises(AppError, match="nothing to hand out"):
        give(home, "Ann", "Bob")


def test_nobody_is_given_what_they_have_answered(home, give, rows, tell):
    for image in range(1, 9):
        tell(home, "Bob", image, acts.SayNone())
    (package,) = give(home, "Bob", overlap=1.0)
    assert package.images == 4


def test_the_same_hand_out_draws_the_same_and_is_written_once(home, give):
    wanted = Wanted(to=("Ann", "Bob"), uid="one", images=4)
    planned = plan_hand_out(home, wanted, watch=Watch())
    written = give(home, "Ann", "Bob", images=4, uid="one")
    assert [each.kinds for each in planned.packages] == [each.kinds for each in written]
    assert planned.shared == {("Ann", "Bob"): 1}
    with pytest.raises(RuleBroken, match="handed out already"):
        give(home, "Ann", "Bob", images=1, uid="one")
    assert len(assignments_of(home)) == 2


def test_missing_images_are_listed_and_others_go_out_in_their_place(home, give, tmp_path):
    for number in range(1, 6):
        (tmp_path / "photos" / f"{number:03}.png").unlink()
    (package,) = give(home, "Bob")
    assert package.images == 7
    assert sorted(package.missing) == [f"{number:03}.png" for number in range(1, 6)]


def test_an_image_with_other_bytes_is_not_handed_out(home, give, tmp_path, picture):
    (tmp_path / "photos" / "001.png").write_bytes(picture(99))
    (package,) = give(home, "Bob")
    assert (package.images, package.missing) == (11, ("001.png",))


def test_names_that_are_hostile_as_file_names_do_no_harm(home, give, tmp_path):
    names = ["../../evil", "CON", "a/b\\c", "=cmd", "x" * 200, "Bob?", "bob*"]
    for name in names:
        home.execute(AddPerson(name=name))
    packages = give(home, *names, images=1)
    assert len(packages) == len(names)
    assert {package.path.parent for package in packages} == {tmp_path / "out"}
    assert len({package.path.name.casefold() for package in packages}) == len(names)
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(each.path.name for each in packages)


def test_a_pass_hands_out_what_it_still_asks_with_the_labelers_own_answers(home, give, rows, tell, uid_of):
    apple = uid_of(home, "apple")
    tell(home, "Bob", 1, acts.SayIn(concept=apple))
    tell(home, "Bob", 2, acts.SayNone())
    (package,) = give(home, "Bob", asking=Pass(way=Way.BOXES))
    assert package.images == 1
    assert {row["whose"] for row in rows(package.path, "revisions")} == {home.labeler_named("Bob").uid}
    assert rows(package.path, "passes") == [{"way": "boxes", "concept": "", "name": ""}]


def test_a_list_hands_out_its_images(home, give, rows):
    home.execute(SendToPass(name="the odd ones", asking=Pass(way=Way.FREE), images=(3, 4)))
    asking, name = pass_named(home, "The odd ones")
    (package,) = give(home, "Bob", asking=asking, list_name=name)
    assert package.images == 2
    assert rows(package.path, "passes") == [{"way": "free", "concept": "", "name": "the odd ones"}]
    assert pass_named(home, "apple")[0].way is Way.CONCEPT
    with pytest.raises(AppError, match="no pass, list or concept"):
        pass_named(home, "durian")


def test_assignments_are_kept_shown_and_taken_back(home, give):
    give(home, "Bob", images=4)
    (shown,) = assignments_of(home)
    assert (shown.labeler.name, shown.images, shown.answered, shown.left) == ("Bob", 4, 0, 4)
    assert shown.handed_in_at is None
    assert home.execute(TakeBack(whom="bob")).said == "4"
    (shown,) = assignments_of(home)
    assert (shown.images, shown.taken_back) == (0, 4)
    (package,) = give(home, "Bob")
    assert package.images == 12
    with pytest.raises(RuleBroken, match="nobody"):
        home.execute(TakeBack(whom="Cleo"))


def test_one_hand_out_is_taken_back_by_its_uid(home, give):
    give(home, "Bob", images=4)
    second = give(home, "Bob", images=3)[0]
    home.execute(TakeBack(whom=second.uid))
    assert [each.images for each in assignments_of(home)] == [4, 0]


def test_work_is_moved_to_another_and_goes_out_with_their_next_package(home, give, rows):
    (bobs,) = give(home, "Bob", images=4)
    assert home.execute(Move(giver="Bob", taker="Ann")).said == "4"
    waiting = assignments_of(home)[-1]
    assert (waiting.labeler.name, waiting.images, waiting.is_waiting) == ("Ann", 4, True)
    (anns,) = give(home, "Ann", images=0)
    assert images_in(anns, rows) == images_in(bobs, rows)
    assert not any(each.is_waiting for each in assignments_of(home))
    with pytest.raises(RuleBroken, match="nothing that could be moved"):
        home.execute(Move(giver="Bob", taker="Ann"))


def test_what_somebody_lost_is_handed_out_again(home, give, rows):
    (first,) = give(home, "Bob", images=4)
    (second,) = give(home, "Bob", again=True)
    assert images_in(first, rows) == images_in(second, rows)
    assert second.path != first.path
    assert [each.images for each in assignments_of(home)] == [0, 4]


def test_who_has_left_or_is_nobody_gets_nothing(home, give):
    home.execute(Retire(name="Bob"))
    with pytest.raises(RuleBroken, match="no longer labels"):
        give(home, "Bob")
    with pytest.raises(AppError, match="nobody"):
        give(home, "Cleo")


def test_where_a_package_cannot_be_written_nothing_is_handed_out(home, give, tmp_path, monkeypatch):
    def full(*_arguments, **_more):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("labeler.app.packages.out.handing_out.link_or_rename", full)
    with pytest.raises(AppError, match="full"):
        give(home, "Ann", "Bob", images=2)
    assert assignments_of(home) == ()
    assert not (tmp_path / "out").exists()


def test_into_what_is_no_folder_nothing_is_handed_out(home, give, tmp_path):
    place = tmp_path / "a file"
    place.write_text("mine")
    for folder in (place, place / "below"):
        with pytest.raises(AppError) as told:
            give(home, "Bob", images=2, folder=folder)
        assert told.value.safe == "Nothing was handed out"
    assert place.read_text() == "mine"
    assert assignments_of(home) == ()


@pytest.mark.parametrize("doing", ["Copying the project", "Looking for the images", "Writing the package for Bob"])
def test_a_hand_out_can_be_cut_off_and_nothing_is_left_of_it(home, tmp_path, doing):
    class Impatient(Watch):
        def report(self, *, done, total=0, doing=""):
            if doing == wanted and done:
                self.cancel()
            super().report(done=done, total=total, doing=doing)

    wanted = doing
    with pytest.raises(Cancelled):
        hand_out(home, Wanted(to=("Ann", "Bob"), uid="one", images=3), tmp_path / "new" / "out", watch=Impatient())
    assert not (tmp_path / "new").exists()
    assert assignments_of(home) == ()


def test_smaller_pictures_go_out_where_they_are_wanted(home, large, give, rows):
    (package,) = give(home, "Bob", proxies=True)
    told = {row["name"]: row for row in rows(package.path, "images")}
    assert (told["large.png"]["proxy"], told["large.png"]["width"]) == (True, 2400)
    assert (told["001.png"]["width"], told["001.png"]["height"]) == (40, 30)


def test_gold_does_not_show_in_the_package(home, give, rows):
    _settle_as_gold(home, 3)
    (package,) = give(home, "Bob", images=5, gold=1)
    assert package.kinds[Assigned.GOLD] == 1
    assert "gold" not in str([rows(package.path, table) for table in ("images", "labelers", "passes", "settings")])
    names = [row["name"] for row in rows(package.path, "images")]
    assert names == sorted(names)


def test_until_all_are_aligned_only_those_images_go_out(home, give, rows, tell):
    home.execute(StartAlignment(uid="round", name="first round", images=(2, 5, 7)))
    with pytest.raises(AppError, match="not aligned yet"):
        give(home, "Ann", "Bob", images=3)
    tell(home, "Ann", 2, acts.SayNone())
    ann, bob = give(home, "Ann", "Bob")
    assert (dict(ann.kinds), dict(bob.kinds)) == ({Assigned.ALIGNMENT: 2}, {Assigned.ALIGNMENT: 3})
    home.execute(GiveAlignmentUp(reason="there is no time"))
    later = give(home, "Ann", "Bob", images=3, overlap=0.0)
    assert all(dict(each.kinds) == {Assigned.WORK: 3} for each in later)


def _settle_as_gold(home, image):
    from labeler.domain.settlement import Settlement, as_settled, none_settled, settlement_uid
    from labeler.domain.words import Settling
    from labeler.store import images, settlements

    with home.file.writing() as transaction:
        digest = images.by_id(transaction, image).digest
        uid = settlement_uid(digest)
        answer = as_settled(none_settled(taxonomy_revision=1), uid=uid, at="2026-11-02T10:00:00Z", day="2026-11-02")
        settlement = Settlement(uid=uid, image_id=image, answer=answer, how=Settling.PICKED, gold=True)
        settlements.save(transaction, None, settlement)


def test_what_could_not_be_given_as_it_was_wanted_is_said():
    wanted = Wanted(to=("ann",), uid="one", images=5, gold=2)
    (images, gold) = shortfalls(wanted, [("ann", {Assigned.WORK: 2, Assigned.OVERLAP: 1})])
    assert images.startswith("ann gets 3 of 5 images")
    assert gold.startswith("ann gets 0 of 2 gold images")
    assert shortfalls(wanted, [("ann", {Assigned.WORK: 5, Assigned.GOLD: 2})]) == ()
