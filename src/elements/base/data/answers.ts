/** Columns for roles that a viewer chose. */
export type Answers = Readonly<Record<string, string>>;

/** Prefix of the entries in the page's storage. */
const PREFIX = 'sales-elements.roles ';

/** Answers about files with some columns. */
interface Kept {
  readonly columns: string;
  readonly answers: Answers;
}

/** Answers by the URLs of the files, and by objects that hold data. */
const known = new Map<string, Kept | undefined>();
const ofObjects = new WeakMap<object, Kept>();

/**
 * Returns what viewers answered about files, where their values leave two readings; `undefined` if there is nothing. Answers about URLs are kept
 * in the page's storage, those about objects until the page is left.
 */
export function answersTo(files: readonly unknown[]): Answers | undefined {
  return keptFor(files)?.answers;
}

/** Returns the columns that the files had when a viewer answered, as `columnsOf` has them; `undefined` without answers. */
export function answeredColumns(files: readonly unknown[]): string | undefined {
  return keptFor(files)?.columns;
}

function keptFor(files: readonly unknown[]): Kept | undefined {
  const [first] = files;
  if (typeof first === 'object' && first !== null) return ofObjects.get(first);
  const key = files.join(' ');
  if (!known.has(key)) known.set(key, stored(key));
  return known.get(key);
}

/**
 * Sets the answers about files with some columns; an empty record asks again. Other columns under the same address are another file, to which they
 * do not apply. Widgets follow when they look for their data again.
 */
export function answer(files: readonly unknown[], answers: Answers, columns = ''): void {
  const [first] = files;
  const kept = Object.keys(answers).length === 0 ? undefined : { columns, answers };
  if (typeof first === 'object' && first !== null) {
    if (kept) ofObjects.set(first, kept);
    else ofObjects.delete(first);
    return;
  }
  const key = files.join(' ');
  known.set(key, kept);
  store(key, kept);
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

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function store(key: string, kept: Kept | undefined): void {
  try {
    if (!kept) localStorage.removeItem(PREFIX + key);
    // Data in a URL is too long for the storage.
    else if (!/^(?:data|blob):/i.test(key)) localStorage.setItem(PREFIX + key, JSON.stringify(kept));
  } catch {
    // The storage is full or not available: the answer is kept until the page is left.
  }
}
