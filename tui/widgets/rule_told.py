"""Why a term was found, as the glossary says it in English, in the language that is spoken."""

import re

from tui.language.spoken import as_one, enumerated, is_mirrored, marked, ngettext
from tui.language.spoken import gettext as _

_PLAIN = (
    marked("as written"),
    marked("as written but for marks"),
    marked("another spelling"),
    marked("another form"),
)
"""What a rule can say beside the forms of words."""
_PATTERN, _BY_PATTERN = "pattern", marked("by its pattern")
"""Of a term that is one; `pattern` alone is said of the vowels of a word."""
_BETWEEN = re.compile(r"(?:a|(\d+)) words? in between")
_WITH, _FORM = "with ", "look-up form "


def rule_told(rule: str) -> str:
    """Return the rule by which a term was found, its parts with commas between them; in English as it is."""
    return enumerated(map(_told, rule.split(", "))) if is_mirrored() else rule


def _told(part: str) -> str:
    if found := _BETWEEN.fullmatch(part):
        number = int(found[1] or 1)
        return ngettext("{n} word in between", "{n} words in between", number).format(n=number)
    if part.startswith(_WITH):
        return _("with {words}").format(words=enumerated(part.removeprefix(_WITH).split(" and ")))
    if part.startswith(_FORM):
        return _("look-up form {form}").format(form=part.removeprefix(_FORM))
    return _shape_told(part)


def _shape_told(shape: str) -> str:
    return _(_BY_PATTERN if shape == _PATTERN else shape)


def explanation_told(because: str) -> str:
    """Return why a term was found, its rule and in brackets the forms of its words, in the language that is spoken."""
    if not is_mirrored():
        return because
    rule, _bracket, words = because.rstrip(".").partition(" (")
    forms = [_form_told(each) for each in words.removesuffix(")").split("; ") if " = " in each]
    told = enumerated(forms, ";")
    return f"{rule_told(rule)} ({told})." if told else f"{rule_told(rule)}."


def _form_told(form: str) -> str:
    """Return a word of the text and what it is made of."""
    word, _equals, made_of = form.partition(" = ")
    return f"{as_one(word)} = {' + '.join(map(_shape_told, made_of.split(' + ')))}"
