"""Following feeds, on both engines."""

import datetime
import threading
from datetime import timedelta
from html import escape

import pytest

from corpus.errors import NotFetched, StaleFeed, UnknownFeed, UnreadableSource
from corpus.feeds import Fate, Feeds
from corpus.following.model import FollowedFeed
from corpus.following.schedule import FIRST, after_answer, after_failure
from corpus.ingest.fetching.exchange import Limits
from corpus.ingest.fetching.manners import Manners
from corpus.ingest.formats.detect import is_feed
from corpus.ingest.formats.feed import NotFeed, feed_of, stated_by
from corpus.ingest.formats.opml import Outline, opml_of, outlines, outlines_at
from corpus.ingest.formats.packed import in_utf8
from corpus.ingest.formats.stated import day_of
from corpus.library import Library
from corpus.store.columns import now
from corpus.store.engine import write
from corpus.store.feeds import note_state
from tests.web import paragraphs


def text(number):
    return "".join(f"<p>{each}</p>" for each in paragraphs(number))


def item(number, body="", title="", link="", date="2025-06-10"):
    told = f"<content:encoded>{escape(body)}</content:encoded>" if body else ""
    return (
        f"<item><guid isPermaLink='false'>g{number}</guid><title>{title or f'خبر رقم {number}'}</title>"
        f"<link>{link or f'/n/{number}'}</link><pubDate>{date}</pubDate><description>ملخص</description>{told}</item>"
    )


def rss(*items, title="أخبار المدينة", more="", encoding="utf-8"):
    return (
        f"<?xml version='1.0' encoding='{encoding}'?><rss version='2.0' "
        f"xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>{title}</title>{more}"
        f"{''.join(items)}</channel></rss>"
    ).encode()


def page(number):
    title = f"عنوان الخبر رقم {number}"
    return f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>{text(number)}</article></body></html>".encode()


@pytest.fixture
def library(engine):
    return Library(engine)


@pytest.fixture
def feeds(engine, library):
    return Feeds(engine, library.add, Limits(seconds=5, allow_private=True), Manners(0))


def fates(outcomes):
    return [(each.fate, each.title) for each in outcomes if each.fate is not Fate.CHECKED]


def test_a_feed_is_found_and_its_articles_are_kept_once(web, feeds, library):
    """A page leads to its feed; whole texts are taken from it, others from their pages; a second look brings nothing twice."""
    web.says("/n/2", page(2))
    web.says("/feed", rss(item(2), item(1, text(1)), more="<link>/</link>"), kind="application/rss+xml", ETag='"1"')
    comments = "<link rel=alternate type='application/rss+xml' title='Comments' href='/comments'>"
    site = web.says("/", f"{comments}<link rel=alternate type='application/rss+xml' href='/feed'>".encode())
    followed, outcomes = feeds.add(site)

    assert (followed.is_new, followed.feed.address, followed.feed.title) == (
        True,
        f"{web.address}/feed",
        "أخبار المدينة",
    )
    assert fates(outcomes) == [(Fate.ADDED, "خبر رقم 1"), (Fate.ADDED, "عنوان الخبر رقم 2")]
    kept = {each.title: each for each in library.summaries()}
    assert {each.source for each in kept.values()} == {"أخبار المدينة"}
    assert {each.date.isoformat() for each in kept.values()} == {"2025-06-10"}
    assert library.get(kept["خبر رقم 1"].id).address == f"{web.address}/n/1"
    assert "/n/1" not in web.paths()

    before = len(web.asked)
    assert fates(feeds.refresh(feeds.all())) == []
    assert web.asked[before][1]["If-None-Match"] == '"1"'
    web.says("/feed", rss(item(2), item(1, text(1)), item(3, text(3))), ETag='"2"')
    assert fates(feeds.refresh(feeds.all())) == [(Fate.ADDED, "خبر رقم 3")]
    assert feeds.counts() == {followed.feed.id: 3}
    assert feeds.summaries(followed.feed.id) == library.summaries()
    assert feeds.summaries(followed.feed.id, 1, 2) == library.summaries()[2:]
    assert feeds.counts([each.id for each in library.summaries()[1:]]) == {followed.feed.id: 2}


