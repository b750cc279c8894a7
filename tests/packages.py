"""Small packages for tests: honest ones, and what a forger makes of them."""

import hashlib
import io
import zipfile
from dataclasses import dataclass, field, replace

import orjson

from labeler.formats.package.manifest import Kind, Member, Outline, manifest_from, manifest_text, seal_of
from labeler.formats.package.member_names import ATTRIBUTES, MANIFEST, SEAL, image_name, table_name
from labeler.formats.package.write import write_package

KEY = b"k" * 32
AT = "2026-11-22T10:00:00.000001Z"
PICTURES = (b"the bytes of one picture", b"and those of another")
DIGESTS = tuple(hashlib.sha256(picture).hexdigest() for picture in PICTURES)
FILES = tuple(image_name(digest, "png") for digest in DIGESTS)


def outline(kind, **more):
    said = {
        "kind": kind,
        "uid": "package 1",
        "project_uid": "project 1",
        "project_name": "fruit",
        "hand_out_uid": "hand-out 1",
        "labeler_uid": "ann",
        "labeler_name": "Ann",
        "made_at": AT,
        "taxonomy_revision": 1,
        "taxonomy_edits": 3,
        "counts": {"answers": 1},
    }
    return Outline(**said | more)


def region(**more):
    return {"uid": "box 1", "box": [1.5, 2.0, 3.0, 4.25], "crowd": False, "origin": "drawn"} | more


def label(**more):
    said = {"uid": "label 1", "concept": "apple", "facet": "subject", "relation": "of", "joint": False, "later": False}
    return said | {"reason": "", "said_at": AT, "said_day": "2026-11-22", "regions": [region()]} | more


def answer(*labels, **more):
    said = {"uid": "answer 1", "state": "submitted", "scope": "all", "taxonomy_revision": 1, "none": False}
    said |= {"reason": "", "submitted_at": AT, "submitted_day": "2026-11-22", "labels": list(labels)}
    return said | more


def told(said, **more):
    return {"image": DIGESTS[0], "active_ms": 1200, "answer": said} | more


def revision(**more):
    said = {"uid": "revision 1", "subject": "answer", "subject_uid": "answer 1", "number": 1, "parent": None, "at": AT}
    said |= {"labeler": "ann", "verb": "SayOf", "before": None, "after": told(answer(label())), "undoes": None}
    return said | {"whose": "ann"} | more


def concept(name, /, **more):
    said = {"uid": name, "name": name, "facet": "subject", "parent": None, "definition": f"a {name}", "must_see": ""}
    said |= {"must_not_see": "", "confused_with": [], "hotkey": "", "color": "", "position": 0, "export_id": 1}
    said |= {"since_revision": 1, "closed_at": None, "dictionary_revision": 0, "examples": [], "pictures": {}}
    return said | more


def image(number, **more):
    said = {"digest": DIGESTS[number], "format": "PNG", "width": 40, "height": 30, "orientation": 1, "frames": 1}
    said |= {"source": "photos", "split": "train", "near_group": None, "hash": None, "taken_at": None, "camera": None}
    return said | {"name": f"{number}.png", "file": FILES[number], "proxy": False} | more


def hand_out_rows():
    example = {"uid": "example 1", "verdict": "ideal", "reason": "whole", "has_picture": True}
    return {
        "labelers": [{"uid": "ann", "name": "Ann", "role": "annotator", "retired": False}],
        "concepts": [
            concept("apple", examples=[example], pictures={"example 1": "AAEC"}),
            concept("pear", export_id=2, position=1, parent="apple"),
        ],
        "sources": [{"uid": "photos", "name": "photos", "purpose": "training"}],
        "images": [image(0), image(1)],
        "claims": [{"uid": "c1", "image": DIGESTS[1], "concept": "pear", "box": [0, 0, 4.5, 5], "origin": "imported"}],
        "revisions": [revision()],
        "seen": [{"labeler": "ann", "concept": "apple", "dictionary_revision": 1, "seen_at": AT}],
        "returns": [{"uid": "r1", "image": DIGESTS[0], "labeler": "ann", "reason": "look again", "sent_at": AT}],
        "passes": [{"way": "free", "concept": "", "name": ""}, {"way": "concept", "concept": "pear", "name": ""}],
        "feedback": [{"confused": "swapped", "concept": "apple", "instead": "pear", "times": 2, "of": 5}],
        "settings": [{"boxes_later": False, "subject_boxes": "with an in", "subject_sample": 10}],
    }


