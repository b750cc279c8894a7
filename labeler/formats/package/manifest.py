"""What a package says of itself: whose it is, of which project, and the sums of all that is in it."""

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import msgspec
import orjson

from labeler.domain.names import checked_name
from labeler.domain.phrase import Phrase
from labeler.formats.package.checked_types import (
    Count,
    Digest,
    MaybeUid,
    Moment,
    Name,
    Short,
    Uid,
    check_moment,
    check_uids,
)
from labeler.formats.package.member_names import Kind

__all__ = ["Kind", "Manifest", "Member", "Outline", "manifest_from", "manifest_text", "seal_of"]

FORMAT = "labeler package"
VERSION = 1
_LONGEST_KEY = 128


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """What whoever writes a package has to say of it; the sums come while it is written.

    `hand_out_uid` is empty for a copy of a whole project. `counts` are figures by names of the writer's choice, so
    that both sides can compare them.
    """

    kind: Kind
    uid: str
    project_uid: str
    project_name: str
    hand_out_uid: str
    labeler_uid: str
    labeler_name: str
    made_at: str
    taxonomy_revision: int
    taxonomy_edits: int
    proxies: bool = False
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One file in a package: SHA-256 of its content, its bytes, and of a table how many rows it has."""

    digest: Digest
    size: Count
    lines: Count | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """`key` is that of the hand-out (hex), for the labeler whose package it is; empty in every other."""

    kind: Kind
    uid: Uid
    project_uid: Uid
    project_name: Short
    hand_out_uid: MaybeUid
    labeler_uid: Uid
    labeler_name: Name
    made_at: Moment
    taxonomy_revision: Count
    taxonomy_edits: Count
    proxies: bool
    key: str
    counts: Mapping[Name, Count]
    members: Mapping[str, Member]


class _Written(msgspec.Struct, forbid_unknown_fields=True):
    """How it stands in the file."""

    format: Literal["labeler package"]
    version: Literal[1]
    manifest: Manifest


def manifest_text(manifest: Manifest) -> bytes:
    written = {"format": FORMAT, "version": VERSION, "manifest": msgspec.to_builtins(manifest)}
    return orjson.dumps(written, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def manifest_from(text: bytes) -> Manifest:
    """ValueError, with what to say of it, where this is no manifest just as `manifest_text` writes it."""
    try:
        version = msgspec.convert(orjson.loads(text), _Versioned).version
        if version > VERSION:
            raise ValueError(
                Phrase(
                    "this package is of version {version}, from a newer Labeler; this one reads version {known}",
                    version=version,
                    known=VERSION,
                )
            )
        manifest = msgspec.convert(orjson.loads(text), _Written).manifest
    except (msgspec.ValidationError, orjson.JSONDecodeError) as error:
        raise ValueError(Phrase("its manifest is none: {why}", why=str(error))) from error
    if manifest_text(manifest) != text:
        raise ValueError(Phrase("its manifest is not written as Labeler writes it"))
    _check(manifest)
    return manifest


class _Versioned(msgspec.Struct):
    format: Literal["labeler package"]
    version: Count


def _check(manifest: Manifest) -> None:
    check_moment(manifest.made_at)
    check_uids(manifest.uid, manifest.project_uid, manifest.hand_out_uid, manifest.labeler_uid)
    if checked_name(manifest.labeler_name, noun="labeler") != manifest.labeler_name:
        raise ValueError(Phrase("the name of its labeler is not tidy"))
    is_with_key = manifest.kind is Kind.HAND_OUT
    try:
        key = bytes.fromhex(manifest.key)
    except ValueError as error:
        raise ValueError(Phrase("its key is none")) from error
    if bool(key) != is_with_key or len(manifest.key) > _LONGEST_KEY or key.hex() != manifest.key:
        raise ValueError(Phrase("its key is none"))


def seal_of(text: bytes, key: bytes) -> bytes:
    """What seals the bytes of a manifest, and by its sums all that is in the package: HMAC-SHA256, as 64 hex."""
    return hmac.new(key, text, hashlib.sha256).hexdigest().encode("ascii")
