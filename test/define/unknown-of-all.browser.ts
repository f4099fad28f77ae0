import { expect } from '@open-wc/testing';
import '../../src/define/all.js';
import { boxText, warnings } from './mistake-page.js';

describe('the import of all elements', () => {
  it('names the nearest tag in the place of an unknown one', async () => {
    const logged = warnings();
    const element = document.createElement('sales-kpii');
    document.body.append(element);
    expect(await boxText(element)).to.contain('<sales-kpi></sales-kpi>');
    expect(logged.texts.length).to.equal(1);
    logged.end();
    element.remove();
  });
});
