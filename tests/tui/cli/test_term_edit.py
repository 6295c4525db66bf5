"""`term edit`, `remove`, `merge`, `approve`, `history`, `undo`, `redo` and `glossaries`."""

import pytest


@pytest.fixture
def camel(warraq):
    """An entry's id."""
    return warraq("term", "add", "جمل أبيض", "white camel", "--subject", "zoology", "--json").json["concept"]


def keys(document):
    return " ".join(document)


CONCEPT = (
    "concept ar en status pos subject definition note stage glossary terms subjects definitions relations links qid"
    " version author changed creator created extras"
)
TERM = (
    "language text status pos note id type match context source article noted forbidden untranslated gender number"
    " geography register root vocalised masdar romanisation lookups plurals excluded extras"
)


def test_every_field_of_an_entry(warraq, camel):
    """Texts, lists, definitions and relations of an entry are set, extended, shortened and taken away."""
    other = warraq("term", "add", "حيوان", "animal", "--json").json["concept"]
    shape = warraq(
        *("term", "edit", camel, "--note", "rare", "--stage", "approved", "--qid", "Q7375", "--add-subject", "desert"),
        *("--remove-subject", "zoology", "--definition", "en:A camel.", "--definition", "ar:حيوان"),
        *("--add-relation", f"broader:{other}", "--link", "https://example.org", "--add-term", "en:albino", "--json"),
    ).json
    assert keys(shape) == CONCEPT
    assert (shape["note"], shape["stage"], shape["qid"], shape["subjects"]) == ("rare", "approved", "Q7375", ["desert"])
    assert [each["language"] for each in shape["definitions"]] == ["en", "ar"]
    assert shape["relations"] == [{"kind": "broader", "concept": other}]
    assert [(each["text"], each["status"]) for each in shape["terms"][1:]] == [
        ("white camel", "preferred"),
        ("albino", "admitted"),
    ]
    less = warraq(
        *("term", "edit", camel, "--note", "", "--definition", "ar:", "--remove-term", "albino", "--link", ""),
        *("--remove-relation", f"broader:{other}", "--json"),
    ).json
    assert (less["note"], less["relations"], less["links"], len(less["definitions"])) == (None, [], [], 1)
    assert len(less["terms"]) == 2
    assert less["version"] == 3


def test_every_field_of_a_term(warraq, camel):
    """Of several terms the one is changed that `--term` names."""
    given = {
        "pos": "NOUN",
        "context": "رأينا جملا أبيض",
        "source": "الصحيفة",
        "noted": "2026-11-20",
        "type": "fullForm",
        "gender": "masculine",
        "number": "singular",
        "geography": "EG",
        "register": "neutral",
        "root": "جمل",
        "vocalised": "جَمَل أبيض",
        "status": "admitted",
        "match": "exact",
    }
    options = [each for name, value in given.items() for each in (f"--{name}", value)]
    lists = ["--plural", "جمال بيض", "--add-lookup", "جمل ابيض", "--excluded", "أ", "--excluded", "ب"]
    shape = warraq(
        "term",
        "edit",
        camel,
        "--term",
        "جمل أبيض",
        *options,
        *lists,
        "--forbidden",
        "yes",
        "--romanised",
        "jml",
        "--term-note",
        "x",
        "--json",
    ).json
    arabic, english = shape["terms"]
    assert keys(arabic) == TERM
    assert {name: arabic[name] for name in given} == given
    assert (arabic["plurals"], arabic["lookups"], arabic["excluded"]) == (["جمال بيض"], ["جمل ابيض"], ["أ", "ب"])
    assert (arabic["forbidden"], arabic["note"], english["forbidden"]) == (True, "x", False)
    assert arabic["romanisation"] == "jml"


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_the_language_of_a_term(warraq, camel, language):
    """Any language may be said of a term; it is not that of the interface."""
    shape = warraq("term", "edit", camel, "--term", "white camel", "--language", language, "--json").json
    assert {each["text"]: each["language"] for each in shape["terms"]} == {"جمل أبيض": "ar", "white camel": language}


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ([], "nothing to change"),
        (["--status", "admitted"], "--term"),
        (["--term", "nix", "--status", "admitted"], "no term nix"),
        (["--remove-subject", "nix"], "no subject nix"),
        (["--remove-relation", "broader:nix"], "no relation broader:nix"),
        (["--if-version", "7", "--note", "x"], "version 1"),
        (["--definition", "nothing"], "ar:TEXT"),
        (["--add-relation", "cousin:x"], "broader:ID"),
        (["--set", "note=x"], "--query"),
    ],
)
def test_edits_that_cannot_be(warraq, camel, arguments, complaint):
    """What cannot be changed is said in a sentence, and nothing is."""
    answer = warraq("term", "edit", camel, *arguments)
    assert (answer.code, answer.output) == (2, b"")
    assert complaint in answer.said
    assert len(warraq("term", "history", camel, "--json").json["changes"]) == 1


