// Made from sv/cohort.json by npm run texts.
import { grammar } from '../../sv/grammar.js';
import type { CohortTexts } from '../en/cohort.js';
import { cohortMessages } from '../../cohort-messages.js';

const texts: CohortTexts = {
  headings: {
    retention: 'Kundretention',
    'new-repeat': 'Nya och återkommande kunder',
    rfm: 'Kundsegment',
    risk: 'Kunder i riskzonen',
    intervals: 'Dagar mellan ordrar',
  },
  ofMeasure: ({ heading, measure }) => `${heading}: ${grammar.lower(measure)}`,
  later: ({ n, shown, grain }) =>
    `${grammar.plural(n) === 'one' ? `${shown} ${grain === 'month' ? 'månad' : grain === 'quarter' ? 'kvartal' : 'år'}` : `${shown} ${grain === 'month' ? 'månader' : grain === 'quarter' ? 'kvartal' : 'år'}`} senare`,
  ages: ({ grain }) => `${grain === 'month' ? 'Månader' : grain === 'quarter' ? 'Kvartal' : 'År'} efter första ordern`,
  back: ({ measure, firstShare, firstAge, farShare, farAge, grain }) =>
    measure === 'customers'
      ? `${firstShare} av de nya kunderna köper igen ${firstAge}${farShare === undefined || farShare === '' ? '' : `, och ${farShare} ${farAge}`}.`
      : `${grammar.upper(firstAge)} ger nya kunder ${firstShare} av ${measure === 'orders' ? 'ordrarna' : 'omsättningen'} från ${grain === 'month' ? 'sin första månad' : grain === 'quarter' ? 'sitt första kvartal' : 'sitt första år'}${farShare === undefined || farShare === '' ? '' : `; ${farAge}, ${farShare}`}.`,
  direction: ({ isFlat, to, until, age, from, isUp }) =>
    isFlat
      ? `Kundretentionen är stabil: ${to} av kunderna som tillkom efter ${until} köper igen ${age}, jämfört med ${from} tidigare.`
      : `Kundretentionen ${age} ${isUp ? 'steg' : 'sjönk'} från ${from} (kunder som tillkom t.o.m. ${until}) till ${to} (tillkomna därefter).`,
  all: 'Alla',
  cohort: 'Kohort',
  size: 'Nya kunder',
  sizes: {
    customers: 'Kunder',
    orders: 'Ordrar',
    revenue: 'Omsättning',
  },
  age: 'Ålder',
  firstPeriod: 'Under första perioden',
  unfinished: ({ age }) => `${age} (pågår)`,
  share: 'Andel av första perioden',
  shareOfCustomers: 'Köpte igen',
  count: {
    customers: 'Kunder som köpte igen',
    orders: 'Ordrar',
    revenue: 'Omsättning',
  },
  running: 'pågår',
  runningNote: ({ until }) => `Pågående period: data t.o.m. ${until}`,
  mean: 'Medelvärde för kohorterna, viktat efter storlek',
  cellName: ({ cohort, age }) => `${cohort}, ${age}`,
  onePeriod: ({ grain }) =>
    `Alla ordrar ligger inom ${grain === 'month' ? 'en enda månad' : grain === 'quarter' ? 'ett enda kvartal' : 'ett enda år'}, så kundretentionen kan inte mätas ännu.`,
  noNew: 'Ingen kund lade en första order i urvalet, så det finns ingen kohort att visa.',
  others: ({ n, shown }) =>
    `${grammar.plural(n) === 'one' ? `${shown} kund` : `${shown} kunder`} med en första order utanför urvalet ingår inte.`,
  cohortTerm: 'Kohort',
  cohortText: ({ grain }) =>
    `Kunder grupperade efter ${grain === 'month' ? 'månad' : grain === 'quarter' ? 'kvartal' : 'år'} för sin första order i alla data, oberoende av filter. De tidigaste kohorterna kan omfatta kunder som köpte redan innan data börjar`,
  retentionTerm: 'Kundretention',
  retentionTexts: {
    customers:
      'Kunder i en kohort som köpte under den senare perioden ÷ kunder i kohorten. För den första perioden efter motsvarar detta måttet ”Kundretention”',
    orders: 'Ordrar i en kohort under den senare perioden ÷ kohortens ordrar under första perioden',
    revenue: 'Omsättning i en kohort under den senare perioden ÷ kohortens omsättning under första perioden',
  },
  meanTerm: 'Medelvärde',
  meanText: 'Alla kohorter med tillräcklig historik, sammantaget. Pågående perioder räknas inte',
  leftTerm: 'Ingår inte',
  repeat: 'Återkommande',
  fresh: 'Nya',
  unknown: 'Okänd kund',
  shareOfRepeat: 'Andel återkommande',
  repeatRecent: ({ count, share, measure, before }) =>
    `Senaste ${count}: ${share} ${measure === 'customers' ? 'av kunderna hade köpt tidigare' : measure === 'orders' ? 'av ordrarna var återköp' : 'av omsättningen kom från återköp'}${before === undefined || before === '' ? '' : `, mot ${before} de föregående ${count}`}.`,
  repeatAll: ({ share, measure }) =>
    `${share} ${measure === 'customers' ? 'av kunderna hade köpt tidigare' : measure === 'orders' ? 'av ordrarna var återköp' : 'av omsättningen kom från återköp'}.`,
  periods: ({ n, shown, grain }) =>
    grammar.plural(n) === 'one'
      ? `${shown} ${grain === 'month' ? 'månaden' : grain === 'quarter' ? 'kvartalet' : 'året'}`
      : `${shown} ${grain === 'month' ? 'månaderna' : grain === 'quarter' ? 'kvartalen' : 'åren'}`,
  newTerm: 'Nya och återkommande',
  newTexts: {
    customers: 'En kund är ny under perioden för sin allra första order och återkommande under varje senare period med en order',
    orders:
      'Köp samma dag som en kunds allra första order räknas som nya, alla senare som återköp. Rader utan kund visas separat',
    revenue:
      'Köp samma dag som en kunds allra första order räknas som nya, alla senare som återköp. Rader utan kund visas separat',
  },
  segments: {
    champions: 'Toppkunder',
    loyal: 'Lojala',
    promising: 'Lovande',
    new: 'Nya',
    waning: 'Avtagande',
    'at-risk': 'I riskzonen',
    sleeping: 'Vilande',
    lost: 'Förlorade',
  },
  shareOf: ({ measure }) => `Andel: ${grammar.lower(measure)}`,
  ofTheMeasure: ({ share, measure }) => `${share} (${grammar.lower(measure)})`,
  customers: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} kund` : `${shown} kunder`),
  rule: ({ daysFrom, daysTo, ordersFrom, ordersTo }) =>
    `senaste order ${daysFrom === undefined || daysFrom === '' ? `för högst ${daysTo} dagar sedan` : daysTo === undefined || daysTo === '' ? `för ${daysFrom} eller fler dagar sedan` : `för ${daysFrom}–${daysTo} dagar sedan`}, ${ordersFrom === undefined || ordersFrom === '' ? (ordersTo === '1' ? '1 order' : `högst ${ordersTo} ordrar`) : !ordersTo ? `${ordersFrom} eller fler ordrar` : `${ordersFrom}–${ordersTo} ordrar`}`,
  noRule: 'alltid tomt här, eftersom poänggränserna sammanfaller',
  ruleTerm: 'Regel',
  segment: 'Segment',
  best: ({ segment, share, revenue }) => `${segment}: ${share} av kunderna ger ${revenue} av omsättningen.`,
  fading: ({ segment, customers, revenue }) =>
    `${segment}: ${customers} som gav ${revenue} av omsättningen har inte beställt på länge.`,
  scoresTerm: 'Poäng',
  scoresText: ({ day }) =>
    `Senaste köp och frekvens poängsätts 1–5 per kvintil (Hughes 1994): dagar sedan senaste order, per ${day}, och antal ordrar. Lika värden får samma poäng, så kvintilerna kan skilja sig i storlek`,
  limitsTerm: 'Poänggränser',
  limits: ({ days, orders }) => `${days} dagar; ${orders} ordrar`,
  atStake: ({ horizon }) => `På spel under kommande ${horizon}`,
  days: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} dag` : `${shown} dagar`),
  daysDative: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} dag` : `${shown} dagar`),
  most: ({ name, since, rhythm, likelihood, horizon, value }) =>
    `Högst värde på spel: ${name}. Senaste order för ${since} sedan${rhythm === undefined || rhythm === '' ? '' : `, vanligt intervall ${rhythm}`}; ${likelihood} sannolikhet för en order inom ${horizon}, väntade köp ${value}.`,
  together: ({ horizon, customers, value }) => `Väntade köp inom ${horizon} för de ${customers} som visas: ${value}.`,
  lastSeen: ({ since }) => `senaste order för ${since} sedan`,
  usually: ({ rhythm }) => `vanligt intervall ${rhythm}`,
  orderLikely: ({ likelihood, horizon }) => `${likelihood} sannolikhet för en order inom ${horizon}`,
  customer: 'Kund',
  last: 'Senaste order',
  rhythm: 'Vanligt intervall',
  alive: 'Sannolikhet att fortfarande vara kund',
  likelihood: ({ horizon }) => `Sannolikhet för en order inom ${horizon}`,
  expectedOrders: ({ horizon }) => `Väntade ordrar inom ${horizon}`,
  expectedValue: ({ horizon }) => `Väntade köp inom ${horizon}`,
  spent: 'Köp hittills',
  tooFew: 'För få återkommande kunder för att avgöra vilka som är i riskzonen: minst tio kunder behövs, några med flera ordrar.',
  nobody: ({ chance }) =>
    `Ingen värdefull kund är i riskzonen: bland dem som dröjer med en order är de med högst väntade köp fortfarande kunder med minst ${chance} sannolikhet.`,
  chanceTerm: 'Sannolikhet för en order',
  chanceText: ({ horizon }) =>
    `Sannolikhet för minst en order inom ${horizon}, enligt BG/NBD-modellen (Fader, Hardie, Lee 2005): hur ofta, hur nyligen och hur länge varje kund har beställt, jämfört med alla andra`,
  valueTerm: 'Väntade köp',
  valueText: ({ horizon }) => `Väntade ordrar inom ${horizon} × väntat köp per order (gamma-gamma-modell, Fader och Hardie 2013)`,
  stakeTerm: 'Värde på spel',
  stakeText:
    'Väntade köp × sannolikhet att kunden har lämnat. Endast kunder vars nästa order dröjer listas. Värdefulla osäkra kunder kommer först; de som tydligt har lämnat kommer sist',
  half: ({ median }) => `Hälften av alla återköp kommer inom ${median}.`,
  cameAgain: ({ again, of, share }) => `${again} av ${of} beställde igen en annan dag (${share}).`,
  nobodyAgain: 'Ingen kund har beställt på mer än en dag.',
  median: ({ median }) => `Median ${median}`,
  counts: 'Återköp',
  upTo: 'Ackumulerat',
  shareOfAll: 'Andel',
  span: ({ from, to }) => `${from}–${to} dagar`,
  fromOn: ({ from }) => `${from} dagar eller mer`,
  below: ({ to }) => `mindre än ${to} dagar`,
  fromShort: ({ from }) => `≥ ${from}`,
  belowShort: ({ to }) => `< ${to}`,
  intervalTerm: 'Dagar mellan ordrar',
  intervalText: 'Dagar från en order till kundens nästa; flera ordrar samma dag räknas en gång. Alla kunder sammantaget',
  point: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. ${k} av ${n}.`,
  cell: ({ name, parts }) => `${name}: ${grammar.list(parts)}.`,
  chosen: ({ what }) => `Urval: ${what}.`,
  cleared: 'Urvalet har rensats.',
  tooMany: ({ customers, most }) => `${customers} är för många att filtrera andra diagram på (högst ${most}).`,
  noFilter: 'Det här kan inte användas som filter.',
  clickCohort: 'Klicka för att filtrera på kunderna i kohorten',
  clickPeriod: 'Klicka för att filtrera på perioden eller dra för att välja flera',
  clickSegment: 'Klicka för att filtrera på kunderna i segmentet',
  clickCustomer: 'Klicka för att filtrera på kunden',
  unclick: 'Klicka för att rensa filtret',
  roles: {
    retention: 'kohorttabell',
    'new-repeat': 'staplat stapeldiagram',
    rfm: 'rangordnad lista',
    risk: 'rangordnad lista',
    intervals: 'histogram',
  },
  keys: 'Använd piltangenterna för att flytta. Tryck på Retur för att välja, Skift+Retur för att lägga till en, Esc för att rensa.',
  keysOnly: 'Använd piltangenterna för att gå mellan staplar.',
};

export const messages = /* @__PURE__ */ cohortMessages(texts);
