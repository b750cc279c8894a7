"""No widget takes what a user wrote for markup: Qt guesses, and would open the files that an <img> names."""

import ast

FORBIDDEN = {
    "setHtml", "insertHtml", "appendHtml", "setMarkdown", "insertMarkdown", "RichText", "AutoText",
    "MarkdownText", "mightBeRichText", "QMessageBox", "QErrorMessage", "QTextBrowser",
}  # fmt: skip
PLAIN = "Qt.TextFormat.PlainText"
TOOLTIPS = {"setToolTip", "setWhatsThis", "showText"}


def test_nothing_in_the_window_asks_for_rich_text(modules):
    assert rich_names(modules) == []


def test_a_text_format_is_plain_wherever_one_is_set(modules):
    assert other_formats(modules) == []


def test_a_label_is_made_only_where_its_format_is_set(modules):
    assert labels_left_to_guess(modules) == []


def test_a_tooltip_is_escaped_or_a_text_of_ours(modules):
    assert unsafe_tooltips(modules) == []


def test_the_search_sees_what_it_looks_for():
    bad = """
from PySide6.QtWidgets import QLabel, QMessageBox
label = QLabel(name)
label.setTextFormat(Qt.TextFormat.RichText)
label.setToolTip(name)
"""
    modules = {"labeler/gui/bad.py": ast.parse(bad)}
    assert len(rich_names(modules)) == 2
    assert len(other_formats(modules)) == 1
    assert labels_left_to_guess(modules) == ["labeler/gui/bad.py"]
    assert len(unsafe_tooltips(modules)) == 1


def rich_names(modules):
    names = ((place, name_of(node)) for place, node in window_nodes(modules))
    return [f"{place} {name}" for place, name in names if name in FORBIDDEN]


def other_formats(modules):
    calls = window_calls(modules, {"setTextFormat"})
    return [place for place, call in calls if [ast.unparse(one) for one in call.args] != [PLAIN]]


def labels_left_to_guess(modules):
    trees = {path: tree for path, tree in modules.items() if path.startswith("labeler/gui/")}
    return [path for path, tree in trees.items() if makes_labels(tree) and PLAIN not in ast.unparse(tree)]


def unsafe_tooltips(modules):
    calls = window_calls(modules, TOOLTIPS)
    return [f"{place} {ast.unparse(call)}" for place, call in calls if not any(map(is_safe, call.args))]


def makes_labels(tree):
    """Whether a module constructs or derives from QLabel; naming it as a type does no harm."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and name_of(node.func) == "QLabel":
            return True
        if isinstance(node, ast.ClassDef) and "QLabel" in map(name_of, node.bases):
            return True
    return False


def is_safe(argument):
    """A literal, a call of `tooltip`, or a translated literal."""
    if isinstance(argument, ast.Constant):
        return True
    if not isinstance(argument, ast.Call):
        return False
    name = name_of(argument.func)
    return name == "tooltip" or (name == "tr" and all(isinstance(one, ast.Constant) for one in argument.args))


def window_calls(modules, names):
    return [
        (place, node)
        for place, node in window_nodes(modules)
        if isinstance(node, ast.Call) and name_of(node.func) in names
    ]


def window_nodes(modules):
    for path, tree in modules.items():
        if path.startswith("labeler/gui/"):
            for node in ast.walk(tree):
                yield f"{path}:{getattr(node, 'lineno', 0)}", node


def name_of(node):
    if isinstance(node, ast.Attribute):
        return node.attr
    if isinstance(node, ast.alias):
        return node.name
    return node.id if isinstance(node, ast.Name) else ""
