import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  isSameState,
  readParts,
  readViews,
  stateOf,
  viewStore,
  withDefault,
  withName,
  withoutView,
  withView,
  writeParts,
} from '../../../src/elements/sales-views/view.js';
import { SalesError } from '../../../src/util/error.js';

const WEST = { name: 'West', state: 'sales=region:+West;+date:+2017' };
const NORTH = { name: 'North', state: 'sales=region:+North', isDefault: true };

describe('the state of a view', () => {
  it('is what the URL has after “?”, and no parameter of others', () => {
    const search = '?q=1&sales=region:+%22North+%26+South%22&page=customers&sales.other=x:+1';
    const parts = readParts(search, 'default')!;
    assert.deepEqual(parts, { sales: 'region: "North & South"', page: 'customers' });
    assert.equal(stateOf(parts), 'sales=region:+%22North+%26+South%22&page=customers');
    assert.deepEqual(readParts(`?${stateOf(parts)}`, 'default'), parts);
    assert.equal(readParts('?q=1&sales.other=x:+1', 'default'), undefined);
    assert.deepEqual(readParts(search, 'other'), { sales: 'x: 1' });
  });

  it('replaces all parts in a URL, and keeps other parameters and no filters', () => {
    const parts = { sales: '' };
    assert.equal(writeParts('?q=1&sales=a:+1&page=customers&scenario=price:+5%25', 'default', parts), '?q=1&sales=');
    assert.equal(writeParts('?sales=a:+1', 'two', { sales: 'b: 2', page: 'check' }), '?sales=a:+1&sales.two=b:+2&page.two=check');
  });

  it('is the same in another order and notation', () => {
    assert.ok(isSameState('sales=date:+2017;+region:+West', WEST.state));
    assert.ok(isSameState('page=&sales=region:%20West%3B%20date%3A%202017', WEST.state));
    assert.ok(!isSameState(`${WEST.state}&page=customers`, WEST.state));
    assert.ok(!isSameState('sales=region:+West', WEST.state));
  });
});

describe('readViews', () => {
  it('returns the views of a page', () => {
    assert.deepEqual(readViews([WEST, NORTH, { ...WEST, name: 'Two', isDefault: false }]), [
      WEST,
      NORTH,
      { ...WEST, name: 'Two' },
    ]);
    assert.deepEqual(readViews([]), []);
  });

  for (const [views, message] of [
    ['West', /^views: invalid value 'West'; expected a list of objects with name, state and isDefault$/],
    [{ West: 1 }, /'\{"West":1\}'; expected a list of objects/],
    [[{ name: 'West' }], /'\{"name":"West"\}'; expected a list of objects/],
    [[null], /'null'; expected a list of objects/],
    [[WEST, WEST], /invalid value 'West'; expected a name that is not empty and that no other view has/],
    [[{ ...WEST, name: ' ' }], /invalid value ' '; expected a name/],
    [[{ name: 'A', state: 'region: West' }], /'region: West'; expected the state that a view was saved with, such as sales=/],
    [[{ name: 'A', state: 'sales=region' }], /'sales=region'; expected the state/],
  ] as const)
    it(`refuses ${JSON.stringify(views)}`, () => {
      assert.throws(
        () => readViews(views),
        (error) => error instanceof SalesError && error.code === 'bad-option' && message.test(error.message),
      );
    });
});

describe('lists of views', () => {
  it('save, rename and delete by name, and keep the order', () => {
    const views = [NORTH, WEST];
    assert.deepEqual(withView(views, 'South', 'sales=x:+1'), [NORTH, WEST, { name: 'South', state: 'sales=x:+1' }]);
    assert.deepEqual(withView(views, 'North', 'sales=x:+1'), [{ ...NORTH, state: 'sales=x:+1' }, WEST]);
    assert.deepEqual(withName(views, 'West', 'Far West'), [NORTH, { ...WEST, name: 'Far West' }]);
    assert.deepEqual(withName(views, 'West', 'North'), [{ ...WEST, name: 'North' }]);
    assert.deepEqual(withoutView(views, 'North'), [WEST]);
    assert.deepEqual(withDefault(views, 'West'), [
      { name: 'North', state: NORTH.state },
      { ...WEST, isDefault: true },
    ]);
    assert.deepEqual(withDefault(views, undefined), [{ name: 'North', state: NORTH.state }, WEST]);
  });
});

/** Runs code over a storage of a browser. */
function over(storage: object, run: () => void): void {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');
  Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true });
  try {
    run();
  } finally {
    if (own) Object.defineProperty(globalThis, 'localStorage', own);
    else Reflect.deleteProperty(globalThis, 'localStorage');
  }
}

function storageOf(items: Map<string, string>): object {
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, text: string) => void items.set(key, text),
    removeItem: (key: string) => void items.delete(key),
  };
}

describe('viewStore', () => {
  it('keeps views for a page and a group', () => {
    const items = new Map<string, string>();
    over(storageOf(items), () => {
      viewStore('/a', 'default').store([WEST, NORTH]);
      assert.deepEqual(viewStore('/a', 'default').value, [WEST, NORTH]);
      assert.deepEqual(viewStore('/b', 'default').value, []);
      assert.deepEqual(viewStore('/a', 'two').value, []);
      viewStore('/a', 'default').store(undefined);
      assert.equal(items.size, 0);
    });
  });

  it('keeps items for the visit where the browser refuses, and says so', () => {
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    over({ getItem: full, setItem: full, removeItem: full }, () => {
      const store = viewStore('/a', 'default');
      assert.deepEqual(store.value, []);
      assert.ok(store.isStored);
      store.store([WEST]);
      assert.deepEqual(store.value, [WEST]);
      assert.ok(!store.isStored);
    });
  });

  it('begins anew over what another script has written', () => {
    for (const text of ['{', '"West"', '[{"name":"West"}]'])
      over(storageOf(new Map([['sales-elements.views /a default', text]])), () =>
        assert.deepEqual(viewStore('/a', 'default').value, []),
      );
  });
});
