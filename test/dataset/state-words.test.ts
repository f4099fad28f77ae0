import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mayHaveUnsold } from '../../src/dataset/states/state-stems.js';
import { unsoldStates as statesOf } from '../../src/dataset/states/state-words.js';

/** Returns the states of a column without a sale; the cheap test before it lets every such column pass. */
function unsoldStates(column: Parameters<typeof statesOf>[0]): readonly string[] {
  const states = statesOf(column);
  assert.ok(states.length === 0 || mayHaveUnsold(column), states.join(', '));
  return states;
}

/** States of payments and orders, and those of deals: first the sales, then the rest. */
const STATES: Readonly<Record<string, readonly [sold: string, unsold: string]>> = {
  Czech: ['Zaplaceno|Doručeno|Nezaplaceno|Zrušeno', 'Zamítnuto|Neúspěšná platba'],
  Danish: ['Betalt|Leveret|Ubetalt|Annulleret', 'Afvist|Mislykket|Kladde'],
  Finnish: ['Maksettu|Toimitettu|Peruttu', 'Epäonnistunut|Hylätty|Luonnos'],
  Hebrew: ['שולם|נמסר|בוטל', 'נכשל|נדחה|טיוטה'],
  Hindi: ['सफल|वितरित|रद्द', 'असफल|विफल|अस्वीकृत'],
  Norwegian: ['Betalt|Levert|Fullført|Kansellert', 'Mislykket|Avvist|Kladd'],
};
const DEALS: typeof STATES = {
  Czech: ['Vyhráno', 'Prohráno|Otevřeno'],
  Danish: ['Vundet', 'Tabt|Åben'],
  Finnish: ['Voitettu', 'Hävitty|Avoin'],
  Hebrew: ['נסגר בהצלחה', 'הפסד|פתוח'],
  Hindi: ['जीता', 'हारा|लंबित'],
  Norwegian: ['Vunnet', 'Tapt|Åpen'],
};

