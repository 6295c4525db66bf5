"""The sentences of the interface, as the code has them."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[3]
TEXTS: dict[str, tuple[int | str, ...]] = {
    "_": (0,),
    "gettext": (0,),
    "say": (0,),
    "marked": (0,),
    "Asked": (0, 3, "hint"),
    "Binding": (2, "description"),
    "Column": (0, "heading"),
    "Command": (2, 3, "title", "help"),
    "Note": (1, "told"),
    "Deed": (0,),
    "Field": (1, 3, "label", "hint"),
    "Engine": ("about",),
    "Setting": (2, "meaning"),
    "Line": (0, "label"),
    "Step": (0, "sentence"),
    "Fact": (0,),
    "heading": (0,),
    "told": (0,),
    "Wording": (0, 1, "invitation", "opening", "nothing_found", "empty"),
}
"""Which arguments of which calls a screen shows: by place or by name."""
_SAID = ("_", "gettext", "marked")
_WORDED = ("worded", "worded_number")
"""What makes a sentence in any of the packages."""
_PACKAGES = ("corpus", "glossary", "tui")
_TYPED = ("tui/cli/", "tui/plain/")
"""Where the same calls name words that are typed, or what a verb prints in English."""
CHOICES = {
    "corpus/annotation.py": ("Style",),
    "glossary/categories.py": ("LANGUAGES", "PARTS_OF_SPEECH", "GENDERS", "NUMBERS", "TERM_TYPES", "REGISTERS"),
    "corpus/store/failures.py": ("_SQLITE", "_TAKES_NO_MORE", "_POSTGRESQL"),
    "corpus/worded.py": ("_REASONS",),
    "glossary/authority/likeness.py": ("IN_WORDS",),
    "glossary/checking/checker.py": ("_ONCE", "_OFTEN"),
    "glossary/checking/terms.py": ("_FORBIDDEN", "_AVOIDED"),
    "glossary/store/describing.py": ("_DOING", "_DECIDING", "_OF_TWO", "_DECIDING_MANY", "_TRANSLATING"),
    "glossary/translate/failures.py": ("_SENTENCES",),
    "glossary/translate/guard/keyring.py": ("_SENTENCES",),
    "glossary/translate/opening.py": ("_SAID",),
    "glossary/dictionaries/morphological.py": ("_FEATURES",),
    "glossary/dictionaries/trust.py": ("ANOTHER_FORM",),
    "glossary/exchange/incoming/wishes.py": ("Policy",),
    "glossary/entities/reasons.py": ("IN_WORDS",),
    "glossary/finding/orders.py": ("Order",),
    "glossary/learning/model.py": ("WordStatus",),
    "glossary/matching/shapes.py": ("Shape",),
    "glossary/model.py": ("PairStatus",),
    "glossary/morphology/grammar/cases.py": ("NOMINATIVE, ACCUSATIVE, GENITIVE",),
    "glossary/morphology/lexicon/affixes.py": ("_PERSONS", "_GENDERS", "_NUMBERS", "_NOUN_ENDINGS"),
    "glossary/translate/engines.py": ("Need",),
    "glossary/proposing/proposal.py": ("Kind",),
    "glossary/proposing/similar.py": ("Likeness",),
    "glossary/terminology.py": ("Status", "Stage", "RelationKind", "MatchMode"),
    "tui/commands/model.py": ("Scope",),
    "tui/screens/reading/saving/asking.py": ("FORMS",),
    "tui/screens/search/groups.py": ("Group",),
    "tui/widgets/name_listing.py": ("NameOrder",),
    "tui/settings/layout.py": ("Layout", "Sync"),
    "tui/settings/model.py": ("Origin", "Preset"),
    "tui/settings/table.py": ("Group",),
    "tui/typeset/harakat.py": ("Harakat",),
}
"""The enumerations and tables whose values a screen shows, by their files."""


class Sentence(NamedTuple):
    """A sentence that a screen shows."""

    one: str
    many: str
    """Its form for other numbers; empty where it counts nothing."""
    file: str
    """The path of the code from the root of the project."""
    line: int


class NotCollected(ValueError):
    """A sentence is written so that it cannot be collected."""


def sentences() -> Iterator[Sentence]:
    """Yield every sentence of the interface, file by file."""
    files = (path for name in _PACKAGES for path in (ROOT / name).rglob("*.py"))
    for file in sorted(path.relative_to(ROOT).as_posix() for path in files):
        yield from sentences_of(file, (ROOT / file).read_text(encoding="utf-8"))


def sentences_of(file: str, code: str) -> Iterator[Sentence]:
    """Yield the sentences of one file; raises NotCollected where one is put together before it is translated."""
    tree = ast.parse(code)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _WORDED:
            yield from _worded(node, tree, file)
        elif isinstance(node, ast.Call) and (file.startswith("tui/") or file in CHOICES):
            for one, many in _said(node, file):
                yield Sentence(one, many, file, node.lineno)
        elif isinstance(node, ast.ClassDef) and node.name in CHOICES.get(file, ()):
            for part in node.body:
                if isinstance(part, ast.Assign):
                    yield from (Sentence(text, "", file, part.lineno) for text in _texts(part.value))
        elif (
            isinstance(node, ast.Assign | ast.AnnAssign)
            and node.value is not None
            and _name(node) in CHOICES.get(file, ())
        ):
            yield from (Sentence(text, "", file, node.lineno) for text in _texts(node.value))


def _worded(call: ast.Call, tree: ast.Module, file: str) -> Iterator[Sentence]:
    """Yield the sentences that a call of one of `_WORDED` makes; one that it is given by a name, as it is assigned."""
    if any(isinstance(each, ast.JoinedStr) for each in call.args):
        raise NotCollected(f"{file}:{call.lineno}: put the values into fields, and hand them over by their names.")
    if _name_of(call) == "worded_number":
        yield from (
            Sentence(one, many, file, call.lineno) for one in _texts(call.args[1]) for many in _texts(call.args[2])
        )
    else:
        texts = list(_texts(call.args[0])) or _assigned(call.args[0], tree)
        yield from (Sentence(text, "", file, call.lineno) for text in texts)


def _assigned(name: ast.expr, tree: ast.Module) -> Iterator[str]:
    """Yield the texts that a name is given in a file."""
    for node in ast.walk(tree):
        if isinstance(name, ast.Name) and isinstance(node, ast.Assign) and _name(node) == name.id:
            yield from _texts(node.value)


def _name_of(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def _said(call: ast.Call, file: str) -> Iterator[tuple[str, str]]:
    """Yield the sentences of a call, each with its plural or nothing."""
    name = _name_of(call)
    if name in ("counted", "many") and len(call.args) > 1:
        for one in _texts(call.args[1]):
            yield f"{{n}} {one}", f"{{n}} {_plural(call, one)}"
    elif name == "ngettext":
        yield from ((one, many) for one in _texts(call.args[0]) for many in _texts(call.args[1]))
    if name == "Wording":
        counts = {each.arg: next(_texts(each.value), "") for each in call.keywords}
        if "one" in counts:
            yield f"{{n}} {counts['one']}", f"{{n}} {counts['many']}"
    is_typed = file.startswith(_TYPED) and name not in _SAID
    places = () if is_typed else TEXTS.get(name, ())
    wanted = [argument for place, argument in enumerate(call.args) if place in places]
    wanted += [each.value for each in call.keywords if each.arg in places]
    for argument in wanted:
        if isinstance(argument, ast.JoinedStr) and name in ("_", "gettext"):
            raise NotCollected(f"{file}:{call.lineno}: put the values into fields, and fill them in after _().")
        yield from ((text, "") for text in _texts(argument))


def _name(node: ast.Assign | ast.AnnAssign) -> str:
    target = node.targets[0] if isinstance(node, ast.Assign) else node.target
    return ast.unparse(target).strip("()")


def _plural(call: ast.Call, one: str) -> str:
    return next(_texts(call.args[2]), f"{one}s") if len(call.args) > 2 else f"{one}s"


def _texts(node: ast.expr) -> Iterator[str]:
    """Yield the texts that an expression can be, as far as they are written there and say something."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        if any(map(str.isalpha, node.value)):
            yield node.value
    elif isinstance(node, ast.Tuple):
        for each in node.elts:
            yield from _texts(each.value if isinstance(each, ast.Starred) else each)
    elif isinstance(node, ast.Dict):
        for key, value in zip(node.keys, node.values, strict=True):
            yield from (list(_texts(value)) or list(_texts(key) if key else ()))
    elif isinstance(node, ast.IfExp):
        yield from _texts(node.body)
        yield from _texts(node.orelse)
