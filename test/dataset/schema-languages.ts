/** What tables of a shop tell of. */
export type Thing = 'product' | 'customer' | 'store' | 'category' | 'region' | 'supplier' | 'brand' | 'order' | 'promotion';

/** How a shop of a language names its tables and columns. */
export interface Language {
  /** Names of things, one and many. */
  readonly things: Readonly<Record<Thing, readonly [string, string]>>;
  readonly keys: readonly string[];
  /** Whether the word for a key comes first: `id_producto`. */
  readonly keyFirst: boolean;
  readonly lines: string;
  readonly returns: string;
  readonly date: string;
  readonly quantity: string;
  readonly amount: string;
  readonly name: string;
}

/** The languages that names of keys are known in. */
export const LANGUAGES: readonly Language[] = [
  {
    things: {
      product: ['product', 'products'],
      customer: ['customer', 'customers'],
      store: ['store', 'stores'],
      category: ['category', 'categories'],
      region: ['region', 'regions'],
      supplier: ['supplier', 'suppliers'],
      brand: ['brand', 'brands'],
      order: ['order', 'orders'],
      promotion: ['promotion', 'promotions'],
    },
    keys: ['id', 'key', 'no', 'code', 'number'],
    keyFirst: false,
    lines: 'order_items',
    returns: 'returns',
    date: 'order_date',
    quantity: 'quantity',
    amount: 'amount',
    name: 'name',
  },
  {
    things: {
      product: ['artikel', 'artikel'],
      customer: ['kunde', 'kunden'],
      store: ['filiale', 'filialen'],
      category: ['kategorie', 'kategorien'],
      region: ['region', 'regionen'],
      supplier: ['lieferant', 'lieferanten'],
      brand: ['marke', 'marken'],
      order: ['bestellung', 'bestellungen'],
      promotion: ['aktion', 'aktionen'],
    },
    keys: ['id', 'nr', 'nummer'],
    keyFirst: false,
    lines: 'positionen',
    returns: 'retouren',
    date: 'bestelldatum',
    quantity: 'menge',
    amount: 'betrag',
    name: 'name',
  },
  {
    things: {
      product: ['produit', 'produits'],
      customer: ['client', 'clients'],
      store: ['magasin', 'magasins'],
      category: ['categorie', 'categories'],
      region: ['region', 'regions'],
      supplier: ['fournisseur', 'fournisseurs'],
      brand: ['marque', 'marques'],
      order: ['commande', 'commandes'],
      promotion: ['promotion', 'promotions'],
    },
    keys: ['id', 'code', 'numero'],
    keyFirst: true,
    lines: 'lignes_commande',
    returns: 'retours',
    date: 'date_commande',
    quantity: 'quantite',
    amount: 'montant',
    name: 'nom',
  },
  {
    things: {
      product: ['producto', 'productos'],
      customer: ['cliente', 'clientes'],
      store: ['tienda', 'tiendas'],
      category: ['categoria', 'categorias'],
      region: ['region', 'regiones'],
      supplier: ['proveedor', 'proveedores'],
      brand: ['marca', 'marcas'],
      order: ['pedido', 'pedidos'],
      promotion: ['promocion', 'promociones'],
    },
    keys: ['id', 'codigo', 'numero'],
    keyFirst: true,
    lines: 'detalle_pedido',
    returns: 'devoluciones',
    date: 'fecha_pedido',
    quantity: 'cantidad',
    amount: 'importe',
    name: 'nombre',
  },
  {
    things: {
      product: ['produto', 'produtos'],
      customer: ['cliente', 'clientes'],
      store: ['loja', 'lojas'],
      category: ['categoria', 'categorias'],
      region: ['regiao', 'regioes'],
      supplier: ['fornecedor', 'fornecedores'],
      brand: ['marca', 'marcas'],
      order: ['pedido', 'pedidos'],
      promotion: ['promocao', 'promocoes'],
    },
    keys: ['id', 'codigo', 'cod'],
    keyFirst: true,
    lines: 'linhas_pedido',
    returns: 'devolucoes',
    date: 'data_pedido',
    quantity: 'quantidade',
    amount: 'valor',
    name: 'nome',
  },
  {
    things: {
      product: ['prodotto', 'prodotti'],
      customer: ['cliente', 'clienti'],
      store: ['negozio', 'negozi'],
      category: ['categoria', 'categorie'],
      region: ['regione', 'regioni'],
      supplier: ['fornitore', 'fornitori'],
      brand: ['marchio', 'marchi'],
      order: ['ordine', 'ordini'],
      promotion: ['promozione', 'promozioni'],
    },
    keys: ['id', 'codice', 'numero'],
    keyFirst: true,
    lines: 'righe_ordine',
    returns: 'resi',
    date: 'data_ordine',
    quantity: 'quantita',
    amount: 'importo',
    name: 'nome',
  },
  {
    things: {
      product: ['product', 'producten'],
      customer: ['klant', 'klanten'],
      store: ['winkel', 'winkels'],
      category: ['categorie', 'categorieen'],
      region: ['regio', 'regios'],
      supplier: ['leverancier', 'leveranciers'],
      brand: ['merk', 'merken'],
      order: ['bestelling', 'bestellingen'],
      promotion: ['actie', 'acties'],
    },
    keys: ['id', 'nummer', 'code'],
    keyFirst: false,
    lines: 'bestelregels',
    returns: 'retouren',
    date: 'besteldatum',
    quantity: 'aantal',
    amount: 'bedrag',
    name: 'naam',
  },
];
