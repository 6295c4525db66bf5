"""The door to checks of translations."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import NamedTuple

from sqlalchemy import Engine

from corpus.model import Article
from corpus.worded import worded
from glossary.checking.english import Text
from glossary.checking.findings import SEVERITIES, Check, Finding, Report, Severity
from glossary.checking.names import Names
from glossary.checking.numbers import NumberWords, scaled
from glossary.checking.pairs import Pair, pairs_of, with_matches
from glossary.checking.spellings import misspelt
from glossary.checking.standard import Standard, good
from glossary.checking.terms import TermCheck, Use, sentence_of
from glossary.checking.translation import paragraphs_of
from glossary.matching.refusals import Refusals
from glossary.memory.memory import TranslationMemory
from glossary.morphology.lexicon.lexicon import Lexicon
from glossary.progress import UNWATCHED, Progress, Watch
from glossary.store.walking import each_concept
from glossary.usage.occurrences import Concordance

_APPROVED = "stage:approved"
_LOOKED_AT = 200
"""Places of a term in the library whose translations are looked at."""
_SEVERITIES = list(Severity)
_CHECKS = list(Check)
_ONCE = "{arabic} is “{english}” here and “{usual}” once in other translations of the library."
_OFTEN = "{arabic} is “{english}” here and “{usual}” {n} times in other translations of the library."


class Asked(NamedTuple):
    """What is asked of a check."""

    glossaries: tuple[str, ...] = ()
    """Those whose concepts count; empty for all."""
    only: frozenset[Check] = frozenset(Check)
    severity: Severity = Severity.NOTE
    """The least that is told."""

    def wants(self, check: Check) -> bool:
        """Return whether what a check finds is asked for."""
        return check in self.only and _SEVERITIES.index(SEVERITIES[check]) <= _SEVERITIES.index(self.severity)


ALL = Asked()


class Checker:
    """Holds translations against their articles and the approved concepts of a database whose tables are up to date."""

    def __init__(self, engine: Engine, lexicon: Lexicon | None, refusals: Refusals | None = None) -> None:
        """Use the lexicon to tell inflections; `refusals` are places that a reader said are not meant."""
        self._engine = engine
        self._lexicon = lexicon
        self._refusals = refusals or Refusals()
        self._memory = TranslationMemory(engine)

    def report(
        self,
        article: Article,
        translation: str,
        asked: Asked = ALL,
        names: Names | None = None,
        watch: Watch = UNWATCHED,
    ) -> Report:
        """Return what is wrong with a translation of an article; of what was looked at so far where it is cancelled.

        `names` help to find the paragraphs where there are not as many as blocks, and are looked at themselves. Raises NothingToCheck.
        """
        paragraphs = paragraphs_of(translation)
        standard = Standard(each_concept(self._engine, _APPROVED), self._lexicon, asked.glossaries)
        found, alignment = pairs_of(article, paragraphs, self._memory, names or {}, standard.lemmas)
        pairs = with_matches(found, article, standard.matcher, self._refusals)
        accepted = (term.text for pair in pairs for _, each in pair.matches for term in good(standard[each.concept_id]))
        all_found = chain(
            self._findings(pairs, standard, article, watch), misspelt(pairs, names or {}, standard.lemmas, accepted)
        )
        findings = [each for each in all_found if asked.wants(each.check)]
        findings.sort(key=lambda each: (each.line, _CHECKS.index(each.check), each.message))
        concepts = {match.concept_id for pair in pairs for _, match in pair.matches}
        return Report(
            tuple(dict.fromkeys(findings)),
            len(paragraphs),
            sum(len(pair.blocks) for pair in pairs),
            alignment,
            len(concepts),
        )

    def _findings(self, pairs: Sequence[Pair], standard: Standard, article: Article, watch: Watch) -> Iterator[Finding]:
        check, words = TermCheck(standard), NumberWords()
        uses: dict[str, list[Use]] = {}
        for done, pair in enumerate(pairs):
            if watch.cancelled():
                return
            watch.told(Progress(done, len(pairs)))
            yield from check.findings(pair)
            yield from _numbers(pair, words, standard)
            for use in check.uses(pair):
                uses.setdefault(use.concept_id, []).append(use)
        yield from _definitions(pairs, standard)
        for concept_id, own in uses.items():
            if watch.cancelled():
                return
            yield from _inconsistent(own)
            if len(good(standard[concept_id])) > 1:
                yield from _unlike_library(own, self._renderings(concept_id, standard, article))

    def _renderings(self, concept_id: str, standard: Standard, article: Article) -> Counter[str]:
        """Count the English terms of a concept in what the memory has for other articles."""
        concept = standard[concept_id]
        counts: Counter[str] = Counter()
        places = Concordance(self._engine, self._lexicon, self._refusals, keeps_use=False).of([concept])
        seen = set()
        for place in islice(places, _LOOKED_AT):
            if place.translation is None or place.article.id == article.id or place.sentence in seen:
                continue
            seen.add(place.sentence)
            text = Text(place.translation, standard.lemmas)
            counts.update(term.text for term in good(concept) if standard.places(term, text))
        return counts


def _numbers(pair: Pair, words: NumberWords, standard: Standard) -> Iterator[Finding]:
    """Yield the numbers of the Arabic that the English has neither in digits nor in words, each once."""
    if not pair.sides:
        return
    there = words.values(pair.text, standard.lemmas)
    for block in pair.blocks:
        for written, values in dict(scaled(block.text)).items():
            if values.isdisjoint(there):
                message = worded("The number {number} of the Arabic is not in the translation.", number=written)
                yield Finding(Check.NUMBER, pair.line, message, pair.text, block.text, block.index, None, written)


def _definitions(pairs: Sequence[Pair], standard: Standard) -> Iterator[Finding]:
    """Yield the terms that stand in the article and are not defined, each once."""
    told = set()
    for pair in pairs:
        for block, match in pair.matches:
            concept = standard[match.concept_id]
            if concept.definitions or concept.id in told:
                continue
            told.add(concept.id)
            message = worded("{arabic} has no definition in the glossary: write one.", arabic=match.ar)
            yield Finding(
                Check.DEFINITION,
                pair.line,
                message,
                pair.text,
                sentence_of(block, match),
                block.index,
                concept.id,
                match.en,
            )


def _inconsistent(uses: Sequence[Use]) -> Iterator[Finding]:
    """Yield the first place of each rendering of a term but the one used most."""
    counts = Counter(use.english for use in uses)
    usual = min(counts, key=lambda each: (-counts[each], [use.english for use in uses].index(each)))
    line = next(use.line for use in uses if use.english == usual)
    told = {usual}
    for use in uses:
        if use.english not in told:
            told.add(use.english)
            said = "{arabic} is “{english}” here and “{usual}” in line {line}: use one of them."
            message = worded(said, arabic=use.match.ar, english=use.english, usual=usual, line=line)
            yield _of_use(Check.INCONSISTENT, use, message, usual)


def _unlike_library(uses: Sequence[Use], counts: Counter[str]) -> Iterator[Finding]:
    """Yield the first rendering of a term where the library has another one, and more often than those used here."""
    if not counts:
        return
    usual, often = max(counts.items(), key=lambda each: (each[1], each[0]))
    if all(counts[use.english] < often for use in uses):
        use = uses[0]
        message = worded(
            _ONCE if often == 1 else _OFTEN, arabic=use.match.ar, english=use.english, usual=usual, n=often
        )
        yield _of_use(Check.LIBRARY, use, message, usual)


def _of_use(check: Check, use: Use, message: str, usual: str) -> Finding:
    arabic = sentence_of(use.block, use.match)
    return Finding(
        check, use.line, message, use.sentence, arabic, use.block.index, use.concept_id, use.english, (usual,)
    )
