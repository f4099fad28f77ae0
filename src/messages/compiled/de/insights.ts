// Made from de/insights.json by npm run texts.
import { grammar } from '../../de/grammar.js';
import type { InsightsTexts } from '../en/insights.js';

export const messages: InsightsTexts = {
  rows: 'Zeilen',
  customers: {
    new: 'Neukunden',
    repeat: 'Wiederkehrende Kunden',
  },
  pictured: {
    current: 'Dieser Zeitraum',
    earlier: 'Ein Jahr zuvor',
    all: 'Alle Bestellungen',
  },
  sentence: ({ period, n }) => `${period}${n === 1 ? '' : ', das Wichtigste zuerst'}`,
  nothing: ({ period }) => `Nichts Ungewöhnliches: ${period}.`,
  looked: ({ names }) => `Geprüft: ${names}.`,
  lacking: ({ names }) => `Mit diesen Daten nicht möglich: ${names}.`,
  failed: ({ names }) => `Konnte nicht geprüft werden: ${names}.`,
  awaited: 'Weiteres wird geprüft …',
  tones: {
    good: 'Gute Nachricht',
    bad: 'Handlungsbedarf',
    neutral: 'Wissenswert',
  },
  stake: ({ isGood, amount }) => (isGood ? `Wirkung: ${amount}` : `${amount} gefährdet`),
  basis: ({ of, n, shown }) =>
    of === 'rows'
      ? grammar.plural(n) === 'one'
        ? `${shown} Zeile`
        : `${shown} Zeilen`
      : of === 'orders'
        ? grammar.plural(n) === 'one'
          ? `${shown} Bestellung`
          : `${shown} Bestellungen`
        : of === 'customers'
          ? grammar.plural(n) === 'one'
            ? `${shown} Kunde`
            : `${shown} Kunden`
          : of === 'periods'
            ? grammar.plural(n) === 'one'
              ? `${shown} Periode`
              : `${shown} Zeiträume`
            : grammar.plural(n) === 'one'
              ? `${shown} Wert`
              : `${shown} Werte`,
  rare: ({ count }) => `wäre durch Zufall in weniger als 1 von ${count} Fällen zu erwarten`,
  often: ({ count }) => `wäre durch Zufall in etwa ${count} von 100 Fällen zu erwarten`,
  exact: 'genaue Zählung, keine Schätzung',
  show: 'Seite filtern',
  shown: 'Seite gefiltert',
  showTip: ({ clause }) => `Filtert die Seite: ${clause}`,
  todo: 'Was tun?',
  how: 'So wird es berechnet',
  rule: ({ when, then }) => `${when} → ${then}`,
  alike: ({ kind, shown, amount }) => `${kind}: ${shown} mit demselben Problem, insgesamt ${amount}`,
  kinds: ({ field }) =>
    field === 'region'
      ? 'Regionen'
      : field === 'category'
        ? 'Kategorien'
        : field === 'subcategory'
          ? 'Unterkategorien'
          : field === 'product'
            ? 'Produkte'
            : field === 'customer'
              ? 'Kunden'
              : field === 'channel'
                ? 'Kanäle'
                : field === 'segment'
                  ? 'Segmente'
                  : field === 'country'
                    ? 'Länder'
                    : field === 'continent'
                      ? 'Kontinente'
                      : field === 'state'
                        ? 'Bundesländer'
                        : field === 'city'
                          ? 'Städte'
                          : field === 'store'
                            ? 'Filialen'
                            : field === 'seller'
                              ? 'Verkäufer'
                              : field === 'promotion'
                                ? 'Aktionen'
                                : field === 'gender'
                                  ? 'Geschlecht'
                                  : `Werte von ${field}`,
  more: ({ n, shown }) =>
    grammar.plural(n) === 'one' ? `${shown} weitere Auffälligkeit anzeigen` : `${shown} weitere Auffälligkeiten anzeigen`,
  fewer: 'Weniger anzeigen',
  terms: {
    rule: 'Regel',
    met: 'In diesem Fall',
    all: 'Insgesamt',
    period: 'Zeitraum',
    against: 'Verglichen mit',
    basis: 'Grundlage',
    certainty: 'Sicherheit',
    stake: 'Betrag',
    filter: 'Filter',
    finding: 'Auffälligkeit',
    topic: 'Thema',
    tone: 'Art',
    looked: 'Geprüft',
    lacking: 'Nicht in den Daten',
    failed: 'Nicht geprüft',
    rank: 'Rangfolge',
  },
  rank: 'Sortiert nach Wirkung auf den Gewinn × Sicherheit; was nur wissenswert ist, steht am Ende. Auffälligkeiten zu denselben Verkäufen erscheinen nur einmal. Je Thema ist höchstens 1 von 20 als Fehlalarm zu erwarten (Benjamini–Hochberg). Was zu klein ist, um zu handeln, wird nicht angezeigt.',
  picture: {
    line: ({ measure, from, to }) => `${measure} von ${from} bis ${to}`,
    bars: ({ names }) => `Balken: ${names}`,
  },
  story: {
    start: 'Als Story ansehen',
    back: 'Zurück',
    next: 'Weiter',
    leave: 'Story beenden',
    place: ({ k, n }) => `${k} von ${n}`,
    spoken: ({ place, head, clause }) =>
      `Auffälligkeit ${place}: ${head}.${clause === undefined || clause === '' ? '' : ` Seite gefiltert nach ${clause}.`}`,
    follows: ({ clause }) => `Seite gefiltert nach ${clause}`,
    whole: 'Betrifft die ganze Seite',
    left: 'Die vorherigen Filter gelten wieder.',
    copy: 'Link kopieren',
    copied: 'Link kopiert',
    notCopied: 'Der Link konnte nicht kopiert werden. Hier zum Kopieren:',
    link: 'Link zu diesem Schritt',
    lost: 'Die verlinkte Auffälligkeit ist nicht mehr aktuell. Hier sind die aktuellen.',
    role: 'Story',
    keys: 'Mit den Pfeiltasten weiter und zurück, mit Pos1 und Ende an den Anfang und das Ende springen, mit Esc beenden.',
  },
  chosen: ({ clause }) => `Seite gefiltert nach ${clause}.`,
  cleared: 'Filter entfernt.',
  parts: {
    unit: ({ grain }) =>
      grain === 'day'
        ? 'Tag'
        : grain === 'week'
          ? 'Woche'
          : grain === 'month'
            ? 'Monat'
            : grain === 'quarter'
              ? 'Quartal'
              : 'Jahr',
    units: ({ grain }) =>
      grain === 'day'
        ? 'Tage'
        : grain === 'week'
          ? 'Wochen'
          : grain === 'month'
            ? 'Monate'
            : grain === 'quarter'
              ? 'Quartale'
              : 'Jahre',
    span: ({ grain, n, shown }) =>
      grain === 'day'
        ? grammar.plural(n) === 'one'
          ? `${shown} Tag`
          : `${shown} Tage`
        : grain === 'week'
          ? grammar.plural(n) === 'one'
            ? `${shown} Woche`
            : `${shown} Wochen`
          : grain === 'month'
            ? grammar.plural(n) === 'one'
              ? `${shown} Monat`
              : `${shown} Monate`
            : grain === 'quarter'
              ? grammar.plural(n) === 'one'
                ? `${shown} Quartal`
                : `${shown} Quartale`
              : grammar.plural(n) === 'one'
                ? `${shown} Jahr`
                : `${shown} Jahre`,
    pair: ({ other, name }) => (other === undefined || other === '' ? `${name}` : `${name} (${other})`),
    earlier: ({ before, against }) => `${before}${!against ? ' zuvor' : ` (${against})`}`,
    band: ({ range, from, to }) =>
      range === undefined || range === '' ? (from === undefined || from === '' ? `bis ${to}` : `ab ${from}`) : `von ${range}`,
  },
  rules: {
    'find-cause': {
      when: 'deutlich unter dem Erwarteten',
      then: 'zuerst die Ursache finden',
      todo: 'Filtern Sie die Seite und sehen Sie nach, wo und wann es begann: eine Preisänderung, ein Lieferengpass, eine beendete Kampagne, ein verlorener Kunde. Setzen Sie nur bei dieser Ursache an.',
    },
    'repeat-success': {
      when: 'deutlich über dem Erwarteten',
      then: 'herausfinden, was funktioniert hat, und es wiederholen',
      todo: 'Filtern Sie die Seite und sehen Sie nach, wo und wann es begann. Fragen Sie das Team, was es anders gemacht hat, und planen Sie es auch an anderer Stelle ein.',
    },
    help: {
      when: 'unter dem Vorjahr und hinter vergleichbaren zurück',
      then: 'beim Aufholen helfen',
      todo: 'Vergleichen Sie Sortiment, Preise und Personal mit dem besten Vergleichbaren. Vereinbaren Sie einen Schritt, und prüfen Sie nach dem nächsten Zeitraum erneut.',
    },
    renew: {
      when: 'seit vielen Zeiträumen rückläufig, nicht nur in einem',
      then: 'erneuern oder auslaufen lassen',
      todo: 'Entscheiden Sie mit dem Einkauf: neue Version, anderer Preis oder keine Nachbestellung. Halten Sie den Bestand bis dahin niedrig.',
    },
    protect: {
      when: 'wenige machen den Großteil aus',
      then: 'Schlüsselkunden sichern und die Basis verbreitern',
      todo: 'Geben Sie jedem eine feste Ansprechperson. Planen Sie, wie die nächsten zu gewinnen sind, um weniger von einzelnen abzuhängen.',
    },
    loyalty: {
      when: 'hoher Umsatz und geringe Kundenbindung',
      then: 'Treueangebot',
      todo: 'Geben Sie Kunden bald nach der ersten Bestellung einen Grund, wieder zu kaufen: Gutschein, Festpreis, Erinnerung. Messen Sie, wie viele es tun.',
    },
    'second-order': {
      when: 'wiederkehrende Kunden geben je Bestellung mehr aus als neue',
      then: 'die zweite Bestellung gewinnen',
      todo: 'Investieren Sie eher in die zweite Bestellung neuer Kunden als in weitere Erstbestellungen: Begrüßen Sie sie, und schlagen Sie vor, was zu ihrem Kauf passt.',
    },
    'cross-sell': {
      when: 'wiederkehrende Kunden geben je Bestellung weniger aus als neue',
      then: 'Cross-Selling bei wiederkehrenden Kunden',
      todo: 'Schlagen Sie vor, was zu früheren Bestellungen passt, und liefern Sie ab etwas über dem üblichen Betrag kostenlos.',
    },
    'cap-discount': {
      when: 'rabattierte Verkäufe mit Verlust',
      then: 'den Rabatt deckeln',
      todo: 'Erlauben Sie solche Rabatte nur mit Begründung und Freigabe. Testen Sie zuerst einen niedrigeren: Er muss genug Mehrabsatz bringen, um sich zu lohnen.',
    },
    'check-returns': {
      when: 'häufiger retourniert als anderswo',
      then: 'herausfinden, warum retourniert wird',
      todo: 'Lesen Sie die Gründe der letzten Retouren. Prüfen Sie Beschreibung, Verpackung und Lieferant, und beheben Sie den häufigsten Grund.',
    },
    'stock-up': {
      when: 'ein starker Zeitraum steht bevor',
      then: 'rechtzeitig Ware bestellen und Personal planen',
      todo: 'Bestellen Sie für den erwarteten Betrag, mit dem oberen Ende als Reserve. Starten Sie Kampagnen vor der Spitze, nicht währenddessen.',
    },
    'fill-gap': {
      when: 'ein schwacher Zeitraum steht bevor',
      then: 'Kosten niedrig halten oder eine Kampagne planen',
      todo: 'Bestellen Sie weniger und legen Sie Urlaube in diese Zeit, oder planen Sie eine eigene Kampagne. Ein solches Tief ist kein Misserfolg.',
    },
    bundle: {
      when: 'weit häufiger zusammen gekauft als zufällig zu erwarten, mit Gewinn',
      then: 'als Paket anbieten',
      todo: 'Platzieren Sie beide nebeneinander, schlagen Sie den zweiten Artikel beim Kauf des ersten vor, und testen Sie einen Monat lang ein Paket mit kleinem Rabatt.',
    },
    'win-back': {
      when: 'wertvolle Kunden, länger inaktiv als üblich',
      then: 'zurückgewinnen',
      todo: 'Rufen Sie den ersten Kunden der Liste selbst an. Schreiben Sie den übrigen mit einem Angebot, das zu ihren Käufen passt.',
    },
    call: {
      when: 'ein Großkunde, der nicht mehr bestellt',
      then: 'zurückgewinnen',
      todo: 'Rufen Sie den Kunden selbst an, und fragen Sie, was sich geändert hat. Bieten Sie zuerst eine Lösung an, einen Rabatt zuletzt.',
    },
  },
};
