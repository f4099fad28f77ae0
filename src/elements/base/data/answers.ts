import { isRecord } from '../../../util/record.js';

/** Columns for roles that a viewer chose. */
export type Answers = Readonly<Record<string, string>>;

/** Prefix of the entries in the page's storage. */
export const PREFIX = 'sales-elements.roles ';

/** Answers about files with some columns. */
export interface Kept {
  readonly columns: string;
  readonly answers: Answers;
}

/** Answers by the URLs of the files, and by objects that hold data. */
export const known = new Map<string, Kept | undefined>();
export const ofObjects = new WeakMap<object, Kept>();

/**
 * Returns what viewers answered about files, where their values leave two readings; `undefined` if there is nothing. Answers about URLs are kept
 * in the page's storage, those about objects until the page is left.
 */
export function answersTo(files: readonly unknown[]): Answers | undefined {
  return keptFor(files)?.answers;
}

/** Returns what viewers answered about files, with the columns that these had. */
export function keptFor(files: readonly unknown[]): Kept | undefined {
  const [first] = files;
  if (typeof first === 'object' && first !== null) return ofObjects.get(first);
  const key = files.join(' ');
  if (!known.has(key)) known.set(key, stored(key));
  return known.get(key);
}

function stored(key: string): Kept | undefined {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null');
    if (!isRecord(found) || !isRecord(found['answers']) || typeof found['columns'] !== 'string') return undefined;
    const entries = Object.entries(found['answers']).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    return { columns: found['columns'], answers: Object.fromEntries(entries) };
  } catch {
    // The storage is not available, or another script wrote to it.
    return undefined;
  }
}
