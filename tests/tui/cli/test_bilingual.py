"""`warraq bilingual`, and translations that go into files and come back."""

import unicodedata

import pytest


@pytest.fixture
def sample_id(warraq):
    """A sample article whose English the memory has from the beginning."""
    return warraq("list", "--json").json["articles"][0]["id"]


def test_every_form_is_written(warraq, sample_id):
    """Each form goes to standard output as a whole; Markdown is the usual one, and the name of a file tells the form."""
    begins = {
        "md": b"- ", "html": b"<!DOCTYPE html>", "print": b"<!DOCTYPE html>", "text": b"", "xliff": b"<?xml", "tmx": b"<?xml",
        "json": b'{"id"',
    }  # fmt: skip
    for form, begin in begins.items():
        answer = warraq("bilingual", sample_id, "--as", form)
        assert (answer.code, answer.output.startswith(begin)) == (0, True), form
    assert warraq("bilingual", sample_id).output == warraq("bilingual", sample_id, "--as", "md").output
    assert warraq("bilingual", sample_id, "-o", "x.xlf").code == 0
    assert (warraq.folder / "x.xlf").read_bytes() == warraq("bilingual", sample_id, "--as", "xliff").output


def test_a_file_is_never_replaced_unasked(warraq, sample_id):
    """A file that is there stays unless --force says so, and what was written is told, as JSON too."""
    (warraq.folder / "x.html").write_text("mine")
    refused = warraq("bilingual", sample_id, "-o", "x.html")
    assert (refused.code, (warraq.folder / "x.html").read_text()) == (1, "mine")
    assert "--force" in refused.said
    answer = warraq("bilingual", sample_id, "-o", "x.html", "--force", "--json").json
    assert (answer["file"], answer["format"], answer["translated"] > 3) == ("x.html", "html", True)


def test_text_stands_in_two_columns(warraq, sample_id):
    """The English begins at the left edge and the Arabic ends at the right one, each line no wider than asked, in logical order."""
    lines = warraq("bilingual", sample_id, "--as", "text", "--width", "80").text.splitlines()
    arabic = [line for line in lines if line.startswith("\u200e")]
    cells = [
        sum(unicodedata.category(sign) not in ("Mn", "Cf") for sign in line.removeprefix("\u200e")) for line in arabic
    ]

    assert set(cells) == {80}
    assert all(line.endswith("\u2069") for line in arabic)
    assert len(arabic) > 20
    assert any(line.lstrip("\u200e")[:1].isascii() for line in arabic)


def test_nothing_translated_is_told(warraq, tmp_path):
    """Where nothing is translated, or nothing that --only allows, the document says so and the code is 1."""
    (tmp_path / "new.txt").write_text("قال الوزير إن العمل انتهى.\n\nومضى إلى بيته بعد ذلك بساعة.\n")
    answer = warraq("bilingual", "new.txt", "--as", "text")

    assert answer.code == 1
    assert "[not translated]" in answer.text
    assert "Nothing of this article is translated" in answer.said


def test_the_layout_is_that_of_the_document(warraq, sample_id):
    """Columns and what is stacked are said as the help has them, whatever the settings call the layout of the screen."""
    columns, stacked = (warraq("bilingual", sample_id, "--layout", layout) for layout in ("columns", "stacked"))
    assert (columns.code, stacked.code, columns.said + stacked.said) == (0, 0, "")
    assert columns.output != stacked.output == warraq("bilingual", sample_id).output


def test_misuse_is_refused_before_anything_is_written(warraq, sample_id):
    """Empty names and documents beside JSON on one standard output are refused."""
    assert warraq("bilingual", sample_id, "-o", "").code == 2
    assert warraq("bilingual", sample_id, "--as", "html", "--json").code == 2
    assert warraq("bilingual", sample_id, "--as", "pdf").code == 2


def test_translations_go_into_a_file_and_come_back(warraq, tmp_path):
    """What is exported is there already when it is imported; in another library all of it is new; filters choose."""
    answer = warraq("memory", "export", "all.tmx", "--json").json
    approved = warraq("memory", "export", "-", "--status", "approved", "--origin", "nobody")
    again = warraq("memory", "import", "all.tmx", "--json").json

    assert answer["translations"] > 20
    assert (again["read"], again["added"], again["same"]) == (answer["translations"], 0, answer["translations"])
    assert (approved.code, approved.output.count(b"<tu ")) == (1, 0)
    assert warraq("memory", "export", "all.tmx").code == 1
    assert warraq("memory", "export", "-", "--since", "yesterday").code == 2
    assert b"<tu " not in warraq("memory", "export", "-", "--since", "2999-01-01").output


def test_an_article_goes_to_another_tool_and_comes_back(warraq, sample_id):
    """A sentence that is changed in the XLIFF file is kept beside the one that was there; the rest is there already."""
    warraq("bilingual", sample_id, "-o", "x.xlf")
    path = warraq.folder / "x.xlf"
    first = path.read_text().index("<target>") + len("<target>")
    path.write_text(f"{path.read_text()[:first]}Once more: {path.read_text()[first:]}")
    dry = warraq("memory", "import", "x.xlf", "--origin", "mona", "--dry-run")
    done = warraq("memory", "import", "x.xlf", "--origin", "mona", "--json").json
    found = warraq("memory", "search", "once more", "--json").text

    assert dry.text.startswith("It would be: 1 added, ")
    assert (done["added"], done["other_target"], done["left_out"]) == (1, 1, 0)
    assert '"mona"' in found
    assert "Once more: " in warraq("bilingual", sample_id).text


def test_what_cannot_be_imported_is_told(warraq, tmp_path):
    """A unit without English is told with its line and costs the code; other files are refused in a sentence."""
    (tmp_path / "x.tmx").write_text(
        '<tmx version="1.4"><body>\n<tu><tuv xml:lang="ar"><seg>x</seg></tuv></tu></body></tmx>'
    )
    answer = warraq("memory", "import", "x.tmx")
    assert (answer.code, answer.text) == (1, "0 added, 1 left out.\n")
    assert "line 2: The unit has no English text; it is left out." in answer.said
    assert "begins neither as TMX" in warraq("memory", "import", "-", stdin="ar\ten\n").said
    assert warraq("memory", "import", "").code == 2
