#!/usr/bin/env python3
"""Scores a commune again from its trace alone, and compares with what was published.

Independent of the product: Python 3 standard library, no shared code, exact fractions. Written from src/docs/trace.md.
Reads the JSON of `trace --format json`: file names as arguments, or standard input; several documents may follow each other.

From the bottom up it checks: cell -> figure of the reporting unit -> shares along the recombination edges -> figure of the
commune (counts are added, then divided; an unknown share gives an interval) -> bands -> points of items -> points of the
criterion; and where a document holds all criteria, the total, its bounds and the three conditions of the verdict.
Where a figure is hidden (small cells) its points are taken as published and held against what the bands allow.

Prints one line per difference and a last line of counts. Exit code: 0 all agree, 1 something differs, 2 nothing could be read.
"""

import itertools
import json
import sys
from collections import Counter
from fractions import Fraction

# Shares are binary fractions in the tables: sums of a few of them differ from the exact sum by less, a wrong figure by more.
NEAR = Fraction(1, 10**9)

# Units in which a figure is a count or an amount by itself.
PLAIN_UNITS = ("count", "vnd", "yes_no")


class Points:
    """Points from least to most; open_top where the most itself cannot be reached (below the last band that is known)."""

    def __init__(self, least, most, open_top=False):
        self.least, self.most, self.open_top = Fraction(least), Fraction(most), open_top

    @property
    def exact(self):
        return self.least == self.most

    def plus(self, other):
        return Points(self.least + other.least, self.most + other.most, self.open_top or other.open_top)

    def hull(self, other):
        top = self if self.most > other.most or (self.most == other.most and not self.open_top) else other
        return Points(min(self.least, other.least), top.most, top.open_top)

    def can_reach(self, mark):
        return self.most > mark if self.open_top else self.most >= mark


