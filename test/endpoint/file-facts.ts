import assert from 'node:assert/strict';
import path from 'node:path';
import { openDataset, type Dataset } from '../../src/core.js';
import { planHandler } from '../../src/endpoint.js';
import { openAt, PLAN_URL } from './serve-handler.js';

/** Opened data as one comparable value: columns, types, numbers of rows, and sums to twelve digits. The code of the error where it is refused. */
async function factsOf(open: () => Promise<Dataset>): Promise<unknown> {
  let dataset: Dataset | undefined;
  try {
    dataset = await open();
    const { tables, columns } = dataset.catalog;
    const sums: unknown[] = [];
    for (const { name, table, type } of columns) {
      if (type !== 'number') continue;
      const measure = `x = sum(${tables.length > 1 ? `"${table}".` : ''}"${name.replaceAll('"', '""')}")`;
      const found = await dataset.query({ measures: [measure] }).then(
        (result) => result.rows()[0]!.x,
        (error: unknown) => (error as { readonly code: string }).code,
      );
      sums.push([name, typeof found === 'number' ? Number(found.toPrecision(12)) : found]);
    }
    return {
      tables: tables.map(({ name, rowCount }) => [name, rowCount]),
      columns: columns.map(({ name, type, missing }) => [name, type, missing]),
      sums,
    };
  } catch (error) {
    const { code } = error as { readonly code?: string };
    if (code === undefined) throw error;
    return code;
  } finally {
    dataset?.close();
  }
}

/** Opens a file on a server. A refusal names the file. */
export async function served(file: string): Promise<unknown> {
  const handler = planHandler({ data: file, status: 'all' });
  try {
    const described = await handler(new Request(PLAN_URL));
    const { error } = (await described.json()) as { readonly error?: { readonly code: string; readonly message: string } };
    if (error) {
      assert.ok(error.message.includes(path.basename(file).replace(/\.(csv|tsv)(\.gz)?$/i, '')), error.message);
      return error.code;
    }
    return await factsOf(() => openAt(handler, { timeZone: 'UTC' }));
  } finally {
    await handler.close().catch(() => undefined);
  }
}

/** Opens a file as a page does. */
export const onPage = (file: string | readonly string[]): Promise<unknown> =>
  factsOf(() => openDataset(file, { timeZone: 'UTC', status: 'all' }));
