"""`warraq feed`, and articles by their address."""

import pytest

from corpus.ingest.fetching.manners import Manners
from tests.web import paragraphs


def page(number):
    text = "".join(f"<p>{each}</p>" for each in paragraphs(number))
    title = f"خبر عن المحطة رقم {number}"
    return f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>{text}</article></body></html>".encode()


@pytest.fixture
def site(web, monkeypatch):
    """A site with a feed of two entries, one of which has no page."""
    monkeypatch.setattr("tui.services.following._new_manners", lambda: Manners(0))
    monkeypatch.setenv("WARRAQ_ALLOW_PRIVATE", "yes")
    items = "".join(f"<item><title>خبر {n}\x1b[31m</title><link>/n/{n}</link></item>" for n in (1, 2))
    web.says("/feed", f"<rss version='2.0'><channel><title>أخبار المحطة</title>{items}</channel></rss>".encode())
    web.says("/", b"<html><head><link rel=alternate type='application/rss+xml' href='/feed'></head></html>")
    web.says("/n/1", page(1))
    return web


def allowed(warraq, *arguments, **options):
    return warraq(*arguments, WARRAQ_ALLOW_PRIVATE="yes", **options)


def test_a_feed_is_followed_refreshed_and_left(warraq, site):
    """A feed is found from its site; what failed is told with exit code 1 and tried again; the feed is renamed and removed."""
    added = allowed(warraq, "feed", "add", site.address)
    assert added.code == 1
    assert "following  1  أخبار المحطة" in added.text
    assert added.text.endswith("1 added, 1 failed.\n")
    assert "is not found" in added.said
    assert "\x1b" not in added.text + added.said

    listed = warraq("feed", "list", "--json").json["feeds"]
    assert [(each["id"], each["articles"], each["problem"]) for each in listed] == [(1, 1, "")]
    assert "--all asks again" in allowed(warraq, "feed", "refresh").said
    site.says("/n/2", page(2))
    again = allowed(warraq, "feed", "refresh", "المحطة", "--json")
    assert (again.code, [each["title"] for each in again.json["added"]]) == (0, ["خبر عن المحطة رقم 2"])

    named = warraq("feed", "rename", "1", "--title", "المحطة", "--folder", "أخبار", "--json").json["feed"]
    assert (named["title"], named["folder"]) == ("المحطة", "أخبار")
    assert warraq("feed", "rename", "1").code == 2
    assert warraq("feed", "remove", "nothing").code == 1
    assert warraq("feed", "remove", "1", "--json").json["removed"][0]["id"] == 1
    assert warraq("feed", "list").code == 1


def test_lists_of_feeds_are_exchanged(warraq, site, tmp_path):
    """A list goes out and comes in with its folders; nothing is asked for by that, and what cannot be followed is told."""
    opml = (
        "<opml><body><outline text='أخبار'><outline text='المحطة' xmlUrl='{0}/feed'/></outline>"
        "<outline text='x' xmlUrl='ftp://a.example/'/></body></opml>"
    )
    before = warraq("feed", "import", "-", "--json", stdin=opml.format(site.address))
    assert (before.code, len(before.json["added"]), len(before.json["failed"])) == (1, 1, 1)
    assert site.asked == []
    assert warraq("feed", "export", tmp_path / "feeds.opml").code == 0
    assert 'text="أخبار"' in (tmp_path / "feeds.opml").read_text(encoding="utf-8")
    assert warraq("feed", "import", tmp_path / "feeds.opml", "--json").json["duplicates"][0]["id"] == 1
    assert warraq("feed", "import", tmp_path / "none.opml").code == 1
    assert warraq("feed", "import", tmp_path).said == f"warraq: {tmp_path} is a folder: name a file in it.\n"


def test_a_list_is_not_overwritten(warraq, site):
    """A list of feeds that is there stays unless `--force` says that it may go; nothing but a file is ever replaced."""
    outline = f"<outline text='x' xmlUrl='{site.address}/feed'/>"
    warraq("feed", "import", "-", stdin=f"<opml><body>{outline}</body></opml>")
    mine = warraq.folder / "feeds.opml"
    mine.write_text("mine", encoding="utf-8")
    answer = warraq("feed", "export", "feeds.opml")
    assert (answer.code, answer.output, "--force" in answer.said) == (1, b"", True)
    assert mine.read_text(encoding="utf-8") == "mine"
    assert warraq("feed", "export", "feeds.opml", "--force", "--json").json == {"feeds": 1, "file": "feeds.opml"}
    assert f"{site.address}/feed" in mine.read_text(encoding="utf-8")
    assert warraq("feed", "export", warraq.folder, "--force").code == 1
    assert warraq("feed", "export", "").code == 2
    assert not [each.name for each in warraq.folder.iterdir() if each.name.endswith(".part")]


def test_feeds_that_are_gone_are_followed_all_the_same(warraq, site):
    """Where no feed is asked any more, since their sites said that they are gone, that is told, and how to ask one again."""
    assert "No feed is followed" in warraq("feed", "refresh").said
    outline = f"<outline text='x' xmlUrl='{site.says('/gone', status=410)}'/>"
    warraq("feed", "import", "-", stdin=f"<opml><body>{outline}</body></opml>")
    assert allowed(warraq, "feed", "refresh").code == 1
    for options in ((), ("--all",)):
        answer = allowed(warraq, "feed", "refresh", *options)
        assert (answer.code, "No feed is followed" in answer.said) == (0, False)
        assert "No feed is asked any more" in answer.said
    site.says("/gone", site.pages["/feed"][2])
    assert allowed(warraq, "feed", "refresh", "1", "--json").json["checked"] == 1


def test_articles_are_read_and_kept_by_their_address(warraq, site):
    """An address is read without being kept, and kept by add, which tells what is wrong with others and goes on."""
    shown = allowed(warraq, "show", "--json", f"{site.address}/n/1")
    assert shown.json["title"] == "خبر عن المحطة رقم 1"
    assert allowed(warraq, "read", f"{site.address}/n/1").text.splitlines()[2] == "Title: خبر عن المحطة رقم 1"
    kept = allowed(warraq, "add", "--json", f"{site.address}/n/2", f"{site.address}/n/1", "ftp://a.example/")
    assert (kept.code, len(kept.json["added"]), len(kept.json["failed"])) == (1, 1, 2)
    assert warraq("add", f"{site.address}/n/1", WARRAQ_ALLOW_PRIVATE="no").said.count("is refused") == 1
    assert warraq("add", "--allow-private", f"{site.address}/n/1", WARRAQ_ALLOW_PRIVATE="no").code == 0
