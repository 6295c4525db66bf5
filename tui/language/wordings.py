"""What is said below the screens, in the language that is spoken."""

from corpus.worded import Sayable, Worded, sentence_of
from tui.language.spoken import gettext, ngettext, within


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
    return template.format(**fields)
