import type { Messages } from '../../../messages/en.js';
import type { MarkDescription } from './marks.js';

/** Detail of the descriptions of points. */
export const LEVELS = ['brief', 'normal', 'full'] as const;
export type Verbosity = (typeof LEVELS)[number];

/** Key of the reader's choice in the storage of the page. */
const KEY = 'sales-elements.verbosity';

/** The reader's choice while the page has no storage. */
let chosen: string | null = null;

/** Returns the detail of descriptions: the reader's choice, otherwise what the page sets. */
export function verbosityOf(attribute: Verbosity): Verbosity {
  const choice = stored();
  return LEVELS.find((level) => level === choice) ?? attribute;
}

/** Makes the level after a given one the choice of the reader, for all charts and later visits. Returns the level. */
export function chooseNext(level: Verbosity): Verbosity {
  const next = LEVELS[(LEVELS.indexOf(level) + 1) % LEVELS.length] ?? 'normal';
  chosen = next;
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // A page in a sandbox has no storage. The choice then ends with the page.
  }
  return next;
}

/** Returns the description of a point: name and value, or the whole description, or also the notes and the effect of Enter. */
export function textOf({ title, notes = [], rows, hint, spoken }: MarkDescription, level: Verbosity, messages: Messages): string {
  const [row] = rows;
  if (level === 'brief' && row) return messages.list({ items: [title, 'text' in row ? row.text : row[1]] });
  if (level !== 'full') return spoken;
  return [spoken, ...notes, hint].filter(Boolean).join(' ');
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return chosen;
  }
}
