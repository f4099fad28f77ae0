import { wordsOf } from '../names/names.js';

/** Words for money that was given back, and for the documents that say so, without diacritics, in the languages of the detection. */
const REFUND =
  /refund|(?<!\p{L})(?:credited|returned|erstatt\p{L}*|ruckerstatt\p{L}*|rueckerstatt\p{L}*|gutschrift\p{L}*|credit (?:notes?|memos?)|creditno\p{L}*|avoirs?|not[ae]s? (?:d[ei] )?credito|kredit(?:not|faktur)\p{L}*|rembours\p{L}*|re?embols\p{L}*|devuelt[oa]|devolu\p{L}*|devolvid[oa]|estorn\p{L}*|rimbors\p{L}*|terugbetaald\p{L}*|zwroc\p{L}*|zwrot\p{L}*|aterbetal\p{L}*|iade)(?!\p{L})|返金|退款|환불|مسترد/u;

/** True for the name of a column or a table of money that was given back. */
export function isRefundName(name: string): boolean {
  return REFUND.test(wordsOf(name).join(' '));
}
