/** Matches a quotation mark of a word processor at the start of a value. */
export const CURLY = /^[“”„‟«»‘’‚‹›]/;

/** Matches a URL that is escaped, or one without its scheme, or with a mistyped one: `htps://`, `https//`, `http:/`, `www.`. */
export const BROKEN_URL = /\?.*&amp;|^(?!https?:\/\/)((?:ht+ps*|htt+s*)[:;.]*\/+|t?tps*[:;]+\/+|www\.(?=[^/\s]+\.))/i;

/** True for the value of an attribute that is broken. */
export const isBroken = (value: string): boolean => CURLY.test(value) || BROKEN_URL.test(value);
