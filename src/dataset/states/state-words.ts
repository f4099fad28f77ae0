import { otherMoneyNamed } from '../../catalog/detect/money/not-sales.js';
import { isReturned, marksVoid, isTrue } from '../../query/return-status.js';
import type { TextColumn } from '../../table/column.js';
import { isSaleKind, namesKinds } from '../amounts/signed-amounts.js';
import { ACTUAL, EARNED, FAILED, OF_ITEMS, PRINCIPAL, WITHDRAWN, WON, type StateTexts } from './state-stems.js';

/** Stems of states of a deal that is lost, in more languages than those of any sale. */
const LOST =
  /(?:^|\W)lost(?:$|\W)|verloren|perdu|perdid[oa]|pers[oaie](?:$|\W)|przegran|f[öo]rlorad|kaybed|(?:^|\W)ta[bp]t(?:$|\W)|h[äa]vitty|prohr[aá]n|הפסד|(?:^|\s)हारा|失注|输单|丢单|실주/iu;

/** Stems of states in which a sale happened. */
const SOLD =
  /(?:^|\W)(?:paid|succe\w+|complet\w+|(?<!(?:non|not|un)[ -]?)(?:billable|billed|invoiced)|shipped|delivered|settled|captured|approved|closed|posted|fulfilled|sales? orders?)(?:$|\W)|bezahlt|geliefert|abgeschlossen|erfolgreich|pay[ée]|livr[ée]|termin[ée]|pagad[oa]|entregad[oa]|complet[oa]d?|(?<!err\w* \w+ )pag[oa](?!m| (?:re[cj]|fal|den))|entregue|conclu[ií]d[oa]|pagat[oa]|consegnat[oa]|betaald|geleverd|voltooid|op[łl]acon|dostarczon|betald|levererad|[öo]dendi|teslim|tamamland|(?<!(?:u|ikke ))(?:betalt|levert|leveret|fullf[øo]rt|afsluttet|gennemf[øo]rt)|(?:^|\W)(?:maksettu|toimitettu|suoritettu)|(?<!ep[äa])onnistu|(?<!ne)(?:zaplacen|uhrazen|doru[čc]en|dokon[čc]en|vy[řr][íi]zen)|(?:^|\W)[úu]sp[ěe][šs]n|(?<!(?:לא|טרם) )(?:שולם|נמסר|סופק|הושלם)|(?<!अ)(?:पूर्ण|सफल)|वितरित|भुगतान किया|支払済|完了|配達済|已付款|已支付|已完成|已送达|결제|완료|مدفوع|مكتمل|r[ée]ussi|(?<!in)valid[ée]e?(?:$|\W)|aprobad[oa]|aprovad[oa]|riuscit[oa]|geslaagd|gelukt|lyckad|(?<!nie)uda[nł]|ba[şs]ar[ıi]l[ıi]|成功|성공|berhasil|lunas|selesai|dikirim/iu;

/** Stems of states of a deal that is not decided. */
const OPEN =
  /(?:^|\W)(?:open|pending|presented|proposal|negotiation|qualified|qualification|prospecting|lead)(?:$|\W)|offen|ouvert|en cours|abiert|abert|apert|openstaand|otwart|[öo]ppen|a[çc][ıi]k|(?:^|\W)å[bp](?:en|ne)|avoin|kesken|otev[řr]en|פתוח|ממתין|खुला|लंबित|商談中|进行中|진행/iu;

/** Stems of states of a request that nobody has decided, or of a refund that is not paid yet, besides those above. */
const UNDECIDED =
  /review|request|submitted|await|processing|initiated|in progress|on hold|(?:^|\W)new(?:$|\W)|pr[üu]fung|beantragt|bearbeitung|ausstehend|attente|demand[ée]|examen|pendient|revisi[óo]n|solicitad|en proceso|pendente|an[áa]lise|processamento|attesa|revisione|richiest|in corso|behandeling|aangevraagd|afwachting|oczekuj|w trakcie|rozpatr|z[łl]o[żz]on|v[äa]nta|granskning|beg[äa]rd|bekle|incelen|talep|a?fventer|venter|behandling|anmod|odottaa|k[äa]sittely|pyydet|[čc]ek[áa]|posuz|po[žz]adov|בבדיקה|בהמתנה|התבקש|समीक्षा|अनुरोध|प्रक्रिया|保留|審査|申請|処理中|確認中|待|审核|審核|申请|处理中|處理中|대기|검토|요청|처리 ?중|신청|قيد|معلق|مطلوب|انتظار|menunggu|tertunda|diproses|ditinjau|diajukan|ch[ờo] |đang/iu;

/** Stems of payments, in names of tables and columns. */
const PAYMENT =
  /payments?(?![a-z])|charges?(?![a-z])|zahlung|paiements?|pagos?(?![a-z])|pagament|betaling|betalning|p[łl]atno[śs]c|[öo]deme|maksut?(?![a-zäö])|platb[ay]|(?<![a-z])[úu]hrad|תשלומים|भुगतान|支払|決済|支付|付款|결제|pembayaran|مدفوعات/iu;

