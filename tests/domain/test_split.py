"""The split is drawn when an image is added, 80/20 within each folder, and the same whenever it is drawn again."""

from hypothesis import given
from hypothesis import strategies as st

from labeler.domain.split import BLOCK, drawn_split
from labeler.domain.words import Purpose, Split

folders = st.text(st.characters(codec="utf-8")) | st.binary().map(lambda b: b.decode("utf-8", "surrogateescape"))


def drawn(ordinals, *, uid="project", folder="a", purpose=Purpose.TRAINING):
    return [drawn_split(project_uid=uid, folder=folder, ordinal=i, purpose=purpose) for i in ordinals]


@given(uid=st.uuids().map(str), folder=folders, block=st.integers(0, 100_000))
def test_each_block_of_five_has_exactly_one_evaluation_image(uid, folder, block):
    first = block * BLOCK
    assert drawn(range(first, first + BLOCK), uid=uid, folder=folder).count(Split.EVALUATION) == 1


@given(uid=st.uuids().map(str), folder=folders, cut=st.integers(0, 40), length=st.integers(0, 40))
def test_an_import_that_was_cut_short_goes_on_with_the_same_split(uid, folder, cut, length):
    whole = drawn(range(cut + length), uid=uid, folder=folder)
    begun, gone_on = drawn(range(cut), uid=uid, folder=folder), drawn(range(cut, cut + length), uid=uid, folder=folder)
    assert begun + gone_on == whole


@given(uid=st.uuids().map(str), folder=folders, ordinal=st.integers(0, 1_000))
def test_images_of_a_target_source_are_always_for_evaluation(uid, folder, ordinal):
    assert drawn([ordinal], uid=uid, folder=folder, purpose=Purpose.TARGET) == [Split.EVALUATION]


def test_every_place_in_a_block_is_drawn_now_and_then():
    splits = drawn(range(1_000))
    places = {splits[first : first + BLOCK].index(Split.EVALUATION) for first in range(0, 1_000, BLOCK)}
    assert places == set(range(BLOCK))


def test_folders_and_projects_are_drawn_apart():
    ordinals = range(50)
    assert drawn(ordinals, folder="a") != drawn(ordinals, folder="b")
    assert drawn(ordinals, uid="one") != drawn(ordinals, uid="two")
