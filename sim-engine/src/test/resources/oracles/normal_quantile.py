#!/usr/bin/env python3
"""Writes the table of the standard normal quantile, and values to test it by.

    python3 normal_quantile.py table FILE     coefficients of a cell in a line, bits of doubles in hexadecimal
    python3 normal_quantile.py values FILE    u and quantile, hexadecimal u and 25 digits

Needs mpmath; both were written with mpmath 1.3.0 on Python 3.11.
"""
import struct
import sys
from fractions import Fraction
from random import Random

import mpmath
from mpmath import mp, mpf, erfc, sqrt, exp, log, pi

mp.dps = 50
BINADES = 53  # tails from 2^-54 to 2^-1
CELLS = 32  # of a binade, equally wide
COEFFICIENTS = 8


def upper(p, start=None):
    """z with P(Z > z) = p, by Newton's method on ln P."""
    z = start if start is not None else (mpf(0) if p > 0.25 else sqrt(-2 * log(2 * p)))
    for _ in range(100):
        q = erfc(z / sqrt(2)) / 2
        step = (log(q) - log(p)) * q / (exp(-z * z / 2) / sqrt(2 * pi))
        z += step
        if abs(step) < mpf(10) ** -26:
            break
    return z


def ratio(p, start=None):
    """z / (1/2 - p), which is smooth where both vanish."""
    z = upper(p, start)
    return z / (mpf(1) / 2 - p), z


def cell(low, width, start):
    """Interpolation of the ratio at Chebyshev's points, as powers of p - middle."""
    n = COEFFICIENTS
    middle = low + width / 2
    points = [mp.cos(pi * (2 * k + 1) / (2 * n)) for k in range(n)]
    values = []
    z = start
    for x in points:
        r, z = ratio(middle + x * width / 2, z)
        values.append(r)
    # Newton's divided differences, then powers
    d = list(values)
    for j in range(1, n):
        for i in range(n - 1, j - 1, -1):
            d[i] = (d[i] - d[i - 1]) / (points[i] - points[i - j])
    power = [mpf(0)] * n
    for i in range(n - 1, -1, -1):
        power = [d[i] - points[i] * power[0]] + [power[k - 1] - points[i] * power[k] for k in range(1, n)]
    return [c / (width / 2) ** k for k, c in enumerate(power)], z


def table(name):
    with open(name, "w") as out:
        for binade in range(BINADES):
            low = mpf(2) ** (binade - 54)
            z = None
            for i in range(CELLS):
                width = low / CELLS
                coefficients, z = cell(low + i * width, width, z)
                out.write(" ".join(struct.pack(">d", float(c)).hex() for c in coefficients) + "\n")


def values(name):
    """Tails of every binade at its edges, at edges of cells, and at random; both sides of the middle."""
    random = Random(1)
    tails = set()
    for binade in range(BINADES):
        low = Fraction(1, 2 ** (54 - binade))
        for k in range(12):
            tails.add(float(low * (1 + Fraction(random.getrandbits(52), 2**52))))
        for k in (0, 1, 7, 31):
            edge = float(low * (1 + Fraction(k, CELLS)))
            tails.update((edge, edge * (1 - 2.0**-53), edge * (1 + 2.0**-52)))
    for k in range(2, 54):
        tails.add(0.5 - 2.0**-k)
    tails.update(2.0**-k for k in (55, 60, 100, 300, 1000, 1022, 1074))
    tails.update((1e-16, 1e-17, 1e-20, 1e-300, 4.9e-324, 0.5))
    us = {u for u in tails if u > 0} | {1 - u for u in tails if 1 - u < 1}
    with open(name, "w") as out:
        out.write("# Standard normal quantile. Written by normal_quantile.py values (mpmath %s, %d digits).\n"
                  % (mpmath.__version__, mp.dps))
        out.write("# uniform (hexadecimal)\tquantile\n")
        for u in sorted(us):
            p = min(mpf(u), 1 - mpf(u))
            z = mpf(0) if u == 0.5 else upper(p)
            out.write("%s\t%s\n" % (u.hex(), mp.nstr(-z if u < 0.5 else z, 25)))


if __name__ == "__main__":
    {"table": table, "values": values}[sys.argv[1]](sys.argv[2])
