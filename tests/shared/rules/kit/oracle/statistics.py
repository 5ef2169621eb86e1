"""Expected figures of the statistics, computed without a line of the product.

Run `python3 statistics.py > statistics.json` (standard library only). Shares, sums and variances are exact fractions;
square roots and arcsines are taken at 50 digits (decimal, Taylor series), so that the figures are right beyond what binary
floating point can show. The formulas are written from the papers, not from the product:
- two proportions, pooled: Fleiss, Levin, Paik, "Statistical Methods for Rates and Proportions", 3rd ed., section 3.1.
  Beside it the exact probability that chance gives a difference as far (Fisher, hypergeometric, doubled one-sided tail).
- funnel: Spiegelhalter 2005 (Stat Med 24:1185) and Spiegelhalter et al. 2012 (JRSS A 175:1): scores on the arcsine scale,
  winsorised, DerSimonian-Laird estimate of the additive variance between units.
- copies, constant columns and drift of a denominator are counted over a made-up table (Python's own random, by seed) as
  their definitions say: both counts exactly as before and at least 30; nine of ten villages with one count of at least 5;
  the sum of this period over that of the last, outside 0.75 to 1.25.
- digit heaping: normal approximation to the binomial with continuity correction, beside the exact binomial tail.
"""

import json
import random
from decimal import Decimal, getcontext
from fractions import Fraction
from math import comb

getcontext().prec = 50


def dec(x):
    return Decimal(x.numerator) / Decimal(x.denominator) if isinstance(x, Fraction) else Decimal(x)


def arctan(x):
    # Halve the argument until the series is quick: atan(x) = 2 atan(x / (1 + sqrt(1 + x^2))).
    halvings = 0
    while abs(x) > Decimal("0.05"):
        x = x / (1 + (1 + x * x).sqrt())
        halvings += 1
    term, total, k = x, x, 1
    while abs(term) > Decimal(10) ** -48:
        term = -term * x * x
        k += 2
        total += term / k
    return total * 2**halvings


def arcsine_root(share):
    """asin(sqrt(share)) = atan(sqrt(share / (1 - share))) for 0 <= share < 1."""
    return arctan((dec(share) / (1 - dec(share))).sqrt())


def two_proportions(n1, d1, n2, d2):
    p = Fraction(n1 + n2, d1 + d2)
    variance = p * (1 - p) * (Fraction(1, d1) + Fraction(1, d2))
    return dec(Fraction(n2, d2) - Fraction(n1, d1)) / dec(variance).sqrt()


def fisher(n1, d1, n2, d2):
    hits, of = n1 + n2, d1 + d2
    ways = lambda k: comb(d2, k) * comb(d1, hits - k)
    low, high = max(0, hits - d1), min(d2, hits)
    above = n2 * (d1 + d2) >= hits * d2
    tail = range(n2, high + 1) if above else range(low, n2 + 1)
    return float(min(Fraction(1), 2 * Fraction(sum(ways(k) for k in tail), comb(of, hits))))


def quantile(ordered, share):
    place = share * (len(ordered) - 1)
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + dec(place - low) * (ordered[high] - ordered[low])


def funnel(n, d):
    shares = sorted(Fraction(a, b) for a, b in zip(n, d))
    half = len(shares) // 2
    usual = shares[half] if len(shares) % 2 else (shares[half - 1] + shares[half]) / 2
    if usual in (0, 1):
        usual = Fraction(sum(n), sum(d))
    offset, both = Fraction(3, 8), Fraction(3, 4)
    distance = [
        arcsine_root((a + offset) / (b + both)) - arcsine_root((usual * b + offset) / (b + both)) for a, b in zip(n, d)
    ]
    weight = [dec(4 * (b + Fraction(1, 2))) for b in d]
    score = [x * w.sqrt() for x, w in zip(distance, weight)]
    ordered = sorted(score)
    low, high = quantile(ordered, Fraction(1, 20)), quantile(ordered, Fraction(19, 20))
    q = sum(min(high, max(low, z)) ** 2 for z in score)
    scale = sum(weight) - sum(w * w for w in weight) / sum(weight)
    between = max(Decimal(0), (q - (len(n) - 1)) / scale)
    return [x / (1 / w + between).sqrt() for x, w in zip(distance, weight)]


