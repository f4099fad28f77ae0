// Made from sv/insights.json by npm run texts.
import { grammar } from '../../sv/grammar.js';
import type { InsightsTexts } from '../en/insights.js';

export const messages: InsightsTexts = {
  rows: 'Rader',
  customers: {
    new: 'Nya kunder',
    repeat: 'Återkommande kunder',
  },
  pictured: {
    current: 'Den här perioden',
    earlier: 'Ett år tidigare',
    all: 'Alla ordrar',
  },
  sentence: ({ period, n }) => `${grammar.upperWhen(period)}${n === 1 ? '' : ', viktigast först'}`,
  nothing: ({ period }) => `Inget avvikande: ${period}.`,
  looked: ({ names }) => `Kontrollerat: ${names}.`,
  lacking: ({ names }) => `Inte möjligt med de här data: ${names}.`,
  failed: ({ names }) => `Kunde inte kontrolleras: ${names}.`,
  awaited: 'Söker efter fler…',
  tones: {
    good: 'Goda nyheter',
    bad: 'Kräver åtgärd',
    neutral: 'Bra att veta',
  },
  stake: ({ isGood, amount }) => (isGood ? `Effekt: ${amount}` : `${amount} på spel`),
  basis: ({ of, n, shown }) =>
    of === 'rows'
      ? grammar.plural(n) === 'one'
        ? `${shown} rad`
        : `${shown} rader`
      : of === 'orders'
        ? grammar.plural(n) === 'one'
          ? `${shown} order`
          : `${shown} ordrar`
        : of === 'customers'
          ? grammar.plural(n) === 'one'
            ? `${shown} kund`
            : `${shown} kunder`
          : of === 'periods'
            ? grammar.plural(n) === 'one'
              ? `${shown} period`
              : `${shown} perioder`
            : grammar.plural(n) === 'one'
              ? `${shown} värde`
              : `${shown} värden`,
  rare: ({ count }) => `Skulle inträffa av en slump färre än 1 gång på ${count}`,
  often: ({ count }) => `Skulle inträffa av en slump i ungefär ${count}\u00a0% av fallen`,
  exact: 'Exakt antal, ingen uppskattning',
  show: 'Filtrera sidan',
  shown: 'Sidan är filtrerad',
  showTip: ({ clause }) => `Filtrerar sidan: ${clause}`,
  todo: 'Åtgärd',
  how: 'Så beräknas det',
  rule: ({ when, then }) => `${when} → ${then}`,
  alike: ({ shown, kind, amount }) => `${shown} ${kind} med samma problem, ${amount} totalt`,
  kinds: ({ field }) =>
    field === 'region'
      ? 'regioner'
      : field === 'category'
        ? 'kategorier'
        : field === 'subcategory'
          ? 'underkategorier'
          : field === 'product'
            ? 'produkter'
            : field === 'customer'
              ? 'kunder'
              : field === 'channel'
                ? 'kanaler'
                : field === 'segment'
                  ? 'segment'
                  : field === 'country'
                    ? 'länder'
                    : field === 'continent'
                      ? 'världsdelar'
                      : field === 'state'
                        ? 'delstater'
                        : field === 'city'
                          ? 'orter'
                          : field === 'store'
                            ? 'butiker'
                            : field === 'seller'
                              ? 'säljare'
                              : field === 'promotion'
                                ? 'kampanjer'
                                : `värden (${grammar.dimension(field)})`,
  more: ({ n, shown }) => `Visa ${grammar.plural(n) === 'one' ? `${shown} insikt` : `${shown} insikter`} till`,
  fewer: 'Visa färre',
  terms: {
    rule: 'Regel',
    met: 'I det här fallet',
    all: 'Totalt',
    period: 'Period',
    against: 'Jämfört med',
    basis: 'Underlag',
    certainty: 'Säkerhet',
    stake: 'Belopp',
    filter: 'Filter',
    finding: 'Insikt',
    topic: 'Ämne',
    tone: 'Typ',
    looked: 'Kontrollerat',
    lacking: 'Finns inte i data',
    failed: 'Inte kontrollerat',
    rank: 'Rangordning',
  },
  rank: 'Rangordnat efter effekt på vinsten × säkerhet; det som bara är bra att veta kommer sist. Insikter om samma försäljning visas en gång. Inom ett ämne väntas högst 1 av 20 vara ett falsklarm (Benjamini–Hochberg). Sådant som är för litet att agera på visas inte.',
  picture: {
    line: ({ measure, from, to }) => `${measure} från ${from} till ${to}`,
    bars: ({ names }) => `Staplar: ${names}`,
  },
  story: {
    start: 'Visa som berättelse',
    back: 'Tillbaka',
    next: 'Nästa',
    leave: 'Avsluta berättelsen',
    place: ({ k, n }) => `${k} av ${n}`,
    spoken: ({ place, head, clause }) =>
      `Insikt ${place}: ${head}.${clause === undefined || clause === '' ? '' : ` Sidan filtrerad på ${clause}.`}`,
    follows: ({ clause }) => `Sidan filtrerad på ${clause}`,
    whole: 'Gäller hela sidan',
    left: 'De tidigare filtren är återställda.',
    copy: 'Kopiera länk',
    copied: 'Länken har kopierats',
    notCopied: 'Det gick inte att kopiera länken. Kopiera den här:',
    link: 'Länk till det här steget',
    lost: 'Insikten i länken är inte längre aktuell. Här är de aktuella.',
    role: 'berättelse',
    keys: 'Använd piltangenterna för att gå stegvis, Home och End för att hoppa till början eller slutet, Esc för att avsluta.',
  },
  chosen: ({ clause }) => `Sidan filtrerad på ${clause}.`,
  cleared: 'Filtret har rensats.',
  parts: {
    unit: ({ grain }) =>
      grain === 'day' ? 'dag' : grain === 'week' ? 'vecka' : grain === 'month' ? 'månad' : grain === 'quarter' ? 'kvartal' : 'år',
    units: ({ grain }) =>
      grain === 'day'
        ? 'dagar'
        : grain === 'week'
          ? 'veckor'
          : grain === 'month'
            ? 'månader'
            : grain === 'quarter'
              ? 'kvartal'
              : 'år',
    span: ({ grain, n, shown }) =>
      grain === 'day'
        ? grammar.plural(n) === 'one'
          ? `${shown} dag`
          : `${shown} dagar`
        : grain === 'week'
          ? grammar.plural(n) === 'one'
            ? `${shown} vecka`
            : `${shown} veckor`
          : grain === 'month'
            ? grammar.plural(n) === 'one'
              ? `${shown} månad`
              : `${shown} månader`
            : grain === 'quarter'
              ? grammar.plural(n) === 'one'
                ? `${shown} kvartal`
                : `${shown} kvartal`
              : grammar.plural(n) === 'one'
                ? `${shown} år`
                : `${shown} år`,
    pair: ({ other, name, isPlace }) =>
      other === undefined || other === '' ? `${name}` : isPlace ? `${name} i ${other}` : `${name}, ${other}`,
    earlier: ({ before, against }) => `${before}${!against ? ' tidigare' : ` (${against})`}`,
    band: ({ range, from, to }) =>
      range === undefined || range === ''
        ? from === undefined || from === ''
          ? `upp till ${to}`
          : `på ${from} eller mer`
        : `på ${range}`,
  },
  rules: {
    'find-cause': {
      when: 'klart under förväntan',
      then: 'hitta orsaken innan något annat görs',
      todo: 'Filtrera sidan och se var och när det började: en prisändring, en lagerbrist, en avslutad kampanj, en förlorad kund. Åtgärda bara den orsaken.',
    },
    'repeat-success': {
      when: 'klart över förväntan',
      then: 'ta reda på vad som fungerade och upprepa det',
      todo: 'Filtrera sidan och se var och när det började. Fråga teamet vad som gjordes annorlunda och planera det på fler ställen.',
    },
    help: {
      when: 'under förra året och efter jämförbara enheter',
      then: 'hjälp att komma i kapp',
      todo: 'Jämför sortiment, priser och bemanning med den bästa i gruppen. Kom överens om ett steg och följ upp efter nästa period.',
    },
    renew: {
      when: 'nedgång under många perioder, inte bara en',
      then: 'förnya eller fasa ut',
      todo: 'Besluta med inköp: en ny version, ett annat pris eller inga fler beställningar. Håll låga lager till dess.',
    },
    protect: {
      when: 'ett fåtal står för merparten',
      then: 'skydda nyckelkunder och bredda basen',
      todo: 'Ge var och en en egen kontaktperson. Planera hur nästa ska vinnas, för att minska beroendet av varje enskild.',
    },
    loyalty: {
      when: 'hög omsättning och låg kundretention',
      then: 'lojalitetserbjudande',
      todo: 'Ge kunderna ett skäl att köpa igen snart efter första ordern: en värdekupong, ett fast pris, en påminnelse. Mät hur många som gör det.',
    },
    'second-order': {
      when: 'återkommande kunder handlar för mer per order än nya',
      then: 'vinn den andra ordern',
      todo: 'Satsa på nya kunders andra order hellre än på fler första ordrar: hälsa dem välkomna och föreslå artiklar som passar till köpet.',
    },
    'cross-sell': {
      when: 'återkommande kunder handlar för mindre per order än nya',
      then: 'korsförsälj till återkommande kunder',
      todo: 'Föreslå artiklar som passar till tidigare ordrar och erbjud fri leverans från strax över det vanliga beloppet.',
    },
    'cap-discount': {
      when: 'rabatterad försäljning med förlust',
      then: 'begränsa rabatten',
      todo: 'Tillåt sådana rabatter bara med motivering och godkännande. Prova först en lägre: den måste ge tillräcklig merförsäljning för att löna sig.',
    },
    'check-returns': {
      when: 'returneras oftare än annat',
      then: 'ta reda på orsaken till returerna',
      todo: 'Läs orsakerna till de senaste returerna. Kontrollera beskrivning, förpackning och leverantör och åtgärda den vanligaste orsaken.',
    },
    'stock-up': {
      when: 'en stark period framöver',
      then: 'beställ lager och planera personal i tid',
      todo: 'Beställ för det väntade beloppet, med den övre gränsen som reserv. Starta kampanjer före toppen, inte under den.',
    },
    'fill-gap': {
      when: 'en svag period framöver',
      then: 'håll nere kostnaderna eller planera en kampanj',
      todo: 'Beställ mindre och förlägg semestrar dit, eller kör en egen kampanj. Förväxla inte svackan med ett misslyckande.',
    },
    bundle: {
      when: 'köps tillsammans mycket oftare än slumpen ger, med vinst',
      then: 'erbjud som paket',
      todo: 'Placera dem ihop, föreslå den andra artikeln när någon köper den första och prova under en månad ett paket med liten rabatt.',
    },
    'win-back': {
      when: 'värdefulla kunder, inaktiva längre än vanligt',
      then: 'vinn tillbaka dem',
      todo: 'Ring den översta kunden på listan personligen. Skriv till de övriga med ett erbjudande som passar det de har köpt.',
    },
    call: {
      when: 'en nyckelkund som har slutat beställa',
      then: 'vinn tillbaka kunden',
      todo: 'Ring kunden personligen och fråga vad som har ändrats. Erbjud först en lösning, en rabatt sist.',
    },
  },
};
