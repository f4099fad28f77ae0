// Made from fr/insights-sales.json by npm run texts.
import { grammar } from '../../fr/grammar.js';
import type { InsightsSalesTexts } from '../en/insights-sales.js';

export const messages: InsightsSalesTexts = {
  topics: {
    concentration: {
      name: 'concentration',
      heads: {
        few: ({ few, all, kinds, share, measure, period }) =>
          `${few} sur ${all} (${kinds}) représentent ${share} du total\u00a0: ${grammar.lower(measure)}, ${period}`,
      },
      text: ({ amount, first, firstShare }) => `${amount} au total. En tête, ${first} représente ${firstShare}.`,
      met: ({ few, all, share }) => `${few} sur ${all} représentent ${share}`,
      how: ({ kinds }) => `Classement par montant, compté à partir du haut (Pareto)\u00a0: ${kinds}.`,
    },
    discounts: {
      name: 'remises à perte',
      heads: {
        band: ({ band, profit, period }) => `Remises ${band}\u00a0: ${profit} de perte (${period})`,
        member: ({ member, profit, period }) => `${member}\u00a0: ${profit} de perte sur les ventes remisées (${period})`,
      },
      text: ({ revenue, profit, isLoss, without }) =>
        `${revenue} de ventes avec une perte de ${profit}. Au plein tarif, les mêmes unités auraient ${isLoss ? 'perdu' : 'rapporté'} ${without}.`,
      met: ({ profit, revenue }) => `une perte de ${profit} sur ${revenue} de ventes`,
      how: 'Totaux exacts des ventes remisées. «\u00a0Au plein tarif\u00a0» suppose les mêmes unités au même coût, sans tenir compte d’éventuelles ventes en moins.',
    },
    returns: {
      name: 'retours',
      heads: {
        high: ({ member, rate, period, peers }) =>
          `${member}\u00a0: ${rate} des commandes retournées (${period}), contre ${peers} ailleurs`,
      },
      text: ({ returned, orders, excess, kinds }) =>
        `${returned} sur ${orders} avec un retour, soit ${excess} de plus qu’au taux du reste (${kinds}).`,
      met: ({ rate, peers }) => `${rate} contre ${peers} ailleurs`,
      how: ({ kinds }) =>
        `Commandes avec retour ÷ commandes\u202f; chaque taux est testé par rapport à tout le reste (${kinds}).`,
    },
    bundles: {
      name: 'achats groupés',
      heads: {
        pair: ({ confidence, first, also, second, period }) =>
          `${confidence} des commandes avec ${first}${also === undefined || also === '' ? '' : ` et ${also}`} contenaient aussi ${second} (${period})`,
      },
      text: ({ count, lift }) => `${count} avec les deux, ${lift} fois plus que le hasard n’en donnerait.`,
      met: ({ count, lift }) => `${count}, ${lift} fois plus que par hasard`,
      how: 'Règles d’association sur toutes les commandes, corrigées pour tests multiples. Effet\u00a0: bénéfice du second article dans les commandes au-delà du nombre attendu par hasard.',
    },
    retention: {
      name: 'faible rétention',
      heads: {
        low: ({ member, rate, period }) => `${member}\u00a0: seuls ${rate} des clients ont racheté (${period})`,
      },
      text: ({ peers, customers, value, share }) =>
        `Ailleurs, ${peers} ont racheté. Cela concerne ${customers} et ${value} de ventes (${share} du total).`,
      met: ({ rate, peers, share }) => `rétention de ${rate} contre ${peers} ailleurs, ${share} du chiffre d’affaires`,
      how: ({ against, period, kinds }) =>
        `Part des clients de la période ${against === undefined || against === '' ? 'précédente' : `${against}`} qui ont de nouveau commandé dans la période ${period}, comparée à celle de tout le reste (${kinds}).`,
    },
    'new-repeat': {
      name: 'nouveaux clients et clients récurrents',
      heads: {
        higher: ({ share, period }) =>
          `Les clients récurrents ont dépensé ${share} de plus par commande que les nouveaux (${period})`,
        lower: ({ share, period }) =>
          `Les clients récurrents ont dépensé ${share} de moins par commande que les nouveaux (${period})`,
      },
      text: ({ repeat, repeatOrders, fresh, freshOrders }) =>
        `Les clients récurrents dépensent ${repeat} par commande en moyenne (${repeatOrders}), les nouveaux ${fresh} (${freshOrders}).`,
      met: ({ repeat, fresh, change }) => `${repeat} contre ${fresh} par commande (${change})`,
      how: 'Panier moyen des clients récurrents et des nouveaux clients\u202f; la significativité de la différence est testée.',
    },
    'at-risk': {
      name: 'clients à risque',
      heads: {
        lost: ({ first, since }) => `${first} n’a plus commandé depuis le ${since}`,
        silent: ({ n, first, customers }) =>
          n === 1 ? `1 client important ne commande plus\u00a0: ${first}` : `${customers} clients importants ne commandent plus`,
      },
      text: {
        lost: ({ earlier, isNothing, value, period, interval }) =>
          `Achats\u00a0: ${earlier}, puis ${isNothing ? 'rien' : `${value}`} (${period}). Jusque-là, une commande tous les ${interval} environ.`,
        silent: ({ amount, expected, horizon, n, first }) =>
          `${amount} d’achats jusqu’ici. S’ils sont encore actifs, ${expected} attendus dans les ${horizon} à venir.${n === 1 ? '' : ` Le plus important\u00a0: ${first}.`}`,
      },
      met: {
        lost: ({ since, interval }) => `dernière commande le ${since}, d’habitude une tous les ${interval}`,
        silent: ({ customers, expected }) => `${customers}, ${expected} d’achats attendus`,
      },
      how: ({ isLost, period, against }) =>
        `Récence, fréquence et montant de chaque client sur toutes les commandes (RFM), et la probabilité qu’il soit encore actif (modèle BG/NBD).${isLost ? ` En jeu\u00a0: les achats en moins dans la période ${period} par rapport à ${against === undefined || against === '' ? 'l’année précédente' : `${against}`}.` : ''}`,
    },
  },
};
