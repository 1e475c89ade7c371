# `make serve` shows the app, `make test` proves it. Both bring the tools they need first (scripts/setup.sh).
E2E := tests/e2e
# Trunk takes wasm-opt from the npm tools and wasm-bindgen from where cargo installs.
export PATH := $(CURDIR)/$(E2E)/node_modules/.bin:$(or $(CARGO_HOME),$(HOME)/.cargo)/bin:$(PATH)
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD := 1
# On CI a Cargo.lock that does not fit Cargo.toml is an error, elsewhere cargo mends it.
LOCKED := $(if $(CI),--locked)
WASM := --target wasm32-unknown-unknown
# No path of the machine gets into what is published. Flags are parted by blanks, so a path with one stays.
CARGO_PLACE := $(or $(CARGO_HOME),$(HOME)/.cargo)
remap = $(if $(word 2,$(1)),,--remap-path-prefix=$(1)=$(2))
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS := $(call remap,$(CARGO_PLACE),cargo) $(call remap,$(CURDIR),mixwright)

# Steps share one target folder and one dist/.
.NOTPARALLEL:
.PHONY: help serve build test wasm-bits wasm-scores bench bench-ui screenshots setup setup-build fmt lint unit bombs fuzz soak-input doc size size-accept e2e dist package audit soak soak-short snapshots pictures

help:
	@echo 'make serve        build the app and serve it (PORT=8080)'
	@echo 'make test         every check; what CI runs'
	@echo 'make build        the static site in dist/'
	@echo 'make dist         target/mixwright-<version>.zip for any static host, compressed, with checksums and bill of materials'
	@echo 'make soak         the long versions of the tests that look for rare failures (an hour or more)'
	@echo 'make fuzz         libFuzzer at every door for FOR=60 seconds each; needs cargo-fuzz and a nightly'
	@echo 'make bench        benchmarks; make bench-ui only those of the interface'
	@echo 'make screenshots  pictures of every page in screenshots/ (ONLY="budget ko dark" narrows them)'
	@echo 'make snapshots    accept what every screen looks like now (tests/snapshots)'
	@echo 'make pictures     the pictures of the READMEs'
	@echo 'make setup        only install the tools'
	@echo 'make size-accept  make the present size of the first load the budget'

setup:
	@scripts/setup.sh

setup-build:
	@scripts/setup.sh build

# Trunk reads NO_COLOR as true or false and refuses the usual NO_COLOR=1.
build: setup-build
	env -u NO_COLOR trunk build --release $(LOCKED)
	@node scripts/size.mjs --print

serve: build
	@node scripts/serve.mjs

test: setup fmt lint audit unit bombs wasm-bits doc build size package wasm-scores soak-short e2e

fmt:
	cargo fmt --check

lint:
	cargo clippy $(LOCKED) --all-targets -- -D warnings
	cargo clippy $(LOCKED) $(WASM) --lib --bins -- -D warnings

# Examples are built here too: `cargo test` builds them.
# The workbook's tests need LibreOffice, which setup brings.
unit: setup
	cargo test $(LOCKED) --no-fail-fast

# Files made to eat memory and time are refused within 256 MB and four seconds.
bombs: setup
	@node scripts/soak/bombs.mjs

# A million hostile inputs on all cores; `make test` throws some thousands (tests/it/fuzz).
soak-input: setup
	SOAK=1 FUZZ=$(or $(FUZZ),1000000) cargo test $(LOCKED) --profile soak --test it -- fuzz:: embed_query:: --nocapture

# Inputs that found something are kept in fuzz/artifacts.
fuzz: setup
	for door in plan link carried table journal; do cargo +nightly fuzz run $$door -- -max_total_time=$(or $(FOR),60) || exit 1; done

# The allocator gives the same bits natively and in wasm.
wasm-bits: setup-build
	@node scripts/wasm-bits.mjs

# A class is given the same scores natively and in the worker of the app: 200 learners, 10,000 with SOAK=1.
wasm-scores: setup build
	@node scripts/wasm-scores.mjs

doc:
	RUSTDOCFLAGS='-D warnings' cargo doc $(LOCKED) --no-deps --lib

size: build
	@node scripts/size.mjs

size-accept: build
	@node scripts/size.mjs --accept

dist: setup-build build
	@node scripts/dist.mjs

# Makes the package with less effort, unpacks it and looks whether it is what it says.
package: build
	@node scripts/dist.mjs --check

# Licences, sources and known faults of every crate.
audit: setup
	@scripts/audit.sh

e2e: setup build
	cd $(E2E) && playwright test $(ARGS)

# Storage that fails, a browser that is killed, tabs at odds: the short version, one after the other.
soak-short: setup build
	@for what in faults kill tabs; do node scripts/soak/$$what.mjs || exit 1; done

# The same for hours; docs/reliability.md keeps the figures.
soak: setup build soak-input
	@node scripts/soak/faults.mjs --cases 600
	@node scripts/soak/kill.mjs --cases 100
	@node scripts/soak/tabs.mjs --cases 3000
	cd $(E2E) && SOAK=1 playwright test states upgrade offline hosting csp embed lms ime layout matrix
	SUSPENDED=10000 cargo test $(LOCKED) --test it -- suspend --nocapture
	@node scripts/soak/records.mjs
	@node scripts/soak/openedx.mjs

# How fast the first visit, keys and stages are on a slow machine and line, and a long table against plain JavaScript.
bench-ui: setup build
	@node scripts/bench/ui.mjs
	@node scripts/bench/table.mjs

bench: setup build bench-ui
	cargo bench
	@node scripts/bench/browser.mjs
	@node scripts/bench/schedule.mjs
	@node scripts/bench/export.mjs
	@scripts/bench/run.sh

screenshots: setup build
	@ONLY='$(ONLY)' node scripts/screenshots.mjs

# The pictures the tests compare every screen with; look at what changed before committing it.
snapshots: setup build
	cd $(E2E) && playwright test snapshots --update-snapshots=all
pictures: setup build
	@node scripts/pictures.mjs
