"""XML read strictly: no document type and so no entities, neither too deep nor too large; errors have their line."""

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser
from xml.parsers.expat import ExpatError, ParserCreate, XMLParserType

from labeler.domain.errors import AppError
from labeler.domain.names import shown
from labeler.domain.phrase import Phrase
from labeler.formats.strict.json_file import refused
from labeler.formats.strict.opening import opened

LARGEST_FILE = 512 * 1024 * 1024
"""Bytes."""
DEEPEST = 32
"""Elements inside each other."""
LONGEST_TEXT = 1024 * 1024
"""Characters of one text, or of all the attributes of one element."""
_SMALL = 256 * 1024
"""Bytes. A file of this size is read whole, and can hold nothing that is too long."""
_HEAD = 1024
"""Bytes in which an encoding is declared, if it is."""
_DECLARED = re.compile(rb"""^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*?\bencoding\s*=\s*["']([^"']*)["']""")
_ENCODINGS = re.compile(
    rb"utf-?8|utf-?16(-?[bl]e)?|us-ascii|ascii|iso[-_]?8859[-_][0-9]{1,2}|latin-?1|(windows-?|cp)125[0-8]|koi8-[ru]",
    re.IGNORECASE,
)
"""Encodings in which a document type would be seen by its bytes, and UTF-16, which is looked through for it."""
_MARKS_OF_WIDE = (b"\xff\xfe", b"\xfe\xff")
_STEP = 64 * 1024
"""Bytes that are parsed at a time."""
_LONGEST_TAG = 8 * LONGEST_TEXT
"""Bytes."""
_MOST_INSIDE = 1_000_000
"""Elements in one that is held whole while a document is parted."""
_NO_ENCODING = Phrase("this is not XML in an encoding that can be read")
_DOCTYPE = Phrase("it declares a document type, which no labels need and which may be a trap")
_TOO_DEEP = Phrase("more than {most} elements lie inside each other", most=DEEPEST)


def read_xml(path: Path, *, largest: int = LARGEST_FILE) -> Element:
    """The root of a document; AppError, with line and column, for what is not strict XML."""
    with opened(path, largest=largest) as file:
        content = file.read(_SMALL)
        encoding = _encoding(content[:_HEAD], path)
        is_plain = not content.startswith(_MARKS_OF_WIDE) and b"\0" not in content and b"<!DOCTYPE" not in content
        try:
            if len(content) < _SMALL and is_plain:
                return _small_document(content, path, encoding)
            file.seek(0)
            building = _Building(path, encoding)
            building.parser.ParseFile(file)
        except (ParseError, ExpatError) as error:
            raise _not_xml(error, path) from error
        except (ValueError, LookupError) as error:  # bytes that the encoding has no meaning for
            raise refused(path, _NO_ENCODING) from error
        return building.tree.close()


def each_element(
    path: Path, *, largest: int = LARGEST_FILE, progress: Callable[[int, int], None] = lambda done, total: None
) -> Iterator[Element]:
    """The root of a document as it begins, without what is in it, then each element in it once that is whole.

    No more than one of them is held, so that a large document takes no more memory than a small one. `progress` takes
    how many bytes of how many are read. AppError as from `read_xml`, when the place is come to.
    """
    with opened(path, largest=largest) as file:
        total = os.fstat(file.fileno()).st_size
        building = _Parting(path, _encoding(file.read(_HEAD), path))
        file.seek(0)
        while True:
            content = file.read(_STEP)
            try:
                building.parser.Parse(content, not content)
            except ExpatError as error:
                raise _not_xml(error, path) from error
            except (ValueError, LookupError) as error:
                raise refused(path, _NO_ENCODING) from error
            if file.tell() - building.parser.CurrentByteIndex > _LONGEST_TAG:
                # It would be looked at from its start again with each step.
                raise refused(path, Phrase("one tag has more than {most} bytes", most=_LONGEST_TAG))
            yield from building.taken()
            if not content:
                return
            progress(min(file.tell(), total), total)


def _small_document(content: bytes, path: Path, encoding: str | None) -> Element:
    """Read by the parser that is all C, as the hundred thousand files of a data set should be."""
    parser = XMLParser(encoding=encoding)
    parser.feed(content)
    root: Element = parser.close()
    level = [root]
    for _ in range(DEEPEST):
        level = [child for element in level for child in element]
        if not level:
            return root
    raise refused(path, _TOO_DEEP)


def _encoding(head: bytes, path: Path) -> str | None:
    """The encoding to read with where the parser would not know the declared one by its name."""
    declared = _DECLARED.match(head)
    if declared is None:
        return None
    name = declared[1].decode("ascii", "replace")
    if not _ENCODINGS.fullmatch(declared[1]):
        raise refused(path, Phrase("it is written in the encoding “{name}”; save it as UTF-8", name=shown(name)))
    return "utf-8" if name.lower() == "utf8" else None


def _not_xml(error: ParseError | ExpatError, path: Path) -> AppError:
    line, column = error.position if isinstance(error, ParseError) else (error.lineno, error.offset)
    where = Phrase("line {line}, column {column}", line=line, column=column + 1)
    return refused(path, Phrase("this is not XML: {why}", why=str(error).partition(":")[0]), where=where)


class _Building:
    """One document being read, looked at piece by piece."""

    def __init__(self, path: Path, encoding: str | None) -> None:
        self._path = path
        self.depth = 0
        self._text = 0
        self.tree = TreeBuilder()
        self.parser: XMLParserType = ParserCreate(encoding)
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._data
        self.parser.StartDoctypeDeclHandler = self._on_doctype

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        self._text = 0
        if self.depth > DEEPEST:
            raise self._refused(_TOO_DEEP)
        if attributes and sum(map(len, attributes.values())) > LONGEST_TEXT:
            what = Phrase("the attributes of an element have more than {most} characters", most=LONGEST_TEXT)
            raise self._refused(what)
        self._begin(name, attributes)

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        self.tree.start(name, attributes)

    def _data(self, text: str) -> None:
        self._text += len(text)
        if self._text > LONGEST_TEXT:
            raise self._refused(Phrase("a text has more than {most} characters", most=LONGEST_TEXT))
        self.tree.data(text)

    def _end(self, name: str) -> None:
        self.depth -= 1
        self._text = 0
        self.tree.end(name)

    def _on_doctype(self, *_: object) -> None:
        raise self._refused(_DOCTYPE)

    def _refused(self, what: str) -> AppError:
        line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        return refused(self._path, what, where=Phrase("line {line}, column {column}", line=line, column=column))


class _Parting(_Building):
    """A document of which the elements below the root are given away one by one."""

    def __init__(self, path: Path, encoding: str | None) -> None:
        super().__init__(path, encoding)
        self._whole: list[Element] = []
        self._inside = 0

    def taken(self) -> list[Element]:
        """What has become whole since the last time."""
        whole, self._whole = self._whole, []
        return whole

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        if self.depth == 1:
            self._whole.append(Element(name, attributes))
            return
        self._inside += 1
        if self._inside > _MOST_INSIDE:
            raise self._refused(Phrase("more than {most} elements lie in one", most=_MOST_INSIDE))
        super()._begin(name, attributes)

    def _data(self, text: str) -> None:
        if self.depth > 1:  # what stands between the elements is white space
            super()._data(text)

    def _end(self, name: str) -> None:
        if self.depth == 1:
            self.depth = 0
            return
        super()._end(name)
        if self.depth == 1:
            self._whole.append(self.tree.close())
            self._inside = 0
            self.tree = TreeBuilder()
