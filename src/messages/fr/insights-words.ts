import type { InsightFacts, InsightTopicWords, Said, SaidMember } from '../insights-facts.js';
import type { insightsWords } from '../insights-words.js';
import { percentRange } from '../sentences.js';
import { typeset } from '../typeset.js';
import { rules } from './insights-rules.js';
import { counted, lower as small, ROLES, several, spaced } from './names.js';

const kinds = (field: string): string => (ROLES[field] === undefined ? `valeurs de ${field}` : small(several(ROLES[field])));

const one = { day: 'jour', week: 'semaine', month: 'mois', quarter: 'trimestre', year: 'an' } as const;
const many = { day: 'jours', week: 'semaines', month: 'mois', quarter: 'trimestres', year: 'ans' } as const;

const span = (n: Said, { grain }: InsightFacts): string => counted(n.value, n.text, one[grain], many[grain]);

const both = (member: SaidMember, other: SaidMember | undefined): string =>
  other ? `${member.name} (${other.name})` : member.name;

const orders = (n: Said): string => counted(n.value, n.text, 'commande', 'commandes');

const earlier = (before: Said, against: string | undefined): string =>
  `${before.text}${against ? ` (${against})` : ' auparavant'}`;

const NOUNS = {
  rows: ['ligne', 'lignes'],
  orders: ['commande', 'commandes'],
  customers: ['client', 'clients'],
  periods: ['période', 'périodes'],
  members: ['valeur', 'valeurs'],
} as const;

