import { expect } from 'chai';
import { textWidth, useFont } from '../../src/plot/text-width.js';

/** The width that the browser draws. */
function drawn(text: string, family: string, sizePx: number): number {
  const span = document.createElement('span');
  span.style.cssText = `font: ${sizePx}px ${family}; white-space: pre; position: absolute`;
  span.textContent = text;
  document.body.append(span);
  const { width } = span.getBoundingClientRect();
  span.remove();
  return width;
}

describe('textWidth', () => {
  afterEach(() => useFont('sans-serif'));

  it('is never less than what is drawn, also in a font that is wider than others', () => {
    // The generic monospace font is wider than the estimate for narrow letters.
    for (const family of ['monospace', 'sans-serif', 'serif', '"DejaVu Sans", monospace']) {
      useFont(family);
      // In small sizes, some systems round the width of each letter to whole pixels.
      for (const text of ['illicit filters', 'Chairs and benches', '€1,209,300.50', 'MMMM', '三省堂書店'])
        expect(textWidth(text, 100), `${text} in ${family}`).to.be.at.least(drawn(text, family, 100) - 0.5);
    }
  });

  it('is the estimate in a font that is narrower', () => {
    useFont('serif');
    expect(textWidth('ab', 100)).to.equal(120);
  });
});
