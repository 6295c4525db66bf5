"""The words you know and the readings you keep, as other programs see them."""

import json

import pytest

from corpus.errors import UnreadableSource
from glossary.learning.model import Sense, SenseRule, Spot
from tui.cli.articles import source_bytes
from tui.services.services import Services
from tui.settings.load import load_settings


def services_of(warraq) -> Services:
    return Services(load_settings({}, warraq.environ))


def test_words_are_marked_in_any_inflection_and_listed(warraq):
    """A word is marked by any of its forms, and listed by status with its dictionary form."""
    marked = warraq("word", "mark", "وزارتهم", "المدرسة", "--status", "learning", "--json").json["words"]
    warraq("word", "mark", "للوزارة", "--status", "known")
    listed = warraq("word", "list", "--json").json["words"]

    assert [list(each) for each in marked] == [["word", "gloss", "status", "key", "changed"]] * 2
    assert [each["key"] for each in marked] == ["wizArap_1", "madorasap_1"]
    assert {each["key"]: each["status"] for each in listed} == {"wizArap_1": "known", "madorasap_1": "learning"}
    assert [each["gloss"] for each in warraq("word", "list", "--status", "learning", "--json").json["words"]] == [
        "school"
    ]


def test_the_english_is_that_of_the_dictionary_form(warraq):
    """A word marked by its plural is listed with the English of its singular."""
    marked = warraq("word", "mark", "أعوام", "مدرستان", "كتاب", "--status", "known", "--json").json["words"]

    assert [each["gloss"].partition(";")[0] for each in marked] == ["year", "school", "book"]


def test_what_is_no_word_is_refused_by_line(warraq):
    """Words that are none are named; the others are marked all the same."""
    answer = warraq("word", "mark", "مدرسة", "hello", "كلمتان اثنتان", "--status", "known", "--json")

    assert (answer.code, len(answer.json["words"])) == (1, 1)
    assert "2: 'hello' is not one Arabic word." in answer.said
    assert "3: 'كلمتان اثنتان'" in answer.said


def test_marking_again_changes_nothing(warraq):
    """A word that is marked so already is told as it is; a status that there is not is misused."""
    first, again = (warraq("word", "mark", "مدرسة", "--status", "known", "--json") for _ in range(2))

    assert (again.code, again.json["words"][0]["status"]) == (0, "known")
    assert "already" in again.said
    assert "already" not in first.said
    assert warraq("word", "mark", "مدرسة", "--status", "forgotten").code == 2


def test_nothing_marked_is_said(warraq):
    """An empty list exits with 1 and says how to begin."""
    for arguments in (("list",), ("coverage",)):
        answer = warraq("word", *arguments)
        assert (answer.code, "mark" in answer.said) == (1, True)


def test_a_list_goes_out_and_comes_in_again(warraq):
    """What `word list` prints is what `word import` reads, with the same words and statuses."""
    warraq("word", "mark", "مدرسة", "كتاب", "--status", "learning")
    warraq("word", "mark", "وزارة", "--status", "ignored")
    printed = warraq("word", "list").text
    warraq("word", "mark", "مدرسة", "كتاب", "وزارة", "--status", "new")
    assert warraq("word", "list").code == 1
    assert warraq("word", "import", "-", stdin=printed).code == 0

    assert sorted(warraq("word", "list").text.splitlines()) == sorted(printed.splitlines())


def test_english_that_is_called_like_a_status(warraq):
    """A word whose English is the name of a status comes in again with its own, and so it does from a shorter line."""
    line = "معلوم\tknown\tlearning\tmaEluwm_1\n"
    assert warraq("word", "import", "-", stdin=line).code == 0
    assert warraq("word", "list").text == line
    for short, status in (("مدرسة\tknown\tlearning\n", "learning"), ("مدرسة\tknown\n", "known")):
        marked = warraq("word", "import", "-", "--json", stdin=short).json["words"]
        assert [each["status"] for each in marked] == [status]


def test_lists_of_words_alone_and_with_commas(warraq):
    """A plain list takes the status of the option, a comma list that of its lines; blank lines are none."""
    path = warraq.folder / "words.txt"
    path.write_text("مدرسة\n\nوزارة\n", encoding="utf-8")
    assert warraq("word", "import", path, "--status", "ignored").code == 0
    answer = warraq("word", "import", "-", stdin="مدرسة,known\nقلم,learning\n12,known\n")
    assert (answer.code, "3: '12'" in answer.said) == (1, True)
    listed = {each["key"]: each["status"] for each in warraq("word", "list", "--json").json["words"]}

    assert [listed[key] for key in ("madorasap_1", "wizArap_1")] == ["known", "ignored"]
    assert len(listed) == 3


def test_a_quotation_mark_swallows_no_line(warraq):
    """A quotation mark that is never closed spoils its own line at most, whether cells are parted by tabs or commas."""
    for stdin in ('"مدرسة\nوزارة\n', 'مدرسة\t"school\nوزارة\tministry\n'):
        keys = {each["key"] for each in warraq("word", "import", "-", "--json", stdin=stdin).json["words"]}
        assert keys == {"madorasap_1", "wizArap_1"}
        warraq("word", "import", "-", "--status", "new", stdin="مدرسة\nوزارة\n")


