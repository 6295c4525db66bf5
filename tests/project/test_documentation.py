"""The documents say what is true of the program: every command, verb, setting and package stands in them."""

import ast
import re
import tomllib
from collections.abc import Iterator

import pytest

from corpus.model import BlockKind
from glossary.matching.choice import PATTERN
from glossary.matching.spelling import LEVELS
from glossary.model import GlossSource
from glossary.terminology import Level, Stage, Status
from tests.pictures.scenes import RECORDING, SCENES
from tests.project.sources import ROOT
from tui.cli.grammar import VERBS
from tui.commands.keys import key_label, twin_labels
from tui.commands.resolving import keymap_of
from tui.commands.table import all_commands
from tui.settings.key_table import key_table
from tui.settings.model import Preset
from tui.settings.table import DEFAULTS

README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCS = {path.name: path.read_text(encoding="utf-8") for path in sorted((ROOT / "docs").glob("*.md"))}
KEYS = DOCS["keys.md"]
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
REQUIREMENTS = [
    *PROJECT["project"]["dependencies"],
    *(each for extra in PROJECT["project"]["optional-dependencies"].values() for each in extra),
    *PROJECT["dependency-groups"]["test"],
]


def guide_line(command) -> str:
    """The line of the user guide that explains a command."""
    keys = " ".join(f"`{key_label(key)}`" for key in command.keys).replace("```", "`` ` ``")
    twins = " ".join(f"`{label}`" for label in twin_labels(command.keys))
    return f"| {keys} | {twins} | {command.title} | {command.help} |"


@pytest.mark.parametrize("command", tuple(all_commands()), ids=lambda command: command.id)
def test_every_command_is_in_the_guide(command):
    """The guide has each command with its keys and its sentence, as the help of the program has."""
    line = guide_line(command)
    assert line in KEYS.splitlines(), f"put this line into docs/keys.md: {line}"


def test_the_guide_knows_no_other_command():
    """A command that is gone is gone from the guide too."""
    sections = [part for part in re.split(r"^#+ ", KEYS, flags=re.MULTILINE) if part.startswith("Keys: ")]
    rows = {line for part in sections for line in part.splitlines() if re.match(r"\| `", line)}
    assert rows == {guide_line(command) for command in all_commands()}


def test_the_readme_names_real_keys():
    """Every key in the README's table is a key of some command."""
    rows = README.partition("| key | |")[2].partition("\n\n")[0]
    known = {key_label(key) for command in all_commands() for key in command.keys}
    named = set(re.findall(r"`([^`]+)`", rows))
    assert sorted(named - known) == []


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_is_told(verb):
    """The guide to the command line lists each verb."""
    assert re.search(rf"`warraq \[?{verb}\b", DOCS["command-line.md"])


@pytest.mark.parametrize("setting", DEFAULTS)
def test_every_setting_is_told(setting):
    """The guide to the settings lists each with its environment variable."""
    assert f'| `{setting} = "' in DOCS["settings.md"]
    assert f"`WARRAQ_{setting.upper()}`" in DOCS["settings.md"]


@pytest.mark.parametrize("state", [*Stage, *Status])
def test_all_that_an_entry_can_be_is_told(state):
    """The guide to translating names how far an entry and a term can have come."""
    assert f"*{state}*" in DOCS["translating.md"].partition("**How far a term has come**")[2].partition("\n")[0]


def test_keys_that_the_guide_shows_may_be_copied():
    """The keys in the example of a settings file are those that terminals send, and no command loses its last one to another."""
    (written,) = (
        tomllib.loads(block)
        for block in re.findall(r"```toml\n(.*?)```", DOCS["settings.md"], re.DOTALL)
        if "[keys]" in block
    )
    own = key_table(ROOT, written["keys"]).keys
    assert keymap_of(Preset(written["keymap"]), own).problems == ()


@pytest.mark.parametrize("requirement", REQUIREMENTS)
def test_every_package_has_its_reason(requirement):
    """CONTRIBUTING says why each dependency is there."""
    name = re.split(r"[^A-Za-z0-9-]", requirement)[0]
    tables = [line for line in CONTRIBUTING.splitlines() if line.startswith("|")]
    assert any(re.search(rf"\b{re.escape(name)}\b", line, re.IGNORECASE) for line in tables)


