// What is asked of a page from within. Each function runs in the browser and gives a list of faults in words.

/// Things that stick out of the page sideways, so that a phone would scroll.
export function overflow() {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = [...document.body.querySelectorAll('*')]
    .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
    .slice(0, 3)
    .map((element) => `<${element.localName} class="${element.getAttribute('class') ?? ''}">`);
  return [`${scrollWidth} px wide in ${clientWidth} px, by ${wide.join(', ')}`];
}

/// Visible text smaller than 12 px, as drawn.
export function smallText() {
  const found = new Set();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const element = text.parentElement;
    const box = element.getBoundingClientRect();
    if (!text.data.trim() || box.width <= 1 || box.height <= 1 || !element.checkVisibility?.({ visibilityProperty: true })) continue;
    const scale = element.ownerSVGElement ? Math.abs(element.getScreenCTM()?.d ?? 1) : 1;
    const size = parseFloat(getComputedStyle(element).fontSize) * scale;
    if (size < 11.95) found.add(`${size.toFixed(1)} px: ${text.data.trim().slice(0, 40)}`);
  }
  return [...found];
}

/// Labels of figures that are cut off or lie on each other.
export function labels() {
  const faults = [];
  for (const svg of document.querySelectorAll('svg')) {
    const frame = svg.getBoundingClientRect();
    if (frame.width === 0) continue;
    // Words of several places may share an element, a tspan each.
    const parts = [...svg.querySelectorAll('text')].flatMap((text) => (text.firstChild?.nodeName === 'tspan' ? [...text.children] : [text]));
    const texts = parts.map((text) => ({ words: text.textContent.trim(), box: text.getBoundingClientRect() }));
    const shown = texts.filter(({ words, box }) => words && box.width > 0);
    for (const { words, box } of shown) {
      const out = Math.max(frame.left - box.left, box.right - frame.right, frame.top - box.top, box.bottom - frame.bottom);
      if (out > 1) faults.push(`“${words}” is cut off by ${out.toFixed(1)} px`);
    }
    shown.forEach(({ words, box }, at) => {
      for (const other of shown.slice(at + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        // Boxes are a little taller than the letters in them.
        if (across > 1 && down > 3) faults.push(`“${words}” lies on “${other.words}”`);
      }
    });
  }
  return faults;
}

/// Words that were never filled in: marks of a missing message, and placeholders.
export function unfilled() {
  const attributes = [...document.querySelectorAll('[alt], [title], [aria-label]')].flatMap((element) =>
    ['alt', 'title', 'aria-label'].map((name) => element.getAttribute(name) ?? ''),
  );
  const texts = [document.title, document.body.innerText, ...[...document.querySelectorAll('svg')].map((svg) => svg.textContent), ...attributes];
  const marks = texts.flatMap((text) => text.match(/⟦[^⟧]*⟧?|\{\s*\$[^}]*\}|\{\{[^}]*\}\}|\bNaN\b|\bundefined\b/g) ?? []);
  return [...new Set(marks)];
}

/// Names without words: an empty heading, link, button or label, and one that shows the key of its message. `starts` are what keys
/// start with.
export function names(starts) {
  const named = [...document.querySelectorAll('h1, h2, h3, h4, a[href], button, summary, label, caption, dt, th[scope="col"]')];
  const faults = named.flatMap((element) => {
    const words = (element.textContent.trim() || element.getAttribute('aria-label') || '').trim();
    if (!words) return [`<${element.localName} class="${element.className}"> says nothing`];
    const isKey = /^[a-z0-9]+(-[a-z0-9]+)+$/.test(words) && starts.includes(words.split('-')[0]);
    return isKey ? [`<${element.localName}> shows the key “${words}”`] : [];
  });
  return [...new Set(faults)];
}

/// Words that their own box cuts off.
export function clipped() {
  const boxes = [...document.body.querySelectorAll('*:not(svg, svg *)')].filter((element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const hides = (overflow) => overflow === 'hidden' || overflow === 'clip';
    const { width, height } = element.getBoundingClientRect();
    // What only screen readers read is one pixel large.
    if (width <= 1 || height <= 1 || !element.textContent.trim()) return false;
    return (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) || (hides(overflowY) && element.scrollHeight > element.clientHeight + 1);
  });
  return boxes.map((element) => `<${element.localName} class="${element.className}">: “${element.textContent.trim().slice(0, 40)}”`);
}

/// The addresses that the page links to, for the check that they lead somewhere.
export function links() {
  return [...document.querySelectorAll('a[href]')].map((link) => link.href);
}

/// The rules of axe-core that the page breaks, with where.
export async function accessibility() {
  const { violations } = await window.axe.run(document, { resultTypes: ['violations'], preload: false });
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 3).map((node) => node.target.join(' ')).join(' · ')}`);
}
