import type { Column, DatetimeColumn } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { isPresent, Validity } from '../describe/column-values.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

const TIME = /^\s*(\d{1,2})[:.h](\d{2})(?::(\d{2}(?:[.,]\d+)?))?\s*([ap])?\.?(?:m\.?)?\s*$/iu;

/** The date column of a table, and the column with its times of day. */
export interface TimedDate {
  readonly date: string;
  readonly time: string;
}

/** Parses a time of day (`13:08`, `1:08:30 PM`) to milliseconds from midnight; `undefined` for anything else. */
export function timeOfDay(text: string): number | undefined {
  const [, hours, minutes, seconds = '0', half] = TIME.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) return undefined;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59) return undefined;
  return hour * HOUR_MS + Number(minutes) * MINUTE_MS + Number(seconds.replace(',', '.')) * 1000;
}

/**
 * Adds the times of day in column `time` to the date column `date`, which becomes a wall-clock datetime. The time
 * column stays unchanged; a row without a valid time is at midnight. Returns the same table when the columns are not a date and a
 * text.
 */
export function joinTime(table: Table, date: string, time: string): Table {
  const days = table.columns.find((column) => column.name === date);
  const clock = table.columns.find((column) => column.name === time);
  if (days?.type !== 'date' || clock?.type !== 'text') return table;
  const times = clock.dictionary.map((text) => timeOfDay(text) ?? 0);
  const values = new Float64Array(days.length);
  const validity = new Validity(days.length);
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < days.length; row += 1) {
    if (!isPresent(days, row)) {
      validity.drop(row);
      continue;
    }
    const value = (days.values[row] ?? 0) * DAY_MS + (isPresent(clock, row) ? (times[clock.codes[row] ?? 0] ?? 0) : 0);
    values[row] = value;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  const joined: DatetimeColumn = {
    name: date,
    type: 'datetime',
    length: days.length,
    values,
    instant: false,
    min: Number.isFinite(min) ? min : 0,
    max: Number.isFinite(max) ? max : 0,
    guess: `${days.guess}, with the time of day in '${time}'`,
    ...validity.fields(),
  };
  return { ...table, columns: table.columns.map((column): Column => (column === days ? joined : column)) };
}