def test_every_key_that_verbs_print_is_told():
    """The guide to JSON has each key of the objects that verbs print."""
    files = sorted((ROOT / "tui/cli").rglob("*.py"))
    printed = {(file.name, key) for file in files for key in printed_keys(ast.parse(file.read_text(encoding="utf-8")))}
    assert len(printed) > 300
    assert sorted((name, key) for name, key in printed if not re.search(rf"\b{key}\b", DOCS["json.md"])) == []


@pytest.mark.parametrize(
    ("beginning", "words"),
    [
        ("* `kind` of a block:", BlockKind),
        ("* `source` of a token:", GlossSource),
        ("* `level` of a match,", (*LEVELS, PATTERN)),
        ("* `level` of a term that was searched for,", Level),
    ],
)
def test_every_word_that_a_key_can_have_is_told(beginning, words):
    """The guide to JSON lists all that a key can say where it lists what it can."""
    (told,) = (line for line in DOCS["json.md"].splitlines() if line.startswith(beginning))
    assert [str(each) for each in words if not re.search(rf"\b{each}\b", told)] == []


def printed_keys(tree: ast.Module) -> Iterator[str]:
    """The keys of the objects that a module prints as JSON, and of those that its functions called shapes return."""
    for node in ast.walk(tree):
        is_printed = isinstance(node, ast.Call) and ast.unparse(node.func).endswith("output.json")
        is_shape = isinstance(node, ast.FunctionDef) and re.search("shapes?$", node.name)
        if is_printed or is_shape:
            keys = [key for inner in ast.walk(node) if isinstance(inner, ast.Dict) for key in inner.keys if key]
            yield from (str(each.value) for key in keys for each in ast.walk(key) if isinstance(each, ast.Constant))


def test_the_readme_starts_with_the_two_commands():
    """A newcomer finds `make run` and `make test` first."""
    commands = [line.strip() for line in README.splitlines() if line.startswith("    ")]
    assert [line.split("#")[0].strip() for line in commands[:2]] == ["make run", "make test"]


def test_what_the_documents_point_to_is_there():
    """Files of the repository that a document links to or names in a command exist, pictures apart."""
    linked = set()
    for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", *(f"docs/{name}" for name in DOCS)):
        text = (ROOT / name).read_text(encoding="utf-8")
        folder = (ROOT / name).parent
        targets = re.findall(r"\]\((?!https?:|(?:docs/)?pictures/)([^)#]+)(?:#[^)]*)?\)", text)
        linked |= {(folder / target).resolve().relative_to(ROOT).as_posix() for target in targets}
        linked |= set(re.findall(r"\btests/[\w/.]*\w", text))
    assert sorted(target for target in linked if not is_there(target)) == []


def test_the_pictures_are_those_that_are_taken():
    """Each picture of the README is taken by `make pictures`, and each that is taken is shown."""
    shown = set(re.findall(r"\]\(docs/pictures/([^)]+)\)", README))
    assert shown == {*(f"{scene.name}.png" for scene in SCENES), f"{RECORDING}.gif"}


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", *(f"docs/{name}" for name in DOCS)])
def test_links_lead_to_a_heading(name):
    """Where a link names a part of a document, the document has that heading."""
    lost = []
    for target, anchor in re.findall(r"\]\((?!https?:)([^)#]*)#([^)]+)\)", (ROOT / name).read_text(encoding="utf-8")):
        path = (ROOT / name).parent / target if target else ROOT / name
        if anchor not in headings(path.read_text(encoding="utf-8")):
            lost.append(f"{target}#{anchor}")
    assert lost == []


def headings(document: str) -> set[str]:
    """The anchors of a document's headings, as the page of a repository makes them."""
    found = re.findall(r"^#+ (.+)$", document, flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in found}


def is_there(target: str) -> bool:
    """Whether a target is a file, or a folder with a file in it."""
    path = ROOT / target
    return path.is_file() or any(each.is_file() for each in path.rglob("*"))
