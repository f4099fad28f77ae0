import { sendKeys } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import { clean, click, inside, middle, violations, watchConsole } from '../chart-page.js';
import { show } from './heatmap-page.js';
import { back, choose, CORRELATION, heading, isOpen, level, LINES, opened, openFirst } from './pair-page.js';
import { until } from '../../until.js';

describe('the level of a matrix of correlations', () => {
  watchConsole();
  afterEach(clean);

  it('is chosen in the card, among those that the data have @release', async () => {
    const { heatmap } = await show(CORRELATION, LINES);
    expect([...level(heatmap).options].map(({ textContent }) => textContent.trim())).to.deep.equal([
      'Row',
      'Order',
      'Day',
      'Product',
    ]);
    expect(inside(heatmap, '.control').textContent).to.match(/^\s*Per/);
    choose(level(heatmap), 'order');
    await heatmap.updateComplete;
    await heatmap.ready;
    expect(heading(heatmap)).to.equal('Correlations per order');
    expect(heatmap.result!.rows()[1]!.n).to.equal(30);
    expect(heatmap.per).to.equal('');
    expect(await violations(heatmap)).to.deep.equal([]);
  });

  it('begins with that of the attribute, which wins when it is set anew @release', async () => {
    const { heatmap } = await show({ ...CORRELATION, per: 'product' }, LINES);
    expect(level(heatmap).value).to.equal('product');
    choose(level(heatmap), 'row');
    await heatmap.updateComplete;
    await heatmap.ready;
    expect(heatmap.result!.rows()[1]!.n).to.equal(60);
    heatmap.per = 'order';
    await heatmap.ready;
    expect([level(heatmap).value, heatmap.result!.rows()[1]!.n]).to.deep.equal(['order', 30]);
  });

  it('changes the picture that is open in place, by the keyboard too', async () => {
    const { heatmap } = await show(CORRELATION, LINES);
    const picture = await openFirst(heatmap);
    await sendKeys({ press: 'Tab' });
    expect(heatmap.shadowRoot!.activeElement).to.equal(level(heatmap));
    choose(level(heatmap), 'order');
    await heatmap.updateComplete;
    await heatmap.ready;
    expect(opened(heatmap)).to.equal(picture);
    expect(heading(picture)).to.equal('Quantity vs. revenue by order');
    expect(inside(picture, '.read').textContent).to.contain('30 orders');
    expect(heatmap.shadowRoot!.activeElement).to.equal(level(heatmap));
    await click(middle(back(heatmap)));
    await until(() => !isOpen(heatmap));
    await heatmap.ready;
    expect(heading(heatmap)).to.equal('Correlations per order');
  });

  it('is not offered next to an error, and again when the error is gone', async () => {
    const { heatmap } = await show(CORRELATION, LINES);
    heatmap.addEventListener('sales-error', (event) => event.preventDefault());
    heatmap.where = 'region';
    await heatmap.ready.catch(() => undefined);
    expect(heatmap.matches(':state(error)')).to.equal(true);
    expect(heatmap.shadowRoot!.querySelector('.control')).to.equal(null);
    heatmap.where = '';
    await heatmap.ready;
    expect(level(heatmap).value).to.equal('row');
  });

  it('is not offered where there is one @release', async () => {
    const { heatmap } = await show({ ...CORRELATION, variables: 'category, revenue' }, LINES);
    expect(inside(heatmap, '.control')).to.equal(null);
    const { heatmap: calendar } = await show({}, LINES);
    expect(inside(calendar, '.control')).to.equal(null);
  });
});
