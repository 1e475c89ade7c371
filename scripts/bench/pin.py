"""Runs the peers on the test instances and writes what they reach into tests/fixtures/allocate/peers.csv:
target/bench/venv/bin/python scripts/bench/pin.py   (after `make bench`, which brings the peers)"""
import json
from pathlib import Path

import instances
import peers

FIXTURES = Path(__file__).resolve().parents[2] / "tests/fixtures/allocate"

rows = ["instance,solver,objective,violation"]
for path in sorted(FIXTURES.glob("*.json")):
    instance = json.loads(path.read_text())
    instance.setdefault("groups", [])
    # The peers know neither least spends that may be left out nor other curves.
    plain = all(c["curve"]["kind"] in ("hill", "power") and not c.get("off_ok") and not c.get("fixed_cost") for c in instance["channels"])
    for name in peers.PEERS if plain else ():
        x, _, _ = peers.run(name, instance, 60)
        objective, violation = instances.check(instance, x)
        rows.append(f'{path.name},"{name}",{objective!r},{violation!r}')
(FIXTURES / "peers.csv").write_text("\n".join(rows) + "\n")
