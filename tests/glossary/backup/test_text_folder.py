"""The term base as a folder of texts, merged by concept and field."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings

from glossary.backup.text_folder import DATABASE, FOLDER, TextFolder
from glossary.backup.texts import concept_in, file_of, text_of
from glossary.errors import InvalidTerm, UnmergedTexts, UnreadableFile
from glossary.store.history import content
from glossary.store.validity import tidy
from glossary.termbase import TermBase
from tests.glossary.store.written import CONCEPTS

ID = "01980d1e-0000-7000-8000-00000000abcd"


@pytest.fixture
def base(engine):
    return TermBase(engine, "me")


@pytest.fixture
def texts(engine, tmp_path):
    return TextFolder(tmp_path / "terms", tmp_path / "kept", engine, "me")


def files(tmp_path):
    return {path: path.stat().st_mtime_ns for path in (tmp_path / "terms").rglob("*.json")}


def edit(tmp_path, concept_id, **said):
    """Change fields of a file as a colleague does."""
    path = file_of(tmp_path / "terms", concept_id)
    record = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**record, **said}, ensure_ascii=False, indent=1), encoding="utf-8")


@settings(max_examples=150, deadline=None)
@given(CONCEPTS)
def test_a_text_says_the_whole_concept(tmp_path_factory, concept):
    """Any concept is read from its text as it was, and written again the same; each field has a line of its own."""
    try:
        kept = tidy(replace(concept, id=ID))
    except InvalidTerm:
        return
    text = text_of(kept)
    again = concept_in(tmp_path_factory.getbasetemp() / "x.json", ID, text)
    assert content(again) == content(kept)
    assert (again.creator, again.created) == (kept.creator, kept.created)
    assert text_of(again) == text
    assert text.endswith("}\n")


def test_unchanged_files_are_left_alone(base, texts, tmp_path, make_concept):
    """A file is one concept under its id; only those that changed are written, those of removed entries go."""
    one, two, three = (base.add(make_concept(f"كلمة {n}", f"word {n}")) for n in range(3))
    assert texts.write().written == 3
    before = files(tmp_path)
    assert {path.stem for path in before} == {one.id, two.id, three.id}
    base.revise(replace(one, note="changed"))
    base.remove(two.id)
    done = texts.write()
    assert (done.written, done.removed, done.unchanged) == (1, 1, 1)
    after = files(tmp_path)
    assert {path.stem for path in after if after[path] == before[path]} == {three.id}
    assert "كلمة 2" in file_of(tmp_path / "terms", three.id).read_text(encoding="utf-8")
    assert [path for path in (tmp_path / "terms").rglob("*") if path.name.endswith(".part")] == []


def test_changes_of_different_fields_come_together(base, texts, tmp_path, make_concept):
    """What a colleague changed in a file and I in the database are both kept; it is one step that undo takes back."""
    one, gone, left = (base.add(make_concept(f"كلمة {n}", f"word {n}")) for n in range(3))
    texts.write()
    edit(tmp_path, one.id, qid="Q42")
    file_of(tmp_path / "terms", gone.id).unlink()
    new = file_of(tmp_path / "terms", ID)
    new.parent.mkdir(parents=True, exist_ok=True)
    new.write_text(json.dumps({"id": ID, "terms": [{"language": "ar", "text": "جديد"}]}), encoding="utf-8")
    base.revise(replace(base.get(one.id), note="mine"))
    taken = texts.take_in()
    assert (taken.added, taken.changed, taken.removed, taken.conflicts) == (1, 1, 1, ())
    assert (base.get(one.id).qid, base.get(one.id).note) == ("Q42", "mine")
    assert {each.id for each in base.concepts()} == {one.id, left.id, ID}
    assert texts.take_in() == replace(taken, added=0, changed=0, removed=0)
    assert texts.write().written == 2
    assert base.undo() == "Undone: importing 3 entries."
    assert {each.id for each in base.concepts()} == {one.id, gone.id, left.id}
    assert base.get(one.id).qid is None


@pytest.mark.parametrize(("prefer", "note"), [(None, "mine"), (DATABASE, "mine"), (FOLDER, "theirs")])
def test_a_field_that_both_changed(base, texts, tmp_path, make_concept, prefer, note):
    """It is told and left, again each time, with nothing lost on either side, until one of them is preferred."""
    one = base.add(make_concept("كلمة", "word"))
    texts.write()
    edit(tmp_path, one.id, note="theirs", qid="Q42")
    base.revise(replace(base.get(one.id), note="mine"))
    if prefer is None:
        for _ in range(2):
            (conflict,) = texts.take_in().conflicts
            assert conflict[1:] == ("كلمة", "note", None, "mine", "theirs")
            with pytest.raises(UnmergedTexts, match="restore --text"):
                texts.write()
        assert '"theirs"' in file_of(tmp_path / "terms", one.id).read_text(encoding="utf-8")
    else:
        assert texts.take_in(prefer).conflicts == ()
        assert texts.write().written == 1
    assert (base.get(one.id).note, base.get(one.id).qid) == (note, "Q42")


@pytest.mark.parametrize("is_here", [True, False])
@pytest.mark.parametrize("prefer", [None, DATABASE, FOLDER])
def test_changed_here_and_taken_away_there(base, texts, tmp_path, make_concept, is_here, prefer):
    """An entry that one side changed and the other took away is told and left, or goes as the preferred side wants."""
    one = base.add(make_concept("كلمة", "word"))
    texts.write()
    path = file_of(tmp_path / "terms", one.id)
    if is_here:
        base.revise(replace(one, note="mine"))
        path.unlink()
    else:
        edit(tmp_path, one.id, note="theirs")
        base.remove(one.id)
    taken = texts.take_in(prefer)
    if prefer is None:
        assert [each.field for each in taken.conflicts] == ["entry"]
        assert bool(base.concepts()) is is_here
        assert path.exists() is not is_here
        return
    assert taken.conflicts == ()
    texts.write()
    is_left = is_here if prefer == DATABASE else not is_here
    assert bool(base.concepts()) is is_left
    assert path.exists() is is_left


def test_two_databases_share_a_folder(base, texts, engine, other_engine, tmp_path, make_concept):
    """A colleague with a database of their own gets all entries, and what they change comes back by field."""
    one = base.add(make_concept("كلمة", "word", subjects=("law",)))
    texts.write()
    other = other_engine("sqlite")
    theirs = TextFolder(tmp_path / "terms", tmp_path / "kept of theirs", other, "you")
    assert theirs.take_in().added == 1
    base_of_theirs = TermBase(other, "you")
    assert content(base_of_theirs.get(one.id)) == content(one)
    base_of_theirs.revise(replace(base_of_theirs.get(one.id), note="yours", subjects=("law", "courts")))
    base.revise(replace(base.get(one.id), qid="Q7"))
    assert theirs.write().written == 1
    assert texts.take_in().changed == 1
    both = base.get(one.id)
    assert (both.note, both.qid, set(both.subjects)) == ("yours", "Q7", {"law", "courts"})


def test_a_folder_that_nothing_is_known_of(base, texts, tmp_path, make_concept):
    """Without a common state what only one side says is taken, and what both say otherwise is asked."""
    one = base.add(make_concept("كلمة", "word", note="mine"))
    texts.write()
    edit(tmp_path, one.id, note="theirs", qid="Q42")
    fresh = TextFolder(tmp_path / "terms", tmp_path / "another place", base._engine, "me")
    with pytest.raises(UnmergedTexts):
        fresh.write()
    assert [each.field for each in fresh.take_in().conflicts] == ["note"]
    assert (base.get(one.id).note, base.get(one.id).qid) == ("mine", "Q42")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "line 1: it is no JSON"),
        ('{\n<<<<<<< HEAD\n"note": "a"\n=======\n>>>>>>> b\n}', "a merge of git is not settled"),
        ('{"id": "another", "terms": [{"language": "ar", "text": "x"}]}', "its name has to be its id"),
        (f'{{"id": "{ID}", "terms": []}}', "terms"),
        ("[" * 100_000, "too deep"),
        (b"\xff\xfe", "not UTF-8"),
    ],
)
def test_a_file_that_cannot_be_read(base, texts, tmp_path, make_concept, text, said):
    """A file that says no entry is one sentence that names it, and nothing of the folder is taken in."""
    one = base.add(make_concept("كلمة", "word"))
    texts.write()
    edit(tmp_path, one.id, note="theirs")
    path = file_of(tmp_path / "terms", ID)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(UnreadableFile, match=said) as caught:
        texts.take_in()
    assert str(path) in str(caught.value)
    assert base.get(one.id).note is None


def test_no_folder(texts):
    """A folder that is not there is one sentence."""
    with pytest.raises(UnreadableFile, match="There is no folder"):
        texts.take_in()
