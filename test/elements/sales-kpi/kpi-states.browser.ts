import { expect, oneEvent } from '@open-wc/testing';
import { sharedUrl } from '../../shared-url.js';
import { inside, mount, ROWS, show, textOf, violations } from './kpi-page.js';
import { until } from '../../until.js';

const FULL = { compare: 'previous-year', sparkline: '', goal: '100' };
const SUPERSTORE = '/shared-data/sales/superstore/superstore.csv';

describe('sales-kpi states', () => {
  it('shows a skeleton of the final size first @release', async () => {
    const variants = [{}, { compare: 'previous-year' }, { sparkline: '' }, { goal: '100' }, FULL];
    for (const width of ['160px', '216px', '440px', '1000px']) {
      for (const attributes of variants) {
        const kpi = mount(attributes);
        document.querySelector<HTMLElement>('#stage')!.style.setProperty('inline-size', width);
        await kpi.updateComplete;
        expect(kpi.matches(':state(loading)')).to.equal(true);
        expect(inside(kpi, '.card')?.ariaBusy).to.equal('true');
        const before = kpi.getBoundingClientRect().height;
        await kpi.ready;
        expect(kpi.matches(':state(loading)')).to.equal(false);
        expect(kpi.getBoundingClientRect().height, `${width} ${JSON.stringify(attributes)}`).to.be.closeTo(before, 0.1);
      }
    }
  });

  it('keeps one size when it is empty, wrong or loads again', async () => {
    const kpi = await show(FULL);
    const { height } = kpi.getBoundingClientRect();
    kpi.where = 'region: North';
    await kpi.ready;
    expect([kpi.matches(':state(empty)'), kpi.getBoundingClientRect().height]).to.eql([true, height]);
    kpi.where = 'region:: North';
    await kpi.ready.catch(() => undefined);
    expect([kpi.matches(':state(error)'), kpi.getBoundingClientRect().height]).to.eql([true, height]);
    kpi.where = '';
    await kpi.ready;
    expect([kpi.value, kpi.getBoundingClientRect().height]).to.eql([90, height]);
  });

  it('keeps its size while filters lengthen and shorten what it says @release', async () => {
    // Periods that are compared: the reason why another one is not takes up to two more lines.
    const periods = ['2017-07', '2017-01..2017-07', '2017-01-28..2017-08-14', '2016-12..2017-01', '1999'];
    for (const width of ['180px', '240px', '320px', '440px']) {
      const kpi = mount({ ...FULL, format: 'compact', currency: 'USD' });
      document.querySelector<HTMLElement>('#stage')!.style.setProperty('inline-size', width);
      await kpi.ready;
      const places = (): number[] =>
        [kpi, inside(kpi, '.spark')!, inside(kpi, '.goal')!]
          .flatMap((part) => [part.getBoundingClientRect().y, part.getBoundingClientRect().height])
          .map(Math.round);
      const before = places();
      for (const period of periods) {
        kpi.where = `date: ${period}`;
        await kpi.ready;
        expect(places(), `${width} ${period}`).to.deep.equal(before);
      }
    }
  });

  it('keeps a full number on one line, and the card its size with and without it @release', async () => {
    for (const width of ['133px', '165px', '216px', '440px']) {
      const kpi = mount({ format: 'full', currency: 'USD' }, [
        { order: 'A1', date: '2016-01-05', region: 'West', revenue: 2_297_200.86 },
      ]);
      document.querySelector<HTMLElement>('#stage')!.style.setProperty('inline-size', width);
      await kpi.ready;
      expect(textOf(kpi, '[part=value]')).to.equal('$2,297,200.86');
      expect(inside(kpi, '[part=value]')!.getClientRects(), width).to.have.length(1);
      const { height } = inside(kpi, '.val')!.getBoundingClientRect();
      kpi.where = 'region: East';
      await kpi.ready;
      expect(inside(kpi, '.val')!.getBoundingClientRect().height, width).to.be.closeTo(height, 0.1);
    }
  });

  it('keeps the old number, marked stale, until the new one is here', async () => {
    const kpi = await show({ measure: 'revenue' });
    kpi.measure = 'cost';
    await kpi.updateComplete;
    expect([kpi.matches(':state(stale)'), kpi.value]).to.eql([true, 150]);
    expect(inside(kpi, '.thin-bar')).to.not.equal(null);
    await kpi.ready;
    expect([kpi.matches(':state(stale)'), kpi.value, inside(kpi, '.thin-bar')]).to.eql([false, 54, null]);
  });

  it('says that no rows are left, with a dash for the number', async () => {
    const kpi = await show({ where: 'region: North' });
    expect(textOf(kpi, '[part=status]')).to.equal('– No data for Region: North');
    expect(kpi.shadowRoot!.querySelector('table')).to.equal(null);
  });

  it('shows an error in its card, fires it once and heals with the next good answer', async () => {
    const kpi = mount({ measure: 'revnue' });
    const fired = await oneEvent(kpi, 'sales-error');
    expect(fired.detail).to.include({ code: 'unknown-measure' });
    expect([fired.bubbles, fired.composed]).to.eql([true, true]);
    expect(textOf(kpi, '[role=alert]')).to.contain("'revnue'").and.to.contain('measure="revenue"');
    expect(textOf(kpi, 'code')).to.contain('unknown-measure');
    expect(inside(kpi, '[part=value]')).to.equal(null);
    expect(kpi.result).to.equal(undefined);
    const rejected = await kpi.ready.catch((error: unknown) => error);
    expect(rejected).to.include({ code: 'unknown-measure' });
    kpi.measure = 'revenue';
    await kpi.ready;
    expect([kpi.value, kpi.matches(':state(error)')]).to.eql([150, false]);
  });

  it('says which file was not found, and loads it on a second try', async () => {
    const kpi = await show({ src: '/test/status/404' }, null);
    expect(textOf(kpi, '[role=alert]')).to.equal(
      '404 was not found The server responded with 404. Check the URL in the src attribute. ' +
        'Uppercase and lowercase letters and the ending, such as .csv, must be those of the file.',
    );
    kpi.src = 'data:text/csv,order,revenue%0AA1,5%0A';
    await kpi.ready;
    expect(kpi.value).to.equal(5);
  });

  it('tries again on request', async () => {
    let calls = 0;
    const kpi = mount({ src: 'orders.csv' }, null);
    kpi.fetch = () =>
      Promise.resolve(new Response(calls++ === 0 ? '' : 'order,revenue\nA1,7\n', { status: calls === 1 ? 500 : 200 }));
    await kpi.ready.catch(() => undefined);
    expect(kpi.matches(':state(error)')).to.equal(true);
    inside(kpi, '.acts .btn')!.click();
    await kpi.ready;
    expect([kpi.value, calls]).to.eql([7, 2]);
  });

  it('keeps what it has, marked stale and with the reason, when loading again fails', async () => {
    let status = 200;
    const kpi = mount({ src: 'orders.csv' }, null);
    kpi.fetch = () => Promise.resolve(new Response('order,revenue\nA1,7\n', { status }));
    await kpi.ready;
    status = 500;
    expect(await kpi.refresh().catch((error: unknown) => error)).to.include({ code: 'http-status' });
    expect([kpi.value, kpi.matches(':state(stale)'), kpi.matches(':state(error)')]).to.eql([7, true, true]);
    expect(textOf(kpi, '.notices')).to.equal('orders.csv could not be loaded Retry');
    status = 200;
    inside(kpi, '.notices .btn')!.click();
    await kpi.ready;
    expect([kpi.matches(':state(stale)'), inside(kpi, '.notices')]).to.eql([false, null]);
  });

  it('takes a page of HTML for what it is', async () => {
    const kpi = mount({ src: '/test/html-as-csv.csv' }, null);
    expect(await kpi.ready.catch((error: unknown) => error)).to.include({ code: 'not-tabular' });
    expect(await violations(kpi)).to.eql([]);
  });

  it('says of an address that is none that it cannot be reached @release', async () => {
    const kpi = mount({ src: 'http://' }, null);
    expect(await kpi.ready.catch((error: unknown) => error)).to.include({ code: 'network' });
    expect(textOf(kpi, '[role=alert]')).to.contain('Could not reach http://');
  });

  it('names what is wrong with a clause and with its own attributes', async () => {
    const wrong = [
      [{ where: 'region West' }, 'bad-clause'],
      [{ goal: 'much' }, 'bad-option'],
      [{ locale: 'en_US' }, 'bad-option'],
      [{ 'week-start': '9' }, 'bad-option'],
      [{ currency: 'euro' }, 'bad-option'],
      [{ measure: 'visits' }, 'missing-role'],
    ] as const;
    for (const [attributes, code] of wrong) {
      const kpi = mount(attributes);
      expect(await kpi.ready.catch((error: unknown) => error)).to.include({ code });
    }
  });

  it('gives a new promise after each change, and what waited for an older one goes along', async () => {
    const kpi = mount();
    const first = kpi.ready;
    kpi.measure = 'cost';
    expect(kpi.ready).to.not.equal(first);
    await first;
    expect(kpi.value).to.equal(54);
    const old = kpi.result;
    kpi.heading = 'Cost';
    await kpi.ready;
    expect([textOf(kpi, '[part=heading]'), kpi.result === old]).to.eql(['Cost', true]);
  });

  it('fires sales-load after each new answer, with a new result', async () => {
    const kpi = mount();
    const results: unknown[] = [];
    kpi.addEventListener('sales-load', () => results.push(kpi.result));
    await kpi.ready;
    kpi.where = 'region: West';
    await kpi.ready;
    await until(() => results.length === 2);
    expect([results.length, new Set(results).size, kpi.value]).to.eql([2, 2, 60]);
  });

  it('drops a late answer', async () => {
    const kpi = await show();
    for (const region of ['West', 'East', 'West', 'East']) {
      kpi.where = `region: ${region}`;
      await kpi.updateComplete;
    }
    await kpi.ready;
    expect(kpi.value).to.equal(90);
  });

  it('asks nothing before it is near the viewport when it is lazy', async () => {
    const kpi = mount({ loading: 'lazy' });
    kpi.style.setProperty('margin-block-start', '4000px');
    await kpi.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(kpi.matches(':state(loading)')).to.equal(true);
    kpi.scrollIntoView();
    await kpi.ready;
    expect(kpi.value).to.equal(150);
    scrollTo(0, 0);
  });

  it('names a word that an attribute does not know, and what it does', async () => {
    for (const [name, expected] of [
      ['filter', 'one of cross, all, none'],
      ['loading', 'one of eager, lazy'],
      ['view', 'one of chart, table'],
    ] as const) {
      const kpi = await show({ [name]: 'sometimes' });
      const error = await kpi.ready.catch((failure: unknown) => failure as { code: string; message: string });
      expect(error).to.have.property('code', 'bad-option');
      expect(textOf(kpi, '[part=status] [role=alert]').toLowerCase()).to.equal(
        `${name}: invalid value 'sometimes'; expected ${expected} correct the value, or remove it to use the default.`,
      );
      kpi.removeAttribute(name);
      await kpi.ready;
      expect(kpi.value).to.equal(150);
    }
  });

  it('is legible in the dark @release', async () => {
    document.documentElement.style.setProperty('color-scheme', 'dark');
    document.body.style.setProperty('background', 'black');
    const kpi = await show({ ...FULL });
    expect(await violations(kpi)).to.eql([]);
    const card = getComputedStyle(inside(kpi, '.card')!);
    expect(card.backgroundColor).to.match(/oklch\(0\.205/);
    document.documentElement.style.removeProperty('color-scheme');
    document.body.style.removeProperty('background');
  });

  it('takes the tokens that the page sets', async () => {
    document.documentElement.style.setProperty('--sales-color-muted', 'rgb(1, 2, 3)');
    const kpi = await show();
    expect(getComputedStyle(inside(kpi, 'h2')!).color).to.equal('rgb(1, 2, 3)');
    document.documentElement.style.removeProperty('--sales-color-muted');
  });

  it('shows the true numbers of a real file', async function () {
    if (!(await sharedUrl(SUPERSTORE))) return this.skip();
    const kpi = mount({ src: SUPERSTORE, compare: 'previous-year', sparkline: '' }, null);
    await kpi.ready;
    expect(Math.round(kpi.value! * 100)).to.equal(73_321_526);
    expect(textOf(kpi, '.dl')).to.contain('+20.5%').and.to.contain('vs 608K');
    expect(textOf(kpi, '.periods')).to.equal('2017 through 30 Dec, compared with the same days of 2016');
    kpi.compare = '';
    await kpi.ready;
    expect([Math.round(kpi.value! * 100), inside(kpi, '[part=value]')?.ariaLabel]).to.eql([229_720_086, '2,297,200.86']);
  });

  it('never reads its rows from an older question after its data changed', async () => {
    const kpi = await show();
    kpi.data = ROWS.slice(0, 1);
    await kpi.ready;
    expect(kpi.value).to.equal(10);
  });
});