/** Stems of amounts in a settlement that are added or deducted in rows of the same sale. */
const CHARGED =
  /(?:^|\W)tax(?:$|\W)|fees?(?:$|\W)|commission|steuer|geb[üu]hr|taxe|frais|impuesto|tarifa|comisi[óo]n|imposta|verkoopkosten|prowizj|podatek|avgift|moms|komisyon|vergi|gebyr|afgift|provisj?[eo]|poplat|palkkio|עמלה|מע"מ|शुल्क|कमीशन|税|手数料|费|수수료|세금/iu;

/** True for a kind of rows in a statement of profit that is spent. */
const isSpent = (kind: string): boolean =>
  /^(?:(?:operating )?costs?|cogs|kosten|co[ûu]ts?|cost[oe]s?|custos?|costi|費用|支出)$/iu.test(kind) ||
  otherMoneyNamed(kind) === 'expenses';

/** Kinds of rows in a statement of a marketplace or a ledger in which money moves without a sale. */
const MOVED =
  /(?:^|[^a-z])(?:payouts?|transfers?|withdrawals?|deposits?|reserves?|bills?|purchases?|expenses?|journals?|in (?:invoices?|refunds?)|accpay(?:credit)?)(?:$|[^a-z])|auszahlung|überweisung|einkauf|versement|virement|achat|retiro|transfer[eê]ncia|compra|saque|bonifico|acquisto|uitbetaling|overboeking|inkoop|wypłata|przelew|udbetaling|utbetal|výběr|ödeme|出金|振込|提现|转账|출금|이체/iu;
const INVOICES = /invoice|rechnung|fact?ur|fatura|fattura|faktura|lasku/iu;
/** What is paid for the sale that an invoice has. */
const PAID =
  /^(?:(?:customer |invoice )?payments?|receipts?|zahlung(?:seingang)?|paiement|r[èe]glement|pago|cobro|pagamento|betaling|betalning|wpłata|maksu|platba)$/iu;

/** What is ordered, and invoiced in another document. */
const ORDERED =
  /^(?:(?:sales|customer) )?orders?$|^(?:bestellung|auftrag|commande|bon de commande|pedidos?|ordine|bestelling|order|zamówienie|ordre|tilaus|objednávka|заказ|sipariş|注文|受注|订单|訂單|주문)$/iu;

/** Kinds of rows of a payment service that reserve or convert money. */
const HELD =
  /(?:^|\W)holds?(?:$|\W)|authori[sz]ation|conversion|einbehalt|autorisierung|umrechnung|conversi[óo]n|convers[ãa]o|conversione/iu;

/** Codes of kinds in ledgers of Sage: sales, purchases, bank, cash, cards and journals. Invoices (SI) and credits (SC) are sales. */
const SAGE = /^(?:s[icrad]|p[icrapd]|[bcv][pr]|j[cd])$/iu;

/** Kinds of rows with figures that were planned or are those of another year. */
const PLANNED =
  /budget|(?:^|\W)(?:soll|pl[aá]n(?:o|ned|lanan)?|targets?|forecast|outlook|bud|fc|ly|py)(?:$|\W)|prognos|presupuest|or[çc]amento|preventivo|pr[ée]vision|previst|begroting|bud[żz]et|b[üu]t[çc]e|rozpo[čc]et|budjetti|план|予算|预算|預算|예산|תקציב|बजट|ميزانية|(?:prior|previous|last) year|vorjahr|ann[ée]e pr[ée]c|a[ñn]o anterior|ano anterior|anno prec/iu;

/** Returns the kinds of rows with figures that were planned or are those of another year, next to actual ones. */
function plannedKinds({ dictionary }: StateTexts): readonly string[] {
  return dictionary.some((kind) => ACTUAL.test(kind)) ? dictionary.filter((kind) => PLANNED.test(kind)) : [];
}

/** Returns the kinds of rows that are no sales in a statement or a ledger, next to those that are. */
function movedKinds({ name, dictionary }: Pick<TextColumn, 'name' | 'dictionary'>): readonly string[] {
  if (dictionary.includes('SI') && namesKinds(name) && dictionary.every((kind) => SAGE.test(kind)))
    return dictionary.filter((kind) => !/^s[ic]$/iu.test(kind));
  const isWithdrawn = (kind: string): boolean => WITHDRAWN.test(kind);
  // Rows of a payment service are payments, and not sales.
  const isAccount = dictionary.some(isWithdrawn) && dictionary.some((kind) => PAYMENT.test(kind) && !isWithdrawn(kind));
  if (isAccount && namesKinds(name) && !namesPayments(name))
    return dictionary.filter((kind) => isWithdrawn(kind) || HELD.test(kind));
  // Ways to pay are transfers and invoices too.
  if (!namesKinds(name) || namesPayments(name) || !dictionary.some(isSaleKind)) return [];
  const hasInvoices = dictionary.some((kind) => isSaleKind(kind) && INVOICES.test(kind));
  const words = dictionary.map((kind) => kind.replaceAll('_', ' '));
  return dictionary.filter(
    (kind, at) =>
      (hasInvoices && ORDERED.test(words[at]!)) ||
      (!isSaleKind(kind) &&
        ([MOVED, CHARGED, FAILED].some((stem) => stem.test(words[at]!)) || (hasInvoices && PAID.test(words[at]!)))),
  );
}

