import type { InsightFacts, InsightTopicWords, Said, SaidMember } from '../insights-facts.js';
import type { insightsWords } from '../insights-words.js';
import { rules } from './insights-rules.js';
import { counted, ROLES, several } from './names.js';

const kinds = (field: string): string => (ROLES[field] === undefined ? `Werte von ${field}` : several(ROLES[field]));

const one = { day: 'Tag', week: 'Woche', month: 'Monat', quarter: 'Quartal', year: 'Jahr' } as const;

const span = (n: Said, { grain }: InsightFacts): string => counted(n.value, n.text, one[grain], several(one[grain]));

const both = (member: SaidMember, other: SaidMember | undefined): string =>
  other ? `${member.name} + ${other.name}` : member.name;

const orders = (n: Said): string => counted(n.value, n.text, 'Bestellung', 'Bestellungen');

const NOUNS = {
  rows: ['Zeile', 'Zeilen'],
  orders: ['Bestellung', 'Bestellungen'],
  customers: ['Kunde', 'Kunden'],
  periods: ['Periode', 'Perioden'],
  members: ['Wert', 'Werte'],
} as const;

const topics: InsightTopicWords = {
  break: {
    name: 'Niveauwechsel',
    heads: {
      rose: ({ measure, share, since }) => `${measure}: seit ${since.text} um ${share.text} höher`,
      fell: ({ measure, share, since }) => `${measure}: seit ${since.text} um ${share.text} niedriger`,
    },
    text: (f) =>
      `Seitdem ${f.level.text} je ${one[f.grain]}; nach Saison und früherem Niveau waren ${f.expected.text} zu erwarten: ${f.change.signed} je ${one[f.grain]}, über ${span(f.periods, f)}.`,
    met: ({ share, periods, ...f }) => `${share.signed} gegenüber dem Erwarteten, über ${span(periods, f)}`,
    how: (f) =>
      `Je ${one[f.grain]} wird verglichen, was nach Saison und früherem Niveau zu erwarten war. Ein Wechsel zählt, wenn sich die Abweichungen davor und danach stärker unterscheiden, als der Zufall es zulässt.`,
  },
  anomaly: {
    name: 'auffällige Perioden',
    heads: {
      high: ({ measure, period, share }) => `${measure}, ${period}: ${share.text} über dem Erwarteten`,
      low: ({ measure, period, share }) => `${measure}, ${period}: ${share.text} unter dem Erwarteten`,
    },
    text: ({ value, expected, change }) =>
      `${value.text}; nach Saison und Trend waren ${expected.text} zu erwarten: ${change.signed}.`,
    met: ({ share, expected }) => `${share.signed} gegenüber den erwarteten ${expected.text}`,
    how: (f) =>
      `Je ${one[f.grain]} werden Saison und Trend abgezogen (STL); auffällig ist, was weiter außen liegt, als der Zufall es bei allen zulässt.`,
  },
  change: {
    name: 'Veränderung zum Vorjahr',
    heads: {
      rose: ({ measure, share, after }) => `${measure}: ${share.text} mehr, jetzt ${after.text}`,
      fell: ({ measure, share, after }) => `${measure}: ${share.text} weniger, jetzt ${after.text}`,
    },
    text: ({ change, against, before, cause, with: other, effect, cause2, with2, effect2 }) => {
      const whole = `${change.signed} gegenüber ${before.text}${against ? ` (${against})` : ' zuvor'}.`;
      if (!cause || !effect) return whole;
      const next = cause2 && effect2 ? `, dann ${both(cause2, with2)} (${effect2.signed})` : '';
      return `${whole} Das meiste davon erklärt ${both(cause, other)} (${effect.signed})${next}.`;
    },
    met: ({ share, before }) => `${share.signed} gegenüber ${before.text}`,
    how: () =>
      'Das jüngste Jahr ganzer Monate wird mit dem davor verglichen; es zählt, wenn sich die Monate von denen ein Jahr zuvor mehr als durch Zufall unterscheiden. Die Segmente sind jene, deren Stückzahlen oder Preise anders liefen als der Rest, mehr als durch Zufall.',
  },
  peers: {
    name: 'Beste und Schwächste im Vergleich',
    heads: {
      best: ({ member, growth, peers }) => `${member.name} übertrifft die anderen: ${growth.signed}, die übrigen ${peers.signed}`,
      worst: ({ member, growth, peers }) =>
        `${member.name} fällt hinter die anderen zurück: ${growth.signed}, die übrigen ${peers.signed}`,
    },
    text: ({ measure, period, against, value, before }) =>
      `${measure}, ${period}: ${value.text}, zuvor ${before.text}${against ? ` (${against})` : ''}.`,
    met: ({ growth, peers }) => `${growth.signed} gegenüber der eigenen Vergangenheit, die übrigen ${peers.signed}`,
    how: ({ member }) =>
      `Das Wachstum gegenüber der eigenen Vergangenheit wird mit dem aller übrigen zusammen verglichen (${kinds(member.field)}); es zählt, wenn sich der Anteil am Ganzen gegenüber denselben Perioden davor mehr als durch Zufall verschoben hat.`,
  },
  falling: {
    name: 'was zurückfällt',
    heads: {
      fell: ({ member, share, periods, ...f }) => `${member.name}: rückläufig über ${span(periods, f)}, ${share.signed}`,
    },
    text: (f) =>
      `Der Trend führt von ${f.before.text} auf ${f.after.text} je ${one[f.grain]}, das sind ${f.slope.signed} mit jedem Schritt.`,
    met: ({ share, periods, ...f }) => `${share.signed} über ${span(periods, f)}`,
    how: (f) =>
      `Ein Trend durch alle Werte je ${one[f.grain]}, nicht ein einzelner schlechter; gegen den Zufall geprüft als Anteil am Ganzen, für alle: ${kinds(f.member.field)}.`,
  },
  concentration: {
    name: 'wie viel an wenigen hängt',
    heads: {
      few: ({ few, all, first, share, measure }) =>
        `${kinds(first.field)}: ${few.text} von ${all.text} machen ${share.text} aus (${measure})`,
    },
    text: ({ amount, first, firstShare }) =>
      `Sie bringen ${amount.text}. An der Spitze steht ${first.name} mit ${firstShare.text}.`,
    met: ({ few, all, share }) => `${few.text} von ${all.text} machen ${share.text} aus`,
    how: ({ first }) => `Nach dem, was sie bringen, sortiert und von oben gezählt (Pareto): ${kinds(first.field)}.`,
  },
  retention: {
    name: 'wo Kunden nicht wiederkommen',
    heads: {
      low: ({ member, rate }) => `${member.name}: viel Umsatz, aber nur ${rate.text} der Kunden kommen wieder`,
    },
    text: ({ value, share, peers, customers, period }) =>
      `${value.text} (${period}), ${share.text} von allem. Anderswo kommen ${peers.text} wieder. Betroffen: ${counted(customers.value, customers.text, 'Kunde', 'Kunden')}.`,
    met: ({ rate, peers, share }) => `Kundenbindung ${rate.text} gegenüber ${peers.text} anderswo, ${share.text} des Umsatzes`,
    how: ({ member }) =>
      `Anteil der Kunden der Vorperiode, die wieder bestellt haben; verglichen mit allen übrigen zusammen (${kinds(member.field)}).`,
  },
  'new-repeat': {
    name: 'Bestellungen neuer Kunden und Stammkunden',
    heads: {
      higher: ({ share }) => `Stammkunden bestellen für ${share.text} mehr als neue Kunden`,
      lower: ({ share }) => `Stammkunden bestellen für ${share.text} weniger als neue Kunden`,
    },
    text: ({ repeat, fresh, repeatOrders, freshOrders }) =>
      `Im Mittel ${repeat.text} je Bestellung (${orders(repeatOrders)}), bei neuen Kunden ${fresh.text} (${orders(freshOrders)}).`,
    met: ({ repeat, fresh, change }) => `${repeat.text} gegenüber ${fresh.text} je Bestellung, ${change.signed}`,
    how: () =>
      'Mittlerer Betrag der Bestellungen von Kunden, die schon bestellt hatten, und von anderen; der Unterschied ist gegen den Zufall geprüft.',
  },
  discounts: {
    name: 'Rabatte, die Gewinn kosten',
    heads: {
      band: ({ from, to, profit }) => `Rabatte ${bandOf(from, to)}: ${profit.text} Verlust`,
      member: ({ member, profit }) => `${member?.name ?? ''}: ${profit.text} Verlust mit rabattierten Verkäufen`,
    },
    text: ({ revenue, profit, without }) =>
      `${revenue.text} Umsatz mit einem Gewinn von ${profit.signed}. Zum vollen Preis hätten dieselben Stück ${without.signed} gebracht.`,
    met: ({ revenue, profit }) => `ein Gewinn von ${profit.signed} bei ${revenue.text} Umsatz`,
    how: () =>
      'Genaue Summen über die Verkäufe mit Rabatt. Zum vollen Preis: dieselben Stück ohne Rabatt, bei gleichen Kosten. Dass weniger gekauft würde, ist nicht eingerechnet.',
  },
  returns: {
    name: 'Retouren',
    heads: {
      high: ({ member, rate, peers }) => `${member.name}: ${rate.text} der Bestellungen kommen zurück, anderswo ${peers.text}`,
    },
    text: ({ member, returned, orders: all, excess }) =>
      `${returned.text} von ${orders(all)} mit Retoure: ${excess.text} mehr als bei der Quote der übrigen (${kinds(member.field)}).`,
    met: ({ rate, peers }) => `${rate.text} gegenüber ${peers.text} anderswo`,
    how: ({ member }) =>
      `Bestellungen mit Retoure ÷ Bestellungen; jede Quote ist gegen die aller übrigen zusammen geprüft (${kinds(member.field)}).`,
  },
  season: {
    name: 'die kommende Saison',
    heads: {
      strong: ({ period, share, grain }) => `${period} dürfte stark werden: ${share.text} über dem Mittel je ${one[grain]}`,
      weak: ({ period, share, grain }) => `${period} dürfte schwach werden: ${share.text} unter dem Mittel je ${one[grain]}`,
    },
    text: ({ value, lower, upper, mean, grain }) =>
      `Zu erwarten sind ${value.text} (mit 80 % Wahrscheinlichkeit ${lower.text} bis ${upper.text}); üblich sind ${mean.text} je ${one[grain]}.`,
    met: ({ share, value, change }) => `${value.text} zu erwarten, ${change.signed} gegenüber dem Mittel (${share.signed})`,
    how: () =>
      'Eine Prognose aus allen Perioden davor; gezeigt nur, wo sie an bekannten Perioden besser war als die gleiche Periode der Saison davor.',
  },
  bundles: {
    name: 'was zusammen gekauft wird',
    heads: {
      pair: ({ first, also, second, confidence }) =>
        `${confidence.text} der Bestellungen mit ${first.name}${also ? ` und ${also.name}` : ''} enthalten auch ${second.name}`,
    },
    text: ({ count, lift }) => `${orders(count)} mit beidem, ${lift.text}-mal so viele, wie der Zufall ergäbe.`,
    met: ({ count, lift }) => `${orders(count)}, ${lift.text}-mal so viele wie durch Zufall`,
    how: () =>
      'Assoziationsregeln über alle Bestellungen, jede gegen den Zufall und für alle untersuchten geprüft. Es geht um das, was das zweite in den Bestellungen mit beiden verdient, die über den Zufall hinausgehen.',
  },
  'at-risk': {
    name: 'gefährdete Kunden',
    heads: {
      silent: ({ customers }) =>
        customers.value === 1
          ? 'Ein wertvoller Kunde ist still geworden'
          : `${customers.text} wertvolle Kunden sind still geworden`,
    },
    text: ({ amount, expected, ahead, first }) =>
      `Bisher brachten sie ${amount.text}; kämen sie wie zuvor, wären binnen ${ahead.text} ${expected.text} zu erwarten. Am meisten steht auf dem Spiel bei ${first.name}.`,
    met: ({ customers, expected }) =>
      `${counted(customers.value, customers.text, 'Kunde', 'Kunden')}, ${expected.text} von ihnen zu erwarten`,
    how: () =>
      'Letzter Kauf, Häufigkeit und Betrag je Kunde (RFM), und wie wahrscheinlich es nach der bisherigen Häufigkeit ist, dass es noch Kunden sind.',
  },
};

