// Made from sv/basket.json by npm run texts.
import { grammar } from '../../sv/grammar.js';
import type { BasketTexts } from '../en/basket.js';
import { basketMessages } from '../../basket-messages.js';

const texts: BasketTexts = {
  heading: ({ item }) => `${grammar.many(item)} som köps tillsammans`,
  withHeading: ({ item }) => `Köps tillsammans med ${item}`,
  nextHeading: ({ customer }) =>
    customer === undefined || customer === '' ? 'Troligt nästa köp' : `Troligt nästa köp: ${customer}`,
  orders: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} order` : `${shown} ordrar`),
  times: ({ shown }) => `${shown}×`,
  parts: ({ parts }) => `${parts}`,
  rule: ({ share, from, to, times, worth }) =>
    `${share} av ordrarna med ${from} innehåller även ${to}, ${times} så ofta som slumpen ger.${worth === undefined || worth === '' ? '' : ` ${worth}`}`,
  worth: ({ money }) => `Det motsvarar ${money} i vinst per 100 ordrar.`,
  next: ({ item, chance, repeat }) => `Troligast härnäst: ${item} (${chance}, ${repeat ? 'köpt tidigare' : 'ny'}).`,
  history: ({ customer, orders, last }) =>
    `${customer} har lagt ${orders}${last === undefined || last === '' ? '' : `, den senaste ${last}`}.`,
  stranger: ({ customer }) => `${customer} har ingen köphistorik, så de populäraste artiklarna visas.`,
  none: ({ several, orders, of }) =>
    `${several} av ${orders} innehåller flera artiklar, men ${of === undefined || of === '' ? 'inga två köps tillsammans' : `ingen köps med ${of}`} oftare än slumpen ger.`,
  nothing: 'Inga artiklar köps tillsammans oftare än slumpen ger',
  together: 'Köps tillsammans',
  values: {
    profit: 'Vinst per 100 ordrar',
    lift: 'Lift (gånger så ofta som slumpen ger)',
    score: 'Sannolikhet',
  },
  cells: {
    lift: 'Hur många gånger så ofta båda köps tillsammans som slumpen ger (lift)',
    confidence: 'Andel ordrar med radens artikel som även innehåller kolumnens artikel (konfidens)',
  },
  few: 'för få ordrar med båda',
  matrixRole: 'matris',
  matrixKeys:
    'Använd piltangenterna för att gå mellan celler. Tryck på Retur för att filtrera på båda artiklarna, Skift+Retur för att lägga till en cell, Esc för att rensa.',
  bought: 'Köpt',
  also: 'Även köpt',
  ordersTerm: 'Ordrar',
  withAll: 'Ordrar med alla artiklar',
  support: 'Stöd (andel av alla ordrar)',
  confidenceTerm: 'Konfidens (andel som även köper den)',
  confidence: ({ items }) => `Köper även ${items}`,
  lift: 'Lift (gånger så ofta som slumpen ger)',
  kind: 'Typ',
  repeat: 'köpt tidigare',
  fresh: 'ny för kunden; liknande kunder köper den',
  point: ({ items, parts, k, n }) => `${items}: ${grammar.list(parts)}. Rad ${k} av ${n}.`,
  chosen: ({ items }) => `Urval: ${items}.`,
  cleared: 'Urvalet har rensats.',
  clickHint: 'Klicka för att filtrera på artiklarna',
  unclickHint: 'Klicka för att rensa filtret',
  role: 'rangordnad lista',
  keys: 'Använd piltangenterna för att gå mellan rader. Tryck på Retur för att välja, Skift+Retur för att lägga till en, Esc för att rensa.',
  foundTerm: 'Underlag',
  found: ({ orders, items, support }) =>
    `${orders} med ${items}. Kombinationerna förekommer i minst ${support} av ordrarna, med högst tre artiklar totalt`,
  ruleTerm: 'Kriterier',
  ruleText: ({ confidence }) =>
    `Konfidens på minst ${confidence}; signifikant på 5\u00a0% (Fishers exakta test, Benjamini–Hochberg); överflödiga regler borttagna`,
  keptText: ({ confidence }) =>
    `Konfidens på minst ${confidence}; signifikant på 5\u00a0% (Fishers exakta test, Benjamini–Hochberg)`,
  worthTerm: 'Vinst per 100 ordrar',
  worthText: 'Ordrar med båda sidor utöver det antal slumpen ger × genomsnittlig vinst per order på artiklarna till höger',
  chanceTerm: 'Sannolikhet',
  chanceText: ({ customers }) =>
    `Artiklar som köpts tidigare: hur ofta, hur nyligen och hur ofta andra köper dem igen. Nya artiklar: de 100 mest liknande kunderna. Tränat på de senaste ordrarna från ${customers}`,
  items: ({ n, shown, noun }) =>
    grammar.plural(n) === 'one' ? `${shown} ${grammar.lower(noun)}` : `${shown} ${grammar.lowerMany(noun)}`,
  customers: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} kund` : `${shown} kunder`),
};

export const messages = /* @__PURE__ */ basketMessages(texts);
