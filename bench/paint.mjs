// From a move of the mouse to the picture: six widgets follow a brush on a page, others a clause that a script sets. The main thread's work is traced.
import { CASES, FIRST } from './cases.mjs';
import { figureOf, missing, reasonOf } from './figures.mjs';
import { say } from './harness.mjs';
import { OWN, RAW } from './libraries.mjs';
import { referenceOf } from './reference.mjs';
import { REGIONS } from './sales.mjs';

/** Tasks and the marks of a page, which cost next to nothing to trace. */
const TASKS = ['blink.user_timing', 'toplevel'];
/** Layouts are traced in steps of their own: for each, the browser counts all objects of the page, within the time of the task. */
const LAYOUTS = ['blink.user_timing', 'devtools.timeline'];
const LAYOUT_STEPS = 10;
const WARM = 3;
/** High enough for twelve widgets, so that none of them follows later. */
const VIEWPORT = { width: 1280, height: 1800 };
/** The drag begins here, counted in months from 0. */
const START = 2;
const DEADLINE_MS = 120_000;
/** What is put off until a step is painted, such as the table for screen readers, has followed by then. */
const AFTER_MS = 60;

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

/**
 * A page's own control sets a clause on the region: with a rest after each step as by clicks, or without one as by a slider. Of the
 * widgets of a page, the first `inView` can be seen.
 */
const SETS = [
  { name: 'set, five widgets', count: 5, restMs: 300 },
  { name: 'set, six widgets', count: 6, restMs: 300 },
  // The others follow while the page rests.
  { name: 'set, six of thirty widgets in view', count: 30, inView: 6, restMs: 1500 },
  { name: 'set, twelve widgets', count: 12, restMs: 300 },
  { name: 'slider, five widgets', count: 5, restMs: 0 },
];

/**
 * Measures clauses that a script sets. Gives the main thread's work, the layouts, and the time to the painted picture; next to that
 * of five widgets, the time that the peer takes for their five queries alone.
 */
export async function benchSet(bed, sales, { paintSteps, caseMs, libraries }) {
  const figures = [];
  for (const one of SETS) figures.push(...(await benchSteps(bed, sales, paintSteps, one)));
  const peer = libraries.find(({ name }) => name === RAW);
  return peer ? [...figures, await benchQueries(bed, sales, { peer, caseMs })] : figures;
}

/** Measures the five queries of the five widgets in a library that paints nothing. */
async function benchQueries(bed, { rows, arrow }, { peer, caseMs }) {
  const about = { case: 'set, five widgets: to painted', rows, library: peer.name };
  say(`${rows} rows, ${peer.name}: the five queries alone`);
  const opened = await bed.open(peer.page, { isIsolated: peer.isIsolated });
  try {
    await opened.until(() => 'library' in window);
    await opened.call((input) => window.library.open(input), { format: 'arrow', url: `/data/${arrow.name}`, rows }, DEADLINE_MS);
    const asked = CASES.find(({ name }) => name === 'new filter');
    const { times } = await opened.call(([one, mostMs]) => window.library.run(one, mostMs), [asked, caseMs], DEADLINE_MS);
    return figureOf(about, times, 'ms');
  } catch (error) {
    return missing(about, 'ms', reasonOf(error));
  } finally {
    await opened.close();
  }
}

