"""`warraq notes`: what it prints, what it writes, and what it ends with."""


def test_notes_are_added_listed_written_and_removed(warraq):
    """Words as the article has them are noted, whatever their vowels; lists, Markdown and JSON tell the same; ids remove."""
    listed = warraq("list", "--json").json["articles"][0]
    blocks = warraq("show", listed["id"], "--json").json["blocks"]
    words = " ".join(next(each["text"] for each in blocks if each["kind"] == "paragraph").split()[:3])
    assert warraq("notes").code == 1

    note = warraq("notes", "add", listed["id"], "--quote", words.replace("ا", "اَ"), "--note", "why *this*?", "--json")
    assert (note.code, note.json["kind"]) == (0, "note")
    mark = warraq("notes", "add", listed["id"], "--quote", words, "--mark").text.strip()
    printed = warraq("notes", listed["id"]).text
    assert words in printed
    assert "\t\t\twhy *this*?\n" in printed
    (found,) = warraq("notes", "--find", "WHY", "--json").json["articles"]
    assert (found["article"], found["title"], found["kept"]) == (listed["id"], listed["title"], True)
    assert [(each["id"], each["quote"], each["note"]) for each in found["notes"]] == [
        (note.json["id"], words, "why *this*?")
    ]
    document = warraq("notes", "--all", "--markdown", "-").text
    assert f"> {words}\n\nwhy \\*this\\*?\n" in document
    assert warraq("notes", "--markdown", "notes.md", "--json").json == {"file": "notes.md", "notes": 2}
    assert (warraq.folder / "notes.md").read_text(encoding="utf-8") == document
    again = warraq("notes", "--markdown", "notes.md")
    assert (again.code, "is there already" in again.said) == (1, True)
    assert warraq("notes", "--markdown", "notes.md", "--force").code == 0

    assert warraq("notes", "remove", mark[:13]).code == 0
    assert len(warraq("notes", "--json").json["articles"][0]["notes"]) == 1
    assert warraq("notes", "remove", mark).code == 1


def test_a_file_that_is_not_kept_can_be_noted(warraq, sample):
    """An article given by its path has notes too; they are told by its title."""
    words = " ".join(sample.read_text(encoding="utf-8").split()[-4:-1])
    assert warraq("notes", "add", sample, "--quote", words).code == 0
    assert words in warraq("notes", sample).text


def test_what_is_misused_is_one_sentence(warraq, sample):
    """Words that are not there end with 1, a line that makes no sense with 2."""
    ends = {
        ("add", str(sample), "--quote", "قذقذ"): 1,
        ("add", str(sample), "--quote", "في", "--nth", "9999"): 1,
        ("add", str(sample), "--quote", "في", "--mark", "--note", "x"): 2,
        ("add", str(sample), "--quote", "في", "--letter", "a"): 2,
        ("add", str(sample), "--quote", "في", "--mark", "--letter", "ab"): 2,
        ("add", str(sample), "--quote", "في", "--mark", "--letter", "ش"): 2,
        ("add", str(sample)): 2,
        ("remove",): 2,
        ("remove", "zz"): 1,
        ("a", "b"): 2,
        (str(sample), "--all"): 2,
        ("--markdown", "-", "--json"): 2,
        ("--markdown", ""): 2,
    }
    for arguments, code in ends.items():
        answer = warraq("notes", *arguments)
        assert (answer.code, answer.output) == (code, b""), arguments
        assert answer.said.count("\n") == 1


def test_a_mark_has_a_letter(warraq):
    """A letter leads to one place; lists, JSON and Markdown tell it."""
    listed = warraq("list", "--json").json["articles"][0]["id"]
    blocks = warraq("show", listed, "--json").json["blocks"]
    words = next(each["text"] for each in blocks if each["kind"] == "paragraph").split()
    for word in (words[0], words[3]):
        assert warraq("notes", "add", listed, "--quote", word, "--mark", "--letter", "q").code == 0
    (article,) = warraq("notes", "--json").json["articles"]
    assert [(each["letter"], each["quote"]) for each in article["notes"]] == [("q", words[3])]
    assert "mark q" in warraq("notes").text
    assert "*mark q ·" in warraq("notes", "--markdown", "-").text
