"""Finding the glossary's terms in a text."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from corpus.arabic.tokenise import tokens as arabic_tokens
from corpus.model import Token
from glossary.matching.agreement import agrees
from glossary.matching.choice import Found, chosen, distance, level
from glossary.matching.context import Context
from glossary.matching.cuts import Kind, Readings
from glossary.matching.forms import Fit, Forms, Speller, TermWord
from glossary.matching.trie import Entry, Node, TermTrie
from glossary.matching.words import Word, letters_behind, letters_in, words
from glossary.model import Concept, Term, TermMatch

_HEADS = {"VERB": Kind.VERB, "ADJ": Kind.ADJECTIVE, "ADV": Kind.ADJECTIVE}


@dataclass(frozen=True, slots=True)
class _Path:
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
        forms = [self._speller.forms(word.surface if word.arabic else word.surface.casefold()) for word in row]
        return chosen(found for path in self._paths(row, forms) for found in self._found(text, row, path))

    def _insert(self, concept: Concept, term: Term) -> None:
        if term.language != "ar":
            return
        english = concept.in_language("en")
        for form in (term.text, *term.lookups):
            steps = self._steps(form, term)
            if steps:
                entry = Entry(concept.id, term.text, english[0].text if english else "", term.status, form)
                self._trie.insert(steps, entry)

    def _steps(self, form: str, term: Term) -> list[TermWord]:
        head = _HEADS.get(term.part_of_speech or "", Kind.NOUN)
        row = words(form, arabic_tokens(form))
        return [self._speller.term_word(word.surface, None if place else head) for place, word in enumerate(row)]

    def _paths(self, row: list[Word], forms: list[Forms]) -> Iterator[_Path]:
        edges = self._trie.root.edges
        for place, form in enumerate(forms):
            for key, fit in form.first:
                for node in edges.get(key, ()):
                    yield from self._walk(row, forms, _Path(place, place, node, (fit,)))

    def _walk(self, row: list[Word], forms: list[Forms], path: _Path) -> Iterator[_Path]:
        node = path.node
        if node.entries and (path.last > path.first or self._context.allows(row, forms, path.first, path.fits[0])):
            yield path
        here = path.last + 1
        if here >= len(row) or not node.edges or not row[here].joined:
            return
        for key, fit in forms[here].later:
            for following in node.edges.get(key, ()):
                if agrees(node.step, path.fits[-1], following.step, fit):
                    yield from self._walk(row, forms, _Path(path.first, here, following, (*path.fits, fit)))

    def _found(self, text: str, row: list[Word], path: _Path) -> Iterator[Found]:
        first, last = row[path.first], row[path.last]
        start = first.start + letters_in(first.surface, path.fits[0].skip)
        end = last.end - letters_behind(last.surface, path.fits[-1].cut)
        if end <= start:
            return
        surface = text[start:end]
        for entry in path.node.entries:
            like = level(surface, entry.form)
            far = distance(surface, entry.form, like)
            if like == "lemma" and not self._inflected:
                like = "folded"
            match = TermMatch(entry.concept_id, entry.ar, entry.en, entry.status, start, end, surface, like)
            yield Found(path.first, path.last, match, far)
