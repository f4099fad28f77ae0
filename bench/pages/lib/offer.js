// What every library's page does the same way: it opens, asks step after step, times, and gives back what was answered.

/** Steps that are timed even where they take long. */
const LEAST = 5;

/**
 * Offers a library to the bench as `window.library`.
 * `open({ format, url })` loads; `ask(view, filter)` gives a promise of an answer; `rowsOf(answer, view)` the arrays that are compared.
 * May have: `step(views, filter)` in place of one `ask` per view; `start(case)` before a case, `prepare(case)` before its brush, which is timed
 * as the building of what the steps use unless it gives 'untimed'; `end()` after a case; `cannot(case)` the reason why a case is out of its reach.
 */
export function offer(library) {
  const step = library.step ?? ((views, filter) => Promise.all(views.map((view) => library.ask(view, filter))));
  const rowsOf = (answers, views) => answers.map((answer, index) => library.rowsOf(answer, views[index]));

  async function timed(work) {
    const start = performance.now();
    const given = await work();
    return { given, ms: performance.now() - start };
  }

  async function run(asked, mostMs) {
    const { views, before, steps, warm, brush, checked = steps.length } = asked;
    const reason = library.cannot?.(asked);
    if (reason) return { reason };
    await library.start?.(asked);
    const prepared = brush && library.prepare ? await timed(() => library.prepare(asked)) : undefined;
    const answers = [];
    const times = [];
    const until = performance.now() + mostMs;
    for (const [index, filter] of steps.entries()) {
      if (times.length >= LEAST && performance.now() > until) break;
      if (before) await step(before, filter);
      const { given, ms } = await timed(() => step(views, filter));
      if (index >= warm) times.push(ms);
      if (index < checked) answers.push(rowsOf(given, views));
    }
    await library.end?.();
    return { times, answers, ...(prepared && prepared.given !== 'untimed' ? { built: prepared.ms } : {}) };
  }

  window.library = { open: (input) => library.open(input), run };
  window.answer = async (input) => {
    await library.open(input);
    const views = [{ by: [], measures: ['revenue'] }];
    await library.start?.({ views });
    const [[[revenue]]] = rowsOf(await step(views, {}), views);
    return revenue;
  };
}
