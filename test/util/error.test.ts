import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { abortError, fromErrorRecord, SalesError, toErrorRecord } from '../../src/util/error.js';

describe('SalesError', () => {
  it('is told by what it is, so that an error of another copy of the class is one', () => {
    const copy = Object.assign(new Error('The bytes are no Arrow file'), {
      name: 'SalesError',
      code: 'malformed-arrow',
      params: {},
    });
    assert.ok(copy instanceof SalesError);
    assert.equal(toErrorRecord(copy).code, 'malformed-arrow');
    assert.ok(!(new TypeError('no') instanceof SalesError));
    assert.ok(!(abortError() instanceof SalesError));
    assert.ok(!({ name: 'SalesError', code: 'network' } instanceof SalesError));
  });

  it('is not told for a class that extends it', () => {
    class FileGone extends SalesError {}
    assert.ok(new FileGone('network', 'gone') instanceof SalesError);
    assert.ok(new FileGone('network', 'gone') instanceof FileGone);
    assert.ok(!(new SalesError('network', 'gone') instanceof FileGone));
  });

  it('crosses to the page as a record and back', () => {
    const error = new SalesError('http-status', 'The server answered 404', { hint: 'Check.', params: { status: 404 } });
    const back = fromErrorRecord(toErrorRecord(error));
    assert.ok(back instanceof SalesError);
    assert.deepEqual(
      [back.code, back.message, back.hint, back.params],
      ['http-status', error.message, 'Check.', { status: 404 }],
    );
  });
});
