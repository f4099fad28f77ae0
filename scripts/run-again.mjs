// Checks of pages may fail because the machine is busy. What fails is run once more alone: what is broken fails again, what passes is named as flaky.

/** Where more fail than this, something is broken, and a second run would only take time. */
export const MAX_AGAIN = 4;

/**
 * Runs `names` with `run`, which resolves with a result for each, `{ name, failed }`: `failed` has the titles of the checks that failed. What
 * failed is run again, one name after the other. Resolves with the results that count and the titles of the checks that failed only at first.
 */
export async function runAgain(names, run) {
  const first = await run(names);
  const broken = first.filter(({ failed }) => failed.length > 0);
  if (broken.length > MAX_AGAIN) return { results: first, flaky: [] };
  const again = new Map();
  for (const { name } of broken) for (const result of await run([name])) again.set(result.name, result);
  const flaky = broken.flatMap(({ name, failed }) => failed.filter((title) => !again.get(name).failed.includes(title)));
  return { results: first.map((result) => again.get(result.name) ?? result), flaky };
}

/** The lines that name flaky checks; '' where there are none. */
export const flakyLines = (flaky) => flaky.map((title) => `flaky, passed when run again alone: ${title}\n`).join('');
