import type { CardTexts } from './compiled/en/card.js';
import type { CoreTexts } from './compiled/en/core.js';
import type { NotesTexts } from './compiled/en/notes.js';
import { textOf, type Params } from './texts.js';
import { listOf } from '../util/list-of.js';

/** The facts of a note that its text uses. */
export interface NoteFacts {
  readonly code: string;
  readonly column?: string | undefined;
  readonly count?: number | undefined;
  readonly params?: Params | undefined;
}

/** The texts of notes: those that a card shows, and those of its panels, which English cards load with the panels. */
export interface NoteTexts extends Pick<CardTexts, 'quote' | 'cardNotes'>, Pick<CoreTexts, 'list'> {
  readonly notes?: NotesTexts;
}

/** The count of a note as text, and how its amount and its days are formatted. */
export interface NoteFormat {
  readonly shown: string;
  readonly formatDay: (day: string) => string;
  readonly formatAmount: (amount: number) => string;
}

/** Params without quotation marks: codes, expressions, attributes to copy, and words that a text chooses by. */
const PLAIN: ReadonlySet<string> = new Set(
  /* @__PURE__ */ listOf('currency dates currencies signs since until sum setting order mark unit'),
);

/** Params that are days. */
const DAYS: ReadonlySet<string> = new Set(['newest', 'start', 'end']);

/** Returns the text of a note. A code without a text, as servers of a newer version send, is its own text. */
export function noteIn(texts: NoteTexts, note: NoteFacts, { shown, formatDay, formatAmount }: NoteFormat): string {
  const { code, column, count = 0, params = {} } = note;
  const { notes } = texts;
  if (notes && Object.hasOwn(notes.periods, code)) {
    const days = Object.entries(params).map(([name, day]) => [name, formatDay(String(day))] as const);
    return textOf(notes.periods, code, Object.fromEntries(days)) ?? code;
  }
  const quoted = quotedParams(texts, params, formatDay);
  const { amount } = params;
  const { setting, nearest } = quoted as Readonly<Record<string, string | undefined>>;
  // Params are quoted in the text; the column is not.
  const values = {
    ...quoted,
    n: count,
    shown,
    column,
    roleColumn: quoted['column'],
    ...(typeof amount === 'number' && { amount: formatAmount(amount) }),
  };
  const text = textOf(texts.cardNotes, code, values) ?? (notes && textOf(notes.texts, code, values));
  if (text === undefined) return code;
  if (notes && setting !== undefined) return notes.set({ text, setting });
  return notes && nearest !== undefined ? notes.near({ text, name: nearest }) : text;
}

/** Returns the params of a note as a text names them; empty ones are `undefined`. */
function quotedParams(
  { list, quote }: NoteTexts,
  params: Params,
  formatDay: NoteFormat['formatDay'],
): Readonly<Record<string, string | number | undefined>> {
  const valueOf = (name: string, value: Params[string]): string | number | undefined => {
    const say = (text: string): string => (PLAIN.has(name) ? text : quote({ name: text }));
    if (typeof value === 'number') return value;
    if (typeof value === 'string' && DAYS.has(name)) return formatDay(value);
    if (typeof value === 'string') return value === '' ? undefined : say(value);
    return value.length === 0 ? undefined : list({ items: value.map(say) });
  };
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, valueOf(name, value)]));
}
