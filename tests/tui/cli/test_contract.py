"""The JSON shapes: a contract with other programs."""

import pytest

from glossary.model import LinkReason

ARABIC_LINE = "زارت اللجنة مدينة فاس في 12 مايو."
SECOND_LINE = "وقال الوزير: لن ننتظر."


def keys(document: dict) -> str:
    return " ".join(document)


def test_show(warraq, sample):
    """`show --json` has the article's facts, and blocks that are verbatim pieces of the file."""
    shown = warraq("show", sample, "--json").json
    expected = "id title title_is_lead section kicker date source text_is_source blocks"
    assert keys(shown) == expected
    assert shown["text_is_source"] is True
    text = sample.read_text(encoding="utf-8")
    for number, block in enumerate(shown["blocks"]):
        assert keys(block) == "index kind text start end"
        assert (block["index"], block["text"]) == (number, text[block["start"] : block["end"]])


def test_ids_are_the_same_for_the_same_content(warraq, sample):
    """A file has the same id before and after it was added, and under another name."""
    copy = warraq.folder / "copy.txt"
    copy.write_bytes(sample.read_bytes())
    ids = {warraq("show", path, "--json").json["id"] for path in (sample, copy)}
    added = warraq("add", copy, "--json").json
    assert ids == {(added["added"] + added["duplicates"])[0]["id"]}
    assert warraq("show", ids.pop()[:6], "--json").json["title"]


@pytest.mark.parametrize("mode", ["vpf", "logical"])
def test_render(warraq, mode):
    """`render -` takes a paragraph a line; lines cover every code point in order, without padding."""
    lines = warraq(
        "render", "-", "--width", "20", "--mode", mode, "--json", stdin=f"{ARABIC_LINE}\n\n{SECOND_LINE}\n"
    ).json
    assert keys(lines) == "lines"
    assert all(keys(line) == "block start end text" for line in lines["lines"])
    assert {line["block"] for line in lines["lines"]} >= {0, 2}
    for block, text in ((0, ARABIC_LINE), (2, SECOND_LINE)):
        own = [line for line in lines["lines"] if line["block"] == block]
        assert "".join(text[line["start"] : line["end"]] for line in own) == text
        assert all(len(line["text"]) <= 20 and line["text"] == line["text"].strip() for line in own)


def test_modes_differ_in_order_and_shape_only(warraq):
    """`--mode logical` gives the same lines as written, `vpf` turned and shaped."""
    visual, logical = (
        warraq("render", "-", "--width", "16", "--mode", mode, "--json", stdin=ARABIC_LINE).json
        for mode in ("vpf", "logical")
    )
    spans = [[(line["start"], line["end"]) for line in each["lines"]] for each in (visual, logical)]
    assert spans[0] == spans[1]
    assert [line["text"] for line in logical["lines"]] == [ARABIC_LINE[start:end].strip() for start, end in spans[1]]
    assert all("\ufe70" <= character <= "\ufeff" for character in visual["lines"][0]["text"] if character.isalpha())


def test_gloss(warraq):
    """`gloss --json` has every Arabic word with its analysis; a blank line counts as a paragraph."""
    tokens = warraq("gloss", "-", "--json", stdin=f"\n{ARABIC_LINE}").json["tokens"]
    expected = (
        "block start end surface lemma vocalised root pos proclitics enclitics"
        " gloss source dictionary confidence term analyses close features case romanised pattern"
    )
    assert all(keys(token) == expected for token in tokens)
    assert [token["surface"] for token in tokens] == [
        word.strip(".") for word in ARABIC_LINE.split() if not word.isdigit()
    ]
    assert all(
        ARABIC_LINE[token["start"] : token["end"]] == token["surface"] and token["block"] == 1 for token in tokens
    )
    assert all(0 <= token["confidence"] <= 1 for token in tokens)
    assert {token["source"] for token in tokens} <= {"term", "name", "lexicon", "dictionary", "guess"}
    assert all(token["gloss"] for token in tokens)


