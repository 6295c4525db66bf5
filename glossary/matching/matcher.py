"""Finding the glossary's terms in a text."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from corpus.arabic.normalise import fold
from corpus.arabic.tokenise import tokens as arabic_tokens
from corpus.model import Token
from glossary.matching.agreement import agrees
from glossary.matching.choice import Choice, Place, chosen
from glossary.matching.context import Context
from glossary.matching.cuts import PARTICLES, Kind, Readings
from glossary.matching.forms import Fit, Forms, TermWord
from glossary.matching.speller import Speller
from glossary.matching.trie import Entry, Node, TermTrie
from glossary.matching.words import Word, letters_behind, letters_in, words
from glossary.terminology import Concept, Status, Term, TermMatch

_AVOIDED = frozenset({Status.DEPRECATED, Status.SUPERSEDED})
_HEADS = {
    "VERB": Kind.VERB,
    "ADJ": Kind.ADJECTIVE,
    "ADV": Kind.ADJECTIVE,
    **dict.fromkeys(PARTICLES, Kind.PARTICLE),
}


class _Path(NamedTuple):
    """A run of words that a term's words were found in."""

    first: int
    last: int
    node: Node
    fits: tuple[Fit, ...]


class TermMatcher:
    """The terms of a glossary, found in text in whatever inflection; without a lexicon only clitics and spelling may differ."""

    def __init__(self, lexicon: Readings | None, terms: Iterable[tuple[Concept, Term]] = ()) -> None:
        self._speller = Speller(lexicon)
        self._trie = TermTrie()
        self._context = Context()
        self._inflected = lexicon is not None
        for concept, term in terms:
            self._insert(concept, term)

    def add(self, concept: Concept) -> None:
        """Find the concept's Arabic terms from now on, instead of those it had before."""
        self.discard(concept.id)
        for term in concept.in_language("ar"):
            self._insert(concept, term)

    def discard(self, concept_id: str) -> None:
        """Find the concept's terms no more."""
        self._trie.remove(concept_id)

    def matches(self, text: str, tokens: Sequence[Token]) -> list[TermMatch]:
        """Return the terms in a text in its order, a longer match before those nested in it; top matches never overlap."""
        row = words(text, tokens)
        forms = [self._speller.forms(word.surface) for word in row]
        found = {
            (_place(text, row, path, entry), entry): None
            for path in self._paths(row, forms)
            for entry in path.node.entries
        }
        return [self._match(text, choice) for choice in chosen(text, found)]

    def _insert(self, concept: Concept, term: Term) -> None:
        if term.language != "ar":
            return
        english = concept.in_language("en")
        for form in (term.text, *term.lookups):
            steps = self._steps(form, term)
            if steps:
                best = english[0].text if english else ""
                note = term.note or _instead(concept, term)
                entry = Entry(concept.id, term.text, best, term.status, note, form, not concept.glossary)
                self._trie.insert(steps, entry)

    def _steps(self, form: str, term: Term) -> list[TermWord]:
        head = _HEADS.get(term.part_of_speech or "", Kind.NOUN)
        row = words(form, arabic_tokens(form))
        return [self._speller.term_word(word.surface, None if place else head) for place, word in enumerate(row)]

    def _paths(self, row: list[Word], forms: list[Forms]) -> list[_Path]:
        """Return every run of words in which a term stands."""
        found: list[_Path] = []
        edges = self._trie.root.edges
        for place, form in enumerate(forms):
            goes_on = place + 1 < len(row) and row[place + 1].joined
            for key, fit in form.first:
                for node in edges.get(key, ()):
                    if node.entries and self._context.allows(row, forms, place, fit):
                        found.append(_Path(place, place, node, (fit,)))
                    if goes_on and node.edges:
                        _walk(found, row, forms, _Path(place, place, node, (fit,)))
        return found

    def _match(self, text: str, choice: Choice) -> TermMatch:
        (_, _, start, end), entry, like, nested = choice
        if like == "lemma" and not self._inflected:
            like = "folded"
        surface = text[start:end]
        term = (entry.concept_id, entry.ar, entry.en, entry.status)
        return TermMatch(*term, start, end, surface, like, nested, entry.note)


def _instead(concept: Concept, term: Term) -> str:
    """Return which term of a concept is to be used in place of one that is not, empty where this one may be."""
    if term.status not in _AVOIDED:
        return ""
    wanted = next((each.text for each in concept.in_language("ar") if each.status not in _AVOIDED), "")
    return f"Use {wanted} instead." if wanted else ""


def _place(text: str, row: Sequence[Word], path: _Path, entry: Entry) -> Place:
    """Return where a term stands; a last letter that may be a pronoun is the term's where it is written with it."""
    first, last = row[path.first], row[path.last]
    start = first.start + letters_in(first.surface, path.fits[0].skip)
    end = last.end
    cut = path.fits[-1].cut
    if cut and not (cut == 1 and fold(text[start:end]) == fold(entry.form)):
        end -= letters_behind(last.surface, cut)
    return Place(path.first, path.last, start, end)


def _walk(found: list[_Path], row: list[Word], forms: list[Forms], path: _Path) -> None:
    """Add the runs that go on from a path over its next word."""
    node = path.node
    here = path.last + 1
    if here >= len(row) or not row[here].joined:
        return
    for key, fit in forms[here].later:
        for following in node.edges.get(key, ()):
            if agrees(node.step, path.fits[-1], following.step, fit):
                longer = _Path(path.first, here, following, (*path.fits, fit))
                if following.entries:
                    found.append(longer)
                if following.edges:
                    _walk(found, row, forms, longer)
