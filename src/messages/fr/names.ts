import type { Labels } from '../names.js';

/** Roles and parts of a date in French. */
export const ROLES: Labels = {
  date: 'Date',
  order: 'Commande',
  customer: 'Client',
  'customer-name': 'Client',
  'customer-type': 'Type de client',
  product: 'Produit',
  category: 'Catégorie',
  subcategory: 'Sous-catégorie',
  region: 'Région',
  continent: 'Continent',
  country: 'Pays',
  state: 'État',
  city: 'Ville',
  store: 'Magasin',
  channel: 'Canal',
  segment: 'Segment',
  seller: 'Vendeur',
  gender: 'Sexe',
  age: 'Âge',
  quantity: 'Quantité',
  price: 'Prix',
  revenue: 'Chiffre d’affaires',
  cost: 'Coûts',
  profit: 'Bénéfice',
  discount: 'Remise',
  promotion: 'Promotion',
  shipped: 'Date d’expédition',
  delivered: 'Date de livraison',
  status: 'Statut',
  visits: 'Visites',
  year: 'Année',
  quarter: 'Trimestre',
  month: 'Mois',
  week: 'Semaine',
  day: 'Jour',
  weekday: 'Jour de la semaine',
  hour: 'Heure',
};

/** Measures in French. */
export const MEASURES: Labels = {
  ...ROLES,
  units: 'Unités vendues',
  margin: 'Marge',
  orders: 'Commandes',
  customers: 'Clients',
  products: 'Produits',
  sellers: 'Vendeurs',
  'count()': 'Nombre de lignes',
  aov: 'Panier moyen',
  'units-per-order': 'Unités par commande',
  price: 'Prix moyen',
  'discount-rate': 'Remise moyenne',
  'new-customers': 'Nouveaux clients',
  'repeat-rate': 'Taux de réachat',
  retention: 'Rétention',
  'return-rate': 'Taux de retour',
  'processing-days': 'Jours avant expédition',
  'delivery-days': 'Jours avant livraison',
  conversion: 'Taux de conversion',
};

/** Several of what the labels name. */
const PLURALS: Labels = {
  Commande: 'Commandes',
  Client: 'Clients',
  Produit: 'Produits',
  Catégorie: 'Catégories',
  'Sous-catégorie': 'Sous-catégories',
  Région: 'Régions',
  Continent: 'Continents',
  État: 'États',
  Ville: 'Villes',
  Magasin: 'Magasins',
  Canal: 'Canaux',
  Segment: 'Segments',
  Vendeur: 'Vendeurs',
  Promotion: 'Promotions',
  Année: 'Années',
  Trimestre: 'Trimestres',
  Semaine: 'Semaines',
  Jour: 'Jours',
  'Jour de la semaine': 'Jours de la semaine',
  Heure: 'Heures',
  Ligne: 'Lignes',
};

const plural = /* @__PURE__ */ new Intl.PluralRules('fr');

/** A number with its noun in the right form. */
export function counted(n: number, shown: string, one: string, many: string): string {
  return `${shown} ${plural.select(n) === 'one' ? one : many}`;
}

/** A label for several of it; one that is a name of the data stays as it is. */
export function several(label: string): string {
  return PLURALS[label] ?? label;
}

/** A number with a label in the right form. */
export function countedLabel(n: number, shown: string, label: string): string {
  return counted(n, shown, lower(label), lower(several(label)));
}

/** A label as it stands within a sentence: its first letter small, unless it begins with an abbreviation. */
export function lower(label: string): string {
  return /^\p{Lu}{2}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** A text with its first letter large, as a sentence begins. */
export function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Labels in a row: “Chiffre d’affaires, coûts et bénéfice”. */
export function together(labels: readonly string[]): string {
  const words = labels.map((label, at) => (at === 0 ? label : lower(label)));
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} et ${words.at(-1) ?? ''}`;
}

const SMALL = ['deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze'];

/** A count as a sentence has it: in words from two to twelve. */
export function small(n: number): string {
  return SMALL[n - 2] ?? String(n);
}

/** French has spaces that do not break before high marks and inside quotation marks. */
export function spaced(text: string): string {
  return text.replace(/ (?=[:;?!%»])|(?<=«) /g, '\u00a0');
}

/** A name behind “par rapport”: `à 2016`, `aux mêmes jours de 2017`. */
export function aux(name: string): string {
  return name.startsWith('les ') ? `aux ${name.slice(4)}` : `à ${name}`;
}
