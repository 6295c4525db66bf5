import json
import signal
import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor

from corpus.library import Library
from corpus.store.engine import open_engine, reading
from glossary.learning.choices import Choices
from glossary.learning.vocabulary import Vocabulary
from glossary.termbase import TermBase

EDIT = """
    import sys
    from dataclasses import replace
    from corpus.library import Library
    from corpus.store.engine import open_engine
    from glossary.errors import StaleConcept
    from glossary.termbase import TermBase

    url, name, article_id, concept_id = sys.argv[1:]
    engine = open_engine(url)
    library, base = Library(engine), TermBase(engine, name)
    print("ready", flush=True)
    sys.stdin.readline()
    written, stale = 0, 0
    for number in range(25):
        library.retitle(article_id, f"{name} {number}")
        seen = base.get(concept_id)
        try:
            base.revise(replace(seen, note=f"{seen.note or ''}{name}"))
            written += 1
        except StaleConcept:
            stale += 1
    engine.dispose()
    print(written, stale)
"""

SAVE_UNTIL_KILLED = """
    import sys
    from corpus.model import Article, Block, BlockKind
    from corpus.library import Library
    from corpus.store.engine import open_engine
    from glossary.learning.choices import Choices
    from glossary.learning.model import Sense, SenseRule, Word, WordStatus
    from glossary.learning.vocabulary import Vocabulary
    from glossary.terminology import Concept, Term
    from glossary.termbase import TermBase

    engine = open_engine(sys.argv[1])
    library, base = Library(engine), TermBase(engine, "me")
    vocabulary, choices = Vocabulary(engine, "me"), Choices(engine, "me")
    for number in range(10_000):
        text = f"الخبر {sys.argv[2]}x{number} من باماكو"
        block = Block(0, BlockKind.PARAGRAPH, text, 0, len(text))
        library.add(Article(f"{sys.argv[2]}x{number}", text, True, text, True, (block,)), text.encode())
        concept = base.add(Concept("", (Term("", "ar", text),)))
        vocabulary.mark(Word(text, text, ""), WordStatus.KNOWN)
        choices.keep(SenseRule(text, Sense("", text, "NOUN", "", text)))
        print(f'["{sys.argv[2]}x{number}", "{concept.id}"]', flush=True)
"""


def test_several_programs_write_at_once(engine, make_article, make_concept, run_python):
    """Three programs that edit one database lose no edit and meet no lock; an edit of an outdated concept is refused."""
    library, base = Library(engine), TermBase(engine, "first")
    article, concept = library.add(make_article("نص"), b"").article, base.add(make_concept("كلمة", "word"))
    url = engine.url.render_as_string(hide_password=False)
    programs = [run_python(EDIT, url, name, article.id, concept.id) for name in "abc"]
    for program in programs:
        assert program.stdout.readline() == "ready\n"
    for program in programs:
        program.stdin.write("go\n")
        program.stdin.flush()
    outputs = [program.communicate(timeout=60) for program in programs]
    written = {name: int(output.split()[0]) for name, (output, _) in zip("abc", outputs, strict=True)}
    note = base.get(concept.id).note

    assert [errors for _, errors in outputs] == [""] * 3
    assert {name: note.count(name) for name in "abc"} == written
    assert len(base.history(concept.id)) == 1 + sum(written.values())
    assert base.get(concept.id).version == 1 + sum(written.values())
    with reading(engine) as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM article_changes WHERE kind = 'retitle'").scalar() == 75


def test_a_killed_program_loses_nothing_it_had_saved(migrated, new_database, run_python):
    """After kill -9 in the middle of saves everything that was acknowledged is there and found, and the file is sound."""
    url = new_database("sqlite", like=migrated("sqlite"))
    acknowledged = []
    for round_ in range(3):
        program = run_python(SAVE_UNTIL_KILLED, url, str(round_))
        acknowledged.extend(program.stdout.readline() for _ in range(5))
        time.sleep(0.01 * round_)
        program.send_signal(signal.SIGKILL)
        output, _ = program.communicate(timeout=60)
        acknowledged.extend(line + "\n" for line in output.split("\n")[:-1])
    saved = [json.loads(line) for line in acknowledged]

    engine = open_engine(url)
    library, base = Library(engine), TermBase(engine, "me")
    kept = [(library.get(article_id).text, base.get(concept_id).terms[0].text) for article_id, concept_id in saved]
    found = [library.count(f"{article_id} ") for article_id, _ in saved]
    marked = {each.word.key for each in Vocabulary(engine, "me").words()}
    read = {rule.form for rule in Choices(engine, "me").all()}
    engine.dispose()
    connection = sqlite3.connect(url.removeprefix("sqlite:///"))
    checks = [connection.execute(f"PRAGMA {check}").fetchall() for check in ("integrity_check", "foreign_key_check")]
    for index in ("article_index", "term_words", "term_trigrams"):
        connection.execute(f"INSERT INTO {index} ({index}) VALUES ('integrity-check')")
    connection.close()

    assert len(saved) >= 15
    assert kept == [(text, text) for text in (f"الخبر {article_id} من باماكو" for article_id, _ in saved)]
    assert found == [1] * len(saved)
    assert {text for text, _ in kept} <= marked & read
    assert checks == [[("ok",)], []]


def test_threads_share_a_library(engine, make_article):
    """Threads that add, list and search through one library at once get in nobody's way."""
    library = Library(engine)

    def work(number):
        for step in range(8):
            added = library.add(make_article(f"نص {number} {step} عن باماكو"), b"")
            assert library.get(added.article.id) == added.article
            assert library.count("باماكو") >= 1
        return library.add(make_article("نص واحد للجميع"), b"").is_new

    with ThreadPoolExecutor(6) as threads:
        new = list(threads.map(work, range(6)))

    assert new.count(True) == 1
    assert library.count() == 6 * 8 + 1