const topics: InsightTopicWords = {
  break: {
    name: 'changements durables',
    heads: {
      rose: ({ measure, share, since }) => `${measure} : ${share.text} de plus depuis ${since.text}`,
      fell: ({ measure, share, since }) => `${measure} : ${share.text} de moins depuis ${since.text}`,
    },
    text: (f) =>
      `${f.level.text} par ${one[f.grain]} en moyenne, contre ${f.expected.text} attendus (${f.change.signed} par ${one[f.grain]}, pendant ${span(f.periods, f)}).`,
    met: ({ share, periods, ...f }) => `${share.signed} par rapport au niveau attendu, pendant ${span(periods, f)}`,
    how: (f) =>
      `Chaque ${one[f.grain]} depuis ${f.since.text} est comparé à ${f.against ?? 'la période antérieure'}. Saisonnalité et tendance sont retirées ; le changement est trop fort et trop durable pour être dû au hasard.`,
  },
  anomaly: {
    name: 'valeurs inhabituelles',
    heads: {
      high: ({ measure, period, share }) => `${measure}, ${period} : ${share.text} au-dessus de l’attendu`,
      low: ({ measure, period, share }) => `${measure}, ${period} : ${share.text} au-dessous de l’attendu`,
      several: ({ measure, period, count, grain }) => `${measure}, ${period} : ${count?.text ?? ''} ${many[grain]} inhabituels`,
    },
    text: ({ value, expected, change, day }) =>
      `${day ? `L’écart le plus fort, ${day.text} : ` : ''}${value.text}, contre ${expected.text} attendus (${change.signed}).`,
    met: ({ share, expected }) => `${share.signed} par rapport aux ${expected.text} attendus`,
    how: (f) =>
      `Saisonnalité et tendance sont retirées (STL). Par ${one[f.grain]}, est signalé ce qui s’écarte plus que ne le ferait le hasard sur toute la série.`,
  },
  change: {
    name: 'évolution sur un an',
    heads: {
      rose: ({ measure, share, after, period }) => `${measure}, ${period} : en hausse de ${share.text}, à ${after.text}`,
      fell: ({ measure, share, after, period }) => `${measure}, ${period} : en baisse de ${share.text}, à ${after.text}`,
    },
    text: ({ change, against, before, cause, with: other, effect, cause2, with2, effect2 }) => {
      const whole = `${change.signed} par rapport à ${earlier(before, against)}.`;
      if (!cause || !effect) return whole;
      const next = cause2 && effect2 ? `, puis ${both(cause2, with2)} (${effect2.signed})` : '';
      return `${whole} Contribution principale : ${both(cause, other)} (${effect.signed})${next}.`;
    },
    met: ({ share, before }) => `${share.signed} par rapport à ${before.text}`,
    how: ({ period, against }) =>
      `${period} est comparé à ${against ?? 'l’année précédente'} ; l’évolution est statistiquement significative (test t de Student sur des parties de la période). Les segments cités sont ceux dont les volumes ou les prix ont évolué de façon significativement différente du reste.`,
  },
  peers: {
    name: 'meilleures et moins bonnes évolutions',
    heads: {
      best: ({ member, with: other, measure, growth, against }) =>
        `${both(member, other)} : ${small(measure)} ${growth.text} au-dessus de ${against ?? 'l’année précédente'}`,
      worst: ({ member, with: other, measure, growth, against }) =>
        `${both(member, other)} : ${small(measure)} ${growth.text} au-dessous de ${against ?? 'l’année précédente'}`,
    },
    text: ({ member, with: other, period, against, value, before, change, peers }) =>
      `${value.text} (${period}), après ${earlier(before, against)} : ${change.signed}. ${other ? 'Toutes les autres ventes' : `Tout le reste (${kinds(member.field)})`} : ${peers.signed}.`,
    met: ({ growth, peers }) => `${growth.signed}, tout le reste ${peers.signed}`,
    how: ({ member, with: other, period, against }) =>
      `${period} est comparé à ${against ?? 'l’année précédente'}, et l’évolution à celle ${other ? 'de toutes les autres ventes' : `de tout le reste (${kinds(member.field)})`}. La part du total a changé de façon significative. Le montant est l’évolution ou, s’il est plus petit, l’écart avec une évolution égale à celle du reste.`,
  },
  falling: {
    name: 'tendances à la baisse',
    heads: {
      fell: ({ member, share, periods, ...f }) => `${member.name} : en baisse depuis ${span(periods, f)} (${share.signed})`,
    },
    text: (f) =>
      `La tendance est passée de ${f.before.text} à ${f.after.text} par ${one[f.grain]} (${f.period}), soit environ ${f.slope.signed} par ${one[f.grain]}.`,
    met: ({ share, periods, ...f }) => `${share.signed} en ${span(periods, f)}`,
    how: (f) =>
      `Une tendance sur toutes les valeurs par ${one[f.grain]}, pas une seule mauvaise. La part du total est testée pour tous : ${kinds(f.member.field)}.`,
  },
  concentration: {
    name: 'ventes concentrées',
    heads: {
      few: ({ few, all, first, share, measure, period }) =>
        `${few.text} sur ${all.text} (${kinds(first.field)}) représentent ${share.text} du total : ${small(measure)}, ${period}`,
    },
    text: ({ amount, first, firstShare }) => `${amount.text} au total. En tête, ${first.name} représente ${firstShare.text}.`,
    met: ({ few, all, share }) => `${few.text} sur ${all.text} représentent ${share.text}`,
    how: ({ first }) => `Classement par montant, compté à partir du haut (Pareto) : ${kinds(first.field)}.`,
  },
  retention: {
    name: 'faible fidélité',
    heads: {
      low: ({ member, rate, period }) => `${member.name} : seuls ${rate.text} des clients ont racheté (${period})`,
    },
    text: ({ value, share, peers, customers }) =>
      `Ailleurs, ${peers.text} ont racheté. Cela concerne ${counted(customers.value, customers.text, 'client', 'clients')} et ${value.text} de ventes (${share.text} du total).`,
    met: ({ rate, peers, share }) => `fidélité ${rate.text} contre ${peers.text} ailleurs, ${share.text} du chiffre d’affaires`,
    how: ({ member, period, against }) =>
      `Part des clients de la période ${against ?? 'précédente'} qui ont de nouveau commandé dans la période ${period}, comparée à celle de tout le reste (${kinds(member.field)}).`,
  },
  'new-repeat': {
    name: 'nouveaux clients et clients fidèles',
    heads: {
      higher: ({ share, period }) =>
        `Les clients fidèles dépensent ${share.text} de plus par commande que les nouveaux (${period})`,
      lower: ({ share, period }) =>
        `Les clients fidèles dépensent ${share.text} de moins par commande que les nouveaux (${period})`,
    },
    text: ({ repeat, fresh, repeatOrders, freshOrders }) =>
      `Clients fidèles : ${repeat.text} par commande en moyenne (${orders(repeatOrders)}), nouveaux clients : ${fresh.text} (${orders(freshOrders)}).`,
    met: ({ repeat, fresh, change }) => `${repeat.text} contre ${fresh.text} par commande (${change.signed})`,
    how: () => 'Panier moyen des clients fidèles et des nouveaux clients ; la différence est testée.',
  },
  discounts: {
    name: 'remises à perte',
    heads: {
      band: ({ from, to, profit, period }) => `Remises ${bandOf(from, to)} : ${profit.text} de perte (${period})`,
      member: ({ member, profit, period }) =>
        `${member?.name ?? ''} : ${profit.text} de perte sur les ventes remisées (${period})`,
    },
    text: ({ revenue, profit, without }) =>
      `${revenue.text} de ventes avec une perte de ${profit.text}. Au plein tarif, les mêmes unités auraient ${without.value < 0 ? 'perdu' : 'rapporté'} ${without.text}.`,
    met: ({ revenue, profit }) => `une perte de ${profit.text} sur ${revenue.text} de ventes`,
    how: () =>
      'Totaux exacts des ventes remisées. « Au plein tarif » suppose les mêmes unités au même coût, sans tenir compte d’éventuelles ventes en moins.',
  },
  returns: {
    name: 'retours',
    heads: {
      high: ({ member, rate, peers, period }) =>
        `${member.name} : ${rate.text} des commandes retournées (${period}), contre ${peers.text} ailleurs`,
    },
    text: ({ member, returned, orders: all, excess }) =>
      `${returned.text} sur ${orders(all)} avec un retour, soit ${excess.text} de plus qu’au taux du reste (${kinds(member.field)}).`,
    met: ({ rate, peers }) => `${rate.text} contre ${peers.text} ailleurs`,
    how: ({ member }) =>
      `Commandes avec retour ÷ commandes ; chaque taux est testé par rapport à tout le reste (${kinds(member.field)}).`,
  },
  season: {
    name: 'la saison à venir',
    heads: {
      strong: ({ period, share, grain }) => `${period} s’annonce fort : ${share.text} au-dessus de la moyenne par ${one[grain]}`,
      weak: ({ period, share, grain }) => `${period} s’annonce faible : ${share.text} au-dessous de la moyenne par ${one[grain]}`,
    },
    text: ({ value, lower, upper, mean, grain }) =>
      `Prévision : ${value.text} (intervalle à 80 % : de ${lower.text} à ${upper.text}), contre ${mean.text} par ${one[grain]} en moyenne.`,
    met: ({ share, value, change }) => `${value.text} prévus, ${change.signed} par rapport à la moyenne (${share.signed})`,
    how: ({ against }) =>
      `Prévision à partir de toutes les périodes antérieures ; la moyenne est celle des mois à venir${against ? ` (${against})` : ''}. Elle n’est utilisée que parce que, testée sur le passé, elle fait mieux que la répétition de la saison précédente.`,
  },
  bundles: {
    name: 'achats groupés',
    heads: {
      pair: ({ first, also, second, confidence, period }) =>
        `${confidence.text} des commandes avec ${first.name}${also ? ` et ${also.name}` : ''} contenaient aussi ${second.name} (${period})`,
    },
    text: ({ count, lift }) => `${orders(count)} avec les deux, ${lift.text} fois plus que le hasard n’en donnerait.`,
    met: ({ count, lift }) => `${orders(count)}, ${lift.text} fois plus que par hasard`,
    how: () =>
      'Règles d’association sur toutes les commandes, corrigées pour tests multiples. Effet : bénéfice du second article dans les commandes au-delà du nombre attendu par hasard.',
  },
  'at-risk': {
    name: 'clients à risque',
    heads: {
      lost: ({ first, since }) => `${first.name} n’a plus commandé depuis le ${since?.text ?? ''}`,
      silent: ({ customers, first }) =>
        customers?.value === 1
          ? `1 client important ne commande plus : ${first.name}`
          : `${customers?.text ?? ''} clients importants ne commandent plus`,
    },
    text: ({ first, interval, before, value, period, against, customers, amount, expected, ahead }) =>
      before && value
        ? `Achats : ${earlier(before, against)}, puis ${value.value === 0 ? 'rien' : value.text} (${period}). Jusque-là, une commande tous les ${interval?.text ?? ''} environ.`
        : `${amount?.text ?? ''} d’achats jusqu’ici. S’ils sont encore actifs, ${expected?.text ?? ''} attendus dans les ${ahead?.text ?? ''} à venir.${customers?.value === 1 ? '' : ` Le plus important : ${first.name}.`}`,
    met: ({ customers, expected, since, interval }) =>
      customers
        ? `${counted(customers.value, customers.text, 'client', 'clients')}, ${expected?.text ?? ''} d’achats attendus`
        : `dernière commande le ${since?.text ?? ''}, d’habitude une tous les ${interval?.text ?? ''}`,
    how: ({ period, against, before }) =>
      `Récence, fréquence et montant de chaque client sur toutes les commandes (RFM), et la probabilité qu’il soit encore actif (modèle BG/NBD).${before ? ` En jeu : les achats en moins dans la période ${period} par rapport à ${against ?? 'l’année précédente'}.` : ''}`,
  },
};

