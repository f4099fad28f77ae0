import { expect } from '@open-wc/testing';
import type { SalesErrorEvent } from '../../../src/elements/base/element/events.js';
import { ModuleController } from '../../../src/elements/base/element/module-controller.js';
import type { CardBody } from '../../../src/elements/base/card/card.js';
import { SalesElement } from '../../../src/elements/base/element/sales-element.js';
import type { WidgetModel } from '../../../src/elements/base/element/widget.js';
import { SalesError } from '../../../src/util/error.js';
import { until } from '../../until.js';

/** A widget whose picture fails as often as asked. */
class Fragile extends SalesElement<{ readonly measures: readonly string[] }, string> {
  left = 0;
  /** True while the summary cannot be made. */
  isMute = false;
  measures: readonly string[] = ['revenue'];

  protected override get modelAttributes(): { readonly measures: readonly string[] } {
    return this;
  }
  protected override readonly widgetModel: WidgetModel<{ readonly measures: readonly string[] }, string> = {
    heading: () => 'Fragile',
    plans: ({ measures }) => ({ main: { measures } }),
    view: () => 'drawn',
    summary: () => {
      if (this.isMute) throw new TypeError('no words');
      return '';
    },
  };
  protected override readonly body: CardBody<string> = {
    render: (view) => view,
    renderSkeleton: () => '',
    painted: () => this.draw(),
  };

  protected draw(): Promise<void> {
    if (this.left === 0) return Promise.resolve();
    this.left -= 1;
    return Promise.reject(new SalesError('network', 'the picture did not come'));
  }
}

/** A widget that asks what late code tells it to, which fails to come as often as asked. */
class Late extends Fragile {
  /** How often the code was asked for, and what lets it come. */
  asked = 0;
  come: (() => void) | undefined;
  readonly #code = new ModuleController(this, () => this.#bring());

  protected override draw(): Promise<void> {
    return Promise.resolve();
  }
  protected override get dependency(): ModuleController<void> {
    return this.#code;
  }
  async #bring(): Promise<void> {
    this.asked += 1;
    await new Promise<void>((resolve) => (this.come = resolve));
    this.left -= 1;
    if (this.left >= 0) throw new TypeError('Failed to fetch the module');
    this.measures = ['orders'];
  }
}

const ROWS = [{ order: 'A1', date: '2016-01-05', revenue: 10 }];

/** What the card says of its state. */
const statusOf = (element: Element): Element => element.shadowRoot!.querySelector('[part=status]')!;

describe('SalesElement', () => {
  before(() => {
    customElements.define('test-fragile', Fragile);
    customElements.define('test-late', Late);
  });

  it('shows in its card why a picture could not be drawn, and draws it when asked again @release', async () => {
    const element = new Fragile();
    element.left = 1;
    element.data = ROWS;
    const told: string[] = [];
    element.addEventListener('sales-error', (event: SalesErrorEvent) => told.push(event.detail.code));
    document.body.append(element);
    const failure = await element.ready.catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(SalesError);
    expect(told).to.deep.equal(['network']);
    expect(element.matches(':state(error)')).to.equal(true);
    expect(statusOf(element).textContent).to.contain('picture did not come');
    await element.refresh();
    expect(element.matches(':state(error)')).to.equal(false);
    expect(element.shadowRoot!.querySelector('.frame')!.textContent).to.contain('drawn');
    element.remove();
  });

  it('shows in its card why its texts could not be made, and makes them when asked again', async () => {
    const element = new Fragile();
    element.isMute = true;
    element.data = ROWS;
    document.body.append(element);
    const failure = await element.ready.catch((error: unknown) => error);
    expect(failure).to.have.property('code', 'worker-failed');
    expect(statusOf(element).textContent).to.contain('no words');
    element.isMute = false;
    await element.refresh();
    expect(element.matches(':state(error)')).to.equal(false);
    expect(element.shadowRoot!.querySelector('.frame')!.textContent).to.contain('drawn');
    element.remove();
  });

  it('asks once what it asks with is here, and brings that once, while the data load', async () => {
    const element = new Late();
    element.data = ROWS;
    let loads = 0;
    element.addEventListener('sales-load', () => (loads += 1));
    document.body.append(element);
    await until(() => element.come !== undefined);
    element.heading = 'Other';
    await element.updateComplete;
    expect([element.asked, element.matches(':state(loading)'), element.result]).to.deep.equal([1, true, undefined]);
    element.come!();
    await element.ready;
    expect(element.result?.rows()).to.deep.equal([{ orders: 1 }]);
    expect([element.asked, element.matches(':state(loading)'), loads]).to.deep.equal([1, false, 1]);
    element.heading = 'Another, over the same answer';
    await element.ready;
    expect(loads).to.equal(1);
    element.remove();
  });

  it('shows in its card why what it asks with did not come, and brings it when asked again', async () => {
    const element = new Late();
    element.left = 1;
    element.data = ROWS;
    document.body.append(element);
    await until(() => element.come !== undefined);
    element.come!();
    const failure = await element.ready.catch((error: unknown) => error);
    expect(failure).to.have.property('code', 'worker-failed');
    expect(statusOf(element).textContent).to.contain('Failed to fetch the module');
    const again = element.refresh();
    await until(() => element.asked === 2);
    element.come!();
    await again;
    expect(element.matches(':state(error)')).to.equal(false);
    expect(element.result?.rows()).to.deep.equal([{ orders: 1 }]);
    element.remove();
  });
});
