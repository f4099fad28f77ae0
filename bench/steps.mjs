// Dashboard steps and single questions: each library in a page of its own, asked the same, checked against the same answers.
import { CASES, GROWTH } from './cases.mjs';
import { figureOf, missing, reasonOf } from './figures.mjs';
import { say } from './harness.mjs';
import { OWN, RAW } from './libraries.mjs';
import { differenceOf, referenceOf } from './reference.mjs';

/** A library that has not done all its cases at one number of rows by then is not waited for. */
const LIMIT_MS = 600_000;
/** Nor is one that has not loaded the data by then. */
const LOAD_MS = 240_000;

/** Measures the cases (all, or those that `wanted` takes) for the libraries at one number of rows. Gives the figures. */
export async function benchSteps(bed, sales, { libraries, wanted = () => true, caseMs }) {
  const reference = await referenceOf(sales);
  const figures = [];
  try {
    for (const library of libraries) {
      const growth = [OWN, RAW].includes(library.name) ? GROWTH : [];
      const cases = [...CASES, ...growth].filter(wanted);
      if (cases.length > 0) figures.push(...(await measureLibrary({ bed, sales, reference, caseMs }, library, cases)));
    }
  } finally {
    await reference.close();
  }
  return figures;
}

async function measureLibrary({ bed, sales, reference, caseMs }, library, cases) {
  const { rows } = sales;
  const until = Date.now() + LIMIT_MS;
  const figures = [];
  const opened = await bed.open(library.page, { isIsolated: library.isIsolated });
  const call = (work, input, limitMs = LIMIT_MS) => opened.call(work, input, Math.min(limitMs, Math.max(1, until - Date.now())));
  let failure;
  try {
    await opened.until(() => 'library' in window);
    const load = { format: 'arrow', url: `/data/${sales.arrow.name}`, rows };
    await call((input) => window.library.open(input), load, LOAD_MS);
  } catch (error) {
    failure = reasonOf(error);
  }
  for (const asked of cases) {
    const about = { case: asked.name, rows, library: library.name };
    say(`${rows} rows, ${library.name}: ${asked.name}${failure ? `: ${failure}` : ''}`);
    if (failure) {
      figures.push(missing(about, 'ms', failure));
      continue;
    }
    try {
      const run = await call(([one, mostMs]) => window.library.run(one, mostMs), [asked, caseMs]);
      figures.push(...(await checked(run, asked, about, reference)));
    } catch (error) {
      failure = reasonOf(error);
      figures.push(missing(about, 'ms', failure));
    }
  }
  // A page that is busy for minutes does not hear that it is to close; the browser ends it.
  await Promise.race([opened.close(), new Promise((resolve) => setTimeout(resolve, 10_000).unref())]);
  return figures;
}

/** The figures of a run whose answers are right. A library that answers otherwise is not measured: it has done other work. */
async function checked({ reason, times, answers, built }, asked, about, reference) {
  if (reason) return [missing(about, 'ms', reason)];
  const { views, steps } = asked;
  for (const [index, answer] of answers.entries()) {
    for (const [place, view] of views.entries()) {
      const expected = await reference.rowsOf(view, steps[index]);
      const difference = differenceOf(answer[place], expected, view.by.length);
      if (difference) {
        return [missing(about, 'ms', `another answer to ${JSON.stringify(steps[index])} by ${view.by.join()}: ${difference}`)];
      }
    }
  }
  const cubes = built === undefined ? [] : [figureOf({ ...about, case: 'cube build' }, [built], 'ms')];
  return [figureOf(about, times, 'ms'), ...cubes];
}
