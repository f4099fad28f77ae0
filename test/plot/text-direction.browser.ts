import { expect } from '@open-wc/testing';
import { textMarks, type Mark } from '../../src/plot/mark.js';
import { redraw, render } from '../../src/plot/svg.js';

const FRAME = { width: 400, height: 100, label: 'Axis' };

const axis = (text: string): readonly Mark[] => textMarks([{ x: 200, y: 50, text, anchor: 'middle' }], 'tick');

/** The characters of the one text of a picture, as the eye meets them from left to right. */
function seen(svg: SVGSVGElement): string {
  const text = svg.querySelector('text')!;
  const characters = text.textContent.split('').map((character, at) => ({ character, x: text.getStartPositionOfChar(at).x }));
  // What tells directions has no width.
  const shown = characters.filter((_, at) => text.getExtentOfChar(at).width > 0);
  return shown
    .sort((a, b) => a.x - b.x)
    .map(({ character }) => character)
    .join('');
}

describe('the texts of a picture', () => {
  afterEach(() => document.body.replaceChildren());

  it('have their signs on the side where their language has them, whichever way the page is read', () => {
    for (const rtl of [false, true]) {
      const svg = render(axis('−$40K'), { ...FRAME, rtl });
      document.body.append(svg);
      expect(seen(svg), `drawn ${rtl}`).to.equal('−$40K');
      redraw(svg, axis('−12.5%'));
      expect(seen(svg), `moved ${rtl}`).to.equal('−12.5%');
      redraw(svg, axis('USA (all)'));
      expect(seen(svg), `bracketed ${rtl}`).to.equal('USA (all)');
    }
  });
});
