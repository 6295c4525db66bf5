"""The door to what is proposed for a term."""

from collections.abc import Iterable, Iterator

from corpus.arabic.normalise import bare
from glossary.morphology.lexicon.lexicon import Lexicon
from glossary.proposing.phrases import Phrases
from glossary.proposing.proposal import Kind, Proposal, is_new
from glossary.proposing.single import SingleWords
from glossary.proposing.spellings import Spellings, is_found_anyway
from glossary.proposing.words import KnownWords
from glossary.terminology import Term

_MOST_WORDS = 5
_ARABIC = "ar"
_ORDER = list(Kind)


class Proposer:
    """Proposes look-up forms, plurals and facts for Arabic terms; it keeps the tables it reads for its life."""

    def __init__(self, lexicon: Lexicon | None) -> None:
        """Use the lexicon, nothing but rules where there is none."""
        self._known = KnownWords(lexicon) if lexicon is not None else None
        self._single = SingleWords(self._known)
        self._phrases = Phrases(self._known, self._single)
        self._spellings = Spellings()

    def proposals(self, term: Term, english: str = "") -> list[Proposal]:
        """Return what a term lacks and could have, each text once for its kind; nothing for terms that are not Arabic.

        `english` are the terms of the concept in English, which tell homographs apart.
        """
        text = " ".join(bare(term.text).split())
        if term.language != _ARABIC or not text or len(text.split()) > _MOST_WORDS:
            return []
        found = _each_once(self._all(text, term, english))
        plurals = {each.text for each in found if each.kind is Kind.PLURAL}
        own = {text, term.text}
        new = [
            each
            for each in found
            if is_new(term, each) and not (each.kind is Kind.LOOKUP and each.text in own | plurals)
        ]
        return sorted(new, key=lambda each: (_ORDER.index(each.kind), not each.sure))

    def _all(self, text: str, term: Term, english: str) -> Iterator[Proposal]:
        if " " in text:
            made: Iterable[Proposal] = self._phrases.of(text, english)
        else:
            made = self._of_word(text, term, english)
        yield from made
        for variant in self._spellings.of(text):
            yield Proposal(Kind.LOOKUP, variant.text, variant.reason, not is_found_anyway(text, variant.text))

    def _of_word(self, text: str, term: Term, english: str) -> Iterator[Proposal]:
        known = self._known.word(term.text.strip(), term.part_of_speech, english) if self._known else None
        if known is not None:
            yield from self._single.facts(text, known)
        pos = term.part_of_speech or (known.pos if known else "NOUN")
        if pos in ("NOUN", "ADJ"):
            yield from self._single.plurals(text, known)
        yield from self._single.inflected(text, known, term.part_of_speech)


def _each_once(found: Iterable[Proposal]) -> list[Proposal]:
    """Return the proposals with the first of each text of a kind only, sure where any of them is."""
    kept: dict[tuple[Kind, str], Proposal] = {}
    for each in found:
        key = (each.kind, each.text)
        known = kept.get(key)
        kept[key] = each if known is None else known._replace(sure=known.sure or each.sure)
    return list(kept.values())
