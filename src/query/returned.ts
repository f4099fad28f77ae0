/** Words for returned, refunded and cancelled in English, German, French, Spanish, Portuguese, Italian and Dutch. */
const RETURNED =
  'return(?:s|ed|ing)?|refund(?:s|ed)?|cancell?(?:ed|ations?)|storn\\p{L}*|retour(?!able)\\p{L}*|r(?:ü|ue)ck(?:gabe|sendung|erstatt)\\p{L}*|zur(?:ü|ue)ck(?:ge|erst)\\p{L}*|erstattet|rembours[ée]\\p{L}*|(?:ge)?annul(?:[ée]|l?at|ation|eer|ering|lament)\\p{L}*|anula(?:d|ci[oó]n)\\p{L}*|cancela(?:d|ci[oó]n|mento)\\p{L}*|cancellat\\p{L}*|devuelt\\p{L}*|devol(?:uci[oó]n|vid|u[cç])\\p{L}*|re?embols\\p{L}*|estorn\\p{L}*|res[oi]|rimbors\\p{L}*|restituit\\p{L}*|geretourneerd|terugbetaald|teruggestuurd';

const WHOLE_WORD = /* @__PURE__ */ new RegExp(`(?<!\\p{L})(?:${RETURNED})(?!\\p{L})`, 'iu');

/** A denial right before such a word, or with one word between them. */
const DENIED = /* @__PURE__ */ new RegExp(
  `(?<!\\p{L})(?:not|no|non|never|without|nicht|keine?|ohne|pas|sans|sin|sem|nunca|não|nao|senza|niet|geen|zonder)(?:[ _-]\\p{L}+)?[ _-](?:${RETURNED})(?!\\p{L})`,
  'giu',
);

/** Whether a status says that an order was returned, refunded or cancelled (DESIGN R6), in any of the seven languages; `not returned` does not. */
export function isReturned(status: string): boolean {
  return WHOLE_WORD.test(status.replace(DENIED, ''));
}
