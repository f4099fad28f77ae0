import type { InsightFacts, InsightTopicWords, Said, SaidMember } from '../insights-facts.js';
import type { insightsWords } from '../insights-words.js';
import { typeset } from '../typeset.js';
import { rules } from './insights-rules.js';
import { counted, lower as small, ROLES, several, spaced } from './names.js';

const kinds = (field: string): string => (ROLES[field] === undefined ? `valeurs de ${field}` : small(several(ROLES[field])));

const one = { day: 'jour', week: 'semaine', month: 'mois', quarter: 'trimestre', year: 'an' } as const;
const many = { day: 'jours', week: 'semaines', month: 'mois', quarter: 'trimestres', year: 'ans' } as const;

const span = (n: Said, { grain }: InsightFacts): string => counted(n.value, n.text, one[grain], many[grain]);

const both = (member: SaidMember, other: SaidMember | undefined): string =>
  other ? `${member.name} + ${other.name}` : member.name;

const orders = (n: Said): string => counted(n.value, n.text, 'commande', 'commandes');

const NOUNS = {
  rows: ['ligne', 'lignes'],
  orders: ['commande', 'commandes'],
  customers: ['client', 'clients'],
  periods: ['période', 'périodes'],
  members: ['valeur', 'valeurs'],
} as const;

