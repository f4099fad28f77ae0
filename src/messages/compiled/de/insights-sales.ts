// Made from de/insights-sales.json by npm run texts.
import type { InsightsSalesTexts } from '../en/insights-sales.js';

export const messages: InsightsSalesTexts = {
  topics: {
    concentration: {
      name: 'Konzentration',
      heads: {
        few: ({ few, all, kinds, share, measure, period }) =>
          `${few} von ${all} (${kinds}) machen ${share} aus (${measure}, ${period})`,
      },
      text: ({ amount, firstShare, first }) => `Insgesamt ${amount}. Der größte Anteil, ${firstShare}, entfällt auf ${first}.`,
      met: ({ few, all, share }) => `${few} von ${all} machen ${share} aus`,
      how: ({ kinds }) => `Nach Betrag sortiert und von oben gezählt (Pareto): ${kinds}.`,
    },
    discounts: {
      name: 'Rabatte mit Verlust',
      heads: {
        band: ({ band, profit, period }) => `Rabatte ${band}: ${profit} Verlust (${period})`,
        member: ({ member, profit, period }) => `${member}: ${profit} Verlust mit rabattierten Verkäufen (${period})`,
      },
      text: ({ revenue, profit, without, isLoss }) =>
        `${revenue} Umsatz mit ${profit} Verlust. Zum vollen Preis hätten dieselben Stückzahlen ${without} ${isLoss ? 'Verlust' : 'Gewinn'} gebracht.`,
      met: ({ profit, revenue }) => `${profit} Verlust bei ${revenue} Umsatz`,
      how: 'Genaue Summen der rabattierten Verkäufe. „Zum vollen Preis“ nimmt dieselben Stückzahlen bei gleichen Kosten an; dass weniger gekauft worden wäre, ist nicht berücksichtigt.',
    },
    returns: {
      name: 'Retouren',
      heads: {
        high: ({ member, rate, period, peers }) =>
          `${member}: ${rate} der Bestellungen retourniert (${period}), anderswo ${peers}`,
      },
      text: ({ returned, orders, excess, kinds }) =>
        `${returned} von ${orders} mit Retoure, ${excess} mehr als bei der Quote aller übrigen (${kinds}).`,
      met: ({ rate, peers }) => `${rate} gegenüber ${peers} anderswo`,
      how: ({ kinds }) =>
        `Bestellungen mit Retoure ÷ Bestellungen; jede Quote wird gegen alle übrigen zusammen getestet (${kinds}).`,
    },
    bundles: {
      name: 'gemeinsame Käufe',
      heads: {
        pair: ({ confidence, first, also, second, period }) =>
          `${confidence} der Bestellungen mit ${first}${also === undefined || also === '' ? '' : ` und ${also}`} enthielten auch ${second} (${period})`,
      },
      text: ({ count, lift }) => `${count} mit beidem, ${lift}-mal so viele wie zufällig zu erwarten.`,
      met: ({ count, lift }) => `${count}, ${lift}-mal so viele wie zufällig zu erwarten`,
      how: 'Assoziationsregeln über alle Bestellungen, korrigiert für mehrfaches Testen. Wirkung: Gewinn mit dem zweiten Artikel in den Bestellungen, die über die zufällig zu erwartenden hinausgehen.',
    },
    retention: {
      name: 'geringe Kundenbindung',
      heads: {
        low: ({ member, rate, period }) => `${member}: nur ${rate} der Kunden haben wieder gekauft (${period})`,
      },
      text: ({ peers, customers, value, share }) =>
        `Anderswo haben ${peers} wieder gekauft. Betroffen: ${customers} und ${value} Umsatz (${share} des Gesamtumsatzes).`,
      met: ({ rate, peers, share }) => `Kundenbindung ${rate} gegenüber ${peers} anderswo, ${share} des Umsatzes`,
      how: ({ against, period, kinds }) =>
        `Anteil der Kunden des Zeitraums ${against === undefined || against === '' ? 'davor' : `${against}`}, die im Zeitraum ${period} wieder bestellt haben; verglichen mit allen übrigen zusammen (${kinds}).`,
    },
    'new-repeat': {
      name: 'neue und wiederkehrende Kunden',
      heads: {
        higher: ({ share, period }) => `Wiederkehrende Kunden gaben je Bestellung ${share} mehr aus als Neukunden (${period})`,
        lower: ({ share, period }) => `Wiederkehrende Kunden gaben je Bestellung ${share} weniger aus als Neukunden (${period})`,
      },
      text: ({ repeat, repeatOrders, fresh, freshOrders }) =>
        `Wiederkehrende Kunden geben durchschnittlich ${repeat} je Bestellung aus (${repeatOrders}), Neukunden ${fresh} (${freshOrders}).`,
      met: ({ repeat, fresh, change }) => `${repeat} gegenüber ${fresh} je Bestellung (${change})`,
      how: 'Durchschnittlicher Bestellwert wiederkehrender und neuer Kunden; der Unterschied ist auf Signifikanz geprüft.',
    },
    'at-risk': {
      name: 'gefährdete Kunden',
      heads: {
        lost: ({ first, since }) => `${first}: keine Bestellung seit ${since}`,
        silent: ({ n, first, customers }) =>
          n === 1 ? `1 wertvoller Kunde bestellt nicht mehr: ${first}` : `${customers} wertvolle Kunden bestellen nicht mehr`,
      },
      text: {
        lost: ({ earlier, isNothing, value, period, interval }) =>
          `Nach ${earlier} ${isNothing ? 'nichts mehr' : `nur noch ${value}`} (${period}). Bisher im Schnitt eine Bestellung alle ${interval}.`,
        silent: ({ amount, expected, horizon, n, first }) =>
          `Bisher ${amount} Umsatz. Bei weiter aktiven Kunden zu erwarten: ${expected} (${horizon}).${n === 1 ? '' : ` Am meisten bei ${first}.`}`,
      },
      met: {
        lost: ({ since, interval }) => `letzte Bestellung ${since}, sonst alle ${interval}`,
        silent: ({ customers, expected }) => `${customers}, ${expected} erwarteter Umsatz`,
      },
      how: ({ isLost, period, against }) =>
        `Letzter Kauf, Häufigkeit und Umsatz je Kunde über alle Bestellungen (RFM) und die Wahrscheinlichkeit, dass der Kunde noch aktiv ist (BG/NBD-Modell).${isLost ? ` Es geht um den Umsatz, der im Zeitraum ${period} gegenüber ${against === undefined || against === '' ? 'dem Vorjahr' : `${against}`} fehlt.` : ''}`,
    },
  },
};
