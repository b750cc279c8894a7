"""Strict JSON: what other readers let pass is refused with its place, in small documents and in large ones alike."""

import json

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from labeler.domain.errors import AppError
from labeler.formats.strict import json_structure
from labeler.formats.strict.json_file import DEEPEST, SMALL_FILE, read_json, read_json_as
from labeler.formats.strict.json_structure import EscapedKey, TooDeep, first_twin

PADDING = {"small": "", "large": " " * SMALL_FILE}
READERS = {"whole": read_json, "raw": lambda path: read_json_as(path, msgspec.json.Decoder(msgspec.Raw))}


@pytest.fixture(params=[(size, way) for size in PADDING for way in READERS], ids="-".join)
def read(request, tmp_path):
    """Reads a text in each way: padded to be large or not, as a whole or in parts."""
    size, way = request.param

    def reading(content):
        path = tmp_path / "a.json"
        content = content if isinstance(content, bytes) else content.encode()
        path.write_bytes(content + PADDING[size].encode())
        return READERS[way](path)

    return reading


def test_what_is_json_is_read(tmp_path):
    document = {"a": [1, 2.5, None, True, 'é\\"\n'], "b": {"a": {"a": {}}}, "": [[], {}]}
    for padding in PADDING.values():
        path = tmp_path / "a.json"
        path.write_text(json.dumps(document) + padding)
        assert read_json(path) == document
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
        assert read_json(path) == document
        assert read_json_as(path, msgspec.json.Decoder(dict)) == document


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ('{"a": NaN}', "JSON"),
        ('{"a": -Infinity}', "JSON"),
        ('{"a": 1', "line 1, column"),
        ('{\n "a": tru}', "line 2, column"),
        ('{"a": 01}', "JSON"),
        ("{'a': 1}", "JSON"),
        ('{"a": 1} x', "JSON"),
        ('{"a": "\n"}', "JSON"),
        ("", "JSON"),
        (b'{"a": "\xff"}', "not UTF-8"),
        (b'\xff\xfe{\x00"\x00', "not UTF-8"),
        ('{"a": 1, "b": 2, "a": 3}', "the key “a” stands twice"),
        ('[{"b": {"longer than eight": 1, "longer than eight": 1}}]', "the key “longer than eight” stands twice"),
        ('{"a": 1, "\\u0061": 2}', "the key “a” stands twice"),
        ('{"\\"": 1, "b": "}", "\\"": 2}', "stands twice"),
        ("[" * 65 + "]" * 65, f"more than {DEEPEST}"),
        ('{"a":' * 65 + "1" + "}" * 65, f"more than {DEEPEST}"),
        ("[" * 5_000 + "]" * 5_000, "more than"),
        ("[" * 100_000, "a.json"),
    ],
)
def test_what_is_not_strict_is_refused_in_one_line(read, content, why):
    with pytest.raises(AppError) as caught:
        read(content)
    line = caught.value.line()
    assert why in line
    assert "a.json" in line
    assert "\n" not in line


def test_a_twin_in_a_large_document_is_told_with_its_place(tmp_path):
    path = tmp_path / "a.json"
    path.write_text('{"é": 1,\n "b": 2, "é": 3}' + PADDING["large"])
    with pytest.raises(AppError) as caught:
        read_json(path)
    assert "line 2, column 10" in caught.value.line()


def test_brackets_in_texts_make_nothing_deep(read):
    read(json.dumps({"a": "[{" * 500, "b\\": '"[' * 500}))


def test_as_deep_as_may_be_is_read(read):
    read("[" * DEEPEST + "]" * DEEPEST)


def test_another_kind_of_document_is_for_the_caller_to_word(tmp_path):
    path = tmp_path / "a.json"
    for padding in PADDING.values():
        path.write_text("[1]" + padding)
        with pytest.raises(msgspec.ValidationError):
            read_json_as(path, msgspec.json.Decoder(dict))
        path.write_text("[1" + padding)
        with pytest.raises(AppError, match="not JSON"):
            read_json_as(path, msgspec.json.Decoder(dict))


KEYS = st.sampled_from(["a", "b", "k:{", "nine char", "a long key, one", "a long Key, one", "é", "]"])
DOCUMENTS = st.recursive(
    st.sampled_from([1, 2.5, None, "s", "br{ace", 'qu"ote', "back\\slash", '\\"', ":", "ü{["]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=25,
)


@pytest.fixture(params=[24, 300, 1 << 20])
def small_windows(request, monkeypatch):
    """Documents looked at in parts so small that objects, keys and texts lie across them."""
    monkeypatch.setattr(json_structure, "WINDOW", request.param)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(document=DOCUMENTS)
def test_a_document_without_twins_has_none_and_its_depth_is_known(small_windows, document):
    content = json.dumps(document, ensure_ascii=False).encode()
    depth = _depth(document)
    assert first_twin(content, deepest=depth) is None
    if depth:
        with pytest.raises(TooDeep):
            first_twin(content, deepest=depth - 1)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=DOCUMENTS, key=KEYS, between=DOCUMENTS, others=st.dictionaries(KEYS, DOCUMENTS), after=DOCUMENTS)
def test_a_twin_is_found_wherever_it_is(small_windows, before, key, between, others, after):
    others.pop(key, None)
    objects = json.dumps({key: between} | others | {"@": 1}, ensure_ascii=False)
    twin = json.dumps(key, ensure_ascii=False)
    ends = [json.dumps(each, ensure_ascii=False) for each in (before, after)]
    content = "[{}, {}, {}]".format(ends[0], objects.replace('"@"', twin), ends[1]).encode()
    found = first_twin(content, deepest=DEEPEST)
    assert found is not None
    assert found.key == key
    assert content[found.offset :].startswith(twin.encode())


def test_a_key_with_an_escape_is_left_to_a_slower_reader():
    with pytest.raises(EscapedKey):
        first_twin(b'{"\\u0061": 1}', deepest=DEEPEST)
    assert first_twin(b'{"a": "\\u0061"}', deepest=DEEPEST) is None


def _depth(document) -> int:
    if not isinstance(document, list | dict):
        return 0
    inner = document.values() if isinstance(document, dict) else document
    return 1 + max(map(_depth, inner), default=0)
