import type { ConcentrationFacts } from '../../query/analysis/findings.js';
import type { ResultRecord } from '../../query/result.js';
import { concentration } from '../../stats/describe/concentration.js';
import { numberColumn } from '../dictionary-encode.js';
import { columnOf, isMissing, numbersOf, pickRows } from '../columns.js';
import { textOf, wholeOf } from '../request-options.js';
import type { RequestOptions } from '../request-options.js';
import { ROWS } from '../member-series.js';

/**
 * Returns how few members account for how much of a whole: rows `member value share`, the largest first. Members without an
 * amount above 0 are ignored.
 * @throws SalesError `bad-option`, `bad-type`
 */
export function concentrationOf(record: ResultRecord, options: RequestOptions): ResultRecord {
  const member = columnOf(record, textOf(options['member'], 'member'), 'member');
  const value = textOf(options['value'], 'value');
  const limit = options['limit'] === undefined ? ROWS : wholeOf(options['limit'], 'limit', Number.MAX_SAFE_INTEGER);
  const amounts = numbersOf(record, value, 'value');
  const rows = Array.from(amounts.keys()).filter((row) => amounts[row]! > 0 && !isMissing(member, row));
  const known = rows.map((row) => amounts[row]!);
  const { order, classes, gini } = concentration(known);
  const total = known.reduce((sum, amount) => sum + amount, 0);
  const few = classes.filter((one) => one === 'A').length;
  const reported = Array.from(order.subarray(0, limit));
  const facts: ConcentrationFacts = {
    kind: 'concentration',
    members: known.length,
    few,
    amount: order.subarray(0, few).reduce((sum, i) => sum + known[i]!, 0),
    total,
    gini,
  };
  return {
    ...record,
    rowCount: reported.length,
    columns: [
      {
        ...pickRows(
          member,
          reported.map((i) => rows[i]!),
        ),
        name: 'member',
      },
      numberColumn(
        'value',
        reported.map((i) => known[i]!),
        columnOf(record, value, 'value').unit,
      ),
      numberColumn(
        'share',
        reported.map((i) => known[i]! / total),
        'ratio',
      ),
    ],
    facts: { ...record.facts, analysis: facts },
  };
}