def test_entities(warraq, sample):
    """`entities --json` links the names of several articles, with mentions where they stand and why each means its entity."""
    other = sample.with_name(next(path.name for path in sample.parent.glob("06-*.txt")))
    found = warraq("entities", sample, other, "--json").json["entities"]
    assert all(keys(each) == "id type ar en qid variants reasons count adjectives articles mentions" for each in found)
    assert all(list(each["reasons"]) == each["variants"] for each in found)
    assert {each["type"] for each in found} <= {"PER", "ORG", "LOC"}
    assert max(len(each["articles"]) for each in found) == 2
    texts = {
        (shown["id"], block["index"]): block["text"]
        for shown in (warraq("show", path, "--json").json for path in (sample, other))
        for block in shown["blocks"]
    }
    for mention in (mention for each in found for mention in each["mentions"]):
        assert keys(mention) == "article block start end surface kind reason"
        assert mention["reason"] in set(LinkReason)
        assert texts[mention["article"], mention["block"]][mention["start"] : mention["end"]] == mention["surface"]
        assert mention["kind"] in {"name", "nationality"}
        assert (mention["kind"] == "nationality") == (mention["reason"] == "nationality")


def test_terms(warraq, sample):
    """A term that was added is found, by either language, and stands in the article that has it."""
    added = warraq(
        "term",
        "add",
        "جمل أبيض",
        "white camel",
        "--pos",
        "noun",
        "--subject",
        "animals",
        "--status",
        "admitted",
        "--note",
        "rare",
        "--definition",
        "A camel that is white.",
        "--json",
    ).json
    assert (added["ar"], added["en"], added["status"], added["pos"]) == ("جمل أبيض", "white camel", "admitted", "NOUN")
    assert (added["subject"], added["note"], added["definition"]) == ("animals", "rare", "A camel that is white.")
    for query in ("جمل", "camel"):
        assert added["concept"] in [term["concept"] for term in warraq("term", "find", query, "--json").json["terms"]]
    matches = warraq("term", "matches", "-", "--json", stdin="رأينا الجمل الأبيض").json["matches"]
    expected = {"concept": added["concept"], "ar": "جمل أبيض", "en": "white camel", "status": "admitted", "block": 0}
    assert {**matches[0], **expected} == matches[0]
    assert keys(matches[0]) == "concept ar en status block start end surface level nested form rule parts"


def test_a_term_is_added_once(warraq):
    """The same pair of terms given twice is one concept; another English for the Arabic is a homonym of its own."""
    first, again, other = (
        warraq("term", "add", "جمل", english, "--json") for english in ("camel", "Camel", "sentences")
    )
    assert again.json["concept"] == first.json["concept"] != other.json["concept"]
    assert (again.code, "already" in again.said, "already" in other.said) == (0, True, False)


def test_a_term_may_have_synonyms(warraq):
    """Semicolons part terms of one concept; the same terms again, in whatever order, are not another one."""
    added = warraq("term", "add", "حافلة؛ باص", "bus;  motor coach ;", "--json")
    assert [(term["language"], term["text"]) for term in added.json["terms"]] == [
        ("ar", "حافلة"),
        ("ar", "باص"),
        ("en", "bus"),
        ("en", "motor coach"),
    ]
    again = warraq("term", "add", "باص; حافلة", "motor coach; bus", "--json")
    assert (again.code, again.json, "already" in again.said) == (0, added.json, True)
    [match] = warraq("term", "matches", "-", "--json", stdin="ركبنا الباص").json["matches"]
    assert (match["concept"], match["en"]) == (added.json["concept"], "bus")


def test_the_users_own_term_goes_before_the_starter_glossary(warraq):
    """What the user says a term means is its gloss and its first match, though the starter glossary has it too."""
    for arabic, english in (("حصار", "MY-SIEGE"), ("طاقة شمسية", "MY-SUN"), ("أمن قومي", "MY-SECURITY")):
        warraq("term", "add", arabic, english)
    text = "أنهى الحصار مشروع الطاقة الشمسية وهدد الأمن القومي"
    glosses = {token["gloss"] for token in warraq("gloss", "-", "--json", stdin=text).json["tokens"]}
    assert {"MY-SIEGE", "MY-SUN", "MY-SECURITY"} <= glosses
    places = {}
    for match in warraq("term", "matches", "-", "--json", stdin=text).json["matches"]:
        places.setdefault(match["start"], match["en"])
    assert list(places.values())[:3] == ["MY-SIEGE", "MY-SUN", "MY-SECURITY"]


def test_a_path_is_answered_without_a_database(newcomer, sample):
    """What is asked of a file makes no database; the starter glossary stands in."""
    answers = [
        newcomer(*verb, sample, "--json")
        for verb in (["show"], ["render"], ["gloss"], ["entities"], ["term", "matches"])
    ]
    assert [answer.code for answer in answers] == [0] * 5
    assert answers[-1].json["matches"]
    assert list(newcomer.folder.iterdir()) == []


