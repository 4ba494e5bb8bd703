#!/usr/bin/env python3
"""Says whether the patterns of a printed legend stay apart when a copier makes black and white of them.

    .ci/patterns.py KEY.pdf CLASSES

The key of a coloured map, in English and without colours. Each swatch stands left of the text of its class.
"""

import re
import subprocess
import sys

DOTS_PER_INCH = 150
# A swatch lies within these points left of its text, and about its line.
LEFT, RIGHT, HALF_HEIGHT = 28, 9, 5


def words(pdf):
    boxes = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, text=True, check=True).stdout
    found = re.findall(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>', boxes)
    return [(text, float(left), (float(top) + float(bottom)) / 2) for left, top, _, bottom, text in found]


def grey(pdf):
    image = subprocess.run(
        ["pdftoppm", "-gray", "-r", str(DOTS_PER_INCH), "-f", "1", "-l", "1", pdf], capture_output=True, check=True
    ).stdout
    head = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", image)
    width, height = int(head[1]), int(head[2])
    return width, height, image[head.end() :]


def main(pdf, count):
    width, height, pixels = grey(pdf)
    listed = words(pdf)
    scale = DOTS_PER_INCH / 72
    foot = height / scale - 90
    swatches = []
    for before, (text, left, middle) in zip([("", 0, 0)] + listed, listed):
        if middle > foot or text not in ("to", "over"):
            continue
        left = before[1] if text == "to" else left
        rows = range(round((middle - HALF_HEIGHT) * scale), round((middle + HALF_HEIGHT) * scale))
        columns = range(round((left - LEFT) * scale), round((left - RIGHT) * scale))
        swatches.append([[pixels[y * width + x] < 128 for x in columns] for y in rows])
    if len(swatches) != count:
        sys.exit(f"{pdf} has {len(swatches)} swatches, not {count}")
    tones = []
    for swatch in swatches:
        all_dots = [dot for row in swatch for dot in row]
        # How often a walk changes between black and white: across, down, and both ways aslant.
        changes = [
            sum(
                swatch[y][x] != swatch[y + down][x + right]
                for y in range(len(swatch) - 1)
                for x in range(1, len(swatch[0]) - 1)
            )
            / len(all_dots)
            for right, down in ((1, 0), (0, 1), (1, 1), (-1, 1))
        ]
        tones.append((sum(all_dots) / len(all_dots), changes))
    for place, one in enumerate(tones):
        for other in tones[place + 1 :]:
            if abs(other[0] - one[0]) < 0.05:
                sys.exit(f"two patterns cover as much of the paper: {one} and {other}")
            if sum(abs(a - b) for a, b in zip(one[1], other[1])) < 0.05:
                sys.exit(f"two patterns are made alike: {one} and {other}")
    print(f"{count} patterns stay apart, covering", ", ".join(f"{tone[0]:.0%}" for tone in tones))


main(sys.argv[1], int(sys.argv[2]))