describe('unsoldStates', () => {
  for (const [of, all] of [
    ['payments and orders', STATES],
    ['deals', DEALS],
  ] as const) {
    for (const [language, [sold, unsold]] of Object.entries(all)) {
      it(`knows ${of} without a sale in ${language}`, () => {
        assert.deepEqual(unsoldStates({ dictionary: `${sold}|${unsold}`.split('|') }), unsold.split('|'));
        assert.deepEqual(unsoldStates({ dictionary: sold.split('|') }), []);
      });
    }
  }

  for (const kinds of [
    'Revenue|Cost',
    'Sales|Income|Operating expenses',
    'Ertrag|Aufwand',
    'Revenus|Charges|Dépenses',
    'Ingresos|Gastos',
    '収入|支出',
  ]) {
    it(`knows costs next to what is earned: ${kinds}`, () => {
      const dictionary = kinds.split('|');
      const spent = unsoldStates({ dictionary });
      assert.deepEqual(spent, dictionary.slice(dictionary.includes('Income') ? 2 : 1));
      assert.deepEqual(unsoldStates({ dictionary: [...spent, 'Transfers'] }), []);
    });
  }

  it('knows failed orders next to those of a shop that are in work or given back', () => {
    assert.deepEqual(unsoldStates({ name: 'Status', dictionary: ['processing', 'failed', 'refunded'] }), ['failed']);
    assert.deepEqual(unsoldStates({ name: 'Exam', dictionary: ['improved', 'failed', 'refunded'] }), []);
  });

  it('knows stages of deals in one word', () => {
    const open = ['closedlost', 'qualifiedtobuy', 'contractsent'];
    assert.deepEqual(unsoldStates({ name: 'Deal Stage', dictionary: ['closedwon', ...open] }), open);
  });

  it('knows errors of payments', () => {
    for (const states of [
      'Livré|Erreur de paiement',
      'Shipped|Payment error',
      'Bezahlt|Fehler bei der Bezahlung',
      'Pagado|Error en pago|Pago rechazado',
      'Pago|Erro no pagamento|Pagamento recusado',
    ])
      assert.deepEqual(unsoldStates({ dictionary: states.split('|') }), states.split('|').slice(1));
  });

  it('knows orders that were lost, work that is not billed, deleted documents and bills of suppliers', () => {
    for (const [name, sold, unsold] of [
      ['status', 'entregue|em-producao|atrasado|cancelado', 'perdido'],
      ['status', 'Delivered|In production', 'Lost'],
      ['Status', 'geliefert|storniert', 'verloren'],
      ['billable_status', 'Billable', 'Non-Billable'],
      ['Billing', 'Billable|Billed', 'Not billable'],
      ['status', 'PAID|AUTHORISED', 'DELETED'],
      ['type', 'ACCREC|ACCRECCREDIT', 'ACCPAY|ACCPAYCREDIT'],
    ] as const) {
      const dictionary = `${sold}|${unsold}`.split('|');
      assert.deepEqual(unsoldStates({ name, dictionary }), unsold.split('|'));
    }
    assert.deepEqual(unsoldStates({ dictionary: ['Shipped', 'Shipped - Lost in Transit'] }), []);
  });

  it('knows duplicate documents', () => {
    assert.deepEqual(unsoldStates({ dictionary: ['completed', 'duplicate', 'refunded'] }), ['duplicate']);
    assert.deepEqual(unsoldStates({ dictionary: ['Bezahlt', 'Duplikat', 'Doppelt erfasst'] }), ['Duplikat', 'Doppelt erfasst']);
  });

  for (const [name, sold, moved] of [
    ['Type', 'charge|refund', 'payout|stripe_fee'],
    ['Transaction Type', 'Invoice|Credit Memo', 'Payment|Bill|Bill Payment (Check)|Expense'],
    ['Typ', 'Website-Zahlung|Rückzahlung', 'Von Nutzer eingeleitete Abbuchung|Allgemeine Währungsumrechnung'],
    ['Type', 'Express Checkout Payment|Payment Refund', 'General Withdrawal|Account Hold for Open Authorization'],
    ['Typ', 'Verkauf|Erstattung', 'Gebühr|Auszahlung'],
    ['Tipo', 'Factura', 'Pago|Transferencia'],
    ['種別', '売上', '手数料|振込'],
    ['Tipo', 'Vendita|Reso', 'Annullo'],
    ['Type', 'Sale', 'Void'],
  ] as const)
    it(`knows money that moves without a sale in a column ${name}`, () => {
      assert.deepEqual(unsoldStates({ name, dictionary: `${sold}|${moved}`.split('|') }), moved.split('|'));
      assert.deepEqual(unsoldStates({ name, dictionary: moved.split('|') }), []);
    });

  it('takes ways to pay for no money that moves', () => {
    const dictionary = ['Invoice', 'Bank transfer', 'Payment'];
    for (const name of ['Payment type', 'Method']) assert.deepEqual(unsoldStates({ name, dictionary }), []);
  });

  it('knows void orders next to those that wait for their payment', () => {
    assert.deepEqual(unsoldStates({ dictionary: ['pending', 'voided'] }), ['voided']);
    assert.deepEqual(unsoldStates({ dictionary: ['Lead pencil', 'Pregnancy test', 'Mug'] }), []);
    assert.deepEqual(unsoldStates({ dictionary: ['draft', 'void'] }), []);
  });

  it('knows plans and figures of another year next to actual ones', () => {
    for (const [actual, planned] of [
      ['Actual', 'Budget|Forecast|Prior Year'],
      ['ACT', 'BUD|FC|LY'],
      ['Ist', 'Soll|Plan|Vorjahr'],
      ['Réalisé', 'Budget|Prévision'],
      ['Real', 'Presupuesto'],
      ['Realizado', 'Orçamento'],
      ['実績', '予算'],
    ] as const) {
      assert.deepEqual(unsoldStates({ dictionary: [actual, ...planned.split('|')] }), planned.split('|'));
      assert.deepEqual(unsoldStates({ dictionary: planned.split('|') }), []);
    }
    assert.deepEqual(unsoldStates({ dictionary: ['Real', 'Planta', 'Flores'] }), []);
  });

  it('knows quotations next to sales orders', () => {
    assert.deepEqual(unsoldStates({ dictionary: ['Sales Order', 'Quotation', 'Cancelled'] }), ['Quotation']);
  });

  it('ignores words that only contain such a word', () => {
    assert.deepEqual(unsoldStates({ dictionary: ['Vundet', 'Haben', 'Adapt', 'सहारा'] }), []);
  });
});
