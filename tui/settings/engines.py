"""The tables of engines in the settings file: `[engines.NAME]`."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from corpus.meant import did_you_mean
from corpus.worded import worded
from tui.settings.addresses import whole_path
from tui.settings.errors import told_left_out

_TEXTS = ("kind", "url", "model", "folder", "region", "account")
_NUMBERS = {
    "parallel": (1, 64),
    "requests_a_minute": (0, 100_000),
    "budget": (0, 1_000_000_000),
    "deadline": (1, 3600),
    "price": (0, 1_000_000),
}
"""The settings that are numbers, with the least and the greatest."""
_WITH_FRACTIONS = frozenset({"deadline", "price"})
KNOWN = (*_TEXTS, *_NUMBERS)
_SECRET = ("key", "token", "secret", "password")
OFF = frozenset({"", "off", "none", "no"})
"""Names that stand for no engine."""


class EngineSettings(NamedTuple):
    """What the user says of one engine; what is left out is as the engine has it."""

    name: str
    kind: str = ""
    """Which engine it is, where its name is one of the user's own."""
    url: str = ""
    model: str = ""
    folder: str = ""
    region: str = ""
    account: str = ""
    """The user's name, app id or e-mail address, where the engine has such."""
    parallel: int | None = None
    """Passages it is asked for at once, at most."""
    requests_a_minute: int | None = None
    """0 for as many as there are."""
    budget: int | None = None
    """Code points a day; 0 for as many as there are."""
    deadline: float | None = None
    """Seconds for a passage."""
    price: float | None = None
    """What a million characters cost, in whatever money; estimates tell it."""


def engine_tables(path: Path, written: object) -> tuple[tuple[EngineSettings, ...], tuple[str, ...]]:
    """Return the engines of a settings file, and a sentence for each thing in their tables that is wrong and left out."""
    if not isinstance(written, Mapping):
        said = "{path}: engines are tables, each under its name: {example}."
        return (), (told_left_out(worded(said, path=path, example="[engines.google]")),)
    found, problems = list[EngineSettings](), list[str]()
    for name, table in written.items():
        where = f"{path}: [engines.{name}]"
        if engine_name(name) in OFF:
            said = worded("{where} cannot be the name of an engine; call it otherwise.", where=where)
            problems.append(told_left_out(said))
        elif not isinstance(table, Mapping):
            problems.append(told_left_out(worded("{where} has to be a table of settings.", where=where)))
        else:
            wrong = {key: said for key, value in table.items() if (said := _problem(key, value))}
            problems.extend(worded("{where}: {problem}", where=where, problem=said) for said in wrong.values())
            values = {key: _kept(key, value, path.parent) for key, value in table.items() if key not in wrong}
            found.append(EngineSettings(engine_name(name), **values))
    return tuple(found), tuple(problems)


def engine_name(written: str) -> str:
    """Return the name of an engine as it is kept: small or large letters and space around it make no difference."""
    return written.strip().casefold()


def misplaced_key(name: str) -> str:
    """Return the sentence for a setting that would hold a key, empty for any other; the key itself is told nowhere."""
    if not any(word in name.casefold() for word in _SECRET):
        return ""
    return worded(
        "{name} does not belong into a file that is copied and shown, and is not read: keep it with {command}, "
        "or set the environment variable {variable}, with the engine's name in capitals.",
        name=name,
        command="`warraq engine key NAME`",
        variable="WARRAQ_KEY_NAME",
    )


def _problem(key: str, value: object) -> str:
    """Return what is wrong with a setting of an engine, empty where nothing is."""
    if key in _TEXTS:
        said = "{key} has to be text in quotes, not {value!r}."
        return "" if isinstance(value, str) else told_left_out(worded(said, key=key, value=value))
    if key in _NUMBERS:
        least, most = _NUMBERS[key]
        is_number = type(value) in ((int, float) if key in _WITH_FRACTIONS else (int,))
        is_sound = is_number and least <= value <= most  # type: ignore[operator]
        said = "{key} is a number from {least:,} to {most:,}, not {value!r}."
        return "" if is_sound else told_left_out(worded(said, key=key, least=least, most=most, value=value))
    advice = did_you_mean(key, KNOWN, worded("known are {names}.", names=", ".join(KNOWN)))
    return misplaced_key(key) or worded("there is no setting {name}; {advice}", name=key, advice=advice)


def _kept(key: str, value: Any, beside: Path) -> Any:
    """Return the value of a setting as it is kept, a folder as one that stands in the folder of the settings file."""
    if key == "kind":
        return engine_name(value)
    if key == "folder":
        return whole_path(value.strip(), beside)
    return value.strip() if key in _TEXTS else value