def test_a_term_of_several_entries_names_none(warraq):
    """A term names an entry where no other has it; else their ids are told."""
    ids = [warraq("term", "add", "عين", english, "--json").json["concept"] for english in ("eye", "spring")]
    answer = warraq("term", "edit", "عين", "--note", "x")
    assert answer.code == 2
    assert all(each in answer.said for each in ids)
    assert warraq("term", "edit", "spring", "--note", "x").code == 0
    assert warraq("term", "edit", "nowhere", "--note", "x").code == 1


def test_many_entries_at_once(warraq, camel):
    """`--query` with `--set` changes all that it finds, as one step; so do approve and remove."""
    warraq("term", "add", "قط", "cat", "--subject", "zoology")
    many = ("--query", "subject:zoology")
    changed = warraq("term", "edit", *many, "--set", "subject+=pets", "--set", "en.status=admitted", "--json")
    assert changed.json == {"changed": 2}
    assert warraq("term", "find", "cat", "--json").json["terms"][0]["subjects"] == ["zoology", "pets"]
    assert warraq("term", "approve", *many, "--json").json == {"approved": 2}
    assert warraq("term", "approve", *many).code == 1
    assert warraq("term", "remove", *many, "--json").json == {"removed": 2}
    assert warraq("term", "remove", *many).code == 1
    assert warraq("term", "undo").text == "Undone: removing 2 entries.\n"
    assert warraq("term", "edit", *many, "--set", "colour=red").code == 2
    assert warraq("term", "remove").code == 2


def test_history_and_back(warraq, camel):
    """`history` tells changes field by field, also of an entry that is gone, and brings a version back."""
    warraq("term", "edit", camel, "--note", "rare")
    warraq("term", "remove", camel)
    told = warraq("term", "history", camel, "--json").json
    assert keys(told) == "concept changes"
    assert keys(told["changes"][0]) == "kind author at version differences"
    assert [(each["kind"], each["version"]) for each in told["changes"]] == [
        ("remove", None),
        ("revise", 2),
        ("add", 1),
    ]
    assert told["changes"][1]["differences"] == [{"field": "note", "before": None, "after": "rare"}]
    assert "+ note: rare" in warraq("term", "history", camel).text
    assert warraq("term", "history", camel, "--restore", "1", "--json").json["note"] is None
    assert warraq("term", "history", camel, "--restore", "77").code == 1


def test_undo_and_redo(warraq, camel):
    """The last change is taken back and done again; where there is none the exit code is 1."""
    assert warraq("term", "undo", "--json").json["done"].startswith("Undone: adding")
    assert warraq("term", "find", "white camel").code == 1
    assert warraq("term", "redo").code == 0
    nothing = warraq("term", "redo", "--json")
    assert (nothing.code, nothing.json) == (1, {"done": None})


def test_merging(warraq, camel):
    """`merge` makes one entry of several, with the terms of all."""
    other = warraq("term", "add", "ناقة بيضاء", "white she-camel", "--json").json["concept"]
    merged = warraq("term", "merge", camel, "ناقة بيضاء", "--json").json
    assert (merged["concept"], len(merged["terms"])) == (camel, 4)
    assert warraq("term", "history", other, "--json").json["changes"][0]["kind"] == "merge"
    assert warraq("term", "merge", camel, camel).code == 1


