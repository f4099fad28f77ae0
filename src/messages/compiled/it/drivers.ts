// Made from it/drivers.json by npm run texts.
import { grammar } from '../../it/grammar.js';
import type { DriversTexts } from '../en/drivers.js';
import { driversMessages } from '../../drivers-messages.js';

const texts: DriversTexts = {
  heading: ({ measure }) => `${measure}: motivi della variazione`,
  restHeading: ({ measure }) => `${measure}: selezione e resto a confronto`,
  per: {
    orders: ({ measure }) => `${measure} per ordine`,
    units: ({ measure }) => `${measure} per unità`,
    rows: ({ measure }) => `${measure} per riga`,
  },
  before: 'Prima',
  after: 'Ora',
  sameDays: ({ year }) => `${year}, stessi giorni`,
  selection: 'Selezione',
  theRest: 'Resto',
  others: 'Tutti gli altri',
  several: 'Sovrapposizione',
  kinds: {
    volume: 'Volume',
    mix: 'Mix',
    price: 'Prezzo',
    rest: 'Altre variazioni',
  },
  quotientKinds: {
    rate: 'Tasso',
    several: 'Sovrapposizione',
  },
  groups: {
    lost: 'Persi',
    less: 'Acquistato meno',
    more: 'Acquistato uguale o di più',
    new: 'Nuovi',
    unknown: 'Cliente sconosciuto',
  },
  segment: ({ place, names }) =>
    place === undefined || place === '' ? grammar.list(names) : `${grammar.list(names)} (${place})`,
  restOf: ({ member }) => `Resto di ${member}`,
  otherMembers: ({ count }) => `altri ${count}`,
  members: ({ shown, n, noun }) => `${shown} ${n === 1 ? grammar.lower(noun) : grammar.lowerMany(noun)}`,
  meanings: {
    volume: {
      up: 'più unità vendute',
      down: 'meno unità vendute',
    },
    mix: {
      up: 'prodotti più cari',
      down: 'prodotti più economici',
    },
    price: {
      up: 'prezzi più alti',
      down: 'prezzi più bassi',
    },
  },
  quotientMeanings: {
    rate: 'variazione all’interno di ogni segmento',
    mix: 'variazione della dimensione dei segmenti',
    several: 'ordini o clienti conteggiati in più segmenti',
  },
  moved: ({ measure, isFlat, amount, isUp, share, now, before }) =>
    `${measure}: ${isFlat ? 'nessuna variazione' : `${amount} ${isUp ? 'in più' : 'in meno'}${share === undefined || share === '' ? '' : ` (${share})`}`}, ${now} contro ${before}.`,
  differs: ({ isFlat, measure, rest, amount, isUp }) =>
    isFlat
      ? `${measure} della selezione: come il resto (${rest}).`
      : `${measure} della selezione: ${amount} ${isUp ? 'sopra' : 'sotto'} il resto (${rest}).`,
  part: ({ kind, amount }) =>
    `${kind === 'volume' ? 'volume' : kind === 'mix' ? 'mix' : kind === 'price' ? 'prezzo' : 'altre variazioni'} ${amount}`,
  parts: ({ parts }) => `${grammar.upperList(parts)}.`,
  groupPart: ({ group, amount }) => `${grammar.lower(group)} ${amount}`,
  quotientPart: ({ kind, amount }) => `${kind === 'rate' ? 'tassi' : kind === 'mix' ? 'mix' : 'sovrapposizione'} ${amount}`,
  byDimension: ({ dimension, parts }) => `Per ${grammar.lower(dimension)}: ${parts}.`,
  cause: ({ segment, amount }) => `${segment} (${amount})`,
  out: ({ causes }) => `Fattori principali: ${causes}.`,
  most: ({ causes }) => `Contributi maggiori: ${causes}.`,
  usual: ({ count, low, high }) =>
    `Nell’intervallo normale: nei ${count} periodi precedenti le variazioni erano comprese tra ${low} e ${high}.`,
  turnover: ({ dimension, parts }) => `${dimension}: ${grammar.list(parts)}.`,
  turnoverPart: ({ kind, count, amount }) => `${kind === 'new' ? 'nuovi' : 'persi'}: ${count} (${amount})`,
  noEarlier: 'Nulla da confrontare: uno dei due periodi non ha dati',
  noSelection: 'Selezionare qualcosa nella pagina per confrontarlo con il resto',
  noRest: 'Nulla da confrontare: la selezione o il resto non ha dati',
  unexplained: 'Nessuna scomposizione spiega questa variazione',
  change: 'Variazione',
  largest: 'Variazioni maggiori',
  effect: 'Effetto',
  ofChange: 'Quota della variazione',
  kind: 'Tipo',
  what: 'Segmento',
  whole: 'Totale',
  step: 'Cascata',
  presence: 'Stato',
  presences: {
    both: 'in entrambi i periodi',
    new: 'nuovo',
    lost: 'perso',
  },
  sides: {
    both: 'su entrambi i lati',
    new: 'solo nella selezione',
    lost: 'solo nel resto',
  },
  point: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. Riga ${k} di ${n}.`,
  chosen: ({ segment }) => `Selezione: ${segment}.`,
  cleared: 'Selezione rimossa.',
  noFilter: 'Questa riga non è un segmento, quindi non è utilizzabile come filtro.',
  tooMany: 'Troppi valori per filtrare.',
  clickHint: 'Fare clic per filtrare per questo segmento',
  unclickHint: 'Fare clic per rimuovere il filtro',
  role: 'grafico a cascata',
  keys: 'Usare i tasti freccia per spostarsi tra i passaggi. Premere Invio per filtrare per un segmento, Esc per cancellare.',
  lookedTerm: 'Analizzato',
  looked: ({ dimensions, depth }) => `${dimensions}, ${depth === 1 ? 'singolarmente' : 'singolarmente e a coppie'}`,
  partsTerm: 'Passaggi',
  partsText: ({ dimension }) =>
    `Per ${grammar.lower(dimension)}. Ogni passaggio è la variazione mostrata da un filtro su di esso, e la somma di tutti i passaggi è la variazione totale`,
  outTerm: 'Fattori principali',
  outText:
    'Segmenti con unità o prezzi evoluti in modo diverso dalla maggior parte degli altri, di almeno il 2% e in modo significativo (1% di falsi allarmi per analisi)',
  rateTerm: 'Tasso e mix',
  rateText:
    'Tasso: variazione del rapporto di un segmento × suo peso medio. Mix: variazione del suo peso × distanza del suo rapporto medio da quello complessivo (Kitagawa 1955). Peso: sua quota del denominatore. La somma degli effetti è la variazione totale. Sono elencati i pochi segmenti che spiegano due terzi',
  severalText: 'Se un ordine o un cliente conta in più segmenti, l’effetto è mostrato in una riga propria',
  restTerm: 'A confronto',
  restText: ({ selection }) => `Righe con ${selection} e tutte le altre. I filtri di data valgono per entrambe`,
  perText: 'Gli importi sono medie perché i due gruppi hanno dimensioni diverse',
  groupsTerm: 'Gruppi',
  bridgeText: 'Ogni cliente ha acquistato in uno o in entrambi i periodi. Le vendite senza cliente sono mostrate a parte',
  historyTerm: 'Intervallo normale',
  history: ({ count, from, to }) =>
    `${count} periodi precedenti di uguale durata (${from}–${to}), confrontati allo stesso modo; intervallo di previsione 95%`,
  shortHistory: 'Meno di cinque periodi precedenti di questa durata, quindi nessun intervallo normale',
  leftOut: ({ n, shown }) =>
    `${grammar.plural(n) === 'one' ? `${shown} segmento` : `${shown} segmenti`} fuori dai fattori principali per variazioni simili in periodi precedenti`,
  turnoverTerm: 'Nuovi e persi',
  pvmTerm: 'Volume, mix, prezzo',
  pvmText: ({ dimension }) =>
    `Volume: (unità ora ÷ unità prima − 1) × importo prima. Mix: unità ora ai prezzi precedenti, meno l’effetto volume e l’importo prima. Prezzo: importo ora meno unità ora ai prezzi precedenti. I prezzi sono medie per ${grammar.lower(dimension)}`,
};

export const messages = /* @__PURE__ */ driversMessages(texts);
