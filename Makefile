# The two commands are `make run` and `make test`. `make` alone lists everything.
.DEFAULT_GOAL := help
SHELL := /bin/bash
PYTHON := $(shell tools/find_python)
VENV := .venv
RUN := $(VENV)/bin/python
export OMP_NUM_THREADS ?= 1
export PYTHONWARNINGS ?= ignore:pkg_resources is deprecated

# The files of tests are shared out among the cores, in their order: those that use a browser come last (tests/conftest.py).
SHARED_OUT := --numprocesses=logical --maxprocesses=4 --dist=loadfile --no-loadscope-reorder

.PHONY: help run talk train test test-unit check validate evaluate bench weigh soak refuse audit sbom profile lock setup setup-dev \
	setup-audit system format rasa clean

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 20

run: setup train ## set up, train if needed, serve on 127.0.0.1:5005
	@$(RUN) -m bot

talk: setup train ## talk to the assistant in the terminal
	@$(RUN) -m bot.cli talk

train: setup ## train when the model is older than its inputs
	@$(RUN) -m bot.cli train

test: ## set up, check, run all tests
	@$(MAKE) --no-print-directory --jobs=2 setup-dev system
	@$(MAKE) --no-print-directory --jobs=2 check train
	@$(RUN) -m pytest $(SHARED_OUT)

test-unit: setup-dev ## tests that need no model, browser, server or root
	@$(RUN) -m pytest -m "not model and not browser and not postgres and not redis and not nginx and not oidc"

check: setup-dev ## format, types, spelling, data
	@$(VENV)/bin/ruff format --check --quiet . || { echo "make format puts this right"; exit 1; }
	@$(VENV)/bin/ruff check --quiet .
	@$(VENV)/bin/mypy --no-error-summary
	@$(VENV)/bin/codespell
	@$(RUN) -m bot.cli validate

validate: setup ## check facts, texts, rules, places and sentences, without training
	@$(RUN) -m bot.cli validate

evaluate: setup-dev train ## measure understanding, write docs/understanding.md (ARGS="--peers --vectors": beside others too)
	@$(RUN) -m benchmarks.understanding $(ARGS)

bench: setup-dev train ## measure beside Rasa's starter bot, write docs/performance.md (an hour; ARGS=--quick: a taste, --growth: that alone)
	@$(RUN) -m benchmarks $(ARGS)

weigh: setup-dev train ## measure installed size, training, start and memory beside their limits
	@$(RUN) -m benchmarks.footprint

soak: setup-dev train ## talk to an assistant of its own for MINUTES=30, and fail when its memory grows
	@$(RUN) -m benchmarks.soak --minutes $(or $(MINUTES),30)

refuse: setup-dev train ## what refusing large and slow calls costs the server, beside a turn
	@$(RUN) -m benchmarks.refusing

audit: setup-audit ## look for known weaknesses of libraries, write var/audit.md; says "not checked" where no data was read
	@$(VENV)-audit/bin/python -m tools.audit

sbom: setup setup-audit ## write var/sbom.json, the bill of what runs (CycloneDX)
	@$(VENV)-audit/bin/python -m tools.bill_of_materials

profile: setup-dev train ## show where a turn goes
	@$(RUN) -m benchmarks.profile_turn

picture: setup-dev train ## draw the README's picture of the chat anew
	@$(RUN) tools/picture.py

rasa: setup ## Rasa's own commands: make rasa ARGS="data validate" (train, test too)
	@$(RUN) -m bot.cli rasa $(ARGS)

lock: setup-dev ## renew requirements.lock from pyproject.toml
	@tools/lock

format: setup-dev ## put the code's format right
	@$(VENV)/bin/ruff format --quiet . && $(VENV)/bin/ruff check --quiet --fix .

setup: $(VENV)/.installed

setup-dev: $(VENV)/.installed-dev

# Apart from the rest: these tools need a newer `packaging` than Rasa takes.
setup-audit: requirements-audit.lock
	@[ $(VENV)-audit/.installed -nt $< ] || { $(PYTHON) -m venv $(VENV)-audit && $(VENV)-audit/bin/python -m pip install \
		--quiet --disable-pip-version-check --require-hashes --no-deps -r $< && touch $(VENV)-audit/.installed; }

$(VENV)/bin/python:
	@echo "Making $(VENV) with $(PYTHON)"
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: requirements.lock | $(VENV)/bin/python
	@echo "Installing what running needs (about a minute)"
	@$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps --ignore-requires-python -r requirements.lock
	@touch $@

$(VENV)/.installed-dev: requirements-dev.lock $(VENV)/.installed | $(VENV)/bin/python
	@echo "Installing what testing needs"
	@$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps --ignore-requires-python -r requirements-dev.lock
	@touch $@

system: ## what the tests need of Debian: installed when root, else named
	@tools/system_packages

clean: ## remove what can be made again
	@rm -rf $(VENV) $(VENV)-audit models var .pytest_cache .mypy_cache .ruff_cache
