"""The sentences around mentions."""

from corpus.arabic.sentences import sentences
from corpus.model import Article, Summary
from glossary.authority.listed import Context


def context_of(summary: Summary, article: Article, block: int, start: int, end: int) -> Context:
    """Return the sentence around a mention of an article, which is summed up; offsets in code points of the block's text."""
    text = article.blocks[block].text
    whole = next((each for each in sentences(text) if each.start <= start < each.end), None)
    first, last = (whole.start, max(whole.end, end)) if whole else (0, len(text))
    return Context(summary, block, start, end, text[first:last], first)
