"""What the program never does, each a rule over the nodes of a syntax tree: whether it is broken there."""

import ast
import re
from collections.abc import Callable, Iterator, Mapping

Rule = Callable[[ast.AST], bool]

MODULES = {
    "pickle", "_pickle", "cPickle", "dill", "cloudpickle", "joblib", "marshal", "shelve", "dbm",  # run what they read
    "multiprocessing", "concurrent.futures.process",  # pickle what they send
    "urllib.request", "http.client", "http.server", "ftplib", "smtplib", "poplib", "imaplib", "telnetlib", "xmlrpc",
    "socketserver", "requests", "httpx", "aiohttp", "PySide6.QtNetwork", "PySide6.QtWebEngineCore", "webbrowser",
    "pty", "commands",
}  # fmt: skip
"""What is imported nowhere: readers of programs dressed as files, and ways to the network."""
BUILTINS = {"eval", "exec", "compile", "__import__"}
YAML = {"load", "load_all", "full_load", "full_load_all", "unsafe_load", "unsafe_load_all"}
UNPACKING = {"extractall", "unpack_archive"}
SHELLS = {
    "os.system", "os.popen", "os.startfile", "os.execl", "os.execlp", "os.execv", "os.execvp", "os.spawnl",
    "os.spawnlp", "os.spawnv", "os.spawnvp", "subprocess.getoutput", "subprocess.getstatusoutput",
    "asyncio.create_subprocess_shell",
}  # fmt: skip
STARTING = {f"subprocess.{each}" for each in ("run", "Popen", "call", "check_call", "check_output")}
GUESSED = {"mktemp", "tempnam", "tmpnam"}
CV2_PATHS = {
    "imread", "imreadmulti", "imreadanimation", "imwrite", "imwritemulti", "imwriteanimation", "imcount",
    "haveImageReader", "haveImageWriter", "VideoCapture", "VideoWriter", "FileStorage",
}  # fmt: skip
QT_PICTURES = {"QPixmap", "QImage", "QIcon", "QBitmap", "QPicture", "QCursor"}
QT_READERS = {"QImageReader", "QImageWriter", "QMovie", "addFile", "fromTheme"}
PATHLIKE = re.compile(r"path|file|name|folder|place|url|uri|text", re.IGNORECASE)
OPENED_BY_THE_SYSTEM = "QUrl.fromLocalFile"
HOST = re.compile(r"(?:https?|ftp|wss?)://([A-Za-z0-9.-]+\.[A-Za-z]{2,}|localhost|\d+\.\d+\.\d+\.\d+)")
HOSTS = {"www.w3.org"}
"""Names of XML vocabularies, which nobody visits."""


def imports(node: ast.AST) -> bool:
    names = {part for name in _imported(node) for part in _leading(name)}
    return not MODULES.isdisjoint(names)


def sockets(node: ast.AST) -> bool:
    """`socket` tells the computer's name and nothing else."""
    if isinstance(node, ast.ImportFrom):
        return node.module == "socket"
    return isinstance(node, ast.Attribute) and _name(node.value) == "socket" and node.attr != "gethostname"


def text_run(node: ast.AST) -> bool:
    if isinstance(node, ast.Attribute):
        is_asked = isinstance(node.ctx, ast.Load)
        return is_asked and node.attr in BUILTINS and _name(node.value) == "builtins"
    return isinstance(node, ast.Name) and node.id in BUILTINS


def yaml_objects(node: ast.AST) -> bool:
    """Of YAML, events alone, by the loader that makes nothing of them."""
    if isinstance(node, ast.keyword):
        return node.arg == "Loader" and _name(node.value) != "yaml.BaseLoader"
    if isinstance(node, ast.ImportFrom):
        return node.module == "yaml"
    return isinstance(node, ast.Attribute) and node.attr in YAML and _name(node.value) == "yaml"


def unpacking(node: ast.AST) -> bool:
    return _asks_for(node, UNPACKING)


def shells(node: ast.AST) -> bool:
    if isinstance(node, ast.keyword):
        return node.arg == "shell" and not (isinstance(node.value, ast.Constant) and node.value.value is False)
    return isinstance(node, ast.Attribute) and _name(node) in SHELLS


def command_lines(node: ast.AST) -> bool:
    """A program is started with a list of its arguments, never with a text that somebody takes apart."""
    if not (isinstance(node, ast.Call) and _name(node.func) in STARTING):
        return False
    return any(map(_is_text, [*node.args[:1], *(each.value for each in node.keywords if each.arg == "args")]))


def cv2_paths(node: ast.AST) -> bool:
    """OpenCV gets arrays: a name that is not UTF-8 ends the process, and it opens bombs."""
    return _asks_for(node, CV2_PATHS)


def qt_pictures(node: ast.AST) -> bool:
    """Qt gets pixels: what it is given a path of, it reads by guesses of its own."""
    if not isinstance(node, ast.Call):
        return False
    name = _name(node.func).rpartition(".")[2]
    return name in QT_READERS or (name in QT_PICTURES and any(map(_may_be_path, node.args)))


def opened_by_the_system(node: ast.AST) -> bool:
    """What the system opens is a place of this computer: no address, whatever a name says."""
    if not (isinstance(node, ast.Call) and _name(node.func).endswith("openUrl")):
        return False
    return not (isinstance(node.args[0], ast.Call) and _name(node.args[0].func) == OPENED_BY_THE_SYSTEM)


def guessed_names(node: ast.AST) -> bool:
    """A name for a file that somebody else can make first."""
    return _asks_for(node, GUESSED)


def hosts(node: ast.AST) -> bool:
    is_text = isinstance(node, ast.Constant) and isinstance(node.value, str) and "://" in node.value
    return is_text and any(host not in HOSTS for host in HOST.findall(node.value))


