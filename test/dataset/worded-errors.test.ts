import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openPublic } from '../../src/dataset/public-dataset.js';

/** An error of an optional module, which has a copy of the error class without texts. */
const foreign = (code: string, reason: string, params: object): Error =>
  Object.assign(new Error(`${reason} ${JSON.stringify(params)}`), { name: 'SalesError', code, reason, params, readings: [] });

const BYTES = { parquet: 'PAR1', arrow: 'ARROW1\0\0', xlsx: 'PK\u0003\u0004', gz: '\u001F\u008B\u0008' } as const;

describe('errors of optional modules', () => {
  for (const [kind, error, message] of [
    ['parquet', foreign('malformed-parquet', 'damaged-parquet', {}), 'The Parquet file is damaged'],
    ['arrow', foreign('malformed-arrow', 'damaged-arrow', {}), 'The Arrow data is damaged'],
    ['gz', foreign('malformed-gzip', 'damaged-gzip', {}), 'The gzip data is damaged'],
    [
      'xlsx',
      foreign('truncated', 'truncated-arrow', { wanted: 1128, there: 635 }),
      'The Arrow data is truncated: 635 of 1128 bytes',
    ],
  ] as const)
    it(`are sentences where the data is opened: ${error.message}`, async () => {
      const bytes = Uint8Array.from(BYTES[kind].padEnd(64, 'x'), (letter) => letter.charCodeAt(0));
      const file = new File([bytes], `data.${kind}`);
      await assert.rejects(
        openPublic(file, {}, () => Promise.reject(error)),
        (found: Error & { hint?: string }) => {
          assert.equal(found.message, message);
          return (found.hint ?? '') !== '';
        },
      );
    });

  it('stay what they are where the page aborts', async () => {
    const file = new File([Uint8Array.from('PAR1xxxxPAR1xxxx', (letter) => letter.charCodeAt(0))], 'data.parquet');
    const aborted = new DOMException('The request was aborted', 'AbortError');
    await assert.rejects(
      openPublic(file, {}, () => Promise.reject(aborted)),
      aborted,
    );
  });
});
