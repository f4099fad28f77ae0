/** Lowercase letters of these languages; a class of all letters takes ten times as long to compile. */
const LETTER = '[a-zß-ž]';

/** Words for returned, refunded and canceled in English, German, French, Spanish, Portuguese, Italian and Dutch. */
const RETURNED = `return(?:s|ed|ing)?|refund(?:s|ed)?|cancell?(?:ed|ations?)|storn${LETTER}*|retour(?!able)${LETTER}*|r(?:ü|ue)ck(?:gabe|sendung|erstatt)${LETTER}*|zur(?:ü|ue)ck(?:ge|erst)${LETTER}*|erstattet|rembours[ée]${LETTER}*|(?:ge)?annul(?:[ée]|l?at|ation|eer|ering|lament)${LETTER}*|anula(?:d|ci[oó]n)${LETTER}*|cancela(?:d|ci[oó]n|mento)${LETTER}*|cancellat${LETTER}*|devuelt${LETTER}*|devol(?:uci[oó]n|vid|u[cç])${LETTER}*|re?embols${LETTER}*|estorn${LETTER}*|res[oi]|rimbors${LETTER}*|restituit${LETTER}*|geretourneerd|terugbetaald|teruggestuurd`;

const WHOLE_WORD = /* @__PURE__ */ new RegExp(`(?<!${LETTER})(?:${RETURNED})(?!${LETTER})`, 'u');

/** Matches a negation right before such a word, or with one word between them. */
const DENIED = /* @__PURE__ */ new RegExp(
  `(?<!${LETTER})(?:not|no|non|never|without|nicht|keine?|ohne|pas|sans|sin|sem|nunca|não|nao|senza|niet|geen|zonder)(?:[ _-]${LETTER}+)?[ _-](?:${RETURNED})(?!${LETTER})`,
  'gu',
);

/**
 * True when a status says that an order was returned, refunded or canceled (DESIGN R6), in any of seven languages; false for `not
 * returned`.
 */
export function isReturned(status: string): boolean {
  return WHOLE_WORD.test(status.toLowerCase().replace(DENIED, ''));
}
