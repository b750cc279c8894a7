"""The check as a document: strict JSON with every line of the checklist, whatever was found."""

import json
import math
from dataclasses import replace

import jsonschema
import numpy as np
import pytest

from labeler.app.readiness.as_json import as_json
from labeler.app.readiness.check import check
from labeler.app.readiness.line import Finding, Line
from labeler.app.watch import Watch
from labeler.domain.checklist import LineId, LineState
from labeler.domain.phrase import Phrase
from tests.readiness import made_readiness, with_line

IDS = [
    *("brief", "quantity", "balance", "bias", "variance", "distinct", "target", "leakage", "focus", "dictionary"),
    *("agreement", "split", "world", "resolution", "duplicates", "outliers", "assets"),
]
_STATE = {"enum": ["green", "amber", "red", "unknown"]}
_NAMES = {"type": "array", "items": {"type": "string", "minLength": 1}, "uniqueItems": True}


def _told(**more):
    return {"type": "object", "additionalProperties": False, "required": list(more), "properties": more}


_FINDING = _told(
    state=_STATE,
    sentence={"type": "string", "minLength": 1},
    images=_NAMES,
    notes={"type": "object", "additionalProperties": {"type": "string"}},
)
_LINE = {
    "state": _STATE,
    "sentence": {"type": "string", "minLength": 1},
    "figures": {"type": "object", "additionalProperties": {"type": ["number", "string", "null"]}},
    "images": _NAMES,
    "findings": {"type": "array", "items": _FINDING},
}
SCHEMA = _told(
    project={"type": "string"},
    at={"type": "string", "format": "date-time"},
    finished_answers={"type": "integer", "minimum": 0},
    images={"type": "integer", "minimum": 0},
    seen_by={"type": "string", "minLength": 1},
    lines={
        "type": "array",
        "prefixItems": [_told(id={"const": id}, **_LINE) for id in IDS],
        "minItems": len(IDS),
        "maxItems": len(IDS),
    },
)


def read_again(document):
    """The document as a strict reader has it."""

    def refuse(constant):
        raise ValueError(f"{constant} is no JSON")

    told = json.loads(json.dumps(document, allow_nan=False), parse_constant=refuse)
    jsonschema.Draft202012Validator(SCHEMA).validate(told)
    return told


def test_every_line_is_there_in_the_order_of_the_checklist(stocked):
    told = read_again(as_json(stocked, made_readiness()))
    assert [line["id"] for line in told["lines"]] == IDS


def test_an_empty_project_has_every_line_too(project):
    told = read_again(as_json(project, check(project, watch=Watch(), computes=False)))
    assert len(told["lines"]) == 17
    assert all(line["images"] == [] for line in told["lines"])


def test_images_are_told_by_their_names_those_to_look_at_first_in_front(stocked):
    told = {line["id"]: line for line in read_again(as_json(stocked, made_readiness()))["lines"]}
    assert told["target"]["images"] == ["003.png", "001.png", "004.png", "002.png"]
    assert told["outliers"]["findings"][0]["notes"]["003.png"] == "looks like banana"
    assert told["leakage"]["findings"][1]["images"] == ["002.png"]


def test_an_image_that_is_gone_is_left_out(stocked):
    finding = Finding(
        state=LineState.RED, sentence=Phrase("Look"), images=(4, 999), notes={999: Phrase("gone"), 4: Phrase("there")}
    )
    line = Line(id=LineId.BIAS, state=LineState.RED, sentence=Phrase("Look"), findings=(finding,))
    told = read_again(as_json(stocked, with_line(line)))["lines"][IDS.index("bias")]
    assert told["images"] == ["004.png"]
    assert told["findings"][0]["notes"] == {"004.png": "there"}


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        *((math.nan, None), (math.inf, None), (-math.inf, None), (None, None)),
        *((np.float32("nan"), None), (np.float64(2.5), 2.5), (np.int64(7), 7), (0.1, 0.1), ("apple", "apple")),
    ],
)
def test_figures_are_finite_or_not_there(stocked, figure, expected):
    line = Line(id=LineId.BIAS, state=LineState.UNKNOWN, sentence=Phrase("?"), figures={"of.apple": figure})
    told = read_again(as_json(stocked, with_line(line)))["lines"][IDS.index("bias")]
    assert told["figures"] == {"of.apple": expected}


def test_more_images_than_are_read_at_once_keep_their_names(stocked):
    finding = Finding(state=LineState.RED, sentence=Phrase("Look"), images=(*range(1000, 1800), 2, 1))
    line = Line(id=LineId.BIAS, state=LineState.RED, sentence=Phrase("Look"), findings=(finding, finding))
    told = read_again(as_json(stocked, replace(with_line(line))))["lines"][IDS.index("bias")]
    assert told["images"] == ["002.png", "001.png"]
