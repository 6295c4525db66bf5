"""`warraq notes`: marks, highlights and notes, listed, exported, added and removed."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.annotation import Annotation, AnnotationKind, Listed, Passage, Style
from corpus.errors import UnfoundQuote
from corpus.model import Article
from corpus.notebook import Chapter, markdown, shapes
from tui.cli.articles import STANDARD_INPUT, named_article
from tui.cli.errors import Misused
from tui.cli.exported import new_file
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser, file_name, natural, written
from tui.telling.counted import counted

if TYPE_CHECKING:
    from corpus.annotations import Annotations

_ID = 13
"""Digits of an id that tell it from others."""
_WIDTHS = (_ID, 9, 4)
_ADD, _REMOVE = "add", "remove"
_FORMS = """forms:
  warraq notes                      list all marks, highlights and notes
  warraq notes ID                   list those of an article
  warraq notes --markdown FILE      write a Markdown file, - for output
  warraq notes add ID --quote TEXT  highlight words of an article;
                                    with --note, note something on them
  warraq notes remove NOTE …        take some away, by their ids"""


def configure(parser: Parser) -> None:
    """Add what `notes` takes."""
    parser.epilog = _FORMS
    parser.add_argument("what", nargs="*", type=written, metavar="ID", help="an article; or add ID, or remove NOTE …")
    parser.add_argument("--all", action="store_true", help="those of all articles, which is meant without an ID too")
    parser.add_argument("--find", type=written, default="", metavar="WORDS", help="only what has these words")
    parser.add_argument(
        "--markdown", type=file_name, metavar="FILE|-", help="write a Markdown file, or standard output"
    )
    parser.offer_force()
    parser.add_argument("--quote", type=written, metavar="TEXT", help="the words to note, as the article has them")
    parser.add_argument("--nth", type=natural, default=1, metavar="N", help="the nth place of these words, 1 if none")
    parser.add_argument("--note", type=written, default="", metavar="TEXT", help="what is to be said of them")
    parser.add_argument("--style", choices=[each.value for each in Style], default=Style.FIRST.value, help="how shown")
    parser.add_argument("--mark", action="store_true", help="mark the words as a place instead of highlighting them")
    parser.add_argument(
        "--letter", metavar="A", help="with --mark: the letter that goes there, capitals in all articles"
    )
    parser.offer_json()
    parser.set_defaults(run=run)


def run(invocation: Invocation) -> int:
    """Do what the first word says; without one, list."""
    what = invocation.options.what
    if invocation.options.quote is not None:
        if len(what) != 2 or what[0] != _ADD:
            raise Misused("Words are noted in one article: warraq notes add ID --quote TEXT.")
        return _add(invocation, what[1])
    if what[:1] == [_REMOVE]:
        return _remove(invocation, what[1:])
    if what[:1] == [_ADD] and len(what) > 1:
        raise Misused("Say which words are noted: warraq notes add ID --quote TEXT.")
    if len(what) > 1:
        raise Misused("Name one article, or none for all.")
    if what and invocation.options.all:
        raise Misused("Name an article, or say --all, not both.")
    return _listed(invocation, what[0] if what else None)


# -- adding and removing


def _add(invocation: Invocation, name: str) -> int:
    options = invocation.options
    article = named_article(name, invocation)
    if options.mark and options.note:
        raise Misused("A mark is only a place: leave --mark out where there is a --note.")
    if options.letter is not None and not (options.mark and re.fullmatch("[A-Za-z0-9]", options.letter)):
        raise Misused("--letter takes one letter from a to z, a capital or a digit, and goes with --mark.")
    noting, noted = invocation.services.noting, _noted(invocation, article)
    kept = noting.add_lettered(replace(noted, letter=options.letter)) if options.letter else noting.add(noted)
    if options.json:
        invocation.output.json({"id": kept.id, "article": kept.article, "kind": kept.kind.value})
    else:
        invocation.output.line(kept.id)
    return DONE


def _noted(invocation: Invocation, article: Article) -> Annotation:
    from corpus.anchoring import Anchoring

    options = invocation.options
    anchoring = Anchoring(article)
    passage = _place(anchoring.places(options.quote.strip()), options.nth)
    kind = AnnotationKind.MARK if options.mark else AnnotationKind.NOTE if options.note else AnnotationKind.HIGHLIGHT
    quote, style = anchoring.quote(passage), Style(options.style)
    return Annotation(article.id, kind, passage, quote, options.note.strip(), style, article.title)


def _place(places: list[Passage], number: int) -> Passage:
    if not places:
        raise UnfoundQuote("The article does not have these words: copy them as they stand there.")
    if number > len(places):
        raise UnfoundQuote(f"The article has these words in {counted(len(places), 'place')} only.")
    return places[number - 1]


def _remove(invocation: Invocation, names: list[str]) -> int:
    if not names:
        raise Misused("Name what is to be removed: `warraq notes` shows the ids.")
    noting = invocation.services.noting
    gone = [noting.annotations.get(name) for name in names]
    for each in gone:
        noting.remove(each)
    if invocation.options.json:
        invocation.output.json({"removed": [each.id for each in gone]})
    else:
        invocation.diagnostics.note(f"{counted(len(gone), 'mark or note', 'marks and notes')} removed.")
    return DONE


# -- listing


def _listed(invocation: Invocation, name: str | None) -> int:
    from tui.services.notebook import notebook, write_notebook

    options, output = invocation.options, invocation.output
    article = None if name is None else named_article(name, invocation)
    found = notebook(invocation.services, _wanted(article, options.find), article)
    if options.markdown == STANDARD_INPUT:
        if options.json:
            raise Misused("Standard output holds the document itself; name a file where --json is to tell of it.")
        chapters = list(found)
        written_out = "".join(markdown(chapters)) if chapters else ""
        for line in written_out.splitlines():
            output.line(line)
        return _told(invocation, len(chapters))
    if options.markdown is not None:
        path = new_file(options.markdown, force=options.force)
        count = write_notebook(path, found, force=options.force)
        if options.json:
            output.json({"file": options.markdown, "notes": count})
        else:
            output.line(f"{counted(count, 'mark or note', 'marks and notes')} in {options.markdown}.")
        return _told(invocation, count)
    if options.json:
        chapters = list(found)
        output.json({"articles": shapes(chapters)})
        return _told(invocation, len(chapters))
    return _told(invocation, sum([_print(invocation, each) for each in found]))


def _wanted(article: Article | None, words: str) -> "Callable[[Annotations], Iterable[Listed]]":
    def listed(kept: "Annotations") -> Iterable[Listed]:
        if article is None:
            return kept.all(words)
        every = kept.about(article.id)
        if not words.strip():
            return every
        ids = {each.annotation.id for each in kept.all(words)}
        return [each for each in every if each.annotation.id in ids]

    return listed


def _print(invocation: Invocation, chapter: Chapter) -> int:
    """Print what is noted in an article, and return how much it is."""
    line, typography = invocation.output.line, invocation.typography
    line(typography.row((chapter.about.article, "", "", chapter.about.title), 3, _WIDTHS))
    for entry in chapter.entries:
        annotation = entry.annotation
        share = f"{entry.share:.0%}" if entry.share is not None else "–"
        words = " ".join(annotation.quote.exact.split())
        kind = f"{annotation.kind.value} {annotation.letter}".rstrip()
        line(typography.row((annotation.id.replace("-", "")[:_ID], kind, share, words), 3, _WIDTHS))
        for text in _lines(annotation.note):
            line(typography.row(("", "", "", text), 3, _WIDTHS))
    return len(chapter.entries)


def _lines(note: str) -> Iterator[str]:
    yield from filter(str.strip, note.splitlines())


def _told(invocation: Invocation, count: int) -> int:
    if not count:
        invocation.diagnostics.note("Nothing is noted there.")
    return DONE if count else NOTHING
