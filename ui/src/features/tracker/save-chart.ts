/* A chart as a drawing of its own: what the screen's styles said is written into it, so that it looks the same anywhere. */
const KEPT = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'font-size', 'font-weight', 'text-anchor', 'paint-order'] as const;

/** Room above the drawing for its name. */
const HEAD = 32;

export function standalone(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = [drawing, ...drawing.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  copies.forEach((element, at) => {
    const original = originals[at];
    if (!original) return;
    for (const name of ['class', 'style', 'aria-hidden', 'role', 'aria-labelledby', 'id']) element.removeAttribute(name);
    if (element.matches('title, desc')) return;
    const look = getComputedStyle(original);
    for (const name of KEPT) {
      const value = look.getPropertyValue(name);
      if (value) element.setAttribute(name, value);
    }
  });
  copy.querySelectorAll('[data-only-here]').forEach((element) => element.remove());
  const [width, height] = [drawing.width.baseVal.value, drawing.height.baseVal.value + HEAD];
  const make = (name: string) => document.createElementNS(drawing.namespaceURI, name);
  const look = getComputedStyle(document.body);
  const paper = make('rect');
  paper.setAttribute('y', String(-HEAD));
  paper.setAttribute('width', String(width));
  paper.setAttribute('height', String(height));
  paper.setAttribute('fill', look.backgroundColor);
  const heading = make('text');
  heading.textContent = drawing.querySelector('title')?.textContent ?? '';
  for (const [name, value] of [['x', '12'], ['y', '-8'], ['fill', look.color], ['font-size', '15px'], ['font-weight', '600']] as const) heading.setAttribute(name, value);
  // The title and what it shows stay first: that is what a reader of the file hears.
  copy.insertBefore(paper, copy.querySelector('desc')?.nextSibling ?? copy.firstChild);
  copy.setAttribute('font-family', 'Atkinson Hyperlegible Next, sans-serif');
  copy.setAttribute('height', String(height));
  copy.setAttribute('viewBox', `0 ${-HEAD} ${width} ${height}`);
  copy.appendChild(heading);
  return new XMLSerializer().serializeToString(copy);
}
