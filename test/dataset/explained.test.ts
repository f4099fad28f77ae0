import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset, type QueryPlan, type SalesError } from '../../src/core.js';
import { error as inGerman } from '../../src/messages/compiled/de/error-texts.js';

const CSV = 'Order Date;Revenue;Region\n2016-02-01;1,5;North\n2016-02-13;2,5;South\n';

/** What asking some data fails with. */
async function failure(input: Blob | [], plan: QueryPlan, options: Parameters<typeof openDataset>[1] = {}): Promise<SalesError> {
  const dataset = await openDataset(input, options);
  try {
    await dataset.query(plan);
  } catch (error) {
    return error as SalesError;
  } finally {
    dataset.close();
  }
  throw new Error('no error');
}

describe('an error of a name that the data lack', () => {
  it('says that the file was split by another sign than its lines', async () => {
    const asked: readonly (readonly [QueryPlan, string])[] = [
      [{ measures: ['revenue'] }, 'missing-role'],
      [{ measures: ['count()'], by: ['Region'] }, 'unknown-dimension'],
      [{ measures: ['sum(Revenue)'] }, 'unknown-field'],
    ];
    for (const [plan, code] of asked) {
      const error = await failure(new Blob([CSV]), plan, { read: 'delimiter: tab' });
      assert.equal(error.code, code);
      assert.match(error.hint, /read with the delimiter 'tab', .* separated by ';'/);
      assert.match(error.hint, /change delimiter in read/);
    }
  });

  it('says so of a format', async () => {
    const error = await failure(new Blob([CSV]), { measures: ['revenue'] }, { format: 'tsv' });
    assert.match(error.hint, /read with the delimiter 'tab', .* separated by ';'/);
  });

  it('says so in other languages', async () => {
    const error = await failure(new Blob([CSV]), { measures: ['revenue'] }, { read: 'delimiter: tab' });
    assert.match(inGerman(error).hint!, /Trennzeichen „tab“ gelesen, ihre Zeilen sehen aber nach „;“ aus/);
  });

  it('says that data are empty', async () => {
    for (const plan of [{ measures: ['revenue'] }, { measures: ['count()'], by: ['region'] }]) {
      const error = await failure([], plan);
      assert.deepEqual([error.code, error.message], ['empty-input', 'The data is empty: it has no columns']);
      assert.match(error.hint, /at least one row/);
      assert.deepEqual(inGerman(error).text, 'Die Daten sind leer: Sie haben keine Spalten');
    }
  });

  it('says no such thing of other data, nor of other errors', async () => {
    assert.match((await failure(new Blob([CSV]), { measures: ['cost'] })).hint, /^Set the column: roles=/);
    const other = await failure(new Blob([CSV]), { measures: ['sum('] }, { read: 'delimiter: tab' });
    assert.deepEqual([other.code, other.hint], ['bad-expression', 'Check the expression. Example: sum(price * quantity).']);
  });
});
