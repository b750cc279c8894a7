"""Undo is exact: the random machines of labeling and of the list, for as long as anyone wants to watch them."""

import hypothesis
from hypothesis.stateful import RuleBasedStateMachine, invariant, run_state_machine_as_test

from tests.app.test_taxonomy_machine import Listing
from tests.app.test_undo_machine import Labeling
from tests.faults.apart import apart
from tests.faults.promise import Promise, Reached, Trial

_MACHINES: tuple[type[RuleBasedStateMachine], ...] = (Labeling, Listing)
_STEPS = 40


def run_machines(trial: Trial) -> Reached:
    hypothesis.settings.register_profile("faults", deadline=None, database=None, print_blob=True)
    hypothesis.settings.load_profile("faults")
    failures = []
    done = Ran()
    each = -(-trial.times // len(_MACHINES))
    for machine in _MACHINES:
        # A class of our own: the seed is written on it, and the machine is the tests'.
        seeded = hypothesis.seed(trial.seed)(type(machine.__name__, (done.counting(machine),), {}))
        runs = hypothesis.settings(
            max_examples=each,
            stateful_step_count=_STEPS,
            phases=[hypothesis.Phase.generate, hypothesis.Phase.shrink],
            suppress_health_check=list(hypothesis.HealthCheck),
        )
        try:
            run_state_machine_as_test(seeded, settings=runs)
        except Exception as error:  # noqa: BLE001 - whatever the machine met is the promise broken
            notes = "; ".join(getattr(error, "__notes__", ()))
            failures.append(f"{machine.__name__}: {error!r} {notes}")
    return Reached(tried=each * len(_MACHINES), failures=tuple(failures), note=f"{done.acts} acts, undos and redos")


class Ran:
    """How many steps the machines took."""

    def __init__(self) -> None:
        self.acts = 0

    def counting(self, machine: type[RuleBasedStateMachine]) -> type[RuleBasedStateMachine]:
        ran = self

        class Counted(machine):  # type: ignore[misc, valid-type]
            @invariant()
            def counted(self) -> None:
                ran.acts += 1

        return Counted


UNDO = Promise(
    words="Undo is exact",
    proof="random machines over every act, every change of the list, undo, redo and reopening: undoing all of it gives "
    "the first state back, and counts and check agree after every step",
    short=4,
    full=600,
    prove=apart(run_machines),
)
