"""The options of `labeler export`, made from what may be chosen about all formats, and what was said by them."""

import csv
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from inspect import Parameter, Signature
from typing import Annotated, Any, Literal

import typer

from labeler.app.exporting import ExportFormat, ExportOptions, made_options
from labeler.app.outgoing.fields import Choice, Kind, choices_in

_FORMAT = typer.Option("--format", help="What is written; “labeler formats” says what each is for.")
_FEW = 4
"""Formats that are named in the help of an option; where more have it, those that have not are."""


def with_options(run: Callable[..., None], formats: Sequence[ExportFormat]) -> Callable[..., None]:
    """`run`, which takes them as keywords, with `--format` and the options of all formats in its signature."""
    own = [each for each in Signature.from_callable(run).parameters.values() if each.kind is not Parameter.VAR_KEYWORD]
    place = [each.name for each in own].index("format")
    chosen = [_parameter(choice, formats) for choice in _union(formats).values()]
    own[place] = own[place].replace(annotation=Annotated[Literal[tuple(each.name for each in formats)], _FORMAT])

    def command(**said: Any) -> None:
        run(**said)

    command.__signature__ = Signature([*own[: place + 1], *chosen, *own[place + 1 :]])  # type: ignore[attr-defined]
    command.__doc__ = run.__doc__
    return command


def options_said(format: ExportFormat, said: Mapping[str, object], formats: Sequence[ExportFormat]) -> ExportOptions:
    """The options of a format from what was said on the command line; a wrong command line where they do not fit.

    AppError where the format has no use for one of them.
    """
    own = {choice.name: choice for choice in choices_in(format)}
    given = {}
    for name, choice in _union(formats).items():
        value = said[name]
        if value is None or (choice.kind is Kind.FLAG and value == choice.default):
            continue
        given[name] = _value(own.get(name, choice), value)
    return made_options(format.options, given, title=format.title)


def _union(formats: Sequence[ExportFormat]) -> dict[str, Choice]:
    """Every choice of any format once, those first that most formats have; the values of like-named ones together."""
    found: dict[str, Choice] = {}
    for format in formats:
        for choice in choices_in(format):
            known = found.setdefault(choice.name, choice)
            more = tuple(value for value in choice.values if value not in known.values)
            if more and known.kind is choice.kind:
                found[choice.name] = replace(known, values=(*known.values, *more))
    return dict(sorted(found.items(), key=lambda named: -len(_those_with(named[0], formats))))


def _those_with(name: str, formats: Sequence[ExportFormat]) -> list[str]:
    return [each.name for each in formats if name in {choice.name for choice in choices_in(each)}]


def _parameter(choice: Choice, formats: Sequence[ExportFormat]) -> Parameter:
    default = choice.default if choice.kind is Kind.FLAG else None
    shown = str(choice.default) if choice.kind is Kind.ONE and choice.default is not None else False
    option = typer.Option(
        _declared(choice),
        help=_help(choice, formats),
        metavar=choice.metavar or None,
        show_default=shown,
        min=1 if choice.kind is Kind.NUMBER else None,
    )
    made = Parameter(choice.name, Parameter.KEYWORD_ONLY, default=default)
    return made.replace(annotation=Annotated[_typed(choice), option])


def _declared(choice: Choice) -> str:
    return f"{choice.option}/--no-{choice.option[2:]}" if choice.default is True else choice.option


def _typed(choice: Choice) -> Any:  # noqa: ANN401 - a type, as typer reads it
    match choice.kind:
        case Kind.FLAG:
            return bool
        case Kind.ONE:
            return Literal[choice.values] | None
        case Kind.NUMBER:
            return int | None
        case Kind.TEXT | Kind.SEVERAL:
            return str | None


def _help(choice: Choice, formats: Sequence[ExportFormat]) -> str:
    having = _those_with(choice.name, formats)
    lacking = [each.name for each in formats if each.name not in having]
    if not lacking:
        return choice.help
    if len(having) <= _FEW:
        return f"{', '.join(having)}: {choice.help}"
    return f"{choice.help} Not for {', '.join(lacking)}."


def _value(choice: Choice, value: object) -> object:
    """What was said, as the format takes it."""
    if choice.kind is Kind.SEVERAL:
        return names_in(str(value), option=choice.option)
    if choice.kind is Kind.ONE and value not in choice.values:
        known = ", ".join(f"'{each}'" for each in choice.values)
        raise typer.BadParameter(f"'{value}' is not one of {known}", param_hint=choice.option)
    return value


def names_in(text: str, *, option: str) -> tuple[str, ...]:
    """The names in a list parted by commas; one that holds a comma stands in double quotes, as in CSV."""
    try:
        (row,) = csv.reader([text], skipinitialspace=True, strict=True)
    except (csv.Error, ValueError) as error:
        raise typer.BadParameter(f"this is no list of names: {text}", param_hint=option) from error
    return tuple(name for name in row if name.strip())
