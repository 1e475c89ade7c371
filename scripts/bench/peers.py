"""The optimisers of other tools, called as those tools call them; they get exact values and gradients."""
import time

import numpy as np


class OutOfTime(Exception):
    pass


class Arrays:
    def __init__(self, instance, limit):
        channels = instance["channels"]
        column = lambda key: np.array([c["curve"].get(key, 1.0) for c in channels])
        self.n, self.budget = len(channels), instance["budget"]
        self.hill = np.array([c["curve"]["kind"] == "hill" for c in channels])
        self.top, self.k, self.s, self.a, self.p = map(column, ("top", "k", "s", "a", "p"))
        self.lo, self.hi = (np.array([c[key] for c in channels]) for key in ("lo", "hi"))
        self.groups = [(np.array(g["members"]), g["cap"]) for g in instance["groups"]]
        # A feasible history: the least spends, and the same share of what is free up to every limit.
        room = self.hi - self.lo
        share = [(self.budget - self.lo.sum()) / room.sum()] + [(cap - self.lo[m].sum()) / room[m].sum() for m, cap in self.groups]
        self.start = self.lo + min(share) * room
        self.deadline, self.last = time.perf_counter() + limit, self.start

    def value(self, x):
        if time.perf_counter() > self.deadline:
            raise OutOfTime
        self.last = x
        x = np.maximum(x, 0.0)
        r = (x / self.k) ** self.s
        return np.where(self.hill, self.top * r / (1 + r), self.a * x**self.p).sum()

    def slope(self, x):
        x = np.maximum(x, 1e-12)
        r = (x / self.k) ** self.s
        return np.where(self.hill, self.top * self.s * r / (x * (1 + r) ** 2), self.a * self.p * x ** (self.p - 1))

    def bend(self, x):
        x = np.maximum(x, 1e-9)
        r = (x / self.k) ** self.s
        hill = self.top * self.s * r * ((self.s - 1) - (self.s + 1) * r) / (x**2 * (1 + r) ** 3)
        return np.where(self.hill, hill, self.a * self.p * (self.p - 1) * x ** (self.p - 2))


def slsqp(a):
    """PyMC-Marketing: even start, ftol 1e-9, at most 1000 iterations, raw units."""
    from scipy.optimize import minimize

    constraints = [{"type": "eq", "fun": lambda x: x.sum() - a.budget, "jac": lambda x: np.ones(a.n)}]
    for members, cap in a.groups:
        row = np.zeros(a.n)
        row[members] = 1.0
        constraints.append({"type": "ineq", "fun": lambda x, r=row, c=cap: c - r @ x, "jac": lambda x, r=row: -r})
    return minimize(lambda x: -a.value(x), np.full(a.n, a.budget / a.n), jac=lambda x: -a.slope(x), method="SLSQP",
                    bounds=list(zip(a.lo, a.hi)), constraints=constraints, options={"ftol": 1e-9, "maxiter": 1000}).x


def trust_constr(a):
    """scipy's interior method from history, scaled, with sparse constraints and exact second derivatives."""
    from scipy.optimize import Bounds, LinearConstraint, minimize
    from scipy.sparse import csr_matrix, diags

    scale = a.budget / a.n
    rows, low, high = [np.ones(a.n)], [-np.inf], [a.n]
    for members, cap in a.groups:
        row = np.zeros(a.n)
        row[members] = 1.0
        rows, low, high = [*rows, row], [*low, -np.inf], [*high, cap / scale]
    size = abs(a.value(a.start))
    found = minimize(lambda z: -a.value(z * scale) / size, a.start / scale, jac=lambda z: -a.slope(z * scale) * scale / size,
                     hess=lambda z: diags(-a.bend(z * scale) * scale**2 / size), method="trust-constr", bounds=Bounds(a.lo / scale, a.hi / scale, keep_feasible=True),
                     constraints=[LinearConstraint(csr_matrix(np.array(rows)), low, high)],
                     options={"maxiter": 1000, "sparse_jacobian": True})
    return found.x * scale


def mma(a):
    """Robyn: NLopt's augmented Lagrangian around MMA, xtol_rel 1e-10."""
    import nlopt

    outer, inner = nlopt.opt(nlopt.LD_AUGLAG, a.n), nlopt.opt(nlopt.LD_MMA, a.n)
    inner.set_xtol_rel(1e-10)
    outer.set_local_optimizer(inner)

    def objective(x, gradient):
        if gradient.size:
            gradient[:] = -a.slope(x)
        return -a.value(x.copy())

    def limit(members, cap):
        def excess(x, gradient):
            if gradient.size:
                gradient[:] = 0.0
                gradient[members] = 1.0
            return float(x[members].sum() - cap)
        return excess

    outer.set_min_objective(objective)
    outer.set_lower_bounds(a.lo)
    outer.set_upper_bounds(a.hi)
    outer.add_equality_constraint(limit(np.arange(a.n), a.budget), 1e-8)
    for members, cap in a.groups:
        outer.add_inequality_constraint(limit(members, cap), 1e-8)
    outer.set_xtol_rel(1e-10)
    outer.set_maxeval(100_000)
    return outer.optimize(np.clip(np.maximum(a.lo, 0.01 * a.start), a.lo, a.hi))


def highs(a, pieces=64):
    """A mixed-integer model on a piecewise linear curve of 64 pieces."""
    import highspy

    model = highspy.Highs()
    model.silent()
    model.setOptionValue("time_limit", max(1.0, a.deadline - time.perf_counter()))
    scale, shares, worth = a.budget / a.n, np.linspace(0, 1, pieces + 1) ** 1.5, []
    parts = []
    for i in range(a.n):
        points = a.lo[i] + (a.hi[i] - a.lo[i]) * shares
        r = (points / a.k[i]) ** a.s[i]
        values = a.top[i] * r / (1 + r) if a.hill[i] else a.a[i] * points ** a.p[i]
        width, slope = np.diff(points) / scale, np.diff(values) / np.diff(points)
        part = [model.addVariable(0.0, float(w)) for w in width]
        if a.hill[i] and a.s[i] > 1:
            for j in range(pieces - 1):
                full = model.addBinary()
                model.addConstr(part[j] >= float(width[j]) * full)
                model.addConstr(part[j + 1] <= float(width[j + 1]) * full)
        parts.append(part)
        worth += [float(s) * v for s, v in zip(slope, part)]
    model.addConstr(sum(v for part in parts for v in part) <= float((a.budget - a.lo.sum()) / scale))
    for members, cap in a.groups:
        model.addConstr(sum(v for i in members for v in parts[i]) <= float((cap - a.lo[members].sum()) / scale))
    model.maximize(sum(worth))
    return np.clip(a.lo + scale * np.array([sum(model.val(v) for v in part) for part in parts]), a.lo, a.hi)


PEERS = {"scipy SLSQP (as PyMC-Marketing)": slsqp, "scipy trust-constr": trust_constr, "NLopt AUGLAG + MMA (as Robyn)": mma, "HiGHS, 64 pieces": highs}


def run(name, instance, limit):
    """Spends, seconds, and a note."""
    arrays = Arrays(instance, limit)
    arrays.value(arrays.start)
    begin = time.perf_counter()
    arrays.deadline = begin + limit
    try:
        x, note = PEERS[name](arrays), ""
    except OutOfTime:
        x, note = arrays.last, "time limit"
    return [float(v) for v in x], time.perf_counter() - begin, note
