"""Somebody at the real window in another process, who can be killed in the middle of anything."""

import os
import subprocess
import sys
from pathlib import Path

from sqlalchemy import text

from labeler.store.damage.check import damage

ROOT = Path(__file__).parents[2]


class Colleague:
    """A process that sits at the same project, until it is killed."""

    def __init__(self, path, cache):
        child = Path(__file__).with_name("hour_child.py")
        self.process = subprocess.Popen(
            [sys.executable, str(child), str(path), str(cache)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        )

    def tell(self, *lines):
        self.process.stdin.write("".join(f"{line}\n" for line in lines))
        self.process.stdin.flush()

    def answer(self):
        """The image and the question on screen, after what was told is done."""
        line = self.process.stdout.readline()
        assert line, "the process has ended"
        return tuple(line.rstrip("\n").split("\t"))

    def do(self, *lines):
        self.tell(*lines)
        return [self.answer() for _ in lines][-1]

    def kill(self):
        """SIGKILL: nothing is said, nothing is closed."""
        self.process.kill()
        self.process.communicate()


def acts_in(person):
    """How many answers were changed so far, by the file."""
    with person.project.file.reading() as reader:
        return reader.value(text("SELECT count(*) FROM revisions WHERE subject = 'answer'"))


def is_whole(person):
    with person.project.file.reading() as reader:
        return list(damage(reader)) == []
