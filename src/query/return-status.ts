/** Lowercase letters of these languages; a class of all letters takes ten times as long to compile. */
const LETTER = '[a-zß-ž]';

/** Words for returned goods, and for canceled or refunded sales, in the European languages of the detection. */
const RETURNED = `return(?:s|ed|ing)?|retour(?!able)${LETTER}*|r(?:ü|ue)ck(?:gabe|sendung)${LETTER}*|zur(?:ü|ue)ckge${LETTER}*|devuelt${LETTER}*|devol(?:uci[oó]n|vid|u[cç])${LETTER}*|res[oi]|restituit${LETTER}*|geretourneerd|teruggestuurd|zwr[oó]${LETTER}*|retur(?:ner(?:ad|et|t)${LETTER}*)?|palaut(?:ett|us|unu)${LETTER}*|vr[aá]cen${LETTER}*|iade(?: edil${LETTER}*)?`;
const CANCELED = `refund(?:s|ed)?|revers(?:ed|als?)|charge[ _-]?backs?|unwound|expired|no[ _-]?shows?|cancel(?:l?(?:ed|ations?))?|storn${LETTER}*|(?:r(?:ü|ue)ck|zur(?:ü|ue)ck)?erstatt${LETTER}*|rembours[ée]${LETTER}*|(?:ge)?annul(?:[ée]|l?at|ation|eer|ering|lament)${LETTER}*|anula(?:d|ci[oó]n)${LETTER}*|cancela(?:d|ci[oó]n|mento)${LETTER}*|cancellat${LETTER}*|re?embols${LETTER}*|estorn${LETTER}*|rimbors${LETTER}*|terugbetaald|anulowan${LETTER}*|annuller(?:ad|et|t|ing)${LETTER}*|kanseller${LETTER}*|a[fv]bestilt|refund(?:er(?:et|t)|ov)${LETTER}*|krediter(?:et|t)|peru(?:tt|utettu|utu)${LETTER}*|hyvit(?:ys|ett)${LETTER}*|zru[sš]en${LETTER}*|(?:di)?batal(?:kan)?|avbruten|avbokad|makulerad|återbetal${LETTER}*|iptal(?: edil${LETTER}*)?`;

/** The same in languages whose words have no letters of this kind around them. */
const RETURNED_PARTS = 'возвра[тщ]|返品|退货|退貨|반품|مرتجع|הוחזר|מוחזר|החזרה|वापस|लौटा';
const CANCELED_PARTS =
  'отмен|аннулир|キャンセル|取消|交易关闭|交易關閉|返金|退款|취소|환불|ملغ|مسترد|בוטל|ביטול|זיכוי|החזר כספי|रद्द|रिफ़?ंड';

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
 * True when a status says that an order was returned, refunded or canceled, in any language of the detection; false for `not
 * returned`.
 */
export function isReturned(status: string): boolean {
  // In small letters, a Turkish İ is an i and a dot.
  return WHOLE_WORD.test(status.toLowerCase().replaceAll('\u0307', '').replace(DENIED, ''));
}

/** Words for documents that are void, deleted or a test. */
const VOID =
  'void(?:ed)?|deleted|tests?|drafts?|failed|duplicates?|ung(?:ü|ue)ltig|gel(?:ö|oe)scht|entwurf|supprim[ée]e?|brouillon|eliminad[oa]|borrador|prueba|exclu[ií]d[oa]|rascunho|eliminat[oa]|bozza|verwijderd|usuni[eę]t[eya]|silindi|taslak|slettet|raderad|poistettu|smaz[aá]n[oay]?|テスト|削除|已删除|삭제';

/** Returns the test of the names of columns that say for each sale whether one of these words is true of it. */
function marksBy(words: string): RegExp {
  return new RegExp(
    `^(?:(?:is|was|order|item|sale|product|line)[ _-]?)*(?!returning)(?:${words})[ _-]?(?:flag|status|orders?|items?|yn|y/n)?\\??$`,
    'u',
  );
}

/** Matches the name of a column that says which sales were returned, and of no other: `Returning customer` is one of customers. */
const RETURN_NAME = /* @__PURE__ */ marksBy(`${RETURNED}|${CANCELED}|${RETURNED_PARTS}|${CANCELED_PARTS}`);
const VOID_NAME = /* @__PURE__ */ marksBy(VOID);

/** The words of a name in lower case. */
function spoken(name: string): string {
  return name
    .trim()
    .replace(/(?<=[a-z])(?=[A-Z])/gu, ' ')
    .toLowerCase();
}

/** True for the name of a column that says which sales were returned, refunded or canceled: `Returned`, `is_refunded`, `isCancelled`. */
export function namesReturns(name: string): boolean {
  return RETURN_NAME.test(spoken(name));
}

/** True for the name of a column of yes and no that says which rows are no sales, or which were returned: `Void?`, `is_test`, `Returned`. */
export function namesMark(name: string): boolean {
  return namesReturns(name) || VOID_NAME.test(spoken(name));
}

function areMarks(texts: readonly string[]): boolean {
  return texts.some(isTrue) && texts.every((text) => isTrue(text) || isFalse(text));
}

/** True for the column of yes and no that says which sales were returned, by its name and all of its texts. */
export function marksReturns(name: string, texts: readonly string[]): boolean {
  return namesReturns(name) && areMarks(texts);
}

/** True for the column of yes and no that says which rows are void, deleted or a test, by its name and all of its texts. */
export function marksVoid(name: string, texts: readonly string[]): boolean {
  return VOID_NAME.test(spoken(name)) && areMarks(texts);
}

/** Code of the note on refunds that are deducted from revenue. */
export const REFUNDS_DEDUCTED = 'refunds-deducted';

/** Code of the note on returned units that are not deducted, because their table has no amounts of money. */
export const RETURNS_NOT_DEDUCTED = 'returns-not-deducted';

/** Code of the note on refunds that are not deducted, because no sales have their key. */
export const REFUNDS_NOT_DEDUCTED = 'refunds-not-deducted';

const TRUE = /^(?:true|yes|y|1|t|wahr|ja|j|vrai|oui|verdadero|s[i\u00ED\u00EC]|verdadeiro|sim|vero|waar)$/i;

const FALSE = /^(?:false|no|n|0|f|falsch|nein|faux|non|falso|n\u00E3o|onwaar|nee)$/i;

/** True for `true`, `yes` and `1`, in the European languages of the detection. */
export function isTrue(text: string): boolean {
  return TRUE.test(text);
}

/** True for `false`, `no` and `0`. */
export function isFalse(text: string): boolean {
  return FALSE.test(text);
}
