import type { InsightFacts, InsightTopicWords, Said, SaidMember } from '../insights-facts.js';
import type { insightsWords } from '../insights-words.js';
import { percentRange } from '../sentences.js';
import { rules } from './insights-rules.js';
import { counted, ROLES, several } from './names.js';

const kinds = (field: string): string => (ROLES[field] === undefined ? `Werte von ${field}` : several(ROLES[field]));

const one = { day: 'Tag', week: 'Woche', month: 'Monat', quarter: 'Quartal', year: 'Jahr' } as const;

const span = (n: Said, { grain }: InsightFacts): string => counted(n.value, n.text, one[grain], several(one[grain]));

const both = (member: SaidMember, other: SaidMember | undefined): string =>
  other ? `${member.name} (${other.name})` : member.name;

const orders = (n: Said): string => counted(n.value, n.text, 'Bestellung', 'Bestellungen');

const earlier = (before: Said, against: string | undefined): string => `${before.text}${against ? ` (${against})` : ' zuvor'}`;

const NOUNS = {
  rows: ['Zeile', 'Zeilen'],
  orders: ['Bestellung', 'Bestellungen'],
  customers: ['Kunde', 'Kunden'],
  periods: ['Periode', 'Perioden'],
  members: ['Wert', 'Werte'],
} as const;

