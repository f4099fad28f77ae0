import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bindPlan } from '../../src/catalog/bind/bind.js';
import { revenueAccount, type Ask } from '../../src/catalog/account/account-lines.js';
import { openDataset } from '../../src/core.js';
import type { Dataset, DatasetOptions } from '../../src/core.js';
import { ColumnEngine } from '../../src/engine/columns/column-engine.js';
import { JoinedTables } from '../../src/engine/columns/joins/joined-tables.js';
import { runPlan } from '../../src/engine/plan-runner.js';
import { QueryResult } from '../../src/query/result/result.js';
import { SalesError } from '../../src/util/error.js';
import { Random } from '../engine/random.js';
import { randomSchema } from '../oracle/random-schema.js';
import { BIND_PARTS, RUN_PARTS, special } from '../plan-parts.js';
import { between, isLong, pick, randomOf, seedsOf } from '../random.js';
import { ask, day } from './joined-helpers.js';

/** Decimals of all amounts in these tests. */
const PLACES = 6;

/** An amount in units of its last decimal, by its digits and not by arithmetic. */
function units(amount: number): bigint {
  const [whole = '0', fraction = ''] = amount.toFixed(PLACES).split('.');
  return BigInt(`${whole}${fraction}`);
}

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((a, b) => a + b, 0n);

/** A made-up shop: its file, and what each line of its account must be, in units. */
interface Shop {
  readonly text: string;
  readonly options: DatasetOptions;
  readonly lines: readonly (readonly [kind: string, rows: number, amount: bigint])[];
}

/** A sale as the file has it: decimals are texts, and the same numbers in units. */
interface Sale {
  readonly cells: readonly string[];
  readonly gross: bigint;
  readonly refund: bigint;
  readonly discount: bigint;
  readonly isSold: boolean;
}

interface Form {
  readonly isCalculated: boolean;
  readonly areCents: boolean;
  readonly hasRefunds: boolean;
  readonly hasDiscount: boolean;
  readonly hasStates: boolean;
  readonly hasTotal: boolean;
  readonly hasCopies: boolean;
}

function randomForm(random: () => number): Form {
  const isCalculated = random() < 0.4;
  const areCents = !isCalculated && random() < 0.3;
  return {
    isCalculated,
    areCents,
    hasRefunds: !isCalculated && !areCents && random() < 0.5,
    hasDiscount: isCalculated && random() < 0.5,
    hasStates: random() < 0.5,
    hasTotal: !isCalculated && random() < 0.4,
    hasCopies: random() < 0.3,
  };
}

const money = (cents: number): string => (cents / 100).toFixed(2);
const ONE = 10n ** BigInt(PLACES);
const CENT = ONE / 100n;

function randomSale(random: () => number, form: Form, at: number): Sale {
  const cents = between(random, 101, 99_999);
  const quantity = between(random, 1, 5);
  const [off, refund] = [pick(random, [0, 5, 10, 25]), random() < 0.3 ? between(random, 1, 100) : 0];
  const state = pick(random, ['paid', 'paid', 'paid', 'failed', 'canceled']);
  const gross = form.areCents ? BigInt(cents) * ONE : BigInt(cents) * CENT * BigInt(form.isCalculated ? quantity : 1);
  const amount = form.isCalculated ? [String(quantity), money(cents)] : [form.areCents ? String(cents) : money(cents)];
  return {
    cells: [
      day(at >> 1),
      `R${String(1000 + at)}`,
      `C${String(at % 11)}`,
      ...(form.hasStates ? [state] : []),
      ...amount,
      ...(form.hasDiscount ? [(off / 100).toFixed(2)] : []),
      ...(form.hasRefunds ? [money(refund)] : []),
    ],
    gross,
    refund: form.hasRefunds ? BigInt(refund) * CENT : 0n,
    discount: form.hasDiscount ? (gross * BigInt(off)) / 100n : 0n,
    isSold: !form.hasStates || state !== 'failed',
  };
}

