"""XML from anywhere: read whole or piece by piece, or refused with its line; never followed, never blown up."""

import pytest

from labeler.domain.errors import AppError
from labeler.formats.strict.xml_file import DEEPEST, LONGEST_TEXT, each_element, read_xml

LAUGHS = '<!DOCTYPE l [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(20)
)
PADDING = f"<!--{'x' * 300_000}-->"


def whole(path):
    return read_xml(path)


def in_pieces(path):
    return list(each_element(path))


@pytest.fixture
def written(tmp_path):
    def write(content):
        path = tmp_path / "a.xml"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


@pytest.fixture(params=[whole, in_pieces])
def read(request, written):
    return lambda content: request.param(written(content))


@pytest.mark.parametrize("padding", ["", PADDING], ids=["small", "large"])
def test_a_document_is_read_with_its_text_and_attributes(written, padding):
    root = read_xml(written(f"<a x='1'>{padding}<b>one &amp; <![CDATA[<two>]]>&#233;</b> \n<b/></a>"))
    assert (root.tag, root.get("x")) == ("a", "1")
    assert [each.text for each in root] == ["one & <two>é", None]


def test_elements_come_one_by_one_after_the_root_without_them(written):
    path = written("<a x='1'>\n <b y='2'><c>é</c></b>\n text <b/>" + "<b>z</b>" * 30_000 + "</a>")
    told = []
    elements = each_element(path, progress=lambda *each: told.append(each))
    root = next(elements)
    assert (root.tag, root.attrib, list(root)) == ("a", {"x": "1"}, [])
    first = next(elements)
    assert (first.get("y"), first.findtext("c")) == ("2", "é")
    rest = list(elements)
    assert len(rest) == 30_001
    assert rest[-1].text == "z"
    assert told[-1] == (path.stat().st_size, path.stat().st_size)


@pytest.mark.parametrize(
    "head",
    [
        b"<?xml version='1.0' encoding='UTF-8'?>",
        b"\xef\xbb\xbf<?xml version='1.0'?>",
        b"<?xml version='1.0' encoding='utf8'?>",
    ],
)
def test_utf_8_is_read_however_it_is_declared(written, head):
    assert read_xml(written(head + "<a>é🍋</a>".encode())).text == "é🍋"


def test_other_encodings_that_are_common_are_read(written):
    for name in ("iso-8859-1", "windows-1252", "utf-16"):
        document = f"<?xml version='1.0' encoding='{name}'?><a>é</a>"
        assert read_xml(written(document.encode(name))).text == "é"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("", "no element found"),
        ("<a>", "no element found"),
        ("<a></b>", "mismatched tag"),
        ("<a/><b/>", "junk after document element"),
        ("<a b='1' b='2'/>", "duplicate attribute"),
        ("<a>&x;</a>", "undefined entity"),
        ("<a>\0</a>", "not well-formed"),
        ("<a>\x07</a>", "not well-formed"),
        (b"<a>\xff</a>", "not well-formed"),
        ("<!DOCTYPE a><a/>", "document type"),
        ('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', "document type"),
        ('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', "document type"),
        (LAUGHS + "]><l>&u;</l>", "document type"),
        ("<!DOCTYPE a [<!ENTITY % p SYSTEM 'http://x/'> %p;]><a/>".encode("utf-16"), "document type"),
        (PADDING + "<!DOCTYPE a><a/>", "document type"),
        ("<?xml version='1.0' encoding='unicode_escape'?><a/>", "the encoding “unicode_escape”"),
        ("<?xml version='1.0' encoding='zlib'?><a/>", "the encoding “zlib”"),
        ("<?xml version='1.0' encoding='utf-7'?><a/>", "the encoding “utf-7”"),
        ("<?xml version='1.0' encoding='utf-16'?><a/>", "this is not XML"),
        ("<a>" * (DEEPEST + 1) + "</a>" * (DEEPEST + 1), "inside each other"),
        ("<a>" * 80_000, "this is not XML"),
        ("<a>" * 200_000, "inside each other"),
        (f"<a><b>{'x' * (LONGEST_TEXT + 1)}</b></a>", "a text has more than"),
        (f"<a><b c='{'x' * LONGEST_TEXT}' d='x'/></a>", "the attributes of an element"),
    ],
)
def test_what_is_no_strict_xml_is_refused_in_one_line(written, content, why):
    for reader in (whole, in_pieces):
        with pytest.raises(AppError) as error:
            reader(written(content))
        assert why in error.value.what or "inside each other" in error.value.what
        assert "a.xml" in error.value.where
        assert "\n" not in error.value.line()
        assert len(error.value.line()) < 300


def test_the_deepest_that_may_be_is_read(read):
    assert read("<a>" * DEEPEST + "</a>" * DEEPEST) is not None


def test_errors_have_their_line(written):
    for padding in ("", PADDING):
        with pytest.raises(AppError) as error:
            read_xml(written(f"<a>{padding}\n\n  <b></c>\n</a>"))
        assert error.value.where == "a.xml, line 3, column 8"


def test_a_file_may_be_too_large(written):
    with pytest.raises(AppError, match="at most 3 are read"):
        read_xml(written("<a/>"), largest=3)
