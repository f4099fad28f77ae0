import { openPublic, type Dataset } from '../../src/dataset/public-dataset.js';
import { part } from '../parts.js';
import { between, pick, randomOf } from '../random.js';

/** A line of an order. */
export interface Line {
  readonly date: string;
  readonly order: string;
  readonly customer: string | null;
  readonly region: string;
  readonly channel: string;
  readonly category: string;
  readonly quantity: number;
  readonly revenue: number;
  readonly profit: number;
  readonly status: string;
}

const CATEGORIES = ['Lamps', 'Chairs', 'Rugs', 'Tables', 'Vases'];

/** A day of a year. */
function dateIn(year: number, random: () => number): string {
  return `${year}-${String(between(random, 1, 12)).padStart(2, '0')}-${String(between(random, 1, 28)).padStart(2, '0')}`;
}

/** Orders of two whole years with one to four lines each: categories of an order overlap, one is new in the second year and one is lost. */
export function lines(seed: number, orders = 400): readonly Line[] {
  const random = randomOf(seed);
  return Array.from({ length: orders }, (_, o) => {
    const year = o > 0 && random() < 0.45 ? 2023 : 2024;
    const customer = random() < 0.05 ? null : `C${between(random, 1, 90)}`;
    const order = {
      date: o === 0 ? '2024-12-31' : dateIn(year, random),
      order: `O${o}`,
      customer,
      region:
        customer === null ? 'North' : pick(randomOf(customer.length * 7 + Number(customer.slice(1))), ['North', 'South', 'East']),
      channel: pick(random, ['Web', 'Shop']),
      status: random() < (year === 2024 ? 0.2 : 0.1) ? 'returned' : 'done',
    };
    const known = CATEGORIES.filter((name) => name !== (year === 2023 ? 'Vases' : 'Rugs'));
    return Array.from({ length: between(random, 1, 4) }, (): Line => {
      const quantity = between(random, 1, 6);
      const revenue = Math.round(quantity * (5 + 40 * random()) * 100) / 100;
      return {
        ...order,
        category: pick(random, known),
        quantity,
        revenue,
        profit: Math.round(revenue * (random() - 0.3) * 100) / 100,
      };
    });
  }).flat();
}

/** The rows as a data set. */
export function openLines(rows: readonly (Line | Readonly<Record<string, string | number>>)[]): Promise<Dataset> {
  return openPublic(
    rows.map((row) => ({ ...row })),
    {},
    part,
  );
}
