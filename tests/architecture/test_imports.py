"""Who may import whom: the contracts in pyproject.toml, and what no contract there can say."""

import ast
import sys
import tomllib
from collections.abc import Iterator

LINTER = "from importlinter.cli import lint_imports_command as check; check()"
ROOMS = {"domain", "store", "images", "formats", "quality", "app", "gui", "cli"}


def test_every_room_imports_only_what_it_may(python):
    answer = python("-c", LINTER, "--no-cache", "--no-logo")
    assert answer.returncode == 0, answer.stdout + answer.stderr


def test_the_package_has_the_rooms_of_the_plan_and_no_others(checkout):
    folders = {path.parent.name for path in checkout.glob("labeler/*/__init__.py")}
    assert folders == ROOMS
    modules = {path.stem for path in checkout.glob("labeler/*.py")}
    assert modules <= {"__init__", "__main__"}


def test_every_room_is_held_by_a_contract(checkout):
    settings = tomllib.loads((checkout / "pyproject.toml").read_text("utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    held = {name for contract in contracts for name in contract["source_modules"]}
    assert held == {f"labeler.{room}" for room in ROOMS}


def test_the_domain_stands_on_the_standard_library_alone(modules):
    foreign = [
        f"{path}:{line} imports {name}"
        for path, tree in modules.items()
        if path.startswith("labeler/domain/")
        for line, name in imported(tree)
        if name.split(".")[0] not in sys.stdlib_module_names and not name.startswith("labeler.domain")
    ]
    assert foreign == []


def test_nothing_is_imported_relative_to_itself(modules):
    relative = [
        f"{path}:{node.lineno}"
        for path, tree in modules.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.level
    ]
    assert relative == []


def imported(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.lineno, node.module or "."
