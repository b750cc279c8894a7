"""No words reach the user but through translation: not in the window, and not in what the rooms below refuse."""

import ast

SHOWN = {
    "setText", "setToolTip", "setStatusTip", "setWhatsThis", "setWindowTitle", "setTitle", "setPlaceholderText",
    "setAccessibleName", "setAccessibleDescription", "addAction", "addMenu", "addItem", "addTab", "addRow", "setFormat",
    "setPrefix", "setSuffix", "setLabelText", "plain_label", "SectionTitle", "EmptyCard", "KeyButton", "set_caption",
    "add_field", "QPushButton", "QCheckBox", "QRadioButton", "QAction", "QGroupBox", "say", "say_note", "say_trouble",
}  # fmt: skip
NAMES = {"Labeler"}
"""What is called the same in every language."""
ROOMS = ("domain", "app", "formats", "images", "store")


def test_no_literal_reaches_a_widget_without_translation(modules):
    assert bare_words(modules) == []


def test_what_is_refused_is_a_literal_or_a_phrase(modules):
    """An f-string has lost the sentence that it was made of, and can be said in English only."""
    assert lost_sentences(modules) == []


def test_the_search_sees_what_it_looks_for():
    window = "label.setText('Hello')\nlabel.setText(f'{n} images')\nlabel.setText(self.tr('x'))\nlabel.setText('·')"
    rule = "raise RuleBroken(f'no {name}')\nraise RuleBroken(Phrase('no {name}', name=name))"
    modules = {"labeler/gui/a.py": ast.parse(window), "labeler/app/b.py": ast.parse(rule)}
    assert bare_words(modules) == ["labeler/gui/a.py:1 Hello", "labeler/gui/a.py:2  images"]
    assert lost_sentences(modules) == ["labeler/app/b.py:1"]


def bare_words(modules):
    return [
        f"{path}:{text.lineno} {text.value}"
        for path, tree in modules.items()
        if path.startswith("labeler/gui/")
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and name_of(call.func) in SHOWN
        for given in (*call.args, *(each.value for each in call.keywords if each.arg in ("text", "title", "words")))
        for text in literals(given)
        if has_words(text.value)
    ]


def literals(node):
    """The literals that are shown as they stand: not those handed to a function, and no keys of tables."""
    match node:
        case ast.Constant(value=str()):
            yield node
        case ast.JoinedStr(values=values):
            for value in values:
                yield from literals(value)
        case ast.IfExp(body=body, orelse=orelse):
            yield from (*literals(body), *literals(orelse))
        case ast.BoolOp(values=values):
            for value in values:
                yield from literals(value)
        case ast.BinOp(left=left, right=right):
            yield from (*literals(left), *literals(right))


def has_words(text):
    return text.strip(" —") not in NAMES and any(letter.isalpha() for letter in text)


def lost_sentences(modules):
    errors = {"AppError"}
    classes = [node for tree in modules.values() for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    classes.append(ast.parse("class RuleBroken(AppError): pass").body[0])
    while more := {each.name for each in classes if errors & set(map(name_of, each.bases))} - errors:
        errors |= more
    return [
        f"{path}:{call.lineno}"
        for path, tree in modules.items()
        if path.startswith(tuple(f"labeler/{room}/" for room in ROOMS)) and path != "labeler/app/sample.py"
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and name_of(call.func) in errors
        if any(isinstance(given, ast.JoinedStr) for given in (*call.args, *(each.value for each in call.keywords)))
    ]


def name_of(node):
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
