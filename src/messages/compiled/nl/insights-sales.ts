// Made from nl/insights-sales.json by npm run texts.
import { grammar } from '../../nl/grammar.js';
import type { InsightsSalesTexts } from '../en/insights-sales.js';

export const messages: InsightsSalesTexts = {
  topics: {
    concentration: {
      name: 'concentratie',
      heads: {
        few: ({ few, all, kinds, share, measure, period }) =>
          `${few} van ${all} ${kinds} goed voor ${share} van het totaal: ${grammar.lower(measure)} (${period})`,
      },
      text: ({ amount, first, firstShare }) => `${amount} in totaal. De grootste, ${first}, is goed voor ${firstShare}.`,
      met: ({ few, all, share }) => `${few} van ${all} goed voor ${share}`,
      how: ({ kinds }) => `Gerangschikt naar waarde en van bovenaf geteld (Pareto): ${kinds}.`,
    },
    discounts: {
      name: 'verliesgevende kortingen',
      heads: {
        band: ({ band, profit, period }) => `Kortingen ${band}: ${profit} verlies (${period})`,
        member: ({ member, profit, period }) => `${member}: ${profit} verlies op verkopen met korting (${period})`,
      },
      text: ({ revenue, profit, without, isLoss }) =>
        `${revenue} verkoop met een verlies van ${profit}. Tegen de volle prijs hadden dezelfde stuks ${without} ${isLoss ? 'verlies' : 'winst'} opgeleverd.`,
      met: ({ profit, revenue }) => `een verlies van ${profit} op ${revenue} verkoop`,
      how: 'Exacte totalen van verkopen met korting. “Tegen de volle prijs” gaat uit van dezelfde stuks tegen dezelfde kosten; dat er misschien minder was verkocht, is niet meegerekend.',
    },
    returns: {
      name: 'retouren',
      heads: {
        high: ({ member, rate, period, peers }) =>
          `${member}: ${rate} van de bestellingen geretourneerd (${period}), elders ${peers}`,
      },
      text: ({ returned, orders, excess, kinds }) =>
        `${returned} van ${orders} met een retour, ${excess} meer dan bij het percentage van alle overige ${kinds}.`,
      met: ({ rate, peers }) => `${rate}, elders ${peers}`,
      how: ({ kinds }) =>
        `Bestellingen met een retour ÷ bestellingen; elk percentage is getoetst tegen alle overige ${kinds} samen.`,
    },
    bundles: {
      name: 'samen gekocht',
      heads: {
        pair: ({ confidence, first, also, second, period }) =>
          `${confidence} van de bestellingen met ${first}${also === undefined || also === '' ? '' : ` en ${also}`} bevatte ook ${second} (${period})`,
      },
      text: ({ count, lift }) => `${count} met beide, ${lift} keer zoveel als door toeval verwacht.`,
      met: ({ count, lift }) => `${count}, ${lift} keer zoveel als door toeval verwacht`,
      how: 'Associatieregels over alle bestellingen, gecorrigeerd voor meervoudig toetsen. Effect: winst op het tweede artikel in de bestellingen boven het door toeval verwachte aantal.',
    },
    retention: {
      name: 'laag klantbehoud',
      heads: {
        low: ({ member, rate, period }) => `${member}: slechts ${rate} van de klanten kocht opnieuw (${period})`,
      },
      text: ({ peers, customers, value, share }) =>
        `Elders kocht ${peers} opnieuw. Betreft ${customers} en ${value} verkoop (${share} van het totaal).`,
      met: ({ rate, peers, share }) => `${rate} klantbehoud, elders ${peers}; ${share} van de totale omzet`,
      how: ({ against, period, kinds }) =>
        `Klantbehoud is het aandeel van de klanten uit ${against === undefined || against === '' ? 'de vorige periode' : `${against}`} die in de periode ${period} opnieuw bestelden. Elke waarde is vergeleken met alle overige ${kinds} samen.`,
    },
    'new-repeat': {
      name: 'nieuwe en terugkerende klanten',
      heads: {
        higher: ({ share, period }) => `Terugkerende klanten besteedden ${share} meer per bestelling dan nieuwe (${period})`,
        lower: ({ share, period }) => `Terugkerende klanten besteedden ${share} minder per bestelling dan nieuwe (${period})`,
      },
      text: ({ repeat, repeatOrders, fresh, freshOrders }) =>
        `Terugkerende klanten besteedden gemiddeld ${repeat} per bestelling (${repeatOrders}), nieuwe klanten ${fresh} (${freshOrders}).`,
      met: ({ repeat, fresh, change }) => `${repeat} t.o.v. ${fresh} per bestelling (${change})`,
      how: 'Gemiddelde bestelwaarde van terugkerende en nieuwe klanten; het verschil is op significantie getoetst.',
    },
    'at-risk': {
      name: 'klanten met risico op vertrek',
      heads: {
        lost: ({ first, since }) => `${first}: geen bestelling sinds ${since}`,
        silent: ({ n, first, customers }) =>
          n === 1 ? `1 waardevolle klant bestelt niet meer: ${first}` : `${customers} waardevolle klanten bestellen niet meer`,
      },
      text: {
        lost: ({ earlier, isNothing, value, period, interval }) =>
          `Besteding: ${earlier}, daarna ${isNothing ? 'niets' : `${value}`} (${period}). Bestelde voorheen elke ${interval}.`,
        silent: ({ amount, expected, horizon, n, first }) =>
          `Tot nu toe ${amount} besteed. Indien nog actief, is de verwachte besteding ${expected} (komende ${horizon}).${n === 1 ? '' : ` Grootste: ${first}.`}`,
      },
      met: {
        lost: ({ since, interval }) => `laatste bestelling ${since}, gewoonlijk één per ${interval}`,
        silent: ({ customers, expected }) => `${customers}, ${expected} verwachte besteding`,
      },
      how: ({ isLost, period, against }) =>
        `Recentheid, frequentie en besteding van elke klant over alle bestellingen (RFM), en de kans dat de klant nog actief is (BG/NBD-model).${isLost ? ` Op het spel staat wat in de periode ${period} minder is besteed dan in ${against === undefined || against === '' ? 'het jaar daarvoor' : `${against}`}.` : ''}`,
    },
  },
};
