// Made from fr/names.json by npm run texts.
import type { NamesTexts } from '../en/names.js';

export const messages: NamesTexts = {
  roles: {
    date: 'Date',
    order: 'Commande',
    customer: 'Client',
    'customer-name': 'Nom du client',
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
  },
  measures: {
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
  },
  plurals: {
    order: 'Commandes',
    customer: 'Clients',
    'customer-name': 'Noms des clients',
    product: 'Produits',
    category: 'Catégories',
    subcategory: 'Sous-catégories',
    region: 'Régions',
    continent: 'Continents',
    country: 'Pays',
    state: 'États',
    city: 'Villes',
    store: 'Magasins',
    channel: 'Canaux',
    segment: 'Segments',
    seller: 'Vendeurs',
    promotion: 'Promotions',
    year: 'Années',
    quarter: 'Trimestres',
    month: 'Mois',
    week: 'Semaines',
    day: 'Jours',
    weekday: 'Jours de la semaine',
    hour: 'Heures',
  },
  forms: {},
  small: ({ n, digits }) =>
    n === 2
      ? 'deux'
      : n === 3
        ? 'trois'
        : n === 4
          ? 'quatre'
          : n === 5
            ? 'cinq'
            : n === 6
              ? 'six'
              : n === 7
                ? 'sept'
                : n === 8
                  ? 'huit'
                  : n === 9
                    ? 'neuf'
                    : n === 10
                      ? 'dix'
                      : n === 11
                        ? 'onze'
                        : n === 12
                          ? 'douze'
                          : `${digits}`,
};
