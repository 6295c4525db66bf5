"""Plain text as people copy it from news pages: text -> pieces."""

from corpus.ingest.body import Body
from corpus.ingest.credits import Credits
from corpus.ingest.datelines import Datelines
from corpus.ingest.dates import Dates
from corpus.ingest.head import Head
from corpus.ingest.labels import load_labels
from corpus.ingest.layout import Layout
from corpus.ingest.lines import read_lines
from corpus.ingest.owner import owner
from corpus.ingest.roles import Role, Roles
from corpus.model import BlockKind


def plain_layout(text: str) -> Layout:
    """Return the pieces of a plain text with the day and the publisher it states."""
    labels = load_labels()
    credits = Credits(labels)
    datelines = Datelines(labels, credits)
    roles = Roles(labels, credits, Dates())
    marked = [roles.mark(line) for line in read_lines(text)]
    publisher = next((owner(item.line.text) for item in marked if item.role is Role.COPYRIGHT), None)
    lines = [item for item in marked if item.role is not Role.NOISE or "agency" in item.verdict.kinds]
    head = Head(labels, credits, datelines)
    title = head.title_index(lines)
    body = head.body_index(lines, title)
    pieces = head.pieces(lines, title, body) + Body(datelines).pieces(lines, body)
    stated = {piece.start for piece in pieces if piece.kind is BlockKind.DATE}
    days = [item.verdict for item in lines if item.line.start in stated and item.verdict.day]
    day = next((verdict.day for verdict in days if not verdict.updated), days[0].day if days else None)
    return Layout(tuple(pieces), day, publisher)
