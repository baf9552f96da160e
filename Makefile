# The developer's manual as verbs: `make help`.
PYTHON ?= python3
BIN := .venv/bin
ARGS ?=
QUICK := not slow and not browser and not office
ALL_CORES := -n logical --dist worksteal

.PHONY: help run test fast attacks faults check format bench sizing pictures vendor schema translations lock clean

help: ## lists these
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'

.venv/run: requirements.lock
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	touch $@

.venv/dev: requirements-dev.lock .venv/run
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	touch $@

run: .venv/run ## starts the workshop; options in ARGS="--port 8100"
	@exec $(BIN)/python run.py $(ARGS)

test: .venv/dev ## every test, real browsers and LibreOffice included
	@tools/programs.sh office
	$(BIN)/python -m pytest -q $(ALL_CORES) -m "$(QUICK)"
	$(BIN)/python -m pytest -q $(ALL_CORES) -m slow
	$(BIN)/python -m pytest $(ALL_CORES) --maxprocesses 4 -m "(browser or office) and not alone"
	$(BIN)/python -m pytest -m alone

fast: .venv/dev ## the tests that need no real program: about a minute
	$(BIN)/python -m pytest -q $(ALL_CORES) -m "$(QUICK)" $(ARGS)

attacks: .venv/dev ## attacks a real server in the long form: about six minutes; ARGS="slow --count 200"
	$(BIN)/python -m benchmarks.attacks $(ARGS)

faults: .venv/dev ## kills, fills, damages and misleads a workshop, and counts what was lost: about ten minutes
	@tools/programs.sh office
	$(BIN)/python -m benchmarks.faults $(ARGS)

check: .venv/dev ## format, lint, types, arrows between the rooms
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: .venv/dev ## puts the code into its form
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .

sizing: .venv/run ## measures what a core holds where many workshops are hosted: about six minutes; ARGS="--rounds 1"
	@$(BIN)/python -m benchmarks.sizing $(ARGS)

pictures: .venv/dev ## takes the pictures of every screen anew
	@tools/programs.sh
	$(BIN)/python -m tools.pictures

bench: .venv/run ## measures the workshop beside Node's servers, in less than ten minutes; ARGS="--phones 50"
	@! command -v npm > /dev/null || npm ci --prefix benchmarks/speed/node --silent --no-audit --no-fund
	@$(BIN)/python -m benchmarks.speed $(ARGS)

schema: .venv/dev ## writes docs/agenda.schema.json anew
	$(BIN)/python -m tools.schema

translations: .venv/dev ## collects new words into the catalogues and compiles them
	$(BIN)/python -m tools.translations

vendor: ## fetches the vendored scripts anew
	$(PYTHON) tools/vendor.py

lock: ## pins every dependency anew (needs uv)
	uv pip compile --quiet --upgrade --universal --generate-hashes --no-emit-index-url --no-header pyproject.toml -o requirements.lock
	uv pip compile --quiet --upgrade --universal --generate-hashes --no-emit-index-url --no-header --group dev pyproject.toml -o requirements-dev.lock

clean: ## removes what was installed here
	rm -rf .venv