def test_an_entry_that_changes_is_a_version(web, feeds, library):
    """An entry that says something new under its address takes the place of what it said before."""
    feed = feeds.follow(web.says("/feed", rss(item(1, text(1))))).feed
    list(feeds.refresh([feed]))
    first = library.summaries()[0].id
    web.says("/feed", rss(item(1, text(1) + "<p>وقال شاهد إن كل شيء انتهى بسلام.</p>", date="2025-06-11")))

    assert fates(feeds.refresh([feed])) == [(Fate.UPDATED, "خبر رقم 1")]
    shown = [each.id for each in library.summaries()]
    assert shown != [first]
    assert feeds.counts() == {feed.id: 1}
    for asked in ("feed:المدينه", "feed:feed", "خلاصة:أخبار,none"):
        assert [each.id for each in library.summaries(asked)] == shown, asked
    assert library.summaries("feed:none") == library.summaries("-feed:المدينة") == []


def test_copies_that_come_from_a_feed_are_counted_behind(web, feeds):
    """An entry that repeats another under another address is counted apart from the articles that lists show."""
    entries = item(1, text(1), "الخبر"), item(2, text(1) + "<p>وقال شاهد إن كل شيء انتهى.</p>", "الخبر")
    feed = feeds.follow(web.says("/feed", rss(*entries))).feed
    list(feeds.refresh([feed]))

    assert (feeds.counts(), feeds.behind()) == ({feed.id: 1}, {feed.id: 1})


def test_links_that_entries_share_are_no_addresses(web, feeds, library):
    """Whole texts whose feed gives all of them one link are articles of their own, not versions of one."""
    feeds.follow(web.says("/feed", rss(*[item(number, text(number), link="/") for number in (1, 2, 3)])))
    assert [fate for fate, _ in fates(feeds.refresh(feeds.all()))] == [Fate.ADDED] * 3
    assert {library.get(each.id).address for each in library.summaries()} == {None}


def test_entries_that_share_a_link_and_have_no_ids_are_all_kept(web, feeds, library):
    """Whole texts whose feed gives all of them the link of the site, and none an id, are told apart by their titles and dates."""
    ids = [f"<guid isPermaLink='false'>g{number}</guid>" for number in (1, 2, 3)]
    entries = [
        item(1, text(1), "نشرة الأخبار", link="/"),
        item(2, text(2), "نشرة الأخبار", link="/", date="2025-06-11"),
        item(3, text(3), link="/"),
    ]
    bare = [entry.replace(own, "") for entry, own in zip(entries, ids, strict=True)]
    feeds.follow(web.says("/feed", rss(*bare, bare[0])))
    assert [fate for fate, _ in fates(feeds.refresh(feeds.all()))] == [Fate.ADDED] * 3
    assert {library.get(each.id).address for each in library.summaries()} == {None}
    assert fates(feeds.refresh(feeds.all())) == []

    feeds.follow(web.says("/linkless", rss(*(entry.replace("<link>/</link>", "") for entry in bare))))
    assert [fate for fate, _ in fates(feeds.refresh(feeds.all()))] == [Fate.DUPLICATE] * 3


def test_an_article_that_was_removed_is_not_brought_back_by_a_feed(web, feeds, library):
    """Only what a person adds comes back: an entry that says the same text once more leaves it removed."""
    feed = feeds.follow(web.says("/feed", rss(item(1, text(1))))).feed
    list(feeds.refresh([feed]))
    removed = library.get(library.summaries()[0].id)
    library.remove(removed.id)
    web.says("/feed", rss(item(1, text(1), date="2025-06-11")))
    web.says("/other", rss(item(1, text(1))))
    feeds.follow(f"{web.address}/other")

    assert fates(feeds.refresh(feeds.all())) == [(Fate.DUPLICATE, removed.title)] * 2
    assert (library.summaries(), list(feeds.counts().elements())) == ([], [])
    assert library.add(removed, b"").is_new
    assert [each.id for each in library.summaries()] == [removed.id]


def test_a_cut_letter_does_not_cost_a_feed(web, feeds, library):
    """A feed in which something was cut inside a letter is read; an article that shows the damage tells of it, no other does."""
    cut = "كل شيء انتهى".encode()
    written = rss(item(1, text(1)), item(2, text(2) + "<p>وقال شاهد إن كل شيء انتهى.</p>"))
    written = written.replace("ملخص".encode(), "ملخص".encode()[:-1], 1).replace(cut, cut[:-1])
    feeds.follow(web.says("/feed", written))

    assert [fate for fate, _ in fates(feeds.refresh(feeds.all()))] == [Fate.ADDED] * 2
    told = {each.title: library.get(each.id).repairs for each in library.summaries()}
    assert told["خبر رقم 1"] == ()
    assert "damaged UTF-8" in told["خبر رقم 2"][0]


