"""further-inequality.json, further-tails.json, further-epd.json: cases beside those of the public files, in the same shape.

Python 3.11.2, SciPy 1.10.1, NumPy 1.24.2; inequality by exact fractions and 50-digit decimals.
Run: python3 further.py inequality > further-inequality.json (or tails, epd)
"""
import json
import sys
from decimal import Decimal, getcontext
from fractions import Fraction

import numpy as np
from scipy import optimize, special, stats

getcontext().prec = 50
random = int(sys.argv[2]) if len(sys.argv) > 2 else 0


def inequality(name, x):
    f = [Fraction(v) for v in x]
    n, total = len(f), sum(f)
    mean = total / n
    gini = sum(abs(a - b) for a in f for b in f) / (2 * n * n * mean)
    hhi = sum((a / total) ** 2 for a in f)
    dec = lambda q: Decimal(q.numerator) / Decimal(q.denominator)
    ratios = [dec(a / mean) for a in f]
    mld = None if 0 in f else -sum(r.ln() for r in ratios) / n
    theil = sum(r * r.ln() for r in ratios if r > 0) / n
    entropy = -sum(dec(a / total) * dec(a / total).ln() for a in f if a > 0)

    def atkinson(e):
        if e >= 1 and 0 in f:
            return 1.0
        if e == 1:
            return float(1 - (-mld).exp())
        p = Decimal(1) - Decimal(e)
        return float(1 - (sum((r.ln() * p).exp() if r > 0 else 0 for r in ratios) / n) ** (1 / p))

    variation = (sum(dec((a / mean - 1) ** 2) for a in f) / n).sqrt()
    return {
        "case": name, "x": x, "gini_population": float(gini),
        "gini_unbiased_n_over_n_minus_1": None if n == 1 else float(gini * n / (n - 1)),
        "hhi": float(hhi), "hhi_10000": float(10000 * hhi),
        "hhi_normalised": None if n == 1 else float((hhi - Fraction(1, n)) / (1 - Fraction(1, n))),
        "effective_number": float(1 / hhi), "cr4": float(sum(sorted(f)[-4:]) / total), "theil_T": float(theil),
        "theil_L_mld": None if mld is None else float(mld), "shannon_entropy_nats": float(entropy),
        "atkinson_half": atkinson(0.5), "atkinson_1": atkinson(1), "atkinson_2": atkinson(2), "atkinson_30": atkinson(30),
        "coeff_variation_population": float(variation)}


def continuous_tail(x, xmin):
    t = np.sort(np.array([v for v in x if v >= xmin]))
    n = len(t)
    s = np.sum(np.log(t / xmin))
    alpha = 1 + n / s
    cdf = 1 - (t / xmin) ** (1 - alpha)
    below, upto = np.arange(n) / n, np.arange(1, n + 1) / n
    return {"xmin": xmin, "n_tail": n, "alpha": alpha, "se": (alpha - 1) / n ** .5, "alpha_unbiased": 1 + (n - 1) / s,
            "ks_clauset": max(abs(cdf - below)), "ks_two_sided": max(max(abs(cdf - below)), max(abs(upto - cdf))),
            "loglik": n * np.log((alpha - 1) / xmin) - alpha * s}


def continuous(name, x, xmin, ks):
    scan = [continuous_tail(x, v) for v in sorted(set(x))[:-1]]
    best = min(scan, key=lambda fit: fit["ks_clauset"])
    d = sorted(x, reverse=True)
    hills = []
    for k in ks:
        g = sum(np.log(d[i] / d[k]) for i in range(k)) / k
        hills.append({"k": k, "hill_gamma": g, "tail_exponent": 1 / g, "pdf_alpha": 1 + 1 / g, "se_tail_exponent": 1 / g / k ** .5})
    return {"case": name, "type": "continuous", "data": x, "mle_fixed_xmin": continuous_tail(x, xmin), "hill": hills,
            "clauset_scan": {"own_xmin": best["xmin"], "own_alpha": best["alpha"], "own_ks": best["ks_clauset"]}}


