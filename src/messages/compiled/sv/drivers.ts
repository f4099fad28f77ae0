// Made from sv/drivers.json by npm run texts.
import { grammar } from '../../sv/grammar.js';
import type { DriversTexts } from '../en/drivers.js';
import { driversMessages } from '../../drivers-messages.js';

const texts: DriversTexts = {
  heading: ({ measure }) => `${measure}: orsaker till förändringen`,
  restHeading: ({ measure }) => `${measure}: urvalet mot resten`,
  per: {
    orders: ({ measure }) => `${measure} per order`,
    units: ({ measure }) => `${measure} per enhet`,
    rows: ({ measure }) => `${measure} per rad`,
  },
  before: 'Tidigare',
  after: 'Nu',
  sameDays: ({ year }) => `${year}, samma dagar`,
  selection: 'Urval',
  theRest: 'Resten',
  others: 'Alla övriga',
  several: 'Överlappning',
  kinds: {
    volume: 'Volym',
    mix: 'Mix',
    price: 'Pris',
    rest: 'Övriga förändringar',
  },
  quotientKinds: {
    rate: 'Kvot',
    several: 'Överlappning',
  },
  groups: {
    lost: 'Förlorade',
    less: 'Köpte mindre',
    more: 'Köpte lika mycket eller mer',
    new: 'Nya',
    unknown: 'Okänd kund',
  },
  segment: ({ place, names }) =>
    place === undefined || place === '' ? grammar.list(names) : `${grammar.list(names)} i ${place}`,
  restOf: ({ member }) => `Resten av ${member}`,
  otherMembers: ({ count }) => `${count} övriga`,
  members: ({ shown, n, noun }) => `${shown} ${n === 1 ? grammar.lower(noun) : grammar.lowerMany(noun)}`,
  meanings: {
    volume: {
      up: 'fler sålda enheter',
      down: 'färre sålda enheter',
    },
    mix: {
      up: 'dyrare produkter',
      down: 'billigare produkter',
    },
    price: {
      up: 'högre priser',
      down: 'lägre priser',
    },
  },
  quotientMeanings: {
    rate: 'förändring inom varje segment',
    mix: 'förändring av segmentens storlek',
    several: 'ordrar eller kunder som räknas i flera segment',
  },
  moved: ({ measure, isFlat, isUp, amount, share, now, before }) =>
    `${measure}: ${isFlat ? 'oförändrat' : `${isUp ? 'upp' : 'ned'} ${amount}${share === undefined || share === '' ? '' : ` (${share})`}`}, ${now} jämfört med ${before}.`,
  differs: ({ isFlat, measure, rest, amount, isUp }) =>
    isFlat
      ? `Urvalets ${grammar.lower(measure)}: samma som resten (${rest}).`
      : `Urvalets ${grammar.lower(measure)}: ${amount} ${isUp ? 'över' : 'under'} resten (${rest}).`,
  part: ({ kind, amount }) =>
    `${kind === 'volume' ? 'volym' : kind === 'mix' ? 'mix' : kind === 'price' ? 'pris' : 'övriga förändringar'} ${amount}`,
  parts: ({ parts }) => `${grammar.upperList(parts)}.`,
  groupPart: ({ group, amount }) => `${grammar.lower(group)} ${amount}`,
  quotientPart: ({ kind, amount }) => `${kind === 'rate' ? 'kvoter' : kind === 'mix' ? 'mix' : 'överlappning'} ${amount}`,
  byDimension: ({ dimension, parts }) => `Per ${grammar.lower(dimension)}: ${parts}.`,
  cause: ({ segment, amount }) => `${segment} (${amount})`,
  out: ({ causes }) => `Viktigaste orsaker: ${causes}.`,
  most: ({ causes }) => `Största bidrag: ${causes}.`,
  usual: ({ count, low, high }) =>
    `Inom det normala: under de föregående ${count} perioderna låg förändringarna mellan ${low} och ${high}.`,
  turnover: ({ dimension, parts }) => `${dimension}: ${grammar.list(parts)}.`,
  turnoverPart: ({ count, kind, amount }) => `${count} ${kind === 'new' ? 'nya' : 'förlorade'} (${amount})`,
  noEarlier: 'Inget att jämföra: en av de två perioderna saknar data',
  noSelection: 'Välj något på sidan för att jämföra det med resten',
  noRest: 'Inget att jämföra: urvalet eller resten saknar data',
  unexplained: 'Ingen uppdelning förklarar förändringen',
  change: 'Förändring',
  largest: 'Största förändringar',
  effect: 'Effekt',
  ofChange: 'Andel av förändringen',
  kind: 'Typ',
  what: 'Segment',
  whole: 'Totalt',
  step: 'Vattenfall',
  presence: 'Förekomst',
  presences: {
    both: 'i båda perioderna',
    new: 'ny',
    lost: 'förlorad',
  },
  sides: {
    both: 'på båda sidor',
    new: 'endast i urvalet',
    lost: 'endast i resten',
  },
  point: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. Rad ${k} av ${n}.`,
  chosen: ({ segment }) => `Urval: ${segment}.`,
  cleared: 'Urvalet har rensats.',
  noFilter: 'Raden är inget segment och kan därför inte användas som filter.',
  tooMany: 'För många värden att filtrera på.',
  clickHint: 'Klicka för att filtrera på segmentet',
  unclickHint: 'Klicka för att rensa filtret',
  role: 'vattenfallsdiagram',
  keys: 'Använd piltangenterna för att gå mellan stegen. Tryck på Retur för att filtrera på ett segment, Esc för att rensa.',
  lookedTerm: 'Analyserat',
  looked: ({ dimensions, depth }) => `${dimensions}, ${depth === 1 ? 'var för sig' : 'var för sig och i par'}`,
  partsTerm: 'Steg',
  partsText: ({ dimension }) =>
    `Per ${grammar.lower(dimension)}. Varje steg är den förändring som ett filter på det visar, och alla steg summerar till den totala förändringen`,
  outTerm: 'Viktigaste orsaker',
  outText:
    'Segment där antal eller pris utvecklades annorlunda än i de flesta andra, med minst 2\u00a0% och signifikant (1\u00a0% falsklarm per analys)',
  rateTerm: 'Kvot och mix',
  rateText:
    'Kvot: förändring av segmentets egen kvot × dess genomsnittliga vikt. Mix: förändring av dess vikt × hur långt dess genomsnittliga kvot ligger från den totala (Kitagawa 1955). Vikt: dess andel av nämnaren. Effekterna summerar till den totala förändringen. Listade: de få segment som förklarar två tredjedelar',
  severalText: 'När en order eller kund räknas i flera segment visas effekten på en egen rad',
  restTerm: 'Jämfört',
  restText: ({ selection }) => `Rader med ${selection}, och alla övriga. Datumfilter gäller för båda`,
  perText: 'Beloppen är genomsnitt eftersom de två grupperna är olika stora',
  groupsTerm: 'Grupper',
  bridgeText: 'Varje kund köpte under en eller båda perioderna. Försäljning utan kund visas separat',
  historyTerm: 'Normalt intervall',
  history: ({ count, from, to }) =>
    `${count} tidigare perioder av samma längd (${from}–${to}), jämförda på samma sätt; 95\u00a0% prediktionsintervall`,
  shortHistory: 'Färre än fem tidigare perioder av den här längden, så inget normalt intervall visas',
  leftOut: ({ n, shown }) =>
    `${grammar.plural(n) === 'one' ? `${shown} segment` : `${shown} segment`} som inte visas bland orsakerna på grund av liknande förändringar under tidigare perioder`,
  turnoverTerm: 'Nya och förlorade',
  pvmTerm: 'Volym, mix, pris',
  pvmText: ({ dimension }) =>
    `Volym: (enheter nu ÷ enheter tidigare − 1) × belopp tidigare. Mix: enheter nu till tidigare priser, minus volymeffekten och beloppet tidigare. Pris: belopp nu minus enheter nu till tidigare priser. Priserna är genomsnitt per ${grammar.lower(dimension)}`,
};

export const messages = /* @__PURE__ */ driversMessages(texts);
