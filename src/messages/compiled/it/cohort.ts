// Made from it/cohort.json by npm run texts.
import { grammar } from '../../it/grammar.js';
import type { CohortTexts } from '../en/cohort.js';
import { cohortMessages } from '../../cohort-messages.js';

const texts: CohortTexts = {
  headings: {
    retention: 'Fidelizzazione dei clienti',
    'new-repeat': 'Clienti nuovi e ricorrenti',
    rfm: 'Segmenti di clienti',
    risk: 'Clienti a rischio',
    intervals: 'Giorni tra gli ordini',
  },
  ofMeasure: ({ heading, measure }) => `${heading}: ${grammar.lower(measure)}`,
  later: ({ n, shown, grain }) =>
    `${grammar.plural(n) === 'one' ? `${shown} ${grain === 'month' ? 'mese' : grain === 'quarter' ? 'trimestre' : 'anno'}` : `${shown} ${grain === 'month' ? 'mesi' : grain === 'quarter' ? 'trimestri' : 'anni'}`} dopo`,
  ages: ({ grain }) => `${grain === 'month' ? 'Mesi' : grain === 'quarter' ? 'Trimestri' : 'Anni'} dopo il primo ordine`,
  back: ({ measure, firstShare, firstAge, farShare, farAge, grain }) =>
    measure === 'customers'
      ? `Nuovi clienti che acquistano di nuovo: ${firstShare} ${firstAge}${farShare === undefined || farShare === '' ? '' : `, ${farShare} ${farAge}`}.`
      : `Nuovi clienti, quota del valore (${measure === 'customers' ? 'clienti' : measure === 'orders' ? 'ordini' : 'fatturato'}) del primo ${grain === 'month' ? 'mese' : grain === 'quarter' ? 'trimestre' : 'anno'}: ${firstShare} ${firstAge}${farShare === undefined || farShare === '' ? '' : `, ${farShare} ${farAge}`}.`,
  direction: ({ isFlat, to, until, age, from, isUp }) =>
    isFlat
      ? `Fidelizzazione stabile: ${to} dei clienti acquisiti dopo ${until} acquista di nuovo ${age}, in precedenza ${from}.`
      : `Fidelizzazione ${age}: ${isUp ? 'in aumento' : 'in calo'} da ${from} (clienti acquisiti fino ${grammar.al(until)}) a ${to} (acquisiti dopo).`,
  all: 'Tutti',
  cohort: 'Coorte',
  size: 'Nuovi clienti',
  sizes: {
    customers: 'Clienti',
    orders: 'Ordini',
    revenue: 'Fatturato',
  },
  age: 'Età',
  firstPeriod: 'Nel primo periodo',
  unfinished: ({ age }) => `${age} (in corso)`,
  share: 'Quota del primo periodo',
  shareOfCustomers: 'Acquistato di nuovo',
  count: {
    customers: 'Clienti che hanno acquistato di nuovo',
    orders: 'Ordini',
    revenue: 'Fatturato',
  },
  running: 'in corso',
  runningNote: ({ until }) => `Periodo in corso: dati fino ${grammar.al(until)}`,
  mean: 'Media delle coorti, ponderata per dimensione',
  cellName: ({ cohort, age }) => `${cohort}, ${age}`,
  onePeriod: ({ grain }) =>
    `Tutti gli ordini ricadono in un solo ${grain === 'month' ? 'mese' : grain === 'quarter' ? 'trimestre' : 'anno'}, quindi la fidelizzazione non può ancora essere misurata.`,
  noNew: 'Nessun cliente ha effettuato il primo ordine in questa selezione, quindi non ci sono coorti da mostrare.',
  others: ({ n, shown }) =>
    `${grammar.plural(n) === 'one' ? `Non incluso ${shown} cliente` : `Non inclusi ${shown} clienti`} con il primo ordine fuori da questa selezione.`,
  cohortTerm: 'Coorte',
  cohortText: ({ grain }) =>
    `Clienti raggruppati per ${grain === 'month' ? 'mese' : grain === 'quarter' ? 'trimestre' : 'anno'} del primo ordine in tutti i dati, indipendentemente dai filtri. Le prime coorti possono includere clienti che acquistavano già prima dell’inizio dei dati`,
  retentionTerm: 'Fidelizzazione',
  retentionTexts: {
    customers:
      'Clienti di una coorte che hanno acquistato in quel periodo successivo ÷ clienti della coorte. Per il primo periodo successivo equivale alla misura “Fidelizzazione”',
    orders: 'Ordini di una coorte in quel periodo successivo ÷ suoi ordini nel primo periodo',
    revenue: 'Fatturato di una coorte in quel periodo successivo ÷ suo fatturato nel primo periodo',
  },
  meanTerm: 'Media',
  meanText: 'Tutte le coorti con uno storico sufficiente, combinate. I periodi in corso non sono conteggiati',
  leftTerm: 'Non incluso',
  repeat: 'Ricorrente',
  fresh: 'Nuovo',
  unknown: 'Cliente sconosciuto',
  shareOfRepeat: 'Quota ricorrenti',
  repeatRecent: ({ count, share, measure, before }) =>
    `Ultimi ${count}: ${share} ${measure === 'customers' ? 'dei clienti aveva già acquistato' : measure === 'orders' ? 'degli ordini da clienti ricorrenti' : 'del fatturato da riacquisti'}${before === undefined || before === '' ? '' : `, contro ${before} nei ${count} precedenti`}.`,
  repeatAll: ({ share, measure }) =>
    `${share} ${measure === 'customers' ? 'dei clienti aveva già acquistato' : measure === 'orders' ? 'degli ordini da clienti ricorrenti' : 'del fatturato da riacquisti'}.`,
  periods: ({ n, shown, grain }) =>
    grammar.plural(n) === 'one'
      ? `${shown} ${grain === 'month' ? 'mese' : grain === 'quarter' ? 'trimestre' : 'anno'}`
      : `${shown} ${grain === 'month' ? 'mesi' : grain === 'quarter' ? 'trimestri' : 'anni'}`,
  newTerm: 'Nuovi e ricorrenti',
  newTexts: {
    customers:
      'Un cliente è nuovo nel periodo del suo primo ordine in assoluto e ricorrente in ogni periodo successivo con un ordine',
    orders:
      'Gli acquisti nel giorno del primo ordine in assoluto di un cliente contano come nuovi, tutti i successivi come ricorrenti. Le righe senza cliente sono mostrate a parte',
    revenue:
      'Gli acquisti nel giorno del primo ordine in assoluto di un cliente contano come nuovi, tutti i successivi come ricorrenti. Le righe senza cliente sono mostrate a parte',
  },
  segments: {
    champions: 'Campioni',
    loyal: 'Fedeli',
    promising: 'Promettenti',
    new: 'Nuovi',
    waning: 'In calo',
    'at-risk': 'A rischio',
    sleeping: 'Dormienti',
    lost: 'Persi',
  },
  shareOf: ({ measure }) => `Quota: ${grammar.lower(measure)}`,
  ofTheMeasure: ({ share, measure }) => `${share} (${grammar.lower(measure)})`,
  customers: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} cliente` : `${shown} clienti`),
  rule: ({ daysFrom, daysTo, ordersFrom, ordersTo }) =>
    `ultimo ordine ${daysFrom === undefined || daysFrom === '' ? `al massimo ${daysTo} giorni fa` : daysTo === undefined || daysTo === '' ? `${daysFrom} o più giorni fa` : `${daysFrom}–${daysTo} giorni fa`}, ${ordersFrom === undefined || ordersFrom === '' ? (ordersTo === '1' ? '1 ordine' : `fino a ${ordersTo} ordini`) : !ordersTo ? `${ordersFrom} o più ordini` : `${ordersFrom}–${ordersTo} ordini`}`,
  noRule: 'qui sempre vuoto, perché le soglie dei punteggi coincidono',
  ruleTerm: 'Regola',
  segment: 'Segmento',
  best: ({ segment, share, revenue }) => `${segment}: ${share} dei clienti genera ${revenue} del fatturato.`,
  fading: ({ segment, customers, revenue }) =>
    `${segment}: ${customers}, pari a ${revenue} del fatturato, senza ordini da molto tempo.`,
  scoresTerm: 'Punteggi',
  scoresText: ({ day }) =>
    `Recenza e frequenza ricevono un punteggio da 1 a 5 per quintile (Hughes 1994): giorni dall’ultimo ordine (riferimento: ${day}) e numero di ordini. A parità di valore il punteggio è lo stesso, quindi i quintili possono avere dimensioni diverse`,
  limitsTerm: 'Soglie dei punteggi',
  limits: ({ days, orders }) => `${days} giorni; ${orders} ordini`,
  atStake: ({ horizon }) => `A rischio, prossimi ${horizon}`,
  days: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} giorno` : `${shown} giorni`),
  daysDative: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} giorno` : `${shown} giorni`),
  most: ({ name, since, rhythm, horizon, likelihood, value }) =>
    `Valore a rischio più alto: ${name}. Ultimo ordine ${since} fa${rhythm === undefined || rhythm === '' ? '' : `, di solito ogni ${rhythm}`}; probabilità di un ordine nei prossimi ${horizon}: ${likelihood}, spesa attesa ${value}.`,
  together: ({ horizon, customers, value }) =>
    `Spesa attesa nei prossimi ${horizon} per i clienti mostrati (${customers}): ${value}.`,
  lastSeen: ({ since }) => `ultimo ordine ${since} fa`,
  usually: ({ rhythm }) => `di solito ogni ${rhythm}`,
  orderLikely: ({ horizon, likelihood }) => `probabilità di un ordine nei prossimi ${horizon}: ${likelihood}`,
  customer: 'Cliente',
  last: 'Ultimo ordine',
  rhythm: 'Intervallo abituale',
  alive: 'Probabilità che sia ancora cliente',
  likelihood: ({ horizon }) => `Probabilità di un ordine, prossimi ${horizon}`,
  expectedOrders: ({ horizon }) => `Ordini attesi, prossimi ${horizon}`,
  expectedValue: ({ horizon }) => `Spesa attesa, prossimi ${horizon}`,
  spent: 'Spesa finora',
  tooFew: 'Clienti ricorrenti insufficienti per stabilire chi è a rischio: ne servono almeno dieci, alcuni con più ordini.',
  nobody: ({ chance }) =>
    `Nessun cliente di valore è a rischio: tra quelli in ritardo con gli ordini, i clienti con la spesa attesa più alta sono ancora attivi con una probabilità minima di ${chance}.`,
  chanceTerm: 'Probabilità di un ordine',
  chanceText: ({ horizon }) =>
    `Probabilità di almeno un ordine nei prossimi ${horizon}, secondo il modello BG/NBD (Fader, Hardie, Lee 2005): con quale frequenza, quanto di recente e da quanto tempo ordina ogni cliente, a confronto con tutti gli altri`,
  valueTerm: 'Spesa attesa',
  valueText: ({ horizon }) =>
    `Ordini attesi nei prossimi ${horizon} × spesa attesa per ordine (modello gamma-gamma, Fader e Hardie 2013)`,
  stakeTerm: 'Valore a rischio',
  stakeText:
    'Spesa attesa × probabilità che il cliente abbia abbandonato. Sono elencati solo i clienti in ritardo con il prossimo ordine. Per primi quelli di valore elevato in dubbio, per ultimi quelli chiaramente persi',
  half: ({ median }) => `Metà dei riordini arriva entro ${median}.`,
  cameAgain: ({ again, of, share }) => `${again} di ${of} con un altro ordine in un giorno diverso (${share}).`,
  nobodyAgain: 'Nessun cliente ha ordinato in più di un giorno.',
  median: ({ median }) => `Mediana ${median}`,
  counts: 'Riordini',
  upTo: 'Cumulato',
  shareOfAll: 'Quota',
  span: ({ from, to }) => `${from}–${to} giorni`,
  fromOn: ({ from }) => `${from} o più giorni`,
  below: ({ to }) => `meno di ${to} giorni`,
  fromShort: ({ from }) => `≥ ${from}`,
  belowShort: ({ to }) => `< ${to}`,
  intervalTerm: 'Giorni tra gli ordini',
  intervalText:
    'Giorni da un ordine al successivo dello stesso cliente; più ordini nello stesso giorno contano una volta. Tutti i clienti insieme',
  point: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. ${k} di ${n}.`,
  cell: ({ name, parts }) => `${name}: ${grammar.list(parts)}.`,
  chosen: ({ what }) => `Selezione: ${what}.`,
  cleared: 'Selezione rimossa.',
  tooMany: ({ customers, most }) => `${customers}: troppi per filtrare gli altri grafici (massimo ${most}).`,
  noFilter: 'Non utilizzabile come filtro.',
  clickCohort: 'Fare clic per filtrare per i clienti di questa coorte',
  clickPeriod: 'Fare clic per filtrare per questo periodo o trascinare per selezionarne più di uno',
  clickSegment: 'Fare clic per filtrare per i clienti di questo segmento',
  clickCustomer: 'Fare clic per filtrare per questo cliente',
  unclick: 'Fare clic per rimuovere il filtro',
  roles: {
    retention: 'tabella delle coorti',
    'new-repeat': 'grafico a barre in pila',
    rfm: 'classifica',
    risk: 'classifica',
    intervals: 'istogramma',
  },
  keys: 'Usare i tasti freccia per spostarsi. Premere Invio per selezionare, Maiusc+Invio per aggiungerne uno, Esc per cancellare.',
  keysOnly: 'Usare i tasti freccia per spostarsi tra le barre.',
};

export const messages = /* @__PURE__ */ cohortMessages(texts);
