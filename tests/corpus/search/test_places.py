from corpus.model import BlockKind
from corpus.search.places import Places
from corpus.search.query import query_words


def places(query):
    return Places([(word,) for word in query_words(query)])


def place(article, query):
    return places(query).best(article.blocks)


def test_the_block_with_the_most_words_wins(make_article):
    """The first block that has most of the words is the place, at its first word found."""
    article = make_article("النهر هادئ", "القارب في النهر", "القارب والنهر أيضا")
    found = place(article, "نهر قارب ")

    assert (found.block, found.offset) == (1, 0)


def test_without_any_word_it_is_the_beginning(make_article):
    """Where no word stands in a block the place is the beginning of the article."""
    found = place(make_article("نص قصير"), "غائب ")

    assert (found.block, found.offset, found.snippet) == (0, 0, "نص قصير")


def test_the_text_is_shown_before_the_title(make_article):
    """A title is told with every hit: it is the place only where no other block has as many words of the query."""
    article = make_article("نص عن شيء", "سباق على النهر", title="مهرجان النهر")

    assert place(article, "النهر ").block == 2
    assert place(article, "مهرجان النهر ").block == 0


def test_an_article_without_blocks():
    """An article without blocks has an empty place."""
    assert places("نهر").best(()).snippet == ""


def test_the_text_around_is_cut_between_words(make_article):
    """A snippet of a long block is a piece of it around the word, cut between words."""
    before, after = "كلمة " * 100, " أخرى" * 100
    article = make_article(f"{before}النهر{after}")
    found = place(article, "النهر ")
    text = article.blocks[0].text

    assert text[found.offset :].startswith("النهر")
    assert text[found.snippet_start :].startswith(found.snippet)
    assert set(found.snippet.split()) == {"كلمة", "النهر", "أخرى"}
    assert len(found.snippet) <= 200


def test_a_word_without_spaces_around(make_article):
    """A word longer than a snippet is cut, not left out."""
    found = place(make_article("ا" * 1000), "ا" * 1000)

    assert len(found.snippet) == 140


def test_headlines_of_other_articles_are_no_place(make_article):
    """Words in a related headline are not where one wants to jump."""
    article = make_article("خبر آخر", "النهر")
    blocks = (article.blocks[0], type(article.blocks[1])(1, BlockKind.RELATED, "النهر", 9, 14))

    assert places("النهر ").best(blocks).block == 0
