"""Formats that other packages bring along: used like our own, and a broken one harms nobody."""

import importlib
import sys

import pytest

from labeler.domain.errors import AppError
from labeler.formats import registry
from labeler.formats.outgoing.exporter import Exporter
from labeler.formats.plugins import EXPORTERS_GROUP, with_plugins


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """Puts a package with these entry points, and this module, where Python looks for installed ones."""

    def install(points, *, module):
        (tmp_path / "somebodys_formats.py").write_text(module, encoding="utf-8")
        about = tmp_path / "somebodys_formats-1.0.dist-info"
        about.mkdir()
        (about / "METADATA").write_text("Metadata-Version: 2.1\nName: somebodys-formats\nVersion: 1.0\n")
        (about / "entry_points.txt").write_text(f"[{EXPORTERS_GROUP}]\n{points}\n")
        monkeypatch.syspath_prepend(tmp_path)
        importlib.invalidate_caches()
        sys.modules.pop("somebodys_formats", None)
        registry.exporters.cache_clear()

    yield install
    sys.modules.pop("somebodys_formats", None)
    registry.exporters.cache_clear()


def test_a_format_of_somebody_else_is_planned_and_written_like_our_own(installed, exported, shop):
    installed(
        "names = somebodys_formats:NAMES",
        module=(
            "from dataclasses import dataclass, replace\n"
            "from labeler.domain.phrase import Phrase\n"
            "from labeler.formats.outgoing.exporter import Exporter\n"
            "from labeler.formats.outgoing.options import ExportOptions\n"
            "from labeler.formats.outgoing.planning import plan_answers\n"
            "def plan(request):\n"
            "    return plan_answers(request, format='names')\n"
            "def write(run):\n"
            "    with run.folder.text('names.txt') as file:\n"
            "        for image in run.images():\n"
            "            file.write(image.written_name + '\\n')\n"
            "NAMES = Exporter(title=Phrase('Names'), purpose=Phrase('Names.'), options=ExportOptions,\n"
            "                 plan=plan, write=write)\n"
        ),
    )
    _, folder = exported("names", *shop[:2])
    assert sorted((folder / "names.txt").read_text().splitlines()) == sorted(image.name for image in shop[1])
    assert (folder / "EXPORT_REPORT.md").is_file()


@pytest.mark.parametrize(
    ("point", "module", "why"),
    [
        ("odd = somebodys_formats:X", "raise RuntimeError('half installed')", "half installed"),
        ("odd = somebodys_formats:X", "import sys; sys.exit(3)", "SystemExit"),
        ("odd = somebodys_formats:X", "this is no Python", "SyntaxError"),
        ("odd = somebodys_formats:X", "Y = 1", "AttributeError"),
        ("odd = somebodys_formats:X", "X = 1", "no format"),
        ("odd = nowhere_at_all:X", "", "ModuleNotFoundError"),
        ("coco = somebodys_formats:X", "from labeler.formats.registry import COCO as X", "of this name already"),
    ],
)
def test_a_broken_format_is_told_of_and_the_others_are_there(installed, point, module, why):
    installed(point, module=module)
    formats = registry.exporters()
    assert set(formats.known) == set(registry.EXPORTERS)
    (broken,) = formats.broken
    assert why in broken.why
    if broken.name not in formats.known:
        with pytest.raises(AppError, match="is broken"):
            registry.exporter(broken.name)


def test_whoever_asks_for_formats_is_not_given_those_of_the_other_direction(installed):
    installed("coco_in = somebodys_formats:X", module="from labeler.formats.incoming.statements import Importer as X")
    assert [each.name for each in with_plugins({}, group=EXPORTERS_GROUP, kind=Exporter).broken] == ["coco_in"]
