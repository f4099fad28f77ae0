import { expect } from '@open-wc/testing';
import { defineTags } from '../../../src/define-tags.js';
import { clean, show, watchConsole, widgets } from './dashboard-page.js';

describe('the first screen of a sales-dashboard', () => {
  watchConsole();
  afterEach(clean);

  it('registers key figures before it has data, and other widgets with it', async () => {
    await defineTags({ prefix: 'early', tags: ['sales-dashboard'] });
    document.body.append(document.createElement('early-sales-dashboard'));
    await customElements.whenDefined('early-sales-kpi');
    expect(customElements.get('early-sales-filter')).to.equal(undefined);
  });

  it('shows the first key figure before the other widgets are known', async () => {
    const seen: string[] = [];
    const waiting = show();
    const page = document.querySelector('sales-dashboard')!;
    const look = (): void => {
      const names = Object.keys(widgets(page));
      if (names.length > 0) seen.push(names.join());
    };
    const changes = new MutationObserver(look);
    changes.observe(page.shadowRoot!, { subtree: true, childList: true });
    await waiting;
    changes.disconnect();
    expect(seen[0]).to.match(/^(date,)?(compare,)?kpi-revenue$/);
  });
});
