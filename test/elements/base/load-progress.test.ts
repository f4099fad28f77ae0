import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderProgress } from '../../../src/elements/base/card/card-message.js';
import { en } from '../../../src/messages/en.js';
import type { Progress } from '../../../src/query/source.js';

/** Returns the text of a card that loads a file. */
function textOf(progress: Omit<Progress, 'table'>): unknown {
  const connection = { isWaiting: false, progress: { table: 'orders', ...progress } };
  const state = { phase: 'loading', connection, messages: en, language: { language: 'en' } };
  return (renderProgress(state as never) as { readonly values: readonly unknown[] }).values.at(-1);
}

describe('renderProgress', () => {
  it('states how much of a file is loaded', () => {
    assert.equal(textOf({ bytes: 2_100_000, bytesTotal: 8_400_000 }), 'Loading orders: 2.1 of 8.4 MB');
    assert.equal(textOf({ bytes: 0, bytesTotal: 8_400_000, rows: 0 }), 'Loading orders: 0.0 of 8.4 MB');
    assert.equal(textOf({ bytes: 2_100_000, rows: 40_000 }), 'Loading orders: 2.1 MB · 40,000 rows');
  });

  it('names a file that is too small for an amount', () => {
    assert.equal(textOf({ bytes: 800, bytesTotal: 12_000, rows: 9 }), 'Loading orders…');
    assert.equal(textOf({ bytes: 800 }), 'Loading orders…');
    assert.equal(textOf({ bytes: 99_999, bytesTotal: 100_000 }), 'Loading orders: 0.1 of 0.1 MB');
  });
});
