"""What corpus, glossary and settings raise can be told in another language, and screens tell it so."""

import ast
import re
from pathlib import Path

import pytest

from tui.language.collecting.sentences import ROOT

PACKAGES = ("corpus", "glossary", "tui")
TYPED = ("tui.cli", "tui.plain", "tui.doctor", "tui.serve", "tui.__main__", "tui.language.collecting")
"""Rooms that speak English: what verbs print and the prompt answers."""
SETTINGS = "tui.settings"
SCREENS = ("tui/screens", "tui/widgets", "tui/app.py", "tui/rooms")


def name_of(path):
    """The name of a module."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


MODULES = {name_of(path): path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))}


def tree_of(name):
    """What stands in a module, parsed."""
    return ast.parse(MODULES[name].read_text("utf-8"))


def used_by(tree):
    """Yield the modules that one imports, those too that it names in a text to import them late."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{each.name}" for each in node.names)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value.partition(":")[0]
        elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
            begun = node.values[0].value
            if begun.startswith(PACKAGES) and begun.endswith("."):
                yield from (name for name in MODULES if name.startswith(begun))


def reached(trees):
    """The modules whose sentences can come to a screen: all that is imported from a room that has screens."""
    found = {name for name in MODULES if name.startswith("tui.") and not name.startswith(TYPED)}
    left = list(found)
    while left:
        more = {name for name in used_by(trees[left.pop()]) if name in MODULES and not name.startswith(TYPED)} - found
        found |= more
        left += more
    return sorted(name for name in found if not name.startswith("tui.") or name.startswith(SETTINGS))


def errors():
    """The names of all errors whose text is a sentence for the user."""
    names = {"CorpusError", "GlossaryError", "SettingsError"}
    classes = [node for room in ("corpus", "glossary", SETTINGS) for node in ast.walk(tree_of(f"{room}.errors"))]
    for node in classes:
        if isinstance(node, ast.ClassDef) and any(
            isinstance(each, ast.Name) and each.id in names for each in node.bases
        ):
            names.add(node.name)
    return names


ERRORS = errors()


def unworded(node, scope):
    """Yield the texts that an expression can be without knowing what they are made of."""
    if isinstance(node, ast.JoinedStr) or (
        isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value
    ):
        yield ast.unparse(node)
    elif isinstance(node, ast.BinOp):
        yield from unworded(node.left, scope)
    elif isinstance(node, ast.IfExp):
        yield from unworded(node.body, scope)
        yield from unworded(node.orelse, scope)
    elif isinstance(node, ast.BoolOp):
        yield from (text for each in node.values for text in unworded(each, scope))
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "str":
        yield ast.unparse(node)
    elif isinstance(node, ast.Name):
        for each in ast.walk(scope):
            if isinstance(each, ast.Assign) and any(
                isinstance(to, ast.Name) and to.id == node.id for to in each.targets
            ):
                yield from unworded(each.value, scope)


def plainly_raised(tree):
    """Yield the lines and texts of errors of ours that are made with a sentence which cannot be told in another language."""
    for scope in ast.walk(tree):
        if isinstance(scope, ast.FunctionDef):
            for node in ast.walk(scope):
                if (
                    isinstance(node, ast.Call)
                    and isinstance(node.func, ast.Name)
                    and node.func.id in ERRORS
                    and node.args
                ):
                    yield from ((node.lineno, text) for text in unworded(node.args[0], scope))


def plain_reasons(tree):
    """Yield the lines and texts of our own words for why an engine gave no translation that cannot be told in another language."""
    for scope in ast.walk(tree):
        if isinstance(scope, ast.FunctionDef):
            for node in ast.walk(scope):
                if isinstance(node, ast.Call) and ast.unparse(node.func) == "Unanswered" and len(node.args) > 1:
                    texts = (text for text in unworded(node.args[1], scope) if not text.startswith("str("))
                    yield from (
                        (node.lineno, text) for text in texts if re.search("[a-z]{2} | [a-z]{2}", filled_out(text))
                    )


