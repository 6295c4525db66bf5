"""Bytes of every kind become the same text, or one sentence that says why they do not."""

import codecs

import pytest

from corpus.errors import UnreadableSource
from corpus.ingest.formats.packed import in_utf8
from corpus.ingest.sources import article_from_bytes

TEXT = (
    "مهرجان النهر يعود إلى المدينة\n\n"
    "انطلقت مساء أمس فعاليات مهرجان النهر في المدينة القديمة، وسط حضور كبير من الأهالي الذين جاؤوا من القرى.\n\n"
    "وقال مدير المهرجان إن هذه الدورة تضم أكثر من أربعين عرضاً، على أن تستمر السوق حتى نهاية الأسبوع.\n"
)
ENCODINGS = {
    "utf-8": TEXT.encode(),
    "utf-8 with a mark": codecs.BOM_UTF8 + TEXT.encode(),
    "utf-16 with a mark": TEXT.encode("utf-16"),
    "utf-16-be with a mark": codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
    "utf-16-le": TEXT.encode("utf-16-le"),
    "utf-16-be": TEXT.encode("utf-16-be"),
    "utf-32 with a mark": TEXT.encode("utf-32"),
    "windows-1256": TEXT.encode("cp1256"),
    "iso-8859-6": TEXT.encode("iso8859_6"),
    "mac arabic": TEXT.encode("mac_arabic"),
}


@pytest.mark.parametrize("name", ENCODINGS)
def test_encodings(name):
    """The same text in any encoding is the same article, stored as it was decoded."""
    article = article_from_bytes(ENCODINGS[name], "river.txt")
    assert article.text == TEXT
    assert article.text_is_source
    assert article.id == article_from_bytes(TEXT.encode(), "other.txt").id
    assert [str(block.kind) for block in article.blocks] == ["title", "paragraph", "paragraph"]


def test_older_encodings_are_told():
    """An encoding that is not UTF-8 is named, and a mark that was left out is told."""
    assert article_from_bytes(ENCODINGS["windows-1256"], "a.txt").repairs == (
        "Read as windows-1256, an older encoding.",
    )
    for name, told in (
        ("utf-16-le", "Read as UTF-16, which has no mark that says so."),
        ("utf-32-le", "Read as UTF-32, which has no mark that says so."),
        ("utf-16", "Read as UTF-16, as its mark says; the mark was left out."),
        ("utf-8-sig", "Read as UTF-8, as its mark says; the mark was left out."),
    ):
        assert article_from_bytes(TEXT.encode(name), "a.txt").repairs == (told,)


def test_short_text_in_windows_1256():
    """A few words are enough to know windows-1256."""
    assert article_from_bytes("أزمة الوقود في البلاد".encode("cp1256"), "a.txt").text == "أزمة الوقود في البلاد"


@pytest.mark.parametrize("named", ["hex", "rot13", "idna", "punycode", "utf-7", "unicode_escape", "utf-16", "none"])
def test_what_is_no_encoding_of_texts_is_not_believed(named):
    """A page that names what is none, or only a way to write bytes or names, is read as if it named nothing."""
    page = f"<html><head><meta charset={named}><title>نهر</title></head><body><p>{TEXT}</p></body></html>".encode(
        "cp1256"
    )
    assert "وقال مدير المهرجان" in article_from_bytes(page, "a.html").text
    assert in_utf8(page + b"\xff", named) == page + b"\xff"


def test_western_text():
    """A text in another language and an older encoding opens too."""
    text = "Le café est fermé à Genève, dit le président de la République."
    assert article_from_bytes(text.encode("cp1252"), "a.txt").text == text


def test_line_ends_are_kept():
    """The line ends of Windows stay in the stored text and change nothing else."""
    article = article_from_bytes(TEXT.replace("\n", "\r\n").encode(), "a.txt")
    plain = article_from_bytes(TEXT.encode(), "a.txt")
    assert article.text == TEXT.replace("\n", "\r\n")
    assert article.text_is_source
    assert article.id == plain.id
    assert [block.text for block in article.blocks] == [block.text for block in plain.blocks]


@pytest.mark.parametrize("end", ["\r", "\u2028", "\x85", "\n\x0c\n"])
def test_other_line_ends(end):
    """Lines end as Unicode says they may."""
    assert len(article_from_bytes(TEXT.replace("\n", end).encode(), "a.txt").blocks) == 3


@pytest.mark.parametrize("wrong", ["cp1252", "latin-1", "cp1256"])
def test_mojibake(wrong):
    """A text that was once read in a wrong encoding is read again, and it is told."""
    garbled = "".join(
        character if (character := bytes([byte]).decode(wrong, "ignore")) else chr(byte) for byte in TEXT.encode()
    )
    article = article_from_bytes(garbled.encode(), "a.txt")
    assert article.text == TEXT
    assert not article.text_is_source
    assert "utf-8" in article.repairs[0]


def test_mojibake_of_windows_1256():
    """So is one in windows-1256 that was taken for western letters."""
    article = article_from_bytes(TEXT.encode("cp1256").decode("cp1252").encode(), "a.txt")
    assert article.text == TEXT
    assert len(article.repairs) == 1


