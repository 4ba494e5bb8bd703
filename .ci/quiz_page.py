#!/usr/bin/env python3
"""Does a quiz that is a page to its end in headless Chromium, with the keyboard alone: every
question is answered rightly, and nothing is asked of the network.

    quiz_page.py FILE
"""

import pathlib
import sys
import tempfile

from page import Browser

CODES = {"Tab": 9, "Enter": 13, " ": 32, "End": 35, "Home": 36, "ArrowLeft": 37, "ArrowUp": 38,
         "ArrowRight": 39, "ArrowDown": 40}
NOW = "document.querySelector('.question.now')"
RIGHT = (f"JSON.parse(new TextDecoder().decode(Uint8Array.from(atob({NOW}.dataset.right),"
         " c => c.charCodeAt(0))))")
FOCUS = "document.activeElement"


def press(browser, key, shift=False):
    parameters = {"key": key, "code": "Space" if key == " " else key,
                  "windowsVirtualKeyCode": CODES[key], "modifiers": 8 if shift else 0}
    text = {"Enter": "\r", " ": " "}.get(key)
    down = {"text": text} if text else {}
    browser.call("Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown", **parameters, **down)
    browser.call("Input.dispatchKeyEvent", type="keyUp", **parameters)


def write(browser, text):
    for letter in text:
        browser.call("Input.dispatchKeyEvent", type="char", text=letter)


def decimal(number):
    return f"{number:f}".rstrip("0").rstrip(".")


def choice(browser, right):
    press(browser, "Tab")
    press(browser, " ")
    for _ in range(10):
        if browser.value(f"{NOW}.querySelector(':checked').value") == right:
            return
        press(browser, "ArrowDown")
    raise AssertionError("the right choice is not reached")


def region(browser, right):
    press(browser, "Tab")
    assert browser.value(f"{FOCUS}.getAttribute('role')") == "radio", "the map takes no focus"
    name = browser.value(f"{FOCUS}.getAttribute('aria-label')")
    assert name and any(letter.isdigit() for letter in name), name
    to = f"{NOW}.querySelector('path[data-value=\"{right}\"]')"
    way = (f"(() => {{ const m = p => {{ const b = p.getBBox(); return [b.x + b.width / 2, b.y + b.height / 2]; }};"
           f" const [x, y] = m({FOCUS}), [u, v] = m({to});"
           " return Math.abs(u - x) > Math.abs(v - y) ? (u > x ? 'ArrowRight' : 'ArrowLeft')"
           " : (v > y ? 'ArrowDown' : 'ArrowUp'); })()")
    other = {"ArrowRight": "ArrowUp", "ArrowLeft": "ArrowDown", "ArrowUp": "ArrowLeft", "ArrowDown": "ArrowRight"}
    seen = {}
    for _ in range(150):
        at = browser.value(f"{FOCUS}.dataset.value")
        if at == right:
            press(browser, " ")
            assert browser.value(f"{FOCUS}.getAttribute('aria-checked')") == "true"
            return
        # Where the straight way leads in a circle, another one is tried.
        key = browser.value(way)
        seen[at] = seen.get(at, 0) + 1
        for _ in range(seen[at] - 1):
            key = other[key]
        press(browser, key)
    raise AssertionError(f"region {right} is not reached by arrow keys")


def point(browser, right):
    press(browser, "Tab")
    x, y, radius = right
    press(browser, "ArrowRight")
    for key, shift, axis in (("ArrowLeft", "ArrowRight", "x"), ("ArrowUp", "ArrowDown", "y")):
        goal = x if axis == "x" else y
        for _ in range(200):
            at = float(browser.value(f"{NOW}.querySelector('.mark').dataset.{axis}"))
            off = goal - at
            if abs(off) <= min(radius / 2, 1):
                break
            press(browser, shift if off > 0 else key, shift=abs(off) < 10)
    assert browser.value(f"{NOW}.querySelector('.where').textContent"), "where the mark is is not said"


def number(browser, right):
    press(browser, "Tab")
    write(browser, decimal(right[0]))


def text(browser, right):
    press(browser, "Tab")
    write(browser, " ".join(right[0].split()).upper())


def selects(browser, places):
    for place in places:
        press(browser, "Tab")
        for _ in range(place + 1):
            press(browser, "ArrowDown")
        assert browser.value(f"{FOCUS}.value") == str(place), "a list does not take the arrow keys"


def order(browser, right):
    selects(browser, [right.index(place) for place in range(len(right))])


def line(browser, right):
    for value in right[0]:
        press(browser, "Tab")
        write(browser, decimal(value))


ANSWER = {"choice": choice, "region": region, "point": point, "number": number, "text": text,
          "order": order, "pairs": selects, "line": line}


def do(browser, address):
    browser.open(address)
    count = browser.value("document.querySelectorAll('.question').length")
    for place in range(count):
        assert browser.value(f"{NOW}.id") == browser.value(f"document.querySelectorAll('.question')[{place}].id")
        kind = browser.value(f"{NOW}.dataset.kind")
        # Without an answer nothing is given away.
        assert browser.value(f"{NOW}.querySelector('.why').childElementCount") == 0
        ANSWER[kind](browser, browser.value(RIGHT))
        for _ in range(3):
            if browser.value(f"{FOCUS}.type") == "submit":
                break
            press(browser, "Tab")
        assert browser.value(f"{FOCUS}.type") == "submit", f"{kind}: the button is not reached"
        press(browser, "Enter")
        said = browser.value(f"{NOW}.querySelector('.verdict').textContent")
        assert said.startswith("✓"), f"question {place + 1} ({kind}): {said}"
        assert browser.value(f"{NOW}.querySelector('.why .right').textContent")
        assert browser.value(f"{FOCUS}.className") == "next"
        press(browser, "Enter")
    assert browser.value("document.querySelectorAll('#results tbody tr').length") == count
    score = browser.value("document.querySelector('.score').textContent")
    assert score.count(str(count)) == 2, score
    asked = browser.asked(address)
    assert not asked, f"asked of the network: {asked}"


def without_scripts(browser, address):
    browser.call("Emulation.setScriptExecutionDisabled", value=True)
    browser.open(address)
    root = browser.call("DOM.getDocument", depth=-1)["root"]["nodeId"]
    for selector in (".question", "#key"):
        nodes = browser.call("DOM.querySelectorAll", nodeId=root, selector=selector)["nodeIds"]
        heights = [browser.call("DOM.getBoxModel", nodeId=node)["model"]["height"] for node in nodes]
        assert heights and all(height > 20 for height in heights), f"{selector}: {heights}"
    asked = browser.asked(address)
    assert not asked, f"asked of the network: {asked}"


def main(path):
    address = pathlib.Path(path).resolve().as_uri()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = Browser(profile)
        try:
            do(browser, address)
            without_scripts(browser, address)
        finally:
            browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
