"""The translation in what a language model says."""

import re

from glossary.translate.asking.unanswered import Unanswered

_THOUGHT = re.compile(r"<(think|thinking|thought|reasoning)>.*?</\1>", re.S | re.I)
_END_OF_THOUGHT = re.compile(r"</(?:think|thinking|thought|reasoning)>", re.I)
_OPEN_THOUGHT = re.compile(r"<(?:think|thinking|thought|reasoning)>", re.I)
_CODE = re.compile(r"\A```[^\n`]*\n(.*?)\n?```\Z", re.S)
_OPENING = re.compile(
    r"\A(?:(?:sure|certainly|of course|okay|ok|absolutely|here)\b[^\n]{0,100}|[^\n]{0,60}\btranslat(?:ion|ed)\b[^\n]{0,60}):[ \t*]*\n+",
    re.I,
)
_LABEL = re.compile(
    r"\A(?:here(?:'s| is) (?:the|your) (?:english )?translation|\**(?:english )?translation)\**\s*:\**\s*", re.I
)
_NOTE = re.compile(r"\n\s*\n\(?\**(?:translator'?s )?notes?\**\s*:.*\Z", re.I | re.S)
_REFUSAL = re.compile(
    r"\A(?:i'?m|i am) (?:very )?sorry,? but (?:i|as an)\b|\A(?:i'?m sorry[,.]? )?i (?:can'?t|cannot|can not|am unable to|won'?t) "
    r"(?:translate|assist|comply|fulfil|provide (?:a|the|this) translation)|\Aas an ai\b",
    re.I,
)
_QUOTES = (('"', '"'), ("“", "”"), ("'", "'"), ("‘", "’"), ("«", "»"), ("`", "`"))
_LABELLED = ("ترجم", "الترجم")
_NOTED = ("ملاحظ", "ملحوظ")


def cleaned(said: str, text: str, fence: str) -> str:
    """Return the translation of a text in what a model said, without what it says around it; raises Unanswered for a refusal."""
    found = _thoughtless(said)
    found = "\n".join(line for line in found.splitlines() if line.strip() != fence).strip()
    if not any(word in text for word in _LABELLED):
        found = _OPENING.sub("", found, count=1).strip()
        found = _uncoded(found, text)
        found = _LABEL.sub("", found, count=1).strip()
    found = _uncoded(found, text)
    if not any(word in text for word in _NOTED):
        found = _NOTE.sub("", found).strip()
    found = _unquoted(found, text)
    if _REFUSAL.match(found.replace("’", "'")):
        raise Unanswered("refused", found)
    return found


def _thoughtless(said: str) -> str:
    found = _THOUGHT.sub("", said)
    ends = list(_END_OF_THOUGHT.finditer(found))
    if ends:
        found = found[ends[-1].end() :]
    begun = _OPEN_THOUGHT.search(found)
    if begun and not found[: begun.start()].strip():
        raise Unanswered("cut", "it was still reasoning")
    return found[: begun.start()] if begun else found


def _uncoded(found: str, text: str) -> str:
    code = _CODE.match(found)
    return code[1].strip() if code and "```" not in text else found


def _unquoted(found: str, text: str) -> str:
    """Return a text without the quotation marks around the whole of it, unless the Arabic begins with some."""
    if text.lstrip()[:1] in {mark for pair in _QUOTES for mark in pair}:
        return found
    for left, right in _QUOTES:
        inner = found[len(left) : -len(right)]
        if (
            len(found) > 1
            and found.startswith(left)
            and found.endswith(right)
            and left not in inner
            and right not in inner
        ):
            return inner.strip()
    return found