def test_feeds_that_fail_stop_no_others(web, feeds):
    """What is wrong with each feed is kept and told; those that are well are read; one that is gone is asked no more."""
    good = web.says("/good", rss(item(1, text(1)), item(2), item(4, link="http://u:p@x/")))
    web.says("/gone", status=410)
    web.says("/busy", status=429, Retry_After="90000")
    web.says("/bad", b"<html>no feed</html>")
    web.says(
        "/bomb", b"<!DOCTYPE x [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]><rss><channel><title>&b;</title></channel></rss>"
    )
    for place in ("/bad", "/bomb", "/gone", "/missing", "/good"):
        feeds.follow(web.address + place)
    # a host that asks for rest is left alone as a whole
    feeds.follow(f"{web.address.replace('127.0.0.1', 'localhost')}/busy")
    failed = {
        (each.feed.address, each.title): each.reason for each in feeds.refresh(feeds.all()) if each.fate is Fate.FAILED
    }
    known = {feed.address.rpartition("/")[2]: feed for feed in feeds.all()}

    assert "is no feed" in known["bad"].problem
    assert "entities" in known["bomb"].problem
    assert "not found" in known["missing"].problem
    assert (known["gone"].paused, known["missing"].paused) == (True, False)
    assert "is not asked any more" in known["gone"].problem
    assert known["busy"].due - now() > timedelta(hours=24)
    assert "not found" in failed[good, "خبر رقم 2"]
    assert (known["good"].problem, feeds.counts()) == ("", {known["good"].id: 1})
    assert feeds.due() == []


@pytest.mark.parametrize(("ahead", "is_due"), [(timedelta(days=3650), True), (timedelta(minutes=2), False)])
def test_a_clock_that_was_set_back(engine, feeds, ahead, is_due):
    """A feed asked at a time far ahead is asked again; the clock of a colleague who asked may be ahead by minutes."""
    feed = feeds.follow("https://news.example/feed").feed
    checked = now() + ahead
    state = {"checked": checked, "due": checked + timedelta(hours=1)}
    write(engine, lambda connection: note_state(connection, feed.id, state))
    assert bool(feeds.due()) == is_due


def test_a_feed_that_moved_keeps_its_new_address(web, feeds):
    """A move for good changes the address, one for a while does not."""
    web.says("/new", rss(item(1, text(1))))
    feeds.follow(web.says("/while", status=302, Location="/new"))
    feeds.follow(web.says("/good", status=301, Location="/new"))
    list(feeds.refresh(feeds.all()))

    assert sorted(feed.address for feed in feeds.all()) == [f"{web.address}/new", f"{web.address}/while"]
    assert feeds.named(f"{web.address}/new").problem == ""


def test_a_feed_that_moved_to_what_is_none_stays_where_it_was(web, feeds):
    """A site that leads its feed to a page does not lose it: it is asked where it was, and read once it is back."""
    web.says("/page", b"<html><body>Welcome to this network</body></html>")
    address = web.says("/feed", status=301, Location="/page")
    feeds.follow(address)
    list(feeds.refresh(feeds.all()))
    assert [(feed.address, "is no feed" in feed.problem) for feed in feeds.all()] == [(address, True)]

    web.says("/feed", rss(item(1, text(1))))
    assert fates(feeds.refresh(feeds.all())) == [(Fate.ADDED, "خبر رقم 1")]
    assert [(feed.address, feed.problem) for feed in feeds.all()] == [(address, "")]


def test_robots_and_long_feeds_are_left_in_peace(web, feeds, library):
    """Pages that robots.txt closes are told as failed; of many pages only so many are fetched, the newest, and the rest next time."""
    web.says("/robots.txt", b"User-agent: *\nDisallow: /n/0\n")
    for number in range(60):
        web.says(f"/n/{number}", page(number))
    address = web.says("/feed", rss(*[item(number) for number in range(60)]), ETag='"1"')
    outcomes = list(feeds.add(address)[1])

    assert outcomes[-1].reason == "10 older ones are left for the next time."
    assert len(fates(outcomes)) == 50
    assert [each.reason for each in outcomes if each.fate is Fate.FAILED] == [
        f"{web.address}/n/0 is closed to programs by the site's robots.txt: open it by its address."
    ]
    assert len([each for each in feeds.refresh(feeds.all()) if each.fate is Fate.ADDED]) == 10
    assert feeds.counts() == {feeds.all()[0].id: 59}


