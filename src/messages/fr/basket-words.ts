import type { basketWords } from '../basket-words.js';
import { typeset } from '../typeset.js';
import { counted, countedLabel, several, spaced } from './names.js';

/** What baskets say, in French. */
export const words: typeof basketWords = /* @__PURE__ */ typeset(
  {
    heading: (item) => `${several(item)} : achats groupés`,
    withHeading: (item) => `Acheté avec ${item}`,
    nextHeading: (customer) => (customer === undefined ? 'Prochain panier' : `Prochain panier : ${customer}`),
    orders: (n, shown) => counted(n, shown, 'commande', 'commandes'),
    times: (shown) => `${shown}×`,
    parts: (parts) => parts.join(' · '),
    rule: (from, to, { share, times, worth }) =>
      `${share} des commandes avec ${from} contiennent aussi ${to}, ${times} la fréquence due au hasard${worth === undefined ? '' : ` ; ${worth}`}.`,
    worth: (money) => `soit ${money} de bénéfice pour 100 commandes`,
    next: (item, chance, repeat) => `Le plus probable : ${item} (${chance}, ${repeat ? 'déjà acheté' : 'nouveau'}).`,
    history: (customer, orders, last) => `${customer} : ${orders}${last === undefined ? '' : `, la dernière le ${last}`}.`,
    stranger: (customer) => `Rien n’est connu de ${customer} : voici ce que contiennent la plupart des commandes.`,
    sentences: (parts) => parts.join(' '),
    none: (orders, some, of) =>
      `${orders}, dont ${some} avec plusieurs articles ; rien ${of === undefined ? 'ne va ensemble' : `ne va avec ${of}`} plus souvent que par hasard.`,
    nothing: 'Rien n’est acheté ensemble plus souvent que par hasard',
    together: 'Achetés ensemble',
    values: { profit: 'Bénéfice pour 100 commandes', lift: 'Lift (fréquence par rapport au hasard)', score: 'Probabilité' },
    bought: 'Acheté',
    also: 'Acheté aussi',
    ordersTerm: 'Commandes',
    withAll: 'Avec tous',
    support: 'Part de toutes les commandes',
    confidenceTerm: 'Part qui achète les deux',
    confidence: (items) => `Achètent aussi ${items}`,
    lift: 'Lift (fréquence par rapport au hasard)',
    kind: 'Type',
    repeat: 'déjà acheté',
    fresh: 'nouveau : des clients semblables l’achètent',
    point: (items, parts, k, n) => `${items} : ${parts.join(', ')}. Ligne ${k} sur ${n}.`,
    chosen: (items) => `Sélection : ${items}.`,
    cleared: 'Sélection effacée.',
    clickHint: 'Cliquer pour filtrer',
    unclickHint: 'Cliquer pour tout afficher',
    role: 'classement',
    keys: 'Les flèches parcourent les lignes, Entrée sélectionne, Maj avec Entrée en ajoute une, Échap efface.',
    cells: {
      lift: 'Combien de fois plus souvent que par hasard les commandes contiennent les deux',
      confidence: 'Part des commandes avec l’article de la ligne qui contiennent celui de la colonne',
    },
    few: 'trop peu de commandes avec les deux',
    matrixRole: 'matrice',
    matrixKeys:
      'Les flèches parcourent les cases, Entrée filtre sur les deux articles, Maj avec Entrée ajoute une case, Échap efface.',
    foundTerm: 'Trouvé dans',
    found: (orders, items, support) =>
      `${orders} avec ${items} ; articles présents ensemble dans au moins ${support} des commandes, trois au plus de chaque côté`,
    ruleTerm: 'Retenu',
    ruleText: (confidence) =>
      `Confiance d’au moins ${confidence}, plus souvent que par hasard (test exact de Fisher, ajusté selon Benjamini et Hochberg, 5 %), et aucune condition qui n’ajoute rien`,
    keptText: (confidence) =>
      `Confiance d’au moins ${confidence}, plus souvent que par hasard (test exact de Fisher, ajusté selon Benjamini et Hochberg, 5 %)`,
    worthTerm: 'Bénéfice pour 100 commandes',
    worthText:
      'Commandes avec les deux côtés au-delà de ce que donnerait le hasard, fois le bénéfice moyen du côté droit dans une commande',
    chanceTerm: 'Probabilité',
    chanceText: (customers) =>
      `Ce qui a déjà été acheté : selon la fréquence, l’ancienneté, et la fréquence à laquelle d’autres le rachètent ; ce qui est nouveau : d’après les 100 clients aux achats les plus semblables. Appris des dernières commandes de ${customers}`,
    items: (n, shown, noun) => countedLabel(n, shown, noun),
    customers: (n, shown) => counted(n, shown, 'client', 'clients'),
  },
  spaced,
);
