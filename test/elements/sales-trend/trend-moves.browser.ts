import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import type { SalesTrend } from '../../../src/elements/sales-trend/sales-trend.js';
import { clean, drag, inside, spoken } from '../chart-page.js';
import { points, ROWS, show } from './trend-page.js';

const MONTHS = { granularity: 'month', compare: 'previous-year' };

/** The picture of a trend. */
const picture = (trend: SalesTrend): SVGSVGElement => trend.shadowRoot!.querySelector<SVGSVGElement>('.stage svg')!;
const labels = (trend: SalesTrend, selector: string): readonly (string | null)[] =>
  [...picture(trend).querySelectorAll(selector)].map(({ textContent }) => textContent);

/** A second trend beside the first, which follows it. */
async function pair(attributes: Readonly<Record<string, string>> = MONTHS): Promise<readonly [SalesTrend, SalesTrend]> {
  const { trend, box } = await show(MONTHS);
  const follower = document.createElement('sales-trend');
  for (const [name, value] of Object.entries({ locale: 'en-US', ...attributes })) follower.setAttribute(name, value);
  follower.data = ROWS;
  box.append(follower);
  await follower.ready;
  return [trend, follower];
}

const move = (where: string): void => filterGroup('default').set('map', where, { moving: true });
const end = (where: string): void => filterGroup('default').set('map', where);

/** The same picture drawn at once, by a trend that saw no drag. */
async function drawnAtOnce(like: SalesTrend): Promise<SVGSVGElement> {
  const fresh = document.createElement('sales-trend');
  for (const { name, value } of like.attributes) if (name !== 'id') fresh.setAttribute(name, value);
  fresh.data = ROWS;
  like.parentElement!.append(fresh);
  await fresh.ready;
  return picture(fresh);
}

describe('a picture under a filter that moves', () => {
  afterEach(clean);

  it('keeps its nodes while the hand moves, and after it @release', async () => {
    const [, follower] = await pair();
    move('date: 2015-01..2016-06');
    await follower.ready;
    const svg = picture(follower);
    const line = svg.querySelector('.line.s1 path');
    const before = line!.getAttribute('d');
    move('date: 2015-01..2016-08');
    await follower.ready;
    expect(picture(follower) === svg && svg.querySelector('.line.s1 path') === line).to.equal(true);
    expect(line!.getAttribute('d')).to.not.equal(before);
    end('date: 2015-01..2016-08');
    await follower.ready;
    expect(picture(follower) === svg && svg.querySelector('.line.s1 path') === line).to.equal(true);
  });

  it('is after the drag what it would be drawn at once @release', async () => {
    for (const more of [{}, { series: 'region', chart: 'stacked' }, { chart: 'bar' }, { average: '3' }, { cumulative: '' }]) {
      const [, follower] = await pair({ ...MONTHS, ...more });
      for (const to of ['2015-04', '2015-12', '2016-03']) {
        move(`date: 2015-02..${to}`);
        await follower.ready;
      }
      end('date: 2015-02..2016-03');
      await follower.ready;
      const [moved, whole] = [picture(follower), await drawnAtOnce(follower)];
      if (!moved.isEqualNode(whole)) expect(moved.outerHTML).to.equal(whole.outerHTML);
      clean();
    }
  });

  it('holds its value axis still until the hand lets go', async () => {
    const [, follower] = await pair({ granularity: 'month' });
    const ticks = labels(follower, '.tick[text-anchor=end] text');
    move('date: 2015-01..2015-03');
    await follower.ready;
    expect(labels(follower, '.tick[text-anchor=end] text')).to.deep.equal(ticks);
    end('date: 2015-01..2015-03');
    await follower.ready;
    expect(labels(follower, '.tick[text-anchor=end] text')).to.not.deep.equal(ticks);
  });

  it('lets its axis grow where values go beyond it @release', async () => {
    const [, follower] = await pair({ granularity: 'month' });
    end('region: East');
    await follower.ready;
    move('region: East, West');
    await follower.ready;
    const height = follower.shadowRoot!.querySelector('.stage')!.clientHeight;
    const { top } = follower.shadowRoot!.querySelector('.stage')!.getBoundingClientRect();
    for (const { y } of points(follower)) expect(y - top).to.be.within(0, height);
  });

  it('marks what its own hand brushes in place, and says what was brushed once, at the end @release', async () => {
    const { trend } = await show(MONTHS);
    const at = points(trend);
    const svg = picture(trend);
    const said: string[] = [];
    const live = inside(trend, '[role=status][aria-live]');
    const observer = new MutationObserver(() => said.push(spoken(trend)));
    observer.observe(live, { childList: true, characterData: true, subtree: true });
    await sendMouse({ type: 'move', position: [Math.round(at[2]!.x), Math.round(at[2]!.y)] });
    await sendMouse({ type: 'down' });
    for (const k of [4, 6, 8]) await sendMouse({ type: 'move', position: [Math.round(at[k]!.x), Math.round(at[k]!.y)] });
    expect(picture(trend) === svg).to.equal(true);
    expect(svg.querySelectorAll('.chosen rect').length).to.equal(1);
    expect(points(trend, '.line.ghosted.s1 path').length).to.equal(24);
    await sendMouse({ type: 'up' });
    await trend.ready;
    observer.disconnect();
    expect(said).to.deep.equal([spoken(trend)]);
    expect(said[0]).to.contain('Mar').and.to.contain('Sep');
  });

  it('is mirrored and moved alike from right to left @release', async () => {
    const [trend, follower] = await pair({ ...MONTHS, locale: 'ar-EG' });
    const at = points(trend);
    await drag(at[3]!, at[14]!);
    await follower.ready;
    const whole = await drawnAtOnce(follower);
    if (!picture(follower).isEqualNode(whole)) expect(picture(follower).outerHTML).to.equal(whole.outerHTML);
  });
});
