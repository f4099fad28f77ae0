import { expect } from '@open-wc/testing';
import '../../../src/define/all.js';
import { contrast, type Rgb } from '../../contract/colour-science.js';
import { randomOf } from '../../random.js';
import { clean, inside } from '../chart-page.js';

/** Brands, some with a color that is hard to read on white or black. */
const BRANDS = ['#ffd400', '#ffffff', '#000000', '#00ffcc', '#fffacd', '#e4002b', '#0000ff', '#663399'];
const COUNT = 200;
const SURFACES = { light: ['white', 'oklch(0.966 0.003 255)'], dark: ['oklch(0.205 0.01 255)', 'oklch(0.24 0.01 255)'] };

/** The color of a style as red, green and blue from 0 to 1, as the screen has it. */
const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
function shown(color: string): Rgb {
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red / 255, green / 255, blue / 255];
}

describe('an accent of any brightness', () => {
  afterEach(clean);

  it('can be read in text, lines and areas, light and dark @release', async () => {
    const next = randomOf(60);
    const accents = Array.from(
      { length: COUNT },
      () => `rgb(${[next(), next(), next()].map((value) => Math.round(value * 255)).join(' ')})`,
    );
    const kpi = Object.assign(document.createElement('sales-kpi'), { data: [{ date: '2024-01-01', revenue: 1 }] });
    document.body.append(kpi);
    await kpi.ready;
    const probe = inside(kpi, '.card').appendChild(document.createElement('i'));
    const tone = (name: string): Rgb => {
      probe.style.color = `var(${name})`;
      return shown(getComputedStyle(probe).color);
    };
    for (const [theme, surfaces] of Object.entries(SURFACES))
      for (const accent of [...BRANDS, ...accents]) {
        kpi.setAttribute('theme', theme);
        for (const name of ['accent', 'accent-fill']) kpi.style.setProperty(`--sales-color-${name}`, accent);
        for (const [name, least] of [
          ['--_accent', 4.5],
          ['--_focus', 4.5],
          ['--_accent-fill', 3],
        ] as const)
          for (const surface of surfaces)
            expect(contrast(tone(name), shown(surface)), `${name} of ${accent} on ${surface}`).to.be.at.least(least);
      }
  });

  it('stays as it is where it can be read', async () => {
    const kpi = Object.assign(document.createElement('sales-kpi'), { data: [{ date: '2024-01-01', revenue: 1 }] });
    kpi.style.setProperty('--sales-color-accent', '#663399');
    document.body.append(kpi);
    await kpi.ready;
    const probe = inside(kpi, '.card').appendChild(document.createElement('i'));
    probe.style.color = 'var(--_accent)';
    expect(shown(getComputedStyle(probe).color)).to.deep.equal(shown('#663399'));
  });
});
