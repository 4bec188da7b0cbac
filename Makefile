# `make demo` runs the main job on the example posts, `make test` runs the gate.
# Both set up a virtual environment in .venv first; they need Python 3.11 or later, make and git.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready

.PHONY: demo test lint docs site bench bench-vs growth memory fuzz torture thorough browser pictures integrations integrations-light wheel accuracy consumers clean

demo: $(READY)
	@echo "== The posts, checked: three slips were left in on purpose =="
	@$(BIN)/ipnb-refs check examples/posts; test $$? -le 1
	@echo
	@echo "== The reference list of one of them =="
	@$(BIN)/ipnb-refs references examples/posts/a-hand-to-hold.md

# What is compiled is kept: else each process that the tests start compiles the package anew.
test: export PYTHONDONTWRITEBYTECODE :=
test: lint
	$(BIN)/pytest -n auto --dist worksteal --cov --cov-report=term

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# Writes the generated pages anew; a test fails when they are out of date.
docs: $(READY)
	$(BIN)/python docs/generate.py

# The documentation as a website in build/site; a link or an anchor that leads nowhere fails
# (with --quiet it would not: MkDocs 1.6 then counts no warnings).
SITE := build/venvs/site
site: $(SITE)/ready
	NO_MKDOCS_2_WARNING=1 $(SITE)/bin/mkdocs build --strict
	@echo "The site is build/site/index.html"

$(SITE)/ready: docs/generating/requirements.txt
	@echo "Setting up $(SITE) ..."
	@$(PYTHON) -m venv $(SITE)
	@$(SITE)/bin/pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

# Ratios of speed, with peers in an environment of their own; writes docs/reference/performance.md.
bench: $(READY)
	$(BIN)/python benchmarks/everything.py

# This build against another one: make bench-vs REV=v0.1
bench-vs: $(READY)
	$(BIN)/python benchmarks/versus.py $(REV)

# Writers beside each other, and writers killed at random moments; the tests do less of it.
torture: $(READY)
	$(BIN)/python tests/torture/torture.py --rounds 100 --stops 300

