// `node:test` for the tests of `npm test`: without tests and suites with a title that ends with `@release`, which `npm run test:all` runs. Tests are compiled
// with this module in place of `node:test`. A hook of Node's loader would ask another thread for each import.
import * as tests from 'node:test';
import { isForRelease } from './test-files.mjs';

export * from 'node:test';

let isWhole = false;

/** Sets whether the files that are imported next run all of their tests. */
export function runAllTests(all) {
  isWhole = all;
}

const daily =
  (run) =>
  (title, ...rest) =>
    isForRelease(title) && !isWhole ? Promise.resolve() : run(title, ...rest);

export const describe = daily(tests.describe);
export const it = daily(tests.it);
export const test = daily(tests.test);

/** The URL of this module. */
export const DAILY_TESTS = import.meta.url;

/** A plugin of esbuild by which compiled tests import this module in place of `node:test`. */
export const dailyTests = {
  name: 'daily-tests',
  setup: ({ onResolve }) => onResolve({ filter: /^node:test$/ }, () => ({ path: DAILY_TESTS, external: true })),
};
