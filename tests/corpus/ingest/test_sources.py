"""Articles from files and folders, and what is said when there is none."""

import io
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from corpus.errors import UnreadableSource
from corpus.ingest.sources import LARGEST, article_from_bytes, article_paths, open_article, read_bytes

ROOT = Path(__file__).parents[3]


def said(path):
    with pytest.raises(UnreadableSource) as caught:
        open_article(str(path))
    return str(caught.value)


def test_a_file(tmp_path):
    """An article from a file is named after it, and the same as from its bytes."""
    path = tmp_path / "خبر.txt"
    path.write_text("وصلت السفينة إلى الميناء.", encoding="utf-8")
    article = open_article(str(path))
    assert article.source == "خبر.txt"
    assert article == article_from_bytes(path.read_bytes(), "خبر.txt")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_without_a_writer(tmp_path):
    """A named pipe or a device is refused at once, not waited for; one that the shell opened for us is read."""
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    assert "not a regular file" in said(pipe)
    assert "not a regular file" in said("/dev/null")
    reader, writer = os.pipe()
    os.write(writer, "وصلت السفينة.".encode())
    os.close(writer)
    try:
        assert open_article(f"/dev/fd/{reader}").text == "وصلت السفينة."
    finally:
        os.close(reader)


def test_standard_input(monkeypatch):
    """A dash is standard input, and names no source."""
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO("وصلت السفينة.".encode())))
    article = open_article("-")
    assert article.text == "وصلت السفينة."
    assert article.source is None


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("https://www.example.org/a/b?x=1", "example.org"),
        ("http://news.example.org:80/", "news.example.org"),
        ("a/b/c.txt", "c.txt"),
    ],
)
def test_source_of_an_address(name, source):
    """Where no publisher is named, the host or the file is the source."""
    assert article_from_bytes("وصلت السفينة.".encode(), name).source == source


def test_missing(tmp_path):
    """A missing file: what, where, what to do."""
    assert said(tmp_path / "no.txt") == f"There is no file {tmp_path / 'no.txt'}: check the path."


def test_a_folder_is_no_file(tmp_path):
    """A folder is told from a file."""
    assert "is a folder" in said(tmp_path)


def test_too_large(tmp_path):
    """A file of more than 32 MB is not even read."""
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    assert "larger than 32 MB" in said(path)
    with pytest.raises(UnreadableSource, match="larger than 32 MB"):
        article_from_bytes(b"a" * (LARGEST + 1), "-")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no endless file")
def test_endless(monkeypatch):
    """A stream without an end is read no further than an article may be long, and such a device not at all."""
    assert "not a regular file" in said("/dev/zero")
    with Path("/dev/zero").open("rb") as endless:
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=endless))
        assert "larger than 32 MB" in said("-")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_forbidden(tmp_path):
    """A file that may not be read says so."""
    path = tmp_path / "secret.txt"
    path.write_text("سر", encoding="utf-8")
    path.chmod(0)
    assert "permission" in said(path)


def test_forbidden_to_anybody(tmp_path, monkeypatch):
    """A refusal by the system is told in the same words to root."""
    path = tmp_path / "secret.txt"
    path.write_text("سر", encoding="utf-8")

    def refuse(*arguments, **named):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "open", refuse)
    assert "you have no permission" in said(path)


def test_name_that_is_no_unicode(tmp_path):
    """A file whose name is not UTF-8 is read, and named so that the name can be printed."""
    path = os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt")
    sentence = said(path)
    assert sentence.encode()
    assert "\\udcff.txt" in sentence


def test_name_with_a_nul():
    """A path that no system takes is one more path that is not there."""
    assert said("a\0b.txt").endswith(".")


def test_paths_of_a_folder(tmp_path):
    """A folder gives its files of known formats and those of its folders, in order, without hidden and other ones."""
    for name in (
        "b.txt",
        "a.html",
        "sub/c.HTM",
        "sub/d.TXT",
        "sub/g.warc.gz",
        "e.pdf",
        "e.png",
        ".hidden.txt",
        ".git/f.txt",
        "noend",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x", encoding="utf-8")
    names = [str(path.relative_to(tmp_path)) for path in article_paths(str(tmp_path))]
    assert names == ["a.html", "b.txt", "e.pdf", "sub/c.HTM", "sub/d.TXT", "sub/g.warc.gz"]


def test_paths_of_a_file(tmp_path):
    """A file is itself, whatever its name ends in."""
    path = tmp_path / "article"
    path.write_text("x", encoding="utf-8")
    assert article_paths(str(path)) == [path]


def test_a_folder_without_articles(tmp_path):
    """A folder without articles says what it was searched for."""
    with pytest.raises(UnreadableSource, match=r"no article in the folder .*\.txt"):
        article_paths(str(tmp_path))


def test_paths_of_nothing(tmp_path):
    """A path that is not there gives no paths."""
    with pytest.raises(UnreadableSource, match="There is no file"):
        article_paths(str(tmp_path / "no"))


def test_read_bytes(tmp_path):
    """The bytes of a file come as they are."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbfa\r\n")
    assert read_bytes(str(path)) == b"\xef\xbb\xbfa\r\n"


def test_one_line_of_a_megabyte():
    """An article of a single line of a megabyte is cut into paragraphs, nothing lost, its beginning the title."""
    text = "كلمة أخرى في سطر طويل " * 25_000
    article = article_from_bytes(text.encode(), "long.txt")
    assert " ".join(block.text for block in article.blocks) == text.strip()
    assert article.title_is_lead
    assert len(article.title) <= 81


def test_one_word_of_a_megabyte():
    """So is one without a single space."""
    article = article_from_bytes("كلمة".encode() * 130_000, "long.txt")
    assert "".join(block.text for block in article.blocks) == article.text
    assert len(article.title) == 81


def test_the_same_content_is_the_same_article():
    """White space does not make another article; a letter does."""
    one = article_from_bytes("وصلت السفينة\n\nإلى الميناء.".encode(), "a.txt")
    two = article_from_bytes("وصلت السفينة\r\n  إلى\u00a0الميناء.\n".encode(), "b.txt")
    three = article_from_bytes("وصلت السفن\n\nإلى الميناء.".encode(), "a.txt")
    assert one.id == two.id != three.id
    assert len(one.id) == 12
    assert int(one.id, 16) >= 0


def test_light_imports():
    """Opening a plain text imports no heavy library."""
    program = (
        "import sys; from corpus.ingest.sources import article_from_bytes as read;"
        "read('خبر قصير عن السفينة\\n\\nوصلت السفينة إلى الميناء.'.encode(), 'a.txt');"
        "print(*(name for name in sys.argv[1:] if name in sys.modules))"
    )
    heavy = [
        "trafilatura",
        "lxml",
        "charset_normalizer",
        "sqlalchemy",
        "alembic",
        "babel",
        "rapidfuzz",
        "logging",
        "textual",
    ]
    run = subprocess.run([sys.executable, "-c", program, *heavy], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == ""
