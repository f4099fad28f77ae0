import { wordsOf } from '../names/names.js';

/** Words for money that was given back, and for the documents that say so, without diacritics, in the languages of the detection. */
const REFUND =
  /refund|charge ?back|(?<!\p{L})(?:credited|returned|erstatt\p{L}*|ruckerstatt\p{L}*|rueckerstatt\p{L}*|gutschrift\p{L}*|cr(?:edit)? ?(?:notes?|memos?)|creditno\p{L}*|avoirs?|not[ae]s? (?:d[ei] )?credito|kredit(?:not|faktur)\p{L}*|rembours\p{L}*|re?embols\p{L}*|devuelt[oa]|devolu\p{L}*|devolvid[oa]|estorn\p{L}*|rimbors\p{L}*|terugbetaald\p{L}*|zwroc\p{L}*|zwrot\p{L}*|aterbetal\p{L}*|iade|refund(?:er|ac)\p{L}*|palautet\p{L}*|hyvit\p{L}*|dobropis\p{L}*|vracen\p{L}*)(?!\p{L})|זיכוי|החזר|रिफड|वापसी|返金|退款|환불|مسترد/u;

/** True for the name of a column or a table of money that was given back. */
export function isRefundName(name: string): boolean {
  return REFUND.test(wordsOf(name).join(' '));
}

const CENTS =
  /(?<!\p{L})(?:cents?|ct|pence|pennies|minor units?|minor|centimes?|centimos?|centavos?|centesimi|eurocents?|grosz[ey]|haleru|kurus|kopecks?|копе\p{L}+)(?!\p{L})/u;

/** True for a name of amounts in cents, such as `amount_cents`. */
export function namesCents(name: string): boolean {
  return CENTS.test(wordsOf(name).join(' '));
}

const MANY =
  /[([/_, ](?:in )?[€$£]?(?:(mio|mln|mn|millions?|m(?=[€$£]|eur|usd))|t(?=[€$£]|eur|chf)|k|'?000s?|x ?1[.,]?000|thousands?|tsd|milliers|miles|migliaia|milhares|tys|тыс|千)\.? ?(?:[€$£]|eur|usd|chf|gbp)?[)\]]?$/iu;

/** Returns how many units the numbers of a column are by its name: 1000 for `Umsatz (T€)`, a million for `Revenue (in M$)`, otherwise 1. */
export function unitsNamed(name: string): number {
  const found = MANY.exec(name);
  return found === null ? 1 : found[1] === undefined ? 1000 : 1_000_000;
}
