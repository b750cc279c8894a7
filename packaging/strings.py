"""Finds every string that the window may show, in the syntax trees of the source: `tr`, `translate` and Phrase.

What lupdate would find, and what it would not: `tr` of a module, whose context stands in that function; `tr` of an
entry of a table or of the value of an enum; and what the rooms below gui say in English, under the context Core.
"""

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

CORE = "Core"
ERROR = "AppError"
TERMINAL = ("labeler/cli/", "labeler/gui/tour/", "labeler/gui/display.py", "labeler/app/sample.py")
"""What these say in English is read on a terminal, which speaks no other language."""
TOLD: dict[str, tuple[tuple[str, str], ...] | tuple[str, ...]] = {
    "reply.value": (("labeler/domain/question.py", "Reply"),),
    "action.value": (("labeler/gui/keys.py", "PageAction"), ("labeler/gui/keys.py", "BoxAction")),
    "mark.value": (("labeler/gui/widgets/marks.py", "Mark"),),
    "piece": ("of", "in", "OF", "IN"),
}
"""What an argument of `tr` that is no literal may be, by how it is written: enums by module and name, or words."""
TOLD_CORE = (
    ("labeler/domain/reasons.py", "Reason"),
    ("labeler/domain/words.py", "Purpose"),
    ("labeler/domain/question.py", "Reply"),
    ("labeler/gui/keys.py", "PageAction"),
    ("labeler/gui/keys.py", "BoxAction"),
    ("labeler/gui/key.py", "_WORDS"),
    ("labeler/gui/key_words.py", "_REPLIES"),
)
"""Enums and tables of words that become a Phrase only where they are said."""

Strings = dict[tuple[str, str], set[str]]
"""By context and English text, the files it stands in."""


class Problem(Exception):
    """A string that cannot be collected: what is handed to `tr` is no literal."""


def collect(package: Path) -> Strings:
    """All strings of a package; Problem where `tr` is given something in which none can be found."""
    paths = sorted(package.rglob("*.py"))
    trees = {path.relative_to(package.parent).as_posix(): ast.parse(path.read_text("utf-8")) for path in paths}
    strings: Strings = defaultdict(set)
    errors = error_names(trees.values())
    for path in trees:
        for key in strings_of(path, trees, errors):
            strings[key].add(path)
    for path, enum in TOLD_CORE:
        for text in _values(trees[path], enum):
            strings[CORE, text].add(path)
    return {key: places for key, places in strings.items() if key[1]}


def strings_of(path: str, trees: Mapping[str, ast.Module], errors: set[str]) -> Iterator[tuple[str, str]]:
    """Context and text of each string of one module."""
    yield from _Finder(path, trees).shown()
    if not path.startswith(TERMINAL):
        yield from _core(trees[path], errors)


class _Finder:
    """The strings of one module of gui."""

    def __init__(self, path: str, trees: Mapping[str, ast.Module]) -> None:
        self._path = path
        self._trees = trees
        self._tables = _tables(trees[path])
        self._module_context = _module_context(trees[path], trees)

    def shown(self) -> Iterator[tuple[str, str]]:
        """Each with its context: the class that `self.tr` stands in, or the one named in the module's own `tr`."""
        yield from self._within(self._trees[self._path], "")

    def _within(self, node: ast.AST, of_class: str) -> Iterator[tuple[str, str]]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.FunctionDef) and child.name == "tr":
                continue
            if isinstance(child, ast.Call):
                yield from self._call(child, of_class)
            yield from self._within(child, child.name if isinstance(child, ast.ClassDef) else of_class)

    def _call(self, call: ast.Call, of_class: str) -> Iterator[tuple[str, str]]:
        context, text = of_class, call.args[:1]
        match _name(call.func), call.func:
            case "tr", ast.Attribute(value=ast.Name(id="self")):
                pass
            case "tr", ast.Name():
                context = self._module_context
            case "translate" | "QT_TRANSLATE_NOOP", _ if _is_literal(call.args[0]) and not _is_core(call):
                context, text = str(ast.literal_eval(call.args[0])), call.args[1:2]
            case _:
                return
        for argument in text:
            yield from ((context, literal) for literal in self._literals(argument))

    def _literals(self, text: ast.expr) -> Iterator[str]:
        match text:
            case ast.Constant(value=str(literal)):
                yield literal
            case ast.IfExp(body=body, orelse=orelse):
                yield from self._literals(body)
                yield from self._literals(orelse)
            case ast.Subscript(value=ast.Name(id=table)) if table in self._tables:
                yield from self._tables[table]
            case ast.Call(func=ast.Attribute(value=ast.Name(id=table), attr="get"), args=[_, *otherwise]) if (
                table in self._tables
            ):
                yield from (*self._tables[table], *(text for each in otherwise for text in _plain(each)))
            case _ if ast.unparse(text) in TOLD:
                for told in TOLD[ast.unparse(text)]:
                    yield from [told] if isinstance(told, str) else _values(self._trees[told[0]], told[1])
            case _:
                raise Problem(f"{self._path}:{text.lineno}: tr({ast.unparse(text)}) is no literal")


