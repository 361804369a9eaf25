# make run: set up and count New Zealand 2008.   make test: set up and pass the tests.   make check: the quick whole.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test check lint types layers quick bench docs bundestag clean
.DEFAULT_GOAL := run

$(VENV)/.made: pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "seatwright needs Python 3.11 or later; try: make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	touch $@

$(VENV)/.tests: $(VENV)/.made
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[test,check]'
	touch $@

$(VENV)/.bench: $(VENV)/.tests
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[bench]'
	touch $@

run: $(VENV)/.made  ## set up and do the main job
	$(BIN)/seatwright count nz-2008

test: $(VENV)/.tests  ## set up and pass all tests
	$(BIN)/python -m pytest

check: lint types layers quick  ## lint, types, layers, doctests and quick tests, in under a minute

lint: $(VENV)/.tests
	$(BIN)/ruff check src tests benchmarks docs/adr
	$(BIN)/ruff format --check -q src tests benchmarks docs/adr

types: $(VENV)/.tests
	$(BIN)/basedpyright

layers: $(VENV)/.tests
	$(BIN)/lint-imports --no-cache

quick: $(VENV)/.tests
	$(BIN)/python -m pytest -m "not slow"

bench: $(VENV)/.bench  ## measure against peers and against C; writes docs/benchmarks.md
	$(BIN)/python -m benchmarks.run --write docs/benchmarks.md

docs: $(VENV)/.made  ## make the generated pages
	$(BIN)/seatwright catalogue check --write docs/validation.md
	$(BIN)/seatwright catalogue typology --format md > docs/typology-rows.md

bundestag: $(VENV)/.tests  ## count every Bundestag since 1949 from the votes of each Wahlkreis: make bundestag BULK=folder
	$(BIN)/python -m tests.bulk.bundestag $(BULK)

clean:
	rm -rf $(VENV) .pytest_cache .ruff_cache .hypothesis