def test_feeds_are_changed_removed_and_come_back(web, feeds):
    """A feed gets a title and a folder, goes, and comes back with what was seen of it; two who change it do not undo each other."""
    feed = feeds.follow(web.says("/feed", rss(item(1, text(1))))).feed
    list(feeds.refresh([feed]))
    named = feeds.rename(feeds.named("المدينة"), "  مدينتي \n ")
    assert feeds.put(named, "أخبار").name == "مدينتي"
    with pytest.raises(StaleFeed):
        feeds.rename(named, "غيرها")
    other = feeds.follow(f"{feed.address}/other", title=str(feed.id)).feed
    assert feeds.named(str(feed.id)) == feeds.get(feed.id) == feeds.all()[-1]
    feeds.remove(other.id)
    feeds.remove(feed.id)
    assert feeds.all() == []
    with pytest.raises(UnknownFeed):
        feeds.named(str(feed.id))
    again = feeds.follow(feed.address)
    assert (again.is_new, again.feed.id, again.feed.title) == (True, feed.id, "مدينتي")
    assert fates(feeds.refresh(feeds.all())) == []
    assert feeds.follow(feed.address).is_new is False


def test_a_refresh_can_be_stopped(web, feeds):
    """Leaving a refresh ends its threads at once; what was told is kept."""
    begun, done = threading.Event(), threading.Event()

    def wait(_handler):
        begun.set()
        done.wait(20)

    feeds.follow(web.says("/slow", wait).replace("127.0.0.1", "localhost"))
    feeds.follow(web.says("/feed", rss(item(1, text(1)))))
    outcomes = feeds.refresh(feeds.all())
    assert next(outcomes).fate is Fate.ADDED
    outcomes.close()
    done.set()
    assert sum(feeds.counts().values()) == 1


def test_an_entry_that_failed_is_tried_again_though_the_feed_is_the_same(web, feeds, library):
    """A page that was not there for a moment is fetched the next time, also where the server says that its feed is unchanged."""
    feeds.follow(web.says("/feed", rss(item(2)), ETag='"1"'))
    assert [fate for fate, _ in fates(feeds.refresh(feeds.all()))] == [Fate.FAILED]
    web.says("/n/2", page(2))
    assert fates(feeds.refresh(feeds.all())) == [(Fate.ADDED, "عنوان الخبر رقم 2")]
    before = len(web.asked)
    assert fates(feeds.refresh(feeds.all())) == []
    assert web.asked[before][1]["If-None-Match"] == '"1"'


def test_an_update_that_failed_is_tried_again(web, feeds):
    """What an entry says anew is not lost because its page was not there for a moment; after three times it is given up."""

    def refreshed(day=None, body=None):
        if day:
            web.says("/feed", rss(item(2, date=f"2025-06-{day}")), ETag=f'"{day}"')
            web.pages.pop("/n/2", None)
        if body:
            web.says("/n/2", body)
        return [fate for fate, _ in fates(feeds.refresh(feeds.all()))]

    longer = page(2).replace(b"</article>", "<p>وقال شاهد إن كل شيء انتهى بسلام.</p></article>".encode())
    feeds.follow(web.says("/feed", rss(item(2))))
    assert refreshed(body=page(2)) == [Fate.ADDED]
    assert refreshed(13) == [Fate.FAILED]
    assert [refreshed(body=longer), refreshed()] == [[Fate.UPDATED], []]
    for day in (14, 15):
        assert [refreshed(day), *(refreshed() for _ in range(3))] == [[Fate.FAILED]] * 3 + [[]]
    assert list(feeds.counts().values()) == [1]


