import { openDataset } from '../../src/core.js';
import { CONFORMANCE_CASES } from './all-cases.js';
import { everyNth } from '../random.js';
import { checkCase, type OpenDataset } from './check-case.js';

/** The core's own `openDataset`; the questions of cases are plain data and may be wrong on purpose. */
const open: OpenDataset = (input, options) => openDataset(input, options) as unknown as ReturnType<OpenDataset>;

// All cases run in Node. These show that the worker of a page answers alike.
for (const [theme, cases] of Object.entries(CONFORMANCE_CASES)) {
  describe(`conformance: ${theme}`, () => {
    for (const wanted of everyNth(cases, 24)) it(wanted.title, () => checkCase(open, wanted));
  });
}
