// How long from an empty page to the first answer, a file on the way: this library and its peers in turn.
import { FIRST } from './cases.mjs';
import { figureOf, missing, reasonOf } from './figures.mjs';
import { say } from './harness.mjs';
import { ordersOf } from './orders.mjs';
import { referenceOf } from './reference.mjs';

const FORMATS = ['csv', 'arrow', 'parquet'];

/** A library that has loaded for so long in all is not asked again; `n` tells how often it was. */
const ENOUGH_MS = 60_000;

const sumOf = (numbers) => numbers.reduce((sum, one) => sum + one, 0);

/** Measures the loading of sales, each library that reads the format `rounds` times. Gives the figures. */
export async function benchLoad(bed, sales, { libraries, rounds, formats = FORMATS }) {
  const reference = await referenceOf(sales);
  const [[revenue]] = await reference.rowsOf(FIRST, {});
  await reference.close();
  const files = formats.filter((format) => sales[format]).map((format) => ({ format, ...sales[format] }));
  const figures = [];
  for (const { format, name } of files) {
    const about = { case: `load ${format}`, rows: sales.rows };
    figures.push(...(await loaded(bed, { about, format, name, revenue }, { libraries, rounds })));
  }
  return figures;
}

/** The same for a million lines of orders with a number each, 111 MB of CSV: the file that the budget names. */
export async function benchOrders(bed, { libraries, rounds }) {
  const rows = 1_000_000;
  const orders = await ordersOf(rows);
  const figures = [];
  for (const format of ['csv', 'arrow']) {
    const about = { case: `load orders ${format}`, rows };
    const file = { about, format, name: orders[format].name, revenue: orders.revenue };
    figures.push(...(await loaded(bed, file, { libraries, rounds })));
  }
  return figures;
}

/** Libraries take turns, so that all are measured in the same minutes. One that fails, or finds another sum, is not asked again. */
async function loaded(bed, { about, format, name, revenue }, { libraries, rounds }) {
  const able = libraries.filter(({ loads }) => loads.includes(format));
  const taken = new Map(able.map((library) => [library, []]));
  const failures = new Map();
  for (let round = 0; round < rounds; round += 1) {
    for (const library of able.filter((one) => !failures.has(one) && sumOf(taken.get(one)) < ENOUGH_MS)) {
      say(`${about.rows} rows, ${about.case}, round ${round + 1} of ${rounds}: ${library.name}`);
      try {
        const { ms, answer } = await bed.measure(library.loadPage ?? library.page, {
          format,
          url: `/data/${name}`,
          rows: about.rows,
        });
        // Sums of doubles in another order differ by less than a millionth of a cent.
        if (Math.abs(answer - revenue) > 1e-9 * revenue) throw new Error(`finds ${answer}, not ${revenue}`);
        taken.get(library).push(ms);
      } catch (error) {
        failures.set(library, reasonOf(error));
      }
    }
  }
  return able.map((library) => {
    const named = { ...about, library: library.name };
    const reason = failures.get(library);
    return reason ? missing(named, 'ms', reason) : figureOf(named, taken.get(library), 'ms');
  });
}
