import type { ConcentrationFacts } from '../../query/analysis/findings.js';
import type { ResultRecord } from '../../query/result.js';
import { concentration } from '../../stats/describe/concentration.js';
import { numberColumn } from '../coded.js';
import { columnOf, isMissing, numbersOf, pickRows } from '../columns.js';
import { textOf, wholeOf } from '../given.js';
import type { Given } from '../given.js';
import { ROWS } from '../member-series.js';

/** How few members make how much of a whole: rows `member value share`, the greatest first. Members without an amount above 0 make nothing. @throws SalesError `bad-option`, `bad-type` */
export function concentrationOf(record: ResultRecord, given: Given): ResultRecord {
  const member = columnOf(record, textOf(given['member'], 'member'), 'member');
  const value = textOf(given['value'], 'value');
  const limit = given['limit'] === undefined ? ROWS : wholeOf(given['limit'], 'limit', Number.MAX_SAFE_INTEGER);
  const amounts = numbersOf(record, value, 'value');
  const places = Array.from(amounts.keys()).filter((row) => amounts[row]! > 0 && !isMissing(member, row));
  const known = places.map((row) => amounts[row]!);
  const { order, classes, gini } = concentration(known);
  const total = known.reduce((sum, amount) => sum + amount, 0);
  const few = classes.filter((one) => one === 'A').length;
  const told = Array.from(order.subarray(0, limit));
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
    rowCount: told.length,
    columns: [
      {
        ...pickRows(
          member,
          told.map((i) => places[i]!),
        ),
        name: 'member',
      },
      numberColumn(
        'value',
        told.map((i) => known[i]!),
        columnOf(record, value, 'value').unit,
      ),
      numberColumn(
        'share',
        told.map((i) => known[i]! / total),
        'ratio',
      ),
    ],
    facts: { ...record.facts, analysis: facts },
  };
}