const topics: InsightTopicWords = {
  break: {
    name: 'ruptures de niveau',
    heads: {
      rose: ({ measure, share, since }) => `${measure} : ${share.text} de plus depuis ${since.text}`,
      fell: ({ measure, share, since }) => `${measure} : ${share.text} de moins depuis ${since.text}`,
    },
    text: (f) =>
      `Depuis, ${f.level.text} par ${one[f.grain]}, là où la saison et le niveau antérieur laissaient attendre ${f.expected.text} : ${f.change.signed} par ${one[f.grain]}, pendant ${span(f.periods, f)}.`,
    met: ({ share, periods, ...f }) => `${share.signed} par rapport à l’attendu, pendant ${span(periods, f)}`,
    how: (f) =>
      `Par ${one[f.grain]}, on compare avec ce que la saison et le niveau antérieur laissent attendre. Une rupture compte quand ces écarts diffèrent avant et après plus que le hasard ne le permet.`,
  },
  anomaly: {
    name: 'périodes inhabituelles',
    heads: {
      high: ({ measure, period, share }) => `${measure}, ${period} : ${share.text} au-dessus de l’attendu`,
      low: ({ measure, period, share }) => `${measure}, ${period} : ${share.text} au-dessous de l’attendu`,
    },
    text: ({ value, expected, change }) =>
      `${value.text}, là où la saison et la tendance laissaient attendre ${expected.text} : ${change.signed}.`,
    met: ({ share, expected }) => `${share.signed} par rapport aux ${expected.text} attendus`,
    how: (f) =>
      `Par ${one[f.grain]}, on retire saison et tendance (STL) ; est inhabituel ce qui reste plus loin que le hasard ne le permet pour l’ensemble.`,
  },
  change: {
    name: 'évolution sur un an',
    heads: {
      rose: ({ measure, share, after }) => `${measure} : en hausse de ${share.text}, à ${after.text}`,
      fell: ({ measure, share, after }) => `${measure} : en baisse de ${share.text}, à ${after.text}`,
    },
    text: ({ change, against, before, cause, with: other, effect, cause2, with2, effect2 }) => {
      const whole = `${change.signed} par rapport à ${before.text}${against ? ` (${against})` : ' auparavant'}.`;
      if (!cause || !effect) return whole;
      const next = cause2 && effect2 ? `, puis ${both(cause2, with2)} (${effect2.signed})` : '';
      return `${whole} L’essentiel s’explique par ${both(cause, other)} (${effect.signed})${next}.`;
    },
    met: ({ share, before }) => `${share.signed} par rapport à ${before.text}`,
    how: () =>
      'La dernière année de mois entiers est comparée à la précédente ; elle compte quand les mois diffèrent de ceux d’un an plus tôt au-delà du hasard. Les segments sont ceux dont les quantités ou les prix ont évolué autrement que le reste, au-delà du hasard.',
  },
  peers: {
    name: 'les meilleurs et les plus faibles face aux autres',
    heads: {
      best: ({ member, growth, peers }) => `${member.name} dépasse les autres : ${growth.signed}, contre ${peers.signed}`,
      worst: ({ member, growth, peers }) => `${member.name} décroche des autres : ${growth.signed}, contre ${peers.signed}`,
    },
    text: ({ measure, period, against, value, before }) =>
      `${measure}, ${period} : ${value.text}, après ${before.text}${against ? ` (${against})` : ''}.`,
    met: ({ growth, peers }) => `${growth.signed} sur son propre passé, les autres ${peers.signed}`,
    how: ({ member }) =>
      `L’évolution sur son propre passé est comparée à celle de tous les autres ensemble (${kinds(member.field)}) ; elle compte quand la part de l’ensemble a bougé au-delà du hasard par rapport aux mêmes périodes d’avant.`,
  },
  falling: {
    name: 'ce qui décroche',
    heads: {
      fell: ({ member, share, periods, ...f }) => `${member.name} : en baisse depuis ${span(periods, f)}, ${share.signed}`,
    },
    text: (f) =>
      `La tendance mène de ${f.before.text} à ${f.after.text} par ${one[f.grain]}, soit ${f.slope.signed} à chaque pas.`,
    met: ({ share, periods, ...f }) => `${share.signed} en ${span(periods, f)}`,
    how: (f) =>
      `Une tendance sur toutes les valeurs par ${one[f.grain]}, pas une seule mauvaise, testée contre le hasard comme part de l’ensemble, pour tous : ${kinds(f.member.field)}.`,
  },
  concentration: {
    name: 'ce qui tient à quelques-uns',
    heads: {
      few: ({ few, all, first, share, measure }) =>
        `${few.text} sur ${all.text} (${kinds(first.field)}) font ${share.text} du total : ${small(measure)}`,
    },
    text: ({ amount, first, firstShare }) => `Cela représente ${amount.text}. En tête, ${first.name} fait ${firstShare.text}.`,
    met: ({ few, all, share }) => `${few.text} sur ${all.text} font ${share.text}`,
    how: ({ first }) => `Triés par ce qu’ils rapportent et comptés depuis le haut (Pareto) : ${kinds(first.field)}.`,
  },
  retention: {
    name: 'où les clients ne reviennent pas',
    heads: {
      low: ({ member, rate }) => `${member.name} : beaucoup de ventes, mais seuls ${rate.text} des clients reviennent`,
    },
    text: ({ value, share, peers, customers, period }) =>
      `${value.text} (${period}), ${share.text} du total. Ailleurs, ${peers.text} reviennent. Cela concerne ${counted(customers.value, customers.text, 'client', 'clients')}.`,
    met: ({ rate, peers, share }) => `fidélité ${rate.text} contre ${peers.text} ailleurs, ${share.text} du chiffre d’affaires`,
    how: ({ member }) =>
      `Part des clients de la période précédente qui ont de nouveau commandé, comparée à celle de tous les autres ensemble (${kinds(member.field)}).`,
  },
  'new-repeat': {
    name: 'commandes des nouveaux clients et des clients connus',
    heads: {
      higher: ({ share }) => `Les clients connus commandent pour ${share.text} de plus que les nouveaux`,
      lower: ({ share }) => `Les clients connus commandent pour ${share.text} de moins que les nouveaux`,
    },
    text: ({ repeat, fresh, repeatOrders, freshOrders }) =>
      `${repeat.text} par commande en moyenne (${orders(repeatOrders)}), nouveaux clients ${fresh.text} (${orders(freshOrders)}).`,
    met: ({ repeat, fresh, change }) => `${repeat.text} contre ${fresh.text} par commande, ${change.signed}`,
    how: () =>
      'Montant moyen des commandes des clients qui avaient déjà commandé, et des autres ; la différence est testée contre le hasard.',
  },
  discounts: {
    name: 'remises qui coûtent du bénéfice',
    heads: {
      band: ({ from, to, profit }) => `Remises ${bandOf(from, to)} : ${profit.text} de perte`,
      member: ({ member, profit }) => `${member?.name ?? ''} : ${profit.text} de perte sur les ventes remisées`,
    },
    text: ({ revenue, profit, without }) =>
      `${revenue.text} de ventes pour un bénéfice de ${profit.signed}. Au plein tarif, les mêmes pièces auraient rapporté ${without.signed}.`,
    met: ({ revenue, profit }) => `un bénéfice de ${profit.signed} sur ${revenue.text} de ventes`,
    how: () =>
      'Sommes exactes des ventes remisées. Au plein tarif : les mêmes pièces sans remise, au même coût. Que l’on en achèterait moins n’est pas compté.',
  },
  returns: {
    name: 'retours',
    heads: {
      high: ({ member, rate, peers }) => `${member.name} : ${rate.text} des commandes reviennent, ailleurs ${peers.text}`,
    },
    text: ({ member, returned, orders: all, excess }) =>
      `${returned.text} sur ${orders(all)} avec un retour : ${excess.text} de plus qu’au taux des autres (${kinds(member.field)}).`,
    met: ({ rate, peers }) => `${rate.text} contre ${peers.text} ailleurs`,
    how: ({ member }) =>
      `Commandes avec retour ÷ commandes ; chaque taux est testé contre celui de tous les autres ensemble (${kinds(member.field)}).`,
  },
  season: {
    name: 'la saison à venir',
    heads: {
      strong: ({ period, share, grain }) => `${period} s’annonce fort : ${share.text} au-dessus de la moyenne par ${one[grain]}`,
      weak: ({ period, share, grain }) => `${period} s’annonce faible : ${share.text} au-dessous de la moyenne par ${one[grain]}`,
    },
    text: ({ value, lower, upper, mean, grain }) =>
      `${value.text} sont à attendre (de ${lower.text} à ${upper.text} avec une probabilité de 80 %), contre ${mean.text} par ${one[grain]} d’habitude.`,
    met: ({ share, value, change }) => `${value.text} à attendre, ${change.signed} par rapport à la moyenne (${share.signed})`,
    how: () =>
      'Une prévision à partir de toutes les périodes antérieures, montrée seulement si elle a fait mieux, sur des périodes connues, que la même période une saison plus tôt.',
  },
  bundles: {
    name: 'ce qui s’achète ensemble',
    heads: {
      pair: ({ first, also, second, confidence }) =>
        `${confidence.text} des commandes avec ${first.name}${also ? ` et ${also.name}` : ''} contiennent aussi ${second.name}`,
    },
    text: ({ count, lift }) => `${orders(count)} avec les deux, ${lift.text} fois plus que le hasard n’en donnerait.`,
    met: ({ count, lift }) => `${orders(count)}, ${lift.text} fois plus que par hasard`,
    how: () =>
      'Règles d’association sur toutes les commandes, chacune testée contre le hasard et pour toutes celles examinées. En jeu : ce que le second rapporte dans les commandes contenant les deux, au-delà de ce que donnerait le hasard.',
  },
  'at-risk': {
    name: 'clients à risque',
    heads: {
      silent: ({ customers }) =>
        customers.value === 1
          ? 'Un client précieux est devenu silencieux'
          : `${customers.text} clients précieux sont devenus silencieux`,
    },
    text: ({ amount, expected, ahead, first }) =>
      `Ils ont rapporté ${amount.text} jusqu’ici, et rapporteraient ${expected.text} en ${ahead.text} s’ils venaient comme avant. L’enjeu est le plus grand avec ${first.name}.`,
    met: ({ customers, expected }) =>
      `${counted(customers.value, customers.text, 'client', 'clients')}, ${expected.text} à attendre d’eux`,
    how: () =>
      'Récence, fréquence et montant de chaque client (RFM), et la probabilité qu’il soit encore client vu la fréquence de ses commandes.',
  },
};

