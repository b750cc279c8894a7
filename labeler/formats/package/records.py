"""The rows of a package as values: made of JSON objects that nobody has to trust, and made into them again."""

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal, Self

import msgspec

from labeler.domain.claim import Claim
from labeler.domain.concept import Concept
from labeler.domain.concept_plain import concept_from_plain, concept_to_plain
from labeler.domain.draft import Way
from labeler.domain.errors import AppError, RuleBroken
from labeler.domain.geometry import Box
from labeler.domain.ids import ConceptUid
from labeler.domain.names import checked_name
from labeler.domain.phrase import Phrase
from labeler.domain.policy import Policy, SubjectBoxes
from labeler.domain.words import Origin, Purpose, Role, Split
from labeler.formats.package.checked_types import (
    BoxNumbers,
    Count,
    Digest,
    MaybeUid,
    Moment,
    Name,
    Short,
    Text,
    Uid,
    Word,
    check_moment,
    check_uids,
)
from labeler.formats.package.member_names import image_digest
from labeler.formats.package.told import ConceptTold, Plain, check_concept, check_sides
from labeler.formats.strict.opening import NOTHING_IMPORTED

Subject = Literal["answer", "concept", "labeler", "project", "settlement", "return", "hand-out", "alignment"]
_MET = "met"
"""The verb of revisions that never leave the file they were made in."""


@dataclass(frozen=True, slots=True)
class Row:
    """What all rows can do; `TABLE` is where they stand."""

    TABLE: ClassVar[str]

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any], line: int) -> Self:
        """The row in line `line` of its table, from 1 on; AppError, with both, for what is none."""
        try:
            return cls._made(plain)
        except (ValueError, RuleBroken) as error:
            what = error.what if isinstance(error, RuleBroken) else _phrase(error)
            raise row_refused(cls.TABLE, line, what) from error

    @classmethod
    def _made(cls, plain: Mapping[str, Any]) -> Self:
        if len(plain) != len(tuple(cls.__slots__)):
            raise ValueError(Phrase("it has other keys than such a row has"))
        row = msgspec.convert(plain, cls)
        row.check()
        return row

    def check(self) -> None:
        """ValueError or RuleBroken for what no type says."""

    def to_plain(self) -> Plain:
        told: Plain = msgspec.to_builtins(self)
        return told


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelerRow(Row):
    """A person. That a package makes nobody a lead is for whoever takes it in to see to."""

    TABLE: ClassVar[str] = "labelers"
    uid: Uid
    name: Name
    role: Role
    retired: bool

    def check(self) -> None:
        check_uids(self.uid)
        _check_tidy(self.name, noun="labeler")


@dataclass(frozen=True, slots=True, kw_only=True)
class ConceptRow(Row):
    """A concept, and the pictures of its examples by their uids, each of them the bytes of an image file."""

    TABLE: ClassVar[str] = "concepts"
    concept: Concept
    pictures: Mapping[str, bytes] = field(default_factory=dict, repr=False)

    @classmethod
    def _made(cls, plain: Mapping[str, Any]) -> Self:
        told = msgspec.convert(plain, _ConceptWithPictures)
        check_concept(told)
        _check_tidy(told.name, noun="concept")
        if {example.uid for example in told.examples if example.has_picture} != told.pictures.keys():
            raise ValueError(Phrase("its examples have other pictures than they say"))
        return cls(concept=concept_from_plain(plain), pictures=told.pictures)

    def to_plain(self) -> Plain:
        pictures = {uid: b64encode(picture).decode("ascii") for uid, picture in self.pictures.items()}
        return {**concept_to_plain(self.concept), "pictures": pictures}


