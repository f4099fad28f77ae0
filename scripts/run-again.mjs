// Page checks may fail because the machine is busy, so each failed check runs once more, alone. A check that then passes is reported as flaky.

/** Maximum number of failures that run again. More failures have a common cause, and a second run would only take time. */
export const MAX_AGAIN = 4;

/**
 * Runs `names` with `run`, which resolves with `{ name, failed }` for each; `failed` has the titles of failed checks. Names with failures run again,
 * one after the other. Resolves with the final results and the titles of the checks that failed only the first time.
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

/** Returns the lines that name flaky checks; '' without any. */
export const flakyLines = (flaky) => flaky.map((title) => `flaky, passed when run again alone: ${title}\n`).join('');
