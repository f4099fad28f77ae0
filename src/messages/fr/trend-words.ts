import type { Earlier, trendWords } from '../trend-words.js';
import { typeset } from '../typeset.js';
import { lower, small, spaced, together, upper } from './names.js';

interface Unit {
  readonly one: string;
  readonly many: string;
  /** The one before. */
  readonly before: string;
  readonly best: string;
}

const UNITS: Readonly<Record<string, Unit>> = {
  day: { one: 'jour', many: 'jours', before: 'le jour précédent', best: 'meilleur jour' },
  week: { one: 'semaine', many: 'semaines', before: 'la semaine précédente', best: 'meilleure semaine' },
  month: { one: 'mois', many: 'mois', before: 'le mois précédent', best: 'meilleur mois' },
  quarter: { one: 'trimestre', many: 'trimestres', before: 'le trimestre précédent', best: 'meilleur trimestre' },
  year: { one: 'année', many: 'années', before: 'l’année précédente', best: 'meilleure année' },
};

const unitOf = (unit: string): Unit => UNITS[unit] ?? { one: unit, many: unit, before: 'la période précédente', best: unit };

const EARLIER: Readonly<Record<Earlier, (unit: string) => string>> = {
  year: () => 'l’année précédente',
  period: (unit) => unitOf(unit).before,
  weekday: () => 'le même jour un an plus tôt',
  range: () => 'la période comparée',
};

/** After “par rapport”. */
const TO: Readonly<Record<Earlier, (unit: string) => string>> = {
  year: () => 'à l’année précédente',
  period: (unit) =>
    unit === 'week' ? 'à la semaine précédente' : unit === 'year' ? 'à l’année précédente' : `au ${unitOf(unit).one} précédent`,
  weekday: () => 'au même jour un an plus tôt',
  range: () => 'à la période comparée',
};

/** Over a line or a column, without the article. */
const BEFORE: Readonly<Record<Earlier, string>> = {
  year: 'Année précédente',
  period: 'Période précédente',
  weekday: '52 semaines plus tôt',
  range: 'Période comparée',
};

/** The texts of trends in French. */
export const words: typeof trendWords = /* @__PURE__ */ typeset(
  {
    heading: (measures, unit, series, average) =>
      `${measures} par ${unitOf(unit).one}${series === undefined ? '' : ` et ${lower(series)}`}${average === undefined ? '' : `, ${lower(average)}`}`,
    unit: (grain) => grain,
    together,
    others: (n) => (n === undefined ? 'Autres' : `${n} autres`),
    cumulative: (measure) => `${measure}, cumul`,
    yearToDate: (measure) => `${measure}, depuis le début de l’année`,
    average: (count, unit) => `Moyenne sur ${count} ${count === 1 ? unitOf(unit).one : unitOf(unit).many}`,
    before: (earlier) => BEFORE[earlier],
    growth: (earlier, unit, points) =>
      points ? 'Écart en points de pourcentage' : `Croissance par rapport ${TO[earlier](unit)}`,
    growing: (measures) => `Croissance : ${lower(measures)}`,
    column: (measure, what) => `${measure}, ${lower(what)}`,
    note: 'Note',
    mean: 'Moyenne',
    adjusted: 'Corrigé des variations saisonnières',
    adjustedRule: (strength) =>
      `La saison trouvée par un STL robuste est retirée (Cleveland et autres, 1990). Elle se distingue du reste à ${strength} : 0 % pas du tout, 100 % entièrement`,
    unusual: (expected) => `Inhabituel : ${expected} attendu`,
    unusualCount: (n, of, unit) =>
      n === 0
        ? `rien d’inhabituel sur ${small(of)} ${unitOf(unit).many}`
        : `valeurs inhabituelles : ${small(n)} sur ${small(of)} ${unitOf(unit).many}`,
    unusualTerm: 'Valeurs inhabituelles',
    unusualRule: (rate) =>
      `Au-delà de ce que la saison et la tendance laissent attendre. Si aucune n’était inhabituelle, la probabilité d’en signaler ne serait-ce qu’une serait de ${rate}`,
    cut: 'coupé',
    selected: 'Sélection',
    isSelected: 'sélection',
    compared: 'la période comparée',

    beat: (n, of, unit, earlier) => {
      const { many } = unitOf(unit);
      return `${upper(small(n))} ${many} sur ${small(of)} ${n < 2 ? 'fait' : 'font'} mieux que ${EARLIER[earlier](unit)}`;
    },
    aboveCost: (n, of, unit, loss) =>
      `Chiffre d’affaires au-dessus des coûts dans ${small(n)} ${unitOf(unit).many} sur ${small(of)}${
        loss === undefined ? '' : ` ; plus grande perte : ${loss.value} (${loss.name})`
      }`,
    lastQuarter: (share, measure) => `le dernier trimestre a apporté ${share} de l’année (${lower(measure)})`,
    extremes: (high, low) => `Maximum : ${high.name} (${high.value}), minimum : ${low.name} (${low.value})`,
    collapsed: (name, value, usual, unit) =>
      `${name} : seulement ${value} par ${unitOf(unit).one}, contre ${usual} en médiane auparavant ; des données manquent peut-être`,
    leader: (name, value, share) => `${name} en tête avec ${value}${share === undefined ? '' : `, ${share} du total`}`,
    lone: (name, value) => `${name} : ${value}`,
    stretch: (name, value) => `${name} : ${value} au total`,
    sentence: (parts) => (parts.length === 0 ? '' : `${upper(parts.join(' ; '))}.`),

    record: (unit, good, years) =>
      `${good ? unitOf(unit).best : 'maximum'}${years === undefined ? '' : ` en ${small(years)} ans`}`,
    recordTitle: (name, value, more) => `${name} ${value}${more ? ',' : ''}`,

    above: (amount, name) => `${amount} de plus que ${name}`,
    below: (amount, name) => `${amount} de moins que ${name}`,
    same: (name) => `comme ${name}`,
    noValue: 'aucune ligne',
    part: (days) => `${days} seulement`,
    partial: (day) => `jusqu’au ${day} seulement`,
    point: (name, parts, k, n) => `${name} : ${parts.join(', ')}. Point ${k} sur ${n}.`,
    chosen: (days) => `Sélection : ${days}.`,
    cleared: 'Sélection effacée.',
    shareOf: (period) => `Part de ${period}`,
    clickHint: (name) => `Cliquer pour ${name} seul, glisser pour une période`,
    unclickHint: 'Cliquer pour tout afficher',
    role: 'graphique dans le temps',
    keys: 'Les flèches parcourent les points, Entrée sélectionne, Maj avec une flèche choisit un intervalle, Échap efface.',
    keyMove: 'aller',
    keySelect: 'choisir',
    keyBrush: 'intervalle',
    keyLeave: 'effacer',
    brushHint: 'Glisser pour choisir des dates',
    stripHint: 'Glisser dans la bande du bas, ou Maj et les flèches, pour choisir des dates',
  },
  spaced,
);
