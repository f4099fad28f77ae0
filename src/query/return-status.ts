import { isFalse, isTrue } from './truths.js';

/** Lowercase letters of these languages; a class of all letters takes ten times as long to compile. */
const LETTER = '[a-zß-ž]';

/** Words for returned goods, and for canceled or refunded sales, in the European languages of the detection. */
const RETURNED = `return(?:s|ed|ing)?|retour(?!able)${LETTER}*|r(?:ü|ue)ck(?:gabe|sendung)${LETTER}*|zur(?:ü|ue)ckge${LETTER}*|devuelt${LETTER}*|devol(?:uci[oó]n|vid|u[cç])${LETTER}*|res[oi]|restituit${LETTER}*|geretourneerd|teruggestuurd|zwr[oó]${LETTER}*|retur(?:ner(?:ad|et|t)${LETTER}*)?|palaut(?:ett|us|unu)${LETTER}*|vr[aá]cen${LETTER}*|iade(?: edil${LETTER}*)?`;
const CANCELED = `refund(?:s|ed)?|cancell?(?:ed|ations?)|storn${LETTER}*|(?:r(?:ü|ue)ck|zur(?:ü|ue)ck)?erstatt${LETTER}*|rembours[ée]${LETTER}*|(?:ge)?annul(?:[ée]|l?at|ation|eer|ering|lament)${LETTER}*|anula(?:d|ci[oó]n)${LETTER}*|cancela(?:d|ci[oó]n|mento)${LETTER}*|cancellat${LETTER}*|re?embols${LETTER}*|estorn${LETTER}*|rimbors${LETTER}*|terugbetaald|anulowan${LETTER}*|annuller(?:ad|et|t|ing)${LETTER}*|kanseller${LETTER}*|a[fv]bestilt|refund(?:er(?:et|t)|ov)${LETTER}*|krediter(?:et|t)|peru(?:tt|utettu|utu)${LETTER}*|hyvit(?:ys|ett)${LETTER}*|zru[sš]en${LETTER}*|avbruten|avbokad|makulerad|återbetal${LETTER}*|iptal(?: edil${LETTER}*)?`;

/** The same in languages whose words have no letters of this kind around them. */
const RETURNED_PARTS = '返品|退货|退貨|반품|مرتجع|הוחזר|מוחזר|החזרה|वापस|लौटा';
const CANCELED_PARTS = 'キャンセル|取消|返金|退款|취소|환불|ملغ|مسترد|בוטל|ביטול|זיכוי|החזר כספי|रद्द|रिफ़?ंड';

const WHOLE_WORD = /* @__PURE__ */ new RegExp(
  `(?<!${LETTER})(?:${RETURNED}|${CANCELED})(?!${LETTER})|${RETURNED_PARTS}|${CANCELED_PARTS}`,
  'u',
);

/** Matches a negation right before such a word, or with one word between them. */
const DENIED = /* @__PURE__ */ new RegExp(
  `(?<!${LETTER})(?:not|no|non|never|without|nicht|keine?|ohne|pas|sans|sin|sem|nunca|não|nao|senza|niet|geen|zonder|nie|bez|ej|inte|utan|ikke|uden|uten|ei)(?:[ _-]${LETTER}+)?[ _-](?:${RETURNED}|${CANCELED})(?!${LETTER})|(?:未|不|(?:לא|טרם) )(?:${RETURNED_PARTS}|${CANCELED_PARTS})|(?:${RETURNED_PARTS}|${CANCELED_PARTS})\\S* नहीं`,
  'gu',
);

/**
 * True when a status says that an order was returned, refunded or canceled (DESIGN R6), in any language of the detection; false for `not
 * returned`.
 */
export function isReturned(status: string): boolean {
  return WHOLE_WORD.test(status.toLowerCase().replace(DENIED, ''));
}

/** Matches the name of a column that says which sales were returned, and of no other: `Returning customer` is one of customers. */
const NAME = /* @__PURE__ */ new RegExp(
  `^(?:(?:is|was|order|item|sale|product|line)[ _-]?)*(?!returning)(?:${RETURNED}|${CANCELED}|${RETURNED_PARTS}|${CANCELED_PARTS})[ _-]?(?:flag|status|orders?|items?|yn|y/n)?\\??$`,
  'u',
);

/** True for the name of a column that says which sales were returned, refunded or canceled: `Returned`, `is_refunded`, `isCancelled`. */
export function namesReturns(name: string): boolean {
  return NAME.test(
    name
      .trim()
      .replace(/(?<=[a-z])(?=[A-Z])/gu, ' ')
      .toLowerCase(),
  );
}

/** True for the column of yes and no that says which sales were returned, by its name and all of its texts. */
export function marksReturns(name: string, texts: readonly string[]): boolean {
  return namesReturns(name) && texts.some(isTrue) && texts.every((text) => isTrue(text) || isFalse(text));
}

/** Code of the note on refunds that are deducted from revenue. */
export const REFUNDS_DEDUCTED = 'refunds-deducted';

/** Code of the note on returned units that are not deducted, because their table has no amounts of money. */
export const RETURNS_NOT_DEDUCTED = 'returns-not-deducted';

/** Code of the note on refunds that are not deducted, because no sales have their key. */
export const REFUNDS_NOT_DEDUCTED = 'refunds-not-deducted';