def excess(hits, of, chance):
    above = Fraction(hits) - of * chance - Fraction(1, 2)
    return dec(above) / dec(of * chance * (1 - chance)).sqrt() if above > 0 else Decimal(0)


def binomial_tail(hits, of, chance):
    return float(sum(comb(of, k) * chance**k * (1 - chance) ** (of - k) for k in range(hits, of + 1)))


CHANCE = Fraction(19, 99)
PAIRS = [(8, 60, 13, 62), (120, 500, 20, 500), (100, 1000, 147, 1000), (100, 1000, 149, 1000), (0, 12, 5, 9), (40, 41, 30, 41)]
FUNNELS = {
    "villages alike": ([18, 22] * 10, [100] * 20),
    "villages that differ by custom": ([5, 35] * 10, [100] * 20),
    "one far away": ([90] + [20, 25] * 12, [100] * 25),
    "small and large": (
        [3, 40, 11, 0, 25, 60, 9, 14, 2, 31, 7, 120, 18, 5, 22, 10, 1, 44, 16, 80],
        [12, 210, 50, 6, 130, 300, 44, 75, 9, 140, 41, 480, 95, 30, 88, 57, 5, 230, 70, 90],
    ),
    "rare": ([0] * 21 + [1, 0, 2, 9], [50 + 7 * k for k in range(25)]),
    "mostly all": ([40, 38, 41, 39, 40] * 4, [41] * 20),
}
HEAPS = [(30, 60), (12, 60), (61, 151), (19, 99)]



def tables():
    """Two periods of 40 villages; every table has one more thing wrong than the last."""
    made = random.Random(20261122)
    d1 = [made.randint(20, 400) for _ in range(40)]
    n1 = [made.randint(0, d) for d in d1]
    d2 = [round(d * made.uniform(0.95, 1.05)) for d in d1]
    n2 = [made.randint(0, d) for d in d2]
    copied = made.sample(range(40), 6)
    for k in copied:
        n2[k], d2[k] = n1[k], d1[k]
    yield "six copied", n1, d1, n2, d2
    drifted = [round(d * 1.4) for d in d2]
    yield "denominators of another source", n1, d1, n2, drifted
    filled = [57 if k % 12 else n2[k] % 5 for k in range(40)]
    yield "filled down", n1, d1, filled, [d + 57 for d in d2]
    rounded = [5 * round(d / 5) for d in d2]
    yield "rounded to fives", n1, d1, n2, rounded


def told(name, n1, d1, n2, d2):
    copies = [k for k in range(40) if (n1[k], d1[k]) == (n2[k], d2[k]) and n2[k] >= 30 and d2[k] >= 30]
    ratio = Fraction(sum(d2), sum(d1))
    most = max(set(n2), key=lambda v: (n2.count(v), -n2.index(v)))
    ends = [d for d in d2 if d >= 20 and d % 100 != 0]
    heaped = sum(d % 5 == 0 for d in ends)
    return {
        "name": name,
        "before": {"n": n1, "d": d1},
        "now": {"n": n2, "d": d2},
        "copies": copies,
        "ratio": float(ratio),
        "drifted": not Fraction(3, 4) <= ratio <= Fraction(5, 4),
        "constant": {"value": most, "same": n2.count(most), "told": most >= 5 and Fraction(n2.count(most), 40) >= Fraction(9, 10)},
        "heaping": {
            "heaped": heaped,
            "of": len(ends),
            "told": Fraction(heaped, len(ends)) > Fraction(2, 5) and excess(heaped, len(ends), CHANCE) > 4,
        },
    }


print(
    json.dumps(
        {
            "madeBy": "statistics.py",
            "twoProportions": [
                {"counts": pair, "score": float(two_proportions(*pair)), "fisher": fisher(*pair)} for pair in PAIRS
            ],
            "funnel": [
                {"name": name, "n": n, "d": d, "scores": [round(float(z), 12) for z in funnel(n, d)]}
                for name, (n, d) in FUNNELS.items()
            ],
            "heaping": [
                {
                    "hits": hits,
                    "of": of,
                    "score": float(excess(hits, of, CHANCE)),
                    "probability": binomial_tail(hits, of, CHANCE),
                }
                for hits, of in HEAPS
            ],
            "tables": [told(*one) for one in tables()],
        }
    )
)
