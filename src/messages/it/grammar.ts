import { messages as names } from '../compiled/it/names.js';
import { grammarOf, joined } from '../grammar.js';

/** A date behind “a” or “da”, with the article that days and years have: `al 5 gen 2018`, `all’8 gen 2018`, `a gen 2018`, `agli stessi giorni`. */
function dated(word: string, date: string): string {
  if (date.startsWith('gli ')) return `${word}${date}`;
  if (!/^\d/.test(date)) return `${word} ${date}`;
  return /^(8\d*|11)(?!\d)/.test(date) ? `${word}ll’${date}` : `${word}l ${date}`;
}

/** A percentage or a day with an article: `il 38%`, `l’80%`, `lo 0,5%`; `nell’80%`. */
function withArticle(number: string, [plain, elided, zero]: readonly [string, string, string]): string {
  if (/^0(?!\d)/.test(number)) return `${zero} ${number}`;
  return /^(8\d*|11?)(?!\d)/.test(number) ? `${elided}${number}` : `${plain} ${number}`;
}

export const grammar = {
  .../* @__PURE__ */ grammarOf('it', names, {
    and: (items) => joined(items, (before, name) => `${before} e ${name}`),
  }),
  /** “a” with a date: `dati fino al 5 gen 2018`. */
  al: (date: string): string => dated('a', date),
  /** “da” with a date: `dal 2018`. */
  dal: (date: string): string => dated('da', date),
  /** “il” with a percentage or a day: `il 38%`, `l’80%`. */
  il: (number: string): string => withArticle(number, ['il', 'l’', 'lo']),
  /** The same as a sentence begins. */
  upperIl: (number: string): string => withArticle(number, ['Il', 'L’', 'Lo']),
  /** “del” with percentages: `del 30–80%`, `dell’80%`. */
  del: (number: string): string => withArticle(number, ['del', 'dell’', 'dello']),
  /** “nel” with a percentage: `nel 38%`, `nell’80%`. */
  nel: (number: string): string => withArticle(number, ['nel', 'nell’', 'nello']),
  /** A period in a sentence: `nel 2018`, `a gen 2018`, and others as they are. */
  inPeriod: (period: string): string => {
    if (/^(\d{4}$|T\d)/.test(period)) return `nel ${period}`;
    return /^\p{Ll}/u.test(period) ? `a ${period}` : period;
  },
};
