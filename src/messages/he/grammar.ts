import { messages as names } from '../compiled/he/names.js';
import { grammarOf } from '../grammar.js';

/** The article of a period, which a preposition replaces: `החודש הקודם` → `בחודש הקודם`. A word such as `הכנסות` has none. */
const ARTICLE = /^ה(?=(?:יום|יומיים|ימים|שבוע|שבועיים|חודש|חודשיים|רבעון|שנה|שנתיים|תקופה) )/u;

/** A word of one letter before a text. It joins a Hebrew word, and has a maqaf before digits and other letters: `בפברואר`, `ב־2017`. */
const joinedTo = (letter: string, text: string): string => (/^[\u05d0-\u05ea”]/u.test(text) ? letter : `${letter}־`) + text;

const own = /* @__PURE__ */ grammarOf('he', names, {
  and: (items) => {
    const last = items.at(-1) ?? '';
    return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${joinedTo('ו', last)}`;
  },
  // No letter is large or small.
  lower: (label) => label,
});

export const grammar = {
  ...own,
  /** A text after “in”: `בפברואר 2018`, `ב־2017`, `בחודש הקודם`. */
  be: (text: string): string => joinedTo('ב', text.replace(ARTICLE, '')),
  /** A text after “to” or “per”: `לפברואר 2018`, `ל־2017`, `ללקוח`. */
  le: (text: string): string => joinedTo('ל', text.replace(ARTICLE, '')),
  /** A word with its article: `ימים` → `הימים`. */
  ha: (word: string): string => joinedTo('ה', word),
  /** A text after “and”. */
  ve: (text: string): string => joinedTo('ו', text),
  /** A text after “from”. */
  me: (text: string): string => joinedTo('מ', text),
  /** A label after “of the”: `הכנסות` → `מההכנסות`. Names from the data have no article. */
  ofThe: (label: string): string => joinedTo('מ', own.inForm('the', label)),
};
