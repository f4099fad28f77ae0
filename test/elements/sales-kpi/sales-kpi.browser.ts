import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { inside, mount, ROWS, show, tableOf, textOf, violations } from './kpi-page.js';
import { until } from '../../until.js';

const YEAR = { compare: 'previous-year' };

describe('sales-kpi', () => {
  it('is accessible in every state', async () => {
    const states = [
      { ...YEAR, sparkline: '', goal: '100' },
      { view: 'table', ...YEAR },
      { where: 'region: North' },
      { measure: 'revnue' },
    ];
    for (const attributes of states) expect(await violations(await show(attributes)), JSON.stringify(attributes)).to.eql([]);
  });

  it('names its number exactly, and says its change once', async () => {
    const kpi = await show(
      { ...YEAR, currency: 'USD', format: 'compact' },
      ROWS.map((row) => ({ ...row, revenue: Number(row.revenue) * 1000.005 })),
    );
    expect(textOf(kpi, '[part=value]')).to.equal('$90K');
    expect(inside(kpi, '[part=value]')?.ariaLabel).to.equal('$90,000.45');
    expect(textOf(kpi, '.delta .vh')).to.equal('up 50.0%, better');
    expect(inside(kpi, '.delta bdi')?.getAttribute('aria-hidden')).to.equal('true');
    expect(inside(kpi, '.card')?.getAttribute('aria-labelledby')).to.equal('heading');
  });

  it('shows revenue as whole text until told otherwise', async () => {
    const kpi = await show();
    expect(kpi.measure).to.equal('revenue');
    expect(kpi.value).to.equal(150);
    expect([textOf(kpi, '[part=heading]'), textOf(kpi, '[part=value]')]).to.eql(['Revenue', '150']);
    expect([inside(kpi, '[part=delta]'), inside(kpi, '[part=sparkline]'), inside(kpi, '.goal')]).to.eql([null, null, null]);
    expect(kpi.getAttributeNames()).to.eql([]);
  });

  it('keeps its number on one line in a flex row, and fits a narrow cell of a grid', async () => {
    const kpi = await show();
    const row = kpi.parentElement!;
    row.style.setProperty('display', 'flex');
    await kpi.updateComplete;
    expect(kpi.offsetWidth).to.be.at.least(128);
    row.style.setProperty('display', 'grid');
    row.style.setProperty('grid-template-columns', '80px');
    expect(kpi.offsetWidth).to.equal(80);
    row.removeAttribute('style');
  });

  it('keeps the value whole and gives null where there is none', async () => {
    expect((await show({ measure: 'margin' })).value).to.equal(96 / 150);
    const empty = await show({ where: 'region: North' });
    expect([empty.value, empty.matches(':state(empty)')]).to.eql([null, true]);
    expect((await show({ measure: 'orders', where: 'region: North' })).value).to.equal(0);
  });

  it('computes an expression and an own measure', async () => {
    expect((await show({ measure: 'sum(revenue) - sum(cost)' })).value).to.equal(96);
    const own = await show({ measure: 'half', define: 'half = sum(revenue) / 2' });
    expect([own.value, textOf(own, '[part=heading]')]).to.eql([75, 'Half']);
  });

  it('compares with the year before and says which', async () => {
    const kpi = await show(YEAR);
    expect(kpi.value).to.equal(90);
    expect(textOf(kpi, '[part=delta]')).to.equal('▲ +50.0%up 50.0%, better');
    expect(textOf(kpi, '.dl')).to.contain('vs 60');
    expect(textOf(kpi, '.periods')).to.equal('2017 vs. 2016');
    expect(kpi.result?.rows()).to.eql([{ revenue: 90, 'revenue.previous': 60, 'revenue.change': 30, 'revenue.growth': 0.5 }]);
  });

  it('takes more for the worse where down is good, by arrow, sign, word and colour', async () => {
    const kpi = await show({ ...YEAR, measure: 'cost', direction: 'down' });
    expect(textOf(kpi, '[part=delta]')).to.equal('▲ +25.0%up 25.0%, worse');
    expect(inside(kpi, '[part=delta]')?.classList.contains('bad')).to.equal(true);
  });

  it('draws a goal and how far it is reached', async () => {
    const kpi = await show({ goal: '200' });
    expect(textOf(kpi, '.goal')).to.equal('75.0% of goalGoal 200');
    expect(Number(inside(kpi, '.goal .fill')?.getAttribute('width'))).to.be.closeTo(70.3, 0.1);
  });

  it('draws its course with the year before behind it', async () => {
    const kpi = await show({ ...YEAR, sparkline: '' });
    expect(inside(kpi, '.now')?.getAttribute('d')).to.match(/^M[\d.]+,[\d.]+h\.01/);
    expect(inside(kpi, '.before')?.getAttribute('d')).to.match(/^M/);
    expect(inside(kpi, '[part=sparkline]')?.ariaLabel).to.equal('Revenue from Jan 2017 to Dec 2017');
  });

  it('shows its number before its course, and is ready with both', async () => {
    const kpi = mount({ ...YEAR, sparkline: '' });
    const seen: string[] = [];
    new MutationObserver(() => {
      if (kpi.value !== null) seen.push(inside(kpi, '.spark path') ? 'with course' : 'alone');
    }).observe(kpi.shadowRoot!, { subtree: true, childList: true, characterData: true });
    await kpi.ready;
    expect(seen[0]).to.equal('alone');
    expect(inside(kpi, '.spark path')).not.to.equal(null);
  });

  it('has no sparkline where the data have no dates, and no error', async () => {
    const kpi = await show({ sparkline: '' }, [{ product: 'a', revenue: 3 }]);
    expect([kpi.value, inside(kpi, '.spark path'), kpi.matches(':state(error)')]).to.eql([3, null, false]);
  });

  it('shows numbers in the currency and the language of the page', async () => {
    const kpi = await show({ currency: 'EUR', locale: 'de', format: 'full' });
    expect(textOf(kpi, '[part=value]')).to.equal('150,00\u00a0€'.replace('\u00a0', ' '));
  });

  it('turns with a language written from right to left, time too', async () => {
    const kpi = await show({ ...YEAR, locale: 'ar-EG', sparkline: '' });
    expect(inside(kpi, '.card')?.dir).to.equal('rtl');
    expect(getComputedStyle(inside(kpi, '.spark svg')!).transform).to.equal('matrix(-1, 0, 0, 1, 0, 0)');
    const box = inside(kpi, '.spark')!.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(box.left + 2), Math.round(box.top + 10)] });
    await kpi.updateComplete;
    expect(textOf(kpi, '[part=tooltip] h3')).to.match(/ديسمبر/);
    await sendMouse({ type: 'move', position: [0, 0] });
  });

  it('takes a heading and a height', async () => {
    const kpi = await show({ heading: 'Turnover', height: '300' });
    expect(textOf(kpi, '[part=heading]')).to.equal('Turnover');
    expect(kpi.getBoundingClientRect().height).to.equal(300);
  });

  it('has the same numbers in a real table, seen on request', async () => {
    const kpi = await show(YEAR);
    expect(tableOf(kpi)).to.eql([
      ['Period', 'Revenue'],
      ['2017', '90.00'],
      ['2016', '60.00'],
      ['Change', '+30.00'],
      ['Growth', '+50.0%'],
    ]);
    expect(inside(kpi, '[part=table]')!.getBoundingClientRect().width).to.equal(1);
    kpi.view = 'table';
    await kpi.ready;
    expect(inside(kpi, '[part=table]')!.getBoundingClientRect().width).to.be.greaterThan(100);
  });

  it('tells of a point under the pointer beside it', async () => {
    const kpi = await show({ ...YEAR, sparkline: '' });
    const box = inside(kpi, '.spark')!.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(box.left + 2), Math.round(box.top + 10)] });
    await kpi.updateComplete;
    const tip = inside(kpi, '[part=tooltip]')!;
    expect(textOf(kpi, '[part=tooltip]')).to.equal('Jan 2017 Revenue 20.00 Jan 2016 10.00');
    const at = tip.getBoundingClientRect();
    expect(at.left > box.left + 4 || at.right < box.left + 4).to.equal(true);
    await sendMouse({ type: 'move', position: [0, 0] });
    await until(() => !tip.matches(':popover-open'), 'no tooltip');
  });

  it('opens a menu by keyboard: table, files, and how it is computed @release', async () => {
    const kpi = await show(YEAR);
    const panel = inside(kpi, '[part=menu]')!;
    inside(kpi, '.dots')!.focus();
    const opened = oneEvent(panel, 'toggle');
    await sendKeys({ press: 'Enter' });
    await opened;
    const labels = [...panel.querySelectorAll('[role=menuitem]')].map(({ textContent }) => textContent);
    expect(labels).to.eql([
      'View as table',
      'Copy as table',
      'Download CSV',
      'Download Excel',
      'Download PNG',
      'Download SVG',
      'Read this chart',
      // Chromium alone has windows for widgets.
      ...('documentPictureInPicture' in globalThis ? ['Open in a window'] : []),
      'Embed',
      'How is this calculated?',
    ]);
    expect(await violations(kpi)).to.eql([]);
    await sendKeys({ press: 'ArrowUp' });
    expect(kpi.shadowRoot!.activeElement?.textContent).to.equal('How is this calculated?');
    await sendKeys({ press: 'Enter' });
    expect(panel.textContent).to.contain('Revenue: total revenue').and.to.contain('2017').and.to.contain('3 of 6');
    expect(await violations(kpi)).to.eql([]);
    await sendKeys({ press: 'Escape' });
    expect(panel.matches(':popover-open')).to.equal(false);
  });

  it('gives its numbers as CSV and its picture as SVG and PNG', async () => {
    const kpi = await show({ ...YEAR, sparkline: '', goal: '100' });
    expect(await kpi.toCSV()).to.equal('revenue,revenue.previous,revenue.change,revenue.growth\r\n90,60,30,0.5\r\n');
    const svg = new DOMParser().parseFromString(await kpi.toSVG(), 'image/svg+xml');
    expect(svg.querySelector('parsererror')).to.equal(null);
    const texts = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent);
    expect(texts).to.include.members(['Revenue', '90', '2017 vs. 2016', '90.0% of goal']);
    expect(svg.querySelectorAll('path').length).to.be.greaterThan(5);
    const png = await kpi.toPNG();
    expect([png.type, png.size > 1000]).to.eql(['image/png', true]);
  });
});
