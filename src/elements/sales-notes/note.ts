import { badOption } from '../../util/error.js';
import { binName } from '../../format/time-names.js';
import { memberAt, type QueryResult } from '../../query/result/result.js';
import { formatDayRange, readDays } from '../../query/time/calendar-date.js';
import { binDays, TIME_GRAINS } from '../../query/time/time-grain.js';
import { textColumn, type TextContext } from '../base/chart/result-columns.js';

/** A note of a user on a figure: a measure at some dates, or of one member. */
export interface Note {
  readonly id: string;
  /** The id of the `sales-source`, or the `src` of its data. Absent or empty: any data. */
  readonly source?: string;
  readonly measure: string;
  /** The field of the date or the member, as in `by`. */
  readonly field: string;
  /** `2017-11-24`, `2018-01`, `2017-Q4`, `2018`, or two of these with `..` between. A note has a date or a value. */
  readonly date?: string;
  /** The member; `null` for the missing one. */
  readonly value?: string | null;
  readonly text: string;
  /** Absent where the page names no author. */
  readonly author?: string;
  /** When the text was written, as in `2025-03-01T09:30:00.000Z`. */
  readonly time: string;
  /** The id of the note that this one answers. */
  readonly replyTo?: string;
}

/** Reads notes that a page sets. @throws SalesError `bad-option` with the first bad value */
export function readNotes(given: unknown): readonly Note[] {
  if (!Array.isArray(given)) throw badOption('notes', written(given), 'notes');
  const ids = new Set<string>();
  return given.map((one: unknown) => {
    const note = Object(one) as Readonly<Partial<Record<keyof Note, unknown>>>;
    if (!isNote(note) || ids.has(note.id)) throw badOption('notes', written(one), 'notes');
    ids.add(note.id);
    return note;
  });
}

const REQUIRED = ['id', 'measure', 'field', 'text', 'time'] as const;
const OPTIONAL = ['source', 'date', 'author', 'replyTo'] as const;

function isNote(note: Readonly<Partial<Record<keyof Note, unknown>>>): note is Note {
  const { date, value } = note;
  const hasTexts = REQUIRED.every((name) => typeof note[name] === 'string' && note[name] !== '');
  const isPlain = OPTIONAL.every((name) => note[name] === undefined || typeof note[name] === 'string');
  const isMember = value === null || typeof value === 'string';
  const isDate = typeof date === 'string' && readDays(date) !== undefined;
  return hasTexts && isPlain && isMember !== isDate && !Number.isNaN(Date.parse(String(note.time)));
}

const written = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Returns the notes with one added, or changed under its id. */
export const withNote = (notes: readonly Note[], note: Note): readonly Note[] =>
  notes.some(({ id }) => id === note.id) ? notes.map((one) => (one.id === note.id ? note : one)) : [...notes, note];

export function withoutNote(notes: readonly Note[], id: string): readonly Note[] {
  const removed = new Set([id, ...notes.filter(({ replyTo }) => replyTo === id).map((reply) => reply.id)]);
  const rest = notes.filter((note) => !removed.has(note.id));
  return rest.some(({ replyTo = '' }) => removed.has(replyTo)) ? [...removed].reduce(withoutNote, rest) : rest;
}

/** Returns notes with each reply behind the note that it answers. A reply to a deleted note is not among them. */
export function inThreads(notes: readonly Note[], replyTo?: string): readonly Note[] {
  return notes.filter((note) => note.replyTo === replyTo).flatMap((note) => [note, ...inThreads(notes, note.id)]);
}

/** Detail of the `sales-note` event. */
export interface SalesNoteDetail {
  /** What the user has done. */
  readonly action: 'add' | 'edit' | 'delete';
  /** The new note, the changed one, or the deleted one. */
  readonly note: Note;
  /** All notes after the change. */
  readonly notes: readonly Note[];
}

/** Fires when the user adds, changes or deletes a note. */
export class SalesNoteEvent extends CustomEvent<SalesNoteDetail> {
  constructor(detail: SalesNoteDetail) {
    super('sales-note', { bubbles: true, composed: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'sales-note': SalesNoteEvent;
  }
  interface DocumentEventMap {
    'sales-note': SalesNoteEvent;
  }
}

/** A point or a member of a card that can have notes. */
export interface NotedRow extends Pick<Note, 'date' | 'value'> {
  readonly label: string;
  /** Its name in charts over time, which spell months out. */
  readonly longLabel?: string;
}

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

export function isAbout({ source, measure, field }: CardFacts, note: Note): boolean {
  return note.measure === measure && note.field === field && (!note.source || note.source === source);
}

/** Returns the row of a card that a note is about; `undefined` when the card does not show it. */
export function rowOf({ rows }: CardFacts, { date, value }: Pick<Note, 'date' | 'value'>): NotedRow | undefined {
  return rows.find((row) => (date === undefined ? row.value === value : row.date === date));
}
