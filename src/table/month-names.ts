/** The larger languages that write their months as words; of two that share a word the first counts. */
const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'nl',
  'pl',
  'sv',
  'da',
  'nb',
  'cs',
  'tr',
  'ru',
  'uk',
  'ro',
  'hu',
  'el',
  'id',
  'fi',
];
/** Names in use beside those that the platform knows. */
const ALSO = { jaen: 1, janner: 1, фев: 2, mrz: 3, maerz: 3, mrt: 3, jun: 6, jul: 7, sep: 9, sept: 9, set: 9, сен: 9, ноя: 11 };

const months = /* @__PURE__ */ new Map(/* @__PURE__ */ Object.entries(ALSO));
let languagesRead = 0;

/** The month, 1 to 12, that a name or its usual short form stands for, with or without accents. */
export function monthOf(name: string): number | undefined {
  const word = bare(name);
  // The names of a language take a millisecond to make: of most files the first one or two will do.
  while (!months.has(word) && languagesRead < LANGUAGES.length) readNames(LANGUAGES[languagesRead++] as string);
  return months.get(word);
}

/** Takes the names as they stand alone, and beside a day, for which many languages inflect them. */
function readNames(language: string): void {
  const formats = (['long', 'short'] as const).flatMap((month) =>
    [{}, { day: 'numeric' } as const].map((day) => new Intl.DateTimeFormat(language, { month, ...day, timeZone: 'UTC' })),
  );
  for (const format of formats) {
    for (let month = 1; month <= 12; month++) {
      const parts = format.formatToParts(Date.UTC(2001, month - 1, 1));
      const word = bare(parts.find(({ type }) => type === 'month')?.value ?? '');
      if (!months.has(word)) months.set(word, month);
    }
  }
}

function bare(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}|\.$/gu, '')
    .toLowerCase();
}
