import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { explained, type PolicyPage, type Violation } from '../../../src/elements/base/data/blocked-request.js';
import { error as shown } from '../../../src/messages/english-errors.js';
import { SalesError } from '../../../src/util/error.js';

const FILE = 'https://files.example/orders.csv';
const failureOf = (url: string) => new SalesError('network', 'not-reached', { params: { url, place: 'url' } });

/** A page whose policy blocks requests to a URL, which it says after the request, as browsers do. */
function pageThatBlocks(blockedURI: string): PolicyPage {
  let note: ((violation: Violation) => void) | undefined;
  return {
    watch(call) {
      note = call;
      return () => (note = undefined);
    },
    fetch() {
      setTimeout(() => note?.({ blockedURI, effectiveDirective: 'connect-src' }));
      return Promise.reject(new TypeError('Failed to fetch'));
    },
  };
}

describe('a file without a response', () => {
  it('is blocked by the policy of the page, which the error names', async () => {
    const { code, reason, params } = await explained(failureOf(FILE), pageThatBlocks(FILE));
    assert.deepEqual([code, reason], ['cors', 'content-policy']);
    const { text, hint } = shown({ code, reason, params });
    assert.equal(text, 'The content security policy of this page blocks orders.csv');
    assert.equal(hint, 'Add https://files.example to the directive connect-src of the policy.');
  });

  it('is not blocked by a policy that blocks another', async () => {
    const failure = failureOf('https://files.example/returns.csv');
    assert.equal(await explained(failure, pageThatBlocks('https://ads.example/pixel')), failure);
  });

  it('is requested again once, though it fails several times', async () => {
    const page = pageThatBlocks('https://ads.example/pixel');
    let requests = 0;
    const counted: PolicyPage = { ...page, fetch: (url) => ((requests += 1), page.fetch(url)) };
    for (const _ of [1, 2, 3]) await explained(failureOf('https://files.example/costs.csv'), counted);
    assert.equal(requests, 1);
  });
});
