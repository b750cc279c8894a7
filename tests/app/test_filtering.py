"""Walking through what a filter shows, a few images at a time, and keeping count while people answer."""

import pytest

from labeler.app import filter_ranges, filtering
from labeler.app.adding import add_folders
from labeler.app.filter_searching import coming_up_within, search_left, search_listed, search_untouched
from labeler.app.filtering import Matches, Nowhere, offered
from labeler.domain import acts
from labeler.domain.draft import Pass, Way
from labeler.domain.filter import Filter, Standing

FREE = Pass(way=Way.FREE)
UNTOUCHED = Filter(standing=Standing.UNTOUCHED)
SKIPPED = Filter(standing=Standing.SKIPPED)


@pytest.fixture(autouse=True, params=[1, 3, 100])
def images_a_step(request, monkeypatch):
    """However many are looked at in one step, what comes out is the same."""
    monkeypatch.setattr(filter_ranges, "_STEP", request.param)
    monkeypatch.setattr(filtering, "_AT_ONCE", request.param)


@pytest.fixture
def ten(project, photos, watch, tell):
    """Ten images of which Ann skipped 2, 5 and 9; Bob skipped 1."""
    add_folders(project, [photos(10)], watch=watch)
    for number in (2, 5, 9):
        tell(project, "Ann", number, acts.Skip(reason="duplicate"))
    tell(project, "Bob", 1, acts.Skip(reason="poor image"))
    return project


def whole(project, who, only):
    matches = Matches(project, project.labeler_named(who), only)
    while matches.look_on():
        pass
    assert matches.is_whole
    return matches


def asked_until_known(matches, ask):
    while (found := ask()) is Nowhere.NOT_KNOWN_YET:
        matches.look_on()
    return found


def last_of(search):
    return [found for found in search if found is not None]


def test_the_images_are_counted_and_walked_through_both_ways(ten):
    matches = whole(ten, "Ann", SKIPPED)
    assert (matches.count, matches.readable) == (3, 10)
    assert [matches.next(after) for after in (0, 2, 5)] == [2, 5, 9]
    assert matches.next(9) is Nowhere.AT_THE_END
    assert [matches.previous(before) for before in (11, 9, 5)] == [9, 5, 2]
    assert matches.previous(2) is Nowhere.AT_THE_END


def test_a_walk_may_begin_before_anything_was_counted(ten):
    for ask, expected in (
        (lambda m: m.next(6), 9),
        (lambda m: m.next(9), Nowhere.AT_THE_END),
        (lambda m: m.previous(9), 5),
        (lambda m: m.previous(2), Nowhere.AT_THE_END),
    ):
        matches = Matches(ten, ten.labeler_named("Ann"), SKIPPED)
        assert asked_until_known(matches, lambda ask=ask, matches=matches: ask(matches)) == expected


def test_an_answer_moves_its_image_in_or_out(ten, tell):
    untouched, skipped = whole(ten, "Ann", UNTOUCHED), whole(ten, "Ann", SKIPPED)
    tell(ten, "Ann", 3, acts.Skip(reason="duplicate"))
    for matches in (untouched, skipped):
        matches.changed([3])
        matches.changed([3])
    assert (untouched.count, skipped.count) == (6, 4)
    assert untouched.next(2) == 4
    assert skipped.next(2) == 3


def test_images_that_are_added_are_counted_on(ten, photos, watch):
    matches = whole(ten, "Ann", UNTOUCHED)
    add_folders(ten, [photos(3, name="more", first=60)], watch=watch)
    matches.images_were_added()
    assert not matches.is_whole
    while matches.look_on():
        pass
    assert (matches.count, matches.readable) == (10, 13)


def test_the_next_image_to_ask_is_looked_for_behind_and_then_from_the_start(ten):
    ann = ten.labeler_named("Ann")
    assert last_of(search_left(ten, ann, Filter(), FREE, after=4)) == [6]
    assert last_of(search_left(ten, ann, Filter(text="1"), FREE, after=4)) == [10]
    assert last_of(search_left(ten, ann, Filter(text="1"), FREE, after=10)) == [1]
    assert last_of(search_left(ten, ann, SKIPPED, FREE, after=0)) == []


def test_the_next_untouched_image_is_found_with_a_filter_and_without(ten):
    ann = ten.labeler_named("Ann")
    assert last_of(search_untouched(ten, ann, Filter(), after=4)) == [6]
    assert last_of(search_untouched(ten, ann, Filter(), after=10)) == [1]
    assert last_of(search_untouched(ten, ann, Filter(text="00"), after=8)) == [1]
    assert last_of(search_untouched(ten, ann, SKIPPED, after=0)) == []


def test_an_empty_project_has_nothing_and_knows_it(project):
    ann = project.labeler_named("Ann")
    matches = whole(project, "Ann", SKIPPED)
    assert (matches.count, matches.next(0), matches.previous(5)) == (0, Nowhere.AT_THE_END, Nowhere.AT_THE_END)
    assert last_of(search_left(project, ann, Filter(), FREE, after=0)) == []


def test_what_comes_up_within_the_filter_is_fetched_ahead(ten):
    images = coming_up_within(ten, ten.labeler_named("Ann"), UNTOUCHED, FREE, after=0, most=1)
    assert [image.id for image in images] == [1]


def test_the_six_reasons_are_offered_and_ones_own_words_but_nobody_elses(ten, tell):
    tell(ten, "Ann", 10, acts.Skip(reason="not in the taxonomy: veil"))
    tell(ten, "Bob", 10, acts.Skip(reason="not in the taxonomy: ring"))
    ann = offered(ten, ten.labeler_named("Ann"))
    assert len(ann.reasons) == 7
    assert ann.reasons[-1] == "not in the taxonomy: veil"
    assert ann.sources == ("photos",)
    assert not ann.has_claims


def test_a_list_is_walked_through_both_ways_before_it_was_counted(ten):
    listed = Filter(images=frozenset({9, 2, 6}), list_name="far apart")
    matches = Matches(ten, ten.labeler_named("Ann"), listed)
    assert [matches.next(after) for after in (0, 2, 6)] == [2, 6, 9]
    assert [matches.previous(before) for before in (11, 9, 6)] == [9, 6, 2]
    matches = whole(ten, "Ann", listed)
    assert (matches.count, matches.readable) == (3, 10)
    assert matches.next(9) is matches.previous(2) is Nowhere.AT_THE_END


def test_in_a_list_what_is_left_comes_first_and_then_simply_the_next(ten, tell):
    ann, listed = ten.labeler_named("Ann"), Filter(images=frozenset({2, 3, 9}), list_name="to look at")
    assert last_of(search_listed(ten, ann, listed, FREE, after=9)) == [3]
    tell(ten, "Ann", 3, acts.Skip(reason="duplicate"))
    assert last_of(search_listed(ten, ann, listed, FREE, after=3)) == [9]
    assert last_of(search_listed(ten, ann, listed, FREE, after=9)) == []


def test_what_is_gone_through_again_is_fetched_ahead_though_it_was_answered(ten):
    ann = ten.labeler_named("Ann")
    for again, ahead in ((True, [2, 5]), (False, [])):
        only = Filter(images=frozenset({2, 5, 9}), list_name="again", again=again)
        assert [image.id for image in coming_up_within(ten, ann, only, FREE, after=1)] == ahead
