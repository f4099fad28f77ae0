import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { openDataset, SalesError } from '../../src/core.js';
import type { Dataset, DatasetOptions } from '../../src/core.js';
import { ADVICE_CASES } from './advice-cases.js';
import { ask, day, rows } from './joined-helpers.js';

type Row = Readonly<Record<string, unknown>>;
type Value = (row: Row) => number;

/** Data with a doubt, and the figure that each answer leads to. */
interface Case {
  readonly code: string;
  readonly rows: readonly Row[];
  /** The right figure by the attribute that the message names. */
  readonly right: Readonly<Record<string, Value>>;
  readonly figure?: readonly [measure: string, by?: string, key?: string];
}

const amount =
  (name: string, times?: string): Value =>
  (row) =>
    Number(row[name]) * (times === undefined ? 1 : Number(row[times]));

/** Order lines; the last 30 were pasted a second time. */
const COPIES_FROM = 60;
const PASTED = rows(COPIES_FROM, (index) => ({
  invoice: `I${String(index >> 1)}`,
  date: day(index >> 1),
  product: `P${String(index % 7)}`,
  quantity: 1 + (index % 3),
  amount: 10 + ((index * 7) % 40),
}));
const TWICE: readonly Row[] = [...PASTED, ...PASTED.slice(-30).map((row) => ({ ...row }))];

/** Lines of orders whose total, with freight, is in the first line alone. */
const ONCE: readonly Row[] = rows(120, (index) => ({
  order_id: `O${String(index >> 1)}`,
  date: day(index >> 1),
  product: `P${String(index % 11)}`,
  quantity: 1 + (index % 3),
  unit_price: 5 + (index % 11),
  order_total:
    index % 2 === 0 ? (1 + (index % 3)) * (5 + (index % 11)) + (1 + ((index + 1) % 3)) * (5 + ((index + 1) % 11)) + 5 : '',
}));

const CASES: readonly Case[] = [
  {
    code: 'line-or-unit',
    rows: rows(60, (index) => ({
      date: day(index),
      desk: `D${String(index % 7)}`,
      quantity: 1 + (index % 4),
      item_price: (1 + (index % 4)) * (6 + (index % 5)),
    })),
    right: { 'roles="revenue: item_price"': amount('item_price'), 'roles="price: item_price"': amount('item_price', 'quantity') },
  },
  {
    code: 'amount-or-product',
    rows: rows(60, (index) => ({
      date: day(index),
      quantity: 1 + (index % 3),
      price: 10 + (index % 9),
      pay_amount: 7 + ((index * 37) % 50),
    })),
    right: { 'roles="revenue: pay_amount"': amount('pay_amount'), 'roles="revenue:"': amount('price', 'quantity') },
  },
  {
    code: 'ordered-or-paid',
    rows: rows(60, (index) => ({
      date: day(index),
      'Total Amount': 20 + index,
      'Amount Paid': index % 8 === 3 ? 0 : 20 + index,
    })),
    right: { 'roles="revenue: Total Amount"': amount('Total Amount'), 'roles="revenue: Amount Paid"': amount('Amount Paid') },
  },
  {
    code: 'two-columns',
    rows: rows(60, (index) => ({ date: day(index), value1: 5 + (index % 7), value2: 9 + ((index * 3) % 11) })),
    right: { 'roles="revenue: value1"': amount('value1'), 'roles="revenue: value2"': amount('value2') },
  },
  {
    code: 'cents',
    rows: rows(60, (index) => ({ payment_id: index, date: day(index), amount: 1250 + index * 25 })),
    right: { 'roles="revenue: amount"': amount('amount'), 'roles="revenue: amount / 100"': (row) => Number(row.amount) / 100 },
  },
  {
    code: 'unsold-rows',
    rows: rows(60, (index) => ({ date: day(index), amount: 10 + index, payment_status: index % 6 === 0 ? 'failed' : 'paid' })),
    right: { 'status="all"': amount('amount') },
  },
  {
    code: 'repeated-rows',
    rows: TWICE,
    right: { 'read="duplicates: remove"': (row) => (TWICE.indexOf(row) < COPIES_FROM ? Number(row.amount) : 0) },
  },
  {
    code: 'amounts-per-order',
    rows: ONCE,
    right: { 'roles="revenue: order_total"': amount('order_total') },
  },
  {
    code: 'signed-amounts',
    rows: rows(60, (index) => ({
      Amount: 10 + index,
      Type: index % 6 === 5 ? 'Debit' : 'Credit',
      'Posting Date': day(index),
      Voucher: `B${String(index)}`,
    })),
    right: { 'roles="revenue: Amount"': amount('Amount') },
  },
  {
    code: 'not-sales',
    rows: rows(24, (index) => ({ month: day(index * 31), channel: index % 2 ? 'Search' : 'Mail', spend: 100 + index })),
    right: { 'roles="revenue: spend"': amount('spend') },
  },
  {
    code: 'ambiguous-date-order',
    rows: rows(24, (index) => ({
      order_date: `${String((index % 12) + 1).padStart(2, '0')}/${String(((index * 5) % 12) + 1).padStart(2, '0')}/2024`,
      amount: 10 + index,
    })),
    figure: ['revenue', 'month(date)', '2024-03'],
    right: {
      'read="order_date: date dmy"': (row) => (String(row.order_date).slice(3, 5) === '03' ? Number(row.amount) : 0),
    },
  },
];