function bandOf(from: Said | undefined, to: Said | undefined): string {
  if (from && to) return from.text === to.text ? `de ${from.text}` : `de ${from.text} à ${to.text}`;
  return from ? `de ${from.text} et plus` : `jusqu’à ${to?.text ?? ''}`;
}

/** What insights say, in French. */
export const words: typeof insightsWords = /* @__PURE__ */ typeset(
  {
    heading: 'Ce qui ressort',
    rows: 'Lignes',
    customers: { new: 'Nouveaux clients', repeat: 'Clients connus' },
    sentence: (n: number, shown: string, period: string): string =>
      `${counted(n, shown, 'constat', 'constats')} : ${period}${n > 1 ? ' ; ce qui pèse le plus d’abord' : ''}.`,
    summary: (sentence: string, heads: readonly string[]): string => [sentence, ...heads.map((head) => `${head}.`)].join(' '),
    nothing: (period: string): string => `Rien ne ressort : ${period}.`,
    looked: (names: string): string => `Examiné : ${names}.`,
    lacking: (names: string): string => `Les données manquent pour : ${names}.`,
    failed: (names: string): string => `N’a pas pu être examiné : ${names}.`,
    awaited: 'L’examen continue',
    tones: { good: 'Bonne nouvelle', bad: 'À surveiller', neutral: 'Bon à savoir' },
    stake: (amount: string, isGood: boolean): string => (isGood ? `Effet : ${amount}` : `${amount} en jeu`),
    basis: (n: number, shown: string, of: InsightFacts['of']): string => {
      const [single, more] = NOUNS[of];
      return counted(n, shown, single, more);
    },
    rare: (count: string): string => `par hasard dans moins de 1 cas sur ${count}`,
    often: (count: string): string => `par hasard dans environ ${count} cas sur 100`,
    exact: 'un compte exact',
    show: 'Afficher',
    shown: 'Affiché',
    showTip: (clause: string): string => `Filtre la page : ${clause}`,
    todo: 'Que faire',
    how: 'Mode de calcul',
    rule: (when: string, then: string): string => `${when} → ${then}`,
    alike: (shown: string, kind: string, amount: string): string => `${shown} ${kind} dans ce cas, ${amount}`,
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
      stake: 'Effet',
      filter: 'Filtre',
      finding: 'Constat',
      topic: 'Sujet',
      tone: 'Nature',
      looked: 'Examiné',
      lacking: 'Absent des données',
      failed: 'Non calculé',
      rank: 'Ordre',
    },
    rank: 'L’enjeu multiplié par la certitude, le plus grand d’abord. Parmi tout ce qui est examiné pour un sujet, au plus un constat sur vingt est dû au hasard (Benjamini–Hochberg) ; ce qui est trop petit pour agir est laissé de côté.',
    picture: {
      line: (measure: string, from: string, to: string): string => `${measure} de ${from} à ${to}`,
      bars: (names: string): string => `Barres : ${names}`,
    },
    story: {
      start: 'Parcourir',
      back: 'Retour',
      next: 'Suivant',
      leave: 'Terminer',
      place: (k: string, n: string): string => `${k} sur ${n}`,
      said: (place: string, head: string, clause: string | undefined): string =>
        `Constat ${place} : ${head}.${clause === undefined ? '' : ` La page affiche ${clause}.`}`,
      follows: (clause: string): string => `La page affiche ${clause}`,
      whole: 'Cela concerne toute la page',
      left: 'Les filtres sont comme avant.',
      copy: 'Copier le lien',
      copied: 'Lien copié',
      notCopied: 'Le lien n’a pas pu être copié : le voici.',
      link: 'Lien vers cette étape',
      lost: 'Ce vers quoi menait le lien ne ressort plus ; ceci, si.',
      role: 'parcours',
      keys: 'Les flèches avancent et reculent, Début et Fin vont aux extrémités, Échap termine.',
    },
    chosen: (clause: string): string => `La page affiche ${clause}.`,
    cleared: 'La page affiche de nouveau tout.',
    topics,
    rules,
  },
  spaced,
);
