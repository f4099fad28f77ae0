import { expect } from '@open-wc/testing';
import { css, html, render, svg } from 'lit';
import { toSvg } from '../../../src/elements/base/menu/export-image.js';

const SHEET = css`
  .card {
    inline-size: 200px;
    padding: 10px;
    font: 14px sans-serif;
    color: rgb(10, 20, 30);
  }
  .rule {
    border-block-start: 2px solid rgb(200, 0, 0);
    block-size: 20px;
  }
  .frame {
    border: 4px solid rgb(0, 200, 0);
    block-size: 20px;
  }
  .topic::first-letter,
  .loud {
    text-transform: uppercase;
  }
  .label {
    paint-order: stroke;
    stroke: rgb(255, 255, 255);
    stroke-width: 3px;
  }
  .dot {
    fill: none;
    stroke: rgb(0, 0, 200);
    stroke-width: 8px;
    stroke-linecap: round;
  }
`;

/** The picture of a card with some content, as a document. */
function pictureOf(content: unknown): Element {
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [SHEET.styleSheet!];
  render(html`<section class="card">${content}</section>`, root);
  return new DOMParser().parseFromString(toSvg(root), 'image/svg+xml').documentElement;
}

const attributes = (element: Element | null, ...names: readonly string[]): readonly (string | null)[] =>
  names.map((name) => element?.getAttribute(name) ?? null);

describe('the picture of a card', () => {
  afterEach(() => document.body.replaceChildren());

  it('has a rule where a box has one edge, and a frame where it has four', () => {
    const rule = pictureOf(html`<div class="rule"></div>`);
    const [line] = rule.querySelectorAll('path');
    expect(rule.querySelectorAll('path').length).to.equal(1);
    expect(attributes(line!, 'stroke', 'stroke-width', 'fill')).to.deep.equal(['rgb(200,0,0)', '2', 'none']);
    expect(line!.getAttribute('d')).to.match(/^M[\d.]+,[\d.]+h200$/);
    const [frame] = pictureOf(html`<div class="frame"></div>`).querySelectorAll('path');
    expect(attributes(frame!, 'stroke', 'stroke-width')).to.deep.equal(['rgb(0,200,0)', '4']);
    expect(frame!.getAttribute('d')).to.match(/z$/);
  });

  it('has letters as the sheet shows them, and a halo below labels', () => {
    const picture = pictureOf(
      html`<p class="topic">shifts of level</p>
        <p class="loud">new</p>
        <svg width="100" height="20">${svg`<text class="label" y="12">West</text>`}</svg>`,
    );
    const texts = [...picture.querySelectorAll('text')];
    expect(texts.map(({ textContent }) => textContent)).to.deep.equal(['Shifts of level', 'NEW', 'West']);
    expect(attributes(texts[2]!, 'paint-order', 'stroke', 'stroke-width')).to.deep.equal(['stroke', 'rgb(255,255,255)', '3']);
    expect(texts[0]!.hasAttribute('stroke')).to.equal(false);
  });

  it('has a dot where a line of no length has round ends', () => {
    const picture = pictureOf(html`<svg width="100" height="20">${svg`<path class="dot" d="M10,10h0"></path>`}</svg>`);
    const dot = [...picture.querySelectorAll('path')].at(-1)!;
    expect(attributes(dot, 'stroke-linecap', 'stroke', 'stroke-width')).to.deep.equal(['round', 'rgb(0,0,200)', '8']);
  });
});
