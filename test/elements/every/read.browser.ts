import { expect } from '@open-wc/testing';
import { allInside, clean, inside, tableRows, watchConsole } from '../chart-page.js';
import { everyNth } from '../../random.js';
import { until } from '../../until.js';
import { CHARTS, showChart, type Widget } from './charts.js';

/** Opens the menu and chooses “Read this chart”. */
async function read(widget: Widget): Promise<string> {
  inside(widget, '.dots').click();
  const item = (): Element | undefined =>
    allInside(widget, '[role=menuitem]').find(({ textContent }) => textContent === 'Read this chart');
  await until(() => item(), 'the menu');
  (item() as HTMLElement).click();
  await until(() => allInside(widget, '#read-text').length > 0, 'the text');
  return inside(widget, '#read-text').textContent;
}

describe('the text of a chart', () => {
  watchConsole();
  afterEach(clean);

  for (const chart of [
    ...everyNth(CHARTS, 8, 5),
    { name: 'kpi', tag: 'sales-kpi', attributes: {} },
    { name: 'table', tag: 'sales-table', attributes: { by: 'category' } },
  ]) {
    it(`has its heading, its summary, a value and its source: ${chart.name}`, async () => {
      const { widget } = await showChart(chart);
      const text = await read(widget);
      expect(text).to.contain(`${inside(widget, '[part=heading]').textContent.trim()}. `);
      const summary = allInside(widget, '.read')[0]?.textContent.trim() ?? '';
      expect(text.replaceAll(/\s/g, '')).to.contain(summary.replaceAll(/\s/g, ''));
      expect(text).to.match(/Source: .*\.$/);
      expect(text).not.to.match(/undefined|NaN|\.\./);
      const [dialog] = allInside(widget, '.menu [role=dialog]');
      expect(widget.shadowRoot!.activeElement).to.equal(dialog);
    });
  }

  it('names the first rows with their columns, the period and the filters', async () => {
    const { widget } = await showChart({ tag: 'sales-breakdown', attributes: { by: 'region', where: 'category: Office' } });
    const text = await read(widget);
    const [first] = tableRows(widget);
    expect(text).to.contain(`${first![0]}: Revenue ${first![1]}, Share ${first![2]}.`).and.to.contain('Office');
  });

  it('names the highest and the lowest value of a line, is copied, and can be spoken', async () => {
    const { widget } = await showChart({ tag: 'sales-trend', attributes: { granularity: 'year' } });
    const text = await read(widget);
    expect(text).to.match(/Highest: 20\d\d \(\$[\d,.]+\); lowest: 20\d\d \(\$[\d,.]+\)\./);
    const { clipboard } = navigator;
    let copied = '';
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (said: string) => void (copied = said) },
    });
    const spoken: SpeechSynthesisUtterance[] = [];
    const speak = speechSynthesis.speak.bind(speechSynthesis);
    speechSynthesis.speak = (utterance) => void spoken.push(utterance);
    const [copy, aloud] = allInside(widget, '.menu .btn') as HTMLElement[];
    aloud!.click();
    copy!.click();
    await until(() => copied !== '', 'a copy');
    speechSynthesis.speak = speak;
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    expect([copied, spoken[0]!.text, spoken[0]!.lang]).to.deep.equal([text, text, 'en-US']);
  });

  it('is selected where the page has no access to the clipboard', async () => {
    const { widget } = await showChart({ tag: 'sales-trend', attributes: { granularity: 'year' } });
    await read(widget);
    const { clipboard } = navigator;
    const refused = () => Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError'));
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: refused } });
    inside(widget, '.menu .btn').click();
    const status = inside(widget, '.info [role=status]');
    await until(() => status.textContent !== '', 'a status');
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    expect(status.textContent).to.equal('Couldn’t copy. The text is selected.');
    expect(getSelection()!.type).to.equal('Range');
  });
});
