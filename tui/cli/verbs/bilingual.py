"""`warraq bilingual ID|PATH|-`: an article beside its English, as a document or for another tool."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.model import Article
from glossary.memory.exchange.bilingual import Bilingual, Layout, Only, bilingual, bilingual_shape
from tui.cli.articles import STANDARD_INPUT, named_article
from tui.cli.errors import Misused
from tui.cli.exported import new_file
from tui.cli.invocation import DONE, NOTHING, Invocation
from tui.cli.parser import Parser, file_name, line_width
from tui.telling.bilingual import Form, Look, write_document
from tui.typeset.terminal.mode import Mode

if TYPE_CHECKING:
    from glossary.translate.port import Wording

_FORMS = """forms:
  md      Markdown, the English below the Arabic, or beside it
          with --layout columns
  html    a page for a browser that needs nothing else
  print   the same for paper: A4, a running title, page numbers;
          print it from a browser into a PDF
  text    two columns of plain text, --width cells together
  xliff   XLIFF 2.1 for the tools of translators;
          warraq memory import takes it back
  tmx     the translations alone, for translation memories
  json    for other programs"""


def configure(parser: Parser) -> None:
    """Add the arguments of `bilingual`."""
    parser.epilog = _FORMS
    parser.add_argument("article", metavar="ID|PATH|-", help="an article of the library, a file, or standard input")
    parser.add_argument(
        "--as",
        dest="form",
        choices=[form.value for form in Form],
        metavar="FORM",
        help=f"one of {', '.join(form.value for form in Form)} (default: md, or what the name of the file says)",
    )
    parser.add_argument(
        "-o", "--output", type=file_name, metavar="FILE|-", default=STANDARD_INPUT, help="the file to write"
    )
    parser.add_argument(
        "--only",
        choices=[only.value for only in Only],
        default=Only.ALL.value,
        help="which translations: all (default), those that a person edited, or approved ones",
    )
    parser.add_argument(
        "--layout", choices=[layout.value for layout in Layout], help="two columns, or one below the other"
    )
    parser.add_argument(
        "--width", type=line_width, metavar="N", help="cells of a line of text (default: the terminal's, or 100)"
    )
    parser.add_argument("--terms", action="store_true", help="also the approved terms that stand in each paragraph")
    parser.offer_force()
    parser.offer_json()
    parser.set_defaults(run=run)


def run(invocation: Invocation) -> int:
    """Write the document; 1 where nothing of the article is translated."""
    options = invocation.options
    form = _form(options.form, options.output)
    path = None if options.output == STANDARD_INPUT else new_file(options.output, force=options.force)
    if options.json and path is None and options.form not in (None, Form.JSON.value):
        raise Misused("Standard output holds the document itself; name a file where --json is to tell of it.")
    article = named_article(options.article, invocation)
    found = invocation.services.translating.memory.find_all([block.text for block in article.blocks])
    pairs = {block.index: pair for block, pair in zip(article.blocks, found, strict=True) if pair is not None}
    document = bilingual(article, pairs, Only(options.only), _terms(article, invocation) if options.terms else None)
    look = Look(form, Layout(options.layout) if options.layout else None, options.width or Look().width)
    if path is None:
        _print(document, look, invocation)
    else:
        _write(document, look, path, invocation)
    if not document.is_translated:
        invocation.diagnostics.note("Nothing of this article is translated yet, or nothing that --only allows.")
    return DONE if document.is_translated else NOTHING


def _terms(article: Article, invocation: Invocation) -> "dict[int, Sequence[Wording]]":
    """Return the approved terms of each block."""
    from tui.cli.translating.terms import Terms

    terms = Terms(invocation)
    return {block.index: terms.wordings(article, block) for block in article.own_blocks}


def _form(named: str | None, output: str) -> Form:
    """Return the form that is asked for, or that the end of the file's name says."""
    if named is not None:
        return Form(named)
    ends = {"md": Form.MARKDOWN, "htm": Form.HTML, "txt": Form.TEXT, "xlf": Form.XLIFF, "markdown": Form.MARKDOWN}
    end = Path(output).suffix.removeprefix(".").casefold()
    known = {form.value: form for form in Form} | ends
    return known.get(end, Form.MARKDOWN)


def _write(document: Bilingual, look: Look, path: Path, invocation: Invocation) -> None:
    from glossary.exchange.exporting import written_beside

    options = invocation.options
    with written_beside(path, options.force) as stream:
        write_document(document, look, stream)
    if options.json:
        translated = sum(row.pair is not None for row in document.rows)
        invocation.output.json({"file": options.output, "format": look.form.value, "translated": translated})
    else:
        invocation.output.line(f"{path}: {document.summary}")


def _print(document: Bilingual, look: Look, invocation: Invocation) -> None:
    """Write to standard output: on a terminal as it is to be seen, elsewhere as the file would be."""
    output = invocation.output
    if invocation.options.json or look.form is Form.JSON:
        output.json(bilingual_shape(document))
    elif not output.is_terminal:
        write_document(document, look, output.binary())
    elif look.form is Form.TEXT:
        from tui.telling.side_by_side import SideBySide

        _ = invocation.typography
        width = invocation.options.width or output.width
        setting = SideBySide(width, look.layout or Layout.COLUMNS, is_logical=invocation.mode is Mode.LOGICAL)
        for line in setting.lines(document):
            output.line(line)
    else:
        _print_source(document, look, invocation)


def _print_source(document: Bilingual, look: Look, invocation: Invocation) -> None:
    import io

    typography, stream = invocation.typography, io.BytesIO()
    write_document(document, look, stream)
    for line in stream.getvalue().decode("utf-8").splitlines():
        for shown in typography.paragraph(line) if line else [""]:
            invocation.output.line(shown)
