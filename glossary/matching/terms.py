"""The terms of glossaries, ready to be found."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from corpus.arabic.normalise import fold
from corpus.arabic.tokenise import tokens
from glossary.matching.collecting import collector_at_rest
from glossary.matching.cuts import PARTICLES, Kind
from glossary.matching.forms import Fit, Forms, TermWord
from glossary.matching.patterns import Patterns, variants
from glossary.matching.speller import Speller
from glossary.matching.trie import Entry, Node, TermTrie
from glossary.matching.words import words
from glossary.terminology import Concept, MatchMode, Status, Term

_AVOIDED = frozenset({Status.DEPRECATED, Status.SUPERSEDED})
_HEADS = {
    "VERB": Kind.VERB,
    "ADJ": Kind.ADJECTIVE,
    "ADV": Kind.ADJECTIVE,
    **dict.fromkeys(PARTICLES, Kind.PARTICLE),
}
_KEPT = 20_000
"""Words of texts for which is remembered what terms may begin with them; when there are more, it begins afresh."""
_AT_ONCE = 500
"""How many terms are taken between two questions whether to go on."""


class Hits(NamedTuple):
    """Where terms may begin with a word, as places of the trie."""

    ends: tuple[tuple[Node, tuple[tuple[Fit], ...]], ...]
    """Terms that are no more than the word, with every way in which it takes their key."""
    goes_on: tuple[tuple[Node, tuple[Fit], bool], ...]
    """Longer ones, and whether they begin with a verb."""


class Terms:
    """The terms that are looked for, as paths of words and as patterns."""

    def __init__(self, speller: Speller, priorities: Mapping[str, int]) -> None:
        """Write terms as the speller does; `priorities` says which glossaries go first, by their names."""
        self._speller = speller
        self._priorities = priorities
        self.trie = TermTrie()
        self.patterns = Patterns()
        self._hits: dict[str, Hits] = {}
        self.excluding = False
        """Whether any phrase excludes a term."""

    def fill(self, terms: Iterable[tuple[Concept, Term]], goes_on: Callable[[int], bool]) -> bool:
        """Take more terms and return whether all were taken: `goes_on` is told how many there are, and may say no."""
        with collector_at_rest():
            for count, (concept, term) in enumerate(terms):
                if not count % _AT_ONCE and not goes_on(count):
                    return False
                self.insert(concept, term)
        return True

    def insert(self, concept: Concept, term: Term) -> None:
        """Take a term, if it is an Arabic one."""
        if term.language != "ar":
            return
        entry = self._entry(concept, term, term.text)
        own = self._insert_form(entry, term.match, _head(term))
        for form in term.lookups:
            lookup = self._entry(concept, term, form)
            steps = self._insert_form(lookup, term.match, _head(term))
            if _is_inflected(own, steps) and fold(form) != fold(term.text):
                lookup.cited = entry.words
        for phrase in term.excluded:
            blocker = self._entry(concept, term, phrase)
            blocker.blocks = self.excluding = True
            self._insert_form(blocker, MatchMode.INFLECTED, Kind.NOUN)

    def beginning(self, word: str, forms: Forms) -> Hits:
        """Return where terms may begin with a word of a text; remembered by its spelling."""
        found = self._hits.get(word)
        if found is None:
            if len(self._hits) >= _KEPT:
                self._hits.clear()
            edges = self.trie.root.edges or {}
            nodes = {(id(node), fit): (node, fit) for name, fit in forms.first if name in edges for node in edges[name]}
            found = self._hits[word] = _hits(list(nodes.values()))
        return found

    def discard(self, concept_id: str) -> None:
        """Forget the terms of a concept."""
        self.trie.remove(concept_id)
        self._hits.clear()
        self.patterns.remove(concept_id)

    def _insert_form(self, entry: Entry, mode: MatchMode, head: Kind) -> Sequence[TermWord]:
        if mode is MatchMode.PATTERN:
            for variant in variants(entry.form, self._speller):
                self.patterns.add(variant, entry)
            return ()
        steps = list(self._steps(entry.form, head, exactly=mode is MatchMode.EXACT))
        if steps:
            entry.words = tuple([(step.shape, step.clitics) for step in steps])
            self.trie.insert(steps, entry)
            if self._hits:
                self._hits.clear()
        return steps

    def _steps(self, form: str, head: Kind, *, exactly: bool) -> Iterator[TermWord]:
        for place, word in enumerate(words(form, tokens(form))):
            if exactly:
                yield self._speller.exact_word(word.surface)
            else:
                yield self._speller.term_word(word.surface, None if place else head)

    def _entry(self, concept: Concept, term: Term, form: str) -> Entry:
        english = concept.in_language("en")
        entry = Entry(concept.id, term.text, english[0].text if english else "", term.status, form)
        entry.note = term.note or _instead(concept, term)
        entry.rank = -self._priorities.get(concept.glossary, 0), bool(concept.glossary)
        entry.mode = term.match
        return entry


def _hits(nodes: Sequence[tuple[Node, Fit]]) -> Hits:
    ends: dict[int, tuple[Node, list[tuple[Fit]]]] = {}
    for node, fit in nodes:
        if node.entries and (not fit.doubtful or node.only_blocks):
            ends.setdefault(id(node), (node, []))[1].append((fit,))
    goes_on = [(node, (fit,), node.step.kind is Kind.VERB) for node, fit in nodes if node.edges]
    return Hits(tuple([(node, tuple(ways)) for node, ways in ends.values()]), tuple(goes_on))


def _is_inflected(own: Sequence[TermWord], form: Sequence[TermWord]) -> bool:
    """Return whether a form has the words of a term, each of the same lemma."""
    same = (not set(one.keys).isdisjoint(other.keys) for one, other in zip(own, form, strict=False))
    return bool(own) and len(own) == len(form) and all(same)


def _head(term: Term) -> Kind:
    return _HEADS.get(term.part_of_speech or "", Kind.NOUN)


def _instead(concept: Concept, term: Term) -> str:
    """Return which term of a concept is to be used in place of one that is not, empty where this one may be."""
    if term.status not in _AVOIDED:
        return ""
    wanted = next((each.text for each in concept.in_language("ar") if each.status not in _AVOIDED), "")
    return f"Use {wanted} instead." if wanted else ""