/** Everything that the data set says about a figure. */
async function saidBy(dataset: Dataset, measure: string): Promise<string> {
  const said = dataset.warnings.map(({ code, message }) => `${code}: ${message}`);
  try {
    await ask(dataset, measure);
  } catch (error) {
    assert.ok(error instanceof SalesError);
    said.push(`${String(error.params.question)}: ${error.hint}`);
  }
  return said.join('\n');
}

/** The options that an attribute in a message stands for. */
function optionsOf(attribute: string): DatasetOptions {
  const [, name = '', text = ''] = /^(\w+)="(.*)"$/u.exec(attribute) ?? [];
  return { [name]: text };
}

describe('the advice in a message', () => {
  for (const { code, rows: data, right, figure: [measure, by, key] = ['revenue'] } of CASES) {
    it(`leads to the right figure when it is followed: ${code}`, async () => {
      const head = Object.keys(data[0] ?? {});
      const text = [head, ...data.map((row) => head.map((name) => row[name]))].map((cells) => cells.join(',')).join('\n');
      const open = (options: DatasetOptions = {}): Promise<Dataset> => openDataset(new File([text], 'sales.csv'), options);
      const said = await saidBy(await open(), measure);
      assert.match(said, new RegExp(`^${code}: `, 'mu'));
      for (const [attribute, value] of Object.entries(right)) {
        assert.ok(said.includes(attribute), `${attribute} is not named: ${said}`);
        const dataset = await open(optionsOf(attribute));
        const result = await dataset.query({ measures: [measure], ...(by === undefined ? {} : { by: [by] }) });
        const row = result.rows().find((one) => by === undefined || String(one[by]).startsWith(key ?? ''));
        const expected = data.reduce((sum, one) => sum + value(one), 0);
        assert.equal(row?.[measure], expected, attribute);
        assert.doesNotMatch(await saidBy(dataset, measure), new RegExp(`^${code}: `, 'mu'), 'the doubt is settled');
      }
    });
  }
});

describe('the advice on totals of orders', () => {
  it('is not to use them where they repeat in each row: their sum would count them several times', async () => {
    const data = ONCE.map((row, index) => ({ ...row, order_total: ONCE[index - (index % 2)]?.order_total }));
    const note = (await openDataset(data)).warnings.find(({ code }) => code === 'amounts-per-order');
    assert.ok(note);
    assert.doesNotMatch(note.message, /roles=/u);
  });
});

