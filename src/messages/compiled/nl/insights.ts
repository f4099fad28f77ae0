// Made from nl/insights.json by npm run texts.
import { grammar } from '../../nl/grammar.js';
import type { InsightsTexts } from '../en/insights.js';

export const messages: InsightsTexts = {
  rows: 'Rijen',
  customers: {
    new: 'Nieuwe klanten',
    repeat: 'Terugkerende klanten',
  },
  pictured: {
    current: 'Deze periode',
    earlier: 'Een jaar eerder',
    all: 'Alle bestellingen',
  },
  sentence: ({ period, n }) => `${grammar.upperWhen(period)}${n === 1 ? '' : ', belangrijkste eerst'}`,
  nothing: ({ period }) => `Niets afwijkends: ${period}.`,
  looked: ({ names }) => `Gecontroleerd: ${names}.`,
  lacking: ({ names }) => `Niet mogelijk met deze gegevens: ${names}.`,
  failed: ({ names }) => `Controle mislukt: ${names}.`,
  awaited: 'Verdere controle loopt…',
  tones: {
    good: 'Goed nieuws',
    bad: 'Vraagt aandacht',
    neutral: 'Goed om te weten',
  },
  stake: ({ isGood, amount }) => (isGood ? `Effect: ${amount}` : `${amount} op het spel`),
  basis: ({ of, n, shown }) =>
    of === 'rows'
      ? grammar.plural(n) === 'one'
        ? `${shown} rij`
        : `${shown} rijen`
      : of === 'orders'
        ? grammar.plural(n) === 'one'
          ? `${shown} bestelling`
          : `${shown} bestellingen`
        : of === 'customers'
          ? grammar.plural(n) === 'one'
            ? `${shown} klant`
            : `${shown} klanten`
          : of === 'periods'
            ? grammar.plural(n) === 'one'
              ? `${shown} periode`
              : `${shown} perioden`
            : grammar.plural(n) === 'one'
              ? `${shown} waarde`
              : `${shown} waarden`,
  rare: ({ count }) => `Zou door toeval minder dan 1 op de ${count} keer voorkomen`,
  often: ({ count }) => `Zou door toeval in ongeveer ${count}% van de gevallen voorkomen`,
  exact: 'Exacte telling, geen schatting',
  show: 'Pagina filteren',
  shown: 'Pagina gefilterd',
  showTip: ({ clause }) => `Filtert de pagina: ${clause}`,
  todo: 'Wat te doen',
  how: 'Hoe dit is berekend',
  rule: ({ when, then }) => `${when} → ${then}`,
  alike: ({ shown, kind, amount }) => `${shown} ${kind} met hetzelfde probleem, ${amount} in totaal`,
  kinds: ({ field }) =>
    field === 'region'
      ? 'regio’s'
      : field === 'category'
        ? 'categorieën'
        : field === 'subcategory'
          ? 'subcategorieën'
          : field === 'product'
            ? 'producten'
            : field === 'customer'
              ? 'klanten'
              : field === 'channel'
                ? 'kanalen'
                : field === 'segment'
                  ? 'segmenten'
                  : field === 'country'
                    ? 'landen'
                    : field === 'continent'
                      ? 'werelddelen'
                      : field === 'state'
                        ? 'staten'
                        : field === 'city'
                          ? 'plaatsen'
                          : field === 'store'
                            ? 'winkels'
                            : field === 'seller'
                              ? 'verkopers'
                              : field === 'promotion'
                                ? 'acties'
                                : `waarden van ${grammar.dimension(field)}`,
  more: ({ n, shown }) => `Nog ${grammar.plural(n) === 'one' ? `${shown} inzicht` : `${shown} inzichten`} weergeven`,
  fewer: 'Minder weergeven',
  terms: {
    rule: 'Regel',
    met: 'In dit geval',
    all: 'In totaal',
    period: 'Periode',
    against: 'Vergeleken met',
    basis: 'Gebaseerd op',
    certainty: 'Zekerheid',
    stake: 'Bedrag',
    filter: 'Filter',
    finding: 'Inzicht',
    topic: 'Onderwerp',
    tone: 'Type',
    looked: 'Gecontroleerd',
    lacking: 'Niet in de gegevens',
    failed: 'Niet gecontroleerd',
    rank: 'Volgorde',
  },
  rank: 'Gerangschikt naar effect op de winst × zekerheid; wat alleen goed om te weten is, staat achteraan. Inzichten over dezelfde verkopen worden één keer weergegeven. Per onderwerp is naar verwachting hooguit 1 op de 20 een vals alarm (Benjamini–Hochberg). Inzichten die te klein zijn om iets mee te doen, worden niet weergegeven.',
  picture: {
    line: ({ measure, from, to }) => `${measure} van ${from} tot ${to}`,
    bars: ({ names }) => `Staven: ${names}`,
  },
  story: {
    start: 'Als verhaal bekijken',
    back: 'Terug',
    next: 'Volgende',
    leave: 'Verhaal sluiten',
    place: ({ k, n }) => `${k} van ${n}`,
    spoken: ({ place, head, clause }) =>
      `Inzicht ${place}: ${head}.${clause === undefined || clause === '' ? '' : ` Pagina gefilterd op ${clause}.`}`,
    follows: ({ clause }) => `Pagina gefilterd op ${clause}`,
    whole: 'Geldt voor de hele pagina',
    left: 'De eerdere filters zijn hersteld.',
    copy: 'Link kopiëren',
    copied: 'Link gekopieerd',
    notCopied: 'De link kan niet worden gekopieerd. Kopieer deze hier:',
    link: 'Link naar deze stap',
    lost: 'Het gelinkte inzicht is niet meer actueel. Dit zijn de actuele inzichten.',
    role: 'verhaal',
    keys: 'Gebruik de pijltoetsen om stap voor stap te gaan, Home en End om naar het begin of einde te gaan, Esc om te sluiten.',
  },
  chosen: ({ clause }) => `Pagina gefilterd op ${clause}.`,
  cleared: 'Filter gewist.',
  parts: {
    unit: ({ grain }) =>
      grain === 'day'
        ? 'dag'
        : grain === 'week'
          ? 'week'
          : grain === 'month'
            ? 'maand'
            : grain === 'quarter'
              ? 'kwartaal'
              : 'jaar',
    units: ({ grain }) =>
      grain === 'day'
        ? 'dagen'
        : grain === 'week'
          ? 'weken'
          : grain === 'month'
            ? 'maanden'
            : grain === 'quarter'
              ? 'kwartalen'
              : 'jaren',
    span: ({ grain, n, shown }) =>
      grain === 'day'
        ? grammar.plural(n) === 'one'
          ? `${shown} dag`
          : `${shown} dagen`
        : grain === 'week'
          ? grammar.plural(n) === 'one'
            ? `${shown} week`
            : `${shown} weken`
          : grain === 'month'
            ? grammar.plural(n) === 'one'
              ? `${shown} maand`
              : `${shown} maanden`
            : grain === 'quarter'
              ? grammar.plural(n) === 'one'
                ? `${shown} kwartaal`
                : `${shown} kwartalen`
              : grammar.plural(n) === 'one'
                ? `${shown} jaar`
                : `${shown} jaar`,
    pair: ({ other, name, isPlace }) =>
      other === undefined || other === '' ? `${name}` : isPlace ? `${name} in ${other}` : `${name}, ${other}`,
    earlier: ({ before, against }) => `${before}${!against ? ' daarvoor' : ` (${against})`}`,
    band: ({ range, from, to }) =>
      range === undefined || range === ''
        ? from === undefined || from === ''
          ? `tot ${to}`
          : `van ${from} of meer`
        : `van ${range}`,
  },
  rules: {
    'find-cause': {
      when: 'ver onder de verwachting',
      then: 'eerst de oorzaak vinden',
      todo: 'Filter de pagina en kijk waar en wanneer het begon: een prijswijziging, een voorraadtekort, een afgelopen campagne, een verloren klant. Pak alleen die oorzaak aan.',
    },
    'repeat-success': {
      when: 'ver boven de verwachting',
      then: 'achterhalen wat werkte en dat herhalen',
      todo: 'Filter de pagina en kijk waar en wanneer het begon. Vraag het team wat er anders is gedaan en plan het ook elders.',
    },
    help: {
      when: 'lager dan vorig jaar en achter op de rest van de groep',
      then: 'helpen bij te komen',
      todo: 'Vergelijk assortiment, prijzen en bezetting met de best presterende in de groep. Spreek één stap af en controleer na de volgende periode opnieuw.',
    },
    renew: {
      when: 'al veel perioden dalend, niet slechts één',
      then: 'vernieuwen of uitfaseren',
      todo: 'Beslis samen met inkoop: een nieuwe versie, een andere prijs of geen nabestellingen. Houd de voorraad tot die tijd laag.',
    },
    protect: {
      when: 'enkele zijn goed voor het grootste deel',
      then: 'belangrijkste klanten beschermen en de basis verbreden',
      todo: 'Wijs aan elk een vaste contactpersoon toe. Plan hoe de volgende te winnen zijn, om minder van elk afzonderlijk af te hangen.',
    },
    loyalty: {
      when: 'hoge omzet en laag klantbehoud',
      then: 'loyaliteitsaanbod',
      todo: 'Geef klanten een reden om kort na de eerste bestelling opnieuw te kopen: een tegoedbon, een vaste prijs, een herinnering. Meet hoeveel klanten dat doen.',
    },
    'second-order': {
      when: 'terugkerende klanten besteden meer per bestelling dan nieuwe',
      then: 'de tweede bestelling binnenhalen',
      todo: 'Investeer in de tweede bestelling van nieuwe klanten in plaats van in meer eerste bestellingen: heet ze welkom en stel artikelen voor die bij hun aankoop passen.',
    },
    'cross-sell': {
      when: 'terugkerende klanten besteden minder per bestelling dan nieuwe',
      then: 'cross-selling aan terugkerende klanten',
      todo: 'Stel artikelen voor die bij eerdere bestellingen passen en bied gratis levering aan vanaf iets meer dan het gebruikelijke bedrag.',
    },
    'cap-discount': {
      when: 'verkopen met korting die verlies opleveren',
      then: 'de korting begrenzen',
      todo: 'Sta zulke kortingen alleen toe met een reden en goedkeuring. Probeer eerst een lagere: die moet genoeg extra verkoop opleveren om rendabel te zijn.',
    },
    'check-returns': {
      when: 'vaker geretourneerd dan elders',
      then: 'achterhalen waarom er wordt geretourneerd',
      todo: 'Lees de redenen van de laatste retouren. Controleer omschrijving, verpakking en leverancier en verhelp de meest voorkomende reden.',
    },
    'stock-up': {
      when: 'een sterke periode op komst',
      then: 'tijdig voorraad bestellen en personeel plannen',
      todo: 'Bestel voor het verwachte bedrag, met de bovengrens als reserve. Start campagnes vóór de piek, niet tijdens.',
    },
    'fill-gap': {
      when: 'een zwakke periode op komst',
      then: 'kosten laag houden of een campagne plannen',
      todo: 'Bestel minder en plan vakanties in die periode, of voer een eigen campagne. Zie de dip niet aan voor een mislukking.',
    },
    bundle: {
      when: 'veel vaker samen gekocht dan door toeval verwacht, met winst',
      then: 'als bundel aanbieden',
      todo: 'Plaats ze bij elkaar, stel het tweede artikel voor aan wie het eerste koopt en probeer een maand lang een bundel met een kleine korting.',
    },
    'win-back': {
      when: 'waardevolle klanten, langer inactief dan gebruikelijk',
      then: 'terugwinnen',
      todo: 'Bel zelf de eerste klant op de lijst. Schrijf de anderen aan met een aanbod dat past bij wat ze kochten.',
    },
    call: {
      when: 'een belangrijke klant die niet meer bestelt',
      then: 'terugwinnen',
      todo: 'Bel de klant zelf en vraag wat er is veranderd. Bied eerst een oplossing aan en pas als laatste een korting.',
    },
  },
};
