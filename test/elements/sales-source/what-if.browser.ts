import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/define/sales-breakdown.js';
import '../../../src/define/sales-kpi.js';
import '../../../src/define/sales-source.js';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';
import type { SalesSource } from '../../../src/elements/sales-source/sales-source.js';
import { until } from '../../until.js';
import { violations } from '../axe.js';
import { allInside, clean, inside } from '../chart-page.js';

const ROWS = [
  { date: '2024-01-05', region: 'North', quantity: 10, revenue: 100, profit: 40 },
  { date: '2024-02-05', region: 'South', quantity: 5, revenue: 50, profit: -10 },
  { date: '2024-03-05', region: 'North', quantity: 2, revenue: 25, profit: 10 },
];
const LEVERS = 'price: -5%..10%; discount: 0..30%; volume elasticity: -1.2';

/** What 5% higher prices leave of the units. */
const UNITS = 1.05 ** -1.2;

/** Sales of two years, in which each product has a price that moves by up to 20%. */
function marketOf(products: number, elasticity: number): readonly object[] {
  // The same numbers each time, spread like random ones.
  const spread = (n: number): number => (Math.sin(n * 12.9898) * 43758.5453) % 1;
  return Array.from({ length: products * 24 }, (_, cell) => {
    const [product, month] = [Math.floor(cell / 24), cell % 24];
    const factor = 1 + 0.2 * spread(cell + 1);
    const quantity = Math.round(1000 * (1 + product / 10) * factor ** elasticity * Math.exp(0.02 * spread(cell + 7000)));
    const date = new Date(Date.UTC(2022, month, 5)).toISOString().slice(0, 10);
    return { date, region: 'North', product: `P${product}`, quantity, revenue: quantity * 10 * factor, profit: quantity };
  });
}

