#!/usr/bin/env bash
# Measures the allocator against the optimisers that marketing-mix tools use, on the same instances by the same checker.
#   scripts/bench/run.sh [SECONDS]   limit for each run of a peer (20)
# Peers come from PyPI into target/bench; what cannot be had is left out and named.
set -euo pipefail
cd "$(dirname "$0")/../.."
command -v python3 >/dev/null || { echo "bench: Python 3 is missing, no table" >&2; exit 1; }
cargo build --quiet --locked --release --manifest-path tests/allocator/Cargo.toml --target-dir target/allocator
python=target/bench/venv/bin/python
if [ ! -x "$python" ]; then
  python3 -m venv target/bench/venv || { mkdir -p target/bench; python=python3; }
fi
for package in numpy scipy nlopt highspy; do
  "$python" -c "import $package" 2>/dev/null || "$python" -m pip install --quiet "$package" >/dev/null 2>&1 || echo "bench: no $package here, its peers are left out" >&2
done
# Solvers that announce themselves do not belong in a table.
OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 "$python" scripts/bench/table.py "${1:-20}" | grep --line-buffered -E '^(\||$)'
