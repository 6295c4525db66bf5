"""Where an error came from, told without the values it carries."""

from collections.abc import Iterator
from pathlib import Path
from traceback import extract_tb
from types import TracebackType

from tui.logbook.scrubbed import noted, scrubbed
from tui.settings.places import home_dir

_OURS = ("corpus", "glossary", "tui")
_ROOT = Path(__file__).parents[2]


def traced(error: BaseException) -> str:
    """Return the calls that led to an error and to those behind it, and the kind of each, lines of source among them; no values."""
    return "\n".join(_chain(error))


def told_kind(error: BaseException) -> str:
    """Return the kind of an error, with what it says where one of ours or the system said it."""
    kind = type(error)
    if isinstance(error, OSError) and error.strerror:
        return f"{kind.__name__}: {error.strerror} ({error.errno})"
    if kind.__module__.partition(".")[0] in _OURS:
        return f"{kind.__name__}: {noted(error, home_dir())}"
    return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"


def _chain(error: BaseException) -> Iterator[str]:
    behind = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if behind is not None:
        yield from _chain(behind)
        yield "and then" if error.__cause__ is None else "which became"
    yield from _frames(error.__traceback__)
    yield told_kind(error)


def _frames(trace: TracebackType | None) -> Iterator[str]:
    for frame in extract_tb(trace):
        yield f"  {_place(Path(frame.filename))}:{frame.lineno} in {frame.name}: {scrubbed(frame.line or '')}"


def _place(file: Path) -> str:
    """Return a file's path below the program or below the installed packages."""
    if file.is_relative_to(_ROOT) and "site-packages" not in file.parts[len(_ROOT.parts) :]:
        return file.relative_to(_ROOT).as_posix()
    parts = file.parts
    return "/".join(parts[parts.index("site-packages") + 1 :]) if "site-packages" in parts else file.name
