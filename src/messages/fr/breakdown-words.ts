import type { breakdownWords } from '../breakdown-words.js';
import { typeset } from '../typeset.js';
import { lower, small, spaced, together, upper } from './names.js';

const INSTEAD = {
  many: 'un anneau de plus de cinq parts est illisible',
  negative: 'des valeurs négatives n’ont pas de part d’un tout',
  'not-additive': 'les valeurs ne forment pas un tout',
} as const;

/** The texts of breakdowns in French. */
export const words: typeof breakdownWords = /* @__PURE__ */ typeset(
  {
    heading: (measures, dimension, { top, bottom }) => {
      const ends = top !== undefined ? `, les ${top} premiers` : bottom !== undefined ? `, les ${bottom} derniers` : '';
      return `${together(measures)} par ${lower(dimension)}${ends}`;
    },
    within: (heading, member) => `${heading} : ${member}`,
    and: (one, other) => `${one} et ${lower(other)}`,
    other: 'Autres',
    others: 'Autres',
    cumulative: 'Part cumulée',
    share: 'Part',
    isNew: 'nouveau',
    total: 'Total',
    column: (measure, what) => `${measure}, ${lower(what)}`,

    leader: (name, value, share) => `${name} en tête avec ${value}${share === undefined ? '' : `, ${share} du total`}`,
    least: (name, value) => `Valeur la plus basse : ${name} (${value})`,
    below: (n, of, { name, value, measure }) =>
      `${small(n)} sur ${small(of)} ${measure === 'profit' ? 'en perte' : 'en dessous de zéro'} : ${n === 1 ? '' : 'surtout '}${name} (${value})`,
    grew: ({ count, of, fresh, isCut, lead }) => {
      const led = lead ? `${lead.name} (${lead.change})` : '';
      const more = fresh > 0 ? ` ; ${small(fresh)} ${fresh === 1 ? 'nouveau' : 'nouveaux'}` : '';
      const all = `sur ${isCut ? `les ${small(of)} affichés` : small(of)}`;
      if (count === 0) return `0 hausse ${all}${led && ` ; plus forte baisse : ${led}`}${more}`;
      return `${small(count)} en hausse ${all}${led && (count === 1 ? ` : ${led}` : `, surtout ${led}`)}${more}`;
    },
    extremes: (high, low) => `Maximum : ${high.name} (${high.value}) ; minimum : ${low.name} (${low.value})`,
    selected: (names, value, share) =>
      `${value === undefined ? `Sélection : ${names}` : `${names} : ${value}`}${share === undefined ? '' : `, ${share} du total`}`,
    classes: (a, n, b) =>
      `${small(a)} sur ${small(n)} apportent 80 % (classe A)${b > 0 ? `, ${small(b)} de plus les 15 % suivants (B)` : ''}`,
    classTitle: (letter, count) => `Classe ${letter} : ${count}`,
    instead: (why) => `Affiché en barres : ${INSTEAD[why]}`,
    cut: (n) => `Seuls les ${n} plus grands sont affichés`,
    sentence: (parts) => parts.map((part) => `${upper(part)}.`).join(' '),

    role: 'graphique en barres',
    path: 'Chemin',
    all: 'Tout',
    drilled: (name, field) => `${name} par ${lower(field)}.`,
    risen: (field) => `Retour à : ${lower(field)}.`,
    point: (name, parts, k, n) => `${name} : ${parts.join(', ')}. ${k} sur ${n}.`,
    ofAll: (share) => `${share} du total`,
    chosen: (names) => `Sélection : ${names}.`,
    cleared: 'Sélection effacée.',
    several: (names, more) => `${names} et ${more} de plus`,
    clickHint: (name) => `Cliquer pour ${name} seul, glisser pour plusieurs`,
    unclickHint: 'Cliquer pour tout afficher',
    drillHint: (level) => `Double-cliquer pour voir par ${lower(level)}`,
    keys: 'Les flèches parcourent les valeurs, Entrée sélectionne, Maj avec une flèche en sélectionne plusieurs, Alt avec la flèche bas ouvre une valeur, Alt avec la flèche haut revient, Échap efface.',
  },
  spaced,
);