/** Returns the states of deals that are won, and of those that are lost; `undefined` without both, and with a state that may be one of a lost deal. */
export function decidedStates({ dictionary }: StateTexts): Readonly<Record<'won' | 'lost', readonly string[]>> | undefined {
  const won = dictionary.filter((state) => WON.test(state));
  const lost = dictionary.filter((state) => LOST.test(state));
  const isUnclear = (state: string): boolean => FAILED.test(state) && !LOST.test(state) && !OPEN.test(state);
  return won.length > 0 && lost.length > 0 && !dictionary.some(isUnclear) ? { won, lost } : undefined;
}

/** Stems of rows with what the shipment of an order costs. */
const SENT =
  /shipping|versand|livrais|env[íi]o|frete|spediz|verzend|wysy|frakt|fragt|doprav|kargo|toimitus|送料|运费|運費|배송/iu;

/** Kinds of rows of an order with goods. */
const GOODS =
  /^(?:products?|(?:line[ _-]?)?items?|goods|artikel|ware|produits?|articles?|productos?|art[íi]culos?|produtos?|artigos?|prodott[oi]|articol[oi]|producten|produkty?|towary?|produkte?r?|varor?|varer?|tuotteet?|zbo[žz][íi]|ürün|商品|상품|منتج|מוצר|उत्पाद)$/iu;

/** Returns the kinds of rows with what the shipment costs, among those of the goods of an order. */
function sentKinds({ name = '', dictionary }: StateTexts): readonly string[] {
  return namesKinds(name) && OF_ITEMS.test(name) && dictionary.some((kind) => GOODS.test(kind))
    ? dictionary.filter((kind) => SENT.test(kind))
    : [];
}

/** True for the name of a column that only a payment has, such as `credit_card_number`. */
export function namesCards(name: string): boolean {
  return /(?<![a-z])card[ _]?(?:number|no|brand|type|last|expir)/iu.test(name);
}

/** True for the name of a table or a column of payments. */
export function namesPayments(name: string): boolean {
  return PAYMENT.test(name);
}

/** True for texts of one or two words that are all states, at least one of them done. Among reasons, only some have such words. */
export function areStates({ dictionary }: Pick<TextColumn, 'dictionary'>): boolean {
  const isState = (text: string): boolean => [SOLD, FAILED, OPEN, UNDECIDED].some((stem) => stem.test(text)) || isReturned(text);
  return (
    dictionary.every((text) => isState(text) && text.split(/[\s_-]+/u).length <= 2) && dictionary.some((text) => SOLD.test(text))
  );
}

/** Returns the states of refunds that are requested or in review, next to others. */
export function undecidedStates({ dictionary }: Pick<TextColumn, 'dictionary'>): readonly string[] {
  const open = dictionary.filter(
    (state) => (OPEN.test(state) || UNDECIDED.test(state)) && !SOLD.test(state) && !FAILED.test(state),
  );
  return open.length < dictionary.length ? open : [];
}

/**
 * Returns the states in which no sale happened: deals that are not won next to deals that are, failed payments, quotes, drafts, void,
 * test and duplicate documents, also those that a column of yes and no marks; the taxes and fees of a settlement, which are amounts of a sale that another
 * row has; the costs next to the revenue in a statement of profit; plans and figures of another year next to actual ones; and payouts, fees, payments
 * and purchases among sales or invoices.
 */
export function unsoldStates({ name = '', dictionary }: StateTexts): readonly string[] {
  if (dictionary.length > 1 && marksVoid(name, dictionary)) return dictionary.filter(isTrue);
  if (dictionary.some((kind) => PRINCIPAL.test(kind)) && dictionary.some((kind) => CHARGED.test(kind)))
    return dictionary.filter((kind) => !PRINCIPAL.test(kind));
  if (dictionary.some((kind) => EARNED.test(kind)) && dictionary.some(isSpent))
    return dictionary.filter((kind) => !EARNED.test(kind));
  const planned = plannedKinds({ dictionary });
  if (planned.length > 0) return planned;
  const moved = [...movedKinds({ name, dictionary }), ...sentKinds({ name, dictionary })];
  if (moved.length > 0) return moved;
  const isDeals =
    dictionary.some((state) => WON.test(state)) &&
    dictionary.some((state) => [FAILED, LOST, OPEN].some((stem) => stem.test(state)));
  if (isDeals) return dictionary.filter((state) => !WON.test(state) && !isReturned(state));
  const failed = dictionary.filter((state) => FAILED.test(state) && !SOLD.test(state));
  const others = dictionary.filter((state) => !FAILED.test(state));
  // Orders that wait for their payment are sales next to void ones, as returned ones are, if all texts are states.
  const areSold =
    others.some((state) => SOLD.test(state)) ||
    others.every((state) => OPEN.test(state) || UNDECIDED.test(state) || isReturned(state));
  return others.length > 0 && areSold ? failed : [];
}
