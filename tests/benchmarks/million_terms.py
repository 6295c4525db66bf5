"""A glossary of a million concepts, made of the lexicon's words and kept in a temporary folder for the next time."""

import random
import re
import tempfile
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection, Engine, insert

from corpus.store.engine import begin_write, open_engine
from corpus.store.migrate import upgrade
from glossary.morphology.grammar.buckwalter import to_arabic
from glossary.morphology.lexicon.datafiles import file_text, lexicon_folder
from glossary.store.chain import GLOSSARY_CHAIN
from glossary.store.forms import FORMS_VERSION, Form, folded_form, root_letters, stripped_form
from glossary.store.rows import concept_row, subject_key, term_row
from glossary.store.spellings import spellings_on
from glossary.store.tables import concept_subjects, concepts, term_forms, term_roots, terms
from glossary.terminology import Concept, Stage, Status, Term

CONCEPTS = 1_000_000
"""Concepts, each with an Arabic term; every tenth has an English one too."""
_SUBJECTS = ("military", "law", "economy", "medicine", "politics", "sport", "shipping", "energy", "religion", "media")
_AUTHORS = ("salma", "karim", "nadia", "yusuf", "import")
_GLOSSARIES = ("", "", "agency", "court", "starter")
_NOUNS = frozenset({"N", "Nall", "Nap", "Ndu", "N-ap", "N/ap", "N/At", "NapAt", "NduAt", "Ndip"})
_FEMININE = frozenset({"Nap", "NapAt", "N-ap", "N/ap"})
_GLOSS = re.compile(r"[a-z][a-z -]{2,24}")
_AT_ONCE = 5000
_START = datetime(2020, 1, 1, tzinfo=UTC)


def words() -> tuple[list[str], list[str]]:
    """Return the nouns and adjectives of the lexicon, and English words of its glosses, each once."""
    arabic: dict[str, None] = {}
    english: dict[str, None] = {}
    for line in file_text(lexicon_folder(), "dictStems").split("\n"):
        cells = line.split("\t")
        if len(cells) >= 4 and cells[2] in _NOUNS and not line.startswith(";"):
            form = to_arabic(cells[0]) + ("ة" if cells[2] in _FEMININE else "")
            if len(form) > 2 and form.isalpha():
                arabic[form] = None
            if gloss := _GLOSS.match(cells[3]):
                english[gloss[0].strip(" -")] = None
    return list(arabic), list(english)


def term_texts(count: int, seed: int = 5) -> Iterator[tuple[str, str]]:
    """Yield different Arabic terms, each with an English one or none: the words themselves, then pairs and triples of them."""
    rng = random.Random(seed)
    nouns, glosses = words()
    known: set[str] = set()
    single = iter(list(nouns))
    rng.shuffle(nouns)
    while len(known) < count:
        arabic = next(single, None) or _joined(rng, nouns)
        if arabic not in known:
            known.add(arabic)
            is_tenth = len(known) % 10 == 0
            yield arabic, " ".join(rng.sample(glosses, rng.choice((1, 2, 2, 3)))) if is_tenth else ""


def _joined(rng: random.Random, nouns: Sequence[str]) -> str:
    """Return a compound: the words of a language are not met equally often, so the first ones are chosen more often."""
    chosen = [nouns[int(len(nouns) * rng.random() ** 1.5)] for _ in range(rng.choice((2, 2, 2, 3)))]
    definite = rng.random() < 0.5
    return " ".join([chosen[0], *(f"ال{word}" if definite else word for word in chosen[1:])])


