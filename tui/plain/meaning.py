"""Commands about what stands in the open article: words, terms, names, notes, translations."""

from pathlib import Path
from typing import TYPE_CHECKING

from corpus.annotation import Annotation, AnnotationKind, Passage, Place
from corpus.arabic.letters import LETTERS
from corpus.arabic.patterns import Pattern
from corpus.ingest.naming import is_address
from corpus.presence import is_there
from tui.cli.errors import Misused
from tui.cli.invocation import DONE
from tui.cli.verbs.term.grammar import COMMANDS
from tui.plain.session import Deed, Session
from tui.plain.told import gloss_of, matching, name_of, term_of
from tui.plain.verbs import THIS, parted

if TYPE_CHECKING:
    from glossary.annotate import AnnotatedBlock

_PARTS = ("=", " - ", "\t")
"""What may stand between the two terms of an entry."""
_ARABIC = Pattern(f"[{LETTERS}]")
_QUOTED = Pattern(r"\"[^\"]*\"|'[^']*'")


def _annotated(session: Session) -> "AnnotatedBlock":
    reading = session.reading
    return session.services.annotator().annotate(reading.article, reading.block.index)


def _words(session: Session, _: str) -> int:
    glosses = list(_annotated(session).glosses)
    if not glosses:
        return session.tell("There is no Arabic word in this part.")
    session.say(*map(gloss_of, glosses))
    return DONE


def _gloss(session: Session, rest: str) -> int:
    """Tell what a word means where it stands; one that stands elsewhere is explained by itself."""
    if not rest:
        return _words(session, rest)
    here = matching(_annotated(session).glosses, rest) if session.open is not None else []
    if not here:
        return session.verb("explain", "--", *rest.split())
    session.say(*dict.fromkeys(map(gloss_of, here)))
    return DONE


def _terms(session: Session, rest: str) -> int:
    reading, annotator = session.reading, session.services.annotator()
    blocks = reading.parts if rest == "all" else (reading.block,)
    found = [match for block in blocks for match in annotator.annotate(reading.article, block.index).matches]
    if not found:
        return session.tell("No term of the glossary stands here.")
    session.say(*dict.fromkeys(map(term_of, found)))
    return DONE


def _term(session: Session, rest: str) -> int:
    """Tell the entries of a word; what a command of the command line begins with is that."""
    words = parted(rest)
    if not words:
        return _terms(session, rest)
    if words[0] in COMMANDS or words[0].startswith("-"):
        return session.verb("term", *words)
    return session.verb("term", "find", "--", rest)


def _names(session: Session, rest: str) -> int:
    reading = session.reading
    records = session.services.names_of(reading.article)
    if rest != "all":
        here = {mention.entity_id for mention in _annotated(session).mentions}
        records = [record for record in records if record.entity.id in here]
    if not records:
        return session.tell("No name stands here.")
    session.say(*map(name_of, records))
    return DONE


def _translate(session: Session, rest: str) -> int:
    if rest == "all":
        return session.verb("translate", THIS)
    if rest:
        return session.verb("translate", *parted(rest))
    return session.verb("translate", "-", source=" ".join(session.reading.block.text.split()))


def _add(session: Session, rest: str) -> int:
    """Keep a term; what is no term is a file or an address, and is kept in the library."""
    if not rest.startswith("term ") and not _is_term(rest):
        return session.verb("add", *parted(rest))
    rest = rest.removeprefix("term ").strip()
    sign = _sign_in(rest)
    if sign is None:
        raise Misused("Say the Arabic term, an equals sign and the English: add term قارب = boat.")
    arabic, _, english = rest.partition(sign)
    return session.verb("term", "add", "--", arabic.strip(), english.strip())


def _is_term(text: str) -> bool:
    """Return whether a text is a term and its English: Arabic, and no file, no address and no option, before the sign."""
    sign = _sign_in(_QUOTED.sub("", text))
    before = text.partition(sign)[0] if sign else ""
    is_other = is_there(Path(text)) or any(each.startswith("--") or is_address(each) for each in before.split())
    return _ARABIC.search(before) is not None and not is_other


def _sign_in(text: str) -> str | None:
    """Return the sign that stands between the two terms of an entry."""
    return next((each for each in _PARTS if each in text), None)


def _note(session: Session, rest: str) -> int:
    if not rest:
        raise Misused("Say what is to be noted on this part: note and a text.")
    _annotate(session, AnnotationKind.NOTE, rest)
    session.say("Noted on this part.")
    return DONE


def _mark(session: Session, _: str) -> int:
    _annotate(session, AnnotationKind.MARK, "")
    session.say("This part is marked.")
    return DONE


def _annotate(session: Session, kind: AnnotationKind, text: str) -> None:
    from corpus.anchoring import Anchoring

    reading, block = session.reading, session.reading.block
    passage = Passage(Place(block.index, 0), Place(block.index, len(block.text)))
    quote = Anchoring(reading.article).quote(passage)
    session.services.noting.add(Annotation(reading.article.id, kind, passage, quote, text, title=reading.article.title))


def _notes(session: Session, rest: str) -> int:
    if rest:
        return session.verb("notes", *parted(rest))
    reading = session.reading
    numbers = {block.index: number for number, block in enumerate(reading.parts, 1)}
    noted = session.services.noting.of(reading.article)
    if not noted:
        return session.tell("Nothing is noted in this article.")
    for each in noted:
        note = each.annotation
        part = numbers.get(each.passage.start.block) if each.passage is not None else None
        where = f", part {part}" if part else ""
        kind = f"{note.kind.value.capitalize()} {note.letter}".rstrip()
        session.say(f"{kind}{where}: {' '.join(note.quote.exact.split())}")
        if note.note:
            session.say(f"You noted: {' '.join(note.note.split())}")
    return DONE


MEANING = (
    Deed("gloss", "WORD", "What a word means where it stands; without one, all words of this part.", _gloss),
    Deed("words", "", "What each word of this part means.", _words),
    Deed("terms", "all", "Terms of the glossary that stand in this part, or in all.", _terms),
    Deed("term", "WORD", "Entries of the glossary that have a word.", _term),
    Deed("names", "all", "People, places and organisations of this part, or of all.", _names, ("name",)),
    Deed("translate", "all", "This part in English, by the engine you chose; all: the whole article.", _translate),
    Deed("add", "term ARABIC = ENGLISH", "Keep a term in the glossary.", _add),
    Deed("note", "TEXT", "Note something on this part.", _note),
    Deed("mark", "", "Mark this part, to find it in notes.", _mark),
    Deed("notes", "", "What is noted in this article.", _notes),
)