def log_zeta(a, q):
    """log of the sum of (1 + k/q)^-a, with q^-a taken out so that nothing underflows."""
    k = np.arange(0, 200000)
    head = np.exp(-a * np.log1p(k / q))
    rest = q + len(k)
    return np.log(np.sum(head) + np.exp(-a * np.log(rest / q)) * rest * (1 / (a - 1)) + 0.5 * np.exp(-a * np.log(rest / q)))


def discrete_tail(x, xmin):
    t = np.sort(np.array([v for v in x if v >= xmin]))
    n = len(t)
    s = np.sum(np.log(t / xmin))
    f = lambda la: n * log_zeta(1 + np.exp(la), xmin) + (1 + np.exp(la)) * s
    start = np.log(n / np.sum(np.log(t / (xmin - .5))))
    r = optimize.minimize_scalar(f, bounds=(start - 3, start + 3), method="bounded", options={"xatol": 1e-10})
    alpha = 1 + np.exp(r.x)
    h = 1e-3 * alpha
    second = lambda a: n * log_zeta(a, xmin) + a * s
    curvature = (second(alpha + h) - 2 * second(alpha) + second(alpha - h)) / h ** 2
    every = np.arange(xmin, t[-1] + 1)
    p = np.exp(-alpha * np.log(every / xmin) - log_zeta(alpha, xmin))
    share = np.searchsorted(t, every, side="right") / n
    return {"xmin": xmin, "n_tail": n, "alpha": alpha, "se": curvature ** -.5, "ks_clauset": max(abs(np.cumsum(p) - share))}


def discrete(name, x, xmin):
    values, counts = np.unique(x, return_counts=True)
    scan = [discrete_tail(x, int(v)) for v in values[:-1]]
    best = min(scan, key=lambda fit: fit["ks_clauset"])
    fixed = discrete_tail(x, xmin)
    return {"case": name, "type": "discrete", "values": values.tolist(), "counts": counts.tolist(), "xmin": xmin,
            "n_tail": fixed["n_tail"], "alpha_mle_python": fixed["alpha"], "se": fixed["se"], "ks_clauset": fixed["ks_clauset"],
            "clauset_scan": {"own_xmin": best["xmin"], "own_alpha": best["alpha"], "own_ks": best["ks_clauset"]}}


def epd_loglik(x, m, b):
    a = np.mean(np.abs(x - m) ** b) ** (1 / b)
    return -len(x) * (np.log(2 * a) + np.log(b) / b + special.gammaln(1 + 1 / b) + 1 / b), a


def epd_shape(x, m):
    grid = np.linspace(np.log(.1), np.log(100), 400)
    best = max(range(400), key=lambda i: epd_loglik(x, m, np.exp(grid[i]))[0])
    low, high = grid[max(0, best - 1)], grid[min(399, best + 1)]
    r = optimize.minimize_scalar(lambda lb: -epd_loglik(x, m, np.exp(lb))[0], bounds=(low, high), method="bounded", options={"xatol": 1e-12})
    b = max(np.exp(r.x), np.exp(low), np.exp(high), key=lambda shape: epd_loglik(x, m, shape)[0])
    l, a = epd_loglik(x, m, b)
    return {"m": float(m), "b": float(b), "a": float(a), "loglik": float(l)}


def epd(name, x):
    x = np.array(x)
    median = np.median(x)
    a = np.mean(np.abs(x - median))
    about = epd_shape(x, 0.0)
    # Every value, for b below 1, and a fine search between them over the middle of the sample, for b above 1.
    tried = [epd_shape(x, m) for m in np.concatenate([x, np.quantile(x, np.linspace(.05, .95, 60)), [(x.min() + x.max()) / 2]])]
    best = max(tried, key=lambda fit: fit["loglik"])
    width = np.ptp(x) / 20
    r = optimize.minimize_scalar(lambda m: -epd_shape(x, m)["loglik"], bounds=(best["m"] - width, best["m"] + width), method="bounded", options={"xatol": 1e-9})
    best = max(best, epd_shape(x, r.x), key=lambda fit: fit["loglik"])
    return {"case": name, "data": x.tolist(), "laplace_mle": {"m": float(median), "a": float(a), "loglik": float(-len(x) * (np.log(2 * a) + 1))},
            "epd_m_fixed_0": about, "epd_m_free_best_found": best,
            "scipy_gennorm_floc0": {"beta": about["b"], "scale": about["a"] * about["b"] ** (1 / about["b"])}}


