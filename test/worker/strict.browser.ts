import { expect } from '@open-wc/testing';
import type { StrictPage } from './strict.page.js';
import { until } from '../until.js';

/** What a page under a policy says: the answer of its worker, the workers that it started, and what was refused. */
async function visit(policy?: string, early = false) {
  const query = new URLSearchParams({
    module: '/test/pages/worker/strict.page.js',
    ...(policy && { policy }),
    ...(early && { early: '' }),
  });
  const frame = document.createElement('iframe');
  frame.src = `/test/csp/page?${query.toString()}`;
  document.body.append(frame);
  const page = (): StrictPage => frame.contentWindow as unknown as StrictPage;
  await until(() => page().answer, 'the module runs');
  const answer = await page().answer;
  const { workers, violations, accepts } = page();
  const accepted =
    accepts &&
    [workers[0]!, new URL('/test/pages/evil.js', location.href).href, 'data:text/javascript,1', 'blob:x'].filter(accepts);
  frame.remove();
  return { answer, workers, violations, accepted };
}

const STRICT = "default-src 'self'; require-trusted-types-for 'script'";

describe('a page with a strict policy and trusted types', () => {
  it('starts its worker and is refused nothing @release', async () => {
    const { answer, workers, violations } = await visit();
    expect([answer, violations]).to.deep.equal([10.5, []]);
    expect(workers.map((address) => new URL(address).pathname)).to.deep.equal(['/test/pages/worker/worker.js']);
  });

  it('needs no more than the policy sales-elements @release', async () => {
    const { answer, workers, violations } = await visit(`${STRICT}; trusted-types sales-elements`);
    expect([answer, workers.length, violations]).to.deep.equal([10.5, 1, []]);
  });

  it('lets no URL but that of the worker pass its policy @release', async () => {
    const { accepted, workers } = await visit(`${STRICT}; trusted-types sales-elements`);
    expect(accepted).to.deep.equal(workers);
  });

  it('has one policy for the worker that starts early and for the client', async () => {
    const { answer, workers, accepted, violations } = await visit(`${STRICT}; trusted-types sales-elements`, true);
    expect([answer, workers.length, violations]).to.deep.equal([10.5, 1, []]);
    expect(accepted).to.deep.equal(workers);
  });

  it('answers on the main thread where that policy is not allowed', async () => {
    const { answer, workers } = await visit(`${STRICT}; trusted-types another`);
    expect([answer, workers]).to.deep.equal([10.5, []]);
  });

  it('answers on the main thread where no worker is allowed', async () => {
    const { answer, violations } = await visit(`${STRICT}; worker-src 'none'`);
    expect(answer).to.equal(10.5);
    expect(violations.join()).to.contain('worker-src');
  });
});