/** A shop, and its account as a bookkeeper adds it up. */
function randomShop(random: () => number): Shop {
  const form = randomForm(random);
  const own = Array.from({ length: between(random, 30, 80) }, (_, at) => randomSale(random, form, at));
  const copies = form.hasCopies ? own.slice(3, 3 + between(random, 1, 9)) : [];
  const all = [...own, ...copies];
  const head = [
    'date',
    'order_no',
    'customer',
    ...(form.hasStates ? ['status'] : []),
    ...(form.isCalculated ? ['quantity', 'unit_price'] : [form.areCents ? 'amount_cents' : 'amount']),
    ...(form.hasDiscount ? ['discount'] : []),
    ...(form.hasRefunds ? ['amount_refunded'] : []),
  ];
  const gross = sum(all.map((sale) => sale.gross));
  const amountAt = head.findIndex((name) => name.startsWith('amount'));
  const totals = head.map((name, at) => {
    if (at === 0) return 'Total';
    if (at === amountAt) return form.areCents ? String(gross / ONE) : money(Number(gross / CENT));
    return name === 'amount_refunded' ? money(Number(sum(all.map(({ refund }) => refund)) / CENT)) : '';
  });
  const lost = own.filter(({ isSold }) => !isSold);
  const sold = own.filter(({ isSold }) => isSold);
  // Rows without a sale are deducted as the revenue has them where no column has it.
  const lostAmount = sum(lost.map((sale) => sale.gross - (form.isCalculated ? sale.discount : 0n)));
  const shown = all.length + (form.hasTotal ? 1 : 0);
  const soldGross = sum(sold.map((sale) => sale.gross));
  const copied = sum(copies.map((sale) => sale.gross - (form.isCalculated ? sale.discount : 0n)));
  const refunded = sold.filter(({ refund }) => refund > 0n);
  const discounted = sold.filter(({ discount }) => discount > 0n);
  const first = soldGross + lostAmount + copied + (form.hasTotal ? gross : 0n);
  const lines: Shop['lines'] = [
    ['sales', shown, first],
    ...(form.hasTotal ? [['total', 1, -gross] as const] : []),
    ...(copies.length > 0 ? [['copy', copies.length, -copied] as const] : []),
    ...(lost.length > 0 ? [['no-sale', lost.length, -lostAmount] as const] : []),
    ...(form.areCents ? [['scaled', sold.length, soldGross / 100n - soldGross] as const] : []),
    ...(refunded.length > 0 ? [['refund', refunded.length, -sum(sold.map(({ refund }) => refund))] as const] : []),
    ...(form.hasDiscount ? [['discount', discounted.length, -sum(sold.map(({ discount }) => discount))] as const] : []),
  ];
  const body = [head, ...all.map(({ cells }) => cells), ...(form.hasTotal ? [totals] : [])];
  return {
    text: body.map((cells) => cells.join(',')).join('\n'),
    options: copies.length > 0 ? { read: 'duplicates: remove' } : {},
    lines,
  };
}

/** Kinds with rows and amount in units, without order: which of two removals comes first does not matter. */
const inOrder = (lines: Shop['lines']): readonly string[] => lines.map((line) => line.map(String).join(' ')).toSorted();

const sumOfLines = ({ lines }: { readonly lines: readonly { readonly amount: number }[] }): bigint =>
  sum(lines.map(({ amount }) => units(amount)));

describe('the account of random data', () => {
  it('is what a bookkeeper adds up, line by line, and ends at the revenue', async (context) => {
    const kinds = new Map<string, number>();
    for (const seed of seedsOf(500)) {
      const shop = randomShop(randomOf(seed));
      const dataset: Dataset = await openDataset(new File([shop.text], 'sales.csv'), { timeZone: 'UTC', ...shop.options });
      const account = await dataset.account();
      const label = `seed ${String(seed)}`;
      assert.equal(account.total, await ask(dataset, 'revenue'), label);
      assert.equal(sumOfLines(account), units(account.total ?? Number.NaN), label);
      const found = account.lines.map(({ kind, rows, amount }) => [kind, rows, units(amount)] as const);
      assert.deepEqual(inOrder(found), inOrder(shop.lines), label);
      for (const { kind } of account.lines) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      dataset.close();
    }
    context.diagnostic(JSON.stringify(Object.fromEntries(kinds)));
    if (isLong) assert.equal(kinds.size, 7);
  });

  it('adds up over random schemas, where revenue may be in any table', async (context) => {
    let answered = 0;
    for (const seed of seedsOf(1000)) {
      const { catalog, loaded, tables } = randomSchema(new Random(seed));
      const engine = new ColumnEngine(loaded, new JoinedTables(loaded, catalog.joins), special);
      const run: Ask = async (plan) => new QueryResult(await runPlan(bindPlan(plan, catalog, BIND_PARTS), engine, RUN_PARTS));
      const account = await revenueAccount(catalog, run).catch((error: unknown) => {
        assert.ok(error instanceof SalesError, `seed ${String(seed)}: ${String(error)}`);
      });
      if (!account || account.total === null) continue;
      answered += 1;
      const [first, ...others] = account.lines;
      const table = tables.find(({ name }) => name === first?.table);
      const values = table?.rows.map(({ values: { n } }) => n) ?? [];
      const cents = values.reduce<number>((all, value) => all + Number(value ?? 0), 0);
      const missing = values.filter((value) => value === undefined).length;
      assert.equal(first?.rows, values.length, `seed ${String(seed)}`);
      assert.equal(units(first.amount), BigInt(cents) * CENT, `seed ${String(seed)}`);
      assert.deepEqual(
        others.map(({ kind, rows, amount }) => [kind, rows, amount]),
        missing > 0 ? [['no-amount', missing, 0]] : [],
      );
      assert.equal(sumOfLines(account), units(account.total), `seed ${String(seed)}`);
    }
    context.diagnostic(`${String(answered)} answered`);
    if (isLong) assert.ok(answered > 300);
  });
});