const topics: InsightTopicWords = {
  break: {
    name: 'anhaltende Veränderungen',
    heads: {
      rose: ({ measure, share, since }) => `${measure}: seit ${since.text} um ${share.text} höher`,
      fell: ({ measure, share, since }) => `${measure}: seit ${since.text} um ${share.text} niedriger`,
    },
    text: (f) =>
      `Durchschnittlich ${f.level.text} je ${one[f.grain]}, erwartet waren ${f.expected.text} (${f.change.signed} je ${one[f.grain]}, über ${span(f.periods, f)}).`,
    met: ({ share, periods, ...f }) => `${share.signed} gegenüber dem erwarteten Niveau, über ${span(periods, f)}`,
    how: (f) =>
      `Verglichen wird je ${one[f.grain]} seit ${f.since.text} mit ${f.against ?? 'der Zeit davor'}. Saison und Trend sind herausgerechnet; die Veränderung ist zu groß und zu dauerhaft für einen Zufall.`,
  },
  anomaly: {
    name: 'ungewöhnliche Werte',
    heads: {
      high: ({ measure, period, share }) => `${measure}, ${period}: ${share.text} über dem Erwarteten`,
      low: ({ measure, period, share }) => `${measure}, ${period}: ${share.text} unter dem Erwarteten`,
      several: ({ measure, period, count, grain }) =>
        `${measure}, ${period}: ${count?.text ?? ''} ungewöhnliche ${several(one[grain])}`,
    },
    text: ({ value, expected, change, day }) =>
      `${day ? `Am stärksten weicht ${day.text} ab: ` : ''}${value.text}, erwartet waren ${expected.text} (${change.signed}).`,
    met: ({ share, expected }) => `${share.signed} gegenüber den erwarteten ${expected.text}`,
    how: (f) =>
      `Saison und Trend werden herausgerechnet (STL). Auffällig ist, je ${one[f.grain]}, was danach weiter abweicht, als der Zufall über den ganzen Verlauf erwarten lässt.`,
  },
  change: {
    name: 'Veränderung zum Vorjahr',
    heads: {
      rose: ({ measure, share, after, period }) => `${measure}, ${period}: ${share.text} mehr, jetzt ${after.text}`,
      fell: ({ measure, share, after, period }) => `${measure}, ${period}: ${share.text} weniger, jetzt ${after.text}`,
    },
    text: ({ change, against, before, cause, with: other, effect, cause2, with2, effect2 }) => {
      const whole = `${change.signed} gegenüber ${earlier(before, against)}.`;
      if (!cause || !effect) return whole;
      const next = cause2 && effect2 ? `, dann ${both(cause2, with2)} (${effect2.signed})` : '';
      return `${whole} Den größten Anteil hat ${both(cause, other)} (${effect.signed})${next}.`;
    },
    met: ({ share, before }) => `${share.signed} gegenüber ${before.text}`,
    how: ({ period, against }) =>
      `${period} wird mit ${against ?? 'dem Vorjahr'} verglichen; die Veränderung ist statistisch signifikant (Student-t-Test über Abschnitte des Zeitraums). Genannt werden Segmente, deren Mengen oder Preise sich signifikant anders entwickelt haben als der Rest.`,
  },
  peers: {
    name: 'Spitzenreiter und Schlusslichter',
    heads: {
      best: ({ member, with: other, measure, growth, against }) =>
        `${both(member, other)}: ${measure} um ${growth.text} höher, verglichen mit ${against ?? 'dem Vorjahr'}`,
      worst: ({ member, with: other, measure, growth, against }) =>
        `${both(member, other)}: ${measure} um ${growth.text} niedriger, verglichen mit ${against ?? 'dem Vorjahr'}`,
    },
    text: ({ member, with: other, period, against, value, before, change, peers }) =>
      `${value.text} (${period}) nach ${earlier(before, against)}: ${change.signed}. ${other ? 'Alle übrigen Verkäufe' : `Alle übrigen (${kinds(member.field)})`}: ${peers.signed}.`,
    met: ({ growth, peers }) => `${growth.signed}, alle übrigen ${peers.signed}`,
    how: ({ member, with: other, period, against }) =>
      `${period} wird mit ${against ?? 'dem Vorjahr'} verglichen, die Entwicklung mit der ${other ? 'aller übrigen Verkäufe' : `aller übrigen zusammen (${kinds(member.field)})`}. Der Anteil am Ganzen hat sich signifikant verändert. Der Betrag ist die Veränderung oder, falls kleiner, der Unterschied zu einer Entwicklung wie bei allen übrigen.`,
  },
  falling: {
    name: 'Abwärtstrends',
    heads: {
      fell: ({ member, share, periods, ...f }) => `${member.name}: rückläufig über ${span(periods, f)} (${share.signed})`,
    },
    text: (f) =>
      `Der Trend sank von ${f.before.text} auf ${f.after.text} je ${one[f.grain]} (${f.period}), also etwa ${f.slope.signed} je ${one[f.grain]}.`,
    met: ({ share, periods, ...f }) => `${share.signed} über ${span(periods, f)}`,
    how: (f) =>
      `Ein Trend über alle Werte je ${one[f.grain]}, nicht ein einzelner schlechter. Der Anteil am Ganzen wird für alle auf Signifikanz geprüft: ${kinds(f.member.field)}.`,
  },
  concentration: {
    name: 'Abhängigkeit von wenigen',
    heads: {
      few: ({ few, all, first, share, measure, period }) =>
        `${few.text} von ${all.text} (${kinds(first.field)}) stehen für ${share.text} (${measure}, ${period})`,
    },
    text: ({ amount, first, firstShare }) =>
      `Zusammen ${amount.text}. Der größte Anteil, ${firstShare.text}, entfällt auf ${first.name}.`,
    met: ({ few, all, share }) => `${few.text} von ${all.text} stehen für ${share.text}`,
    how: ({ first }) => `Nach Betrag sortiert und von oben gezählt (Pareto): ${kinds(first.field)}.`,
  },
  retention: {
    name: 'geringe Kundenbindung',
    heads: {
      low: ({ member, rate, period }) => `${member.name}: nur ${rate.text} der Kunden haben wieder gekauft (${period})`,
    },
    text: ({ value, share, peers, customers }) =>
      `Anderswo haben ${peers.text} wieder gekauft. Betroffen: ${counted(customers.value, customers.text, 'Kunde', 'Kunden')} und ${value.text} Umsatz (${share.text} des Gesamtumsatzes).`,
    met: ({ rate, peers, share }) => `Kundenbindung ${rate.text} gegenüber ${peers.text} anderswo, ${share.text} des Umsatzes`,
    how: ({ member, period, against }) =>
      `Anteil der Kunden des Zeitraums ${against ?? 'davor'}, die im Zeitraum ${period} wieder bestellt haben; verglichen mit allen übrigen zusammen (${kinds(member.field)}).`,
  },
  'new-repeat': {
    name: 'Neukunden und Stammkunden',
    heads: {
      higher: ({ share, period }) => `Stammkunden geben je Bestellung ${share.text} mehr aus als Neukunden (${period})`,
      lower: ({ share, period }) => `Stammkunden geben je Bestellung ${share.text} weniger aus als Neukunden (${period})`,
    },
    text: ({ repeat, fresh, repeatOrders, freshOrders }) =>
      `Stammkunden durchschnittlich ${repeat.text} je Bestellung (${orders(repeatOrders)}), Neukunden ${fresh.text} (${orders(freshOrders)}).`,
    met: ({ repeat, fresh, change }) => `${repeat.text} gegenüber ${fresh.text} je Bestellung (${change.signed})`,
    how: () => 'Durchschnittlicher Bestellwert von Stammkunden und Neukunden; der Unterschied ist auf Signifikanz geprüft.',
  },
  discounts: {
    name: 'Rabatte mit Verlust',
    heads: {
      band: ({ from, to, profit, period }) => `Rabatte ${bandOf(from, to)}: ${profit.text} Verlust (${period})`,
      member: ({ member, profit, period }) =>
        `${member?.name ?? ''}: ${profit.text} Verlust mit rabattierten Verkäufen (${period})`,
    },
    text: ({ revenue, profit, without }) =>
      `${revenue.text} Umsatz mit ${profit.text} Verlust. Zum vollen Preis hätten dieselben Stückzahlen ${without.text} ${without.value < 0 ? 'Verlust' : 'Gewinn'} gebracht.`,
    met: ({ revenue, profit }) => `${profit.text} Verlust bei ${revenue.text} Umsatz`,
    how: () =>
      'Genaue Summen der rabattierten Verkäufe. „Zum vollen Preis“ nimmt dieselben Stückzahlen bei gleichen Kosten an; dass weniger gekauft worden wäre, ist nicht berücksichtigt.',
  },
  returns: {
    name: 'Retouren',
    heads: {
      high: ({ member, rate, peers, period }) =>
        `${member.name}: ${rate.text} der Bestellungen retourniert (${period}), anderswo ${peers.text}`,
    },
    text: ({ member, returned, orders: all, excess }) =>
      `${returned.text} von ${orders(all)} mit Retoure, ${excess.text} mehr als bei der Quote aller übrigen (${kinds(member.field)}).`,
    met: ({ rate, peers }) => `${rate.text} gegenüber ${peers.text} anderswo`,
    how: ({ member }) =>
      `Bestellungen mit Retoure ÷ Bestellungen; jede Quote wird gegen alle übrigen zusammen getestet (${kinds(member.field)}).`,
  },
  season: {
    name: 'die kommende Saison',
    heads: {
      strong: ({ period, share, grain }) => `${period} dürfte stark werden: ${share.text} über dem Durchschnitt je ${one[grain]}`,
      weak: ({ period, share, grain }) =>
        `${period} dürfte schwach werden: ${share.text} unter dem Durchschnitt je ${one[grain]}`,
    },
    text: ({ value, lower, upper, mean, grain }) =>
      `Prognose: ${value.text} (80-%-Intervall: ${lower.text} bis ${upper.text}), im Durchschnitt ${mean.text} je ${one[grain]}.`,
    met: ({ share, value, change }) => `${value.text} erwartet, ${change.signed} gegenüber dem Durchschnitt (${share.signed})`,
    how: ({ against }) =>
      `Prognose aus allen früheren Perioden; der Durchschnitt ist der der kommenden Monate${against ? ` (${against})` : ''}. Sie wird nur verwendet, weil sie im Rückvergleich besser war als die Wiederholung der vorigen Saison.`,
  },
  bundles: {
    name: 'gemeinsame Käufe',
    heads: {
      pair: ({ first, also, second, confidence, period }) =>
        `${confidence.text} der Bestellungen mit ${first.name}${also ? ` und ${also.name}` : ''} enthielten auch ${second.name} (${period})`,
    },
    text: ({ count, lift }) => `${orders(count)} mit beidem, ${lift.text}-mal so viele wie zufällig zu erwarten.`,
    met: ({ count, lift }) => `${orders(count)}, ${lift.text}-mal so viele wie zufällig zu erwarten`,
    how: () =>
      'Assoziationsregeln über alle Bestellungen, korrigiert für mehrfaches Testen. Wirkung: Gewinn mit dem zweiten Artikel in den Bestellungen, die über die zufällig zu erwartenden hinausgehen.',
  },
  'at-risk': {
    name: 'gefährdete Kunden',
    heads: {
      lost: ({ first, since }) => `${first.name}: keine Bestellung seit ${since?.text ?? ''}`,
      silent: ({ customers, first }) =>
        customers?.value === 1
          ? `1 wertvoller Kunde bestellt nicht mehr: ${first.name}`
          : `${customers?.text ?? ''} wertvolle Kunden bestellen nicht mehr`,
    },
    text: ({ first, interval, before, value, period, against, customers, amount, expected, ahead }) =>
      before && value
        ? `Nach ${earlier(before, against)} ${value.value === 0 ? 'nichts mehr' : `nur noch ${value.text}`} (${period}). Bisher im Schnitt eine Bestellung alle ${interval?.text ?? ''}.`
        : `Bisher ${amount?.text ?? ''} Umsatz. Bei weiter aktiven Kunden wären in den nächsten ${ahead?.text ?? ''} ${expected?.text ?? ''} zu erwarten.${customers?.value === 1 ? '' : ` Am meisten bei ${first.name}.`}`,
    met: ({ customers, expected, since, interval }) =>
      customers
        ? `${counted(customers.value, customers.text, 'Kunde', 'Kunden')}, ${expected?.text ?? ''} erwarteter Umsatz`
        : `letzte Bestellung ${since?.text ?? ''}, sonst alle ${interval?.text ?? ''}`,
    how: ({ period, against, before }) =>
      `Letzter Kauf, Häufigkeit und Umsatz je Kunde über alle Bestellungen (RFM) und die Wahrscheinlichkeit, dass der Kunde noch aktiv ist (BG/NBD-Modell).${before ? ` Es geht um den Umsatz, der im Zeitraum ${period} gegenüber ${against ?? 'dem Vorjahr'} fehlt.` : ''}`,
  },
};

