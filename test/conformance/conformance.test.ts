import { describe, it } from 'node:test';
import { openDataset } from '../../src/core.js';
import { CONFORMANCE_CASES } from './all-cases.js';
import { checkCase, openOnce, type OpenDataset } from './check-case.js';

/** The core's own `openDataset`; the questions of cases are plain data and may be wrong on purpose. */
const open = openOnce((input, options) => openDataset(input, options) as unknown as ReturnType<OpenDataset>);

for (const [theme, cases] of Object.entries(CONFORMANCE_CASES)) {
  describe(`conformance: ${theme}`, () => {
    for (const wanted of cases) it(wanted.title, () => checkCase(open, wanted));
  });
}
