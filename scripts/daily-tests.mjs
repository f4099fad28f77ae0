// `node:test` for the tests of `npm test`: without tests and suites with a title that ends with `@release`, which `npm run test:all` runs.
import * as tests from 'node:test';
import { isForRelease } from './test-files.mjs';

export * from 'node:test';

const daily =
  (run) =>
  (title, ...rest) =>
    isForRelease(title) ? Promise.resolve() : run(title, ...rest);

export const describe = daily(tests.describe);
export const it = daily(tests.it);
export const test = daily(tests.test);
