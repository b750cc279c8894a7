"""Nothing in the program runs what it reads, asks a shell, reads pictures by path or goes to the network."""

import ast

import pytest

from tests.architecture.unsafe_calls import HOST, HOSTS, RULES, broken_in

ALLOWED = {
    # Takes back its own rows from a file without a name that nobody else can open, gone when it is closed.
    ("imports what runs what it reads, or a way to the network", "labeler/app/outgoing/spool.py"),
}
TEXTS = {".json", ".toml", ".svg", ".qss", ".ts", ".css", ".html"}
SAMPLES = [(name, sample) for name, (_, bad, _) in RULES.items() for sample in bad]
LEFT_ALONE = [(name, sample) for name, (_, _, good) in RULES.items() for sample in good]


@pytest.fixture(scope="module")
def broken(modules):
    """The lines at which a rule is broken, by rule and module."""
    found = {(name, path): lines for path, tree in modules.items() for name, lines in broken_in(tree).items()}
    assert len(modules) > 100
    return found


@pytest.mark.parametrize("name", RULES)
def test_no_module_of_the_program_does_it(broken, name):
    assert {path: lines for (rule, path), lines in broken.items() if rule == name and (name, path) not in ALLOWED} == {}


def test_each_exception_is_still_needed(broken):
    assert set(broken) >= ALLOWED


@pytest.mark.parametrize(("name", "sample"), SAMPLES)
def test_each_rule_sees_what_it_looks_for(name, sample):
    assert name in broken_in(ast.parse(sample))


@pytest.mark.parametrize(("name", "sample"), LEFT_ALONE)
def test_each_rule_leaves_other_code_alone(name, sample):
    assert name not in broken_in(ast.parse(sample))


def test_no_text_that_comes_with_the_program_names_a_host(checkout):
    texts = [path for path in (checkout / "resources").rglob("*") if path.suffix in TEXTS]
    assert texts
    found = {path.relative_to(checkout).as_posix(): HOST.findall(path.read_text("utf-8")) for path in texts}
    foreign = {path: set(named) - HOSTS for path, named in found.items()}
    assert {path: named for path, named in foreign.items() if named} == {}