def test_an_entry_whose_site_wants_rest_is_not_given_up(web, engine, library):
    """However often a site asks to be left alone, that is no try: its entries come once it answers, and it is asked once a time."""
    web.says("/feed", rss(item(2), item(3)), ETag='"1"')
    for number in (2, 3):
        web.says(f"/n/{number}", status=429, Retry_After="600")

    def refreshed():
        # each time by itself, as what is called once an hour
        feeds = Feeds(engine, library.add, Limits(seconds=5, allow_private=True), Manners(0))
        feeds.follow(f"{web.address}/feed")
        return [fate for fate, _ in fates(feeds.refresh(feeds.all()))]

    assert [refreshed() for _ in range(4)] == [[Fate.FAILED] * 2] * 4
    assert web.paths().count("/n/3") == 4
    assert web.paths().count("/n/2") == 0
    for number in (2, 3):
        web.says(f"/n/{number}", page(number))
    assert refreshed() == [Fate.ADDED] * 2


def test_a_feed_that_is_called_something_while_it_is_asked_keeps_that(web, feeds):
    """What a feed calls itself is taken only where nobody called it otherwise meanwhile."""
    before = feeds.follow(web.says("/feed", rss(item(1, text(1))))).feed
    feeds.rename(before, "مدينتي")
    list(feeds.refresh([before]))
    assert [each.title for each in feeds.all()] == ["مدينتي"]


def test_an_address_without_a_feed_is_told(web, feeds):
    """A page that names no feed is told, and is not followed."""
    with pytest.raises(NotFetched, match="names no feed"):
        feeds.add(web.says("/", b"<html><body>x</body></html>"))
    assert feeds.all() == []


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1256", "utf-16"])
def test_a_feed_is_read_in_the_encoding_it_is_in(encoding):
    """What XML says of its encoding is not believed where the bytes do not bear it out, and entities of HTML are known."""
    written = rss(item(1, text(1), title="خبر&nbsp;عاجل &amp;quot;اليوم&amp;quot;"), more="<ttl>90</ttl>").decode()
    feed = feed_of(written.encode(encoding))

    assert (feed.title, feed.minutes, feed.entries[0].title) == ("أخبار المدينة", 90, 'خبر عاجل "اليوم"')


@pytest.mark.parametrize(
    "written",
    [
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'><channel><title>ت</title>"
        "</channel><item><title>ع</title><link>/1</link></item></rdf:RDF>",
        "<rss version='0.91'><channel><title>ت</title><item><title>ع</title><link>/1</link></item></channel></rss>",
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>ت</title><entry><title type='html'>&lt;b&gt;ع&lt;/b&gt;</title>"
        "<link href='/1'/><id>urn:1</id></entry></feed>",
        '{"version": "https://jsonfeed.org/version/1.1", "title": "ت", "items": [{"id": "1", "url": "/1", "title": "ع"}]}',
        "<?xml version='1.0'?><!-- x --><rss><channel><title>ت</title><item><title>ع\x1b[31m</title><link>/1</link>",
    ],
    ids=["rdf", "0.91", "atom", "json", "cut off"],
)
def test_feeds_of_every_kind_are_read(written):
    """RSS of all versions, Atom and JSON Feed say the same, also one that is cut off and steers terminals."""
    feed = feed_of(written.encode())
    assert (feed.title, [(entry.title[:1], entry.link) for entry in feed.entries]) == ("ت", [("ع", "/1")])
    assert feed.entries[0].title.isprintable()


@pytest.mark.parametrize(
    "written",
    [
        "<rss version='2.0'><channel><title>ت</title><item><link>/1</link><pubDate>{}</pubDate></item></channel></rss>",
        "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>ت</title><item><link>/1</link>"
        "<dc:date><![CDATA[{}]]></dc:date></item></channel></rss>",
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>ت</title><entry><id>1</id><link href='/1'/>"
        "<updated>2025-07-01T00:00:00Z</updated><published>{}</published></entry></feed>",
        '{{"version": "https://jsonfeed.org/version/1.1", "title": "ت", "items": [{{"id": "1", "url": "/1",'
        ' "date_modified": "2025-07-01T00:00:00Z", "date_published": "{}"}}]}}',
    ],
    ids=["rss", "dublin core", "atom", "json"],
)
@pytest.mark.parametrize(
    "date",
    ["Tue, 10 Jun 2025 01:30:00 +0300", "2025-06-10T01:30:00+03:00", "الثلاثاء 10 يونيو 2025 - 1:30"],
    ids=["mail", "iso", "arabic"],
)
def test_an_entry_is_of_the_day_that_its_feed_writes(written, date):
    """The day is that where it was published, in whatever words, not that in Greenwich, nor that of a later change."""
    [entry] = feed_of(written.format(date).encode()).entries
    assert day_of(stated_by(entry, "", "").date) == datetime.date(2025, 6, 10)


