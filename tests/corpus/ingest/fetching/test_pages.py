"""Articles at addresses."""

import json

import pytest

from corpus.errors import NotFetched, UnreadableSource
from corpus.ingest.fetching.pages import article_at, articles_at

SENTENCE = "قالت الوزارة في بيان صدر مساء أمس إن العمل في المحطة الجديدة سيبدأ مطلع الشهر المقبل بعد تأخر طويل. "
PARAGRAPHS = "".join(f"<p>{number}. {SENTENCE * 3}</p>" for number in range(4))


def html(head="", charset=""):
    meta = f'<meta charset="{charset}">' if charset else ""
    title = "محطة جديدة في المدينة"
    return (
        f"<html><head>{meta}<title>{title}</title>{head}</head><body><nav>الرئيسية</nav>"
        f"<article><h1>{title}</h1>{PARAGRAPHS}</article></body></html>"
    )


@pytest.mark.parametrize(
    ("charset", "kind", "meta"),
    [
        ("utf-8", "text/html", ""),
        ("cp1256", "text/html; charset=windows-1256", "utf-8"),
        ("cp1256", "text/html", "windows-1256"),
        ("utf-8", "text/html; charset=windows-1256", ""),
        ("utf-16", "text/html; charset=utf-8", ""),
        ("iso8859_6", "text/html; charset=ISO-8859-6", ""),
    ],
)
def test_a_page_is_read_in_its_encoding(web, fetcher, charset, kind, meta):
    """The encoding is what the bytes bear out: a mark at their beginning, UTF-8, what the server says, what the page says."""
    address = web.says("/a", html(charset=meta).encode(charset), kind=kind)
    article = article_at(address, fetcher)

    assert article.title == "محطة جديدة في المدينة"
    assert SENTENCE.strip() in article.text
    assert "الرئيسية" not in article.text


@pytest.mark.parametrize(
    ("named", "kept"),
    [
        ("", "/a"),
        ("<link rel='canonical' href='/news/1?utm_source=x&id=2#top'>", "/news/1?id=2"),
        ("<link rel=canonical href='https://elsewhere.example/1'>", "/a"),
        ("<link rel=canonical href='/'>", "/a"),
        ("<link rel=canonical href='http://u:p@127.0.0.1/'>", "/a"),
        ("<link rel=canonical href='javascript:alert(1)'>", "/a"),
    ],
)
def test_an_article_is_kept_under_the_address_its_page_names(web, fetcher, named, kept):
    """The address a page names for itself counts where it is on the same site, without what only counts readers."""
    web.says("/a", html(named).encode())
    address = web.says("/r", status=302, Location="/a?fbclid=1")
    web.says("/a?fbclid=1", html(named).encode())

    assert article_at(address, fetcher).address == web.address + kept


def test_other_formats_are_read_by_their_type(web, fetcher):
    """Text, Markdown and records at an address are read as files of those formats are."""
    markdown = web.says("/a", f"# عنوان\n\n{SENTENCE}".encode(), kind="text/markdown")
    plain = web.says("/b.txt", SENTENCE.encode("cp1256"), kind="text/plain; charset=windows-1256")
    records = web.says(
        "/c.jsonl", (json.dumps({"text": SENTENCE}) + "\n").encode() * 2, kind="application/octet-stream"
    )

    assert article_at(markdown, fetcher).title == "عنوان"
    assert SENTENCE.strip() in article_at(plain, fetcher).text
    assert len(list(articles_at(records, fetcher))) == 2
    with pytest.raises(UnreadableSource, match="several articles at this address"):
        article_at(records, fetcher)


@pytest.mark.parametrize("charset", ["utf-8", "windows-1256"])
def test_a_page_is_read_though_a_letter_of_it_was_cut(web, fetcher, charset):
    """A site that cuts what it says of a page inside a letter is read all the same, whatever encoding the server names."""
    cut = html("<meta name='description' content='قالت الوزارة|'>").encode().replace("ة|".encode(), b"\xd8")
    article = article_at(web.says("/a", cut, kind=f"text/html; charset={charset}"), fetcher)

    assert article.title == "محطة جديدة في المدينة"
    assert "damaged UTF-8" in article.repairs[0]


def test_articles_of_one_file_have_addresses_of_their_own(web, fetcher):
    """Of several articles at an address each is kept under the one that it states, from where the file is, or under none."""
    records = [{"text": SENTENCE, "url": "/n/1?utm_source=x"}, {"text": SENTENCE, "url": "https://b.example/2"}]
    lines = "\n".join(map(json.dumps, [*records, {"text": SENTENCE}, {"text": SENTENCE, "url": "x:y"}]))
    entries = "".join(
        f"<item><title>خبر {number}</title><link>n/{number}</link><description>{SENTENCE * 9}{number}</description></item>"
        for number in (1, 2)
    )
    feed = f"<rss version='2.0'><channel><title>ت</title><link>/site/</link>{entries}</channel></rss>"

    def addresses(place):
        return [item.article.address for item in articles_at(place, fetcher)]

    own = f"{web.address}/n/1"
    assert addresses(web.says("/a.jsonl", lines.encode(), kind="application/x-ndjson")) == [
        own, "https://b.example/2", None, None,
    ]  # fmt: skip
    assert addresses(web.says("/b.json", json.dumps(records[:1]).encode(), kind="application/json")) == [own]
    only = web.says("/c.json", json.dumps({"text": SENTENCE}).encode(), kind="application/json")
    assert addresses(only) == [only]
    assert addresses(web.says("/feed", feed.encode(), kind="application/rss+xml")) == [
        f"{web.address}/site/n/1",
        f"{web.address}/site/n/2",
    ]


def test_what_is_no_article_is_told(web, fetcher):
    """Pictures, empty answers and pages of links alone are told in a sentence."""
    with pytest.raises(NotFetched, match="is no article but image/png"):
        article_at(web.says("/a", b"\x89PNG", kind="image/png"), fetcher)
    with pytest.raises(UnreadableSource, match="is empty"):
        article_at(web.says("/b", b""), fetcher)
    links = "".join(f"<li><a href='/{number}'>خبر {number}</a></li>" for number in range(9))
    with pytest.raises(UnreadableSource, match="shows no article"):
        article_at(web.says("/c", f"<html><body><ul>{links}</ul></body></html>".encode()), fetcher)
