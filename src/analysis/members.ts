import type { MembersAnalysis, NumberSpan } from '../query/analysis.js';
import type { ResultColumn, ResultRecord } from '../query/result.js';
import { columnOf, sampledNumbers } from './columns.js';

/** The members of an answer whose number lies in one of some spans: rows of the member and the number. @throws SalesError `bad-option`, `bad-type` */
export function membersWithin(record: ResultRecord, analysis: MembersAnalysis): ResultRecord {
  const { member, value, spans, limit } = analysis;
  const { values } = sampledNumbers(record, analysis);
  const found: number[] = [];
  for (let row = 0; row < values.length; row++) if (spans.some((span) => isWithin(values[row]!, span))) found.push(row);
  const shown = found.slice(0, limit);
  return {
    ...record,
    rowCount: shown.length,
    columns: [columnOf(record, member, 'member'), columnOf(record, value, 'value')].map((column) => pickRows(column, shown)),
    facts: { ...record.facts, analysis: { kind: 'members', count: found.length } },
  };
}

function isWithin(value: number, { from = -Infinity, below = Infinity }: NumberSpan): boolean {
  return value >= from && value < below;
}

function pickRows(column: ResultColumn, rows: readonly number[]): ResultColumn {
  const { values, valid } = column;
  const pick = <Values extends Float64Array | Int32Array | Uint8Array>(all: Values, into: Values): Values => {
    rows.forEach((row, i) => (into[i] = all[row]!));
    return into;
  };
  const picked =
    values instanceof Float64Array
      ? pick(values, new Float64Array(rows.length))
      : values instanceof Int32Array
        ? pick(values, new Int32Array(rows.length))
        : pick(values, new Uint8Array(rows.length));
  return { ...column, values: picked, ...(valid && { valid: pick(valid, new Uint8Array(rows.length)) }) };
}