@pytest.mark.parametrize(
    ("named", "served"), [("windows-1256", "iso-8859-1"), ("iso-8859-1", None), ("utf-8", "iso-8859-1"), ("hex", None)]
)
def test_a_feed_that_is_called_western_is_read_in_arabic(named, served):
    """Where a server or the feed itself names an encoding that it is not in, its titles are Arabic all the same, and that is told."""
    feed = feed_of(in_utf8(rss(item(1, text(1)), encoding=named).decode().encode("cp1256"), served))
    entry = feed.entries[0]

    assert (feed.title, entry.title) == ("أخبار المدينة", "خبر رقم 1")
    assert ("Read again as cp1256" in entry.repair) is ("8859" in f"{named}{served}")


@pytest.mark.parametrize(
    "torn",
    [
        "<title>أ &copy; ب & ج</title>",
        "<title>أ © ب &amp; ج</title><author>\x0b</author>",
        "<title>أ © ب & ج</title></channel>",
    ],
    ids=["bare signs", "a control", "cut off"],
)
def test_a_feed_that_is_not_well_formed_says_what_it_says(torn):
    """Addresses are whole though nobody spelt their signs as XML wants it, and days are those that the feed writes."""
    link = "<link>/?a=1&id=2&copy=3</link><guid><![CDATA[/?a=1&b=2&amp;c=3]]></guid>"
    written = f"<rss version='2.0'><channel><title>ت</title><item><pubDate>Tue, 10 Jun 2025 01:30:00 +0300</pubDate>{link}{torn}"
    [entry] = feed_of(written.encode()).entries

    assert (entry.link, entry.key, entry.title) == ("/?a=1&id=2&copy=3", "/?a=1&b=2&amp;c=3", "أ © ب & ج")
    assert day_of(entry.date) == datetime.date(2025, 6, 10)


@pytest.mark.parametrize(
    ("about", "link"),
    [
        ("<link rel='enclosure' href='/1.mp3'/><link href='/1'/>", "/1"),
        ("<link rel='edit' href='/edit'/><link rel='self' href='/self'/><link rel='alternate' href='/1'/>", "/1"),
        ("<link rel='enclosure' href='/1.mp3'/>", "/1.mp3"),
        ("<link xml:base='/news/' href='1'/>", "/news/1"),
        ("<m:title xmlns:m='http://search.yahoo.com/mrss/'>صورة</m:title><link href='/1'/>", "/1"),
    ],
)
@pytest.mark.parametrize(
    "title", ["ع ب", "<div xmlns='http://www.w3.org/1999/xhtml'>ع <b>ب</b></div>"], ids=["text", "xhtml"]
)
def test_an_entry_of_atom_leads_to_its_article(about, link, title):
    """The link of an entry is that to its article, not to a film or an editor, from where its links begin; its title is its own."""
    kind = "xhtml" if "div" in title else "text"
    entry = f"<entry><id>1</id>{about}<title type='{kind}'>{title}</title></entry>"
    [entry] = feed_of(f"<feed xmlns='http://www.w3.org/2005/Atom'><title>ت</title>{entry}</feed>".encode()).entries
    assert (entry.link, entry.title) == (link, "ع ب")


@pytest.mark.parametrize(
    "written",
    [
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>ت</title><entry><id>1</id><link href='/1'/>"
        "<updated>2025-06-10T01:30:00+03:00</updated></entry></feed>",
        "<rss version='2.0' xmlns:dc='http://purl.org/dc/terms/'><channel><title>ت</title><item><link>/1</link>"
        "<dc:modified>2025-06-10T01:30:00+03:00</dc:modified></item></channel></rss>",
        '{"version": "https://jsonfeed.org/version/1.1", "title": "ت", "items": [{"id": "1", "url": "/1",'
        ' "date_modified": "2025-06-10T01:30:00+03:00"}]}',
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>ت</title><entry><id>1</id><link href='/1'/>"
        "<source><published>2020-01-01T00:00:00Z</published></source><!-- <entry><published>2021-01-01</published> -->"
        "<content><![CDATA[<item><date>2022-01-01</date></item>]]></content>"
        "<published>2025-06-10T01:30:00+03:00</published></entry></feed>",
    ],
    ids=["atom", "dublin core", "json", "what is no date of it"],
)
def test_the_day_of_an_entry_that_says_no_more_or_too_much(written):
    """Where only the last change is dated its day is that of the place; dates in texts, comments and sources are of something else."""
    [entry] = feed_of(written.encode()).entries
    assert day_of(entry.date) == datetime.date(2025, 6, 10)


