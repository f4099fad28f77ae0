import { expect, oneEvent } from '@open-wc/testing';
import { openDataset } from '../../../src/core.js';
import type { SalesTable } from '../../../src/elements/sales-table/sales-table.js';
import { everyNth } from '../../random.js';
import { clauses, clean, click, inside, watchConsole } from '../chart-page.js';
import { CHARTS, LINES, showChart, spotsOf, type Page } from './charts.js';
import { fileOf, savedBy } from './saved.js';

const COLUMNS = ['order', 'date', 'customer', 'region', 'subcategory', 'quantity', 'revenue'] as const;

/** Puts a list of rows beside a chart. */
async function listBeside({ box }: Page): Promise<SalesTable> {
  const table = document.createElement('sales-table');
  table.id = 'rows';
  table.locale = 'en-US';
  table.detail = COLUMNS.join(', ');
  table.data = LINES;
  box.append(table);
  await table.ready;
  return table;
}

/** How many rows a list says that it has. */
const countIn = (table: SalesTable): number => Number(inside(table, '[aria-rowcount]').getAttribute('aria-rowcount')) - 1;

const textOf = (row: Readonly<Record<string, unknown>>): string => COLUMNS.map((name) => String(row[name])).join('|');

/** What the KPI of the page tells, and what the core counts, of the rows that are chosen. */
async function countOf(where: string): Promise<number> {
  const dataset = await openDataset(LINES.map((line) => ({ ...line })));
  const [row] = (await dataset.query({ measures: ['count()'], where })).rows();
  dataset.close();
  return row!['count()'] as number;
}

describe('the rows behind a mark', () => {
  watchConsole();
  afterEach(clean);

  for (const chart of everyNth(CHARTS, 28, 14)) {
    it(`are listed and saved: ${chart.name}`, async () => {
      const page = await showChart(chart);
      const table = await listBeside(page);
      expect(countIn(table)).to.equal(LINES.length);
      const [first] = await spotsOf(page.widget, chart, 1);
      const told = oneEvent(page.widget, 'sales-select');
      await click(first!);
      await told;
      await Promise.all([table.ready, page.kpi.ready]);
      const where = clauses().chart ?? '';
      expect(where).not.to.equal('');
      expect(countIn(table)).to.be.lessThan(LINES.length).and.greaterThan(0);
      expect(countIn(table)).to.equal(await countOf(where));
      const saved = await savedBy(table, 'Download CSV');
      expect(saved.name).to.match(/\.csv$/);
      expect([...saved.bytes.slice(0, 3)], 'Excel reads UTF-8 by its mark').to.deep.equal([0xef, 0xbb, 0xbf]);
      const again = await openDataset(fileOf(saved));
      const rows = (await again.query({ measures: ['revenue'], by: [...COLUMNS.slice(0, 6)], detail: {} })).rows();
      again.close();
      expect(rows.length).to.equal(countIn(table));
      expect(rows.reduce((sum, { revenue }) => sum + Number(revenue), 0)).to.be.closeTo(page.kpi.value!, 1e-6);
      const known = new Set(LINES.map((line) => textOf({ ...line })));
      expect(rows.map(textOf).filter((row) => !known.has(row))).to.deep.equal([]);
    });
  }
});
