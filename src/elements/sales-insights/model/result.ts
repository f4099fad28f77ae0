import { isoDate } from '../../../query/time/calendar-date.js';
import { QueryResult, type ResultColumn } from '../../../query/result/result.js';
import { weightOf, type Finding } from './finding.js';

/**
 * Returns the findings as a result: one row each with raw figures. Columns common to all findings come first. The facts are those
 * of `main`.
 */
export function toResult(findings: readonly Finding[], main: QueryResult): QueryResult {
  const date = (day: number | undefined): string => (day === undefined ? '' : isoDate(day));
  const figures = namesIn(findings, ({ figures: own }) => own);
  const members = namesIn(findings, ({ members: own }) => own);
  const text = (name: string, of: (finding: Finding) => string | undefined): ResultColumn => textColumn(name, findings.map(of));
  const number = (name: string, of: (finding: Finding) => number | undefined): ResultColumn => ({
    name,
    type: 'number',
    values: Float64Array.from(findings, (finding) => of(finding) ?? NaN),
  });
  const columns = [
    text('topic', ({ topic }) => topic),
    text('key', ({ key }) => key),
    text('form', ({ form }) => form),
    text('tone', ({ tone }) => tone),
    number('worth', ({ impact }) => impact.value),
    number('certainty', ({ certainty }) => certainty),
    number('weight', weightOf),
    text('from', ({ period }) => date(period.from)),
    text('to', ({ period }) => date(period.to)),
    text('against from', ({ against }) => date(against?.from)),
    text('against to', ({ against }) => date(against?.to)),
    number('n', ({ n }) => n),
    text('of', ({ of }) => of),
    text('where', ({ where }) => where),
    text('rule', ({ rule }) => rule),
    ...members.map((name) => text(name, ({ members: own }) => memberOf(own[name]?.member))),
    ...figures.map((name) => number(name, ({ figures: own }) => own[name]?.value)),
  ];
  const { notes, facts, selected, total } = main;
  return new QueryResult({ rowCount: findings.length, columns, notes, facts, selected, total });
}

function memberOf(member: string | number | null | undefined): string | undefined {
  return member === null || member === undefined ? undefined : String(member);
}

function namesIn(findings: readonly Finding[], of: (finding: Finding) => Readonly<Record<string, unknown>>): readonly string[] {
  return [...new Set(findings.flatMap((finding) => Object.keys(of(finding))))].sort();
}

function textColumn(name: string, texts: readonly (string | undefined)[]): ResultColumn {
  return {
    name,
    type: 'text',
    values: Int32Array.from(texts.keys()),
    valid: Uint8Array.from(texts, (one) => (one === undefined || one === '' ? 0 : 1)),
    dictionary: texts.map((one) => one ?? ''),
  };
}
