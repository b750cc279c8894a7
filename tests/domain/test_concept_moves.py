"""Into which concept each was merged, as several leads did it: told once for all answers."""

from hypothesis import given
from hypothesis import strategies as st

from labeler.domain.concept_moves import without_circles

UIDS = st.sampled_from("abcdef")


def end_of(uid, merged):
    """Where a label of it ends up; None where it would go round for ever."""
    for _ in range(len(merged) + 1):
        if uid not in merged:
            return uid
        uid = merged[uid]
    return None


@given(st.dictionaries(UIDS, UIDS))
def test_every_merge_leads_to_an_end_though_two_were_merged_each_into_the_other(merged):
    standing = without_circles(merged)
    assert all(end_of(uid, standing) is not None for uid in standing)
    assert standing.items() <= merged.items()
    if all(end_of(uid, merged) is not None for uid in merged):
        assert standing == merged


@given(st.dictionaries(UIDS, UIDS), st.randoms(use_true_random=False))
def test_in_whatever_order_the_merges_are_told_the_ends_are_the_same(merged, random):
    other = dict(random.sample(list(merged.items()), len(merged)))
    assert without_circles(other) == without_circles(merged)