def filled_out(text):
    """Return the words of a text of the code, without what is filled in."""
    return re.sub(r"\{[^{}]*\}", "", text)


def test_why_an_engine_failed_is_worded():
    """What the process that asks an engine says of a failure has a template, unless it is what the engine itself said."""
    found = [
        f"{MODULES[name].relative_to(ROOT)}:{line}: {text}"
        for name in MODULES
        if name.startswith("glossary.translate.")
        for line, text in plain_reasons(tree_of(name))
    ]
    assert sorted(set(found)) == []
    code = 'def some(name):\n    raise Unanswered("folder", {})\n'
    assert [
        bool(list(plain_reasons(ast.parse(code.format(said))))) for said in ('f"no {name}"', 'f"{name}: {name}"')
    ] == [
        True,
        False,
    ]


def test_what_screens_can_meet_is_worded():
    """Whatever a screen reaches raises sentences with templates; what only verbs, training and baking use may be plain."""
    trees = {name: tree_of(name) for name in MODULES}
    modules = reached(trees)
    assert len(modules) > 250
    assert "glossary.morphology.training.treebank" not in modules
    found = [
        f"{MODULES[name].relative_to(ROOT)}:{line}: {text}"
        for name in modules
        if "errors import" in MODULES[name].read_text("utf-8")
        for line, text in plainly_raised(trees[name])
    ]
    assert sorted(set(found)) == []


@pytest.mark.parametrize(
    ("raised", "is_found"),
    [
        ('raise NotFetched(f"{name} is gone.")', True),
        ('raise NotFetched("It is gone." if name else worded("It was."))', True),
        ('said = f"{name} is gone."\n    raise NotFetched(said)', True),
        ("raise NotFetched(str(error))", True),
        ('raise SettingsError(f"{path}: is not UTF-8.")', True),
        ('raise NotFetched(worded("{name} is gone.", name=name), status=404)', False),
        ('raise ValueError("no sentence")', False),
    ],
)
def test_plain_sentences_are_found(raised, is_found):
    """A sentence without a template is found however it comes to the error."""
    assert bool(list(plainly_raised(ast.parse(f"def some(name, error):\n    {raised}\n")))) is is_found


def shown_in_english(code):
    """Yield the lines where an error that was caught is turned into text without asking for the language."""
    for handler in ast.walk(ast.parse(code)):
        if not isinstance(handler, ast.ExceptHandler) or not handler.name:
            continue
        logged = [
            node
            for node in ast.walk(handler)
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(("log.warning", "logbook.told"))
        ]
        aside = {id(each) for node in logged for each in ast.walk(node)}
        for node in ast.walk(handler):
            if id(node) in aside:
                continue
            if isinstance(node, ast.FormattedValue):
                texts = [node.value]
            elif isinstance(node, ast.Call) and ast.unparse(node.func) == "str":
                texts = node.args
            elif isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "format":
                texts = [*node.args, *(each.value for each in node.keywords)]
            else:
                continue
            yield from (each.lineno for each in texts if isinstance(each, ast.Name) and each.id == handler.name)


def test_screens_tell_errors_in_the_language():
    """No screen shows an error but through `spoken`."""
    paths = [path for name in SCREENS for path in sorted((ROOT / name).rglob("*.py")) or [ROOT / name]]
    assert len(paths) > 100
    found = [
        f"{path.relative_to(ROOT)}:{line}" for path in paths for line in shown_in_english(Path(path).read_text("utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("told", "is_found"),
    [
        ("notify(str(error))", True),
        ('notify(f"{error} Again.")', True),
        ('notify(_("{error} Again.").format(error=error))', True),
        ("notify(spoken(error))", False),
        ('notify(_("{error} Again.").format(error=spoken(error)))', False),
        ("self.log.warning(str(error))", False),
    ],
)
def test_errors_shown_in_english_are_found(told, is_found):
    """An error that is told as it is is found however it is put into a text; the log stays in English."""
    assert bool(list(shown_in_english(f"try:\n    do()\nexcept ValueError as error:\n    {told}\n"))) is is_found
