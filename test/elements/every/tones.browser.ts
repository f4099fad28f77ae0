import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  crossingsOf,
  END_HZ,
  HIGH_HZ,
  LOW_HZ,
  rangeOf,
  scheduleMarks,
  scheduleTones,
  SOFT,
  stepOf,
  tonesOf,
  ZERO_HZ,
} from '../../../src/elements/base/chart/tones.js';
import { clean, inside, spoken, watchConsole } from '../chart-page.js';
import { focus, press, showChart } from './charts.js';
import { until } from '../../until.js';

const RATE = 44_100;

/** The frequency of a stretch of samples, by how often they rise through zero; 0 for silence. */
function heard(samples: Float32Array, from: number, to: number): number {
  let count = 0;
  let loudest = 0;
  for (let k = from + 1; k < to; k++) {
    if (samples[k - 1]! < 0 && samples[k]! >= 0) count++;
    loudest = Math.max(loudest, Math.abs(samples[k]!));
  }
  return loudest < 1e-4 ? 0 : (count * RATE) / (to - from);
}

describe('a chart over time as sound', () => {
  watchConsole();
  afterEach(clean);

  it('has a tone for each value, two octaves from the lowest to the highest, and silence for a missing one', async () => {
    const values = [5, 20, Number.NaN, 5, 12.5];
    const step = stepOf(values.length);
    const context = new OfflineAudioContext(1, Math.ceil(RATE * step * values.length), RATE);
    scheduleTones(context, values, [5, 20], { start: 0, step });
    const samples = (await context.startRendering()).getChannelData(0);
    const tones = values.map((_, k) => heard(samples, Math.ceil(RATE * step * (k + 0.1)), Math.floor(RATE * step * (k + 0.9))));
    for (const [k, hz] of [LOW_HZ, HIGH_HZ, 0, LOW_HZ, 440].entries()) expect(tones[k], `tone ${k}`).to.be.closeTo(hz, hz * 0.03);
  });

  it('has the same middle tone for equal values, and no tone without values', () => {
    expect(tonesOf([3, 3], [3, 3])).to.deep.equal([440, 440]);
    expect(tonesOf([Number.NaN], [3, 3])).to.deep.equal([undefined]);
    expect(rangeOf([{ name: '', from: 0, voices: [[Number.NaN], []] }])).to.equal(undefined);
  });

  it('marks both ends of a line and where it crosses zero, beyond all tones', async () => {
    expect(crossingsOf([-1, Number.NaN, -2, 3, 4, 0, -5])).to.deep.equal([3, 5, 6]);
    expect(crossingsOf([2, 1, 4])).to.deep.equal([]);
    const values = [-5, -5, 5, 5];
    const context = new OfflineAudioContext(1, RATE * 3, RATE);
    scheduleMarks(context, values, { start: 0.5, step: 0.3 });
    const samples = (await context.startRendering()).getChannelData(0);
    const at = (second: number): number => heard(samples, Math.ceil(RATE * (second + 0.01)), Math.floor(RATE * (second + 0.04)));
    for (const [second, hz] of [
      [0.38, END_HZ],
      [0.5, 0],
      [1.1, ZERO_HZ],
      [1.7, END_HZ],
    ] as const)
      expect(at(second), `${second} s`).to.be.closeTo(hz, hz * 0.25);
  });

  it('is softer for an interval', async () => {
    const loudest = async (loudness?: number): Promise<number> => {
      const context = new OfflineAudioContext(1, RATE, RATE);
      scheduleTones(context, [1], [1, 1], { start: 0, step: 0.3, ...(loudness !== undefined && { loudness }) });
      return Math.max(...(await context.startRendering()).getChannelData(0));
    };
    expect(await loudest(SOFT)).to.be.lessThan((await loudest()) / 2);
  });

  it('is faster with + and slower with −, from the start of the line, and goes on @release', async () => {
    const { widget } = await showChart({ tag: 'sales-trend', attributes: { granularity: 'month' } });
    focus(widget);
    const [texts, captions] = [record(widget), record(widget, allCaptions)];
    await press(widget, 's');
    await until(() => captions.some((text) => text.includes('Point 3 of 36')), 'the caption of the third point');
    const faster = captions.length;
    await sendKeys({ press: '+' });
    await until(() => texts.includes('Speed: 200%'), 'the speed');
    await until(() => captions.slice(faster).some((text) => text.includes('Point 3 of 36')), 'the third point again');
    const from = captions.length;
    await press(widget, '-', '-');
    await until(() => texts.includes('Speed: 50%'), 'a slower speed');
    await until(() => captions.slice(from).some((text) => /Point [12] of 36/.test(text)), 'the line again');
    await press(widget, 'Escape');
    await until(() => caption(widget) === null, 'no caption');
  });

  it('plays on S, with a caption at each point and the range of the tones announced, and stops on any key @release', async () => {
    const { widget } = await showChart({ tag: 'sales-trend', attributes: { granularity: 'month' } });
    focus(widget);
    const [texts, captions] = [record(widget), record(widget, allCaptions)];
    await press(widget, 's');
    await until(() => captions.some((text) => text.includes('Point 2 of 36')), 'the caption of the second point');
    expect(texts.find((text) => text.startsWith('Lowest tone'))).to.match(/^Lowest tone: \$[\d,.]+\. Highest tone: \$[\d,.]+\.$/);
    await press(widget, 'Escape');
    await until(() => caption(widget) === null, 'no caption');
    expect(spoken(widget)).not.to.contain('Point');
  });

  it('plays both compared lines, one after the other on one scale @release', async () => {
    const attributes = { granularity: 'quarter', compare: 'previous-year', where: 'date: 2024' };
    const { widget } = await showChart({ tag: 'sales-trend', attributes });
    focus(widget);
    const texts = record(widget);
    await press(widget, 's');
    // As fast as it goes.
    for (let step = 0; step < 2; step++) await sendKeys({ press: '+' });
    await until(() => texts.some((text) => text.startsWith('2023. Lowest tone')), 'the earlier line');
    expect(texts.findIndex((text) => text.startsWith('Revenue. Lowest tone'))).to.be.within(0, texts.length - 2);
    await until(() => caption(widget) === null, 'the end');
  });

  it('plays a forecast, then the two ends of its interval at the same time', async () => {
    const { widget } = await showChart({ tag: 'sales-forecast', attributes: { granularity: 'quarter', horizon: '4' } });
    focus(widget);
    const texts = record(widget);
    await press(widget, 's');
    // As fast as it goes.
    for (let step = 0; step < 2; step++) await sendKeys({ press: '+' });
    await until(() => texts.some((text) => text.startsWith('80% interval. Lowest tone: $')), 'the interval');
    expect(texts.findIndex((text) => text.startsWith('Actual, Forecast. Lowest tone: $'))).to.be.within(0, texts.length - 2);
    await until(() => caption(widget) === null, 'the end');
  });

  it('plays from the menu too', async () => {
    const { widget } = await showChart({ tag: 'sales-trend', attributes: { granularity: 'year' } });
    inside(widget, '.dots').click();
    await until(() => inside(widget, '.menu').matches(':popover-open'), 'the menu');
    const texts = record(widget);
    [...widget.shadowRoot!.querySelectorAll<HTMLElement>('[role=menuitem]')]
      .find(({ textContent }) => textContent === 'Play as sound')!
      .click();
    await until(() => texts.some((text) => text.startsWith('Lowest tone')), 'the range of the tones');
    widget.remove();
  });
});

/** Records each text of a chart from now on, such as what it speaks: a page that is busy for a second would miss one. */
function record(widget: Element, read: (widget: Element) => string = spoken): readonly string[] {
  const texts: string[] = [];
  const take = (): unknown => texts.push(read(widget));
  new MutationObserver(take).observe(widget.shadowRoot!, { childList: true, characterData: true, subtree: true });
  return texts;
}

const caption = (widget: Element): Element | null => widget.shadowRoot!.querySelector('.announced');
const allCaptions = (widget: Element): string => caption(widget)?.textContent ?? '';