def hand_in_rows():
    rows = hand_out_rows()
    return {"labelers": rows["labelers"], "revisions": rows["revisions"], "seen": rows["seen"]}


ROWS = {Kind.HAND_OUT: hand_out_rows, Kind.HAND_IN: hand_in_rows}


def write(path, kind, *, rows=None, files=None, key=KEY, look=lambda _: None, **more):
    """An honest package, of which some rows are others, or some files."""
    if files is None:
        files = list(zip(FILES, PICTURES, strict=True)) if kind is Kind.HAND_OUT else []
    tables = ROWS[kind]() | (rows or {})
    return write_package(path, outline(kind, **more), tables=tables, files=files, key=key, look=look)


@dataclass
class Packed:
    """One file of a zip, and how a forger packs it."""

    name: str
    content: bytes
    method: int = zipfile.ZIP_DEFLATED
    attributes: int = ATTRIBUTES
    comment: bytes = b""
    flags: int = 0


@dataclass
class Forger:
    """Takes a package apart, lets it be changed, and puts it together again as its writer would, sums and all.

    `order` is how its files follow each other in the zip, `listed` how its list names them; both by place in `packed`.
    """

    packed: list[Packed] = field(default_factory=list)
    key: bytes = KEY
    sums: bool = True
    order: list[int] | None = None
    listed: list[int] | None = None
    comment: bytes = b""

    @classmethod
    def of(cls, path):
        with zipfile.ZipFile(path) as archive:
            packed = [Packed(info.filename, archive.read(info), info.compress_type) for info in archive.infolist()]
        return cls(packed=packed)

    def named(self, name):
        return next(each for each in self.packed if each.name == name)

    def rows(self, table, rows):
        """Puts other lines into a table; bytes stay as they are."""
        lines = [row if isinstance(row, bytes) else orjson.dumps(row) for row in rows]
        self.named(table_name(table)).content = b"".join(line + b"\n" for line in lines)

    def change_manifest(self, **more):
        manifest = manifest_from(self.named(MANIFEST).content)
        self.named(MANIFEST).content = manifest_text(replace(manifest, **more))

    def sum_up(self):
        members = {each.name: _member(each) for each in self.packed if each.name not in (MANIFEST, SEAL)}
        self.change_manifest(members=members)

    def seal(self):
        self.named(SEAL).content = seal_of(self.named(MANIFEST).content, self.key)

    def write(self, path):
        if self.sums:
            self.sum_up()
            self.seal()
        path.write_bytes(self.bytes())

    def bytes(self):
        count = len(self.packed)
        order = self.order if self.order is not None else [*range(2, count), 0, 1]
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w") as archive:
            archive.comment = self.comment
            infos = {}
            for number in order:
                infos[number] = _pack(archive, self.packed[number])
            for number, info in infos.items():
                info.flag_bits |= self.packed[number].flags
            archive.infolist()[:] = [infos[number] for number in self.listed or sorted(infos)]
        return file.getvalue()


def _member(packed):
    is_table = packed.name.endswith(".jsonl")
    digest = hashlib.sha256(packed.content).hexdigest()
    return Member(digest=digest, size=len(packed.content), lines=packed.content.count(b"\n") if is_table else None)


def _pack(archive, packed):
    info = zipfile.ZipInfo(packed.name, date_time=(1980, 1, 1, 0, 0, 0))
    info.filename = info.orig_filename = packed.name
    info.compress_type, info.external_attr, info.comment = packed.method, packed.attributes, packed.comment
    with archive.open(info, "w") as out:
        out.write(packed.content)
    return info
