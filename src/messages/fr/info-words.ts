import type { infoWords } from '../info-words.js';
import { typeset } from '../typeset.js';
import { spaced } from './names.js';

const DEFINITIONS: Readonly<Record<string, string>> = {
  'count()': 'nombre de lignes',
  revenue: 'somme du chiffre d’affaires des lignes, retours déduits',
  cost: 'somme des coûts des lignes',
  profit: 'somme du bénéfice des lignes',
  units: 'somme des quantités des lignes, retours déduits',
  margin: 'bénéfice ÷ chiffre d’affaires',
  orders: 'commandes distinctes',
  customers: 'clients distincts',
  products: 'produits distincts',
  sellers: 'vendeurs distincts',
  aov: 'chiffre d’affaires ÷ commandes',
  'units-per-order': 'unités ÷ commandes',
  price: 'chiffre d’affaires ÷ unités',
  'discount-rate': 'remise moyenne, pondérée par le chiffre d’affaires brut',
  'new-customers': 'clients dont la première commande de toutes les données est dans la période',
  'repeat-rate': 'clients avec au moins 2 commandes dans la sélection ÷ clients',
  retention: 'clients de la période précédente qui achètent encore dans celle-ci ÷ clients de la période précédente',
  'return-rate': 'commandes retournées ou annulées ÷ commandes',
  'processing-days': 'nombre moyen de jours entre la commande et l’expédition',
  'delivery-days': 'nombre moyen de jours entre la commande et la livraison',
  conversion: 'commandes ÷ visites',
};

/** The texts of “How is this computed?” in French. */
export const words: typeof infoWords = /* @__PURE__ */ typeset(
  {
    info: {
      measure: 'Indicateur',
      filters: 'Filtres',
      skipped: 'Non appliqué',
      period: 'Période',
      rows: 'Lignes',
      newest: 'Date la plus récente',
      roles: 'Colonnes',
      names: 'Noms',
      joins: 'Jointures',
      notes: 'Remarques',
    },
    definition: (name) => DEFINITIONS[name] ?? name,
    rowsOf: (selected, total) => `${selected} sur ${total}`,
    join: (from, to, rows) =>
      `${from} = ${to}${rows === undefined ? '' : ` ; lignes sans correspondance, comptées comme (vide) : ${rows}`}`,
    roleChoice: (role, column) => `${role} : « ${column} »`,
    shownBy: (role, column, several) =>
      `${role} : « ${column} », la valeur la plus fréquente de chaque code${several === undefined ? '' : ` ; codes qui en ont plusieurs : ${several}`}`,
    shownAsCodes: (role, column) => `${role} : les codes sont affichés, car la plupart ont plusieurs valeurs dans « ${column} »`,
  },
  spaced,
);
