"""`warraq search`: what it prints, and what it ends with."""

from corpus.kept_searches import KeptSearches
from corpus.store.engine import open_engine


def test_search_prints_and_tells(warraq):
    """Hits come with their place in the stored text; nothing found ends with 1, what cannot be asked with 2."""
    found = warraq("search", "الوقود", "-غير_موجود", "--json", "--limit", "1")
    assert found.code == 0
    (hit,) = found.json["hits"]
    assert (found.json["order"], found.json["partial"]) == ("best", False)
    blocks = warraq("show", hit["id"], "--json").json["blocks"]
    block = blocks[hit["block"]]
    assert (block["start"], block["text"][hit["snippet_start"] :][: len(hit["snippet"])]) == (
        hit["start"],
        hit["snippet"],
    )
    marked = [block["text"][each["start"] : each["end"]] for each in hit["hits"]]
    assert marked
    assert all("وقود" in word for word in marked)

    printed = warraq("search", "الوقود")
    assert hit["id"] in printed.text
    assert hit["snippet"] in printed.text

    nothing = warraq("search", "قذقذقذ")
    assert (nothing.code, nothing.said.strip()) == (1, "No article answers قذقذقذ.")
    misused = warraq("search", "sorce:bbc")
    assert (misused.code, misused.output) == (2, b"")
    assert "did you mean source:?" in misused.said


def test_names_are_read_before_they_are_asked_for(warraq):
    """A name finds the articles that speak of it, also where none was read for names before."""
    assert warraq("search", "entity:جيبوتي", "--json").json["hits"]
    assert warraq("search", 'entity:"no such name"').code == 1


def test_a_list_is_narrowed_down_in_the_same_words(warraq):
    """`list` understands what `search` does, and refuses what it refuses."""
    every = {each["id"] for each in warraq("list", "--json").json["articles"]}
    found = {each["id"] for each in warraq("list", "الوقود", "--json").json["articles"]}
    others = {each["id"] for each in warraq("list", "-الوقود", "--json").json["articles"]}
    assert found
    assert (found | others, found & others) == (every, set())
    assert warraq("list", "sorce:bbc").code == 2


def test_terms_and_names_are_found_beside_articles(warraq):
    """One query finds all three; its fields narrow the articles down only, and what it is made of is found of a longer one."""
    found = warraq("search", "Djibouti", "read:no", "--all", "--json").json
    assert found["hits"]
    assert "جيبوتي" in {each["ar"] for each in found["entities"]}
    assert "Djibouti" in warraq("search", "Djibouti", "قذقذقذ", "--names").text
    terms = warraq("search", "fuel shortage", "--terms", "--json").json
    assert terms.keys() == {"terms"}
    assert any("وقود" in term["text"] for concept in terms["terms"] for term in concept["terms"])
    assert warraq("search", "قذقذقذ", "--names").code == warraq("search", "قذقذقذ", "--terms").code == 1


def test_a_search_is_kept_run_and_forgotten(warraq):
    """A kept search finds what its query finds, says what is new since it was run, and is gone when it is forgotten."""
    assert warraq("search", "--kept").code == 1
    assert warraq("search", "الوقود", "read:no", "--keep", "fuel news").code == 0
    (kept,) = warraq("search", "--kept", "--json").json["searches"]
    assert (kept["name"], kept["query"], kept["looked"], kept["new"]) == ("fuel news", "الوقود read:no", None, None)
    found = warraq("search", "--kept", "Fuel News", "--json").json["hits"]
    assert found == warraq("search", "الوقود", "read:no", "--json").json["hits"]
    (kept,) = warraq("search", "--kept", "--json").json["searches"]
    assert (kept["articles"], kept["new"]) == (len(found), 0)
    misused = warraq("search", "x", "sorce:bbc", "--keep", "bad")
    assert (misused.code, "(letter 3 of the query)" in misused.said) == (2, True)
    assert (warraq("search", "--forget", "fuel news").code, warraq("search", "--forget", "fuel news").code) == (0, 1)


def test_lists_and_counts_are_of_whole_words_as_searches_are(warraq):
    """The last word of a query is whole wherever the command line asks: in a search, a list, and what a kept search finds."""
    for text in ("# أول\n\nرأى الناس ظغظ في الطريق.\n", "# ثان\n\nلم يجد أحد ظغظلم هناك بعد المطر.\n"):
        assert warraq("add", "-", "--format", "markdown", stdin=text).code == 0
    found = [hit["title"] for hit in warraq("search", "ظغظ", "--json").json["hits"]]
    assert found == ["أول"]
    assert [each["title"] for each in warraq("list", "ظغظ", "--json").json["articles"]] == found
    assert "ثان" not in warraq("list", "ظغظ").text
    warraq("search", "ظغظ", "--keep", "first")
    (kept,) = warraq("search", "--kept", "--json").json["searches"]
    assert (kept["articles"], kept["query"]) == (1, "ظغظ")
    engine = open_engine(f"sqlite:///{warraq.folder / 'data' / 'warraq' / 'warraq.db'}")
    assert KeptSearches(engine, "me").get("first").query == "ظغظ ", "the app looks for it as it stands here"


def test_only_an_order_that_can_be_turned_is_told(warraq):
    """A search of fields alone has the newest first whatever is asked, and so has one that asks for them in any language."""
    every = len(warraq("list", "--json").json["articles"])
    for query in (["copies:yes"], ["الوقود", "ترتيب:الأحدث"], ["الوقود", "order:newest"]):
        limit = min(every, len(warraq("list", *query, "--json").json["articles"]))
        found = warraq("search", *query, "--limit", str(limit))
        assert (found.code, found.said) == (0, ""), query
