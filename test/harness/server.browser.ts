import { expect } from '@open-wc/testing';
import { until } from '../until.js';

describe('test server', () => {
  it('serves the page in English at 1280 by 800', () => {
    expect(document.documentElement.lang).to.equal('en');
    expect([window.innerWidth, window.innerHeight]).to.deep.equal([1280, 800]);
  });

  it('begins the history of the tab anew, with the entry before this page at most', () => {
    expect(history.length).to.be.at.most(2);
  });

  it('answers with the status asked for', async () => {
    expect((await fetch('/test/status/404')).status).to.equal(404);
    expect((await fetch('/test/status/503')).status).to.equal(503);
  });

  it('gives a page of HTML under a name that says CSV', async () => {
    const answer = await fetch('/test/html-as-csv.csv');
    expect(answer.headers.get('content-type')).to.contain('text/html');
    expect(await answer.text()).to.contain('<h1>');
  });

  it('refuses a file outside its folders', async () => {
    expect((await fetch('/test/slow?ms=0&file=../../package.json')).status).to.equal(404);
  });

  it('opens pages under the strict policy, which keep what was refused', async () => {
    const frame = document.createElement('iframe');
    const html = encodeURIComponent('<p style="color: red">x</p>');
    frame.src = `/test/csp/page?html=${html}`;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    const { violations } = frame.contentWindow as unknown as { violations: string[] };
    await until(() => violations.length > 0, 'a refusal is kept');
    frame.remove();
    expect(violations[0]).to.contain('style-src');
  });
});
