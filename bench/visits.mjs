// How long a visitor waits for a page of twelve widgets: on the first visit, over a slow network, and when the page is opened again.
import { FIRST } from './cases.mjs';
import { figureOf, missing, reasonOf } from './figures.mjs';
import { say } from './harness.mjs';
import { OWN } from './libraries.mjs';
import { referenceOf } from './reference.mjs';

/** Delay of each response of the slow network, in milliseconds. */
const LATENCY_MS = 200;
const LIMIT_MS = 120_000;

/** The visits that are measured. `isAgain`: the page is opened for the second time, and the first visit kept a copy of the file. */
const VISITS = [
  { name: 'first visit, csv', format: 'csv' },
  { name: 'first visit, arrow', format: 'arrow' },
  { name: `first visit, csv, ${LATENCY_MS} ms latency`, format: 'csv', latencyMs: LATENCY_MS },
  { name: `first visit, arrow, ${LATENCY_MS} ms latency`, format: 'arrow', latencyMs: LATENCY_MS },
  { name: 'reopened, csv', format: 'csv', isAgain: true },
];

/** Measures the visits of a page over some sales. Gives for each the time to the first number, and to the last widget. */
export async function benchVisits(bed, sales, { rounds }) {
  const reference = await referenceOf(sales);
  const [[revenue]] = await reference.rowsOf(FIRST, {});
  await reference.close();
  const figures = [];
  for (const visit of VISITS.filter(({ format }) => sales[format]))
    figures.push(...(await measured(bed, sales, { visit, rounds, revenue })));
  return figures;
}

async function measured(bed, sales, { visit, rounds, revenue }) {
  const about = { rows: sales.rows, library: OWN };
  const cases = [`${visit.name}: first number`, `${visit.name}: twelve widgets`];
  const answers = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      say(`${sales.rows} rows, ${OWN}: ${visit.name}, round ${round + 1} of ${rounds}`);
      answers.push(await visitOnce(bed, sales, visit));
    }
    for (const { value } of answers) {
      if (Math.abs(value - revenue) > 1e-9 * revenue) throw new Error(`the card shows ${value}, not ${revenue}`);
    }
  } catch (error) {
    return cases.map((name) => missing({ case: name, ...about }, 'ms', reasonOf(error)));
  }
  return ['firstMs', 'allMs'].map((key, k) =>
    figureOf(
      { case: cases[k], ...about },
      answers.map((answer) => answer[key]),
      'ms',
    ),
  );
}

/** One visit in a browser that has nothing in its caches, unless the page is opened again. */
async function visitOnce(bed, sales, { format, latencyMs = 0, isAgain = false }) {
  const input = { url: `/data/${sales[format].name}`, isKept: isAgain };
  const delayed = (context) =>
    context.route('**/*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, latencyMs));
      await route.continue();
    });
  const opened = await bed.open('open', { input, watch: (page) => (latencyMs > 0 ? delayed(page.context()) : undefined) });
  const answer = async () => {
    await opened.until(() => 'answered' in window);
    return (await opened.call(() => window.answered, undefined, LIMIT_MS)).answer;
  };
  try {
    const first = await answer();
    if (!isAgain) return first;
    await copyKept(opened);
    await opened.page.reload({ waitUntil: 'commit' });
    return await answer();
  } finally {
    await opened.close();
  }
}

/** Resolves once the page has stored its copy. `until` would take the promise of the page for its answer. */
async function copyKept({ call }) {
  const deadline = performance.now() + LIMIT_MS;
  while (!(await call(() => window.isKept(), undefined, LIMIT_MS))) {
    if (performance.now() > deadline) throw new Error('the browser keeps no copy');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
