import { expect } from '@open-wc/testing';
import { DataConnection } from '../../../src/elements/base/data/data-connection.js';
import type { DataRequest } from '../../../src/elements/base/data/data-input.js';
import { until } from '../../until.js';

const ROWS = [
  { Date: '2016-01-05', Sales: 10.5 },
  { Date: '2016-02-05', Sales: 20.25 },
];
const REQUEST: DataRequest = { tables: [{ name: 'orders', input: { kind: 'rows', rows: ROWS } }], options: {} };

describe('a refresh while the data loads', () => {
  for (const subject of [undefined, ROWS]) {
    it(`leaves the queries on the loaded data running: ${subject ? 'rows of the page' : 'a URL'}`, async () => {
      const starts: (() => void)[] = [];
      const open = (): Promise<DataRequest> => new Promise((resolve) => starts.push(() => resolve(REQUEST)));
      const connection = new DataConnection({ key: 'orders', subject, open }, () => undefined);
      const reloaded = connection.reload();
      starts.shift()!();
      await until(() => connection.catalog, 'the data');
      const answer = connection.ask({ measures: ['revenue'] }, new AbortController().signal);
      for (const start of starts) start();
      expect((await answer).columns[0]!.values[0]).to.equal(30.75);
      await reloaded;
      expect(connection.version).to.be.greaterThan(1);
      connection.close();
    });
  }
});
