# make run, make test: all a fresh machine needs is Python 3.11+ and make. uv is used where it is found.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
UV := $(shell command -v uv 2>/dev/null)
# One worker more than there are processors: tests wait for other programs, too.
WORKERS ?= $(shell expr $$(getconf _NPROCESSORS_ONLN) + 1)
TEST_PACKAGES := $(shell sed -n '/^test = \[/,/^\]/s/^ *"\(.*\)",*/\1/p' pyproject.toml)
DATA_PACKAGES := $(shell sed -n '/^data = \[/,/^\]/s/^ *"\(.*\)",*/\1/p' pyproject.toml)
TERMINAL_PACKAGES := $(shell sed -n '/^terminals = \[/,/^\]/s/^ *"\(.*\)",*/\1/p' pyproject.toml)

TOO_OLD := "warraq needs Python 3.11 or newer: name one, as in make run PYTHON=python3.12"

# The text that `make models` trains on: UD Arabic-PUD as .conllu, and ANERcorp's training split.
UD ?= ../shared/data/ud
NER ?= ../shared/data/ner

.PHONY: run test lint types check bench man models data catalogue soak terminals pictures dist clean

run: $(VENV)/.run
	$(BIN)/warraq $(ARGS)

# Where Python is told to keep nothing compiled, each worker would compile all tests each time.
test: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -n $(WORKERS) --dist loadfile $(ARGS)

lint: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

types: $(VENV)/.test
	$(BIN)/mypy

bench: $(VENV)/.test
	$(BIN)/python -m compileall -q corpus glossary tui
	$(BIN)/python -m tests.benchmarks $(ARGS)
	$(BIN)/python -m tests.benchmarks.beside_others
	$(BIN)/python -m tests.benchmarks.translating
	$(BIN)/python -m tests.benchmarks.aligning
	$(BIN)/python -m tests.benchmarks.recalling
	$(BIN)/python -m tests.benchmarks.english_shown

man: $(VENV)/.run
	$(BIN)/warraq help --man > docs/warraq.1

soak: $(VENV)/.test
	$(BIN)/python -m tests.soak $(ARGS)

models: $(VENV)/.test
	$(BIN)/python -m glossary.morphology.training $(UD) $(NER)
	$(BIN)/python -m glossary.naming.training $(UD) $(NER)
	$(BIN)/python -m glossary.entities.tagging.training $(NER)

data: $(VENV)/.data
	$(BIN)/python -m glossary.entities.baking

catalogue: $(VENV)/.test
	$(BIN)/python -m tui.language.collecting $(ARGS)

terminals: $(VENV)/.terminals
	$(BIN)/python -m tests.terminals $(ARGS)

pictures: $(VENV)/.terminals
	$(BIN)/python -m tests.pictures $(ARGS)

# The source distribution and the wheel, the same bytes whoever makes them, and their digests.
dist: $(VENV)/.test
	rm -rf dist
	$(BIN)/python -m hatchling build
	cd dist && sha256sum *

clean:
	rm -rf $(VENV) dist build

$(VENV)/.run: pyproject.toml uv.lock
ifdef UV
	uv sync --frozen --inexact --no-default-groups --compile-bytecode
else
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and $(TOO_OLD))'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet -e .
endif
	$(BIN)/python -m compileall -q corpus glossary tui
	@touch $@

$(VENV)/.test: pyproject.toml uv.lock
ifdef UV
	uv sync --frozen --inexact --group test --all-extras --compile-bytecode
else
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and $(TOO_OLD))'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet -e '.[postgresql]' $(foreach p,$(TEST_PACKAGES),'$(p)')
endif
	$(BIN)/python -m compileall -q corpus glossary tui
	@touch $@ $(VENV)/.run

$(VENV)/.terminals: $(VENV)/.test
ifdef UV
	uv sync --frozen --inexact --group test --group terminals --all-extras
else
	$(BIN)/python -m pip install --quiet $(foreach p,$(TERMINAL_PACKAGES),'$(p)')
endif
	@touch $@

$(VENV)/.data: $(VENV)/.test
ifdef UV
	uv sync --frozen --inexact --group test --group data --all-extras
else
	$(BIN)/python -m pip install --quiet $(foreach p,$(DATA_PACKAGES),'$(p)')
endif
	@touch $@
