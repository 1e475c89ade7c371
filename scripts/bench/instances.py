"""Seeded instances in the format mbench/1, and the checker that all answers pass through. Standard library only."""
import math
import random

CLASSES = ("concave", "scurve", "scurve_hard", "group_concave", "group_scurve", "semicont")


def make(kind, n, seed=1):
    rng = random.Random(f"{kind} {n} {seed}")
    channels = []
    for i in range(n):
        scale = math.exp(rng.gauss(9.2, 0.8))
        steep = kind == "scurve_hard" or (kind in ("scurve", "group_scurve", "semicont") and rng.random() < 0.5)
        top = 2 * scale * math.exp(rng.gauss(0.7, 0.05 if kind == "scurve_hard" else 0.45))
        if steep or rng.random() < 0.5:
            curve = {"kind": "hill", "top": top, "k": scale, "s": rng.uniform(1.5, 4) if steep else rng.uniform(0.5, 1)}
        else:
            p = rng.uniform(0.3, 0.9)
            curve = {"kind": "power", "a": top / 2 / scale**p, "p": p}
        channel = {"id": f"c{i}", "curve": curve, "lo": 0.0, "hi": scale * rng.uniform(3, 7)}
        if kind == "semicont":
            channel |= {"lo": scale * rng.uniform(0.2, 0.8), "off_ok": True, "fixed_cost": scale * rng.uniform(0, 0.6)}
        elif kind != "scurve_hard" and rng.random() < 0.4:
            channel["lo"] = scale * rng.uniform(0.1, 0.5)
        channels.append(channel)
    least = sum(0 if c.get("off_ok") else c["lo"] for c in channels)
    share = 0.2 if "concave" in kind else 0.1
    budget = least + share * (sum(c["hi"] for c in channels) - least)
    groups = []
    if kind.startswith("group"):
        count = min(20, max(5, n // 10))
        for g in range(count):
            members = list(range(g, n - n // 5, count))
            lo = sum(channels[i]["lo"] for i in members)
            room = sum(channels[i]["hi"] for i in members) - lo
            groups.append({"id": f"g{g}", "members": members, "cap": lo + room * share * rng.uniform(0.5, 1.5)})
    name = f"{kind}_n{n}_s{seed}"
    return {"format": "mbench/1", "name": name, "class": kind, "n": n, "seed": seed, "budget": budget, "channels": channels, "groups": groups}


def value(curve, x):
    if x <= 0:
        return 0.0
    if curve["kind"] == "power":
        return curve["a"] * x ** curve["p"]
    r = (x / curve["k"]) ** curve["s"]
    return curve["top"] * r / (1 + r)


def check(instance, x):
    """Objective, and the largest violation relative to the budget, from the spends alone."""
    objective, worst = 0.0, math.fsum(x) - instance["budget"]
    for channel, amount in zip(instance["channels"], x):
        objective += value(channel["curve"], amount) - (channel.get("fixed_cost", 0.0) if amount > 0 else 0.0)
        outside = max(channel["lo"] - amount, amount - channel["hi"])
        worst = max(worst, min(outside, abs(amount)) if channel.get("off_ok") else outside)
    for group in instance["groups"]:
        worst = max(worst, math.fsum(x[i] for i in group["members"]) - group["cap"])
    return objective, max(0.0, worst) / instance["budget"]
