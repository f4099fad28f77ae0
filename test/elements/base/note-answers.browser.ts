import { expect } from '@open-wc/testing';
import '../../../src/define/sales-kpi.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';
import { until } from '../../until.js';
import { violations } from '../axe.js';

const STATES = ['Complete', 'Shipped', 'Cancelled', 'Failed'];

/** Orders in four states; the last ten occur twice. */
const ORDERS = Array.from({ length: 80 }, (_, index) => ({
  order_id: `O${String(index)}`,
  date: `2024-${String(1 + (index % 12)).padStart(2, '0')}-15`,
  quantity: 1 + (index % 3),
  amount: 10 + index,
  order_status: STATES[index % 4]!,
}));
const ALL = [...ORDERS, ...ORDERS.slice(-10)];
const sumOf = (states: readonly string[], rows = ALL): number =>
  rows.filter((one) => states.includes(one.order_status)).reduce((sum, { amount }) => sum + amount, 0);

const footOf = (kpi: SalesKpi): string => kpi.shadowRoot!.textContent.replaceAll(/\s+/gu, ' ');
const buttonOf = (kpi: SalesKpi, name: string): HTMLButtonElement | undefined =>
  [...kpi.shadowRoot!.querySelectorAll<HTMLButtonElement>('.acts button')].find(
    (button) => button.getAttribute('aria-label')?.startsWith(name) === true,
  );
const nameOf = (kpi: SalesKpi, name: string): string | null | undefined => buttonOf(kpi, name)?.getAttribute('aria-label');
const compact = (value: number): string =>
  value.toLocaleString('en', { notation: 'compact', minimumSignificantDigits: 3, maximumSignificantDigits: 3 });
const money = (value: number): string => value.toLocaleString('en', { minimumFractionDigits: 2 });

/** Opens the line of the returned and canceled sales, whose answer loads then. */
const openFold = (kpi: SalesKpi): Promise<void> => {
  kpi.shadowRoot!.querySelector<HTMLElement>('.fold summary')!.click();
  return until(() => buttonOf(kpi, 'Use Complete, Shipped') !== undefined);
};

describe('the notes of a card about its rows', () => {
  let url: string;
  let kpi: SalesKpi;

  beforeEach(async () => {
    localStorage.clear();
    const text = ['order_id,date,quantity,amount,order_status', ...ALL.map((row) => Object.values(row).join(','))].join('\n');
    url = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
    kpi = document.createElement('sales-kpi');
    kpi.setAttribute('src', url);
    kpi.setAttribute('measure', 'revenue');
    document.body.append(kpi);
    await until(() => buttonOf(kpi, 'Use all rows') !== undefined);
  });

  afterEach(() => {
    localStorage.clear();
    document.body.replaceChildren();
    URL.revokeObjectURL(url);
  });

  it('state what is counted and what is not, with rows and amounts @release', async () => {
    expect(kpi.value).to.equal(sumOf(['Complete', 'Shipped', 'Cancelled']));
    expect(footOf(kpi)).to.contain(
      `Includes “Cancelled”: ${String(ALL.filter((one) => one.order_status === 'Cancelled').length)} rows, ${compact(sumOf(['Cancelled']))} `,
    );
    expect(footOf(kpi)).to.contain(`(“Failed”), ${money(sumOf(['Failed']))}; not counted`);
    expect(footOf(kpi)).to.match(/equal another one in all columns: \d+/u);
    expect(await violations(kpi)).to.eql([]);
  });

  it('have the figure of the card with each answer on its button @release', async () => {
    expect(buttonOf(kpi, 'Use Complete, Shipped')).to.equal(undefined);
    await openFold(kpi);
    const answers = ['Use all rows', 'Use Complete, Shipped', 'Use each row once'];
    await until(() => answers.every((name) => nameOf(kpi, name)?.includes(':') === true));
    const sold = ['Complete', 'Shipped', 'Cancelled'];
    expect(answers.map((name) => nameOf(kpi, name))).to.eql([
      `Use all rows: ${money(sumOf(STATES))}`,
      `Use Complete, Shipped: ${money(sumOf(['Complete', 'Shipped']))}`,
      `Use each row once: ${money(sumOf(sold, ORDERS))}`,
    ]);
    kpi.measure = 'orders';
    kpi.where = 'quantity: 1';
    await until(() => /Use all rows: \d+$/u.test(nameOf(kpi, 'Use all rows') ?? ''));
    const orders = new Set(ALL.filter(({ quantity }) => quantity === 1).map(({ order_id: id }) => id));
    expect(nameOf(kpi, 'Use all rows')).to.equal(`Use all rows: ${String(orders.size)}`);
  });

  it('have a button for each answer, and one that asks again', async () => {
    await openFold(kpi);
    buttonOf(kpi, 'Use Complete, Shipped')!.click();
    await until(() => kpi.value === sumOf(['Complete', 'Shipped']));
    buttonOf(kpi, 'Use each row once')!.click();
    await until(() => kpi.value === sumOf(['Complete', 'Shipped'], ORDERS));
    await until(() => footOf(kpi).includes('status="Complete, Shipped" read="duplicates: remove"'));
    [...kpi.shadowRoot!.querySelectorAll('button')].find((button) => button.textContent.trim() === 'Ask again')!.click();
    await until(() => kpi.value === sumOf(['Complete', 'Shipped', 'Cancelled']));
  });
});
