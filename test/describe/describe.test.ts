import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { describe as describeData, openDataset } from '../../src/core.js';
import { someOf } from '../random.js';
import { sharedData, skipWithout } from '../shared-data.js';

const ORDERS = 'test/fixtures/orders-small.csv';

describe('describe', () => {
  it('lists the measures that can be calculated, with their values, and no others', async () => {
    const { measures } = await describeData(ORDERS);
    const names = measures.map(({ name }) => name);
    const dataset = await openDataset(ORDERS);
    for (const { name } of dataset.measures) {
      const asked = dataset.query({ measures: [name] });
      if (names.includes(name)) assert.equal((await asked).rows()[0]?.[name], measures.find((one) => one.name === name)?.value);
      else await assert.rejects(asked);
    }
    assert.equal(measures.find(({ name }) => name === 'revenue')?.value, 1322.35);
    assert.ok(names.length > 3 && names.length < dataset.measures.length);
  });

  it('lists dimensions with their number of values @release', async () => {
    const { dimensions } = await describeData(ORDERS);
    const membersOf = (by: string): number | undefined => dimensions.find((one) => one.by === by)?.members;
    assert.equal(membersOf('category'), 3);
    const dataset = await openDataset(ORDERS);
    for (const { by } of dimensions) await dataset.query({ measures: ['revenue'], by: [by] });
    assert.equal(membersOf('month(date)'), (await dataset.query({ measures: [], by: ['month(date)'] })).rowCount);
    assert.equal(membersOf('revenue'), undefined);
  });

  it('writes tags as HTML, and JSON can hold everything', async () => {
    const description = await describeData([{ date: '2024-01-01', shop: 'A & "B"', revenue: 2 }]);
    const { tags } = JSON.parse(JSON.stringify(description)) as typeof description;
    assert.deepEqual(tags, description.tags);
    assert.equal(description.tags.find(({ tag }) => tag === 'sales-kpi')?.html, '<sales-kpi measure="revenue"></sales-kpi>');
  });

  it('gives an open question its readings, and leaves its measures out until the option roles answers it', async () => {
    const day = (index: number): string => new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10);
    const rows = Array.from({ length: 60 }, (_, k) => ({ date: day(k), value1: 5 + (k % 7), value2: 9 + ((k * 3) % 11) }));
    const { questions, measures, tags } = await describeData(rows);
    assert.deepEqual(
      questions.map(({ role }) => role),
      ['revenue'],
    );
    assert.ok(!measures.some(({ name }) => name === 'revenue'));
    assert.ok(tags.length > 0 && tags.every(({ attributes }) => attributes.measure !== 'revenue'));
    for (const column of ['value1', 'value2'] as const) {
      const total = rows.reduce((sum, row) => sum + row[column], 0);
      const reading = questions[0]?.readings.find(({ roles }) => roles.revenue === column);
      assert.equal(reading?.total, total);
      const answered = await describeData(rows, { roles: { revenue: column } });
      assert.equal(answered.measures.find(({ name }) => name === 'revenue')?.value, total);
    }
  });

  it('describes data without sales by its rows', async () => {
    const { measures, tags } = await describeData([{ name: 'Ann' }, { name: 'Bob' }]);
    assert.ok(!measures.some(({ name }) => name === 'revenue'));
    assert.deepEqual(tags[0], {
      tag: 'sales-kpi',
      attributes: { measure: 'rows = count()' },
      html: '<sales-kpi measure="rows = count()"></sales-kpi>',
    });
  });

  for (const folder of someOf(['sales/supermarket', 'sales/superstore-de', 'sales/superstore', 'sales/online-retail'], 2))
    it(`has the revenue of ${folder} or asks for it`, { skip: skipWithout(folder) }, async () => {
      const at = sharedData(folder)!;
      const name = readdirSync(at).find((file) => file.endsWith('.truth.json'))!;
      const truth = JSON.parse(readFileSync(path.join(at, name), 'utf8')) as { files: string[]; kpis: { revenue: number } };
      const { measures, questions, roles } = await describeData(path.join(at, truth.files[0]!));
      const revenue = measures.find((measure) => measure.name === 'revenue')?.value;
      const readings = questions.flatMap((question) => question.readings.map(({ total }) => total ?? 0));
      const isNear = (value: number | null | undefined): boolean => Math.abs((value ?? 0) - truth.kpis.revenue) < 0.01;
      assert.ok(isNear(revenue) || readings.some(isNear), `${String(revenue)}, expected ${String(truth.kpis.revenue)}`);
      assert.ok(roles.every(({ reason }) => reason.length > 0));
    });
});
