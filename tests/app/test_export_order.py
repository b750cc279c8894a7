"""Exports are in natural order by source and name, however it is worked out."""

from hypothesis import given, settings
from hypothesis import strategies as st
from natsort import natsort_keygen

from labeler.app.outgoing.order import Order, Where, natural_key, order_key
from labeler.domain.image import FileStamp

NAMES = st.text(st.sampled_from("ab/-._ 01239éßZ٣"), max_size=8) | st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Nd", "Nl", "No"]), max_size=6
)


@settings(max_examples=100, deadline=None)
@given(names=st.lists(NAMES, max_size=12))
def test_names_are_in_the_natural_order_of_everyone(names):
    key = natsort_keygen()
    assert [key(name) for name in sorted(names, key=natural_key)] == sorted(map(key, names))


def test_2_comes_before_10_and_a_name_before_a_longer_one_that_begins_with_it():
    names = ["", "0", "1", "2", "10", "a", "a1", "a1.png", "a2.png", "a2b", "a10.png", "ab"]
    assert sorted(reversed(names), key=natural_key) == names


def test_one_name_in_two_sources_is_told_apart_by_source_then_by_digest_then_by_labeler():
    keys = [
        order_key(source=natural_key(source), name=name, digest=digest, labeler=labeler)
        for source, name, digest, labeler in [
            ("shop", "1.png", "a" * 64, "Ann"),
            ("shop", "1.png", "a" * 64, "Bob"),
            ("shop", "1.png", "b" * 64, "Ann"),
            ("shop", "2.png", "a" * 64, "Ann"),
            ("shop 2", "1.png", "a" * 64, "Ann"),
        ]
    ]
    assert sorted(keys) == keys
    assert len(set(keys)) == 5


def test_what_goes_with_an_image_goes_with_it_when_it_is_sorted():
    order = Order(has_files=True)
    for number in (3, 1, 2):
        stamp = FileStamp(size=number * 10, modified_ns=-number)
        order.add(b"%d" % number, (number, number + 100), Where(place_id=number + 7, stamp=stamp))
    order.sort()
    assert list(order.answers(0, 9)) == [1, 2, 3]
    assert order.agreeing_with(order.answers(1, 3)) == {2: (102,), 3: (103,)}
    assert order.where(0) == Where(place_id=8, stamp=FileStamp(size=10, modified_ns=-1))
