"""An English text whose words are found by what they may be forms of."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from corpus.model import Span
from glossary.alignment.senses import PARTICLES, Phrase, Wordings, sounds_of, stem
from glossary.checking.english import Word, english_words, plain
from glossary.checking.numbers import placed

_WIDEST_GAP = 2
"""Function words that may stand between two words of a phrase."""
_DETERMINERS = frozenset(
    ["the", "a", "an", "his", "her", "its", "their", "our", "my", "your", "this", "these", "those"]
)


class Stretch(NamedTuple):
    """Words of the text by their places, the last one included."""

    first: int
    last: int


class EnglishSide:
    """A text with an index of its words."""

    def __init__(self, text: str, wordings: Wordings) -> None:
        """Read the text with what knows the forms of words."""
        self.text = text
        self.words: Sequence[Word] = english_words(text)
        self.plain = [plain(each.written) for each in self.words]
        self.is_content = [each not in wordings.function_words and bool(each) for each in self.plain]
        self._index: dict[str, list[Stretch]] = {}
        self._forms = [wordings.forms(each.written) for each in self.words]
        for place, forms in enumerate(self._forms):
            for form in forms:
                self._add(form, place, place)
        self._index_joined(wordings)
        self._index_numbers(wordings.scales)

    def _add(self, form: str, first: int, last: int) -> None:
        self._index.setdefault(form, []).append(Stretch(first, last))

    def _index_joined(self, wordings: Wordings) -> None:
        first = 0
        for place, word in enumerate(self.words):
            if word.joined:
                continue
            if place > first:
                whole = "".join(each.written for each in self.words[first : place + 1])
                for form in wordings.forms(whole):
                    self._add(form, first, place)
                self._add(f"#{wordings.sum_of(self.plain[first : place + 1])}", first, place)
            first = place + 1

    def _index_numbers(self, scales: Mapping[str, int]) -> None:
        for span, values in placed(self.text, scales):
            inside = [at for at, word in enumerate(self.words) if word.start < span.end and span.start < word.end]
            for value in values if inside else ():
                self._add(f"#{value}", inside[0], inside[-1])

    def found(self, phrase: Phrase) -> Iterator[Stretch]:
        """Yield where a phrase stands, in any inflection, function words between its words passed over."""
        for start in self._of(phrase[0]):
            last = start.last
            for forms in phrase[1:]:
                following = self._next(last, forms)
                if following is None:
                    break
                last = following
            else:
                yield Stretch(start.first, last)

    def _of(self, forms: frozenset[str]) -> list[Stretch]:
        return sorted({each for form in forms for each in self._index.get(form, ())})

    def _next(self, last: int, forms: frozenset[str]) -> int | None:
        starts = {each.first: each.last for each in self._of(forms)}
        for place in range(last + 1, min(len(self.words), last + _WIDEST_GAP + 2)):
            if place in starts:
                return starts[place]
            if self.is_content[place]:
                return None
        return None

    def has(self, forms: frozenset[str]) -> bool:
        """Whether the text has a word in any of these forms."""
        return not self._index.keys().isdisjoint(forms)

    @cached_property
    def stems(self) -> Mapping[str, Sequence[int]]:
        """Where words are of which only this is left without their endings."""
        found: dict[str, list[int]] = {}
        for place, word in enumerate(self.plain):
            if self.is_content[place]:
                found.setdefault(stem(word), []).append(place)
        return found

    @cached_property
    def _sounds(self) -> Sequence[frozenset[str]]:
        """What words with a capital sound like, nothing for others."""
        return [
            sounds_of(own) if word.written[:1].isupper() else frozenset()
            for word, own in zip(self.words, self.plain, strict=True)
        ]

    def runs(self, sounds: frozenset[str]) -> Iterator[Stretch]:
        """Yield where words with a capital stand side by side that sound like these, one of them no mere particle."""
        first: int | None = None
        for place in range(len(self.words) + 1):
            inside = place < len(self.words) and not sounds.isdisjoint(self._sounds[place])
            if inside and first is None:
                first = place
            elif not inside and first is not None:
                if not PARTICLES.issuperset(self.plain[first:place]):
                    yield Stretch(first, place - 1)
                first = None

    def follows_article(self, stretch: Stretch) -> bool:
        """Whether an article or possessive stands before words, so that they are no verb."""
        return stretch.first > 0 and self.plain[stretch.first - 1] in _DETERMINERS

    def span(self, stretch: Stretch, *, with_article: bool = False) -> Span:
        """Return where words stand, in code points; where wanted with an article or possessive directly before them."""
        first = stretch.first
        if with_article and self.follows_article(stretch):
            first -= 1 if self.text[self.words[first - 1].end : self.words[first].start].isspace() else 0
        return Span(self.words[first].start, self.words[stretch.last].end)