def concept(number: int, arabic: str, english: str, rng: random.Random) -> Concept:
    """Return a concept with fields like those of real glossaries."""
    status = rng.choices(list(Status), (80, 12, 4, 1, 3))[0]
    letters = folded_form(arabic).replace(" ", "")
    root = letters[:3] if number % 3 == 0 else None
    first = Term(_id(number * 4 + 1), "ar", arabic, status, "NOUN", root=root, forbidden=rng.random() < 0.002)
    second = Term(_id(number * 4 + 2), "en", english, part_of_speech="NOUN")
    changed = _START + timedelta(minutes=rng.randrange(3_000_000))
    return Concept(
        _id(number * 4),
        (first, second) if english else (first,),
        subjects=(rng.choice(_SUBJECTS),) if rng.random() < 0.7 else (),
        note="تُراجَع قبل النشر مع المحرر" if rng.random() < 0.02 else None,
        stage=rng.choices(list(Stage), (30, 65, 5))[0],
        glossary=rng.choice(_GLOSSARIES),
        version=1,
        author=rng.choice(_AUTHORS),
        changed=changed,
        creator=rng.choice(_AUTHORS),
        created=changed - timedelta(days=rng.randrange(400)),
    )


def _id(number: int) -> str:
    return str(UUID(int=(0x019A << 112) | (0x7 << 76) | (0x2 << 62) | number))


def filled_engine(url: str | None = None, count: int = CONCEPTS) -> Engine:
    """Return an engine whose database has the concepts; on SQLite it is made once for all runs of this version."""
    if url is None:
        name = f"terms-{count}-{GLOSSARY_CHAIN.revisions[-1]}-{FORMS_VERSION}.db"
        path = Path(tempfile.gettempdir()) / "warraq-benchmarks" / name
        path.parent.mkdir(exist_ok=True)
        if not path.exists():
            unfinished = path.with_suffix(".new")
            unfinished.unlink(missing_ok=True)
            engine = open_engine(f"sqlite:///{unfinished}")
            upgrade(engine, GLOSSARY_CHAIN)
            fill(engine, count)
            with engine.connect() as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
            engine.dispose()
            unfinished.rename(path)
        return open_engine(f"sqlite:///{path}")
    engine = open_engine(url)
    upgrade(engine, GLOSSARY_CHAIN)
    fill(engine, count)
    return engine


def fill(engine: Engine, count: int) -> None:
    """Put the concepts into a new database, straight into its tables."""
    rng = random.Random(count)
    texts = iter(term_texts(count))
    done = 0
    while some := list(islice(texts, _AT_ONCE)):
        made = [concept(done + place, *each, rng) for place, each in enumerate(some, 1)]
        with engine.connect() as connection, begin_write(connection):
            put(connection, made, done)
        done += len(made)
    with engine.connect() as connection, begin_write(connection):
        if engine.dialect.name == "postgresql":
            connection.exec_driver_sql("ANALYZE")


def put(connection: Connection, made: Sequence[Concept], done: int) -> None:
    """Put some concepts behind those that are there, their rows numbered from 1 on."""
    numbered = list(enumerate(made, done + 1))
    rows = [
        {"id": number, "uuid": UUID(each.id), **concept_row(each), "creator": each.creator, "created": each.created}
        for number, each in numbered
    ]
    connection.execute(insert(concepts), rows)
    own = [
        {"id": number * 2 + place, **term_row(number, place, term)}
        for number, each in numbered
        for place, term in enumerate(each.terms)
    ]
    connection.execute(insert(terms), own)
    subjects = [
        {"concept_id": number, "subject": subject, "key": subject_key(subject)}
        for number, each in numbered
        for subject in each.subjects
    ]
    connection.execute(insert(concept_subjects), subjects)
    forms = [(row, folded_form(str(row["text"]))) for row in own]
    connection.execute(
        insert(term_forms),
        [
            {
                "id": row["id"],
                "term_id": row["id"],
                "concept_id": row["concept_id"],
                "text": row["text"],
                "folded": folded,
                "stripped": stripped_form(folded),
            }
            for row, folded in forms
        ],
    )
    roots = [
        {
            "term_id": row["id"],
            "concept_id": row["concept_id"],
            "root": root_letters(str(row["root"])),
            "words": len(folded.split(" ")),
        }
        for row, folded in forms
        if row["root"]
    ]
    connection.execute(insert(term_roots), roots)
    index = spellings_on(connection.dialect.name)
    index.put(connection, [Form(int(str(row["id"])), folded, stripped_form(folded)) for row, folded in forms])
