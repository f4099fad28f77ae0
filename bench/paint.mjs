// From a move of the mouse to the picture: six widgets follow a brush on a page, and the main thread's work is traced.
import { FIRST } from './cases.mjs';
import { figureOf, missing, reasonOf } from './figures.mjs';
import { say } from './harness.mjs';
import { OWN } from './libraries.mjs';
import { referenceOf } from './reference.mjs';

const CATEGORIES = ['blink.user_timing', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];
const WARM = 3;
/** The drag begins here, counted in months from 0. */
const START = 2;
const DEADLINE_MS = 120_000;

/** Measures the steps of one drag over the months. Gives the main thread's work and the time to the painted picture. */
export async function benchPaint(bed, sales, steps) {
  const { rows } = sales;
  const about = { rows, library: OWN };
  say(`${rows} rows, ${OWN}: brush to painted`);
  const opened = await bed.open('paint');
  try {
    await opened.until(() => 'paint' in window);
    await opened.call((input) => window.paint.open(input), { url: `/data/${sales.arrow.name}` }, DEADLINE_MS);
    const { marks, trace } = await drag(bed, opened, steps);
    await check(sales, marks);
    const timed = marks.slice(WARM);
    const work = workOf(
      trace,
      timed.map(({ name }) => name),
    );
    return [
      figureOf({ case: 'brush, six widgets: main thread', ...about }, work, 'ms'),
      figureOf(
        { case: 'brush, six widgets: to painted', ...about },
        timed.map(({ ms }) => ms),
        'ms',
      ),
    ];
  } catch (error) {
    return [missing({ case: 'brush, six widgets: main thread', ...about }, 'ms', reasonOf(error))];
  } finally {
    await opened.close();
  }
}

async function drag(bed, { page, call }, steps) {
  const { mouse } = page;
  const places = await call(() => window.paint.months());
  await mouse.move(...places[START]);
  // A person rests before dragging: the page gets ready in this time.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await mouse.down();
  await bed.browser.startTracing(page, { categories: CATEGORIES });
  const marks = [];
  for (let month = START + 1; month < Math.min(places.length, START + 1 + WARM + steps); month += 1) {
    const name = `step ${month}`;
    await call((one) => window.paint.expect(one), name);
    await mouse.move(...places[month]);
    marks.push({ name, month, ...(await call(() => window.paint.taken())) });
  }
  const trace = JSON.parse((await bed.browser.stopTracing()).toString());
  await mouse.up();
  return { marks, trace };
}

/** The first card must show the revenue of the months dragged over, at each step. */
async function check(sales, marks) {
  const reference = await referenceOf(sales);
  try {
    for (const { month, value } of marks) {
      const [[revenue]] = await reference.rowsOf(FIRST, { months: [START, month] });
      if (Math.abs(value - revenue) > 0.005) throw new Error(`at month ${month} the card shows ${value}, not ${revenue}`);
    }
  } finally {
    await reference.close();
  }
}

/** Milliseconds of tasks on the page's main thread between the two marks of each step; processor time, so that waiting for a core does not count. */
function workOf({ traceEvents }, names) {
  const marks = new Map(traceEvents.filter(({ cat }) => cat === 'blink.user_timing').map((event) => [event.name, event]));
  const { pid, tid } = marks.get(`${names[0]} moved`);
  const tasks = traceEvents.filter((event) => event.name === 'RunTask' && event.pid === pid && event.tid === tid);
  return names.map((name) => {
    const [from, to] = [marks.get(`${name} moved`).ts, marks.get(`${name} painted`).ts];
    const within = tasks.filter(({ ts, dur }) => ts + dur > from && ts < to);
    return within.reduce((sum, { dur, tdur = dur }) => sum + tdur, 0) / 1000;
  });
}
