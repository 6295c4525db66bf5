"""Articles of a given size for the benchmarks, made of the samples."""

import zipfile
from html import escape
from pathlib import Path

from corpus.bundled import sample_files

MARKER = "WQ7"
"""A word that no other part of a screen shows; in the first paragraph of every article."""
SIZES = {"120 KB": 120_000, "1 MB": 1_000_000, "10 MB": 10_000_000}


def write_article(path: Path, size: int) -> Path:
    """Write a plain-text article of about so many bytes and return its path."""
    lines = [line for _, data in sample_files() for line in data.decode().splitlines() if len(line) > 80]
    text = "\n\n".join(lines)
    copies = size // len(text.encode()) + 1
    body = "\n\n".join(text for _ in range(copies)).encode()[:size].decode(errors="ignore")
    path.write_text(f"{lines[0].split('.')[0][:60]}\n\n{MARKER} {body}\n", encoding="utf-8")
    return path


def write_samples(path: Path) -> Path:
    """Write the text of all samples, each paragraph once, and return its path."""
    path.write_text("\n".join(data.decode() for _, data in sample_files()), encoding="utf-8")
    return path


def write_markdown(path: Path, article: Path) -> Path:
    """Write an article as Markdown and return its path."""
    path.write_text(article.read_text(encoding="utf-8"), encoding="utf-8")
    return path


def write_epub(path: Path, article: Path) -> Path:
    """Write an article as a book of one chapter and return its path."""
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in article.read_text(encoding="utf-8").splitlines() if line)
    page = f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body>{paragraphs}</body></html>'
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>'
        '<rootfile full-path="c.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
    )
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="2.0" unique-identifier="i">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>t</dc:title>'
        '<dc:identifier id="i">i</dc:identifier><dc:language>ar</dc:language></metadata>'
        '<manifest><item id="p" href="p.xhtml" media-type="application/xhtml+xml"/>'
        '<item id="n" href="n.ncx" media-type="application/x-dtbncx+xml"/></manifest>'
        '<spine toc="n"><itemref idref="p"/></spine></package>'
    )
    contents = (
        '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"><head/><docTitle><text>t</text></docTitle>'
        '<navMap><navPoint id="a" playOrder="1"><navLabel><text>t</text></navLabel><content src="p.xhtml"/></navPoint>'
        "</navMap></ncx>"
    )
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("mimetype", "application/epub+zip")
        book.writestr("META-INF/container.xml", container)
        book.writestr("c.opf", package)
        book.writestr("n.ncx", contents)
        book.writestr("p.xhtml", page)
    return path