async function benchSteps(bed, sales, steps, { name, count, inView, restMs }) {
  const about = { rows: sales.rows, library: OWN };
  say(`${sales.rows} rows, ${OWN}: ${name}`);
  const opened = await bed.open('paint');
  try {
    const { page, call } = opened;
    await opened.until(() => 'paint' in window);
    await page.setViewportSize(VIEWPORT);
    await call((input) => window.paint.open(input), { url: `/data/${sales.arrow.name}`, count, inView }, DEADLINE_MS);
    let step = 0;
    const follow = async (categories, count) => {
      const marks = [];
      await bed.browser.startTracing(page, { categories });
      for (const end = step + count; step < end; step += 1) {
        const region = REGIONS[step % REGIONS.length];
        const mark = `set ${step}`;
        const taken = await call((input) => window.paint.set(input.mark, input.where), { mark, where: `region: "${region}"` });
        marks.push({ name: mark, filter: { region }, ...taken });
        await new Promise((resolve) => setTimeout(resolve, restMs));
      }
      return { marks, trace: JSON.parse((await bed.browser.stopTracing()).toString()) };
    };
    const { marks, trace } = await follow(TASKS, WARM + steps);
    const laidOut = await follow(LAYOUTS, LAYOUT_STEPS);
    await check(sales, [...marks, ...laidOut.marks]);
    const timed = marks.slice(WARM);
    const namesOf = (those) => those.map((mark) => mark.name);
    return [
      figureOf({ case: `${name}: main thread`, ...about }, workOf(trace, namesOf(timed)), 'ms'),
      ...(restMs > AFTER_MS
        ? [figureOf({ case: `${name}: main thread with what follows`, ...about }, workOf(trace, namesOf(timed), AFTER_MS), 'ms')]
        : []),
      figureOf({ case: `${name}: layouts`, ...about }, layoutsOf(laidOut.trace, namesOf(laidOut.marks)), 'per step'),
      figureOf(
        { case: `${name}: to painted`, ...about },
        timed.map(({ ms }) => ms),
        'ms',
      ),
    ];
  } catch (error) {
    return [missing({ case: `${name}: main thread`, ...about }, 'ms', reasonOf(error))];
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
  await bed.browser.startTracing(page, { categories: TASKS });
  const marks = [];
  for (let month = START + 1; month < Math.min(places.length, START + 1 + WARM + steps); month += 1) {
    const name = `step ${month}`;
    await call((one) => window.paint.expect(one), name);
    await mouse.move(...places[month]);
    marks.push({ name, filter: { months: [START, month] }, ...(await call(() => window.paint.taken())) });
  }
  const trace = JSON.parse((await bed.browser.stopTracing()).toString());
  await mouse.up();
  return { marks, trace };
}

/** The first card must show the revenue under the filter of each step. */
async function check(sales, marks) {
  const reference = await referenceOf(sales);
  try {
    for (const { name, filter, value } of marks) {
      const [[revenue]] = await reference.rowsOf(FIRST, filter);
      if (Math.abs(value - revenue) > 0.005) throw new Error(`at ${name} the card shows ${value}, not ${revenue}`);
    }
  } finally {
    await reference.close();
  }
}

/** Layouts between the two marks of each step. */
function layoutsOf({ traceEvents }, names) {
  const marks = new Map(traceEvents.filter(({ cat }) => cat === 'blink.user_timing').map((event) => [event.name, event]));
  return names.map((name) => {
    const [from, to] = [marks.get(`${name} moved`), marks.get(`${name} painted`)];
    return traceEvents.filter(
      (event) =>
        event.name === 'Layout' && event.pid === from.pid && event.tid === from.tid && event.ts > from.ts && event.ts < to.ts,
    ).length;
  });
}

/**
 * Milliseconds of tasks on the page's main thread between the two marks of each step, and for `afterMs` after the second; processor time, so that waiting
 * for a core does not count. Of a task with a mark in it, the part between the marks counts.
 */
function workOf({ traceEvents }, names, afterMs = 0) {
  const marks = new Map(traceEvents.filter(({ cat }) => cat === 'blink.user_timing').map((event) => [event.name, event]));
  const { pid, tid } = marks.get(`${names[0]} moved`);
  const tasks = traceEvents.filter(
    (event) => event.name === 'ThreadControllerImpl::RunTask' && event.pid === pid && event.tid === tid,
  );
  return names.map((name) => {
    const [from, to] = [marks.get(`${name} moved`).ts, marks.get(`${name} painted`).ts + afterMs * 1000];
    const within = tasks.filter(({ ts, dur }) => ts + dur > from && ts < to);
    const shareOf = ({ ts, dur }) => (dur > 0 ? (Math.min(ts + dur, to) - Math.max(ts, from)) / dur : 1);
    return within.reduce((sum, task) => sum + (task.tdur ?? task.dur) * shareOf(task), 0) / 1000;
  });
}