describe('the levers of a source', () => {
  afterEach(clean);

  async function mount(
    whatIf: string,
    { data = ROWS, locale = 'en', sync = '' }: { data?: readonly object[]; locale?: string; sync?: string } = {},
  ): Promise<SalesSource> {
    const source = document.createElement('sales-source');
    source.setAttribute('what-if', whatIf);
    source.setAttribute('locale', locale);
    if (sync) source.setAttribute('sync', sync);
    source.data = data;
    source.innerHTML =
      '<sales-kpi measure="revenue"></sales-kpi><sales-breakdown by="region" measure="profit"></sales-breakdown>';
    document.body.append(source);
    await source.ready.catch(() => undefined);
    await until(() => has(source, '.what-if'));
    return source;
  }

  const has = (source: SalesSource, selector: string): boolean => allInside(source, selector).length > 0;
  const input = (source: SalesSource, selector: string): HTMLInputElement => inside(source, selector) as HTMLInputElement;

  function move(source: SalesSource, selector: string, value: string): void {
    const lever = input(source, selector);
    lever.value = value;
    lever.dispatchEvent(new Event('input'));
    lever.dispatchEvent(new Event('change'));
  }

  const kpiOf = (source: SalesSource): SalesKpi => source.querySelector('sales-kpi')!;
  const cells = (source: SalesSource): readonly string[] =>
    allInside(source, 'tbody td').map((cell) => cell.textContent.trim().replaceAll(/\s+/g, ' '));

  it('keep their texts where the page has text styles for all elements', async () => {
    const page = new CSSStyleSheet();
    page.replaceSync('* { text-transform: uppercase; letter-spacing: 3px; font-style: italic }');
    document.adoptedStyleSheets.push(page);
    const source = await mount(LEVERS);
    const { textTransform, letterSpacing, fontStyle } = getComputedStyle(source.shadowRoot!.querySelector('label')!);
    document.adoptedStyleSheets.pop();
    expect([textTransform, letterSpacing, fontStyle]).to.eql(['none', 'normal', 'normal']);
  });

  it('are accessible, at 0, and leave the cards as they are @release', async () => {
    const source = await mount(LEVERS);
    expect(await violations(source)).to.deep.equal([]);
    const labels = allInside(source, 'label').map((label) => label.textContent);
    expect(labels).to.deep.equal(['Price', 'Additional discount', 'Price elasticity of units']);
    expect(cells(source)).to.deep.equal(['175', '', '40', '']);
    const kpi = kpiOf(source);
    await kpi.ready;
    expect(kpi.value).to.equal(175);
    expect(source.scenario).to.equal(undefined);
    expect(inside(kpi, '[part=heading]').textContent).to.equal('Revenue');
  });

  it('change all cards, which say so on screen, in their names, exports and claims', async () => {
    const source = await mount(LEVERS);
    const kpi = kpiOf(source);
    await kpi.ready;
    move(source, '#price', '5');
    await until(() => kpi.value !== 175);
    expect(kpi.value).to.be.closeTo(175 * 1.05 * UNITS, 1e-9);
    expect(inside(kpi, '[part=heading]').textContent).to.equal('Scenario: Revenue');
    expect(inside(kpi, 'section').getAttribute('aria-labelledby')).to.equal('heading');
    expect(kpi.claims!.scenario).to.deep.equal({ price: 0.05, discount: 0, elasticity: -1.2 });
    expect(source.scenario).to.deep.equal(kpi.claims!.scenario);
    const breakdown = source.querySelector('sales-breakdown')!;
    await until(() => inside(breakdown, '[part=heading]').textContent === 'Scenario: Profit by region');
    expect(breakdown.result!.rows()[0]).to.deep.include({ region: 'North' });
    expect(breakdown.result!.rows()[0]!.profit).to.be.closeTo((125 * 1.05 - 75) * UNITS, 1e-9);
    expect(await breakdown.toSVG()).to.contain('Scenario: Profit by region');
    expect(input(source, '#price').getAttribute('aria-valuetext')).to.equal('+5.0%');
    await until(() => cells(source)[1] !== '');
    expect(cells(source)).to.deep.equal(['175', '173 −1.0%', '40', '46 +14.9%']);
    await until(() => inside(source, '[role=status].vh, .what-if [role=status]').textContent.includes('scenario'));
  });

  it('state the change of units at which profit is that of the data @release', async () => {
    const source = await mount(LEVERS);
    move(source, '#price', '10');
    await until(() => has(source, '#break-even'));
    // Units × 40 / (40 + 17.5): the profit of all rows, and what 10% more revenue adds to it.
    expect(inside(source, '#break-even').textContent).to.equal(
      'Break-even: units may fall by 30.4% before profit is lower than in the data (elasticity −3.81).',
    );
    move(source, '#price', '0');
    move(source, '#discount', '30');
    await until(() => inside(source, '#break-even').textContent.startsWith('No rise'));
  });

  it('keep a scenario as A, and show it next to another one @release', async () => {
    const source = await mount(LEVERS);
    const click = (text: string): void =>
      (allInside(source, 'button').find((button) => button.textContent === text) as HTMLElement).click();
    const heads = (): string =>
      allInside(source, 'thead th')
        .map((head) => head.textContent)
        .join(' | ');
    move(source, '#price', '5');
    await until(() => cells(source)[1] !== '');
    click('Keep as A');
    move(source, '#price', '10');
    await until(() => heads() === 'Data | Scenario A | Scenario B' && cells(source).at(-1) === '51.3 +28.2%', 'both scenarios');
    // Price, discount and elasticity of both, then their figures.
    expect(cells(source)).to.deep.equal([
      ...['', '+5.0%', '+10.0%', '', '0.0%', '0.0%', '', '−1.20', '−1.20'],
      ...['175', '173 −1.0%', '172 −1.9%', '40', '46 +14.9%', '51.3 +28.2%'],
    ]);
    expect(await violations(source)).to.deep.equal([]);
    click('Swap A and B');
    await until(() => source.scenario?.price === 0.05);
    await until(() => cells(source)[1] === '+10.0%' && cells(source).at(-1) === '46 +14.9%');
    click('Remove A');
    await until(() => heads() === 'Data | Scenario');
  });

  it('are in the URL with sync, on load too', async () => {
    const old = location.href;
    const source = await mount(LEVERS, { sync: 'url' });
    move(source, '#price', '5');
    await until(() => source.scenario !== undefined);
    expect(new URLSearchParams(location.search).get('scenario')).to.equal('price: 5%; volume elasticity: -1.2');
    source.remove();
    const again = await mount(LEVERS, { sync: 'url' });
    expect(again.scenario).to.deep.equal({ price: 0.05, discount: 0, elasticity: -1.2 });
    expect(input(again, '#price').value).to.equal('5');
    inside(again, 'button').click();
    await until(() => again.scenario === undefined);
    expect(location.search).not.to.contain('scenario');
    history.replaceState(history.state, '', old);
  });

  it('return to the data with the button @release', async () => {
    const source = await mount(LEVERS);
    const kpi = kpiOf(source);
    move(source, '#discount', '20');
    await until(() => allInside(kpi, '[part=heading]')[0]?.textContent === 'Scenario: Revenue');
    inside(source, 'button').click();
    await until(() => inside(kpi, '[part=heading]').textContent === 'Revenue');
    expect(kpi.value).to.equal(175);
    expect(input(source, '#discount').value).to.equal('0');
  });

  it('move by the arrow keys, step by step', async () => {
    const source = await mount('price: -5%..10%');
    const price = input(source, '#price');
    price.focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowRight' });
    await until(() => source.scenario !== undefined);
    expect(source.scenario).to.deep.equal({ price: 0.01, discount: 0, elasticity: 0 });
  });

  it('take numbers, the closest end for one outside the range, and an elasticity of the reader', async () => {
    const source = await mount('price: -5%..10%');
    const entry = input(source, '.entry input');
    entry.value = '80';
    entry.dispatchEvent(new Event('change'));
    await until(() => entry.value === '10');
    move(source, '#elasticity', '-2');
    await until(() => source.scenario?.elasticity === -2);
    expect(source.scenario).to.deep.equal({ price: 0.1, discount: 0, elasticity: -2 });
  });

  it('estimate the elasticity, and take one that users type instead @release', async () => {
    const source = await mount('price: -5%..10%; volume elasticity: auto', { data: marketOf(20, -1.6) });
    const elasticity = input(source, '#elasticity');
    expect(Number(elasticity.value)).to.be.closeTo(-1.6, 0.05);
    expect(inside(source, '#estimate').textContent).to.match(
      /^Estimated from 20 products over 24 months: −1\.\d\d, 95% interval −1\.\d\d to −1\.\d\d\.$/,
    );
    const estimated = elasticity.value;
    move(source, '#elasticity', '-0.5');
    move(source, '#price', '10');
    await until(() => source.scenario !== undefined);
    expect(source.scenario).to.deep.equal({ price: 0.1, discount: 0, elasticity: -0.5 });
    inside(source, 'button').click();
    await until(() => elasticity.value === estimated);
  });

  it('say that prices change too little, and that the data does not show what units depend on @release', async () => {
    const few = await mount('price: -5%..10%; volume elasticity: auto', { data: marketOf(5, -1.6) });
    expect(inside(few, '#estimate').textContent).to.match(
      /^Not enough price changes: 5 products .* at least 10 required\. Type an elasticity/,
    );
    expect(input(few, '#elasticity').value).to.equal('0');
    few.remove();
    const unclear = await mount('price: -5%..10%; volume elasticity: auto', { data: marketOf(20, 0.5) });
    expect(inside(unclear, '#estimate').textContent).to.contain(
      'The data does not show how units depend on the price. Type an elasticity.',
    );
    expect(input(unclear, '#elasticity').value).to.equal('0');
  });

  it('show the figures of the filters', async () => {
    const source = await mount('price: -5%..10%');
    filterGroup('default').set('test', 'region: South');
    await until(() => cells(source)[0] === '50');
    expect(cells(source)).to.deep.equal(['50', '', '−10', '']);
  });

  it('are in the language and direction of the page @release', async () => {
    const source = await mount(LEVERS, { locale: 'ar' });
    const panel = inside(source, '.what-if');
    expect([panel.lang, panel.dir]).to.deep.equal(['ar', 'rtl']);
    expect(getComputedStyle(input(source, '#price')).direction).to.equal('rtl');
    expect(inside(source, '.heading').textContent).to.equal('تحليل ماذا لو');
  });

  it('are an error of the source where they are wrong or the data lacks what they need, and the cards show the data', async () => {
    const reversed = await mount('price: 10%..-5%');
    await until(() => has(reversed, '.problem'));
    expect(inside(reversed, '.problem').textContent).to.contain("'price: 10%..-5%'");
    let problem: unknown;
    await reversed.ready.catch((error: unknown) => (problem = error));
    expect(problem).to.have.property('code', 'bad-option');
    await kpiOf(reversed).ready;
    expect(kpiOf(reversed).value).to.equal(175);
    reversed.setAttribute('what-if', 'price: -5%..10%');
    await until(() => has(reversed, '#price'));
    reversed.remove();
    const bare = await mount(LEVERS, { data: ROWS.map(({ date, region, revenue }) => ({ date, region, revenue })) });
    await until(() => has(bare, '.problem'));
    expect(inside(bare, '.problem').textContent).to.contain('data with units sold');
  });

  it('leave the panel out of a page without the attribute, and take it off again', async () => {
    const source = await mount('price: -5%..10%');
    move(source, '#price', '10');
    const kpi = kpiOf(source);
    await until(() => allInside(kpi, '[part=heading]')[0]?.textContent === 'Scenario: Revenue');
    source.removeAttribute('what-if');
    await until(() => !has(source, '.what-if'));
    await until(() => inside(kpi, '[part=heading]').textContent === 'Revenue');
    expect(kpi.value).to.equal(175);
  });
});
