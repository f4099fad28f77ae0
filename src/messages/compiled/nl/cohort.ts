// Made from nl/cohort.json by npm run texts.
import { grammar } from '../../nl/grammar.js';
import type { CohortTexts } from '../en/cohort.js';
import { cohortMessages } from '../../cohort-messages.js';

const texts: CohortTexts = {
  headings: {
    retention: 'Klantbehoud',
    'new-repeat': 'Nieuwe en terugkerende klanten',
    rfm: 'Klantsegmenten',
    risk: 'Klanten met risico op vertrek',
    intervals: 'Dagen tussen bestellingen',
  },
  ofMeasure: ({ heading, measure }) => `${heading}: ${grammar.lower(measure)}`,
  later: ({ n, shown, grain }) =>
    `${grammar.plural(n) === 'one' ? `${shown} ${grain === 'month' ? 'maand' : grain === 'quarter' ? 'kwartaal' : 'jaar'}` : `${shown} ${grain === 'month' ? 'maanden' : grain === 'quarter' ? 'kwartalen' : 'jaar'}`} later`,
  ages: ({ grain }) => `${grain === 'month' ? 'Maanden' : grain === 'quarter' ? 'Kwartalen' : 'Jaren'} na de eerste bestelling`,
  back: ({ measure, firstShare, firstAge, farShare, farAge, grain }) =>
    measure === 'customers'
      ? `${firstShare} van de nieuwe klanten koopt ${firstAge} opnieuw${farShare === undefined || farShare === '' ? '' : `, ${farAge} ${farShare}`}.`
      : `Nieuwe klanten genereren ${firstAge} ${firstShare} van hun eerste ${grain === 'month' ? 'maand' : grain === 'quarter' ? 'kwartaal' : 'jaar'} (${measure === 'customers' ? 'klanten' : measure === 'orders' ? 'bestellingen' : 'omzet'})${farShare === undefined || farShare === '' ? '' : `; ${farAge} ${farShare}`}.`,
  direction: ({ isFlat, to, until, age, from, isUp }) =>
    isFlat
      ? `Het klantbehoud is stabiel: ${to} van de na ${until} gewonnen klanten koopt ${age} opnieuw, vergeleken met ${from} daarvoor.`
      : `Het klantbehoud ${age} ${isUp ? 'steeg' : 'daalde'} van ${from} (klanten gewonnen t/m ${until}) naar ${to} (daarna gewonnen).`,
  all: 'Alle',
  cohort: 'Cohort',
  size: 'Nieuwe klanten',
  sizes: {
    customers: 'Klanten',
    orders: 'Bestellingen',
    revenue: 'Omzet',
  },
  age: 'Leeftijd',
  firstPeriod: 'In de eerste periode',
  unfinished: ({ age }) => `${age} (loopt nog)`,
  share: 'Aandeel van de eerste periode',
  shareOfCustomers: 'Opnieuw gekocht',
  count: {
    customers: 'Klanten die opnieuw kochten',
    orders: 'Bestellingen',
    revenue: 'Omzet',
  },
  running: 'loopt nog',
  runningNote: ({ until }) => `Lopende periode: gegevens t/m ${until}`,
  mean: 'Gemiddelde van de cohorten, gewogen naar grootte',
  cellName: ({ cohort, age }) => `${cohort}, ${age}`,
  onePeriod: ({ grain }) =>
    `Alle bestellingen vallen in één ${grain === 'month' ? 'maand' : grain === 'quarter' ? 'kwartaal' : 'jaar'}, dus het klantbehoud kan nog niet worden gemeten.`,
  noNew: 'Geen enkele klant plaatste in deze selectie een eerste bestelling, dus er is geen cohort om weer te geven.',
  others: ({ n, shown }) =>
    `${grammar.plural(n) === 'one' ? `${shown} klant` : `${shown} klanten`} met een eerste bestelling buiten deze selectie niet inbegrepen.`,
  cohortTerm: 'Cohort',
  cohortText: ({ grain }) =>
    `Klanten gegroepeerd naar ${grain === 'month' ? 'maand' : grain === 'quarter' ? 'kwartaal' : 'jaar'} van hun eerste bestelling in alle gegevens, ongeacht filters. De vroegste cohorten kunnen klanten bevatten die al kochten voordat de gegevens beginnen`,
  retentionTerm: 'Klantbehoud',
  retentionTexts: {
    customers:
      'Klanten van een cohort die in die latere periode kochten ÷ klanten van het cohort. Voor de eerste periode daarna is dit gelijk aan de meetwaarde “Klantbehoud”',
    orders: 'Bestellingen van een cohort in die latere periode ÷ de bestellingen in de eerste periode',
    revenue: 'Omzet van een cohort in die latere periode ÷ de omzet in de eerste periode',
  },
  meanTerm: 'Gemiddelde',
  meanText: 'Alle cohorten met voldoende historie samen. Lopende perioden tellen niet mee',
  leftTerm: 'Niet inbegrepen',
  repeat: 'Terugkerend',
  fresh: 'Nieuw',
  unknown: 'Onbekende klant',
  shareOfRepeat: 'Aandeel terugkerend',
  repeatRecent: ({ count, measure, share, before }) =>
    `In de laatste ${count} ${measure === 'customers' ? `had ${share} van de klanten al eerder gekocht` : measure === 'orders' ? `was ${share} van de bestellingen een herhaalbestelling` : `kwam ${share} van de omzet uit herhaalbestellingen`}${before === undefined || before === '' ? '' : `, vergeleken met ${before} in de ${count} daarvoor`}.`,
  repeatAll: ({ share, measure }) =>
    `${share} ${measure === 'customers' ? 'van de klanten had al eerder gekocht' : measure === 'orders' ? 'van de bestellingen was een herhaalbestelling' : 'van de omzet kwam uit herhaalbestellingen'}.`,
  periods: ({ n, shown, grain }) =>
    grammar.plural(n) === 'one'
      ? `${shown} ${grain === 'month' ? 'maand' : grain === 'quarter' ? 'kwartaal' : 'jaar'}`
      : `${shown} ${grain === 'month' ? 'maanden' : grain === 'quarter' ? 'kwartalen' : 'jaar'}`,
  newTerm: 'Nieuw en terugkerend',
  newTexts: {
    customers:
      'Een klant is nieuw in de periode van de allereerste bestelling en terugkerend in elke latere periode met een bestelling',
    orders:
      'Aankopen op de dag van de allereerste bestelling van een klant tellen als nieuw, alle latere als herhaling. Rijen zonder klant worden apart weergegeven',
    revenue:
      'Aankopen op de dag van de allereerste bestelling van een klant tellen als nieuw, alle latere als herhaling. Rijen zonder klant worden apart weergegeven',
  },
  segments: {
    champions: 'Topklanten',
    loyal: 'Loyaal',
    promising: 'Veelbelovend',
    new: 'Nieuw',
    waning: 'Afnemend',
    'at-risk': 'Met risico',
    sleeping: 'Slapend',
    lost: 'Verloren',
  },
  shareOf: ({ measure }) => `Aandeel: ${grammar.lower(measure)}`,
  ofTheMeasure: ({ share, measure }) => `${share} (${grammar.lower(measure)})`,
  customers: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} klant` : `${shown} klanten`),
  rule: ({ daysFrom, daysTo, ordersFrom, ordersTo }) =>
    `laatste bestelling ${daysFrom === undefined || daysFrom === '' ? `hooguit ${daysTo} dagen geleden` : daysTo === undefined || daysTo === '' ? `${daysFrom} of meer dagen geleden` : `${daysFrom}–${daysTo} dagen geleden`}, ${ordersFrom === undefined || ordersFrom === '' ? (ordersTo === '1' ? '1 bestelling' : `hooguit ${ordersTo} bestellingen`) : !ordersTo ? `${ordersFrom} of meer bestellingen` : `${ordersFrom}–${ordersTo} bestellingen`}`,
  noRule: 'hier altijd leeg, omdat de scoregrenzen samenvallen',
  ruleTerm: 'Regel',
  segment: 'Segment',
  best: ({ segment, share, revenue }) => `${segment}: ${share} van de klanten is goed voor ${revenue} van de omzet.`,
  fading: ({ segment, customers, revenue }) =>
    `${segment}: ${customers}, goed voor ${revenue} van de omzet, hebben lang niet besteld.`,
  scoresTerm: 'Scores',
  scoresText: ({ day }) =>
    `Recentheid en frequentie krijgen een score van 1–5 per kwintiel (Hughes 1994): dagen sinds de laatste bestelling, per ${day}, en aantal bestellingen. Gelijke waarden krijgen dezelfde score, dus kwintielen kunnen in grootte verschillen`,
  limitsTerm: 'Scoregrenzen',
  limits: ({ days, orders }) => `${days} dagen; ${orders} bestellingen`,
  atStake: ({ horizon }) => `Op het spel in de komende ${horizon}`,
  days: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} dag` : `${shown} dagen`),
  daysDative: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} dag` : `${shown} dagen`),
  most: ({ name, since, rhythm, likelihood, horizon, value }) =>
    `Hoogste waarde op het spel: ${name}. Laatste bestelling ${since} geleden${rhythm === undefined || rhythm === '' ? '' : `, gewoonlijk elke ${rhythm}`}; kans van ${likelihood} op een bestelling in de komende ${horizon}, verwachte besteding ${value}.`,
  together: ({ customers, horizon, value }) =>
    `Verwachte besteding van de ${customers} in beeld in de komende ${horizon}: ${value}.`,
  lastSeen: ({ since }) => `laatste bestelling ${since} geleden`,
  usually: ({ rhythm }) => `gewoonlijk elke ${rhythm}`,
  orderLikely: ({ likelihood, horizon }) => `kans van ${likelihood} op een bestelling in de komende ${horizon}`,
  customer: 'Klant',
  last: 'Laatste bestelling',
  rhythm: 'Gebruikelijk interval',
  alive: 'Kans dat nog klant',
  likelihood: ({ horizon }) => `Kans op een bestelling, komende ${horizon}`,
  expectedOrders: ({ horizon }) => `Verwachte bestellingen, komende ${horizon}`,
  expectedValue: ({ horizon }) => `Verwachte besteding, komende ${horizon}`,
  spent: 'Besteed tot nu toe',
  tooFew:
    'Te weinig terugkerende klanten om te bepalen wie dreigt te vertrekken: er zijn minstens tien klanten nodig, enkele met meerdere bestellingen.',
  nobody: ({ chance }) =>
    `Geen enkele waardevolle klant dreigt te vertrekken: van wie laat is met een bestelling, zijn degenen met de hoogste verwachte besteding met een kans van minstens ${chance} nog klant.`,
  chanceTerm: 'Kans op een bestelling',
  chanceText: ({ horizon }) =>
    `Kans op minstens één bestelling in de komende ${horizon}, volgens het BG/NBD-model (Fader, Hardie, Lee 2005): hoe vaak, hoe recent en hoelang elke klant al bestelt, vergeleken met alle andere`,
  valueTerm: 'Verwachte besteding',
  valueText: ({ horizon }) =>
    `Verwachte bestellingen in de komende ${horizon} × verwachte besteding per bestelling (gamma-gamma-model, Fader en Hardie 2013)`,
  stakeTerm: 'Waarde op het spel',
  stakeText:
    'Verwachte besteding × kans dat de klant vertrokken is. Alleen klanten met een volgende bestelling die op zich laat wachten, staan in de lijst. Waardevolle twijfelgevallen staan vooraan, duidelijk vertrokken klanten achteraan',
  half: ({ median }) => `De helft van alle herhaalbestellingen komt binnen ${median}.`,
  cameAgain: ({ again, of, share }) => `${again} van ${of} bestelde op een andere dag opnieuw (${share}).`,
  nobodyAgain: 'Geen enkele klant heeft op meer dan één dag besteld.',
  median: ({ median }) => `Mediaan ${median}`,
  counts: 'Herhaalbestellingen',
  upTo: 'Cumulatief',
  shareOfAll: 'Aandeel',
  span: ({ from, to }) => `${from}–${to} dagen`,
  fromOn: ({ from }) => `${from} dagen of meer`,
  below: ({ to }) => `minder dan ${to} dagen`,
  fromShort: ({ from }) => `≥ ${from}`,
  belowShort: ({ to }) => `< ${to}`,
  intervalTerm: 'Dagen tussen bestellingen',
  intervalText:
    'Dagen van een bestelling tot de volgende van dezelfde klant; meerdere bestellingen op één dag tellen één keer. Alle klanten samen',
  point: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. ${k} van ${n}.`,
  cell: ({ name, parts }) => `${name}: ${grammar.list(parts)}.`,
  chosen: ({ what }) => `Selectie: ${what}.`,
  cleared: 'Selectie gewist.',
  tooMany: ({ customers, most }) => `${customers} is te veel om andere grafieken op te filteren (maximaal ${most}).`,
  noFilter: 'Dit kan niet als filter worden gebruikt.',
  clickCohort: 'Klik om te filteren op de klanten van dit cohort',
  clickPeriod: 'Klik om te filteren op deze periode of sleep om er meer te selecteren',
  clickSegment: 'Klik om te filteren op de klanten van dit segment',
  clickCustomer: 'Klik om te filteren op deze klant',
  unclick: 'Klik om het filter te wissen',
  roles: {
    retention: 'cohorttabel',
    'new-repeat': 'gestapeld staafdiagram',
    rfm: 'ranglijst',
    risk: 'ranglijst',
    intervals: 'histogram',
  },
  keys: 'Gebruik de pijltoetsen om te bewegen. Druk op Enter om te selecteren, op Shift+Enter om er een toe te voegen, op Esc om te wissen.',
  keysOnly: 'Gebruik de pijltoetsen om tussen staven te bewegen.',
};

export const messages = /* @__PURE__ */ cohortMessages(texts);