function bandOf(from: Said | undefined, to: Said | undefined): string {
  if (from && to) return `de ${from.text === to.text ? from.text : percentRange(from.text, to.text)}`;
  return from ? `de ${from.text} et plus` : `jusqu’à ${to?.text ?? ''}`;
}

/** What insights say, in French. */
export const words: typeof insightsWords = /* @__PURE__ */ typeset(
  {
    heading: 'Ce qui ressort',
    rows: 'Lignes',
    customers: { new: 'Nouveaux clients', repeat: 'Clients fidèles' },
    pictured: { current: 'Cette période', earlier: 'Un an plus tôt', all: 'Toutes les commandes' },
    sentence: (n: number, period: string): string => `${period}${n > 1 ? ', le plus important d’abord' : ''}`,
    summary: (sentence: string, heads: readonly string[]): string => [sentence, ...heads].map((text) => `${text}.`).join(' '),
    nothing: (period: string): string => `Rien d’inhabituel : ${period}.`,
    looked: (names: string): string => `Vérifié : ${names}.`,
    lacking: (names: string): string => `Impossible avec ces données : ${names}.`,
    failed: (names: string): string => `N’a pas pu être vérifié : ${names}.`,
    awaited: 'Vérification en cours…',
    tones: { good: 'Bonne nouvelle', bad: 'À surveiller', neutral: 'Bon à savoir' },
    stake: (amount: string, isGood: boolean): string => (isGood ? `Effet : ${amount}` : `${amount} en jeu`),
    basis: (n: number, shown: string, of: InsightFacts['of']): string => {
      const [single, more] = NOUNS[of];
      return counted(n, shown, single, more);
    },
    rare: (count: string): string => `se produirait par hasard moins de 1 fois sur ${count}`,
    often: (count: string): string => `se produirait par hasard environ ${count} fois sur 100`,
    exact: 'compte exact, pas une estimation',
    show: 'Filtrer la page',
    shown: 'Page filtrée',
    showTip: (clause: string): string => `Filtre la page : ${clause}`,
    todo: 'Que faire',
    how: 'Mode de calcul',
    rule: (when: string, then: string): string => `${when} → ${then}`,
    alike: (shown: string, kind: string, amount: string): string => `${shown} ${kind} avec le même problème, ${amount} au total`,
    kinds,
    more: (n: number, shown: string): string => `Afficher ${counted(n, shown, 'autre constat', 'autres constats')}`,
    fewer: 'Afficher moins',
    terms: {
      rule: 'Règle',
      met: 'Ici',
      all: 'En tout',
      period: 'Période',
      against: 'Comparé à',
      basis: 'Fondé sur',
      certainty: 'Certitude',
      stake: 'Montant',
      filter: 'Filtre',
      finding: 'Constat',
      topic: 'Sujet',
      tone: 'Nature',
      looked: 'Vérifié',
      lacking: 'Absent des données',
      failed: 'Non vérifié',
      rank: 'Ordre',
    },
    rank: 'Classement par effet sur le bénéfice × certitude ; ce qui est seulement bon à savoir vient à la fin. Les constats sur les mêmes ventes n’apparaissent qu’une fois. Par sujet, au plus 1 sur 20 est une fausse alerte attendue (Benjamini–Hochberg). Ce qui est trop petit pour agir n’est pas affiché.',
    picture: {
      line: (measure: string, from: string, to: string): string => `${measure} de ${from} à ${to}`,
      bars: (names: string): string => `Barres : ${names}`,
    },
    story: {
      start: 'Voir en récit',
      back: 'Retour',
      next: 'Suivant',
      leave: 'Quitter le récit',
      place: (k: string, n: string): string => `${k} sur ${n}`,
      said: (place: string, head: string, clause: string | undefined): string =>
        `Constat ${place} : ${head}.${clause === undefined ? '' : ` Page filtrée par ${clause}.`}`,
      follows: (clause: string): string => `Page filtrée par ${clause}`,
      whole: 'Concerne toute la page',
      left: 'Vos filtres précédents sont rétablis.',
      copy: 'Copier le lien',
      copied: 'Lien copié',
      notCopied: 'Le lien n’a pas pu être copié. Copiez-le ici :',
      link: 'Lien vers cette étape',
      lost: 'Le constat du lien n’est plus d’actualité. Voici les constats actuels.',
      role: 'récit',
      keys: 'Les flèches avancent et reculent, Début et Fin vont aux extrémités, Échap termine.',
    },
    chosen: (clause: string): string => `Page filtrée par ${clause}.`,
    cleared: 'Filtre supprimé.',
    topics,
    rules,
  },
  spaced,
);
