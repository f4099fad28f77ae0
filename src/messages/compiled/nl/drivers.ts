// Made from nl/drivers.json by npm run texts.
import { grammar } from '../../nl/grammar.js';
import type { DriversTexts } from '../en/drivers.js';
import { driversMessages } from '../../drivers-messages.js';

const texts: DriversTexts = {
  heading: ({ measure }) => `Verandering verklaard: ${grammar.lower(measure)}`,
  restHeading: ({ measure }) => `${measure}: selectie t.o.v. de rest`,
  per: {
    orders: ({ measure }) => `${measure} per bestelling`,
    units: ({ measure }) => `${measure} per stuk`,
    rows: ({ measure }) => `${measure} per rij`,
  },
  before: 'Eerder',
  after: 'Nu',
  sameDays: ({ year }) => `${year}, dezelfde dagen`,
  selection: 'Selectie',
  theRest: 'De rest',
  others: 'Alle overige',
  several: 'Overlap',
  kinds: {
    volume: 'Volume',
    mix: 'Mix',
    price: 'Prijs',
    rest: 'Overige veranderingen',
  },
  quotientKinds: {
    rate: 'Quotiënt',
    several: 'Overlap',
  },
  groups: {
    lost: 'Verloren',
    less: 'Minder gekocht',
    more: 'Evenveel of meer gekocht',
    new: 'Nieuw',
    unknown: 'Onbekende klant',
  },
  segment: ({ place, names }) =>
    place === undefined || place === '' ? grammar.list(names) : `${grammar.list(names)} in ${place}`,
  restOf: ({ member }) => `Rest van ${member}`,
  otherMembers: ({ count }) => `${count} overige`,
  members: ({ shown, n, noun }) => `${shown} ${n === 1 ? grammar.lower(noun) : grammar.lowerMany(noun)}`,
  meanings: {
    volume: {
      up: 'meer stuks verkocht',
      down: 'minder stuks verkocht',
    },
    mix: {
      up: 'duurdere producten',
      down: 'goedkopere producten',
    },
    price: {
      up: 'hogere prijzen',
      down: 'lagere prijzen',
    },
  },
  quotientMeanings: {
    rate: 'verandering binnen elk segment',
    mix: 'verandering in segmentgrootte',
    several: 'bestellingen of klanten die in meerdere segmenten meetellen',
  },
  moved: ({ measure, isFlat, amount, isUp, share, now, before }) =>
    `${measure}: ${isFlat ? 'ongewijzigd' : `${amount} ${isUp ? 'hoger' : 'lager'}${share === undefined || share === '' ? '' : ` (${share})`}`}, ${now} vergeleken met ${before}.`,
  differs: ({ isFlat, measure, rest, amount, isUp }) =>
    isFlat
      ? `${measure} van de selectie: gelijk aan de rest (${rest}).`
      : `${measure} van de selectie: ${amount} ${isUp ? 'boven' : 'onder'} de rest (${rest}).`,
  part: ({ kind, amount }) =>
    `${kind === 'volume' ? 'volume' : kind === 'mix' ? 'mix' : kind === 'price' ? 'prijs' : 'overige veranderingen'} ${amount}`,
  parts: ({ parts }) => `${grammar.upperList(parts)}.`,
  groupPart: ({ group, amount }) => `${grammar.lower(group)} ${amount}`,
  quotientPart: ({ kind, amount }) => `${kind === 'rate' ? 'quotiënten' : kind === 'mix' ? 'mix' : 'overlap'} ${amount}`,
  byDimension: ({ dimension, parts }) => `Per ${grammar.lower(dimension)}: ${parts}.`,
  cause: ({ segment, amount }) => `${segment} (${amount})`,
  out: ({ causes }) => `Belangrijkste oorzaken: ${causes}.`,
  most: ({ causes }) => `Grootste bijdragen: ${causes}.`,
  usual: ({ count, low, high }) =>
    `Binnen het normale bereik: in de vorige ${count} perioden lagen de veranderingen tussen ${low} en ${high}.`,
  turnover: ({ dimension, parts }) => `${dimension}: ${grammar.list(parts)}.`,
  turnoverPart: ({ count, kind, amount }) => `${count} ${kind === 'new' ? 'nieuw' : 'verloren'} (${amount})`,
  noEarlier: 'Niets om te vergelijken: een van de twee perioden heeft geen gegevens',
  noSelection: 'Selecteer iets op de pagina om het met de rest te vergelijken',
  noRest: 'Niets om te vergelijken: de selectie of de rest heeft geen gegevens',
  unexplained: 'Geen uitsplitsing verklaart deze verandering',
  change: 'Verandering',
  largest: 'Grootste veranderingen',
  effect: 'Effect',
  ofChange: 'Aandeel in de verandering',
  kind: 'Type',
  what: 'Segment',
  whole: 'Totaal',
  step: 'Waterval',
  presence: 'Status',
  presences: {
    both: 'in beide perioden',
    new: 'nieuw',
    lost: 'verloren',
  },
  sides: {
    both: 'aan beide kanten',
    new: 'alleen in de selectie',
    lost: 'alleen in de rest',
  },
  point: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. Rij ${k} van ${n}.`,
  chosen: ({ segment }) => `Selectie: ${segment}.`,
  cleared: 'Selectie gewist.',
  noFilter: 'Deze rij is geen segment en kan dus niet als filter worden gebruikt.',
  tooMany: 'Te veel waarden om op te filteren.',
  clickHint: 'Klik om te filteren op dit segment',
  unclickHint: 'Klik om het filter te wissen',
  role: 'watervaldiagram',
  keys: 'Gebruik de pijltoetsen om tussen de stappen te bewegen. Druk op Enter om op een segment te filteren, op Esc om te wissen.',
  lookedTerm: 'Geanalyseerd',
  looked: ({ dimensions, depth }) => `${dimensions}, ${depth === 1 ? 'afzonderlijk' : 'afzonderlijk en in paren'}`,
  partsTerm: 'Stappen',
  partsText: ({ dimension }) =>
    `Per ${grammar.lower(dimension)}. Elke stap is de verandering die een filter erop toont, en alle stappen samen zijn de totale verandering`,
  outTerm: 'Belangrijkste oorzaken',
  outText:
    'Segmenten waarvan het aantal stuks of de prijs zich anders ontwikkelde dan bij de meeste andere, met minstens 2% en significant (1% vals alarm per analyse)',
  rateTerm: 'Quotiënt en mix',
  rateText:
    'Quotiënt: verandering van het quotiënt van een segment × het gemiddelde gewicht. Mix: verandering van het gewicht × de afstand van het gemiddelde quotiënt tot het totale (Kitagawa 1955). Gewicht: het aandeel in de noemer. De effecten tellen op tot de totale verandering. Vermeld: de paar segmenten die twee derde verklaren',
  severalText: 'Als een bestelling of klant in meerdere segmenten meetelt, staat het effect in een eigen rij',
  restTerm: 'Vergeleken',
  restText: ({ selection }) => `Rijen met ${selection}, en alle overige. Datumfilters gelden voor beide`,
  perText: 'De bedragen zijn gemiddelden omdat de twee groepen verschillen in grootte',
  groupsTerm: 'Groepen',
  bridgeText: 'Elke klant kocht in een of beide perioden. Verkopen zonder klant worden apart weergegeven',
  historyTerm: 'Normaal bereik',
  history: ({ count, from, to }) =>
    `${count} eerdere perioden van dezelfde lengte (${from}–${to}), op dezelfde manier vergeleken; 95%-voorspellingsinterval`,
  shortHistory: 'Minder dan vijf eerdere perioden van deze lengte, dus geen normaal bereik',
  leftOut: ({ n, shown }) =>
    `${grammar.plural(n) === 'one' ? `${shown} segment` : `${shown} segmenten`} niet als oorzaak vermeld wegens vergelijkbare veranderingen in eerdere perioden`,
  turnoverTerm: 'Nieuw en verloren',
  pvmTerm: 'Volume, mix, prijs',
  pvmText: ({ dimension }) =>
    `Volume: (stuks nu ÷ stuks eerder − 1) × bedrag eerder. Mix: stuks nu tegen de eerdere prijzen, min het volume-effect en het bedrag eerder. Prijs: bedrag nu min stuks nu tegen de eerdere prijzen. Prijzen zijn gemiddelden per ${grammar.lower(dimension)}`,
};

export const messages = /* @__PURE__ */ driversMessages(texts);
