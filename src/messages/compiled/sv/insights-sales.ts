// Made from sv/insights-sales.json by npm run texts.
import { grammar } from '../../sv/grammar.js';
import type { InsightsSalesTexts } from '../en/insights-sales.js';

export const messages: InsightsSalesTexts = {
  topics: {
    concentration: {
      name: 'koncentration',
      heads: {
        few: ({ few, all, kinds, share, measure, period }) =>
          `${few} av ${all} ${kinds} står för ${share} av totalen: ${grammar.lower(measure)} (${period})`,
      },
      text: ({ amount, first, firstShare }) => `${amount} totalt. Störst, ${first}, står för ${firstShare}.`,
      met: ({ few, all, share }) => `${few} av ${all} står för ${share}`,
      how: ({ kinds }) => `Rangordnade efter värde och räknade uppifrån (Pareto): ${kinds}.`,
    },
    discounts: {
      name: 'olönsamma rabatter',
      heads: {
        band: ({ band, profit, period }) => `Rabatter ${band}: ${profit} i förlust (${period})`,
        member: ({ member, profit, period }) => `${member}: ${profit} i förlust på rabatterad försäljning (${period})`,
      },
      text: ({ revenue, profit, without, isLoss }) =>
        `${revenue} i försäljning med en förlust på ${profit}. Till fullt pris hade samma enheter gett ${without} i ${isLoss ? 'förlust' : 'vinst'}.`,
      met: ({ profit, revenue }) => `en förlust på ${profit} på ${revenue} i försäljning`,
      how: 'Exakta summor för rabatterad försäljning. ”Till fullt pris” förutsätter samma enheter till samma kostnad; att färre kanske hade sålts räknas inte in.',
    },
    returns: {
      name: 'returer',
      heads: {
        high: ({ member, rate, period, peers }) =>
          `${member}: ${rate} av ordrarna returnerade (${period}), jämfört med ${peers} i övrigt`,
      },
      text: ({ returned, orders, excess, kinds }) =>
        `${returned} av ${orders} hade en retur, ${excess} fler än vid returgraden för alla övriga ${kinds}.`,
      met: ({ rate, peers }) => `${rate} mot ${peers} i övrigt`,
      how: ({ kinds }) => `Ordrar med en retur ÷ ordrar; varje returgrad testas mot alla övriga ${kinds} sammantaget.`,
    },
    bundles: {
      name: 'köps tillsammans',
      heads: {
        pair: ({ confidence, first, also, second, period }) =>
          `${confidence} av ordrarna med ${first}${also === undefined || also === '' ? '' : ` och ${also}`} innehöll även ${second} (${period})`,
      },
      text: ({ count, lift }) => `${count} med båda, ${lift} gånger så många som slumpen ger.`,
      met: ({ count, lift }) => `${count}, ${lift} gånger så många som slumpen ger`,
      how: 'Associationsregler över alla ordrar, korrigerade för multipla tester. Effekt: vinst på den andra artikeln i ordrar utöver det antal som slumpen ger.',
    },
    retention: {
      name: 'låg kundretention',
      heads: {
        low: ({ member, rate, period }) => `${member}: endast ${rate} av kunderna köpte igen (${period})`,
      },
      text: ({ peers, customers, value, share }) =>
        `I övrigt köpte ${peers} igen. Berör ${customers} och ${value} i försäljning (${share} av totalen).`,
      met: ({ rate, peers, share }) => `${rate} kundretention mot ${peers} i övrigt; ${share} av total omsättning`,
      how: ({ against, period, kinds }) =>
        `Kundretention är andelen av kunderna från ${against === undefined || against === '' ? 'föregående period' : `${against}`} som beställde igen under perioden ${period}. Varje värde jämförs med alla övriga ${kinds} sammantaget.`,
    },
    'new-repeat': {
      name: 'nya och återkommande kunder',
      heads: {
        higher: ({ share, period }) => `Återkommande kunder handlade för ${share} mer per order än nya (${period})`,
        lower: ({ share, period }) => `Återkommande kunder handlade för ${share} mindre per order än nya (${period})`,
      },
      text: ({ repeat, repeatOrders, fresh, freshOrders }) =>
        `Återkommande kunder handlade i genomsnitt för ${repeat} per order (${repeatOrders}), nya kunder för ${fresh} (${freshOrders}).`,
      met: ({ repeat, fresh, change }) => `${repeat} mot ${fresh} per order (${change})`,
      how: 'Genomsnittligt ordervärde för återkommande och nya kunder; skillnaden signifikanstestas.',
    },
    'at-risk': {
      name: 'kunder i riskzonen',
      heads: {
        lost: ({ first, since }) => `${first}: ingen order sedan ${since}`,
        silent: ({ n, first, customers }) =>
          n === 1 ? `1 värdefull kund har slutat beställa: ${first}` : `${customers} värdefulla kunder har slutat beställa`,
      },
      text: {
        lost: ({ earlier, isNothing, value, period, interval }) =>
          `Köp: ${earlier}, därefter ${isNothing ? 'inget' : `${value}`} (${period}). Tidigare i genomsnitt ${interval} mellan ordrarna.`,
        silent: ({ amount, expected, horizon, n, first }) =>
          `${amount} i köp hittills. Om fortfarande aktiva, väntade köp på ${expected} (kommande ${horizon}).${n === 1 ? '' : ` Störst: ${first}.`}`,
      },
      met: {
        lost: ({ since, interval }) => `senaste order ${since}, vanligtvis ${interval} mellan ordrarna`,
        silent: ({ customers, expected }) => `${customers}, ${expected} i väntade köp`,
      },
      how: ({ isLost, period, against }) =>
        `Senaste köp, frekvens och köpbelopp för varje kund över alla ordrar (RFM), och sannolikheten att kunden fortfarande är aktiv (BG/NBD-modell).${isLost ? ` På spel står det som köptes mindre under perioden ${period} än under ${against === undefined || against === '' ? 'året innan' : `${against}`}.` : ''}`,
    },
  },
};