def test_a_date_that_only_the_library_understands():
    """Where a date is written in a manner that is not ours it is taken as what reads feeds understood it."""
    entries = feed_of(rss(item(1, date="Tue, 10 Jun 25 12:30:00 GMT"), item(2, date="soon"))).entries
    assert [day_of(each.date) for each in entries] == [datetime.date(2025, 6, 10), None]
    assert feed_of(rss()).entries == ()


@pytest.mark.parametrize("data", [b"", b"x", b"{}", b"<html></html>", b"\x89PNG\r\n", b"<rss", b"[1]", b"<opml/>"])
def test_what_is_no_feed_is_told(data):
    """Bytes without a feed in them are refused, whatever they are."""
    with pytest.raises(NotFeed):
        feed_of(data)


@pytest.mark.parametrize("piece", [b"<!--", b"<?x ", b"<!DOCTYPE ", b" ", b"<!-- --> ", b"<? >", b"{", b'{"a":'])
def test_what_only_begins_as_a_feed_is_told_at_once(piece):
    """Bytes made to be looked at for ever are told to be no feed."""
    assert not is_feed((piece * 4096)[:4096])
    assert is_feed(b"<?xml version='1.0'?>\n<!-- x --><!DOCTYPE rss>\n<rss version='2.0'>")


def test_a_feed_of_many_entries_is_read():
    """Ten thousand entries are read whole."""
    assert len(feed_of(rss(*[item(number, title="ع") for number in range(10_000)])).entries) == 10_000


def test_lists_of_feeds_go_out_and_come_in():
    """A list in OPML keeps titles, sites and folders in folders; what is no list is told."""
    known = [
        Outline("https://a.example/1?x=1&y=2", "أ <1>", "https://a.example/", "أخبار / عاجل"),
        Outline("https://b.example/f", "", "", ""),
        Outline("https://c.example/f", "ج", "", "أخبار"),
    ]
    written = opml_of(known, "warraq")
    told = [each._replace(title=each.title or each.address) for each in known]

    assert sorted(outlines(written, "x.opml")) == sorted(told)
    for bad in (
        b"",
        b"<opml/>",
        b"<html/>",
        b"<!DOCTYPE x [<!ENTITY a 'b'>]><opml><body/></opml>",
        b"<opml><body/></opml>",
    ):
        with pytest.raises(Exception, match=r"^x\.opml .*\.$"):
            outlines(bad, "x.opml")
    bare = b"<opml><body><outline xmlUrl='https://a.example/?x=1&y=2'/></body></opml>"
    assert [each.address for each in outlines(bare, "x.opml")] == ["https://a.example/?x=1&y=2"]


def test_a_list_is_a_file_whatever_its_name(tmp_path, monkeypatch):
    """One that is called `-` is no standard input, and of a folder a file is asked for."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "-").write_text("<opml><body><outline xmlUrl='https://a.example/'/></body></opml>", encoding="utf-8")
    assert outlines_at("-") == [Outline("https://a.example/")]
    with pytest.raises(UnreadableSource, match=r"is a folder: name a file in it\.$"):
        outlines_at(str(tmp_path))


def test_a_feed_is_asked_as_often_as_it_changes():
    """News halve the time to the next look, silence lengthens it, a wish of the feed decides, failures back off."""
    assert after_answer(FIRST, told_minutes=0, is_news=True) == FIRST // 2
    assert after_answer(FIRST, told_minutes=0, is_news=False) > FIRST
    assert after_answer(FIRST, told_minutes=240, is_news=True) == 240 * 60
    waits = [after_failure(FIRST, count, None) for count in (1, 2, 3, 30)]
    assert waits == sorted(waits)
    assert waits[-1] <= 3 * 24 * 3600
    assert after_failure(FIRST, 1, 500_000) == 500_000
    assert "problem" in FollowedFeed._fields
