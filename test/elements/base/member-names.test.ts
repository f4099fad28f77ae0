import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DataConnection } from '../../../src/elements/base/data/data-connection.js';
import { Naming } from '../../../src/elements/base/messages/member-names.js';
import type { MemberColumn, NameRequests } from '../../../src/elements/base/element/widget.js';
import { displayName, nameWithCode, type MemberNames } from '../../../src/format/member-name.js';
import { messages as german } from '../../../src/messages/compiled/de.js';
import { en, type Messages } from '../../../src/messages/en.js';
import type { NamesAnalysis } from '../../../src/query/analysis/analysis.js';
import type { Catalog } from '../../../src/query/catalog.js';
import type { QueryPlan } from '../../../src/query/plan.js';
import { QueryResult, type ResultColumn, type ResultRecord } from '../../../src/query/result/result.js';

const ref = (column: string) => ({ table: 't', column });
const CATALOG = {
  roles: [
    { role: 'customer', ref: ref('Customer ID'), reason: '', reasons: [] },
    { role: 'customer-name', ref: ref('Customer Name'), reason: '', reasons: [] },
  ],
  names: [{ role: 'customer', ref: ref('Customer Name'), reason: '', reasons: [] }],
} as unknown as Catalog;

const text = (name: string, texts: readonly (string | null)[]): ResultColumn => {
  const dictionary = [...new Set(texts.filter((one) => one !== null))];
  return {
    name,
    type: 'text',
    dictionary,
    values: Int32Array.from(texts, (one) => (one === null ? 0 : dictionary.indexOf(one))),
    valid: Uint8Array.from(texts, (one) => (one === null ? 0 : 1)),
  };
};
const number = (name: string, values: readonly number[], unit?: 'money'): ResultColumn => ({
  name,
  type: 'number',
  values: Float64Array.from(values),
  ...(unit && { unit }),
});
const result = (...columns: readonly ResultColumn[]): QueryResult =>
  new QueryResult({
    rowCount: columns[0]!.values.length,
    columns,
    notes: [],
    facts: { measures: [], skipped: [] },
    selected: 1,
    total: 1,
  });
const sales = (...codes: readonly (string | null)[]): QueryResult =>
  result(
    text('customer', codes),
    number(
      'revenue',
      codes.map((_, k) => k + 1),
      'money',
    ),
  );

/** A connection to data in which members are called by `names`, that writes down whose names it is asked. */
class Data {
  catalog: Catalog = { ...CATALOG };
  readonly asked: (readonly string[])[] = [];
  names: Readonly<Record<string, string>> = { c1: 'Ann', c2: 'Ann', c3: 'Bo' };
  several = 0;
  hold: Promise<void> | undefined;
  isBroken = false;

  async ask({ analysis }: QueryPlan): Promise<ResultRecord> {
    const { of } = analysis as NamesAnalysis;
    this.asked.push(of);
    const { names, several } = this;
    await this.hold;
    if (this.isBroken) throw new Error('broken');
    const called = Object.values(names);
    const found = of.filter((code) => code in names);
    const { rowCount, columns } = result(
      text('member', found),
      text(
        'name',
        found.map((code) => names[code]!),
      ),
      number(
        'shared',
        found.map((code) => (called.filter((one) => one === names[code]).length > 1 ? 1 : 0)),
      ),
    );
    const facts = { measures: [], skipped: [], analysis: { kind: 'names' as const, members: 3, named: called.length, several } };
    return { rowCount, columns, facts, notes: [], selected: 1, total: 1 };
  }

  /** Rows have changed. */
  renew(): void {
    this.catalog = { ...CATALOG };
  }

  get connection(): DataConnection {
    return this as unknown as DataConnection;
  }
}

/** What one element does: it reads, and reads again whenever it hears that there is more. */
class Element {
  heard = 0;
  shown = sales('c1', 'c3', null);
  where = '';
  messages: Messages = en;
  isMoving = false;
  more: NameRequests = [];

