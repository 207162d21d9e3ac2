"""further-matching.json: a Gaussian process with linear mean, Matern-5/2 covariance and known noise, by plain matrix formulae.

Python 3, NumPy 2.4.6. Leaving out is done by removing each point, not by a formula.
Run: python3 further_matching.py > further-matching.json
"""
import json

import numpy as np


def covariance(a, b, scales, variance):
    r = np.sqrt(5) * np.sqrt((((a[:, None, :] - b[None, :, :]) / scales) ** 2).sum(-1))
    return variance * (1 + r + r * r / 3) * np.exp(-r)


def process(x, y, noise, scales, variance, nugget, at, linear):
    h = lambda p: np.hstack([np.ones((len(p), 1)), p - 0.5]) if linear else np.ones((len(p), 1))
    k = covariance(x, x, scales, variance) + np.diag(noise + nugget)
    ki = np.linalg.inv(k)
    a = h(x).T @ ki @ h(x)
    beta = np.linalg.solve(a, h(x).T @ ki @ y)
    rest = y - h(x) @ beta
    c = covariance(x, at, scales, variance)
    mean = h(at) @ beta + c.T @ ki @ rest
    u = h(at).T - h(x).T @ ki @ c
    var = variance + nugget - np.einsum("ij,ik,kj->j", c, ki, c) + np.einsum("ij,ik,kj->j", u, np.linalg.inv(a), u)
    ll = -0.5 * (np.linalg.slogdet(k)[1] + np.linalg.slogdet(a)[1] + rest @ ki @ rest + (len(y) - len(beta)) * np.log(2 * np.pi))
    return mean, var, ll


cases = []
for name, n, d, seed in (("linear mean", 14, 2, 1), ("constant mean", 7, 3, 2)):
    rng = np.random.default_rng(seed)
    x = rng.random((n, d)).round(3)
    y = (np.sin(4 * x[:, 0]) + x[:, -1] ** 2 + 0.1 * rng.standard_normal(n)).round(4)
    noise = (0.005 + 0.02 * rng.random(n)).round(4)
    scales, variance, nugget = np.array([0.4, 0.9, 1.7])[:d], 0.8, 0.003
    at = rng.random((4, d)).round(3)
    linear = n >= 2 * (d + 1)
    mean, var, ll = process(x, y, noise, scales, variance, nugget, at, linear)
    out_mean, out_var = [], []
    for i in range(n):
        others = np.arange(n) != i
        m, v, _ = process(x[others], y[others], noise[others], scales, variance, nugget, x[i:i + 1], linear)
        out_mean.append(m[0])
        out_var.append(v[0] + noise[i])
    cases.append({
        "case": name, "points": x.tolist(), "values": y.tolist(), "noise": noise.tolist(), "scales": scales.tolist(),
        "variance": variance, "nugget": nugget, "at": at.tolist(), "mean": mean.tolist(), "predicted_variance": var.tolist(),
        "log_likelihood": ll, "left_out_mean": out_mean, "left_out_variance": out_var,
    })
print(json.dumps({"tolerance_rel": 1e-7, "cases": cases}, indent=1))
