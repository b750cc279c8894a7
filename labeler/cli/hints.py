"""Hints on a taxonomy, printed behind the list that they are about: things to think about, in nobody's way."""

from typing import TYPE_CHECKING

from labeler.cli.terminal import counted, say, say_list

if TYPE_CHECKING:
    from labeler.domain.concept import Taxonomy

_MOST = 12


def show_hints(taxonomy: "Taxonomy") -> None:
    """Nothing where there is none."""
    from labeler.domain.taxonomy_lint import hints

    found = hints(taxonomy)
    if found:
        say(f"{counted(len(found), 'hint', 'hints')} on the concepts:")
        say_list([hint.sentence for hint in found], most=_MOST)