class _ConceptWithPictures(ConceptTold, forbid_unknown_fields=True):
    """A row has no keys beside those of its concept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow(Row):
    TABLE: ClassVar[str] = "sources"
    uid: Uid
    name: Short
    purpose: Purpose

    def check(self) -> None:
        check_uids(self.uid)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageRow(Row):
    """An image by its digest; `source` is a uid. `file` is the member of the package that shows it.

    Width and height are those of the original, upright, also where `proxy` says that the file is a smaller picture.
    """

    TABLE: ClassVar[str] = "images"
    digest: Digest
    format: Word
    width: Count
    height: Count
    orientation: Literal[1, 2, 3, 4, 5, 6, 7, 8]
    frames: Count
    source: Uid
    split: Split
    near_group: int | None
    hash: Short | None
    taken_at: Short | None
    camera: Short | None
    name: Text
    file: Short
    proxy: bool

    def check(self) -> None:
        check_uids(self.source)
        if not (self.width and self.height and self.frames):
            raise ValueError(Phrase("an image without a size"))
        if image_digest(self.file) != self.digest:
            raise ValueError(Phrase("its file has the name of another"))


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow(Row):
    """Somebody once said that this concept has to do with this image (a digest); box: left, top, width, height."""

    TABLE: ClassVar[str] = "claims"
    uid: Uid
    image: Digest
    concept: Uid
    box: BoxNumbers | None
    origin: Origin

    def check(self) -> None:
        check_uids(self.uid, self.concept)

    @property
    def claim(self) -> Claim:
        box = None if self.box is None else Box(x=self.box[0], y=self.box[1], width=self.box[2], height=self.box[3])
        return Claim(concept_uid=ConceptUid(self.concept), box=box)

    def to_plain(self) -> Plain:
        return {**Row.to_plain(self), "box": None if self.box is None else list(self.box)}


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisionRow(Row):
    """One act: `labeler` (a uid, None: the program) did it, `whose` answer it is about (empty: about no answer).

    `before` and `after` are as the project keeps them, and hold what the file of a project takes.
    """

    TABLE: ClassVar[str] = "revisions"
    uid: Uid
    subject: Subject
    subject_uid: Uid
    number: Count
    parent: Uid | None
    at: Moment
    labeler: Uid | None
    verb: Word
    before: Plain | None
    after: Plain | None
    undoes: Uid | None
    whose: MaybeUid

    def check(self) -> None:
        check_uids(self.uid, self.subject_uid, self.parent, self.labeler, self.undoes, self.whose, self.verb)
        if not self.number:
            raise ValueError(Phrase("revisions are numbered from 1"))
        if self.verb == _MET:
            raise ValueError(Phrase("a revision that follows from others never travels"))
        if self.uid in (self.parent, self.undoes):
            raise ValueError(Phrase("a revision follows itself"))
        if bool(self.whose) != (self.subject == "answer"):
            raise ValueError(Phrase("it does not say whose answer it is about"))
        check_moment(self.at)
        check_sides(self.subject, self.before, self.after)


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenRow(Row):
    """Which state of a concept's entry in the visual dictionary a labeler has seen; both by uid."""

    TABLE: ClassVar[str] = "seen"
    labeler: Uid
    concept: Uid
    dictionary_revision: Count
    seen_at: Moment

    def check(self) -> None:
        check_uids(self.labeler, self.concept)
        check_moment(self.seen_at)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnRow(Row):
    """An answer that was sent back: of which image (a digest), to whom (a uid), and why."""

    TABLE: ClassVar[str] = "returns"
    uid: Uid
    image: Digest
    labeler: Uid
    reason: Text
    sent_at: Moment

    def check(self) -> None:
        check_uids(self.uid, self.labeler)
        check_moment(self.sent_at)
        if not self.reason.strip():
            raise ValueError(Phrase("it was sent back without a reason"))


@dataclass(frozen=True, slots=True, kw_only=True)
class PassRow(Row):
    """A pass to do: `concept` is the uid of the one that it asks about, or empty; `name` that of a list, or empty."""

    TABLE: ClassVar[str] = "passes"
    way: Way
    concept: MaybeUid
    name: Short

    def check(self) -> None:
        check_uids(self.concept)
        if bool(self.concept) != (self.way is Way.CONCEPT):
            raise ValueError(Phrase("a pass through one concept names it, and no other pass does"))


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsRow(Row):
    """The lead's policy."""

    TABLE: ClassVar[str] = "settings"
    boxes_later: bool
    subject_boxes: SubjectBoxes
    subject_sample: Count

    def check(self) -> None:
        _ = self.policy

    @property
    def policy(self) -> Policy:
        return Policy(
            boxes_later=self.boxes_later, subject_boxes=self.subject_boxes, subject_sample=self.subject_sample
        )


def row_refused(table: str, line: int, what: str) -> AppError:
    """The error that refuses a whole package for one of its rows."""
    return AppError(what, where=Phrase("{table}, line {line}", table=table, line=line), safe=NOTHING_IMPORTED)


def _check_tidy(name: str, *, noun: str) -> None:
    if checked_name(name, noun=noun) != name:
        raise ValueError(Phrase("its name is not tidy"))


def _phrase(error: ValueError) -> str:
    said = error.args[0] if error.args else ""
    return said if isinstance(said, Phrase) else Phrase("this is no such row: {why}", why=str(error))
