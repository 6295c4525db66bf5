"""A stretch of an XML file without faults, parsed into entries."""

from typing import NoReturn
from xml.parsers import expat

from corpus.ingest.formats.xml_faults import EXPAT
from corpus.worded import sentence_of, worded
from glossary.errors import UnreadableFile
from glossary.exchange.xml.decoding import UNREADABLE
from glossary.exchange.xml.nodes import Node

_DEEPEST = 64
"""How many elements may stand within one another."""
_LONGEST = 4_000_000
"""How many characters an entry may have."""
_LONGEST_TAG = 1_000_000
"""How many bytes a tag or a comment may have."""
_MARKUP = 20
"""What an element counts towards the length of its entry, in characters."""
_WITHIN_TEXT = frozenset(
    ("hi", "foreign", "ph", "sc", "ec", "bpt", "ept", "it", "ut", "sub", "pc", "mrk", "sm", "em", "cp")
)
"""Elements that stand within a text; beside all others, space is only indentation."""


class _Broken(Exception):
    """The entry cannot be read."""


class Parsing:
    """A parser that goes as far as the first fault."""

    def __init__(self, names: frozenset[str], around: list[str], line: int) -> None:
        """Parse what follows inside the elements `around`, as it stands from a line on."""
        self._names = names
        self.resumed = bool(around)
        """Whether a fault lies before it."""
        self.root: Node | None = None
        """The element around everything, if it begins here."""
        self.fault = ""
        """What ended it: a clause."""
        self.entry_line: int | None = None
        """The line of the entry that has begun and not ended."""
        self._around = list(around)
        self._outside: list[str] = []
        self._open: list[Node] = []
        self._length = 0
        self._ready: list[Node] = []
        self._first_line = line
        self._given = 0
        self._heard = 0
        self._recent = b""
        self._nested = False
        self._broken_at: tuple[int, int] | None = None
        self._parser = self._made()
        opening = "".join(f"<{name}>" for name in around).encode()
        self._parser.Parse(opening, False)
        self._given = self._heard = len(opening)
        self._ready.clear()

    def _made(self) -> expat.XMLParserType:
        parser = expat.ParserCreate("utf-8")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.CommentHandler = parser.ProcessingInstructionHandler = self._heard_of
        parser.StartDoctypeDeclHandler = self._doctype
        parser.EntityDeclHandler = self._entity
        parser.SkippedEntityHandler = self._skipped
        return parser

    @property
    def around(self) -> list[str]:
        """The elements that are open around entries."""
        return self._outside or self._around

    @property
    def line(self) -> int:
        """The line that was read last, counted from 1."""
        own = self._broken_at[1] if self._broken_at else self._parser.CurrentLineNumber
        return own + self._first_line - 1

    def taken(self) -> list[Node]:
        """Return the entries that have become complete since."""
        ready, self._ready = self._ready, []
        return ready

    def fed(self, data: bytes, *, final: bool) -> bytes | None:
        """Return None where all was parsed, else what stands from the fault on."""
        begin = self._given
        self._given += len(data)
        try:
            self._parser.Parse(data, final)
            if self._given - self._heard > _LONGEST_TAG:
                self._break(worded("a tag or a comment here is longer than any honest one"))
        except expat.ExpatError as error:
            self.fault = EXPAT.get(error.code) or expat.ErrorString(error.code)
        except _Broken as broken:
            self.fault = sentence_of(broken)
        else:
            self._recent = data
            return None
        window = self._recent + data
        index = self._broken_at[0] if self._broken_at else self._parser.CurrentByteIndex
        place = index - (begin - len(self._recent))
        rest = window[max(0, place) :]
        if rest.startswith(UNREADABLE.encode()):
            self.fault = worded("bytes that mean nothing in the file's encoding")
        return rest if self._nested else rest[1:]

    def _break(self, clause: str) -> NoReturn:
        """Stop here: Expat itself would go on, without its handlers, to the end of what it was given."""
        self._broken_at = (self._parser.CurrentByteIndex, self._parser.CurrentLineNumber)
        raise _Broken(clause)

    def _heard_of(self, *_: object) -> None:
        self._heard = self._given

    def _doctype(self, _name: str, _system: str | None, _public: str | None, has_own: bool) -> None:
        if has_own:
            raise UnreadableFile(
                worded(
                    "Line {line}: the document type declares things of its own, which can be made to harm; remove <!DOCTYPE …> from the file and import it again.",
                    line=self.line,
                )
            )

    def _entity(self, *_: object) -> None:
        raise UnreadableFile(
            worded(
                "Line {line}: the file declares entities, which can be made to harm; remove them from the file and import it again.",
                line=self.line,
            )
        )

    def _skipped(self, name: str, _is_parameter: bool) -> None:
        self._break(worded("“{entity}” is defined nowhere in the file", entity=f"&{name};"))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._heard = self._given
        tag = name if name.startswith("xml:") else name.rpartition(":")[2]
        if not self._open and not self._outside and not self.resumed:
            self.root = Node(tag, attributes, [], self.line)
        if tag in self._names and self._open:
            self._nested = True
            self._break(worded("an entry begins before the one before it has ended"))
        if len(self._open) + len(self._outside) >= _DEEPEST:
            self._break(worded("more than {most} elements stand within one another", most=_DEEPEST))
        if not self._open and tag not in self._names:
            self._outside.append(name)
            return
        node = Node(tag, attributes, [], self.line)
        if self._open:
            self._open[-1].children.append(node)
        else:
            self.entry_line, self._length = node.line, 0
        self._open.append(node)
        self._lengthen(_MARKUP + sum(map(len, attributes.values())))

    def _text(self, text: str) -> None:
        self._heard = self._given
        if self._open:
            children = self._open[-1].children
            if children and isinstance(children[-1], str):
                text = str(children.pop()) + text
            children.append(text)
            self._lengthen(len(text))

    def _lengthen(self, characters: int) -> None:
        self._length += characters
        if self._length > _LONGEST:
            self._break(worded("the entry is longer than {most} characters", most=_LONGEST))

    def _end(self, _name: str) -> None:
        self._heard = self._given
        if not self._open:
            self._outside.pop()
            return
        node = self._open.pop()
        if any(each.tag not in _WITHIN_TEXT for each in node.elements):
            node.children = [child for child in node.children if isinstance(child, Node) or child.strip()]
        if not self._open:
            self.entry_line = None
            self._ready.append(node)