RULES: Mapping[str, tuple[Rule, tuple[str, ...], tuple[str, ...]]] = {
    "imports what runs what it reads, or a way to the network": (
        imports,
        ("import pickle", "from marshal import loads", "import urllib.request as r", "from urllib import request",
         "import PySide6.QtNetwork", "from PySide6 import QtNetwork", "import multiprocessing.pool"),
        ("from urllib.parse import quote", "import subprocess", "from collections import abc"),
    ),
    "opens a socket": (
        sockets,
        ("import socket\nsocket.socket()", "from socket import create_connection", "socket.create_server"),
        ("import socket\nsocket.gethostname()",),
    ),
    "runs a text": (
        text_run,
        ("eval(text)", "exec(open(path).read())", "compile(text, '', 'exec')", "import builtins\nbuiltins.eval(x)",
         "run = eval", "__import__(name)"),
        ("re.compile(text)", "app.exec()", "statement.compile()"),
    ),
    "lets YAML make objects": (
        yaml_objects,
        ("yaml.load(text)", "yaml.unsafe_load(text)", "from yaml import load", "yaml.parse(t, Loader=yaml.Loader)"),
        ("yaml.parse(text, Loader=yaml.BaseLoader)",),
    ),
    "unpacks an archive under its own names": (
        unpacking,
        ("archive.extractall(folder)", "shutil.unpack_archive(path)", "from shutil import unpack_archive"),
        ("archive.open(member)",),
    ),
    "asks a shell": (
        shells,
        ("subprocess.run(command, shell=True)", "os.system(text)", "os.popen(text)", "run(c, shell=is_shell)"),
        ("subprocess.run(['ls'], shell=False)", "subprocess.run(['ls'])"),
    ),
    "starts a program with a line of text": (
        command_lines,
        ("subprocess.run(f'ls {path}')", "subprocess.Popen('ls ' + path)", "subprocess.run(' '.join(parts))",
         "subprocess.run(args='ls')"),
        ("subprocess.run(['ls', path])", "command = ['ls', path]\nsubprocess.run(command)"),
    ),
    "gives OpenCV a path": (
        cv2_paths,
        ("cv2.imread(path)", "cv2.imwrite(path, pixels)", "from cv2 import imread", "cv2.VideoCapture(0)"),
        ("cv2.imdecode(bytes, 1)", "cv2.resize(pixels, size)"),
    ),
    "gives Qt a path to a picture": (
        qt_pictures,
        ("QPixmap(path)", "QImage(str(self.path))", "QIcon('a.png')", "QIcon(row.file_name)", "QMovie(x)",
         "QImageReader(device)", "icon.addFile(path)", "QtGui.QPixmap(f'{folder}/a')", "QIcon(os.fspath(x))"),
        ("QPixmap()", "QPixmap(side, side)", "QImage(pixels.data, w, h, stride, kind)", "QIcon(picture)"),
    ),
    "lets the system open an address": (
        opened_by_the_system,
        ("QDesktopServices.openUrl(QUrl(name))", "QDesktopServices.openUrl(url)"),
        ("QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))",),
    ),
    "makes a file under a name that can be guessed": (
        guessed_names,
        ("tempfile.mktemp()", "from tempfile import mktemp"),
        ("tempfile.mkstemp()", "TemporaryFile()"),
    ),
    "names a host": (
        hosts,
        ("'https://example.org/a'", "f'http://127.0.0.1:{port}'", "x = 'see http://localhost/'"),
        ("'http://'", "'http://www.w3.org/2000/svg'", "name.startswith('https://')"),
    ),
}  # fmt: skip
"""What is forbidden, in words; the rule; samples that it has to find; and such as it has to leave alone."""


def broken_in(tree: ast.Module) -> Mapping[str, list[int]]:
    """The lines of each rule that is broken, in one walk."""
    found: dict[str, list[int]] = {}
    for node in ast.walk(tree):
        for name, (rule, _, _) in RULES.items():
            if rule(node):
                found.setdefault(name, []).append(getattr(node, "lineno", 0))
    return found


def _imported(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (each.name for each in node.names)
    elif isinstance(node, ast.ImportFrom) and node.module:
        yield from (f"{node.module}.{each.name}" for each in node.names)


def _leading(name: str) -> Iterator[str]:
    """`a`, `a.b` and `a.b.c` of `a.b.c`."""
    parts = name.split(".")
    return (".".join(parts[:count]) for count in range(1, len(parts) + 1))


def _asks_for(node: ast.AST, names: set[str]) -> bool:
    """Whether one of these is asked of anything, or imported."""
    if isinstance(node, ast.ImportFrom):
        return any(each.name in names for each in node.names)
    return isinstance(node, ast.Attribute) and node.attr in names


def _name(node: ast.AST) -> str:
    """`a.b.c` of a dotted name, else ""."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{_name(node.value)}.{node.attr}".lstrip(".")
    return ""


def _is_text(node: ast.AST) -> bool:
    """Whether it is plainly text: written so, put together, filled in or joined."""
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str)
    if isinstance(node, ast.BinOp):
        return _is_text(node.left) or _is_text(node.right)
    if isinstance(node, ast.Call):
        joins = isinstance(node.func, ast.Attribute) and node.func.attr in ("join", "format")
        return joins or _name(node.func) == "str"
    return isinstance(node, ast.JoinedStr)


def _may_be_path(node: ast.AST) -> bool:
    named = _name(node.func if isinstance(node, ast.Call) else node)
    return _is_text(node) or bool(PATHLIKE.search(named.rpartition(".")[2]))
