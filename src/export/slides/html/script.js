(() => {
  const root = document.documentElement;
  const slides = [...document.querySelectorAll('.slide')];
  const nav = document.querySelector('nav');
  let now = 0;
  const show = (place) => {
    now = Math.max(0, Math.min(slides.length - 1, place));
    slides.forEach((slide, index) => slide.classList.toggle('now', index === now));
    root.classList.remove('blank', 'black', 'white');
    history.replaceState(null, '', '#slide-' + (now + 1));
  };
  const blank = (colour) => {
    const was = root.classList.contains(colour);
    root.classList.remove('blank', 'black', 'white');
    if (!was) root.classList.add('blank', colour);
  };
  const asked = () => {
    const found = slides.findIndex((slide) => '#' + slide.id === location.hash);
    show(found < 0 ? 0 : found);
  };
  const reading = () => {
    root.classList.toggle('show');
    if (!root.classList.contains('show')) slides[now].scrollIntoView();
  };
  const keys = {
    ArrowRight: () => show(now + 1), ArrowDown: () => show(now + 1), PageDown: () => show(now + 1),
    ArrowLeft: () => show(now - 1), ArrowUp: () => show(now - 1), PageUp: () => show(now - 1),
    Home: () => show(0), End: () => show(slides.length - 1),
    b: () => blank('black'), '.': () => blank('black'), w: () => blank('white'), ',': () => blank('white'),
  };
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') { reading(); return; }
    if (!root.classList.contains('show')) return;
    const onButton = event.target.closest && event.target.closest('button');
    if (event.key === ' ' && !onButton) { show(now + (event.shiftKey ? -1 : 1)); event.preventDefault(); return; }
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (act) { act(); event.preventDefault(); }
  });
  document.getElementById('back').addEventListener('click', () => show(now - 1));
  document.getElementById('next').addEventListener('click', () => show(now + 1));
  addEventListener('hashchange', asked);
  nav.hidden = false;
  root.classList.add('show');
  asked();
})();
