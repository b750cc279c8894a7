"""The shape of the code: linted, typed, in small pieces, each with a reason to exist in its first line."""

import ast
import re

LONGEST_FILE = 300
LONGEST_FUNCTION = 50
LONGEST_CLASS = 200
FORBIDDEN_NAME = re.compile(r"(Manager|Helper|Util|Handler|Data|Info)s?$")
FORBIDDEN_MODULE = re.compile(r"(^|_)(manager|helper|util|handler|data|info)s?$")


def test_ruff_finds_nothing(python):
    answer = python("-m", "ruff", "check", "--no-cache", ".")
    assert answer.returncode == 0, answer.stdout + answer.stderr


def test_mypy_finds_nothing(python):
    answer = python("-m", "mypy", "--no-color-output")
    assert answer.returncode == 0, answer.stdout + answer.stderr


def test_no_file_is_longer_than_what_one_can_keep_in_mind(checkout):
    paths = (checkout / "labeler").rglob("*.py")
    lengths = {str(path.relative_to(checkout)): len(path.read_text("utf-8").splitlines()) for path in paths}
    assert {path: lines for path, lines in lengths.items() if lines > LONGEST_FILE} == {}


def test_no_function_and_no_class_is_too_long(modules):
    functions = dict.fromkeys((ast.FunctionDef, ast.AsyncFunctionDef), LONGEST_FUNCTION)
    limits = functions | {ast.ClassDef: LONGEST_CLASS}
    too_long = [
        f"{path}:{node.lineno} {node.name}: {lines_of(node)} lines"
        for path, tree in modules.items()
        for node in ast.walk(tree)
        if type(node) in limits and lines_of(node) > limits[type(node)]
    ]
    assert too_long == []


def test_every_module_says_in_its_first_line_why_it_exists(modules):
    silent = [path for path, tree in modules.items() if not (ast.get_docstring(tree) or "").strip()]
    assert silent == []


def test_no_name_says_only_that_something_is_kept_there(modules):
    classes = [
        f"{path}:{node.lineno} {node.name}"
        for path, tree in modules.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and FORBIDDEN_NAME.search(node.name)
    ]
    files = [path for path in modules if FORBIDDEN_MODULE.search(path.removesuffix(".py").rsplit("/", 1)[-1])]
    assert classes + files == []


def lines_of(node):
    return node.end_lineno - node.lineno + 1
