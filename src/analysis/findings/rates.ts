import type { RatesFacts } from '../../query/analysis/findings.js';
import type { ResultRecord } from '../../query/result.js';
import type { ResultColumn } from '../../query/result-column.js';
import { adjustChances } from '../../stats/compare/p-adjust.js';
import { proportionsTest } from '../../stats/compare/two-samples.js';
import { numberColumn } from '../dictionary-encode.js';
import { columnOf, isMissing, numbersOf, pickRows, sumsOf } from '../columns.js';
import { textOf, textsOf, wholeOf } from '../request-options.js';
import type { RequestOptions } from '../request-options.js';
import { ROWS } from '../member-series.js';

/**
 * Compares how often something happens with each member and with all others: rows `member rate hits of peers p adjusted` and the
 * additional measures, the most significant difference first. Rows without a member count among the others. p-values are from
 * Fisher's exact test.
 * @throws SalesError `bad-option`, `bad-type`
 */
export function ratesOf(record: ResultRecord, options: RequestOptions): ResultRecord {
  const member = columnOf(record, textOf(options['member'], 'member'), 'member');
  const rates = numbersOf(record, textOf(options['rate'], 'rate'), 'rate');
  const of = sumsOf(record, textOf(options['of'], 'of'), 'of').map((count) => Math.max(0, Math.round(count)));
  const also = options['also'] === undefined ? [] : textsOf(options['also'], 'also');
  const limit = options['limit'] === undefined ? ROWS : wholeOf(options['limit'], 'limit', Number.MAX_SAFE_INTEGER);
  const hits = rates.map((rate, row) => Math.min(of[row]!, Math.max(0, Math.round((rate || 0) * of[row]!))));
  const all = { hits: sum(hits), of: sum(of) };
  const rows = Array.from(of.keys()).filter((row) => of[row]! > 0 && !isMissing(member, row));
  const others = (row: number): { readonly hits: number; readonly of: number } => ({
    hits: all.hits - hits[row]!,
    of: all.of - of[row]!,
  });
  const chances = rows.map((row) => proportionsTest({ hits: hits[row]!, of: of[row]! }, others(row)));
  const adjusted = adjustChances(chances);
  const order = [...rows.keys()].sort((a, b) => chances[a]! - chances[b]! || a - b).slice(0, limit);
  const reported = order.map((i) => rows[i]!);
  const facts: RatesFacts = {
    kind: 'rates',
    members: rows.length,
    ...all,
    sums: also.map((name) => sum(sumsOf(record, name, 'also'))),
  };
  const number = (name: string, of: (row: number) => number, unit?: ResultColumn['unit']): ResultColumn =>
    numberColumn(name, reported.map(of), unit);
  return {
    ...record,
    rowCount: reported.length,
    columns: [
      { ...pickRows(member, reported), name: 'member' },
      number('rate', (row) => hits[row]! / of[row]!, 'percent'),
      number('hits', (row) => hits[row]!, 'count'),
      number('of', (row) => of[row]!, 'count'),
      number('peers', (row) => others(row).hits / others(row).of, 'percent'),
      numberColumn(
        'p',
        order.map((i) => chances[i]!),
      ),
      numberColumn(
        'adjusted',
        order.map((i) => adjusted[i]!),
      ),
      ...also.map((name) => pickRows(columnOf(record, name, 'also'), reported)),
    ],
    facts: { ...record.facts, analysis: facts },
  };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
