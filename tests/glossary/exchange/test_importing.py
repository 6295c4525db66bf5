"""Importing files: what becomes of what is there, one step of undo, and nothing half."""

import io
import json
import re
from dataclasses import replace

import pytest

from glossary.errors import BrokenEntry, ExchangeCancelled
from glossary.exchange.incoming.importing import Importing, Policy, Source, Wish, preview
from glossary.exchange.port import Heading, format_named
from glossary.glossaries import Glossaries
from glossary.progress import Watch
from glossary.store.things import content
from glossary.termbase import TermBase
from glossary.terminology import Definition, Glossary, Relation, RelationKind, Status, Term


@pytest.fixture
def base(engine):
    return TermBase(engine, "me")


def source(*concepts, form="jsonl"):
    """A file that holds concepts."""
    stream = io.BytesIO()
    format_named(form).write(concepts, stream, Heading())
    return Source("file", stream, format_named(form))


def lines(*written):
    """A file in JSON Lines as it was written by hand."""
    return Source("file", io.BytesIO("\n".join(written).encode()), format_named("jsonl"))


def english(concepts):
    return sorted(term.text for each in concepts for term in each.terms if term.language == "en")


def counts(outcome):
    return (outcome.added, outcome.merged, outcome.replaced, outcome.skipped)


def test_an_import_is_one_step(engine, base, make_concept):
    """All entries of a file are taken back at once, and done again; each history says that it was imported."""
    file = source(*(make_concept(f"مصطلح{'ا' * (n % 40)} {n}", f"term {n}") for n in range(1200)))
    outcome = Importing(engine, "me").run(file, Wish())
    assert (outcome.read, counts(outcome)) == (1200, (1200, 0, 0, 0))
    first = base.concepts(limit=1)[0]
    assert [change.kind for change in base.history(first.id)] == ["import"]
    assert base.undo() == "Undone: importing 1200 entries."
    assert base.count() == 0
    assert base.redo() == "Done again: importing 1200 entries."
    assert base.count() == 1200
    assert base.undo() is not None
    assert base.undo() is None


@pytest.mark.parametrize(
    ("policy", "expected", "texts", "note"),
    [
        (Policy.SKIP, (0, 0, 0, 1), ["house"], "old"),
        (Policy.MERGE, (0, 1, 0, 0), ["home", "house"], "old\nnew"),
        (Policy.REPLACE, (0, 0, 1, 0), ["home", "house"], "new"),
        (Policy.NEW, (1, 0, 0, 0), ["home", "house", "house"], "old"),
    ],
)
def test_what_is_there_already(engine, base, make_concept, policy, expected, texts, note):
    """The same Arabic with an English term in common is the same entry, and the policy says what becomes of it."""
    kept = base.add(replace(make_concept("بَيْت", "house"), note="old"))
    new = replace(make_concept("بيت", "House"), note="new")
    new = replace(new, terms=(*new.terms, Term("", "en", "home")))
    file = source(new)
    outcome = Importing(engine, "me").run(file, Wish(policy))
    assert counts(outcome) == expected
    assert sorted(text.lower() for text in english(base.concepts())) == texts
    assert base.get(kept.id).note == note
    if policy is not Policy.NEW:
        again = Importing(engine, "me").run(file, Wish(policy))
        assert counts(again) == (0, 0, 0, 1)


def test_merging_fills_and_never_overwrites(engine, base, make_concept):
    """A joined entry keeps what it says, takes what it lacked, and a second preferred term becomes admitted."""
    kept = base.add(replace(make_concept("بيت", "house"), definitions=(Definition("en", "old"),)))
    base.revise(replace(kept, terms=(replace(kept.terms[0], gender="masculine"), *kept.terms[1:])))
    arabic = Term("", "ar", "بيت", gender="feminine", plurals=("بيوت",))
    new = replace(
        make_concept("بيت", "house"),
        terms=(arabic, Term("", "en", "house"), Term("", "en", "home")),
        definitions=(Definition("en", "new"),),
        qid="Q3947",
    )
    Importing(engine, "me").run(source(new), Wish(Policy.MERGE))
    [merged] = base.concepts()
    assert merged.id == kept.id
    assert (merged.terms[0].gender, merged.terms[0].plurals) == ("masculine", ("بيوت",))
    assert [term.status for term in merged.in_language("en")] == [Status.PREFERRED, Status.ADMITTED]
    assert [each.text for each in merged.definitions] == ["old", "new"]
    assert merged.qid == "Q3947"


def test_homonyms_are_told(engine, base, make_concept):
    """The same Arabic with other English is another entry, and counted as a homonym, in the file as in the glossary."""
    base.add(make_concept("عين", "eye"))
    outcome = Importing(engine, "me").run(source(make_concept("عين", "spring"), make_concept("عين", "spy")), Wish())
    assert (counts(outcome), outcome.homonyms) == ((2, 0, 0, 0), 2)


def test_the_same_entry_twice_in_a_file_is_one(engine, base, make_concept):
    """Duplicates are found among the entries of the file too."""
    outcome = Importing(engine, "me").run(source(make_concept("بيت", "house"), make_concept("بيت", "house")), Wish())
    assert counts(outcome) == (1, 0, 0, 1)


def test_a_file_of_ours_brings_entries_up_to_date(engine, base, make_concept):
    """An entry with the id of one that is there is that one, whatever its terms became."""
    kept = base.add(make_concept("بيت", "house"))
    changed = replace(kept, terms=(Term("", "ar", "دار"), Term("", "en", "abode")))
    outcome = Importing(engine, "me").run(source(changed), Wish(Policy.REPLACE))
    assert counts(outcome) == (0, 0, 1, 0)
    assert english([base.get(kept.id)]) == ["abode"]
    assert base.undo() is not None
    assert content(base.get(kept.id)) == content(kept)


