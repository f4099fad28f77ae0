import { expect } from '@open-wc/testing';
import { DateDay, Dictionary, Int32, Table, Utf8, tableToIPC, vectorFromArray } from 'apache-arrow';
import { tableFromIPC as flechetteTable } from '@uwdata/flechette';
import '../../../src/define/sales-kpi.js';
import '../../../src/define/sales-source.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';

const ROWS = 300_000;
const DAY_MS = 86_400_000;

/** Orders whose revenue adds up to 2 × ROWS / 8. */
function orders(): Table {
  const days = Int32Array.from({ length: ROWS }, (_, row) => 19_700 + Math.floor(row / 500));
  return new Table({
    date: vectorFromArray(
      Array.from(days, (day) => new Date(day * DAY_MS)),
      new DateDay(),
    ),
    region: vectorFromArray(
      Array.from(days, (_, row) => ['North', 'South', 'Ost'][row % 3]!),
      new Dictionary(new Utf8(), new Int32()),
    ),
    revenue: vectorFromArray(Float64Array.from(days, () => 0.25)),
  });
}

async function valueOf(data: unknown): Promise<unknown> {
  const kpi = Object.assign(document.createElement('sales-kpi'), { measure: 'revenue', data });
  document.body.append(kpi);
  await kpi.ready;
  return kpi.value;
}

describe('Arrow tables as data', () => {
  const table = orders();

  afterEach(() => {
    for (const element of document.querySelectorAll('sales-kpi')) element.remove();
  });

  it('of apache-arrow and of flechette are read, and a record batch @release', async () => {
    expect(await valueOf(table)).to.equal(ROWS / 4);
    expect(await valueOf(table.batches[0])).to.equal(ROWS / 4);
    expect(await valueOf(flechetteTable(tableToIPC(table)))).to.equal(ROWS / 4);
    expect(await valueOf({ tables: { orders: table } })).to.equal(ROWS / 4);
    expect(table.getChild('revenue')?.get(ROWS - 1)).to.equal(0.25);
  });

  it('are sent once to several elements, as columns and without any of their rows @release', async () => {
    const posted: unknown[] = [];
    const { prototype } = Worker;
    const post = Reflect.get(prototype, 'postMessage') as (this: Worker, ...rest: unknown[]) => void;
    prototype.postMessage = function (this: Worker, ...rest: never[]) {
      posted.push(rest[0]);
      post.call(this, ...rest);
    };
    const rows = orders();
    rows.toArray = () => expect.fail('read as rows');
    try {
      expect(await Promise.all([valueOf(rows), valueOf(rows)])).to.deep.equal([ROWS / 4, ROWS / 4]);
    } finally {
      Reflect.set(prototype, 'postMessage', post);
    }
    expect(posted.filter((message) => (message as { readonly type: string }).type === 'open')).to.have.length(1);
  });

  it('of a type that cannot be read are an error that names it', async () => {
    const field = { name: 'lists', type: { typeId: 25, children: [] } };
    const problem = await valueOf({ schema: { fields: [field] }, numRows: 0, children: [{ data: [] }] }).catch(
      (error: unknown) => error,
    );
    expect(problem).to.include({ code: 'unsupported-format' });
    expect(document.querySelector<SalesKpi>('sales-kpi')?.shadowRoot?.textContent).to.match(/type 25/u);
  });
});
