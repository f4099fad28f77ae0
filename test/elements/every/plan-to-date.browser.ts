// @release: all cards with a plan; the models of each card have the figures
import { expect } from '@open-wc/testing';
import type { QueryResult } from '../../../src/core.js';
import '../../../src/define/sales-breakdown.js';
import '../../../src/define/sales-drivers.js';
import '../../../src/define/sales-forecast.js';
import '../../../src/define/sales-heatmap.js';
import '../../../src/define/sales-kpi.js';
import '../../../src/define/sales-table.js';
import '../../../src/define/sales-trend.js';

const DAY = 86_400_000;
const dayText = (day: number): string => new Date(Date.UTC(2023, 0, 1) + day * DAY).toISOString().slice(0, 10);

/** A sale a day and region from January 2023 to 10 May 2024. */
const SALES = Array.from({ length: 2 * (365 + 131) }, (_, n) => ({
  order_id: `A${String(n)}`,
  date: dayText(Math.floor(n / 2)),
  region: n % 2 === 0 ? 'West' : 'East',
  revenue: 100 + ((n * 7) % 40),
}));

/** Plans of the months of 2024 by region, with more in each month than in the one before. */
const TARGETS = Array.from({ length: 24 }, (_, n) => ({
  month: `2024-${String(Math.floor(n / 2) + 1).padStart(2, '0')}-01`,
  region: n % 2 === 0 ? 'West' : 'East',
  target: 3400 + 60 * n,
}));

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const ACTUAL = sum(SALES.filter(({ date }) => date.startsWith('2024')).map(({ revenue }) => revenue));
/** The plan of January to April, and of 10 of the 31 days of May. */
const PLAN = sum(TARGETS.map(({ month, target }) => (month < '2024-05' ? target : month < '2024-06' ? (target * 10) / 31 : 0)));
const WHOLE = sum(TARGETS.map(({ target }) => target));
const SHARE = `${((100 * ACTUAL) / PLAN).toFixed(1)}%`;

interface Card extends HTMLElement {
  data: unknown;
  readonly ready: Promise<unknown>;
  readonly result?: QueryResult;
}

async function show(tag: string, attributes: Readonly<Record<string, string>> = {}): Promise<Card> {
  const card = document.createElement(tag) as Card;
  const common = { measure: 'revenue', compare: 'plan', where: 'date: 2024', locale: 'en-US', currency: 'USD' };
  for (const [name, value] of Object.entries({ ...common, ...attributes })) card.setAttribute(name, value);
  card.data = { tables: { sales: SALES, targets: TARGETS } };
  document.body.append(card);
  await card.ready;
  return card;
}

const textOf = (card: Card): string => card.shadowRoot!.textContent.replaceAll(/\s+/g, ' ');

/** The sum of the plans in the rows of a result up to the month of the newest day. */
function plannedIn({ result }: Card): number {
  const rows = result!.rows().filter((row) => !(String(row['month(date)'] ?? '') > '2024-05-31'));
  return sum(rows.map((row) => Number(row['revenue.plan'] ?? 0)));
}

describe('the plan of a year that is not over', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('is compared through the last day of the data on all cards', async () => {
    const cards = {
      kpi: await show('sales-kpi'),
      breakdown: await show('sales-breakdown', { by: 'region' }),
      variance: await show('sales-breakdown', { by: 'region', chart: 'variance' }),
      table: await show('sales-table', { by: 'region' }),
      months: await show('sales-table', { by: 'month(date)' }),
      heatmap: await show('sales-heatmap', { x: 'month(date)', y: 'region' }),
      weekdays: await show('sales-heatmap', { x: 'weekday(date)', y: 'region' }),
      trend: await show('sales-trend', { granularity: 'month' }),
    };
    for (const [name, card] of Object.entries(cards)) expect(plannedIn(card), name).to.be.closeTo(PLAN, 1e-6);
    const drivers = await show('sales-drivers', { by: 'region' });
    const { before, after } = drivers.result!.facts.analysis as unknown as { before: number; after: number };
    expect(before).to.be.closeTo(PLAN, 1e-6);
    expect(after).to.equal(ACTUAL);
    for (const card of [cards.kpi, cards.table, cards.months, cards.trend, drivers]) expect(textOf(card)).to.contain(SHARE);
  });

  it('is that of the whole year in its pace and outlook', async () => {
    const kpi = await show('sales-kpi');
    const perWeek = ((WHOLE - ACTUAL) / (366 - 131)) * 7;
    expect(textOf(kpi)).to.contain(`Needs $${(perWeek / 1000).toFixed(2)}K a week`);
    expect(textOf(kpi)).to.contain('Compared with the plan for Jan 1, 2024 to May 10, 2024, the days with data');
    const forecast = await show('sales-forecast', { where: '', granularity: 'day' });
    expect(textOf(forecast)).to.contain(`plan: $${(WHOLE / 1000).toFixed(1)}K`);
  });
});
