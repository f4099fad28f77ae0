import assert from 'node:assert/strict';
import { it } from 'node:test';
import { partLoader } from '../../src/worker/serve/optional-modules.js';

it('loads a module again after a failure, at a URL that the browser has not seen fail', async () => {
  const tries = 'globalThis.moduleTries';
  const code = `${tries} = (${tries} ?? 0) + 1; if (${tries} === 1) throw new Error('away'); export const n = ${tries} //`;
  const part = partLoader({ live: `data:text/javascript,${encodeURIComponent(code)}` });
  await assert.rejects(part('live'), { code: 'worker-failed' });
  assert.deepEqual({ ...(await part<{ n: number }>('live')) }, { n: 2 });
});