def test_hostile_lists(warraq):
    """A cell without end, a word without Arabic letters but with a key, and signs that are not seen are told by line."""
    answer = warraq("word", "import", "-", stdin="\u200b\nمدرسة\n" + "x" * 200_000 + "\nقلم\n")
    assert (answer.code, "1: '\\u200b' is not" in answer.said, "3: 'xxx" in answer.said) == (1, True, True)
    assert len(answer.said) < 400
    refused = warraq("word", "import", "-", stdin="hello\tEnglish\tknown\t\x1b[31m\n")
    assert (refused.code, refused.text) == (1, "")
    assert {each["key"] for each in warraq("word", "list", "--json").json["words"]} == {"madorasap_1", "qalam_1"}


def test_a_list_too_large_is_refused_whole(warraq):
    """Of a file of more than 32 MB nothing is marked: its end would be lost."""
    path = warraq.folder / "large.txt"
    path.write_text("مدرسة\n" * (34 * 1024 * 1024 // 11), encoding="utf-8")
    answer = warraq("word", "import", path)
    assert (answer.code, "more than 32 MB" in answer.said) == (1, True)
    assert warraq("word", "list").code == 1


def test_a_list_that_cannot_be_read_says_why(warraq):
    """A missing file, a folder, an empty list and a pipe that is closed are one sentence each."""
    missing, folder = warraq("word", "import", "nowhere.tsv"), warraq("word", "import", warraq.folder)
    (warraq.folder / "empty.tsv").touch()

    assert (missing.code, "nowhere.tsv cannot be read" in missing.said) == (1, True)
    assert folder.code == 1
    assert warraq("word", "import", "empty.tsv").code == 2
    with pytest.raises(UnreadableSource, match="is closed; pipe a file into it"):
        source_bytes(None)


def test_coverage_tells_the_share_that_is_known(warraq, sample):
    """Once a word is marked, the share of each article's words that are known is told, and grows with them."""
    article_id = warraq("add", sample, "--json").json
    article_id = (article_id["added"] + article_id["duplicates"])[0]["id"]
    warraq("word", "mark", "قلم", "--status", "known")
    [before] = warraq("word", "coverage", article_id[:6], "--json").json["articles"]
    tokens = warraq("gloss", sample, "--json").json["tokens"]
    words = "\n".join({token["surface"] for token in tokens if token["source"] == "lexicon"})
    warraq("word", "import", "-", stdin=words)
    [after] = warraq("word", "coverage", article_id, "--json").json["articles"]

    assert before["id"] == article_id
    assert 0 <= before["known"] < 0.1
    assert 0.6 < after["known"] <= 1
    assert warraq("word", "coverage", article_id).text == f"{article_id}  {int(after['known'] * 100):>3}%\n"


def test_kept_readings_are_listed_and_removed(warraq):
    """The readings kept are told with their place, removed by word or id, and shown by `gloss` as chosen."""
    text = "صدر القرار العام"
    [other] = [
        each
        for each in warraq("gloss", "-", "--json", stdin=text).json["tokens"][2]["analyses"]
        if each["gloss"] == "year"
    ]
    services = services_of(warraq)
    services.ensure_first_run()
    choices = services.learning.choices
    sense = Sense("EAm_1", other["lemma"], other["pos"], other["gloss"], other["stem"])
    choices.keep(SenseRule("العام", sense))
    here = choices.keep(SenseRule("القرار", sense, Spot("a1", 2, 5, "passage", "صدر القرار العام")))
    services.close()
    listed = warraq("sense", "list", "--json").json["senses"]

    assert list(listed[0]) == ["id", "word", "scope", "lemma", "pos", "gloss", "article", "block", "start", "sentence"]
    assert [(each["word"], each["scope"], each["article"], each["start"]) for each in listed] == [
        ("العام", "always", None, None),
        ("القرار", "here", "a1", 5),
    ]
    token = warraq("gloss", "-", "--json", stdin=text).json["tokens"][2]
    assert (token["source"], token["gloss"]) == ("chosen", "the year")
    assert warraq("sense", "remove", "العام", here.id[-8:]).code == 0
    assert warraq("gloss", "-", "--json", stdin=text).json["tokens"][2]["source"] == "lexicon"
    gone = warraq("sense", "remove", "العام")
    assert (gone.code, "No reading of العام is kept" in gone.said) == (1, True)
    empty = warraq("sense", "list")
    assert (empty.code, "; ^S in the reader keeps" in empty.said) == (1, True)
    assert "; ^X ^S in the reader keeps" in warraq("sense", "list", WARRAQ_KEYMAP="emacs").said


def test_words_in_json_are_one_object(warraq):
    """`--json` prints one object, empty lists too."""
    assert json.loads(warraq("word", "list", "--json").output) == {"words": []}
    assert warraq("sense", "list", "--json").json == {"senses": []}
