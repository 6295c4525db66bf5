"""`term occurrences`, `candidates`, `duplicates`, `coverage` and `check`."""

import pytest

LINES = "رأى الرجل قارب الصيد في البحر.\nغرق قارب الصيد أمس.\nعاد قارب الصيد إلى البلد.\n"


def keys(document):
    return " ".join(document)


@pytest.fixture
def approved(warraq):
    """An approved entry."""
    added = warraq("term", "add", "قارب صيد", "fishing boat", "--json").json["concept"]
    warraq("term", "approve", added)
    return added


def test_occurrences(warraq, sample, approved, tmp_path):
    """Places of a term, an id or any words come with their context; paging works, and the count feeds lists by use."""
    (tmp_path / "boats.txt").write_text(LINES, encoding="utf-8")
    warraq("add", "boats.txt")
    found = warraq("term", "occurrences", "قارب صيد", "--json").json["occurrences"]

    assert len(found) == 3
    expected = "article title date block start end keyword before after sentence translation concept term rule"
    assert all(keys(each) == expected for each in found)
    assert {each["concept"] for each in found} == {approved}
    assert warraq("term", "occurrences", approved, "--limit", "1", "--offset", "1", "--json").json == {
        "occurrences": found[1:2]
    }
    assert len(warraq("term", "occurrences", "fishing boat").text.splitlines()) == 3
    assert warraq("term", "occurrences", "غرق").text.split("\t")[3].strip() == "غرق"
    used = warraq("term", "occurrences", "--count", "--json").json["used"]
    assert {"concept": approved, "count": 3} in used


def test_candidates(warraq, tmp_path):
    """Candidates are printed, accepted with their English and dismissed, and `undo` takes that back."""
    (tmp_path / "boats.txt").write_text(LINES, encoding="utf-8")
    (one,) = [
        each for each in warraq("term", "candidates", "boats.txt", "--json").json["candidates"] if "صيد" in each["text"]
    ]
    assert keys(one) == "key text words count articles score english context article block start end"
    accepted = warraq("term", "candidates", "boats.txt", "--accept", f"{one['text']}=fishing boat", "--json").json
    assert accepted["accepted"][0]["en"] == "fishing boat"
    assert accepted["accepted"][0]["stage"] == "draft"
    warraq("term", "undo")
    assert warraq("term", "candidates", "boats.txt", "--dismiss", one["text"]).code == 0
    assert warraq("term", "candidates", "--dismissed", "--json").json["dismissed"][0]["text"] == one["text"]
    assert one["text"] not in warraq("term", "candidates", "boats.txt").text
    warraq("term", "undo")
    assert warraq("term", "candidates", "--dismissed").code == 1


def test_duplicates(warraq):
    """Groups come with their reason; none is exit code 1."""
    assert warraq("term", "duplicates", "--only", "near").code == 1
    warraq("term", "add", "ديمقراطية محلية", "local democracy")
    warraq("term", "add", "ديموقراطية محلية", "local democracy")
    (group,) = warraq("term", "duplicates", "--only", "near", "--json").json["duplicates"]
    assert (group["reason"], len(group["entries"])) == ("near", 2)
    assert "the same English and nearly the same Arabic:" in warraq("term", "duplicates").text


def test_coverage(warraq, sample):
    """The shares of an article's words add up."""
    found = warraq("term", "coverage", sample, "--json").json
    assert keys(found) == "words terms known glossed unknown shares concepts"
    assert found["words"] == found["terms"] + found["known"] + found["glossed"] + found["unknown"] > 100
    assert sum(found["shares"].values()) == pytest.approx(1, abs=0.001)
    assert "in terms of the glossary" in warraq("term", "coverage", sample).text


def test_check(warraq, approved, tmp_path):
    """Findings come with their line, severity, sentence and entry; the exit code tells whether there are errors or warnings: notes are none."""
    (tmp_path / "boats.txt").write_text(LINES, encoding="utf-8")
    good = "He saw a fishing boat.\nA fishing boat sank.\nThe fishing boat came home.\n"
    asked = ("--against", "boats.txt", "--severity", "warning")
    done = warraq("check", "-", *asked, "--json", stdin=good)
    assert (done.code, done.json["findings"], done.json["alignment"]) == (0, [], "paragraphs")
    wrong = warraq("check", "-", *asked, "--json", stdin=good.replace("A fishing boat", "A vessel"))
    (finding,) = wrong.json["findings"]
    assert keys(finding) == "check severity line message sentence arabic block concept found wanted"
    assert (wrong.code, finding["line"], finding["concept"]) == (1, 2, approved)
    assert finding["sentence"] == "A vessel sank."
    assert "-:2: warning: " in warraq("check", "-", *asked, stdin=good.replace("A fishing boat", "A vessel")).text
    noted = warraq("check", "-", "--against", "boats.txt", "--json", stdin=good)
    assert {each["severity"] for each in noted.json["findings"]} == {"note"}
    assert noted.code == 0
    fewer = warraq("check", "-", *asked, stdin=good.partition("\n")[2])
    assert "brought together" in fewer.said


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("term", "occurrences"), 2, "Name an entry"),
        (("term", "occurrences", "truck"), 1, "no Arabic word"),
        (("term", "occurrences", "زقزقة"), 1, "does not stand in the library"),
        (("term", "candidates", "--accept", "كلمة"), 2, "is no candidate there"),
        (("term", "duplicates", "--only", "wrong"), 2, "is no reason"),
        (("term", "coverage", "nowhere.txt"), 1, "nowhere.txt"),
        (("check", "x.txt"), 2, "against"),
        (("check", "-", "--against", "-"), 2, "Only one"),
        (("check", "", "--against", "a.txt", "--only", "spelling"), 2, "is none of"),
        (("check", "-", "--against", "a.txt", "--glossary", "none"), 2, "no glossary “none”"),
        (("check", "-", "--against", "nowhere.txt"), 1, "nowhere.txt"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(warraq, arguments, code, said):
    """Hostile and empty inputs end with one clear sentence."""
    answer = warraq(*arguments)
    assert answer.code == code
    assert said in answer.said
    assert "Traceback" not in answer.said