# Builds small sites with the real tools, and has others read lists, dictionaries, and linked data: tools of
# PyPI and npm are installed into build/, those of the system (Hugo, Jekyll, kramdown, Hunspell) are used where
# they are; what is missing is skipped with a message.
ALONE := $(wildcard tests/sites/*/requirements.txt)
integrations: $(READY) build/venvs/sites/ready $(ALONE:tests/sites/%/requirements.txt=build/venvs/%/ready) build/npm/ready build/venvs/pre-commit/ready
	INTEGRATIONS=1 $(BIN)/pytest -q -rs --no-cov tests/test_sites.py tests/test_engines.py \
		tests/test_spelling.py tests/test_linked_data.py tests/test_editors.py \
		tests/test_pre_commit.py

# The part of it that takes a minute, for the gate: tools of PyPI that are small, and those of the system.
integrations-light: $(READY) build/venvs/light/ready
	INTEGRATIONS=light $(BIN)/pytest -q -n 2 --no-cov tests/test_sites.py tests/test_engines.py \
		tests/test_spelling.py tests/test_linked_data.py

build/venvs/light/ready: tests/sites/light.txt pyproject.toml
	$(SET_UP)

define SET_UP
	@echo "Setting up $(@D) ..."
	@$(PYTHON) -m venv $(@D)
	@$(@D)/bin/pip install --quiet --disable-pip-version-check --editable . --requirement $< && touch $@ || \
		echo "The tools of $< could not be installed: they are skipped" >&2
endef

build/venvs/sites/ready: tests/sites/requirements.txt pyproject.toml
	$(SET_UP)

build/venvs/%/ready: tests/sites/%/requirements.txt pyproject.toml
	$(SET_UP)

build/venvs/pre-commit/ready:
	@echo "Setting up $(@D) ..."
	@$(PYTHON) -m venv $(@D)
	@$(@D)/bin/pip install --quiet --disable-pip-version-check 'pre-commit>=4,<5'
	@touch $@

build/npm/ready: tests/sites/package.json $(wildcard integrations/npm/*)
	@mkdir -p build/npm && cp $< build/npm/
	@npm install --silent --no-audit --no-fund --prefix build/npm || echo "npm is missing: its tools are skipped" >&2
	@touch $@

# Reports, hooks, and workflows in the programs that read them: SARIF, JUnit, Code Quality, pre-commit.
consumers: $(READY) build/venvs/consumers/ready build/npm-consumers/ready
	CONSUMERS=1 $(BIN)/pytest -q -rs --no-cov tests/test_consumers.py

build/venvs/consumers/ready: tests/consumers/requirements.txt
	@echo "Setting up $(@D) ..."
	@$(PYTHON) -m venv $(@D)
	@$(@D)/bin/pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

build/npm-consumers/ready: tests/consumers/package.json
	@mkdir -p $(@D) && cp $< $(@D)/
	@npm install --silent --no-audit --no-fund --prefix $(@D) || echo "npm is missing: its tools are skipped" >&2
	@touch $@

# Builds wheel and sdist, checks both, and runs the tests against the wheel with the oldest and the
# newest Python that is here (TRY=--all: with each; TRY=--smoke: only what a new user would type).
TRY ?=
wheel: build/venvs/release/ready
	build/venvs/release/bin/python release/try_wheel.py $(TRY)

build/venvs/release/ready: release/requirements.txt
	@echo "Setting up $(@D) ..."
	@$(PYTHON) -m venv $(@D)
	@$(@D)/bin/pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

# How often reading, lists, and findings are right, over a folder of data that others have tagged and
# beside other programs; writes docs/reference/accuracy.md (benchmarks/accuracy/README.md).
accuracy: $(READY)
	@test -n "$(DATA)" || { echo "Name a folder: make accuracy DATA=FOLDER (benchmarks/accuracy/README.md says what it holds)" >&2; exit 2; }
	$(BIN)/python benchmarks/accuracy/run.py "$(DATA)"

# How the time grows when an input doubles, for each family of hostile inputs; some minutes.
growth: $(READY)
	$(BIN)/python benchmarks/growth.py

# The memory of a process that reads a large store, post, or list.
memory: $(READY)
	$(BIN)/python benchmarks/memory.py

# Lists and pages in Chromium (Debian: apt-get install chromium); the gate does without.
BROWSER := build/browser
browser:
	@if command -v chromium >/dev/null || command -v chromium-browser >/dev/null; then \
		$(MAKE) --no-print-directory $(BROWSER)/ready && $(BROWSER)/bin/pytest -q tests/test_browser.py tests/test_web_browser.py; \
	else echo "Skipped: Chromium is not installed (Debian: apt-get install chromium)"; fi

# The pictures of the documentation, taken anew.
pictures: $(BROWSER)/ready
	$(BROWSER)/bin/python docs/generating/pictures.py

$(BROWSER)/ready: pyproject.toml constraints.txt
	@echo "Setting up $(BROWSER) ..."
	@$(PYTHON) -m venv $(BROWSER)
	@$(BROWSER)/bin/pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev,browser]'
	@touch $@

# The tests with all cases, of which the gate tries a share, and with many more random ones; half an hour.
thorough: $(READY)
	IPNB_REFS_THOROUGH=1 IPNB_REFS_EXAMPLES=20 EXAMPLES=500 \
		$(BIN)/pytest -n auto --dist worksteal --timeout 3600 tests

# Random inputs for so many seconds, and a folder of a thousand hostile files.
SECONDS ?= 60
fuzz: $(READY)
	cd tests && ../$(BIN)/python -m fuzz $(SECONDS)

$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
		{ echo "Python 3.11 or later is needed: install it, or name one with 'make PYTHON=/path/to/python3.11'" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo "Python has no ensurepip: install the package python3-venv (Debian, Ubuntu) or a full Python" >&2; exit 1; }
	@echo "Setting up .venv ..."
	@$(PYTHON) -m venv .venv
	@$(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@touch $@

clean:
	rm -rf .venv .venv-peers .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache build dist
