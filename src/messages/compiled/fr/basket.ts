// Made from fr/basket.json by npm run texts.
import { grammar } from '../../fr/grammar.js';
import type { BasketTexts } from '../en/basket.js';
import { basketMessages } from '../../basket-messages.js';

const texts: BasketTexts = {
  heading: ({ item }) => `${grammar.many(item)} achetés ensemble`,
  withHeading: ({ item }) => `Acheté avec ${item}`,
  nextHeading: ({ customer }) =>
    customer === undefined || customer === '' ? 'Prochain achat probable' : `Prochain achat probable\u00a0: ${customer}`,
  orders: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} commande` : `${shown} commandes`),
  times: ({ shown }) => `${shown}×`,
  parts: ({ parts }) => `${parts}`,
  rule: ({ share, from, to, times, worth }) =>
    `${share} des commandes avec ${from} contiennent aussi ${to}, ${times} plus que ne le voudrait le hasard${worth === undefined || worth === '' ? '' : `\u202f; ${worth}`}.`,
  worth: ({ money }) => `soit ${money} de bénéfice pour 100 commandes`,
  next: ({ item, chance, repeat }) => `Le plus probable\u00a0: ${item} (${chance}, ${repeat ? 'déjà acheté' : 'nouveau'}).`,
  history: ({ customer, orders, last }) =>
    `${customer} a passé ${orders}${last === undefined || last === '' ? '' : `, la dernière le ${last}`}.`,
  stranger: ({ customer }) => `${customer} n’a pas d’historique d’achat\u00a0: les articles les plus demandés sont affichés.`,
  none: ({ several, orders, of }) =>
    `${several} sur ${orders} contiennent plusieurs articles, mais ${of === undefined || of === '' ? 'aucun n’est acheté avec un autre' : `aucun n’est acheté avec ${of}`} plus souvent que par hasard.`,
  nothing: 'Aucun article n’est acheté avec un autre plus souvent que par hasard',
  together: 'Achetés ensemble',
  values: {
    profit: 'Bénéfice pour 100 commandes',
    lift: 'Lift (multiple du hasard)',
    score: 'Probabilité',
  },
  cells: {
    lift: 'Fréquence d’achat commun, en multiple de ce que donnerait le hasard (lift)',
    confidence: 'Part des commandes avec l’article de la ligne qui contiennent aussi celui de la colonne (confiance)',
  },
  few: 'trop peu de commandes avec les deux',
  matrixRole: 'matrice',
  matrixKeys:
    'Utilisez les flèches pour passer d’une case à l’autre. Entrée filtre sur les deux articles, Maj + Entrée ajoute une case, Échap efface la sélection.',
  bought: 'Acheté',
  also: 'Acheté aussi',
  ordersTerm: 'Commandes',
  withAll: 'Commandes avec tous les articles',
  support: 'Support (part de toutes les commandes)',
  confidenceTerm: 'Confiance (part qui l’achète aussi)',
  confidence: ({ items }) => `Achètent aussi ${items}`,
  lift: 'Lift (multiple du hasard)',
  kind: 'Type',
  repeat: 'déjà acheté',
  fresh: 'nouveau pour ce client\u202f; des clients semblables l’achètent',
  point: ({ items, parts, k, n }) => `${items}\u00a0: ${grammar.list(parts)}. Ligne ${k} sur ${n}.`,
  chosen: ({ items }) => `Sélection\u00a0: ${items}.`,
  cleared: 'Sélection effacée.',
  clickHint: 'Cliquer pour filtrer sur ces articles',
  unclickHint: 'Cliquer pour effacer le filtre',
  role: 'classement',
  keys: 'Utilisez les flèches pour passer d’une ligne à l’autre. Entrée sélectionne, Maj + Entrée en ajoute une, Échap efface la sélection.',
  foundTerm: 'Base',
  found: ({ orders, items, support }) =>
    `${orders} avec ${items}. Les combinaisons figurent dans au moins ${support} des commandes et comptent trois articles au plus`,
  ruleTerm: 'Critères',
  ruleText: ({ confidence }) =>
    `Confiance d’au moins ${confidence}\u202f; significatif au seuil de 5\u202f% (test exact de Fisher, Benjamini–Hochberg)\u202f; règles redondantes retirées`,
  keptText: ({ confidence }) =>
    `Confiance d’au moins ${confidence}\u202f; significatif au seuil de 5\u202f% (test exact de Fisher, Benjamini–Hochberg)`,
  worthTerm: 'Bénéfice pour 100 commandes',
  worthText: 'Commandes avec les deux côtés au-delà du nombre dû au hasard × bénéfice moyen des articles de droite par commande',
  chanceTerm: 'Probabilité',
  chanceText: ({ customers }) =>
    `Articles déjà achetés\u00a0: fréquence, récence et fréquence de réachat par les autres. Nouveaux articles\u00a0: les 100 clients les plus semblables. Appris sur les dernières commandes de ${customers}`,
  items: ({ n, shown, noun }) =>
    grammar.plural(n) === 'one' ? `${shown} ${grammar.lower(noun)}` : `${shown} ${grammar.lowerMany(noun)}`,
  customers: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} client` : `${shown} clients`),
};

export const messages = /* @__PURE__ */ basketMessages(texts);
