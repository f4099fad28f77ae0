// @own-page: it looks at what is there before anything is loaded
import { expect } from '@open-wc/testing';
import { clean } from '../chart-page.js';
import { put } from './trend-page.js';
import { until } from '../../until.js';

/** Whether the file that draws was asked for. */
const isAskedFor = (): boolean =>
  performance.getEntriesByType('resource').some(({ name }) => /\/(sales-trend-plot-[\w-]+|trend-[A-Z0-9]{8})\.js/.test(name));

describe('the picture of sales-trend', () => {
  afterEach(clean);

  it('comes with its plot while data are awaited, but not for a table or for what is far away', async () => {
    for (const unseen of [{ view: 'table' }, { loading: 'lazy' }]) {
      const { trend } = put({ source: 'later', ...unseen }, null);
      await trend.updateComplete;
    }
    await new Promise(requestAnimationFrame);
    expect(isAskedFor()).to.equal(false);
    put({ source: 'later' }, null);
    await until(isAskedFor);
  });
});
