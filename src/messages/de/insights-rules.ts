import type { RuleName } from '../insights-facts.js';
import type { RuleWords } from '../insights-rules.js';

/** The rules in German. */
export const rules: Readonly<Record<RuleName, RuleWords>> = {
  'find-cause': {
    when: 'deutlich weniger als zu erwarten war',
    then: 'zuerst die Ursache finden',
    todo: 'Auf der Seite zeigen und sehen, wo und wann es begann: ein Preis, ein leeres Regal, eine beendete Kampagne, ein verlorener Kunde. Nur an dieser Ursache ansetzen.',
  },
  'repeat-success': {
    when: 'deutlich mehr als zu erwarten war',
    then: 'herausfinden, was gewirkt hat, und es wiederholen',
    todo: 'Auf der Seite zeigen und sehen, wo und wann es begann. Die Beteiligten fragen, was anders war, und es für die übrigen einplanen.',
  },
  help: {
    when: 'hinter der eigenen Vergangenheit und hinter den Vergleichbaren',
    then: 'dort helfen, wo es zurückbleibt',
    todo: 'Sortiment, Preise und Besetzung mit den Besten vergleichen. Einen Schritt vereinbaren und nach der nächsten Periode wieder hinsehen.',
  },
  renew: {
    when: 'über viele Perioden rückläufig, nicht nur in einer',
    then: 'erneuern oder auslaufen lassen',
    todo: 'Mit dem Einkauf entscheiden: neue Version, anderer Preis oder keine Nachbestellung. Bis dahin den Bestand niedrig halten.',
  },
  protect: {
    when: 'wenige tragen das meiste',
    then: 'die wenigen pflegen und die Basis verbreitern',
    todo: 'Jedem der wenigen eine feste Ansprechperson geben. Planen, wie die nächsten zu gewinnen sind, damit ein Verlust nicht schmerzt.',
  },
  loyalty: {
    when: 'hoher Umsatz und geringe Kundenbindung',
    then: 'Treueangebot',
    todo: 'Bald nach der ersten Bestellung einen Grund zum Wiederkommen bieten: Gutschein, fester Preis, Erinnerung. Messen, wer wiederkommt.',
  },
  'second-order': {
    when: 'Stammkunden bestellen für mehr als neue',
    then: 'die zweite Bestellung gewinnen',
    todo: 'Eher in die zweite Bestellung neuer Kunden investieren als in die erste weiterer: begrüßen und vorschlagen, was zum Gekauften passt.',
  },
  'cross-sell': {
    when: 'Stammkunden bestellen für weniger als neue',
    then: 'denen mehr verkaufen, die schon Kunden sind',
    todo: 'Vorschlagen, was zu früheren Bestellungen passt, und ab etwas über dem üblichen Betrag kostenlos liefern.',
  },
  'cap-discount': {
    when: 'rabattierte Verkäufe mit Verlust',
    then: 'den Rabatt deckeln',
    todo: 'Solche Rabatte nur mit Grund und Freigabe zulassen. Zuerst einen niedrigeren versuchen: Er muss genug zusätzlich verkaufen, um sich zu lohnen.',
  },
  'check-returns': {
    when: 'mehr Rücksendungen als anderswo',
    then: 'herausfinden, warum es zurückkommt',
    todo: 'Die Gründe der letzten Retouren lesen. Beschreibung, Verpackung und Lieferant prüfen und den häufigsten Grund beheben.',
  },
  'stock-up': {
    when: 'eine starke Periode steht bevor',
    then: 'rechtzeitig Ware bestellen und Personal planen',
    todo: 'Für den erwarteten Betrag bestellen, das obere Ende als Reserve. Kampagnen davor beginnen, nicht währenddessen.',
  },
  'fill-gap': {
    when: 'eine schwache Periode steht bevor',
    then: 'Kosten halten oder sie gezielt füllen',
    todo: 'Weniger bestellen und Urlaube dorthin legen, oder dort eine eigene Kampagne planen. Den Rückgang nicht für ein Versagen halten.',
  },
  bundle: {
    when: 'weit öfter zusammen gekauft als durch Zufall, mit Gewinn',
    then: 'als Paket anbieten',
    todo: 'Nebeneinander platzieren, das zweite beim ersten vorschlagen und ein Paket mit kleinem Rabatt einen Monat lang testen.',
  },
  'win-back': {
    when: 'wertvolle Kunden, länger still als bei ihnen üblich',
    then: 'zurückgewinnen',
    todo: 'Den ersten der Liste selbst anrufen. Den übrigen schreiben, mit einem Angebot, das zum Gekauften passt.',
  },
  call: {
    when: 'ein Großkunde, der nicht mehr bestellt',
    then: 'zurückgewinnen',
    todo: 'Den Kunden selbst anrufen und fragen, was sich geändert hat. Erst eine Lösung anbieten, dann einen Rabatt.',
  },
};