function bandOf(from: Said | undefined, to: Said | undefined): string {
  if (from && to) return from.text === to.text ? `von ${from.text}` : `von ${from.text} bis ${to.text}`;
  return from ? `ab ${from.text}` : `bis ${to?.text ?? ''}`;
}

/** What insights say, in German. */
export const words: typeof insightsWords = {
  heading: 'Was auffällt',
  rows: 'Zeilen',
  customers: { new: 'Neue Kunden', repeat: 'Stammkunden' },
  sentence: (n, shown, period) =>
    `${counted(n, shown, 'Auffälligkeit', 'Auffälligkeiten')}, ${period}${n > 1 ? '; das Gewichtigste zuerst' : ''}.`,
  summary: (sentence, heads) => [sentence, ...heads.map((head) => `${head}.`)].join(' '),
  nothing: (period) => `Nichts fällt auf: ${period}.`,
  looked: (names) => `Untersucht: ${names}.`,
  lacking: (names) => `Dafür fehlen Daten: ${names}.`,
  failed: (names) => `Konnte nicht untersucht werden: ${names}.`,
  awaited: 'Weiteres wird noch untersucht',
  tones: { good: 'Gute Nachricht', bad: 'Handlungsbedarf', neutral: 'Wissenswert' },
  stake: (amount, isGood) => (isGood ? `Wirkung: ${amount}` : `Es geht um ${amount}`),
  basis: (n, shown, of) => {
    const [single, many] = NOUNS[of];
    return counted(n, shown, single, many);
  },
  rare: (many) => `durch Zufall in weniger als 1 von ${many} Fällen`,
  often: (many) => `durch Zufall in etwa ${many} von 100 Fällen`,
  exact: 'genau gezählt',
  show: 'Zeigen',
  shown: 'Wird gezeigt',
  showTip: (clause) => `Filtert die Seite: ${clause}`,
  todo: 'Was zu tun ist',
  how: 'Wie berechnet',
  rule: (when, then) => `${when} → ${then}`,
  alike: (shown, kind, amount) => `${kind}: ${shown} wie hier, zusammen ${amount}`,
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
    stake: 'Wirkung',
    filter: 'Gefiltert nach',
    finding: 'Auffälligkeit',
    topic: 'Thema',
    tone: 'Art',
    looked: 'Untersucht',
    lacking: 'Nicht in den Daten',
    failed: 'Nicht berechnet',
    rank: 'Reihenfolge',
  },
  rank: 'Worum es geht, mal wie sicher es ist; das Größte zuerst. Von allem, was zu einem Thema untersucht wird, ist höchstens eine von zwanzig Auffälligkeiten Zufall (Benjamini–Hochberg); was zu klein ist, um zu handeln, bleibt weg.',
  picture: {
    line: (measure, from, to) => `${measure} von ${from} bis ${to}`,
    bars: (names) => `Balken: ${names}`,
  },
  story: {
    start: 'Durchgehen',
    back: 'Zurück',
    next: 'Weiter',
    leave: 'Beenden',
    place: (k, n) => `${k} von ${n}`,
    said: (place, head, clause) => `Auffälligkeit ${place}: ${head}.${clause === undefined ? '' : ` Die Seite zeigt ${clause}.`}`,
    follows: (clause) => `Die Seite zeigt ${clause}`,
    whole: 'Es betrifft die ganze Seite',
    left: 'Die Filter sind wieder wie zuvor.',
    copy: 'Link kopieren',
    copied: 'Link kopiert',
    notCopied: 'Der Link konnte nicht kopiert werden: Hier ist er.',
    link: 'Link zu diesem Schritt',
    lost: 'Wohin der Link führte, fällt nicht mehr auf; dies schon.',
    role: 'Rundgang',
    keys: 'Pfeiltasten gehen weiter und zurück, Pos1 und Ende springen, Escape beendet.',
  },
  chosen: (clause) => `Die Seite zeigt ${clause}.`,
  cleared: 'Die Seite zeigt wieder alles.',
  topics,
  rules,
};
