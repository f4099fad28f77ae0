// Made from nl/basket.json by npm run texts.
import { grammar } from '../../nl/grammar.js';
import type { BasketTexts } from '../en/basket.js';
import { basketMessages } from '../../basket-messages.js';

const texts: BasketTexts = {
  heading: ({ item }) => `${grammar.many(item)} die samen worden gekocht`,
  withHeading: ({ item }) => `Gekocht met ${item}`,
  nextHeading: ({ customer }) =>
    customer === undefined || customer === ''
      ? 'Waarschijnlijke volgende aankoop'
      : `Waarschijnlijke volgende aankoop: ${customer}`,
  orders: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} bestelling` : `${shown} bestellingen`),
  times: ({ shown }) => `${shown}×`,
  parts: ({ parts }) => `${parts}`,
  rule: ({ share, from, to, times, worth }) =>
    `${share} van de bestellingen met ${from} bevat ook ${to}, ${times} zo vaak als door toeval verwacht.${worth === undefined || worth === '' ? '' : ` ${worth}`}`,
  worth: ({ money }) => `Dat levert ${money} winst per 100 bestellingen op.`,
  next: ({ item, chance, repeat }) => `Meest waarschijnlijk hierna: ${item} (${chance}, ${repeat ? 'eerder gekocht' : 'nieuw'}).`,
  history: ({ customer, orders, last }) =>
    `${customer}: ${orders} tot nu toe${last === undefined || last === '' ? '' : `, de laatste op ${last}`}.`,
  stranger: ({ customer }) => `${customer} heeft geen aankoopgeschiedenis, dus de populairste artikelen worden weergegeven.`,
  none: ({ several, orders, of }) =>
    `${several} van ${orders} bevatten meerdere artikelen, maar ${of === undefined || of === '' ? 'geen twee worden samen' : `geen enkel wordt met ${of}`} vaker gekocht dan door toeval verwacht.`,
  nothing: 'Geen artikelen worden vaker samen gekocht dan door toeval verwacht',
  together: 'Samen gekocht',
  values: {
    profit: 'Winst per 100 bestellingen',
    lift: 'Lift (keer zo vaak als door toeval verwacht)',
    score: 'Kans',
  },
  cells: {
    lift: 'Hoeveel keer zo vaak beide samen worden gekocht als door toeval verwacht (lift)',
    confidence:
      'Aandeel van de bestellingen met het artikel van de rij die ook het artikel van de kolom bevatten (betrouwbaarheid)',
  },
  few: 'te weinig bestellingen met beide',
  matrixRole: 'matrix',
  matrixKeys:
    'Gebruik de pijltoetsen om tussen cellen te bewegen. Druk op Enter om op beide artikelen te filteren, op Shift+Enter om een cel toe te voegen, op Esc om te wissen.',
  bought: 'Gekocht',
  also: 'Ook gekocht',
  ordersTerm: 'Bestellingen',
  withAll: 'Bestellingen met alle artikelen',
  support: 'Support (aandeel in alle bestellingen)',
  confidenceTerm: 'Betrouwbaarheid (aandeel dat dit ook koopt)',
  confidence: ({ items }) => `Koopt ook ${items}`,
  lift: 'Lift (keer zo vaak als door toeval verwacht)',
  kind: 'Type',
  repeat: 'eerder gekocht',
  fresh: 'nieuw voor de klant; vergelijkbare klanten kopen het',
  point: ({ items, parts, k, n }) => `${items}: ${grammar.list(parts)}. Rij ${k} van ${n}.`,
  chosen: ({ items }) => `Selectie: ${items}.`,
  cleared: 'Selectie gewist.',
  clickHint: 'Klik om te filteren op deze artikelen',
  unclickHint: 'Klik om het filter te wissen',
  role: 'ranglijst',
  keys: 'Gebruik de pijltoetsen om tussen rijen te bewegen. Druk op Enter om te selecteren, op Shift+Enter om er een toe te voegen, op Esc om te wissen.',
  foundTerm: 'Gevonden in',
  found: ({ orders, items, support }) =>
    `${orders} met ${items}. Combinaties komen in minstens ${support} van de bestellingen voor, met hooguit drie artikelen in totaal`,
  ruleTerm: 'Criteria',
  ruleText: ({ confidence }) =>
    `Betrouwbaarheid van minstens ${confidence}; significant op 5% (exacte toets van Fisher, Benjamini–Hochberg); overbodige regels verwijderd`,
  keptText: ({ confidence }) =>
    `Betrouwbaarheid van minstens ${confidence}; significant op 5% (exacte toets van Fisher, Benjamini–Hochberg)`,
  worthTerm: 'Winst per 100 bestellingen',
  worthText:
    'Bestellingen met beide kanten boven het door toeval verwachte aantal × gemiddelde winst per bestelling op de artikelen rechts',
  chanceTerm: 'Kans',
  chanceText: ({ customers }) =>
    `Eerder gekochte artikelen: hoe vaak, hoe recent en hoe vaak anderen ze opnieuw kopen. Nieuwe artikelen: de 100 meest vergelijkbare klanten. Getraind op de laatste bestellingen van ${customers}`,
  items: ({ n, shown, noun }) =>
    grammar.plural(n) === 'one' ? `${shown} ${grammar.lower(noun)}` : `${shown} ${grammar.lowerMany(noun)}`,
  customers: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} klant` : `${shown} klanten`),
};

export const messages = /* @__PURE__ */ basketMessages(texts);
