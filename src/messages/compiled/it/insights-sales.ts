// Made from it/insights-sales.json by npm run texts.
import { grammar } from '../../it/grammar.js';
import type { InsightsSalesTexts } from '../en/insights-sales.js';

export const messages: InsightsSalesTexts = {
  topics: {
    concentration: {
      name: 'concentrazione',
      heads: {
        few: ({ share, measure, period, few, all, kinds }) =>
          `${share} del totale (${grammar.lower(measure)}, ${period}) da ${few} di ${all} ${kinds}`,
      },
      text: ({ amount, first, firstShare }) => `${amount} in totale. Il valore più alto: ${first} con ${firstShare}.`,
      met: ({ share, few, all }) => `${share} da ${few} di ${all}`,
      how: ({ kinds }) => `In ordine di valore e contati a partire dal primo (Pareto): ${kinds}.`,
    },
    discounts: {
      name: 'sconti in perdita',
      heads: {
        band: ({ band, profit, period }) => `Sconti ${band}: perdita di ${profit} (${period})`,
        member: ({ member, profit, period }) => `${member}: perdita di ${profit} su vendite scontate (${period})`,
      },
      text: ({ revenue, profit, isLoss, without }) =>
        `${revenue} di vendite con una perdita di ${profit}. A prezzo pieno le stesse unità avrebbero generato ${isLoss ? 'una perdita' : 'un profitto'} di ${without}.`,
      met: ({ profit, revenue }) => `una perdita di ${profit} su ${revenue} di vendite`,
      how: 'Totali esatti delle vendite scontate. “A prezzo pieno” presuppone le stesse unità allo stesso costo; non considera che forse se ne sarebbero vendute meno.',
    },
    returns: {
      name: 'resi',
      heads: {
        high: ({ member, rate, period, peers }) => `${member}: ${rate} degli ordini con reso (${period}), altrove ${peers}`,
      },
      text: ({ returned, orders, excess, kinds }) =>
        `${returned} di ${orders} con un reso, ${excess} in più rispetto al tasso di tutto il resto (${kinds}).`,
      met: ({ rate, peers }) => `${rate}, altrove ${peers}`,
      how: ({ kinds }) => `Ordini con un reso ÷ ordini; ogni tasso è confrontato con tutto il resto (${kinds}).`,
    },
    bundles: {
      name: 'acquisti abbinati',
      heads: {
        pair: ({ confidence, first, also, second, period }) =>
          `${confidence} degli ordini con ${first}${also === undefined || also === '' ? '' : ` e ${also}`} include anche ${second} (${period})`,
      },
      text: ({ count, lift }) => `${count} con entrambi, ${lift} volte quanto atteso per caso.`,
      met: ({ count, lift }) => `${count}, ${lift} volte quanto atteso per caso`,
      how: 'Regole di associazione su tutti gli ordini, corrette per test multipli. Impatto: profitto sul secondo articolo negli ordini oltre il numero atteso per caso.',
    },
    retention: {
      name: 'bassa fidelizzazione',
      heads: {
        low: ({ member, rate, period }) => `${member}: solo ${rate} dei clienti ha acquistato di nuovo (${period})`,
      },
      text: ({ peers, customers, value, share }) =>
        `Altrove ha acquistato di nuovo ${peers}. Interessa ${customers} e ${value} di vendite (${share} del totale).`,
      met: ({ rate, peers, share }) => `fidelizzazione ${rate}, altrove ${peers}; ${share} del fatturato totale`,
      how: ({ against, period, kinds }) =>
        `La fidelizzazione è la quota dei clienti del periodo ${against === undefined || against === '' ? 'precedente' : `${against}`} che hanno ordinato di nuovo nel periodo ${period}. Ogni valore è confrontato con tutto il resto (${kinds}).`,
    },
    'new-repeat': {
      name: 'clienti nuovi e ricorrenti',
      heads: {
        higher: ({ share, period }) => `Clienti ricorrenti: ${share} in più di spesa per ordine rispetto ai nuovi (${period})`,
        lower: ({ share, period }) => `Clienti ricorrenti: ${share} in meno di spesa per ordine rispetto ai nuovi (${period})`,
      },
      text: ({ repeat, repeatOrders, fresh, freshOrders }) =>
        `Spesa media per ordine: ${repeat} per i clienti ricorrenti (${repeatOrders}), ${fresh} per i nuovi (${freshOrders}).`,
      met: ({ repeat, fresh, change }) => `${repeat} contro ${fresh} per ordine (${change})`,
      how: 'Valore medio ordine dei clienti ricorrenti e nuovi; la differenza è sottoposta a test di significatività.',
    },
    'at-risk': {
      name: 'clienti a rischio',
      heads: {
        lost: ({ first, since }) => `${first}: nessun ordine ${grammar.dal(since)}`,
        silent: ({ n, first, customers }) =>
          n === 1
            ? `1 cliente di valore ha smesso di ordinare: ${first}`
            : `${customers} clienti di valore hanno smesso di ordinare`,
      },
      text: {
        lost: ({ earlier, isNothing, value, period, interval }) =>
          `Acquisti: ${earlier}, poi ${isNothing ? 'nulla' : `${value}`} (${period}). In precedenza un ordine ogni ${interval}.`,
        silent: ({ amount, expected, horizon, n, first }) =>
          `Acquisti finora: ${amount}. Se ancora attivi, spesa attesa di ${expected} (prossimi ${horizon}).${n === 1 ? '' : ` Il cliente maggiore: ${first}.`}`,
      },
      met: {
        lost: ({ since, interval }) => `ultimo ordine: ${since}, di solito uno ogni ${interval}`,
        silent: ({ customers, expected }) => `${customers}, ${expected} di spesa attesa`,
      },
      how: ({ isLost, period, against }) =>
        `Recenza, frequenza e spesa di ogni cliente su tutti gli ordini (RFM), e probabilità che sia ancora attivo (modello BG/NBD).${isLost ? ` A rischio è la spesa in meno nel periodo ${period} rispetto a ${against === undefined || against === '' ? 'un anno prima' : `${against}`}.` : ''}`,
    },
  },
};
