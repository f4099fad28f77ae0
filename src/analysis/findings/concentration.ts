import type { ConcentrationAnalysis, ConcentrationFacts } from '../../query/analysis/findings.js';
import type { ResultColumn, ResultRecord } from '../../query/result/result.js';
import { concentration } from '../../stats/describe/descriptive.js';
import { analysed, columnOf, isMissing, numberColumn, numbersOf, pickRows } from '../columns.js';
import { orElse, readOptions, type RequestOptions, textOf, wholeTo } from '../request-options.js';
import { ROWS } from '../member-series.js';

/**
 * Returns how few members account for how much of a whole: rows `member value share`, the largest first. Members without an
 * amount above 0 are ignored.
 * @throws SalesError `bad-option`, `bad-type`
 */
export function concentrationOf(record: ResultRecord, options: RequestOptions): ResultRecord {
  const { value, limit, ...request } = readConcentration(options);
  const member = columnOf(record, request.member, 'member');
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
  return concentrationRows(record, {
    member: pickRows(
      member,
      reported.map((i) => rows[i]!),
    ),
    amounts: reported.map((i) => known[i]!),
    unit: columnOf(record, value, 'value').unit,
    facts,
  });
}

/** Validates the options. @throws SalesError `bad-option` */
export function readConcentration(options: RequestOptions): Required<Omit<ConcentrationAnalysis, 'kind'>> {
  return readOptions(options, { member: textOf, value: textOf, limit: orElse(ROWS, wholeTo()) });
}

interface LargestMembers {
  readonly member: ResultColumn;
  readonly amounts: readonly number[];
  readonly unit: ResultColumn['unit'];
  readonly facts: ConcentrationFacts;
}

export function concentrationRows(record: ResultRecord, { member, amounts, unit, facts }: LargestMembers): ResultRecord {
  return analysed(record, facts, [
    { ...member, name: 'member' },
    numberColumn('value', amounts, unit),
    numberColumn(
      'share',
      amounts.map((amount) => amount / facts.total),
      'percent',
    ),
  ]);
}
