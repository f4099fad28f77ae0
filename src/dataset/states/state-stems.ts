import { marksVoid } from '../../query/return-status.js';
import { textCount, type TextColumn } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { isSaleKind, namesKinds } from '../amounts/signed-amounts.js';

/** A column with more values than this has no states. */
export const MAX_STATES = 40;

/** Stems of states of a deal that is won, in the languages of the detection. */
export const WON =
  /(?:^|\W|closed)won(?:$|\W)|gewonnen|gagn[ée]|ganad[oa]|ganh[oa]|vint[oaie]|wygran|vunn|kazan[ıi]l|vundet|voitettu|vyhr[aá]n|נסגר בהצלחה|जीता|成約|受注済|赢单|已成交|수주 ?성공|성사/iu;

/** Stems of states in which no sale happened: failed and declined payments, lost deals, work that nobody is billed for, drafts, void, test and duplicate documents. */
export const FAILED =
  /(?:^|\W)(?:fail(?:ed|ure)?|declined|denied|rejected|abandoned|void(?:ed)?|deleted|annull[oi]|drafts?|quot(?:es?|ations?)|estimates?|pro ?forma|angebote?|kostenvoranschlag|devis|presupuestos?|cotizaci[óo]n|or[çc]amentos?|preventiv[oi]|offerten?|oferta|test|err(?:or|eur|ore|o)|virhe|fout|fejl|chyba)(?:$|\W)|fehler|b[łl][ąa]d|hatas[ıi]|エラー|错误|오류|त्रुटि|שגיאה|خطأ|duplic|duplik|doublon|dubbel|dubblett|dublet|doppelt|m[üu]kerrer|kaksoiskappale|重複|重复|중복|مكرر|כפול|डुप्लिकेट|fehlgeschlagen|abgelehnt|entwurf|[ée]chou[ée]|refus[ée]|rejet[ée]|brouillon|fallid[oa]|rechazad[oa]|denegad[oa]|borrador|falhou|recusad[oa]|rejeitad[oa]|rascunho|fallit[oa]|rifiutat[oa]|respint[oa]|bozza|mislukt|geweigerd|afgewezen|nieudan|odrzucon|misslyck|nekad|utkast|szkic|roboc|ba[şs]ar[ıi]s[ıi]z|reddedil|taslak|mislykke|fe(?:jl|il)et(?:$|\W)|a[fv]vist|kladde?(?:$|\W)|ep[äa]onnistu|hyl[äa]tty|luonnos|ne[úu]sp[ěe][šs]|selhal|zam[íi]tnut|odm[íi]tnut|נכשל|נדחה|טיוטה|विफल|असफल|अस्वीकृत|ड्राफ़?्ट|失敗|下書き|失败|草稿|실패|초안|فشل|مسودة|gagal|ditolak|th[ấa]t b[ạa]i|t[ừu] ch[ốo]i|(?:^|\W|closed)lost(?:$|\W)|verloren|perdu|perdid[oa]|(?:non|not|un)[ -]?(?:billable|billed)|nicht abrechenbar|non facturable|n[ãa]o factur[áa]vel|niet factureerba/iu;

/** Stems of amounts in a settlement: what the goods cost. */
export const PRINCIPAL =
  /^(?:principal|product (?:charges|sales)|warenwert|produktpreis|prix (?:du )?produit|ventas de productos?|vendite di prodotti|商品価格|商品价款|상품 ?가격)$/iu;

/** Kinds of rows in a statement of profit: what is earned. */
export const EARNED =
  /^(?:revenues?|incomes?|sales|umsatz(?:erlöse)?|erlöse|einnahmen|ertr[aä]ge?|revenus?|recettes|ingresos|ventas|receitas?|ricavi|entrate|omzet|opbrengsten|przychody?|intäkter|gelir(?:ler)?|inntekter|indtægter|tulot|výnosy|доходы|הכנסות|आय|収入|收入|매출|إيرادات)$/iu;

/** Kinds of rows with the figures of what happened. */
export const ACTUAL =
  /^(?:act(?:uals?)?|ist|r[ée]el|r[ée]al(?:is[ée]|e|izado)?|ejecutado|consuntivo|wykonanie|факт|実績|实际|실적)$/iu;

/** Kinds of rows in which an account of a payment service pays out. */
export const WITHDRAWN = /withdrawal|abbuchung|auszahlung|retrait|retiro|prelievo|opname|saque|wyp[łl]ata/iu;

/** Words in the name of a column that says what each row of an order is, such as `itemType`. */
export const OF_ITEMS = /item|line|posi|polo|arti/iu;

/** Returns the columns of a table that may have states of sales. */
export function stateColumns({ columns }: Pick<Table, 'columns'>): readonly TextColumn[] {
  return columns.filter((column) => column.type === 'text' && textCount(column) <= MAX_STATES) as readonly TextColumn[];
}

/** A column of texts that may be states; a column without a name has the tests of its texts only. */
export type StateTexts = Partial<Pick<TextColumn, 'name'>> & Pick<TextColumn, 'dictionary'>;

/** A cheap test for columns in which some texts may be states without a sale: many others pass it, and all of these do. */
export function mayHaveUnsold({ name = '', dictionary }: StateTexts): boolean {
  if (marksVoid(name, dictionary)) return true;
  if (
    namesKinds(name) &&
    (OF_ITEMS.test(name) || dictionary.some((kind) => kind === 'SI' || isSaleKind(kind) || WITHDRAWN.test(kind)))
  )
    return true;
  return dictionary.some((text) => [FAILED, WON, PRINCIPAL, EARNED, ACTUAL].some((stem) => stem.test(text)));
}
