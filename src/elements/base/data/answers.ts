/** Columns for roles that a viewer chose. */
export type Answers = Readonly<Record<string, string>>;

/** Prefix of the entries in the page's storage. */
const PREFIX = 'sales-elements.roles ';

/** Answers by the URLs of the files, and by objects that hold data. */
const known = new Map<string, Answers | undefined>();
const ofObjects = new WeakMap<object, Answers>();

/**
 * Returns what viewers answered about files, where their values leave two readings; `undefined` if there is nothing. Answers about URLs are kept
 * in the page's storage, those about objects until the page is left.
 */
export function answersTo(files: readonly unknown[]): Answers | undefined {
  const [first] = files;
  if (typeof first === 'object' && first !== null) return ofObjects.get(first);
  const key = files.join(' ');
  if (!known.has(key)) known.set(key, stored(key));
  return known.get(key);
}

/** Sets the answers about files; an empty record asks again. Widgets follow when they look for their data again. */
export function answer(files: readonly unknown[], answers: Answers): void {
  const [first] = files;
  if (typeof first === 'object' && first !== null) ofObjects.set(first, answers);
  else {
    const key = files.join(' ');
    known.set(key, answers);
    store(key, answers);
  }
}

function stored(key: string): Answers | undefined {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null');
    if (typeof found !== 'object' || found === null) return undefined;
    const entries = Object.entries(found).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    return Object.fromEntries(entries);
  } catch {
    // The storage is not available, or another script wrote to it.
    return undefined;
  }
}

function store(key: string, answers: Answers): void {
  try {
    if (Object.keys(answers).length === 0) localStorage.removeItem(PREFIX + key);
    // Data in a URL is too long for the storage.
    else if (!/^(?:data|blob):/i.test(key)) localStorage.setItem(PREFIX + key, JSON.stringify(answers));
  } catch {
    // The storage is full or not available: the answer is kept until the page is left.
  }
}
