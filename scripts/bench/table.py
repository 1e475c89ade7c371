"""Prints the tables of docs/benchmarks.md: quality and time against peers, scaling, and wasm against native."""
import importlib.util
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import instances

ROOT = Path(__file__).resolve().parents[2]
LIMIT = float(sys.argv[1])
FOLDER = Path(tempfile.mkdtemp(prefix="mixwright-bench-"))


def write(instance):
    path = FOLDER / f"{instance['name']}.json"
    path.write_text(json.dumps(instance))
    return path


def ours(path, runs):
    binary = ROOT / "target/allocator/release/allocate"
    return json.loads(subprocess.run([binary, path, str(runs)], capture_output=True, text=True, check=True).stdout)


def wasm(path, runs):
    run = subprocess.run(["node", ROOT / "scripts/wasm-bits.mjs", path, str(runs)], capture_output=True, text=True)
    return float(run.stdout) if run.returncode == 0 else None


def milliseconds(seconds):
    return f"{seconds * 1e3:.3g}" if seconds < 1 else f"{seconds * 1e3:.0f}"


def against_peers():
    needed = {"scipy": "scipy", "NLopt": "nlopt", "HiGHS": "highspy"}
    have = lambda name: all(importlib.util.find_spec(m) for m in ("numpy", needed[name.split(",")[0].split()[0]]))
    print("| instance | solver | objective | below our bound | violation / budget | ms | × ours |\n|---|---|---|---|---|---|---|")
    for kind, n in [("concave", 100), ("scurve", 100), ("scurve_hard", 100), ("group_scurve", 100), ("concave", 1000), ("group_scurve", 1000)]:
        instance = instances.make(kind, n)
        answer = ours(write(instance), 31)
        objective, violation = instances.check(instance, answer["x"])
        bound = answer["ub"]
        row = lambda name, o, v, s, note="": print(f"| {kind}, {n} | {name} | {o:.6g} | {(bound - o) / bound:.1e} | {v:.0e} | {milliseconds(s)}{note} | {s / answer['wall_s']:.3g} |", flush=True)
        row("**Mixwright**", objective, violation, answer["wall_s"])
        if not importlib.util.find_spec("numpy"):
            continue
        import peers
        for name in filter(have, peers.PEERS):
            if n > 100 and "HiGHS" in name:
                continue
            x, seconds, note = peers.run(name, instance, LIMIT)
            row(name, *instances.check(instance, x), seconds, f" ({note})" if note else "")


def scaling():
    print("\n| channels, concave | native ms | µs per channel | gap |\n|---|---|---|---|")
    for n in (10, 100, 1000, 10_000, 100_000):
        answer = ours(write(instances.make("concave", n)), 11)
        print(f"| {n} | {milliseconds(answer['wall_s'])} | {answer['wall_s'] / n * 1e6:.2f} | {answer['gap']:.0e} |", flush=True)


def all_classes():
    print("\n| class, channels | native ms | wasm ms | ratio | gap | nodes |\n|---|---|---|---|---|---|")
    for kind in instances.CLASSES:
        for n in (10, 100, 1000, 10_000):
            path = write(instances.make(kind, n))
            runs = 31 if n <= 1000 else 5
            answer = ours(path, runs)
            inside = wasm(path, runs)
            native = answer["wall_s"] * 1e3
            ratio = f"{inside:.3g} | {inside / native:.1f}" if inside else "no node | –"
            print(f"| {kind}, {n} | {native:.3g} | {ratio} | {answer['gap']:.0e} | {answer['nodes']} |", flush=True)


against_peers()
scaling()
all_classes()
