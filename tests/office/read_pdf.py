"""Reads PDF files and prints as JSON what stands where, in millimetres from the upper left corner of each page.

usage: read_pdf.py FILE.pdf ...   →   {"FILE": [{"width", "height", "rows": [...], "rules": [...]}]}

A row is what has one base line: [base, [[char, left, right, size in points, font, colour] ...]], blanks left out.
A rule is a thin bar, upright or not: [left, top, right, bottom, colour].
"""

import json
import os
import statistics
import sys

import pymupdf

MM = 25.4 / 72
# Base lines nearer than this belong to one row, in points.
SAME_ROW = 1.2
# A bar thicker than this is none, in points.
THICKEST = 6


def mm(points):
    return round(points * MM, 3)


def colour(value):
    return "%06X" % value if isinstance(value, int) else "".join("%02X" % round(part * 255) for part in value)


def chars(page):
    """(base, left, right, char, size, font, colour) of every character."""
    for block in page.get_text("rawdict")["blocks"]:
        for line in block.get("lines", []):
            for span in line["spans"]:
                # The size of condensed type is told as size × √scale; a Han character is one em wide.
                widths = [
                    (char["bbox"][2] - char["bbox"][0]) / span["size"]
                    for char in span["chars"]
                    if "\u4e00" <= char["c"] <= "\u9fff"
                ]
                scale = statistics.median(widths) if widths else 1
                size = span["size"] if abs(scale - 1) < 0.02 else span["size"] / scale
                for char in span["chars"]:
                    if char["c"].strip():
                        left, base = char["origin"]
                        yield base, left, char["bbox"][2], char["c"], size, span["font"], span["color"]


def rows(page):
    found = []
    for char in sorted(chars(page)):
        if not found or char[0] - found[-1][-1][0] > SAME_ROW:
            found.append([])
        found[-1].append(char)
    for row in found:
        row.sort(key=lambda char: char[1])
        base = statistics.median(char[0] for char in row)
        yield [
            mm(base),
            [
                [char, mm(left), mm(right), round(size, 2), font, colour(ink)]
                for _, left, right, char, size, font, ink in row
            ],
        ]


def rules(page):
    for drawing in page.get_drawings():
        box = drawing["rect"]
        ink = drawing.get("fill") or drawing.get("color") or (0, 0, 0)
        half = (drawing.get("width") or 0) / 2 if drawing["type"] in ("s", "fs") else 0
        # A stroked line has no height of its own.
        left, right = (box.x0 - half, box.x1 + half) if box.width < 0.5 else (box.x0, box.x1)
        top, bottom = (box.y0 - half, box.y1 + half) if box.height < 0.5 else (box.y0, box.y1)
        if min(right - left, bottom - top) < THICKEST:
            yield [mm(left), mm(top), mm(right), mm(bottom), colour(ink)]


def read(path):
    return [
        {
            "width": mm(page.rect.width),
            "height": mm(page.rect.height),
            "rows": list(rows(page)),
            "rules": list(rules(page)),
        }
        for page in pymupdf.open(path)
    ]


if __name__ == "__main__":
    files = {os.path.splitext(os.path.basename(path))[0]: read(path) for path in sys.argv[1:]}
    json.dump(files, sys.stdout, ensure_ascii=False)
