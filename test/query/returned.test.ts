import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isReturned, namesMark, namesReturns } from '../../src/query/return-status.js';

const RETURNED: Readonly<Record<string, string>> = {
  English:
    'Returned|order_refunded|Reversed|Reversal|Chargeback|Expired|Unwound|canceled|CANCELLED|partially_refunded|Cancellation|No-Show|no_show|Shipped - Returned to Seller|Canceled by customer',
  German:
    'storniert|Storno|Stornierung|Retoure|retourniert|Rückgabe|Rückerstattung|RUECKSENDUNG|Zurückgegeben|zurückgesendet|Erstattet',
  French: 'Annulée|annulé|Annulation|Remboursée|Remboursement|Retournée|Retour|ANNULE',
  Spanish: 'Cancelado|Cancelada|Devuelto|Devolución|Reembolsado|Anulado|Anulación|Cancelación',
  Portuguese: 'Devolvido|Devolução|Estornado|Reembolso|Cancelada|Cancelamento',
  Italian: 'Annullato|Annullata|Reso|Rimborsato|Restituito|Stornato|Cancellato|Annullamento',
  Dutch: 'Geannuleerd|Annulering|Geretourneerd|Retour|Terugbetaald|Teruggestuurd',
  Czech: 'Zrušeno|Zrušená|zrusena|Stornováno|Storno|Vráceno|Vrácená|Vrácení zboží|Refundováno|vraceno_zakaznikem',
  Danish: 'Annulleret|Returneret|Retur|Refunderet|Krediteret|Afbestilt|Annullering',
  Finnish: 'Peruttu|Peruutettu|Peruutus|Palautettu|Palautus|Hyvitetty|Hyvitys|Osittain palautettu',
  Hebrew: 'בוטל|בוטלה|מבוטל|ביטול|הוחזר|הוחזרה|החזרה|זיכוי|החזר כספי',
  Hindi: 'रद्द|रद्द किया गया|वापस|वापस किया गया|वापसी|लौटाया गया|रिफंड|रिफ़ंड',
  Indonesian: 'Batal|Dibatalkan|Dibatalkan oleh Pembeli|Retur',
  Norwegian: 'Kansellert|Annullert|Returnert|Retur|Refundert|Kreditert|Avbestilt',
};

const OTHER = [
  'Delivered|Complete|pending|Shipped|on hold|processing|Resolved|Annual plan|Restocked|Resource|Cancelable|Non-returnable|',
  'Geliefert|In Bearbeitung|Abgeschlossen|Livrée|Expédiée|Entregado|Enviado|Entregue|Consegnato|Spedito|Geleverd|Verzonden',
  'Doručeno|Nezrušeno|Nevyzvednuto|Leveret|Bestilt|Afsendt|Toimitettu|Peruskorjaus|Perusasiakas|Levert|Sendt|Kreditt|נמסר|נשלח|שולם|वितरित|भुगतान किया गया|लंबित',
];

const DENIED =
  'Not returned|Not yet returned|Nicht storniert|ohne Retoure|keine Rücksendung|non retourné|pas remboursé|pas encore remboursé|no cancelado|sin devolución|não devolvido|non reso|Niet geretourneerd|Ikke returneret|ikke annulleret|Ikke kansellert|Ikke returnert|Ei peruttu|Ei palautettu|לא בוטל|לא הוחזר|טרם הוחזר|रद्द नहीं|वापस नहीं';

describe('isReturned', () => {
  for (const [language, statuses] of Object.entries(RETURNED)) {
    it(`knows returned, refunded and cancelled in ${language}`, () => {
      assert.deepEqual(
        statuses.split('|').filter((status) => !isReturned(status)),
        [],
      );
    });
  }

  it('takes no other status for a return', () => {
    assert.deepEqual(OTHER.join('|').split('|').filter(isReturned), []);
  });

  it('understands a denial, and only that of the return', () => {
    assert.deepEqual(DENIED.split('|').filter(isReturned), []);
    assert.deepEqual(['Cancelled - not shipped', 'Not shipped - cancelled'].filter(isReturned).length, 2);
  });
});

describe('the name of a column of returns', () => {
  it('is a word for returned, refunded or canceled sales, with words around it that add nothing', () => {
    for (const name of ['Returned', 'is_returned', 'IsRefunded', 'Order Cancelled', 'return_flag', 'Returned?', 'Storno', '返品'])
      assert.ok(namesReturns(name), name);
  });

  it('is no name of something else', () => {
    for (const name of [
      'Returning',
      'Returning customer',
      'Returnable',
      'Return window',
      'Not returned',
      'Refund policy',
      'Gift',
    ])
      assert.ok(!namesReturns(name), name);
  });
});

describe('the name of a column of marks', () => {
  it('is one of returns, or a word for void, deleted and test documents', () => {
    for (const name of ['Returned', 'Void?', 'is_voided', 'isTest', 'Test order', 'Deleted', 'Brouillon', 'Gelöscht', '削除'])
      assert.ok(namesMark(name), name);
  });

  it('is no name of something else', () => {
    for (const name of ['A/B test', 'Test score', 'Contest', 'Voidable', 'Avoid', 'Gift']) assert.ok(!namesMark(name), name);
  });
});
