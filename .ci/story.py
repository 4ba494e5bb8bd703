#!/usr/bin/env python3
"""Reads slides with python-pptx: each has a title, and each step notes and a text for its picture.

    story.py FILE LANGUAGE
"""

import sys

from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

STEPS = 3


def check(path, language):
    deck = Presentation(path)
    slides = list(deck.slides)
    assert len(slides) == STEPS + 1, f"{len(slides)} slides"
    assert deck.core_properties.title, "no title"
    assert deck.core_properties.language.startswith(language[:2]), deck.core_properties.language
    assert abs(deck.slide_width / deck.slide_height - 16 / 9) < 1e-3, "not 16:9"
    for number, slide in enumerate(slides, 1):
        title = slide.shapes.title.text_frame.text
        assert title, f"slide {number} has no title"
        if number > STEPS:
            continue
        assert slide.notes_slide.notes_text_frame.text, f"slide {number} has no notes"
        pictures = [s for s in slide.shapes if s.shape_type == MSO_SHAPE_TYPE.PICTURE]
        assert len(pictures) == 1, f"slide {number} has {len(pictures)} pictures"
        alt = pictures[0]._element.nvPicPr.cNvPr.get("descr")
        assert alt, f"slide {number}: no text for its picture"
        assert pictures[0].image.content_type == "image/png", pictures[0].image.content_type
        for shape in slide.shapes:
            assert shape.left >= 0 and shape.top >= 0, f"slide {number}: {shape.name} is outside"
            assert shape.left + shape.width <= deck.slide_width, f"slide {number}: {shape.name}"
            assert shape.top + shape.height <= deck.slide_height, f"slide {number}: {shape.name}"


if __name__ == "__main__":
    check(*sys.argv[1:])
