// Made from it/basket.json by npm run texts.
import { grammar } from '../../it/grammar.js';
import type { BasketTexts } from '../en/basket.js';
import { basketMessages } from '../../basket-messages.js';

const texts: BasketTexts = {
  heading: ({ item }) => `${grammar.many(item)}: acquisti abbinati`,
  withHeading: ({ item }) => `Acquistati con ${item}`,
  nextHeading: ({ customer }) =>
    customer === undefined || customer === '' ? 'Prossimo acquisto probabile' : `Prossimo acquisto probabile: ${customer}`,
  orders: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} ordine` : `${shown} ordini`),
  times: ({ shown }) => `${shown}×`,
  parts: ({ parts }) => `${parts}`,
  rule: ({ share, from, to, times, worth }) =>
    `${share} degli ordini con ${from} include anche ${to}, ${times} quanto atteso per caso.${worth === undefined || worth === '' ? '' : ` ${worth}`}`,
  worth: ({ money }) => `Equivale a ${money} di profitto ogni 100 ordini.`,
  next: ({ item, chance, repeat }) => `Prossimo più probabile: ${item} (${chance}, ${repeat ? 'già acquistato' : 'nuovo'}).`,
  history: ({ customer, orders, last }) =>
    `${customer}: ${orders} finora${last === undefined || last === '' ? '' : `, il più recente in data ${last}`}.`,
  stranger: ({ customer }) =>
    `${customer} non ha uno storico degli acquisti, quindi vengono mostrati gli articoli più richiesti.`,
  none: ({ several, orders, of }) =>
    `${several} di ${orders} contengono più articoli, ma ${of === undefined || of === '' ? 'nessuna coppia viene acquistata insieme' : `nessuno viene acquistato con ${of}`} più spesso di quanto atteso per caso.`,
  nothing: 'Nessun articolo viene acquistato con un altro più spesso di quanto atteso per caso',
  together: 'Acquistati insieme',
  values: {
    profit: 'Profitto ogni 100 ordini',
    lift: 'Lift (volte rispetto a quanto atteso per caso)',
    score: 'Probabilità',
  },
  cells: {
    lift: 'Quante volte i due vengono acquistati insieme rispetto a quanto atteso per caso (lift)',
    confidence: 'Quota di ordini con l’articolo della riga che contengono anche quello della colonna (confidenza)',
  },
  few: 'troppo pochi ordini con entrambi',
  matrixRole: 'matrice',
  matrixKeys:
    'Usare i tasti freccia per spostarsi tra le celle. Premere Invio per filtrare per entrambi gli articoli, Maiusc+Invio per aggiungere una cella, Esc per cancellare.',
  bought: 'Acquistato',
  also: 'Acquistato anche',
  ordersTerm: 'Ordini',
  withAll: 'Ordini con tutti gli articoli',
  support: 'Supporto (quota di tutti gli ordini)',
  confidenceTerm: 'Confidenza (quota che lo acquista)',
  confidence: ({ items }) => `Acquista anche ${items}`,
  lift: 'Lift (volte rispetto a quanto atteso per caso)',
  kind: 'Tipo',
  repeat: 'già acquistato',
  fresh: 'nuovo per il cliente; lo acquistano clienti simili',
  point: ({ items, parts, k, n }) => `${items}: ${grammar.list(parts)}. Riga ${k} di ${n}.`,
  chosen: ({ items }) => `Selezione: ${items}.`,
  cleared: 'Selezione rimossa.',
  clickHint: 'Fare clic per filtrare per questi articoli',
  unclickHint: 'Fare clic per rimuovere il filtro',
  role: 'classifica',
  keys: 'Usare i tasti freccia per spostarsi tra le righe. Premere Invio per selezionare, Maiusc+Invio per aggiungerne una, Esc per cancellare.',
  foundTerm: 'Trovato in',
  found: ({ orders, items, support }) =>
    `${orders} con ${items}. Combinazioni presenti in almeno ${support} degli ordini, con al massimo tre articoli in totale`,
  ruleTerm: 'Criteri',
  ruleText: ({ confidence }) =>
    `Confidenza minima ${confidence}; significatività al 5% (test esatto di Fisher, Benjamini–Hochberg); regole ridondanti rimosse`,
  keptText: ({ confidence }) =>
    `Confidenza minima ${confidence}; significatività al 5% (test esatto di Fisher, Benjamini–Hochberg)`,
  worthTerm: 'Profitto ogni 100 ordini',
  worthText: 'Ordini con entrambi i lati oltre il numero atteso per caso × profitto medio per ordine degli articoli a destra',
  chanceTerm: 'Probabilità',
  chanceText: ({ customers }) =>
    `Articoli già acquistati: quanto spesso, quanto di recente e quanto spesso altri li acquistano di nuovo. Articoli nuovi: i 100 clienti più simili. Addestramento sugli ultimi ordini di ${customers}`,
  items: ({ n, shown, noun }) =>
    grammar.plural(n) === 'one' ? `${shown} ${grammar.lower(noun)}` : `${shown} ${grammar.lowerMany(noun)}`,
  customers: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} cliente` : `${shown} clienti`),
};

export const messages = /* @__PURE__ */ basketMessages(texts);
