"""Who gets which images of a hand-out: every two labelers share some, and all have as much to do."""

from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from labeler.domain.assigning import Draw, Pool, Taker, drawn
from labeler.domain.errors import RuleBroken
from labeler.domain.words import Assigned


def takers(count, barred=()):
    return [Taker(uid=f"labeler {number}", barred=frozenset(barred)) for number in range(count)]


def of_kind(given_images, kind):
    return [image for image, why in given_images.items() if why is kind]


@given(people=st.integers(2, 9), images=st.integers(1, 40), percent=st.integers(1, 100), seed=st.text(max_size=5))
@settings(max_examples=25)
def test_every_two_labelers_share_images_and_all_have_as_many(people, images, percent, seed):
    draw = Draw(seed=seed, images=images, overlap=percent / 100)
    result = drawn(takers(people), Pool(free=range(1, people * images + 1)), draw)
    assert {len(each) for each in result.values()} == {images}
    for one, other in combinations(result.values(), 2):
        assert one.keys() & other.keys()
    holders = Counter(image for each in result.values() for image in each)
    for each in result.values():
        assert all(holders[image] == 1 for image in of_kind(each, Assigned.WORK))
        assert all(holders[image] >= 2 for image in of_kind(each, Assigned.OVERLAP))
        assert len(of_kind(each, Assigned.OVERLAP)) == draw.shared_of(images)


@given(people=st.integers(1, 7), free=st.integers(0, 120), percent=st.integers(0, 100))
@settings(max_examples=25)
def test_where_nobody_says_how_many_all_images_go_out_evenly(people, free, percent):
    result = drawn(takers(people), Pool(free=range(1, free + 1)), Draw(seed="s", overlap=percent / 100))
    assert {image for each in result.values() for image in each} == set(range(1, free + 1))
    sizes = [len(each) for each in result.values()]
    assert max(sizes) - min(sizes) <= 1 + people // 2


@st.composite
def situations(draw):
    free = draw(st.integers(0, 30))
    images = list(range(1, free + 20))
    some = st.frozensets(st.sampled_from(images), max_size=12)
    who = []
    for number in range(draw(st.integers(1, 5))):
        barred = draw(some)
        begun = draw(st.lists(st.sampled_from(images), unique=True, max_size=3))
        who.append(Taker(uid=f"{number}", barred=barred, begun=begun))
    others = {image: draw(st.lists(st.sampled_from("xyz"), min_size=1, unique=True)) for image in images[free:]}
    wanted = Draw(
        seed=draw(st.text(max_size=3)),
        images=draw(st.none() | st.integers(0, 15)),
        overlap=draw(st.floats(0, 1)),
        gold=draw(st.integers(0, 4)),
    )
    return (
        who,
        Pool(free=images[:free], others=others, gold=draw(st.lists(st.sampled_from(images), unique=True))),
        wanted,
    )


@given(situations())
@settings(max_examples=50)
def test_nobody_gets_what_they_have_and_the_same_draw_comes_out_twice(situation):
    who, pool, draw = situation
    result = drawn(who, pool, draw)
    assert result == drawn(reversed(who), pool, draw)
    for taker in who:
        mine = result[taker.uid]
        assert not [image for image in mine if image in taker.barred]
        gold = of_kind(mine, Assigned.GOLD)
        assert set(gold) <= set(pool.gold)
        assert len(gold) <= draw.gold
        if draw.images is not None:
            assert len(mine) - len(gold) <= draw.images
        others_work = {
            image
            for other in who
            if other is not taker
            for image in of_kind(result[other.uid], Assigned.WORK)
            if image not in other.begun and image not in taker.begun
        }
        assert not others_work & mine.keys() - set(gold)


def test_another_hand_out_is_another_draw():
    pool = Pool(free=range(1, 101))
    one, other = (drawn(takers(2), pool, Draw(seed=seed, images=10)) for seed in ("one", "other"))
    assert one != other


def test_where_there_are_few_images_each_goes_to_all():
    result = drawn(takers(39), Pool(free=range(1, 109)), Draw(seed="s", images=108, overlap=1.0))
    assert all(len(each) == 108 for each in result.values())


def test_a_labeler_who_comes_later_shares_with_everyone_who_was_there():
    others = {image: ["ann"] for image in range(101, 141)} | {image: ["bob"] for image in range(141, 181)}
    pool = Pool(free=range(1, 101), others=others)
    (mine,) = drawn(takers(1), pool, Draw(seed="s", images=20, overlap=0.2)).values()
    shared = of_kind(mine, Assigned.OVERLAP)
    assert Counter(others[image][0] for image in shared) == {"ann": 2, "bob": 2}
    assert len(mine) == 20


def test_gold_is_mixed_in_on_top_and_used_evenly():
    pool = Pool(free=range(1, 101), gold=range(201, 207))
    result = drawn(takers(3), pool, Draw(seed="s", images=10, gold=2))
    used = Counter(image for each in result.values() for image in of_kind(each, Assigned.GOLD))
    assert [len(each) for each in result.values()] == [12, 12, 12]
    assert set(used.values()) == {1}


def test_what_somebody_has_begun_is_theirs_and_comes_first():
    who = [Taker(uid="ann", begun=[5, 6]), Taker(uid="bob", begun=[6])]
    result = drawn(who, Pool(free=[1, 2]), Draw(seed="s", images=2))
    assert set(result["ann"]) == {5, 6}
    assert 6 in result["bob"]


@pytest.mark.parametrize("wrong", [{"overlap": 1.1}, {"overlap": -0.1}, {"gold": -1}, {"images": -1}])
def test_a_draw_of_nonsense_is_refused(wrong):
    with pytest.raises(RuleBroken):
        Draw(seed="s", **wrong)
