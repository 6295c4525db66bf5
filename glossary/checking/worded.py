"""Sentences on what was found, which know what they are made of, so that they can be said in another language."""


class Worded(str):
    """A sentence in English, with the one it was filled into and what stands in its fields."""

    __slots__ = ("fields", "template")

    template: str
    fields: dict[str, object]


def worded(template: str, **fields: object) -> Worded:
    """Return a sentence with its fields filled in, `{name}` each."""
    found = Worded(template.format(**fields))
    found.template, found.fields = template, fields
    return found
