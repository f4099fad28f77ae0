import { expect } from '@open-wc/testing';
import { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';
import { ROWS } from './kpi-page.js';

/** A card whose late code cannot be loaded at first. */
class CutOff extends SalesKpi {
  /** How often that fails yet. */
  left = 1;

  protected override drawn(): Promise<void> {
    this.left -= 1;
    return this.left >= 0 ? Promise.reject(new TypeError('Failed to fetch the module')) : super.drawn();
  }
}

describe('a sales-kpi whose comparison cannot be loaded', () => {
  before(() => customElements.define('test-cut-off', CutOff));

  it('says so in its card, and shows it when asked again', async () => {
    const kpi = new CutOff();
    const told: string[] = [];
    kpi.addEventListener('sales-error', ({ detail }) => told.push(detail.code));
    kpi.setAttribute('compare', 'previous-year');
    kpi.data = ROWS;
    document.body.append(kpi);
    const failure = await kpi.ready.then(
      () => 'shown',
      (error: unknown) => String(error),
    );
    expect(failure).to.contain('Failed to fetch the module');
    expect(kpi.matches(':state(error)')).to.equal(true);
    expect(told).to.have.length(1);
    await kpi.refresh();
    expect([kpi.value, kpi.shadowRoot!.querySelector('[part=delta]')?.textContent]).to.satisfy(
      ([value, delta]: [number, string]) => value === 90 && delta.includes('+50.0%'),
    );
    kpi.remove();
  });
});
