import { expect } from '@open-wc/testing';
import { arcMark, areaMark, dotMark, lineMark, rectMark, ruleMark, textMarks, type Mark } from '../../src/plot/mark.js';
import { redraw, render } from '../../src/plot/svg.js';
import { drawnByPlot } from './plot-reference.js';
import { randomOf } from '../random.js';

const FRAME = { width: 400, height: 300, label: 'Trend', rtl: false };

/** Marks of all kinds and some classes, with gaps, lone points, and sometimes nothing in them. */
function someMarks(seed: number): readonly Mark[] {
  const random = randomOf(seed);
  const px = (): number => (random() < 0.15 ? Number.NaN : random() * 300);
  const many = <Part>(make: (k: number) => Part): Part[] => Array.from({ length: Math.floor(random() * 6) }, (_, k) => make(k));
  const span = (): { x1: number; x2: number; y1: number; y2: number } => ({
    x1: random() * 300,
    x2: random() * 300,
    y1: random() * 300,
    y2: random() * 300,
  });
  const anchors = ['start', 'middle', 'end'] as const;
  const label = (k: number) => ({
    x: random() * 300,
    y: random() * 300,
    text: ['', 'Jan', '$1,000', 'two\nlines', 'ä&<'][Math.floor(random() * 5)]!,
    anchor: anchors[k % 3]!,
  });
  const slot = `s${1 + Math.floor(random() * 2)}`;
  const all: readonly Mark[] = [
    rectMark(many(span), 'chosen'),
    rectMark(many(span), 'handle', random() < 0.5 ? 3 : 0),
    ruleMark(many(span), 'grid'),
    ruleMark(many(span), 'zero'),
    ...textMarks(many(label), 'tick'),
    areaMark(
      many((k) => ({ x: 20 * k, y1: px(), y2: px() })),
      `fill ${slot}`,
    ),
    lineMark(
      many((k) => ({ x: 20 * k + 1 / 3, y: px() })),
      `line ${slot}`,
    ),
    lineMark(
      many((k) => ({ x: 20 * k, y: px() })),
      `line ${slot}`,
    ),
    dotMark(
      many(() => ({ x: random() * 300, y: random() * 300 })),
      `dot ${slot}`,
    ),
    ...textMarks(many(label), 'label strong'),
  ];
  return all.filter(() => random() < 0.8);
}

describe('render', () => {
  it('draws every picture with the nodes that Observable Plot makes of the same marks @release', () => {
    for (let seed = 1; seed < 300; seed += 1) {
      const frame = { ...FRAME, rtl: seed % 3 === 0 };
      const drawn = render(someMarks(seed), frame);
      const reference = drawnByPlot(someMarks(seed), frame);
      if (!drawn.isEqualNode(reference)) expect(drawn.outerHTML).to.equal(reference.outerHTML);
    }
  });
});

describe('arcMark', () => {
  const ring = { x: 100, y: 100, inner: 30, outer: 60 };
  /** Tells which points of the ring at these angles in degrees, clockwise from the top, are filled; 45 px from the center. */
  const filledAt = (sectors: Parameters<typeof arcMark>[0], degrees: readonly number[]): readonly number[] => {
    const svg = render([arcMark(sectors, 'slice')], FRAME);
    document.body.append(svg);
    const paths = [...svg.querySelectorAll('path')];
    const filled = degrees.filter((degree) => {
      const angle = (degree * Math.PI) / 180;
      return paths.some((path) => path.isPointInFill(new DOMPoint(45 * Math.sin(angle), -45 * Math.cos(angle))));
    });
    svg.remove();
    return filled;
  };

  it('draws sectors clockwise from the top, and counterclockwise for negative angles', () => {
    expect(filledAt([{ ...ring, from: 0, to: Math.PI / 2 }], [-45, 45, 135, 225])).to.eql([45]);
    expect(filledAt([{ ...ring, from: 0, to: -Math.PI / 2 }], [-45, 45, 135, 225])).to.eql([-45]);
  });

  it('draws a whole ring, and nothing for empty sectors', () => {
    expect(filledAt([{ ...ring, from: 0, to: 2 * Math.PI }], [10, 100, 190, 280])).to.eql([10, 100, 190, 280]);
    expect(render([arcMark([{ ...ring, from: 1, to: 1 }], 'slice')], FRAME).childElementCount).to.equal(0);
  });
});

describe('redraw', () => {
  it('makes of any picture what a whole drawing would be @release', () => {
    for (let seed = 1; seed < 300; seed += 1) {
      const frame = { ...FRAME, rtl: seed % 3 === 0 };
      const svg = render([ruleMark([{ x1: 0, x2: 1, y1: 2, y2: 3 }], 'grid'), ...someMarks(seed)], frame);
      for (const next of [seed + 1000, seed + 2000]) {
        const marks = [ruleMark([{ x1: 0, x2: 4, y1: 2, y2: 3 }], 'grid'), ...someMarks(next)];
        redraw(svg, marks);
        const whole = render(marks, frame);
        if (!svg.isEqualNode(whole)) expect(svg.outerHTML).to.equal(whole.outerHTML);
      }
    }
  });

  it('makes of a previous chart what a whole drawing in another size would be @release', () => {
    for (let seed = 1; seed < 100; seed += 1) {
      const previous = render(someMarks(seed), FRAME);
      const frame = { ...FRAME, width: 500 + seed, height: 200, label: 'Revenue' };
      const drawn = render(someMarks(seed + 1000), { ...frame, previous });
      const whole = render(someMarks(seed + 1000), frame);
      expect(drawn === previous).to.equal(true);
      if (!drawn.isEqualNode(whole)) expect(drawn.outerHTML).to.equal(whole.outerHTML);
    }
  });

  it('keeps every node that is still needed, and writes only what differs', async () => {
    const marks = (y: number): readonly Mark[] => [
      ruleMark([{ x1: 0, x2: 9, y1: 5, y2: 5 }], 'grid'),
      lineMark(
        [0, 1, 2].map((k) => ({ x: k, y: y + k })),
        'line s1',
      ),
      ...textMarks([{ x: 1, y: 1, text: 'Jan', anchor: 'middle' }], 'tick'),
    ];
    const svg = render(marks(1), FRAME);
    const before = [...svg.querySelectorAll('*')];
    const changes: string[] = [];
    const observer = new MutationObserver((records) =>
      changes.push(...records.map(({ attributeName, type }) => attributeName ?? type)),
    );
    observer.observe(svg, { attributes: true, childList: true, characterData: true, subtree: true });
    redraw(svg, marks(2));
    await Promise.resolve();
    observer.disconnect();
    expect([...svg.querySelectorAll('*')]).to.deep.equal(before);
    expect(changes).to.deep.equal(['d']);
    expect(svg.querySelector('.line path')!.getAttribute('d')).to.equal('M0,2L1,3L2,4');
  });
});
