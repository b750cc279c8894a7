"""Claims by the million: written in one go, each as if it had been written by itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError

from labeler.store.digests import shape_of
from labeler.store.many_claims import ClaimAdding, _digest, are_there, standing
from labeler.store.schema import claims
from labeler.store.sealing import broken, ours

_NUMBERS = st.floats(min_value=0, max_value=1e9, allow_subnormal=True) | st.just(-0.0) | st.integers(0, 10**9)


@given(st.integers(1, 2**62), st.integers(1, 2**40), st.integers(1, 10**6), st.none() | st.tuples(*[_NUMBERS] * 4))
def test_the_digest_of_a_claim_is_that_of_any_row(row_id, image_id, concept_id, box):
    x, y, width, height = box or (None,) * 4
    uid = f"{row_id:032x}"
    row = {
        "id": row_id, "uid": uid, "image_id": image_id, "concept_id": concept_id,
        "x": x, "y": y, "width": width, "height": height, "origin": "imported",
    }  # fmt: skip
    assert _digest((row_id, uid, image_id, concept_id, x, y, width, height)) == shape_of(claims).digest(row)


def test_a_claim_that_stands_there_already_stays_alone(begun):
    one, two = begun.images[:2]
    rows = [(one, 1, 1.0, 2.0, 3.0, 4.0), (one, 1, None, None, None, None), (two, 2, -0.0, 0, 5, 6.5)]
    with begun.file.writing() as transaction:
        assert not are_there(transaction)
        adding = ClaimAdding(transaction, iter("abcdefghij"))
        assert adding.add(rows) == rows
        assert adding.add([*rows, (two, 1, 1.0, 2.0, 3.0, 4.0), rows[0]]) == [(two, 1, 1.0, 2.0, 3.0, 4.0)]
        assert adding.add(rows[:1]) == []
        assert adding.add([(two, 3, None, None, None, None)]) == [(two, 3, None, None, None, None)]
    with begun.file.reading() as reader:
        assert are_there(reader)
        assert standing(reader, [one]) == set(rows[:2])
        assert standing(reader, [one, two]) == {*rows, (two, 1, 1.0, 2.0, 3.0, 4.0), (two, 3, None, None, None, None)}
        assert list(broken(reader, ours())) == []


@pytest.mark.parametrize("box", [(1.0, 2.0, 0.0, 4.0), (-1.0, 2.0, 3.0, 4.0), (1.0, None, 3.0, 4.0)])
def test_what_the_file_refuses_is_not_passed_over(begun, box):
    with pytest.raises(IntegrityError), begun.file.writing() as transaction:
        ClaimAdding(transaction, iter("ab")).add([(begun.images[0], 1, *box)])
