/* A chart as a drawing of its own: what the screen's styles said is written into it, so that it looks the same anywhere. */
const KEPT = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'font-size', 'font-weight', 'text-anchor'] as const;

export function standalone(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = [drawing, ...drawing.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  copies.forEach((element, at) => {
    const original = originals[at];
    if (!original) return;
    const look = getComputedStyle(original);
    for (const name of KEPT) {
      const value = look.getPropertyValue(name);
      if (value) element.setAttribute(name, value);
    }
    for (const name of ['class', 'style', 'aria-hidden', 'role', 'aria-labelledby', 'data-test']) element.removeAttribute(name);
  });
  copy.querySelectorAll('[data-only-here]').forEach((element) => element.remove());
  const paper = document.createElementNS(drawing.namespaceURI, 'rect');
  paper.setAttribute('width', '100%');
  paper.setAttribute('height', '100%');
  paper.setAttribute('fill', getComputedStyle(document.body).backgroundColor);
  // The title and what it shows stay first: that is what a reader of the file hears.
  copy.insertBefore(paper, copy.querySelector('desc')?.nextSibling ?? copy.firstChild);
  copy.setAttribute('font-family', 'Atkinson Hyperlegible Next, sans-serif');
  copy.setAttribute('width', drawing.getAttribute('width') ?? '');
  return new XMLSerializer().serializeToString(copy);
}
