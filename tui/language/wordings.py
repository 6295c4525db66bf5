"""What is said below the screens, in the language that is spoken."""

from typing import Self

from corpus.worded import Sayable, Worded, sentence_of
from tui.language.spoken import gettext, ngettext, within


class Said(str):
    """A sentence in the language that is spoken, which knows the English one that it says."""

    __slots__ = ("made",)

    made: Worded

    def __new__(cls, sentence: str, made: Worded) -> Self:
        """Take the sentence, and the one it was made of."""
        said = super().__new__(cls, sentence)
        said.made = made
        return said

    def __reduce__(self) -> tuple[type[Self], tuple[str, Worded]]:
        """Return what makes the same sentence in another process."""
        return type(self), (str(self), self.made)


def spoken(said: Sayable) -> str:
    """Return the sentence of an error, or one that was made below the screens, in the language that is spoken.

    Sentences in its fields are told in that language too; a text that does not know what it is made of stays as it is.
    """
    said = sentence_of(said)
    if not isinstance(said, Worded):
        return said
    number = said.fields.get("n")
    if said.many and isinstance(number, int):
        template = ngettext(said.template, said.many, number)
    else:
        template = gettext(said.template)
    fields = {name: within(spoken(each)) if isinstance(each, Worded) else each for name, each in said.fields.items()}
    return Said(template.format(**fields), said)
