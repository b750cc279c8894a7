"""What is written in bulk bears the digests and the text that everything else of the program writes."""

import json

from hypothesis import given
from hypothesis import strategies as st

from labeler.store.digests import row_digest
from labeler.store.merging.quick_json import dumped, loaded
from labeler.store.merging.told import side_of, text_of
from labeler.store.revisions import CHAINED, chained
from labeler.store.schema import revisions

words = st.text(st.characters(codec=None), max_size=20)
values = st.one_of(
    st.none(), st.booleans(), st.integers(-(2**63), 2**63), words, st.integers(0, 10**9).map(lambda n: n / 1000)
)
sides = st.dictionaries(
    words, st.recursive(values, lambda inner: st.lists(inner, max_size=3), max_leaves=6), max_size=5
)


@given(sides)
def test_a_side_is_written_as_json_writes_it_and_read_back(side):
    usual = json.dumps(side, ensure_ascii=False, separators=(",", ":"))
    assert dumped(side) == usual.encode("utf-8", "surrogatepass")
    assert side_of(text_of(side)) == json.loads(usual) == loaded(usual)


@given(st.fixed_dictionaries({column.name: st.none() | st.integers(0, 2**40) | words for column in revisions.columns}))
def test_a_row_without_fractions_has_the_same_digest(row):
    from hashlib import blake2b, sha256

    from labeler.store.digests import shape_of

    cells = [(name, row[name]) for name, _ in shape_of(revisions).columns]
    assert blake2b(dumped(["revisions", cells]), digest_size=16).hexdigest() == row_digest(revisions, row)
    told = {name: row[name] for name in CHAINED}
    assert sha256(dumped(["before", sorted(told.items())])).hexdigest() == chained("before", told)