function bandOf(from: Said | undefined, to: Said | undefined): string {
  if (from && to) return `von ${from.text === to.text ? from.text : percentRange(from.text, to.text)}`;
  return from ? `ab ${from.text}` : `bis ${to?.text ?? ''}`;
}

/** What insights say, in German. */
export const words: typeof insightsWords = {
  heading: 'Was auffällt',
  rows: 'Zeilen',
  customers: { new: 'Neue Kunden', repeat: 'Stammkunden' },
  pictured: { current: 'Dieser Zeitraum', earlier: 'Ein Jahr zuvor', all: 'Alle Bestellungen' },
  sentence: (n, period) => `${period}${n > 1 ? ', das Wichtigste zuerst' : ''}`,
  summary: (sentence, heads) => [sentence, ...heads].map((text) => `${text}.`).join(' '),
  nothing: (period) => `Nichts Ungewöhnliches: ${period}.`,
  looked: (names) => `Geprüft: ${names}.`,
  lacking: (names) => `Mit diesen Daten nicht möglich: ${names}.`,
  failed: (names) => `Konnte nicht geprüft werden: ${names}.`,
  awaited: 'Weiteres wird geprüft …',
  tones: { good: 'Gute Nachricht', bad: 'Handlungsbedarf', neutral: 'Wissenswert' },
  stake: (amount, isGood) => (isGood ? `Wirkung: ${amount}` : `${amount} auf dem Spiel`),
  basis: (n, shown, of) => {
    const [single, many] = NOUNS[of];
    return counted(n, shown, single, many);
  },
  rare: (many) => `wäre zufällig in weniger als 1 von ${many} Fällen zu erwarten`,
  often: (many) => `wäre zufällig in etwa ${many} von 100 Fällen zu erwarten`,
  exact: 'genaue Zählung, keine Schätzung',
  show: 'Seite filtern',
  shown: 'Seite gefiltert',
  showTip: (clause) => `Filtert die Seite: ${clause}`,
  todo: 'Was tun?',
  how: 'So wird gerechnet',
  rule: (when, then) => `${when} → ${then}`,
  alike: (shown, kind, amount) => `${kind}: ${shown} mit demselben Problem, zusammen ${amount}`,
  kinds,
  more: (n, shown) => counted(n, shown, 'weitere Auffälligkeit zeigen', 'weitere Auffälligkeiten zeigen'),
  fewer: 'Weniger zeigen',
  terms: {
    rule: 'Regel',
    met: 'Hier',
    all: 'Insgesamt',
    period: 'Zeitraum',
    against: 'Verglichen mit',
    basis: 'Grundlage',
    certainty: 'Sicherheit',
    stake: 'Betrag',
    filter: 'Gefiltert nach',
    finding: 'Auffälligkeit',
    topic: 'Thema',
    tone: 'Art',
    looked: 'Geprüft',
    lacking: 'Nicht in den Daten',
    failed: 'Nicht geprüft',
    rank: 'Reihenfolge',
  },
  rank: 'Sortiert nach Wirkung auf den Gewinn × Sicherheit; bloß Wissenswertes steht am Ende. Auffälligkeiten zu denselben Verkäufen erscheinen einmal. Je Thema ist höchstens 1 von 20 als Fehlalarm zu erwarten (Benjamini–Hochberg). Was zu klein ist, um zu handeln, wird nicht gezeigt.',
  picture: {
    line: (measure, from, to) => `${measure} von ${from} bis ${to}`,
    bars: (names) => `Balken: ${names}`,
  },
  story: {
    start: 'Als Story ansehen',
    back: 'Zurück',
    next: 'Weiter',
    leave: 'Story beenden',
    place: (k, n) => `${k} von ${n}`,
    said: (place, head, clause) =>
      `Auffälligkeit ${place}: ${head}.${clause === undefined ? '' : ` Seite gefiltert nach ${clause}.`}`,
    follows: (clause) => `Seite gefiltert nach ${clause}`,
    whole: 'Betrifft die ganze Seite',
    left: 'Die vorherigen Filter gelten wieder.',
    copy: 'Link kopieren',
    copied: 'Link kopiert',
    notCopied: 'Der Link konnte nicht kopiert werden. Hier zum Kopieren:',
    link: 'Link zu diesem Schritt',
    lost: 'Die verlinkte Auffälligkeit ist nicht mehr aktuell. Hier sind die aktuellen.',
    role: 'Story',
    keys: 'Pfeiltasten gehen weiter und zurück, Pos1 und Ende springen, Escape beendet.',
  },
  chosen: (clause) => `Seite gefiltert nach ${clause}.`,
  cleared: 'Filter entfernt.',
  topics,
  rules,
};