/** Codes of messages that state what was read and leave nothing to do. */
const STATEMENTS: readonly string[] = [
  ...'amounts-in-cents order-fields-filled order-keys-missing refunds-deducted refunds-not-deducted returns-not-deducted'.split(
    ' ',
  ),
  ...'cell-errors converted damaged-values date-in-parts discount-amount doubled-keys filter-skipped infinite-values'.split(' '),
  ...'largest-members like-names long-rows member-totals members-unfolded merged-cells missing-values mixed-date-order'.split(
    ' ',
  ),
  ...'mixed-decimal-marks mixed-time-zones na-as-missing nested-columns no-plan no-rate order-keys-restart other-files'.split(
    ' ',
  ),
  ...'few-seasons guest-customers rolling-ends plan-covers plan-days plan-lacks plan-once plan-spread'.split(' '),
  'estimated-quantiles',
  ...'level-day lost-estimate stock-coarse stock-covers stock-lacks stock-old stock-unsplit'.split(' '),
  ...'other-sales other-sheets payments-as-sales period-in-file-name periods-unfolded placeholder-keys'.split(' '),
  ...'possible-total-row removed-copies repeated-header rollup same-members sampled sampled-rows scenario-rows short-rows skipped-lines split-texts stray-dates'.split(
    ' ',
  ),
  ...'subtotal-rows total-row uniform-rows unmatched-keys unreadable-booleans unreadable-dates unreadable-numbers'.split(' '),
];

/** Advice that another program follows. */
const ELSEWHERE: readonly string[] = ['uncalculated-cells'];

describe('every message', () => {
  const read = (name: string): Readonly<Record<string, Readonly<Record<string, string>>>> =>
    JSON.parse(readFileSync(`src/messages/en/${name}.json`, 'utf8')) as Readonly<
      Record<string, Readonly<Record<string, string>>>
    >;
  const texts: Readonly<Record<string, string>> = { ...read('notes').texts, ...read('card').cardNotes };
  const tested = [...CASES, ...ADVICE_CASES].map(({ code }) => code);

  it('has a test of its advice, or leaves nothing to do', () => {
    const known = [...new Set([...tested, ...STATEMENTS, ...ELSEWHERE])].filter((code) => Object.hasOwn(texts, code));
    assert.deepEqual(known.toSorted(), Object.keys(texts).toSorted());
    assert.deepEqual(
      STATEMENTS.filter((code) => tested.includes(code)),
      [],
    );
  });

  it('that leaves nothing to do names no attribute and asks for nothing', () => {
    for (const code of STATEMENTS)
      assert.doesNotMatch(texts[code] ?? '', /=\\?"|='|\b(?:set|check|remove|save|rename) \w/iu, code);
  });
});

describe('the advice about a file', () => {
  for (const { code, files, options = {}, says, follow, figure, right, ...is } of ADVICE_CASES) {
    const [measure, by, key] = figure;
    const open = (named: typeof files, more: DatasetOptions): Promise<Dataset> =>
      openDataset(
        Object.entries(named).map(([name, content]) => new File([content], name)),
        { timeZone: 'UTC', ...more },
      );
    const figureIn = async (dataset: Dataset): Promise<unknown> => {
      const result = await dataset.query({ measures: [`m = ${measure}`], ...(by === undefined ? {} : { by: [by] }) });
      return result.rows().find((row) => by === undefined || row[by] === key)?.m;
    };

    it(`leads to the right figure: ${code}`, async () => {
      const dataset = await open(files, options);
      const notes = is.isOfResult === true ? (await dataset.query({ measures: [measure] })).notes : dataset.warnings;
      const note = notes.find((one) => one.code === code);
      assert.ok(note, `${code} is not among ${notes.map((one) => one.code).join(' ')}`);
      assert.ok(note.message.includes(says), note.message);
      const before = await figureIn(dataset).catch((error: unknown) => {
        assert.ok(error instanceof SalesError);
      });
      assert.notEqual(before, right);
      assert.equal(await figureIn(await open(follow.files ?? files, follow.options ?? {})), right);
    });
  }
});
