"""Words of tagged articles as the judge sees them, with what they are."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import NamedTuple

from corpus.arabic.tokenise import tokens as arabic_tokens
from glossary.catalogue import LinkedNames
from glossary.entities.directory import EntityDirectory
from glossary.entities.recognise import Recogniser
from glossary.model import GlossSource, Mention
from glossary.morphology.lexicon.lexicon import Lexicon
from glossary.morphology.parse import Parser
from glossary.naming.clues import clues
from glossary.naming.judge import NameJudge, Usage, around
from glossary.naming.sight import Sight
from glossary.naming.spans import KnownNames, named_span, words_of_persons
from glossary.naming.training.tagged import Sentence, TaggedArticle

_NAMES = frozenset({"PERS", "LOC", "ORG"})
_PERSON = "PERS"
_COMMON_IN_NAMES = {"ORG": 2, "PROPN": 4}
"""How often met a common word of an organisation's name, or a proper noun of the treebank, is not taught as a name."""
_STAYS_KNOWN = 0.5
_FOUND = "FOUND"


class Seen(NamedTuple):
    """A word, its tag and whether the judge is asked about it."""

    sight: Sight
    kind: str
    asked: bool
    name: int
    """The number of the name that others found here, -1 where they found none."""


Row = list[Seen]


class Example(NamedTuple):
    """The clues of a word, and whether it is a name."""

    clues: list[str]
    name: bool


@dataclass(frozen=True, slots=True)
class Counts:
    """How often lemmas are common words, and folded words names."""

    common: Counter[str]
    names: Counter[str]
    typed: frozenset[str]

    def without(self, other: "Counts") -> "Counts":
        """Return these counts less those of a part."""
        return Counts(self.common - other.common, self.names - other.names, self.typed)

    @property
    def usage(self) -> Usage:
        """The counts as the judge uses them."""
        return Usage(self.common, self.names, self.typed)


class Looker:
    """Looks at tagged articles as the reader of an article would."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._parser = Parser(lexicon)
        self._recogniser = Recogniser()
        self._judge = NameJudge("")

    def rows(self, tagged: TaggedArticle, *, found: bool = False) -> list[Row]:
        """Return the words of each sentence of an article; `found` takes what others find for what is tagged."""
        names = LinkedNames(EntityDirectory((), self._recogniser))
        mentions: dict[int, list[Mention]] = {}
        for mention in names.mentions(tagged.article):
            mentions.setdefault(mention.block, []).append(mention)
        every = [mention for found in mentions.values() for mention in found]
        words = Counter(words_of_persons(every, names.entity))
        blocks = enumerate(tagged.sentences)
        rows = [self._row(each, KnownNames(mentions.get(at, []), names.entity), words) for at, each in blocks]
        return [[seen._replace(kind=_FOUND) if found and seen.name >= 0 else seen for seen in row] for row in rows]

    def _row(self, sentence: Sentence, names: KnownNames, words: Counter[str]) -> Row:
        """Return the words of a sentence; `words` counts those of persons' names in its article."""
        tokens = arabic_tokens(sentence.text)
        parses = self._parser.parse(sentence.text, tokens, range(len(tokens)))
        row = []
        for token, parse, sight in zip(
            tokens, parses, self._judge.sights(sentence.text, tokens, parses, names), strict=True
        ):
            span = named_span(token, names.mentions)
            again = any(words[key] > (span is not None) for key in (sight.written, sight.key))
            asked = not sight.known and parse.source is GlossSource.LEXICON and parse.phrase is None
            number = names.mentions.index(span) if span else -1
            kind = sentence.kind(token.start, token.end)
            row.append(Seen(sight._replace(introduced=again), kind, asked, number))
        return row


def counted(rows: Sequence[Row], typed: frozenset[str]) -> Counts:
    """Return the counts of some sentences."""
    counts = Counts(Counter(), Counter(), typed)
    for seen in (seen for row in rows for seen in row):
        if not seen.kind:
            counts.common[seen.sight.analysis.lemma_id or seen.sight.key] += 1
        elif seen.kind in {"PERS", "LOC"} and not _is_definite(seen.sight):
            counts.names[seen.sight.key] += 1
    return counts


def examples(rows: Sequence[Row], counts: Counts, usage: Usage) -> Iterator[Example]:
    """Yield the words that the judge will be asked about; `counts` are those of all text, `usage` leaves these rows out."""
    for row in rows:
        sights = [seen.sight for seen in row]
        for place, seen in enumerate(row):
            name = _is_name(seen, counts)
            if seen.asked and name is not None:
                yield Example(list(clues(around(sights, place), usage)), name)


def forgotten(rows: Sequence[Row], counts: Counts, usage: Usage, random: Random) -> Iterator[Example]:
    """Yield the words of names that others found as if nobody knew them, or only one other word of the name."""
    for row in rows:
        for number in dict.fromkeys(seen.name for seen in row if seen.name >= 0):
            places = [place for place, seen in enumerate(row) if seen.name == number]
            stays = random.choice(places) if len(places) > 1 and random.random() < _STAYS_KNOWN else -1
            hidden = {place for place in places if place != stays}
            sights = [
                seen.sight._replace(known="") if place in hidden else seen.sight for place, seen in enumerate(row)
            ]
            for place in sorted(hidden):
                name = _is_name(row[place], counts)
                if name is not None and sights[place].analysis.pos not in {"PROPN", "X"}:
                    yield Example(list(clues(around(sights, place), usage)), name)


def _is_name(seen: Seen, counts: Counts) -> bool | None:
    """Return whether a word is a name, None where its tag does not tell."""
    if not seen.kind:
        return False
    if seen.kind == _PERSON:
        return True
    common = counts.common[seen.sight.analysis.lemma_id] >= _COMMON_IN_NAMES.get(seen.kind, len(counts.common))
    taught = seen.kind in _NAMES or seen.kind == "PROPN"
    return True if taught and not common and not _is_definite(seen.sight) else None


def _is_definite(sight: Sight) -> bool:
    return "definite" in sight.analysis.features