class Recomputation:
    """One document."""

    def __init__(self, document, counts):
        self.document, self.counts, self.differences = document, counts, []
        self.settings = {setting["setting_id"]: setting["value"] for setting in document["settings"]}
        self.limits = {limit["criterion_id"]: limit for limit in document["rule_set"]["limits"]}
        stated = sum(max_or(limit, "item_points") for limit in self.limits.values())
        self.open_block = max(Fraction(0), number(document["rule_set"]["total_points"]) - stated)

    def run(self):
        self.check_references()
        results = [self.criterion(criterion) for criterion in self.document["criteria"]]
        if {criterion["criterion_id"] for criterion in self.document["criteria"]} == set(self.limits):
            self.rating(results)
            self.counts["totals"] += 1
        return self.differences

    def expect(self, what, computed, published):
        if computed != published:
            self.differences.append(f"{self.where()} {what}: computed {show(computed)}, published {show(published)}")

    def expect_near(self, what, computed, published):
        if published is None or computed is None:
            self.expect(what, computed, published)
        elif abs(computed - published) > NEAR * max(1, abs(published)):
            self.expect(what, computed, published)

    def where(self):
        document = self.document
        return f"{document['commune']['commune_id']} {document['period']} {document['rule_set']['rule_set_id']}"

    # Every figure leads to a receipt with a whole checksum.
    def check_references(self):
        files = {file["source_id"]: file for file in self.document["files"]}
        for file in files.values():
            self.expect(f"{file['source_id']} sha256", file["sha256"][:12], file["source_id"])
            self.expect(f"{file['source_id']} rows", file["accepted"] + file["quarantined"], file["rows"])
        for part in all_parts(self.document):
            self.expect(f"{part['unit_id']} has a receipt", part["source_id"] in files, True)

    # --- figures ---------------------------------------------------------------------------------------------------

    def figure(self, item):
        fact, measure = item["fact"], item["measure"]
        name = item["item_id"]
        self.counts[f"figures {fact['state']}"] += 1
        if fact["basis"] in ("recombined", "estimated"):
            self.counts[f"figures {fact['basis']}"] += 1
        for part in fact["parts"]:
            self.part(name, part, measure)
        if fact["state"] == "hidden":
            for field in ("numerator", "denominator", "value", "value_lo", "value_hi"):
                self.expect(f"{name} hidden {field}", None, fact[field])
            return
        if fact["state"] == "missing" or not fact["parts"]:
            return
        if any(part["is_hidden"] for part in fact["parts"]):
            return
        if fact["parts_expected"] is not None:
            self.expect(f"{name} units expected", len(fact["parts"]) + len(fact["silent_parts"]), fact["parts_expected"])
        if fact["state"] == "interval":
            self.interval(name, fact, measure)
        else:
            self.sums(name, fact, measure)

    def part(self, name, part, measure):
        label = f"{name} {part['unit_id']}"
        self.shares(label, part)
        if part["is_hidden"]:
            for field in ("numerator", "denominator", "value"):
                self.expect(f"{label} hidden {field}", None, part[field])
            self.expect(f"{label} hidden cells", [], [cell["text"] for cell in part["cells"] if cell["text"]])
            return
        cells = {cell["role"]: number(cell["text"]) for cell in part["cells"]}
        for cell in part["cells"]:
            self.expect(f"{label} row of the {cell['role']}", part["row_number"], cell["row"])
            if cell["column"] is not None:
                form = f"{cell['column']}{cell['row']}" if part["sheet"] is not None else f"R{cell['row']}C{cell['column']}"
                self.expect(f"{label} address of the {cell['role']}", form, cell["address"])
        counted = cells["numerator"]
        if measure["unit"] == "count" and counted is None:
            counted = cells["value"]
        self.expect_near(f"{label} numerator", counted, number(part["numerator"]))
        self.expect_near(f"{label} denominator", cells["denominator"], number(part["denominator"]))
        self.expect_near(f"{label} value", value_of(measure, counted, cells["denominator"], cells["value"]), number(part["value"]))
        self.counts["cells"] += len([cell for cell in part["cells"] if cell["text"]])

    # The share of a part is the product of the shares on its way, added up where the way divides and meets again.
    def shares(self, label, part):
        commune = self.document["commune"]["commune_id"]
        reached = {part["unit_id"]: Fraction(1)}
        if not part["links"]:
            self.expect(f"{label} edges", part["unit_id"], commune)
        for link in sorted(part["links"], key=lambda link: link["effective_date"]):
            before = reached.get(link["from_id"])
            if link["from_id"] not in reached:
                self.expect(f"{label} edge from {link['from_id']}", "reached", "not reached")
                continue
            share = number(link["share"])
            step = None if before is None or share is None else before * share
            known = reached.get(link["to_id"], Fraction(0))
            reached[link["to_id"]] = None if step is None or known is None else known + step
        self.expect(f"{label} edges lead to the commune", commune in reached, True)
        self.expect_near(f"{label} share", reached.get(commune), number(part["share"]))

    def sums(self, name, fact, measure):
        parts = fact["parts"]
        base = number(measure["ratio_base"])
        published = number(fact["numerator"]), number(fact["denominator"])
        if measure["unit"] == "yes_no" or (published[0] is None and len(parts) == 1):
            # An answer, or a rate without its counts, passes from one whole unit only; it is never added or averaged.
            self.expect(f"{name} passes from one unit", 1, len(parts))
            self.expect_near(f"{name} value", number(parts[0]["value"]), number(fact["value"]))
            return
        numerator = total(parts, "numerator")
        denominator = total(parts, "denominator") if base is not None else None
        self.expect_near(f"{name} numerator", numerator, published[0])
        if base is not None:
            self.expect_near(f"{name} denominator", denominator, published[1])
            self.expect_near(f"{name} value", value_of(measure, numerator, denominator, None), number(fact["value"]))

    # Nothing is known of who of a part of unknown share came here: a rate is extreme where of each such part those counted are all
    # in or all out, and so are those not counted.
    def interval(self, name, fact, measure):
        base = number(measure["ratio_base"])
        parts = fact["parts"]
        published = number(fact["value_lo"]), number(fact["value_hi"])
        if base is None or any(part["numerator"] is None or part["denominator"] is None for part in parts):
            self.counts["intervals of values"] += 1
            values = [number(part["value"]) for part in parts]
            if base is not None and None not in values:
                self.expect_near(f"{name} least", min(values), published[0])
                self.expect_near(f"{name} greatest", max(values), published[1])
            return
        sure = [part for part in parts if part["share"] is not None]
        open_parts = [part for part in parts if part["share"] is None and number(part["denominator"]) > 0]
        among = measure["unit"] == "percent"
        rates = []
        for corner in itertools.product(((0, 0), (0, 1), (1, 0), (1, 1)), repeat=len(open_parts)):
            above, below = total(sure, "numerator"), total(sure, "denominator")
            for part, (counted, rest) in zip(open_parts, corner):
                numerator, denominator = number(part["numerator"]), number(part["denominator"])
                above += counted * numerator
                below += counted * numerator + rest * (denominator - numerator) if among else rest * denominator
            if below > 0:
                rates.append(base * above / below)
        self.expect_near(f"{name} least", min(rates), published[0])
        self.expect_near(f"{name} greatest", max(rates), published[1])

    # --- points ----------------------------------------------------------------------------------------------------

    def item(self, item):
        """Points, whether the most is known, whether the item stands on the sheet."""
        self.counts["items"] += 1
        if item["fact"] is not None:
            self.figure(item)
        most = number(item["max_points"])
        if most is None:
            return Points(0, 0), False, True
        if item["kind"] == "unknown":
            return Points(0, most), True, True
        fact = item["fact"]
        if fact["state"] == "hidden":
            return self.hidden_points(item), True, True
        if fact["state"] == "missing":
            return Points(0, most), True, True
        if fact["state"] == "no_case" and item["measure"]["ratio_base"] is not None:
            return self.no_case(most)
        if fact["state"] == "interval":
            return self.interval_points(item, number(fact["value_lo"]), number(fact["value_hi"])), True, True
        value = self.value(item)
        if value is None:
            return Points(0, most), True, True
        if item["kind"] == "yes_no":
            return (Points(most, most) if value == 1 else Points(0, 0) if value == 0 else Points(0, most)), True, True
        return self.banded(item, self.rounded(value)), True, True

    def hidden_points(self, item):
        self.counts["items hidden"] += 1
        outcome = item["outcome"]
        least, most = number(outcome["points_min"]), number(outcome["points_max"])
        steps = {number(band["points"]) for band in item["bands"]} | {Fraction(0), number(item["max_points"])}
        self.expect(f"{item['item_id']} points are steps of the bands", True, least in steps and most in steps)
        is_open = bool(item["bands"]) and not item["lower_bands_known"] and least == 0 and 0 < most == number(item["bands"][-1]["points"]) != number(item["max_points"])
        return Points(least, most, is_open or self.below_known(item, least, most))

    @staticmethod
    def below_known(item, least, most):
        return bool(item["bands"]) and not item["lower_bands_known"] and least == 0 < most and item["outcome"]["status"] == "points_unknown"

    def no_case(self, most):
        rule = self.settings.get("vacuous_item", "undetermined")
        return {
            "full": (Points(most, most), True, True),
            "zero": (Points(0, 0), True, True),
            "leave_out": (Points(0, 0), True, False),
        }.get(rule, (Points(0, most), True, True))

    @staticmethod
    def value(item):
        fact, measure = item["fact"], item["measure"]
        numerator, denominator, base = number(fact["numerator"]), number(fact["denominator"]), number(measure["ratio_base"])
        if base is not None and numerator is not None and denominator is not None:
            return base * numerator / denominator if denominator > 0 else None
        value = number(fact["value"])
        return numerator if value is None and measure["unit"] in PLAIN_UNITS else value

    def rounded(self, value):
        if self.settings.get("rounding_before_compare") != "one_decimal":
            return value
        return Fraction(int(abs(value) * 10 + Fraction(1, 2)), 10) * (1 if value >= 0 else -1)

    @staticmethod
    def banded(item, value):
        for band in item["bands"]:
            if holds(band["comparator"], value, number(band["threshold"])):
                return Points(number(band["points"]), number(band["points"]))
        if item["lower_bands_known"]:
            return Points(0, 0)
        lowest = number(item["bands"][-1]["points"])
        return Points(0, lowest, lowest > 0)

    def interval_points(self, item, low, high):
        if item["kind"] == "yes_no":
            most = number(item["max_points"])
            return Points(most if low >= 1 else 0, 0 if high <= 0 else most)
        low, high = self.rounded(low), self.rounded(high)
        stops = sorted({low, high} | {number(band["threshold"]) for band in item["bands"] if low < number(band["threshold"]) < high})
        stops += [(first + second) / 2 for first, second in zip(stops, stops[1:])]
        results = [self.banded(item, stop) for stop in stops]
        result = results[0]
        for other in results[1:]:
            result = result.hull(other)
        return result

    def criterion(self, criterion):
        """Points to the total, points of the line, whether the most is known, whether anything stands on the sheet, its items."""
        name, most = criterion["criterion_id"], number(criterion["max_points"])
        self.counts[f"criteria {criterion['outcome']['status']}"] += 1
        limit = self.limits[name]
        self.expect(f"{name} most points", number(limit["max_points"]), most)
        stated = sum((number(item["max_points"]) or 0 for item in criterion["items"]), Fraction(0))
        self.expect(f"{name} points of its items", stated, number(limit["item_points"]))
        unassigned = max(Fraction(0), (most if most is not None else stated) - stated)
        share = unassigned if most is not None else self.open_block
        points, items, standing, has_open = Points(0, 0), [], 0, False
        for item in criterion["items"]:
            given, is_known, stands = self.item(item)
            has_open |= not is_known
            standing += stands
            points = points.plus(given)
            items.append((given, is_known, stands))
            self.line(item["item_id"], given if is_known else Points(0, share), item["outcome"])
        if has_open:
            points = points.plus(Points(0, unassigned))
        line = points if most is not None else points.plus(Points(0, self.open_block))
        self.line(name, line, criterion["outcome"])
        return points, line, most is not None, standing > 0, items

    def line(self, name, points, outcome):
        self.expect(f"{name} points from", points.least, number(outcome["points_min"]))
        self.expect(f"{name} points to", points.most, number(outcome["points_max"]))
        self.expect(f"{name} points", points.least if points.exact else None, number(outcome["points"]))

    # --- verdict ---------------------------------------------------------------------------------------------------

    def rating(self, results):
        rating = self.document["rating"]
        total_points, complete, no_zero = Points(0, 0), [], []
        for points, line, is_known, stands, items in results:
            total_points = total_points.plus(points)
            if not stands:
                continue
            zero = is_known and line.exact and line.most == 0
            complete.append("not_met" if zero else "met" if line.exact and is_known else "undetermined")
            no_zero.append("not_met" if zero else "met" if line.least > 0 else "undetermined")
            if self.settings.get("zero_scope") == "item":
                no_zero += [
                    "not_met" if known and given.exact and given.most == 0 else "met" if given.least > 0 else "undetermined"
                    for given, known, stands_itself in items if stands_itself
                ]
        if any(not is_known for _, _, is_known, _, _ in results):
            total_points = total_points.plus(Points(0, self.open_block))
        marks = {mark["class_id"]: number(mark["points"]) for mark in self.document["rule_set"]["pass_marks"]}
        candidates = rating["class_candidates"]
        known = [marks[candidate] for candidate in candidates if candidate in marks]
        lowest, highest = (min(known), max(known)) if known and len(known) == len(candidates) else (None, None)
        reached = "undetermined"
        if lowest is not None:
            reached = "met" if total_points.least >= highest else "undetermined" if total_points.can_reach(lowest) else "not_met"
        self.expect("total from", total_points.least, number(rating["total_min"]))
        self.expect("total to", total_points.most, number(rating["total_max"]))
        self.expect("total", total_points.least if total_points.exact else None, number(rating["total"]))
        self.expect("lowest pass mark", lowest, number(rating["pass_mark_lo"]))
        self.expect("highest pass mark", highest, number(rating["pass_mark_hi"]))
        self.expect("condition: all criteria", worst(complete), rating["verdict_complete"])
        self.expect("condition: no zero", worst(no_zero), rating["verdict_no_zero"])
        self.expect("condition: total", reached, rating["verdict_total"])
        self.expect("verdict", worst([worst(complete), worst(no_zero), reached]), rating["verdict"])


