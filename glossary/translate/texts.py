"""A passage as the texts an engine takes, and its English put together again."""

import unicodedata
from dataclasses import dataclass
from typing import Any

from corpus.arabic.sentences import sentences
from corpus.worded import worded
from glossary.translate.chunks import chunks
from glossary.translate.engines import Engine, Unit

LONGEST = 20_000
"""Code points of the longest passage that is translated at once."""
_LONGEST_ANSWER = 2000
"""Characters an answer may have in any case."""
_LONGEST_ANSWER_EACH = 20
"""And for each character that was asked for."""
_HALF = 0.5
"""Of the letters of a text more than half say in what it is written."""
_UNSEEN = frozenset({"Cc", "Cs", "Cn", "Co"})
_STEERING = frozenset(
    [*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C, 0xFEFF, *range(0xFFF9, 0xFFFC)]
)
"""Code points that change the direction of what stands beside them, or mark the order of bytes: no English needs them."""


class Unusable(Exception):
    """An answer is no English of the text; `kind` and `detail` say why, as `glossary.translate.failures` names it."""

    def __init__(self, kind: str, detail: str = "") -> None:
        super().__init__(kind, detail)
        self.kind = kind
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Texts:
    """A passage in lines, and these in pieces."""

    lines: tuple[tuple[str, ...], ...]

    @property
    def asked(self) -> list[str]:
        """What is sent: every piece that has a letter."""
        return [piece for line in self.lines for piece in line if _has_letters(piece)]

    def english(self, answers: Any) -> str:
        """Return the English of the passage, line by line as it was, of an answer to each text that was sent; raises Unusable."""
        asked = self.asked
        if not isinstance(answers, list) or len(answers) != len(asked):
            if not isinstance(answers, list):
                raise Unusable("answer", worded("no list of answers for {n} texts", n=len(asked)))
            raise Unusable("answer", worded("{count} answers for {n} texts", count=len(answers), n=len(asked)))
        clean = iter([_clean(answer, text) for answer, text in zip(answers, asked, strict=True)])
        joined = [" ".join(next(clean) if _has_letters(piece) else piece for piece in line) for line in self.lines]
        return "\n".join(joined).strip()


def texts_of(text: str, engine: Engine) -> Texts:
    """Return a passage in pieces that an engine takes; halves of characters, which nothing can send, are replaced."""
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").strip()
    if engine.unit is Unit.PASSAGE and engine.measure(text) <= engine.limit:
        return Texts(((text,),) if text else ())
    return Texts(tuple(tuple(_pieces(line, engine)) for line in text.splitlines()))


def requests_of(text: str, engine: Engine) -> int:
    """Return how many requests a passage takes at most: engines that take several texts at once take fewer."""
    return max(1, len(texts_of(text, engine).asked))


def _pieces(line: str, engine: Engine) -> list[str]:
    if engine.unit is not Unit.SENTENCE:
        return chunks(line, engine.limit, engine.measure)
    found = (line[each.start : each.end] for each in sentences(line))
    return [piece for each in found for piece in chunks(each, engine.limit, engine.measure)]


def _has_letters(text: str) -> bool:
    return any(unicodedata.category(sign).startswith("L") for sign in text)


def _clean(answer: Any, text: str) -> str:
    """Return an answer without what no terminal and no database should meet; raises Unusable for what is no English."""
    if not isinstance(answer, str):
        raise Unusable("empty")
    if len(answer) > _LONGEST_ANSWER + _LONGEST_ANSWER_EACH * len(text):
        raise Unusable("answer", worded("{n} characters for {asked}", n=len(answer), asked=len(text)))
    kept = "".join(map(_seen, answer))
    lines = [" ".join(line.split()) for line in kept.splitlines()]
    found = "\n".join(lines).strip() if "\n" in text else " ".join(line for line in lines if line)
    if not found:
        raise Unusable("empty")
    if _share("ARABIC", found) > _HALF:
        raise Unusable("echo")
    # a quotation in a third script may stay one, and figures have no letters
    if _share("ARABIC", text) > _HALF and _has_letters(found) and _share("LATIN", found) < _HALF:
        raise Unusable("language")
    return found


def _seen(sign: str) -> str:
    if sign in "\n\t\r\v\f\x1c\x1d\x1e\x85\u2028\u2029":
        return "\n" if sign != "\t" else " "
    return "" if ord(sign) in _STEERING or unicodedata.category(sign) in _UNSEEN else sign


def _share(script: str, text: str) -> float:
    """Return which part of a text's letters is of a script, as Unicode's names begin; 0 where it has none."""
    letters = [sign for sign in text if unicodedata.category(sign).startswith("L")]
    own = sum(script in unicodedata.name(sign, "").split() for sign in letters)
    return own / len(letters) if letters else 0.0
