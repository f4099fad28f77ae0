import { expect } from '@open-wc/testing';
import type { SalesErrorEvent } from '../../../src/elements/base/events.js';
import { SalesElement } from '../../../src/elements/base/sales-element.js';
import type { QueryPlan } from '../../../src/query/plan.js';
import { SalesError } from '../../../src/util/error.js';

/** A widget whose picture fails as often as asked. */
class Fragile extends SalesElement<string> {
  left = 0;

  protected override toPlans(): Readonly<Record<string, QueryPlan>> {
    return { main: { measures: ['revenue'] } };
  }
  protected override toView(): string {
    return 'drawn';
  }
  protected override renderBody(view: string): string {
    return view;
  }
  protected override renderSkeleton(): string {
    return '';
  }
  protected override table(): undefined {
    return undefined;
  }
  protected override summary(): string {
    return '';
  }
  protected override headingOf(): string {
    return 'Fragile';
  }
  protected override drawn(): Promise<void> {
    if (this.left === 0) return Promise.resolve();
    this.left -= 1;
    return Promise.reject(new SalesError('network', 'the picture did not come'));
  }
}

describe('SalesElement', () => {
  it('shows in its card why a picture could not be drawn, and draws it when asked again', async () => {
    customElements.define('test-fragile', Fragile);
    const element = new Fragile();
    element.left = 1;
    element.data = [{ order: 'A1', date: '2016-01-05', revenue: 10 }];
    const told: string[] = [];
    element.addEventListener('sales-error', (event: SalesErrorEvent) => told.push(event.detail.code));
    document.body.append(element);
    const failure = await element.ready.catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(SalesError);
    expect(told).to.deep.equal(['network']);
    expect(element.matches(':state(error)')).to.equal(true);
    expect(element.shadowRoot!.querySelector('[part=status]')!.textContent).to.contain('picture did not come');
    await element.refresh();
    expect(element.matches(':state(error)')).to.equal(false);
    expect(element.shadowRoot!.querySelector('.frame')!.textContent).to.contain('drawn');
    element.remove();
  });
});
