(() => {
  const sections = [...document.querySelectorAll('.question')];
  const results = document.getElementById('results');
  const given = new Map();
  const rightOf = (section) =>
    JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(section.dataset.right), (c) => c.charCodeAt(0))));
  const clean = (text) => text.replace(/\s+/g, ' ').trim();
  const fold = (text) => clean(text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase());
  const within = (off, tolerance) => off <= tolerance + 1e-9 * Math.max(Math.abs(tolerance), off);
  const near = (off, tolerance) => (within(off, tolerance) ? 1 : within(off, 2 * tolerance) ? 0.5 : 0);
  const number = (input) => (input.value === '' ? null : Number(input.value));

  // What is answered in each kind of question, or nothing while it is open.
  const selects = (form) => {
    const all = [...form.querySelectorAll('select')];
    if (all.some((select) => select.value === '')) return null;
    const label = (select) => clean(select.closest('label').querySelector('span').textContent);
    const chosen = (select) => clean(select.selectedOptions[0].textContent);
    return {
      answer: all.map((select) => Number(select.value)),
      text: all.map((select) => label(select) + ' – ' + chosen(select)).join('; '),
    };
  };
  const read = {
    choice: (form) => {
      const input = form.querySelector('input:checked');
      return input && { answer: input.value, text: clean(input.closest('label').textContent) };
    },
    region: (form) => {
      const path = form.querySelector('[aria-checked=true]');
      return path && { answer: path.dataset.value, text: path.getAttribute('aria-label') };
    },
    point: (form) => {
      const mark = form.querySelector('.mark');
      if (!mark.dataset.x) return null;
      const at = [Number(mark.dataset.x), Number(mark.dataset.y)];
      return { answer: at, text: clean(form.querySelector('.where').textContent) };
    },
    number: (form) => {
      const value = number(form.querySelector('input'));
      return value === null ? null : { answer: value, text: String(value) };
    },
    text: (form) => {
      const value = form.querySelector('input').value;
      return fold(value) === '' ? null : { answer: value, text: clean(value) };
    },
    order: selects,
    pairs: selects,
    line: (form) => {
      const inputs = [...form.querySelectorAll('input')];
      const values = inputs.map(number);
      if (values.includes(null)) return null;
      const years = inputs.map((input) => clean(input.closest('label').textContent));
      return { answer: values, text: values.map((value, place) => years[place] + ': ' + value).join('; ') };
    },
  };

  // How much of an answer is right, from 0 to 1.
  const share = {
    choice: (right, answer) => (right === answer ? 1 : 0),
    region: (right, answer) => (right === answer ? 1 : 0),
    point: ([x, y, radius], at) => near(Math.hypot(at[0] - x, at[1] - y), radius),
    number: ([right, tolerance], answer) => near(Math.abs(right - answer), tolerance),
    text: (right, answer) => (right.some((text) => fold(text) === fold(answer)) ? 1 : 0),
    order: (right, places) => {
      if (new Set(places).size < places.length || right.length < 2) return 0;
      let kept = 0;
      for (let at = 1; at < right.length; at += 1) if (places[right[at - 1]] < places[right[at]]) kept += 1;
      return kept / (right.length - 1);
    },
    pairs: (right, chosen) => right.filter((pair, place) => pair === chosen[place]).length / right.length,
    line: ([right, tolerance], values) =>
      right.filter((value, place) => within(Math.abs(value - values[place]), tolerance)).length / right.length,
  };

  const keyOf = (section) => document.getElementById('k' + section.id.slice(1));
  const row = (section) => {
    const { text, part } = given.get(section) || { text: '', part: 0 };
    const said = (name) =>
      clean([...keyOf(section).querySelectorAll(name)].map((found) => found.textContent).join(' '));
    const mark = part.toLocaleString(words.language, { maximumFractionDigits: 2 });
    const asked = clean(section.querySelector('legend').textContent);
    return [asked, text, said('.right'), mark, said('.explanation, .source')];
  };
  const fill = () => {
    const total = sections.reduce((sum, section) => sum + (given.get(section)?.part || 0), 0);
    const score = total.toLocaleString(words.language, { maximumFractionDigits: 2 });
    results.querySelector('.score').textContent =
      words.score.replace('%score%', score).replace('%count%', String(sections.length));
    results.querySelector('tbody').replaceChildren(...sections.map((section) => {
      const line = document.createElement('tr');
      line.append(...row(section).map((text) => Object.assign(document.createElement('td'), { textContent: text })));
      return line;
    }));
  };
  const save = () => {
    const heads = [...results.querySelectorAll('th')].map((head) => head.textContent);
    const field = (text) => '"' + (/^[=+\-@]/.test(text) ? "'" : '') + text.replaceAll('"', '""') + '"';
    const lines = [heads, ...sections.map(row)].map((line) => line.map(field).join(','));
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['\ufeff' + lines.join('\r\n') + '\r\n'], { type: 'text/csv' }));
    link.download = words.file.replace(/[^\p{L}\p{N}]+/gu, '-') + '.csv';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };

  const show = (place) => {
    sections.forEach((section, index) => section.classList.toggle('now', index === place));
    results.hidden = place < sections.length;
    if (!results.hidden) fill();
    const heading = (sections[place] || results).querySelector('h2');
    heading.focus();
    heading.scrollIntoView({ block: 'start' });
  };

  const judge = (section, form) => {
    const verdict = section.querySelector('.verdict');
    const found = read[section.dataset.kind](form);
    if (!found) {
      verdict.textContent = words.open;
      verdict.className = 'verdict';
      return;
    }
    const part = share[section.dataset.kind](rightOf(section), found.answer);
    given.set(section, { ...found, part });
    verdict.className = 'verdict ' + (part > 0 ? 'good' : 'bad');
    verdict.textContent = part >= 1 ? '✓ ' + words.right : part > 0 ? '◐ ' + words.partly : '✗ ' + words.wrong;
    section.querySelector('.why').replaceChildren(...[...keyOf(section).children].map((child) => child.cloneNode(true)));
    for (const control of form.querySelectorAll('input, select')) control.disabled = true;
    section.classList.add('done');
    section.querySelector('.do').hidden = true;
    const on = section.querySelector('.on');
    on.hidden = false;
    on.querySelector('button').focus();
  };

  // A map whose regions are radio buttons: one of them takes the focus, arrows go to the next one.
  const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  const regions = (section, group) => {
    const paths = [...group.querySelectorAll('path')];
    const middleOf = (path) => {
      const box = path.getBBox();
      return [box.x + box.width / 2, box.y + box.height / 2];
    };
    const choose = (path) => {
      if (section.classList.contains('done')) return;
      paths.forEach((other) => other.setAttribute('aria-checked', String(other === path)));
    };
    const reach = (path) => {
      paths.forEach((other) => { other.tabIndex = other === path ? 0 : -1; });
      path.focus();
    };
    const beside = (path, [x, y]) => {
      const from = middleOf(path);
      let best = null;
      let least = Infinity;
      for (const other of paths) {
        const to = middleOf(other);
        const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
        const along = dx * x + dy * y;
        const cost = along + 2 * (Math.abs(dx * y) + Math.abs(dy * x));
        if (other !== path && along > 0 && cost < least) [best, least] = [other, cost];
      }
      return best;
    };
    paths.forEach((path, place) => {
      path.tabIndex = place === 0 ? 0 : -1;
      path.addEventListener('click', () => { choose(path); reach(path); });
      path.addEventListener('keydown', (event) => {
        const isChosen = path.getAttribute('aria-checked') === 'true';
        if (event.key === 'Enter' && isChosen) section.querySelector('form').requestSubmit();
        else if (event.key === ' ' || event.key === 'Enter') choose(path);
        else if (event.key === 'Home') reach(paths[0]);
        else if (event.key === 'End') reach(paths[paths.length - 1]);
        else if (steps[event.key]) reach(beside(path, steps[event.key]) || path);
        else return;
        event.preventDefault();
      });
    });
  };

  // A map on which a mark is set.
  const point = (section, group) => {
    const svg = group.ownerSVGElement;
    const mark = group.querySelector('.mark');
    const where = section.querySelector('.where');
    const { width, height } = svg.viewBox.baseVal;
    const put = (x, y) => {
      if (section.classList.contains('done')) return;
      const at = new DOMPoint(Math.max(0, Math.min(width, x)), Math.max(0, Math.min(height, y)));
      mark.dataset.x = at.x;
      mark.dataset.y = at.y;
      mark.setAttribute('transform', 'translate(' + at.x + ' ' + at.y + ')');
      mark.setAttribute('visibility', 'visible');
      const inside = [...group.querySelectorAll('path[data-name]')].find((path) => path.isPointInFill(at));
      where.textContent = inside ? words.inside.replace('%region%', inside.dataset.name) : words.outside;
    };
    group.addEventListener('click', (event) => {
      const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
      put(at.x, at.y);
      group.focus();
    });
    group.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') {
        section.querySelector('form').requestSubmit();
      } else if (steps[event.key]) {
        const step = event.shiftKey ? 1 : 10;
        const [x, y] = steps[event.key];
        const from = mark.dataset.x ? [Number(mark.dataset.x), Number(mark.dataset.y)] : [width / 2, height / 2];
        put(from[0] + x * step, from[1] + y * step);
      } else return;
      event.preventDefault();
    });
  };

  sections.forEach((section, place) => {
    const form = section.querySelector('form');
    form.reset();
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (!section.classList.contains('done')) judge(section, form);
    });
    section.querySelector('.do').hidden = false;
    section.querySelector('.next').addEventListener('click', () => show(place + 1));
    section.querySelectorAll('[role=radiogroup]').forEach((group) => regions(section, group));
    section.querySelectorAll('.point').forEach((group) => point(section, group));
  });
  document.getElementById('save').addEventListener('click', save);
  document.getElementById('print').addEventListener('click', () => print());
  document.getElementById('again').addEventListener('click', () => location.reload());
  document.documentElement.classList.add('asking');
  show(0);
})();
