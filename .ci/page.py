#!/usr/bin/env python3
"""Opens a story as a page in headless Chromium, as people will: presses the keys and looks which
slide is shown, sees that nothing is asked of the network, and that it can be read and printed
without scripts.

    page.py FILE SLIDES TEXT

Speaks the protocol of the browser's developer tools over its pipe, with nothing but the standard
library.
"""

import base64
import json
import os
import pathlib
import subprocess
import sys
import tempfile

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-sync",
    "--window-size=1280,720",
]


class Browser:
    """A browser with one page, and all that it asked of the network."""

    def __init__(self, profile):
        to_browser, self.write_end = os.pipe()
        self.read_end, from_browser = os.pipe()
        # The browser reads from 3 and writes to 4.
        command = 'exec 3<&"$1" 4>&"$2"; shift 2; exec "$@"'
        self.process = subprocess.Popen(
            ["bash", "-c", command, "-", str(to_browser), str(from_browser), "chromium", *FLAGS,
             "--remote-debugging-pipe", f"--user-data-dir={profile}", "about:blank"],
            pass_fds=(to_browser, from_browser),
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(from_browser)
        self.answers = os.fdopen(self.read_end, "rb")
        self.unread = b""
        self.count = 0
        self.events = []
        self.session = None
        pages = self.call("Target.getTargets")["targetInfos"]
        target = next(page for page in pages if page["type"] == "page")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Runtime"):
            self.call(f"{domain}.enable")

    def message(self):
        while b"\0" not in self.unread:
            read = self.answers.read1(65536)
            assert read, "the browser ended"
            self.unread += read
        text, self.unread = self.unread.split(b"\0", 1)
        return json.loads(text)

    def call(self, method, **parameters):
        self.count += 1
        number = self.count
        asked = {"id": number, "method": method, "params": parameters}
        if self.session:
            asked["sessionId"] = self.session
        os.write(self.write_end, json.dumps(asked).encode() + b"\0")
        while True:
            message = self.message()
            if message.get("id") == number:
                assert "error" not in message, f"{method}: {message.get('error')}"
                return message["result"]
            self.events.append(message)

    def open(self, address):
        self.events = []
        self.call("Page.navigate", url=address)
        while not any(event.get("method") == "Page.loadEventFired" for event in self.events):
            self.events.append(self.message())

    def value(self, expression):
        answer = self.call("Runtime.evaluate", expression=expression, returnByValue=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def press(self, key, code=None, text=None):
        for kind in ("keyDown", "keyUp"):
            parameters = {"type": kind, "key": key, "code": code or key}
            if text and kind == "keyDown":
                parameters["text"] = text
            self.call("Input.dispatchKeyEvent", **parameters)

    def asked(self, address):
        """What was asked of the network besides the page itself and what is inside it."""
        urls = [event["params"]["request"]["url"] for event in self.events
                if event.get("method") == "Network.requestWillBeSent"]
        return [url for url in urls
                if not url.startswith("data:") and url.split("#")[0] != address]

    def close(self):
        self.session = None
        try:
            self.call("Browser.close")
        except AssertionError:
            pass
        self.process.wait(timeout=20)


def check_keys(browser, address, slides):
    browser.open(address)
    shown = "[...document.querySelectorAll('.slide')].findIndex(s => s.offsetParent !== null) + 1"
    count = "[...document.querySelectorAll('.slide')].filter(s => s.offsetParent !== null).length"
    assert browser.value("document.querySelectorAll('.slide').length") == slides
    for key, text, wanted in [
        (None, None, 1),
        ("ArrowRight", None, 2), ("PageDown", None, 3), (" ", " ", min(4, slides)),
        ("Home", None, 1), ("ArrowLeft", None, 1), ("End", None, slides),
        ("ArrowRight", None, slides), ("PageUp", None, slides - 1), ("ArrowUp", None, slides - 2),
        ("ArrowDown", None, slides - 1), ("Home", None, 1),
    ]:
        if key:
            browser.press(key, "Space" if key == " " else None, text)
        found = browser.value(shown)
        assert found == wanted and browser.value(count) == 1, f"{key}: {found}, not {wanted}"
        assert browser.value("location.hash") == f"#slide-{wanted}", key
    seen = "getComputedStyle(document.querySelector('main')).visibility"
    ground = "getComputedStyle(document.body).backgroundColor"
    for key, colour in [("b", "rgb(0, 0, 0)"), ("w", "rgb(255, 255, 255)")]:
        browser.press(key, f"Key{key.upper()}", key)
        assert browser.value(seen) == "hidden" and browser.value(ground) == colour, key
        browser.press(key, f"Key{key.upper()}", key)
        assert browser.value(seen) == "visible", key
    browser.press("Escape")
    assert browser.value(count) == slides, "Escape does not show the page to read"
    browser.press("Escape")
    assert browser.value(count) == 1
    asked = browser.asked(address)
    assert not asked, f"asked of the network: {asked}"


def check_without_scripts(browser, address, slides, text):
    browser.call("Emulation.setScriptExecutionDisabled", value=True)
    browser.open(address)
    # Read from outside: the page itself can do nothing.
    root = browser.call("DOM.getDocument", depth=-1)["root"]["nodeId"]
    page = browser.call("DOM.getOuterHTML", nodeId=root)["outerHTML"]
    assert text in page
    nodes = browser.call("DOM.querySelectorAll", nodeId=root, selector=".slide")["nodeIds"]
    assert len(nodes) == slides
    heights = [browser.call("DOM.getBoxModel", nodeId=node)["model"]["height"] for node in nodes]
    assert all(height > 50 for height in heights), f"a slide is not to be seen: {heights}"
    printed = browser.call("Page.printToPDF", preferCSSPageSize=True)["data"]
    asked = browser.asked(address)
    assert not asked, f"asked of the network: {asked}"
    return printed


def main(path, slides, text):
    path = pathlib.Path(path).resolve()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = Browser(profile)
        try:
            check_keys(browser, path.as_uri(), int(slides))
            printed = check_without_scripts(browser, path.as_uri(), int(slides), text)
        finally:
            browser.close()
    path.with_suffix(".printed.pdf").write_bytes(base64.b64decode(printed))


if __name__ == "__main__":
    main(*sys.argv[1:])