  readonly #data: Data;
  readonly #naming = new Naming(() => void this.heard++);

  constructor(data: Data) {
    this.#data = data;
  }

  get names(): MemberNames | undefined {
    return this.#naming.names;
  }

  look(): boolean {
    const { connection, catalog } = this.#data;
    const context = { catalog, messages: this.messages, where: this.where, own: '', filters: [] };
    const { isMoving } = this;
    return this.#naming.awaits({ connection, results: { main: this.shown }, context, isMoving, more: () => this.more });
  }

  async settle(): Promise<MemberNames | undefined> {
    while (this.look()) await turn();
    return this.names;
  }

  call(member: string): string {
    return displayName(this.names, 'customer', member);
  }

  /** What goes to a file. */
  csv(more: readonly MemberColumn[] = []): string {
    return this.#naming.inColumns(this.shown, () => more).toCSV();
  }
}

const turn = (): Promise<void> => new Promise((done) => setImmediate(done));

describe('the names that an element shows', () => {
  it('are asked once for the members of its answers and clauses, and are waited for', async () => {
    const data = new Data();
    const element = new Element(data);
    element.where = 'customer: c2; region: c9';
    assert.equal(element.look(), true);
    await turn();
    assert.equal(element.heard, 1);
    assert.equal(element.look(), false);
    assert.deepEqual(data.asked, [['c1', 'c3', 'c2']]);
    assert.deepEqual(
      ['c1', 'c2', 'c3', 'c9'].map((code) => element.call(code)),
      ['Ann · c1', 'Ann · c2', 'Bo', 'c9'],
    );
    assert.equal(nameWithCode(element.names, '"customer"', 'c3'), 'Bo · c3');
    assert.equal(nameWithCode(element.names, 'customer', null), undefined);
  });

  it('are the same object until they change, and are not asked again by another element', async () => {
    const data = new Data();
    const [one, other] = [new Element(data), new Element(data)];
    const names = await one.settle();
    assert.equal((one.look(), one.names), names);
    one.shown = sales('c3', 'c1');
    assert.equal(await one.settle(), names);
    await other.settle();
    assert.equal(data.asked.length, 1);
    const elsewhere = new Data();
    elsewhere.catalog = data.catalog;
    await new Element(elsewhere).settle();
    assert.deepEqual(elsewhere.asked, []);
    other.shown = sales('c1', 'c2');
    await other.settle();
    assert.deepEqual(data.asked, [['c1', 'c3'], ['c2']]);
    assert.equal((one.look(), one.names), names);
  });

  it('are not asked while somebody drags: what is not known is read by its code, and asked when the drag ends', async () => {
    const data = new Data();
    const element = new Element(data);
    element.isMoving = true;
    assert.equal(element.look(), false);
    assert.deepEqual([element.call('c3'), data.asked], ['c3', []]);
    element.isMoving = false;
    await element.settle();
    assert.equal(element.call('c3'), 'Bo');
  });

  it('are asked anew when rows have changed, while those of before are shown', async () => {
    const data = new Data();
    const element = new Element(data);
    await element.settle();
    data.renew();
    data.names = { c1: 'Anna', c3: 'Bo' };
    assert.equal(element.look(), false);
    assert.equal(element.call('c1'), 'Ann · c1');
    await turn();
    element.look();
    assert.deepEqual([element.call('c1'), element.heard], ['Anna', 2]);
    assert.deepEqual(data.asked, [
      ['c1', 'c3'],
      ['c1', 'c3'],
    ]);
    element.look();
    assert.equal(data.asked.length, 2);
  });

  it('are asked for new members while rows change without end', async () => {
    const data = new Data();
    const element = new Element(data);
    for (let k = 0; k < 20; k++) {
      data.renew();
      element.shown = sales('c1', k % 2 === 0 ? 'c2' : 'c3');
      element.look();
      await turn();
    }
    await element.settle();
    assert.deepEqual([element.call('c1'), element.call('c3')], ['Ann · c1', 'Bo']);
  });

  it('are codes where the question fails, without being asked again and again', async () => {
    const data = new Data();
    data.isBroken = true;
    const element = new Element(data);
    await element.settle();
    element.look();
    assert.deepEqual([element.call('c1'), data.asked.length], ['c1', 1]);
  });

  it('are codes where most members have several, which is told', async () => {
    const data = new Data();
    data.several = 2;
    const element = new Element(data);
    await element.settle();
    assert.equal(element.call('c3'), 'c3');
    assert.equal(element.names?.get('customer')?.isUsed, false);
    const fine = new Data();
    fine.several = 1;
    const next = new Element(fine);
    await next.settle();
    assert.deepEqual([next.call('c3'), next.names?.get('customer')?.several], ['Bo', 1]);
  });

  it('are those of members that no key has, too', async () => {
    const data = new Data();
    const element = new Element(data);
    element.shown = result(text('antecedent', ['c1']));
    element.more = [
      ['customer', ['c3', null]],
      ['region', ['c1']],
    ];
    await element.settle();
    assert.deepEqual(data.asked, [['c3']]);
  });

  it('are words of the page for new and repeat customers, which the data know nothing of', async () => {
    const data = new Data();
    const element = new Element(data);
    element.messages = { ...en, ...german };
    element.shown = result(text('customer-type', ['new', 'repeat']));
    const names = await element.settle();
    assert.deepEqual(
      ['new', 'repeat'].map((member) => [
        displayName(names, 'customer-type', member),
        nameWithCode(names, 'customer-type', member),
      ]),
      [
        ['Neu', 'Neu'],
        ['Wiederkehrend', 'Wiederkehrend'],
      ],
    );
    assert.equal(element.csv().split('\r\n')[0], 'customer-type');
    assert.deepEqual(data.asked, []);
    element.messages = en;
    assert.equal(displayName(await element.settle(), 'customer-type', 'repeat'), 'Repeat');
    element.shown = sales('c1');
    element.where = 'customer-type: new';
    assert.equal(displayName(await element.settle(), 'customer-type', 'new'), 'New');
  });

  it('are not asked where the names stand beside their codes, or nothing has any', async () => {
    const data = new Data();
    const element = new Element(data);
    element.shown = result(text('customer', ['c1']), text('Customer Name', ['Ann']));
    assert.deepEqual([element.look(), element.names?.size], [false, 0]);
    element.shown = result(text('customer', ['c1']), text('customer-name', ['Ann']));
    assert.equal(element.look(), false);
    data.catalog = { ...CATALOG, names: [] };
    element.shown = sales('c1');
    assert.equal(element.look(), false);
    assert.deepEqual(data.asked, []);
  });
});

describe('an answer that goes to a file', () => {
  it('has the plain names behind their codes, and says of nobody that he has one', async () => {
    const element = new Element(new Data());
    element.shown = sales('c1', 'c9', null);
    await element.settle();
    assert.equal(element.csv(), 'customer,customer-name,revenue\r\nc1,Ann,1\r\nc9,,2\r\n,,3\r\n');
    const pair = {
      name: 'revenue',
      rows: [
        ['customer', ['c1', 'c9']],
        ['customer', ['c9']],
        ['customer', [null]],
      ],
    } as const;
    const [head, ...rows] = element.csv([pair]).split('\r\n');
    assert.deepEqual([head, ...rows.slice(0, 2)], ['customer,customer-name,revenue,revenue-name', 'c1,Ann,1,Ann + c9', 'c9,,2,']);
    const unknown = { name: 'revenue', rows: [['customer', ['c9']]] } as const;
    assert.equal(element.csv([unknown]).split('\r\n')[0], 'customer,customer-name,revenue');
    element.shown = result(text('region', ['c1']), number('revenue', [1], 'money'));
    assert.equal(element.csv(), 'region,revenue\r\nc1,1\r\n');
  });
});
