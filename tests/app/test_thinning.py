"""Of many backups few are kept: recent ones close together, older ones far apart, and never not the newest."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from labeler.app.thinning import DAILY, RECENT, WEEKLY, thinned

START = datetime(2026, 1, 5, tzinfo=UTC)
MOMENTS = st.lists(
    st.builds(
        lambda day, second: START + timedelta(days=day, seconds=second), st.integers(0, 200), st.integers(0, 86_399)
    ),
    max_size=120,
    unique=True,
)


def test_a_day_of_work_leaves_its_last_dozen():
    day = [START + timedelta(minutes=10 * number) for number in range(48)]
    assert thinned(day) == set(day[-RECENT:])


def test_a_year_of_daily_work_leaves_days_and_weeks():
    year = [START + timedelta(days=day, minutes=10 * number) for day in range(365) for number in range(48)]
    kept = thinned(year)
    days = {moment.date() for moment in kept}
    last = max(year).date()
    assert {last - timedelta(days=back) for back in range(DAILY)} <= days
    assert len({moment.isocalendar()[:2] for moment in kept}) == WEEKLY
    assert len(kept) == RECENT + (DAILY - 1) + (WEEKLY - 1) - 1  # the week before ends within the last seven days


def test_whoever_labels_once_a_month_keeps_the_months():
    months = [START + timedelta(days=30 * number) for number in range(10)]
    assert thinned(months) == set(months)


@given(MOMENTS)
def test_the_newest_is_always_kept_and_never_more_than_27(moments):
    kept = thinned(moments)
    assert kept <= set(moments)
    assert len(kept) <= RECENT + DAILY + WEEKLY
    assert not moments or max(moments) in kept
    assert set(sorted(moments)[-RECENT:]) <= kept


@given(MOMENTS)
def test_of_each_recent_day_and_week_the_last_one_is_kept(moments):
    kept = thinned(moments)
    for span, most in ((datetime.date, DAILY), (lambda moment: moment.isocalendar()[:2], WEEKLY)):
        for one in sorted({span(moment) for moment in moments}, reverse=True)[:most]:
            assert max(moment for moment in moments if span(moment) == one) in kept


@given(MOMENTS)
def test_thinning_twice_is_thinning_once(moments):
    assert thinned(thinned(moments)) == thinned(moments)


@given(MOMENTS)
def test_thinned_after_each_backup_the_same_are_kept_as_if_it_were_done_in_the_end(moments):
    there = set()
    for moment in sorted(moments):
        there = set(thinned({*there, moment}))
    assert there == thinned(moments)