def worst(verdicts):
    return "not_met" if "not_met" in verdicts else "met" if all(verdict == "met" for verdict in verdicts) else "undetermined"


def max_or(limit, other):
    return number(limit["max_points"]) if limit["max_points"] is not None else number(limit[other])


def value_of(measure, numerator, denominator, value):
    base = number(measure["ratio_base"])
    if base is not None and numerator is not None and denominator is not None:
        return base * numerator / denominator if denominator != 0 else None
    return numerator if measure["unit"] in ("count", "vnd") and numerator is not None else value


def total(parts, field):
    if any(part[field] is None for part in parts):
        return None
    return sum((number(part["share"]) * number(part[field]) for part in parts), Fraction(0))


def holds(comparator, value, threshold):
    return {
        "lt": value < threshold, "le": value <= threshold, "ge": value >= threshold, "gt": value > threshold, "eq": value == threshold,
    }[comparator]


def number(value):
    """Exact; null and empty stay nothing, never 0."""
    return None if value is None or value == "" else Fraction(str(value).strip())


def all_parts(document):
    for criterion in document["criteria"]:
        for item in criterion["items"]:
            if item["fact"] is not None:
                yield from item["fact"]["parts"]


def show(value):
    return "nothing" if value is None else str(float(value)) if isinstance(value, Fraction) else str(value)


def documents(text):
    decoder = json.JSONDecoder(parse_float=lambda digits: digits, parse_int=lambda digits: int(digits))
    position = 0
    while text[position:].strip():
        position += len(text[position:]) - len(text[position:].lstrip())
        document, position = decoder.raw_decode(text, position)
        yield document


def main(paths):
    counts, differences = Counter(), []
    texts = [open(path, encoding="utf-8").read() for path in paths] if paths else [sys.stdin.read()]
    for text in texts:
        for document in documents(text):
            counts["documents"] += 1
            differences += Recomputation(document, counts).run()
    for difference in differences:
        print(difference)
    print(", ".join(f"{counts[key]} {key}" for key in sorted(counts)), f"; {len(differences)} differences", sep="")
    return 2 if counts["documents"] == 0 else 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
