"""The translation in what a language model says."""

import re

from corpus.worded import worded
from glossary.translate.asking.unanswered import Unanswered

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
_BLANK = re.compile(r"\n{3,}")
_NOTE = re.compile(r"\n\n\(?\**(?:translator'?s )?notes?\**\s*:.*\Z", re.I | re.S)
_UNABLE = r"i(?: can'?t| cannot| can not|(?:'m| am) (?:unable|not able) to| won'?t| will not) "
_TASK = (
    r"(?:the (?:given |provided |following |above )?(?:text|passage|paragraph|prompt|input)\b"
    r"|(?:this|that|your|such)(?: [\w-]+){0,2}? "
    r"(?:text|passage|paragraph|sentence|article|content|material|request|prompt|input|message|task)s?\b"
    r"|(?:[\w,-]+ ){0,6}content\b|(?:this|that)(?=[.,;!]|\Z)|(?=\.?\Z))"
)
"""What a model was asked for, as it speaks of it: people in an article are unable to do other things."""
_REFUSAL = re.compile(
    r"\A(?:(?:i'?m |i am )?(?:very |so |truly )?sorry[,.]? (?:but )?|i apologi[sz]e,? but )?"
    r"(?:as an ai(?: (?:language )?(?:model|assistant))?(?: (?:developed|trained|created|made|designed)\b[^.,\n]{1,60})?"
    rf",? (?:i|my)\b|{_UNABLE}(?:"
    rf"(?:translate|assist|help|comply|fulfill?|complete|process)(?: you)?(?: with)?(?: translating)? ?{_TASK}"
    r"|provide (?:you with )?(?:an?|the|any|this|that) (?:[\w-]+ ){0,2}translation\b))",
    re.I,
)
_QUOTES = (('"', '"'), ("“", "”"), ("'", "'"), ("‘", "’"), ("«", "»"), ("`", "`"))
_LABELLED = "ترجم"


def cleaned(said: str, text: str, fence: str) -> str:
    """Return the translation of a text in what a model said, without what it says around it; raises Unanswered for a refusal."""
    lines = (line.strip() for line in _thoughtless(said).splitlines())
    found = _BLANK.sub("\n\n", "\n".join(line for line in lines if line != fence)).strip()
    if _lines(found) > _lines(text):
        found = _OPENING.sub("", found, count=1).strip()
    found = _uncoded(found, text)
    if _LABELLED not in text:
        found = _LABEL.sub("", found, count=1).strip()
        found = _uncoded(found, text)
    if _lines(found) > _lines(text):
        found = _NOTE.sub("", found).strip()
    found = _unquoted(found, text)
    if _REFUSAL.match(found.replace("’", "'")):
        raise Unanswered("refused", found)
    return found


def _lines(text: str) -> int:
    """Return how many lines of a text say something: one more in English than in Arabic was said by the model itself."""
    return sum(bool(line.strip("`* \t")) for line in text.splitlines())


def _thoughtless(said: str) -> str:
    """Return what stands behind the last thought, else before the first; raises Unanswered where there are only thoughts."""
    ends = [end.end() for end in _END_OF_THOUGHT.finditer(said)]
    begun = _OPEN_THOUGHT.search(said)
    behind = said[ends[-1] :] if ends else ""
    found = behind if behind.strip() else said[: begun.start()] if begun else said
    if begun and not found.strip():
        raise Unanswered("cut", worded("it was still reasoning"))
    return found


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
