"""Who translates on the command line."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tui.cli.invocation import Invocation

if TYPE_CHECKING:
    from glossary.translate.cached import CachedTranslator
    from glossary.translate.port import Answer, Passage

_NOBODY = (
    "No translation engine is chosen, and this paragraph has no English yet: name one with --with ENGINE, "
    "or choose one with warraq engine."
)


def translator_of(invocation: Invocation, name: str | None = None) -> "CachedTranslator":
    """Return the translator of a name, or that of the settings; where that is off, what gives only what is kept.

    Where its engine is waited for, that is told among what is being done.
    """
    from glossary.translate.cached import CachedTranslator

    translating = invocation.services.translating
    found = translating.translator(name, invocation.diagnostics.progress)
    return found or CachedTranslator(Nobody(), translating.memory)


class Nobody:
    """An engine that translates nothing, since the user chose none."""

    name = ""
    title = "nobody"
    is_remote = False

    def answers(self, passages: "Sequence[Passage]", deadline: float = 0.0) -> "Iterator[Answer]":
        """Yield that there is no English, and what to do."""
        from glossary.errors import TranslationFailed
        from glossary.translate.port import Answer

        yield from (Answer(place, failure=TranslationFailed(_NOBODY, "off")) for place in range(len(passages)))

    def close(self) -> None:
        """Do nothing: nothing is under way."""
