import type { distributionWords } from '../distribution-words.js';
import { typeset } from '../typeset.js';
import { variableName } from '../names.js';
import { countedLabel, lower, ROLES, several, spaced } from './names.js';

/** What distributions say, in French. */
export const words: typeof distributionWords = /* @__PURE__ */ typeset(
  {
    heading: (measure, per) => (per === undefined ? `Répartition : ${lower(measure)}` : `${measure} par ${lower(per)}`),
    members: (n, shown, per) => countedLabel(n, shown, per ?? 'Ligne'),
    axis: (per) => several(per ?? 'Ligne'),
    reading: (per, median, q1, q3) =>
      `Médiane${per === undefined ? '' : ` par ${lower(per)}`} : ${median} ; la moitié se situe entre ${q1} et ${q3}`,
    beyond: (members, bin) => `${members} à ${bin}`,
    sentence: (parts) => `${parts.join(' ; ')}.`,
    median: 'Médiane',
    middleHalf: 'Moitié centrale',
    from: (value) => `${value} ou plus`,
    below: (value) => `moins de ${value}`,
    fromShort: (value) => `≥ ${value}`,
    belowShort: (value) => `< ${value}`,
    between: (from, to) => `${from}–${to}`,
    bin: 'De – à',
    share: 'Part',
    upTo: 'Jusqu’ici',
    point: (bin, parts, k, n) => `${bin} : ${parts.join(', ')}. Classe ${k} sur ${n}.`,
    chosen: (bins, members) => `Sélection : ${bins}, ${members}.`,
    cleared: 'Sélection effacée.',
    tooMany: (members, most) => `Sélection : ${members}, trop pour filtrer les autres graphiques (${most} au plus).`,
    clickHint: 'Cliquer pour choisir, glisser pour un intervalle',
    unclickHint: 'Cliquer pour tout afficher',
    histogramRole: 'histogramme',
    histogramKeys:
      'Les flèches parcourent les classes, Entrée sélectionne, Maj avec une flèche choisit un intervalle, Échap efface.',
    chosenTerm: 'Choisi',
    binsTerm: 'Classes',
    binsRule: (width) =>
      `Largeur ${width}, selon Freedman et Diaconis (2 × écart interquartile ÷ racine cubique du nombre), arrondie ; une longue queue forme une classe ouverte`,
    binsGiven: (width) => `Largeur ${width}, comme indiqué`,
    mean: 'Moyenne',

    variable: (name) => variableName(name, ROLES),
    against: (y, x, per) => `${y} et ${lower(x)} par ${lower(per)}`,
    againstRows: (y, x) => `${y} et ${lower(x)}, ligne par ligne`,
    parted: (heading, dimension) => `${heading}, par ${lower(dimension)}`,

    rises: (y, x, fit) => `Plus ${lower(x)} augmente, plus ${lower(y)} augmente (${fit})`,
    falls: (y, x, fit) => `Plus ${lower(x)} augmente, plus ${lower(y)} diminue (${fit})`,
    unrelated: (y, x, fit) => `Pas de lien clair entre ${lower(x)} et ${lower(y)} (${fit})`,
    noLine: (members) => `${members} : trop peu, ou trop semblables, pour une droite`,
    fit: (r, members) => `r = ${r}, ${members}`,
    furthest: (above, below) =>
      above === undefined
        ? `${below ?? ''} loin sous la droite`
        : `${above} loin au-dessus de la droite${below === undefined ? '' : `, ${below} loin en dessous`}`,
    drawn: (shown, all) => `${shown} points affichés sur ${all} ; la droite vaut pour tous`,
    leftTerm: 'Omis',
    left: (members) => `${members} sans les deux nombres`,
    scatterRole: 'nuage de points',
    scatterKeys:
      'Les flèches gauche et droite passent d’un point à l’autre selon le nombre du bas, haut et bas selon l’autre, Entrée sélectionne, Maj avec une flèche en sélectionne plusieurs, Échap efface.',
    scatterHint: 'Cliquer pour choisir, tracer un rectangle pour plusieurs',
    member: (name, parts, k, n) => `${name} : ${parts.join(', ')}. ${k} sur ${n}.`,
    picked: (names) => `Sélection : ${names}.`,
    several: (names, more) => `${names} et ${more} de plus`,
    lineTerm: 'Droite',
    lineRule: (y, x, sum) => `${y} = ${sum} × ${lower(x)}, moindres carrés sur tous les points`,
    chanceTerm: 'Probabilité d’un tel r par hasard',
    cause: 'Un lien n’est pas une cause.',

    largerRows: 'Points plus grands : plus de lignes',
    pointsTerm: 'Points du graphique',
    equalRows: (points, rows) =>
      `${rows} donnent ${points} points différents ; la surface d’un point est le nombre de ses lignes`,
    choiceTerm: 'Choisir',
    fixedHint: (names) => `Rien à choisir : aucun filtre ne peut nommer ce qui est calculé d’autres colonnes (${names})`,
    fixedKeys: (names) =>
      `Les flèches gauche et droite passent d’un point à l’autre selon le nombre du bas, haut et bas selon l’autre. Rien à choisir : aucun filtre ne peut nommer ${lower(names)}, calculé d’autres colonnes.`,

    highest: (per, high, low) =>
      `Médiane${per === undefined ? '' : ` par ${lower(per)}`} : maximum ${high.name} (${high.median}), minimum ${low.name} (${low.median})`,
    groups: (shown, all) => `${shown} groupes affichés sur ${all}, ceux qui ont le plus de valeurs`,
    boxRole: 'boîtes à moustaches',
    boxKeys:
      'Les flèches parcourent les groupes, Entrée sélectionne, Maj avec une flèche en sélectionne plusieurs, Échap efface.',
    boxHint: 'Cliquer pour choisir, glisser pour plusieurs',
    group: 'Groupe',
    count: 'Nombre',
    quartiles: ['Premier quartile', 'Troisième quartile'],
    whiskers: ['Moustache basse', 'Moustache haute'],
    ends: ['Minimum', 'Maximum'],
    outliers: 'Valeurs extrêmes',
    beyondScale: (n) => `+${n}`,
    boxTerm: 'Boîte',
    boxRule:
      'Du premier au troisième quartile, le trait est la médiane ; les moustaches s’arrêtent à la dernière valeur à moins de 1,5 longueur de boîte',
  },
  spaced,
);
