# Every task of the project. Set-up is part of each: `make run` and `make test` need nothing before.

SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
READY := .venv/.installed
CATALOGUE := resources/translations/cadredesk_zh_CN.qm
OFFSCREEN := QT_QPA_PLATFORM=offscreen

.PHONY: help run test deep lint fix translate shots pictures bench build portable deb windows lock clean

help:  ## list the tasks
	@sed -nE 's/^([a-z]+):[^#]*## (.*)/\1\t\2/p' $(MAKEFILE_LIST) | expand -t 12

run: $(READY) $(CATALOGUE)  ## open the practice township; without a display, do its main job
	@packaging/run.sh

test: lint $(CATALOGUE)  ## everything that must hold before a change goes in
	@mkdir -p build
	$(BIN)/coverage erase
	$(OFFSCREEN) $(BIN)/coverage run -m pytest -n auto --dist worksteal | tee build/pytest.log
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report
	@tail -n 1 build/pytest.log

deep: $(READY) $(CATALOGUE)  ## ten thousand broken files of each kind, and chance has twenty times as many tries
	$(OFFSCREEN) $(BIN)/python -m pytest -n auto -m "deep or hypothesis" --hypothesis-profile deep

lint: $(READY)  ## style, format, types and import contracts
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

fix: $(READY)  ## put right what ruff can put right
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

translate: $(READY)  ## collect the texts, fill in the Chinese, name what is missing
	$(BIN)/python packaging/translate.py

shots: $(READY) $(CATALOGUE)  ## a picture of every page, in build/shots
	$(OFFSCREEN) $(BIN)/python packaging/shots.py build/shots

pictures: $(READY) $(CATALOGUE)  ## the pictures of the manual anew, in both languages
	$(OFFSCREEN) $(BIN)/python packaging/pictures.py

bench: $(READY) $(CATALOGUE)  ## figures beside their floors, in build/bench.json
	@mkdir -p build
	$(OFFSCREEN) $(BIN)/python -m benchmarks build/bench.json

build: $(READY) $(CATALOGUE)  ## the frozen program, in dist/cadredesk; it tests itself
	@packaging/system-packages.sh --freeze "$(PYTHON)"
	packaging/freeze.sh
	$(OFFSCREEN) dist/cadredesk/cadredesk-cli self-test

portable: build  ## dist/cadredesk-*.tar.xz, tried under a path with Chinese, spaces and an ampersand
	packaging/portable.sh

deb: build  ## dist/cadredesk_*.deb; as root it is installed, tried and removed in bare Debians
	@packaging/system-packages.sh --deb "$(PYTHON)"
	packaging/deb.sh

windows: $(READY) $(CATALOGUE)  ## dist/cadredesk-*-windows-x64.exe, made and tried under Wine
	@packaging/system-packages.sh --windows "$(PYTHON)"
	packaging/windows.sh

lock:  ## requirements.lock from pyproject.toml
	$(BIN)/pip install --quiet 'uv>=0.9'
	$(BIN)/uv pip compile --quiet pyproject.toml --group dev --group build --extra xls --universal \
	    --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
	    --upgrade --custom-compile-command "make lock" --output-file requirements.lock

clean:  ## what was built; the environment stays
	rm -rf build dist .coverage .mypy_cache .pytest_cache .ruff_cache

# The environment is made anew when the lock changes, so that it holds the lock and nothing else.
.venv/.locked: requirements.lock
	@packaging/system-packages.sh "$(PYTHON)"
	"$(PYTHON)" -m venv --clear .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

$(READY): .venv/.locked pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(CATALOGUE): $(wildcard resources/translations/*.ts) | $(READY)
	$(BIN)/python packaging/translate.py --compile