def test_presentation_forms():
    """Letters in presentation forms are letters again; signs that stand for a phrase stay."""
    article = article_from_bytes("\ufee3\ufeae\ufea3\ufe92\ufe8e \ufefb ﷺ".encode(), "a.txt")
    assert article.text == "مرحبا لا ﷺ"
    assert not article.text_is_source
    assert len(article.repairs) == 1


def test_composition():
    """The stored text is in NFC."""
    article = article_from_bytes("ا\u0653خر الأخبار".encode(), "a.txt")
    assert article.text == "آخر الأخبار"
    assert not article.text_is_source


def test_strays():
    """Control characters with what they steer and byte order marks inside a text are left out; line ends and tabs are not."""
    article = article_from_bytes("أهلا\0 بكم\x1b[31m\ufeff في\tالدار\n".encode() + TEXT.encode(), "a.txt")
    assert article.text.startswith("أهلا بكم في\tالدار\n")
    assert len(article.repairs) == 2


DAMAGED = {
    "a wrong byte": TEXT.encode()[:301] + b"\xff" + TEXT.encode()[301:],
    "cut inside a character": TEXT.encode()[:101],
    "not a character": b"abc \xc3\x28 def",
    "two bytes behind": "نص عربي".encode() + b"\xff\xfe",
    "half a UTF-16": b"\xff\xfe\xfd",
    "every byte": bytes(range(256)) * 8,
    "NULs": b"\0" * 100,
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(50),
    "an archive": b"PK\x03\x04\x14\x00\x00\x00",
    "a document": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n",
    "noise": bytes((byte * 7919 + byte**2) % 251 + 1 for byte in range(3000)),
    "nothing": b"",
    "white space": b" \n\t\r\n ",
    "wide white space": "\u00a0\u3000\n\u200f".encode(),
    "a mark only": codecs.BOM_UTF8,
    "punctuation": b"...\n---\n;",
}


@pytest.mark.parametrize("name", DAMAGED)
def test_what_is_no_text(name):
    """Bytes that are no article give one sentence with the name of the file."""
    with pytest.raises(UnreadableSource) as caught:
        article_from_bytes(DAMAGED[name], "folder.d/some.txt")
    sentence = str(caught.value)
    assert sentence.startswith("folder.d/some.txt ")
    assert sentence.endswith(".")
    assert "\n" not in sentence


SIGN = "\N{REPLACEMENT CHARACTER}"
CUT = (
    "<html><head><title>مهرجان النهر</title><meta property='og:description' content='انطلقت مساء أمس".encode()[:-1]
    + f"'></head><body><article>{TEXT}</article></body></html>".encode()
)


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8], ids=["no mark", "mark"])
@pytest.mark.parametrize(
    ("name", "data"),
    [("river.html", CUT), ("https://example.org/1", CUT), ("https://example.org/1.txt", DAMAGED["a wrong byte"])],
)
def test_a_page_is_read_though_a_letter_of_it_was_cut(name, data, mark):
    """What was sent damaged cannot be saved again: the rest of it is read, a sign in the place of the letter, and that is told."""
    article = article_from_bytes(mark + data, name)
    assert "وقال مدير المهرجان" in article.text
    assert article.repairs[0] == f"Read damaged UTF-8: {SIGN} stands where bytes belong to no character."
    assert (SIGN in article.text) is name.endswith(".txt")


def test_a_page_of_many_bad_bytes_is_none():
    """A page of which much is damaged is refused as before, and one in an older encoding is read in that."""
    damaged = CUT.replace("ا".encode(), b"\xd8").replace("ل".encode(), b"\xd9")
    with pytest.raises(UnreadableSource, match="damaged UTF-8"):
        article_from_bytes(damaged, "https://example.org/1")
    older = CUT.decode("utf-8", "ignore").encode("cp1256")
    assert article_from_bytes(older, "https://example.org/1").repairs == ("Read as windows-1256, an older encoding.",)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("\x1b[31m", "\x1b[0m"),
        ("\x1b[1;38;5;12m", "\x1b[m\x1b[K"),
        ("\x1b]0;window\x07", ""),
        ("\x1b]8;;http://a.example\x1b\\", "\x1b]8;;\x1b\\"),
        ("\x1b]0;", ""),
        ("\x1b(B", "\x1b[?25h"),
        ("\x9b31m", "\x9b0m"),
        ("\x1bP1$r0m\x1b\\", ""),
        ("\x1b", "\x1b"),
    ],
)
def test_escape_sequences_are_left_out_whole(before, after):
    """Nothing of what colours a terminal stays as text; that is told as a repair."""
    title, body = "سفينة تصل إلى الميناء", "وصلت السفينة إلى الميناء في الصباح، وقال الربان إنها ستبحر غدا."
    article = article_from_bytes(f"{before}{title}{after}\n\n{body}\n".encode(), "a.txt")
    assert (article.title, [block.text for block in article.blocks]) == (title, [title, body])
    assert len(article.repairs) == 1
    assert not article.text_is_source
