"""A process of its own in which files that nobody knows are judged: what a decoder does to it is done to it alone."""

import os
import signal
import sys
from typing import Any, BinaryIO

from labeler.images import wire
from labeler.images.errors import NotAnImage
from labeler.images.judge import probe
from labeler.images.limits import OwnLimits

__all__ = ["main"]


def main() -> int:
    """Answers the paths that come in until no more can come: nobody has to end it."""
    # An interrupt is meant for who has started this, and comes to all of a terminal at once.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    questions, answers = _channel()
    answering = _Answering(answers)
    answering.say({"ready": True})
    try:
        while told := questions.readline(wire.MOST):
            answering.answer(wire.path_of(wire.read(told)["path"]))
    except BrokenPipeError:
        return 0  # nobody is there any more
    return 0


def _channel() -> tuple[BinaryIO, BinaryIO]:
    """Where questions come from and answers go to; whatever a library prints does not come between them."""
    questions, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb", buffering=0)
    nothing = wire.nowhere()
    for place in (0, 1):
        os.dup2(nothing, place)
    os.close(nothing)
    return questions, answers


class _Answering:
    def __init__(self, answers: BinaryIO) -> None:
        self._answers = answers
        self._limits = OwnLimits()

    def say(self, message: dict[str, Any]) -> None:
        left = memoryview(wire.line(message))
        while left:
            left = left[self._answers.write(left) :]

    def answer(self, path: bytes) -> None:
        self.say(self._judged(path) | {"last": self._limits.is_worn})

    def _judged(self, path: bytes) -> dict[str, Any]:
        try:
            return {"probe": wire.of_probe(probe(path, limits=self._limits))}
        except NotAnImage as error:
            return {"passed over": wire.of_passed_over(error)}
        except Exception:  # noqa: BLE001 - raised again by who has asked
            import traceback  # late: it is only for bugs, and everybody waits for this process to be there

            return {"bug": traceback.format_exc()}


if __name__ == "__main__":
    sys.exit(main())
