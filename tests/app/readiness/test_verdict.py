"""How findings become a line: its state is that of the worst, and its sentence tells of the others of that state."""

import pytest

from labeler.app.readiness.line import Finding
from labeler.app.readiness.verdict import line_of
from labeler.domain.checklist import LineId, LineState
from labeler.domain.phrase import Phrase

GREEN, AMBER, RED, UNKNOWN = LineState.GREEN, LineState.AMBER, LineState.RED, LineState.UNKNOWN


def made(*states):
    findings = [Finding(state=state, sentence=Phrase(f"{number} is {state}")) for number, state in enumerate(states)]
    return line_of(LineId.BRIEF, findings, well=Phrase("well"), figures={})


@pytest.mark.parametrize(
    ("states", "state", "sentence"),
    [
        ((GREEN, AMBER, RED, UNKNOWN), RED, "2 is red"),
        ((GREEN, UNKNOWN), UNKNOWN, "1 is unknown"),
        ((GREEN, AMBER, UNKNOWN, AMBER), AMBER, "1 is amber (and 1 more)"),
        ((GREEN, GREEN), GREEN, "well"),
        ((), GREEN, "well"),
    ],
)
def test_the_worst_finding_stands_for_all(states, state, sentence):
    line = made(*states)
    assert (line.state, line.sentence) == (state, sentence)


def test_findings_stand_in_the_order_of_how_bad_they_are():
    assert [finding.state for finding in made(GREEN, UNKNOWN, RED, AMBER).findings] == [RED, AMBER, UNKNOWN, GREEN]
