import { expect } from '@open-wc/testing';
import '../../../src/define/sales-kpi.js';
import '../../../src/define/sales-source.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';

/** Rows as Vue, Svelte and MobX hand them over: proxies all the way down, which no structured clone takes. */
function wrapped<Value extends object>(value: Value): Value {
  return new Proxy(value, {
    get: (target, key, receiver) => {
      const found: unknown = Reflect.get(target, key, receiver);
      return typeof found === 'object' && found !== null && !(found instanceof Date) ? wrapped(found) : found;
    },
  });
}

class Order {
  readonly #net: number;

  constructor(net: number) {
    this.#net = net;
  }

  get revenue(): number {
    return this.#net * 2;
  }
}

const ORDERS = [
  { order: 'A1', date: '2024-01-05', revenue: 10 },
  { order: 'A2', date: '2024-02-05', revenue: 20.5 },
];

function mount(data: unknown): SalesKpi {
  const kpi = Object.assign(document.createElement('sales-kpi'), { measure: 'revenue', data });
  document.body.append(kpi);
  return kpi;
}

async function valueOf(kpi: SalesKpi): Promise<unknown> {
  await kpi.ready;
  return kpi.value;
}

/** Resolves when the page has sent its worker a message of this type. */
function posted(type: string): Promise<void> {
  const { prototype } = Worker;
  const post = Reflect.get(prototype, 'postMessage') as (this: Worker, ...rest: unknown[]) => void;
  return new Promise((resolve) => {
    prototype.postMessage = function (this: Worker, message: { type: string }, ...rest: never[]) {
      post.call(this, message, ...rest);
      if (message.type !== type) return;
      Reflect.set(prototype, 'postMessage', post);
      resolve();
    };
  });
}

afterEach(() => {
  for (const element of document.querySelectorAll('sales-kpi, sales-source')) element.remove();
});

describe('rows that a framework wraps', () => {
  it('are read as the rows inside are', async () => {
    expect(await valueOf(mount(wrapped(ORDERS)))).to.equal(30.5);
    expect(await valueOf(mount(ORDERS.map((row) => wrapped(row))))).to.equal(30.5);
    expect(await valueOf(mount({ tables: { orders: wrapped(ORDERS) } }))).to.equal(30.5);
  });

  it('of a class are read with its getters', async () => {
    expect(await valueOf(mount([new Order(4), new Order(6)]))).to.equal(20);
  });

  it('are shared by the widgets that have the same', async () => {
    const orders = wrapped(ORDERS);
    const all = [mount(orders), mount(orders)];
    expect(await Promise.all(all.map(valueOf))).to.deep.equal([30.5, 30.5]);
  });

  it('with a value that no cell holds are refused, by row and column', async () => {
    const kpi = mount([...ORDERS, { order: 'A3', revenue: () => 5 }]);
    const error: unknown = await kpi.ready.catch((reason: unknown) => reason);
    expect(error).to.include({ name: 'SalesError', code: 'not-tabular' });
    const words = kpi.shadowRoot!.textContent;
    expect(words).to.match(/Row 3/);
    expect(words).to.match(/revenue/);
  });
});

describe('the same array, changed', () => {
  for (const [name, make] of [
    ['plain', (rows: typeof ORDERS) => rows],
    ['wrapped', (rows: typeof ORDERS) => wrapped(rows)],
  ] as const) {
    it(`is read again by refresh(), ${name}, for all widgets that show it`, async () => {
      const orders = make([...ORDERS]);
      const [one, other] = [mount(orders), mount(orders)];
      expect(await Promise.all([one, other].map(valueOf))).to.deep.equal([30.5, 30.5]);
      orders.push({ order: 'A3', date: '2024-03-05', revenue: 4.5 });
      orders[0]!.revenue = 11;
      await one.refresh();
      orders[0]!.revenue = 10;
      expect(one.value).to.equal(36);
      await other.ready;
      expect(other.value).to.equal(36);
    });
  }

  it('is read again where it changed while it was being loaded', async () => {
    const orders = [...ORDERS];
    const kpi = mount(orders);
    await posted('open');
    orders.push({ order: 'A3', date: '2024-03-05', revenue: 4.5 });
    await kpi.refresh();
    expect(kpi.value).to.equal(35);
  });

  it('is read again for a source', async () => {
    const source = Object.assign(document.createElement('sales-source'), { data: wrapped([...ORDERS]) });
    document.body.append(source);
    const kpi = mount(undefined);
    expect(await valueOf(kpi)).to.equal(30.5);
    (source.data as object[]).push({ order: 'A3', date: '2024-03-05', revenue: 4.5 });
    await source.refresh();
    await kpi.ready;
    expect(kpi.value).to.equal(35);
  });
});