def test_relations_follow_their_entries(engine, base):
    """Ids of the file that are none of ours become ids of this import, in relations too."""
    file = lines(
        json.dumps({"id": "1", "terms": [{"language": "ar", "text": "طائر"}]}),
        json.dumps(
            {
                "id": "2",
                "terms": [{"language": "ar", "text": "صقر"}],
                "relations": [{"kind": "broader", "target": "1"}],
            }
        ),
    )
    for _ in range(2):
        Importing(engine, "me").run(file, Wish())
    [bird, falcon] = sorted(base.concepts(), key=lambda each: len(each.relations))
    assert falcon.relations == (Relation(RelationKind.BROADER, bird.id),)


def test_relations_follow_to_entries_that_are_there(engine, base, make_concept):
    """A relation to an entry that is left out, because it is there already, goes to the one that is there."""
    bird = base.add(make_concept("طائر", "bird"))
    relations = [{"kind": "broader", "target": "1"}]
    file = lines(
        json.dumps({"id": "2", "terms": [{"language": "ar", "text": "صقر"}], "relations": relations}),
        json.dumps({"id": "1", "terms": [{"language": "ar", "text": "طائر"}, {"language": "en", "text": "bird"}]}),
        json.dumps({"id": "3", "terms": [{"language": "ar", "text": "نسر"}], "relations": relations}),
    )
    assert counts(Importing(engine, "me").run(file, Wish())) == (2, 0, 0, 1)
    related = [each for each in base.concepts() if each.relations]
    assert [each.relations for each in related] == [(Relation(RelationKind.BROADER, bird.id),)] * 2
    assert base.undo() is not None
    assert base.concepts() == [bird]


def test_the_glossary_that_entries_go_into(engine, base, make_concept):
    """A glossary that is named takes all; else those that the file names do, else the default one."""
    Glossaries(engine, "me").add(Glossary("default", default=True))
    file = source(make_concept("بيت", "house"), replace(make_concept("باب", "door"), glossary="theirs"))
    Importing(engine, "me").run(file, Wish())
    Importing(engine, "me").run(file, Wish(glossary="project"))
    assert sorted(each.glossary for each in base.concepts()) == ["default", "project", "project", "theirs"]


def test_a_dry_run_leaves_nothing(engine, base, make_concept):
    """What would be done is counted, and neither entries nor history nor a backup are made."""
    base.add(make_concept("بيت", "house"))
    before = base.revision()
    made = []
    importing = Importing(engine, "me", before_import=lambda: made.append(1))
    outcome = importing.run(source(make_concept("بيت", "house"), make_concept("باب", "door")), Wish(dry=True))
    assert counts(outcome) == (1, 0, 0, 1)
    assert (base.count(), base.revision(), made) == (1, before, [])


def test_a_backup_comes_first(engine, base, make_concept):
    """What is to be done before is done before anything is changed, and may keep it from being changed."""
    seen = []

    def before_import():
        seen.append(base.count())
        raise BrokenEntry("no room")

    with pytest.raises(BrokenEntry):
        Importing(engine, "me", before_import=before_import).run(source(make_concept("بيت", "house")), Wish())
    assert (seen, base.count()) == ([0], 0)


BROKEN = ['{"terms": [{"language": "ar", "text": "بيت"}]}', "{", '{"terms": [{"language": "ar", "text": "..."}]}']


def test_broken_entries_are_told_and_the_rest_is_kept(engine, base):
    """A line that cannot be read, and a term that cannot be kept, are told by the numbers of their lines."""
    outcome = Importing(engine, "me").run(lines(*BROKEN), Wish())
    assert (base.count(), outcome.broken) == (1, 2)
    assert [fault.line for fault in outcome.faults] == [2, 3]


def test_all_or_nothing(engine, base):
    """A strict import is refused at the first fault, with its line, and keeps nothing."""
    with pytest.raises(BrokenEntry, match=r"file, line 2: .* Nothing was imported\."):
        Importing(engine, "me").run(lines(*BROKEN), Wish(strict=True))
    assert (base.count(), base.undo()) == (0, None)


def test_a_cancelled_import_leaves_nothing(engine, base, make_concept):
    """Stopping after some hundred entries takes all of them back, and progress was told until then."""
    told = []
    file = source(*(make_concept(f"كلمة {n}", f"word {n}") for n in range(1500)))
    with pytest.raises(ExchangeCancelled):
        Importing(engine, "me").run(file, Wish(), Watch(told.append, lambda: len(told) > 1))
    assert [progress.found for progress in told] == [250, 500]
    assert 0 < told[0].done <= told[1].done <= told[1].total
    assert (base.count(), base.undo()) == (0, None)


def test_a_preview_shows_the_first_and_counts_all(make_concept):
    """The first entries and the number of all are told without a database."""
    seen = preview(source(*(make_concept(f"كلمة {n}", f"word {n}") for n in range(30))), shown=5)
    assert (len(seen.concepts), seen.entries, seen.broken) == (5, 30, 0)


def test_the_sentence_of_a_fault_is_one_line(engine):
    """What is told of broken entries is a sentence without line ends."""
    outcome = Importing(engine, "me").run(
        lines('{"terms": [{"language": "ar", "text": "a\\nb", "lookups": 7}]}'), Wish()
    )
    assert all(re.fullmatch(r"[^\n]+\.", fault.sentence) for fault in outcome.faults)
    assert outcome.broken == 1