def test_glossaries(warraq):
    """Glossaries are added, ranked, renamed, chosen to write into and taken away."""
    first = warraq("term", "glossaries", "--json").json["glossaries"]
    assert [keys(each) for each in first] == ["name priority default note entries"] * len(first)
    warraq("term", "glossaries", "add", "court", "--priority", "5", "--note", "law", "--default")
    assert warraq("term", "add", "محكمة الجمال", "camel court", "--json").json["glossary"] == "court"
    assert warraq("term", "glossaries", "remove", "court").code == 1
    warraq("term", "glossaries", "default", "-")
    warraq("term", "glossaries", "rename", "court", "law")
    told = warraq("term", "glossaries", "priority", "law", "9", "--json").json["glossaries"][0]
    assert told == {"name": "law", "priority": 9, "default": False, "note": "law", "entries": 1}
    assert warraq("term", "glossaries", "default", "nix").code == 1
    assert "law  law" in warraq("term", "glossaries").text


def test_a_term_names_only_what_is_spelt_so(warraq):
    """A word does not name the entry of a longer term that it stands in: which is meant is asked with the ids; nothing changes."""
    foreign = warraq("term", "add", "وزير الخارجية", "foreign minister", "--json").json["concept"]
    for verb in (("edit", "وزير", "--note", "x"), ("remove", "وزير"), ("history", "وزير")):
        answer = warraq("term", *verb)
        assert answer.code == 2
        assert "No entry has the term “وزير”; name the one that is meant by its id:" in answer.said
        assert f"{foreign} (وزير الخارجية · foreign minister)" in answer.said
    minister = warraq("term", "add", "وزير", "minister", "--json").json["concept"]
    assert warraq("term", "edit", "الوزير", "--note", "x").code == 2
    assert warraq("term", "edit", "وَزير", "--note", "x", "--json").json["concept"] == minister
    assert warraq("term", "edit", "Minister", "--note", "y", "--json").json["concept"] == minister


@pytest.mark.parametrize("verb", [["history"], ["edit", "--note", "x"], ["remove"], ["approve"], ["except", "جمل"]])
def test_a_word_of_no_entry_is_not_found(warraq, verb):
    """A word that no entry has is not found, with the exit code of that; a name without a letter is misuse."""
    answer = warraq("term", *verb, "قرنبيطة")
    assert answer.code == 1
    assert answer.said == "warraq: No entry has the term “قرنبيطة”: `warraq term find` shows those there are.\n"
    empty = warraq("term", *verb, " - ")
    assert (empty.code, "without a letter" in empty.said) == (2, True)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--add-relation", "related:{}"], "itself"),
        (["--add-relation", "related:00000000-0000-7000-8000-000000000000"], "No entry has the id 00000000"),
        (["--add-relation", "related:nobody"], "No entry has the id nobody"),
        (["--qid", "Q0"], "Q0 is no Wikidata id"),
        (["--term", "white camel", "--type", "zzz"], "The type zzz is not known: write one of fullForm"),
    ],
)
def test_what_leads_nowhere_is_refused(warraq, camel, options, said):
    """Relations to the entry itself or to none, ids that Wikidata cannot have and unknown types are misuse; nothing changes."""
    answer = warraq("term", "edit", camel, *(each.format(camel) for each in options))
    assert answer.code == 2
    assert said in answer.said
    assert len(warraq("term", "history", camel, "--json").json["changes"]) == 1


@pytest.mark.parametrize(
    ("setting", "said"), [("term_type=zzz", "zzz is not known"), ("qid=Q00", "Q00 is no Wikidata id")]
)
def test_many_are_refused_the_same(warraq, camel, setting, said):
    """What one entry is refused is refused for many."""
    answer = warraq("term", "edit", "--query", "camel", "--set", setting)
    assert answer.code == 2
    assert said in answer.said
