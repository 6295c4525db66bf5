from collections.abc import Callable

import pytest

from tui.typeset.line import Line, LineSpan
from tui.typeset.typesetter import Typesetter


@pytest.fixture(scope="session")
def typesetter() -> Typesetter:
    return Typesetter()


@pytest.fixture(scope="session")
def lines(typesetter: Typesetter) -> Callable[[str, int], list[Line]]:
    """Return a function that returns all lines of a paragraph at a width."""

    def laid_out(text: str, width: int) -> list[Line]:
        prepared = typesetter.prepare(text)
        return [typesetter.line(prepared, span) for span in typesetter.lay_out(prepared, width)]

    return laid_out


@pytest.fixture(scope="session")
def one_line(typesetter: Typesetter) -> Callable[[str], Line]:
    """Return a function that returns a paragraph on one endless line."""
    return lambda text: typesetter.line(typesetter.prepare(text), LineSpan(0, len(text)))
