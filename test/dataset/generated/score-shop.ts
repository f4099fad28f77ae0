import { openDataset, SalesError } from '../../../src/core.js';
import type { Dataset, QueryPlan } from '../../../src/core.js';
import { randomOf } from '../../random.js';
import { randomShop } from './shop.js';
import type { Shop } from './shop.js';
import type { Idea } from './naming.js';
import type { Figure } from '../truth-figures.js';

type Groups = ReadonlyMap<string, number>;

/** A figure: how it is asked for, and how it is computed from the lines of the sales. */
interface Asked {
  readonly plan: QueryPlan;
  readonly needs: readonly Idea[];
  readonly of: (shop: Shop) => Groups;
}

type Lines = Shop['lines'];

const sum = (lines: Lines): number => lines.reduce((total, { amount }) => total + amount, 0);
const distinct = (lines: Lines, of: (line: Lines[number]) => string | number): number => new Set(lines.map(of)).size;
const total =
  (value: (lines: Lines) => number) =>
  ({ lines }: Shop): Groups =>
    new Map([['', value(lines)]]);
const grouped =
  (key: (line: Lines[number]) => string, value: (lines: Lines) => number) =>
  ({ lines }: Shop): Groups => {
    const groups = new Map<string, Lines[number][]>();
    for (const line of lines) groups.set(key(line), [...(groups.get(key(line)) ?? []), line]);
    return new Map([...groups].map(([name, some]) => [name, value(some)]));
  };

const FIGURES: readonly Asked[] = [
  { plan: { measures: ['revenue'] }, needs: ['amount'], of: total(sum) },
  {
    plan: { measures: ['units'] },
    needs: ['quantity'],
    of: total((lines) => lines.reduce((all, { quantity }) => all + quantity, 0)),
  },
  { plan: { measures: ['orders'] }, needs: ['order'], of: total((lines) => distinct(lines, ({ order }) => order)) },
  { plan: { measures: ['customers'] }, needs: ['customer'], of: total((lines) => distinct(lines, ({ customer }) => customer)) },
  { plan: { measures: ['products'] }, needs: ['product'], of: total((lines) => distinct(lines, ({ product }) => product)) },
  {
    plan: { measures: ['aov'] },
    needs: ['order', 'amount'],
    of: total((lines) => sum(lines) / distinct(lines, ({ order }) => order)),
  },
  {
    plan: { measures: ['revenue'], by: ['month(date)'] },
    needs: ['date', 'amount'],
    of: grouped(({ date }) => `${date.slice(0, 7)}-01`, sum),
  },
  { plan: { measures: ['revenue'], by: ['product'] }, needs: ['product', 'amount'], of: grouped(({ product }) => product, sum) },
];

/** The figures of the shop with this seed, and what is special about it. */
export async function scoreShop(seed: number): Promise<{ readonly title: string; readonly figures: readonly Figure[] }> {
  const shop = randomShop(randomOf(seed));
  const entries = Object.entries(shop.files).map(([name, text]) => [name.replace(/\..*$/u, ''), new File([text], name)] as const);
  const [first, second] = entries;
  const input = second === undefined && first !== undefined ? first[1] : { tables: Object.fromEntries(entries) };
  const dataset = await openDataset(input, { timeZone: 'UTC', ...(shop.fiscalStart && { fiscalStart: shop.fiscalStart }) });
  try {
    const figures: Figure[] = [];
    for (const asked of FIGURES) {
      if (asked.needs.every((idea) => shop.has.has(idea))) figures.push(await figureOf(dataset, asked, shop));
    }
    return { title: shop.title, figures };
  } finally {
    dataset.close();
  }
}

async function figureOf(dataset: Dataset, { plan, of }: Asked, shop: Shop): Promise<Figure> {
  const name = [...plan.measures, ...(plan.by ?? [])].join(' by ');
  try {
    const rows = (await dataset.query(plan)).rows();
    const [measure = ''] = plan.measures;
    const [by] = plan.by ?? [];
    const found = new Map(rows.map((row) => [by === undefined ? '' : String(row[by]), Number(row[measure])]));
    // A product is listed by its code or by its name.
    const detail = by === 'product' ? differenceOf(ranked(found), ranked(of(shop))) : differenceOf(found, of(shop));
    return { name, status: detail === '' ? 'right' : 'wrong', detail };
  } catch (error) {
    if (!(error instanceof SalesError)) throw error;
    return {
      name,
      status: (error.code as string) === 'ambiguous' ? 'asked' : 'refused',
      detail: `${error.code}: ${error.message}`,
      hint: error.hint,
    };
  }
}

function ranked(groups: Groups): Groups {
  return new Map([...groups.values()].toSorted((a, b) => b - a).map((value, rank) => [`place ${String(rank + 1)}`, value]));
}

function differenceOf(found: Groups, expected: Groups): string {
  for (const [key, value] of expected) {
    const own = found.get(key);
    if (own === undefined || Math.abs(own - value) > 0.005 + 1e-9 * Math.abs(value))
      return `${key} ${String(own)} instead of ${String(value)}`;
  }
  return found.size === expected.size ? '' : `${String(found.size)} groups instead of ${String(expected.size)}`;
}
