import { binName } from '../../format/time-names.js';
import type { QueryResult } from '../../query/result/result.js';
import { memberAt } from '../../query/result/result.js';
import { formatDayRange } from '../../query/time/calendar-date.js';
import { binDays, TIME_GRAINS } from '../../query/time/time-grain.js';
import { textColumn, type TextContext } from '../base/chart/result-columns.js';
import type { Note } from './note.js';

/** A point or a member of a card that can have notes. */
export interface NotedRow extends Pick<Note, 'date' | 'value'> {
  /** Its name. */
  readonly label: string;
  /** Its name in charts over time, which spell months out. */
  readonly longLabel?: string;
}

/** What a note of a card is about. */
export interface CardFacts extends Pick<Note, 'measure' | 'field'> {
  readonly source: string;
  readonly heading: string;
  readonly rows: readonly NotedRow[];
}

/** Returns what notes of a card can be about; `undefined` for a card without dates or members. With several keys, the first counts. */
export function cardFacts(
  result: QueryResult,
  context: TextContext,
  { heading, source }: Pick<CardFacts, 'heading' | 'source'>,
): CardFacts | undefined {
  const [column] = result.columns;
  const measure = result.measures[0]?.name;
  if (!column || measure === undefined) return undefined;
  const { kind, text } = textColumn(column, result, context);
  if (kind !== 'key') return undefined;
  const isDate = column.type === 'date';
  const [, unit, inner] = /^([a-z-]+)\((.+)\)$/.exec(column.name) ?? [];
  const grain = TIME_GRAINS.find((one) => one === unit) ?? result.facts.grain ?? 'day';
  const rows = new Map<string, NotedRow>();
  for (let row = 0; row < result.rowCount; row++) {
    const value = memberAt(column, row);
    const label = text(row);
    if (isDate && value === null) continue;
    const about = isDate
      ? {
          date: formatDayRange(binDays(column.values[row]!, grain, context.calendar)),
          longLabel: binName(column.values[row]!, grain, context),
        }
      : { value };
    if (!rows.has(label)) rows.set(label, { label, ...about });
  }
  return { heading, source, measure, field: isDate && inner !== undefined ? inner : column.name, rows: [...rows.values()] };
}

/** True when a note is about a figure of a card. */
export function isAbout({ source, measure, field }: CardFacts, note: Note): boolean {
  return note.measure === measure && note.field === field && (!note.source || note.source === source);
}

/** Returns the row of a card that a note is about; `undefined` when the card does not show it. */
export function rowOf({ rows }: CardFacts, { date, value }: Pick<Note, 'date' | 'value'>): NotedRow | undefined {
  return rows.find((row) => (date === undefined ? row.value === value : row.date === date));
}