rng = np.random.default_rng(11)
grid = (np.arange(40) + .5) / 40
if sys.argv[1] == "inequality":
    cases = [inequality("single", [7.0]), inequality("two-firms-one-idle", [0.0, 3.0]), inequality("three-firms-fewer-than-four", [1.0, 5.0, 2.0]),
             inequality("a-giant-among-a-thousand", [1e12] + [1.0] * 30), inequality("tiny-and-huge", [1e-150, 1e-140, 1e150]),
             inequality("many-idle", [0.0] * 20 + [1.0, 2.0, 4.0, 8.0, 8.0]), inequality("tenths-all-equal", [.1] * 7)]
    if random:
        cases = [inequality(f"random-{i}", np.random.default_rng(i).pareto(1.2, 1 + i % 30).round(3).tolist()) for i in range(1, random)]
        cases = [c for c in cases if sum(c["x"]) > 0]
elif sys.argv[1] == "tails":
    tied = np.round(rng.pareto(1.5, 60) + 1, 1).tolist()
    cases = [continuous("tenths-with-ties", tied, 1.2, [1, 5, 30]), continuous("bound-at-the-second-largest", [1.0, 2.0, 3.0, 50.0], 3.0, [1, 3]),
             continuous("bound-between-values", [0.3, 0.7, 2.5, 4.0, 9.0], 0.5, [2]), continuous("two-values", [2.0, 3.0], 2.0, [1]),
             discrete("zeta-small", [1] * 60 + [2] * 12 + [3] * 5 + [5, 5, 9, 40], 1), discrete("gaps-between-values", [2, 2, 2, 3, 3, 10, 10, 11, 60], 2),
             discrete("bound-far-up", [1000, 1000, 1001, 1003, 1010], 1000), discrete("nearly-all-ones", [1] * 999 + [2], 1),
             discrete("heavy", [1, 3, 10, 40, 200, 900, 5000], 1), discrete("bound-at-the-second-largest", [1, 1, 4, 9, 9, 30], 9)]
    if random:
        cases = []
        for i in range(1, random):
            g = np.random.default_rng(i)
            n = int(g.integers(3, 80))
            x = (g.pareto(g.uniform(.5, 3), n) + 1).round(int(g.integers(1, 6))).tolist()
            if len(set(x)) > 2:
                cases.append(continuous(f"random-{i}", x, sorted(set(x))[len(set(x)) // 3], [1]  if sorted(x)[-1] > sorted(x)[-2] else []))
            y = np.minimum(20000, np.floor(.5 + (g.integers(1, 8) - .5) * (1 - g.random(n)) ** (-1 / g.uniform(.8, 3)))).astype(int).tolist()
            if len(set(y)) > 2:
                cases.append(discrete(f"random-d-{i}", y, sorted(set(y))[0]))
else:
    cases = [epd("even-number-of-values", [-3.0, -1.0, 0.5, 2.0, 2.5, 7.0]), epd("shape-near-2", stats.norm.ppf(grid).round(8).tolist()),
             epd("shape-near-1", (stats.laplace.ppf(grid) / 10).round(8).tolist()), epd("shape-below-1", stats.gennorm.ppf(grid, .6).round(8).tolist()),
             epd("flat-shape-above-2", stats.gennorm.ppf(grid, 5).round(8).tolist()), epd("skewed", (rng.gumbel(size=50)).round(6).tolist()),
             epd("ties-beside-the-median", [.5, .5, .5, -1.0, -.5, .25, -.5, 2.0, -2.0, 1.0, 3.0, -.25])]
    if random:
        cases = [epd(f"random-{i}", stats.gennorm.rvs(np.random.default_rng(i).uniform(.6, 4), loc=.3, size=int(np.random.default_rng(i).integers(5, 90)), random_state=i).round(6).tolist()) for i in range(1, random)]
out = {"topic": sys.argv[1], "computed_by": "Python 3.11, SciPy 1.10.1; further.py", "cases": cases}
print(json.dumps(out, separators=(",", ":"), default=float))