def test_add_reports_each_file(warraq, sample):
    """`add` says what was added, what was there already and what failed, and why."""
    folder = warraq.folder / "articles"
    folder.mkdir()
    (folder / "one.txt").write_text(ARABIC_LINE, encoding="utf-8")
    (folder / "same.txt").write_text(ARABIC_LINE, encoding="utf-8")
    (folder / "empty.txt").touch()
    answer = warraq("add", folder, "-", "--json", stdin=SECOND_LINE)
    report = answer.json
    assert answer.code == 1
    assert [each["path"] for each in report["added"]] == [str(folder / "one.txt"), "-"]
    assert [each["path"] for each in report["duplicates"]] == [str(folder / "same.txt")]
    assert [each["path"] for each in report["failed"]] == [str(folder / "empty.txt")]
    assert report["failed"][0]["reason"] in answer.said
    listed = warraq("list", "--json").json["articles"]
    assert {each["id"] for each in report["added"]} <= {each["id"] for each in listed}
    assert keys(listed[0]) == "id title source date title_is_lead words added progress"


def test_what_is_there_already_is_said(warraq, sample):
    """The same content under another path is not added again: the answer names the article that is there."""
    copy = warraq.folder / "copy.txt"
    copy.write_bytes(sample.read_bytes())
    first, again = (warraq("add", path) for path in (copy, sample))
    assert (first.code, again.code) == (0, 0)
    assert again.text.startswith("there  ")
    assert again.text.endswith("0 added, 1 already there, 0 failed.\n")


def test_list_finds_words(warraq):
    """`list WORD` has the articles that hold the word; none is exit code 1 and an empty list."""
    warraq("add", "-", stdin=ARABIC_LINE)
    found = warraq("list", "لجنة", "فاس", "--json")
    assert (found.code, len(found.json["articles"])) == (0, 1)
    nothing = warraq("list", "تمساح", "--json")
    assert (nothing.code, nothing.json) == (1, {"articles": []})


def test_locate(newcomer):
    """`locate` names every place and hides a password."""
    places = newcomer("locate", "--json", "--db", "postgresql://me:secret@host/x").json
    assert places["database"] == "postgresql://me:***@host/x"
    assert places["settings"]["db"] == {"value": "postgresql://me:***@host/x", "from": "option"}
    assert places["settings"]["theme"] == {"value": "paper", "from": "default"}
    assert places["config"] == str(newcomer.folder / "config" / "warraq" / "config.toml")
    assert (places["there"], places["states"]) == (["database"], [])
    assert list(newcomer.folder.iterdir()) == []


def test_locate_says_what_is_there(warraq):
    """`locate` marks what is not there, and lists the small files of states that are."""
    state = warraq.folder / "state" / "warraq" / "looks.json"
    state.parent.mkdir(parents=True, exist_ok=True)
    state.write_text("{}")
    located = warraq("locate", "--json").json
    assert {"data", "database", "state"} <= set(located["there"])
    assert "config" not in located["there"]
    assert str(state) in located["states"]
    lines = [line.split() for line in warraq("locate").text.splitlines()]
    assert ["config", located["config"], "(not", "there)"] in lines
    assert ["database", located["database"]] in lines
    assert [str(state)] in lines


def test_a_database_of_one_s_own(newcomer):
    """`--db` names another database, which is filled and kept there."""
    file = newcomer.folder / "own.db"
    newcomer("--db", file, "add", "-", stdin=ARABIC_LINE)
    assert "فاس" in newcomer("list", "لجنة", "--db", file).text
    assert file.exists()
    assert not (newcomer.folder / "data").exists()


def test_output_is_utf8_in_any_locale(process):
    """Output is UTF-8 where the locale knows no Arabic."""
    answer = process(
        "show", "-", stdin=ARABIC_LINE, LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0", PYTHONIOENCODING="ascii"
    )
    assert answer.text.strip() == ARABIC_LINE


def test_without_a_terminal_reading_prints(warraq, sample):
    """`warraq read` without a terminal prints the article as `--plain` does, and `warraq` alone the library."""
    assert warraq("read", sample).output == warraq("read", sample, "--plain").output
    assert warraq().output == warraq("list").output