def _core(tree: ast.Module, errors: set[str]) -> Iterator[tuple[str, str]]:
    """Every template of a Phrase, and every literal that an AppError, or a function that makes one, is given."""
    makers = errors | _makers(tree, errors)
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = _name(node.func)
        for given in node.keywords:
            if given.arg == "noun":
                yield from ((CORE, text) for text in _plain(given.value))
        if name == "Phrase" and node.args:
            yield from ((CORE, text) for text in _plain(node.args[0]))
        elif name in makers:
            for given in (*node.args, *(each.value for each in node.keywords)):
                yield from ((CORE, text) for text in _plain(given))


def error_names(trees: Iterable[ast.Module]) -> set[str]:
    """AppError and every class that comes of it."""
    classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    names = {ERROR}
    while more := {each.name for each in classes if names & set(map(_name, each.bases))} - names:
        names |= more
    return names


def _makers(tree: ast.Module, errors: set[str]) -> set[str]:
    """The module's own functions that return an error made of what they are given."""
    return {
        node.name
        for node in tree.body
        if isinstance(node, ast.FunctionDef)
        for inside in ast.walk(node)
        if isinstance(inside, ast.Return) and isinstance(inside.value, ast.Call) and _name(inside.value.func) in errors
    }


def _is_literal(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant)


def _is_core(call: ast.Call) -> bool:
    """Whether this translates what the rooms below say: those words are collected where they are said."""
    return ast.literal_eval(call.args[0]) == CORE


def _plain(node: ast.expr) -> Iterator[str]:
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp(body=body, orelse=orelse):
            yield from (*_plain(body), *_plain(orelse))
        case ast.BoolOp(values=values):
            yield from (text for value in values for text in _plain(value))


def _tables(tree: ast.Module) -> dict[str, list[str]]:
    """The texts of each table of a module."""
    found = {}
    for node in tree.body:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Dict(values=values)):
                found[name] = [text for value in values for text in _plain(value)]
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.Dict(values=values)):
                found[name] = [text for value in values for text in _plain(value)]
    return found


def _module_context(tree: ast.Module, trees: Mapping[str, ast.Module]) -> str:
    """The context named in the module's own `tr`, or in that of the module it has it from."""
    for node in tree.body:
        match node:
            case ast.FunctionDef(name="tr"):
                calls = (call for call in ast.walk(node) if isinstance(call, ast.Call))
                return next(str(call.args[0].value) for call in calls if isinstance(call.args[0], ast.Constant))
            case ast.ImportFrom(module=str(module), names=names) if "tr" in [name.name for name in names]:
                return _module_context(trees[f"{module.replace('.', '/')}.py"], trees)
    return ""


def _values(tree: ast.Module, name: str) -> list[str]:
    """The texts of an enum, or of a module's own tuple."""
    for node in tree.body:
        match node:
            case ast.ClassDef(name=found, body=body) if found == name:
                return [text for each in body if isinstance(each, ast.Assign) for text in _plain(each.value)]
            case ast.Assign(targets=[ast.Name(id=found)], value=ast.Tuple(elts=values) | ast.Dict(values=values)) if (
                found == name
            ):
                return [text for value in values for text in _plain(value)]
    raise Problem(f"there is nothing called {name}")


def _name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
