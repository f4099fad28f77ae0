/**
 * An idea that a word of a column's name stands for; names of any of the seven languages become a few of these, and the rules for roles
 * speak of these alone.
 */
export type Concept = keyof typeof WORDS;

/**
 * Words for one idea in English, German, French, Spanish, Portuguese, Italian and Dutch: lower case, without diacritics and spaces
 * (`chiffredaffaires`). Plurals in -s and -n and compounds of listed words (`bestelldatum`, `unitprice`) need no entry.
 */
export const WORDS = {
  date: 'date datum fecha data tag jour giorno dag day dt datetime timestamp zeitstempel zeitpunkt horodatage',
  time: 'time zeit uhrzeit heure hora ora tijd tijdstip orario horario uhr',
  period:
    'year month week quarter qtr jahr monat woche quartal annee mois semaine trimestre ano mes semana anno mese settimana jaar maand kwartaal',
  order:
    'order ordered orders bestellung bestell auftrag auftraege commande pedido orden ordine encomenda bestelling vbeln bestel',
  invoice:
    'invoice inv rechnung rechn facture factura fatura fattura factuur beleg receipt bon quittung kassenbon recibo ricevuta scontrino bill billing ticket nota basket cart warenkorb',
  transaction: 'transaction transaktion transaccion transacao transazione transactie txn trans buchung deal',
  purchase: 'purchase purchased kauf gekauft achat compra acquisto aankoop bought',
  procure: 'einkauf einkaufs inkoop einstand einstands procurement beschaffung buying',
  sale: 'sale sales sold selling sell verkauf verkaeufe verkauft verkaufte vertrieb vente vendu vendus vendues venta vendido vendidos vendida vendidas venda vendita vendite vendute venduti venduto verkoop verkocht verkochte verkopen',
  revenue:
    'revenue umsatz umsaetze umsatze erlos erloes turnover omzet fatturato faturamento facturacion facturado ingreso ingresos ricavi ricavo recette recettes receita receitas chiffredaffaires chiffreaffaires chiffresaffaires cifradenegocios cifranegocios proceeds takings gmv einnahmen opbrengst entrate',
  amount:
    'amount amt betrag montant importe valor importo bedrag value wert valeur waarde valore monto quantia spend spent warenwert paid',
  total:
    'total gesamt gesamte totale totaal totaux insgesamt grand subtotal overall sum summe somme suma soma somma som final extended global zwischensumme',
  net: 'net netto nette neto liquido liquida nets ht excl exkl zzgl',
  gross: 'gross brutto brut bruto bruta lordo lorda ttc incl inkl',
  quantity:
    'quantity qty quantities menge mengen stuckzahl stueckzahl anzahl quantite qte cantidad cant quantidade qtd qtde quantita qta aantal hoeveelheid units pieces pcs stk uds unidades unites unita volume einheiten stuks pezzi pecas piezas absatz absatzmenge boxes cartons bottles',
  unit: 'unit each piece stuck stueck einheit unite unidad unidade unitario unitaria unitaire stuk eenheid pezzo peca pieza einzel',
  count: 'count numberof noof numof nrof nombrede nbre nb zahlder cnt nombred',
  price: 'price preis prix precio preco prezzo prijs uvp stueckpreis listino tarif tarifa',
  list: 'list listen katalog catalogo catalogue msrp mrp rrp advies uvp suggested recommended original actual old conseille',
  cost: 'cost costs kosten coste costo costos custo custos cout couts costi kost cogs cogsold costofgoodssold costofgoods costofsales wareneinsatz selbstkosten wareneinstand herstellkosten kostprijs inkoopwaarde',
  standard: 'standard std manufacturing manufacture production produktion herstellungs herstell',
  profit:
    'profit gewinn gewinne benefice benefices beneficio beneficios ganancia ganancias lucro utile utili profitto winst guadagno rohertrag ertrag deckungsbeitrag rohgewinn earnings benefit utilidad grossincome netincome operatingincome resultat brutowinst',
  margin: 'margin marge marges margen margem margine margini bruttomarge spanne handelsspanne',
  income: 'income einkommen revenu renta salaire salary gehalt reddito inkomen wage',
  percent:
    'percent percentage pct pctg prozent pourcentage porcentaje porcentagem percentuale procent ratio quote satz taux tasa taxa tasso perc rate',
  discount:
    'discount disc rabatt nachlass remise remises reduction ristourne descuento desconto sconto korting rebate markdown dto dcto skonto preisnachlass',
  tax: 'tax taxes steuer mwst ust vat tva iva impuesto impuestos imposto impostos imposta btw gst mehrwertsteuer umsatzsteuer duty excise',
  fee: 'fee fees gebuhr gebuehr commission provision provisie comision comissao commissione frais surcharge tip bonus handling',
  ship: 'ship shipped shipping shipment versand versandt versendet expedition expedie envoi envio enviado enviada spedizione spedito verzending verzonden verzend dispatch dispatched despatch freight fracht despacho frete porto flete transport carrier',
  deliver:
    'delivery delivered deliver liefer lieferung geliefert ausliefer auslieferung livraison livre livree entrega entregado entregada entregue consegna consegnato consegnata levering lever geleverd bezorg bezorgd bezorging arrival received zustell',
  estimate:
    'estimated estimate expected promised planned voraussichtlich geplant prevu previsto prevista prevision required requested wunsch verwacht gewenst scheduled limit',
  due: 'due faellig faelligkeits fallig falligkeits echeance vencimiento vencimento scadenza verval deadline zahlungsziel payable',
  birth: 'birth birthday dob geburt geburts geburtstag naissance nacimiento nascimento nascita geboorte born',
  stock:
    'stock lager bestand inventory inventar inventario existencias estoque giacenza voorraad warehouse magazzino onhand reorder',
  registration:
    'registration registered register signup registrierung anmelde anmeldung inscription alta cadastro registro aanmeld joined join since seit churn subscription first last erst letzte',
  record:
    'updated update modified changed aenderung geandert loaded load import export snapshot approved valid effective start end ende expiry expiration begin',
  created: 'created create creation erstellt angelegt anlage',
  return:
    'return returned returns retoure retouren rueckgabe ruckgabe retour devolucion devolucao devolvido reso resi refund refunded',
  cancel: 'cancel cancelled canceled cancellation storno storniert annule annulation cancelado cancelada annullato geannuleerd',
  id: 'id ids key code kode codigo cod codice clef cle schluessel schlussel no nr num nummer number numero nro ref reference referenz referencia uuid guid identifier identifiant kennung identificativo hash nbr',
  name: 'name namen nom nombre nome naam title titel titre titulo titolo fullname',
  descr:
    'description descr desc beschreibung bezeichnung descripcion descricao descrizione designation designacion libelle benennung omschrijving denominazione denominacion denominacao text',
  given:
    'firstname lastname vorname nachname prenom surname givenname familyname apellido sobrenome cognome voornaam achternaam prefix suffix',
  email: 'email mail emailaddress',
  contact:
    'phone telephone telefon telefono telefone telefoon mobile address addressline adresse direccion endereco indirizzo adres street strasse rue calle rua via straat contact fax url website',
  customer:
    'customer client cliente kunde kunden kund klant buyer kaeufer acheteur comprador shopper user household clientes debitor cust consumer account member kd',
  company: 'company firma unternehmen entreprise societe empresa azienda bedrijf',
  type: 'type typ tipo soort art sorte kind',
  group:
    'group gruppe groupe grupo gruppo groep class klasse classe clase family familie famille familia famiglia gamme sortiment assortment',
  product:
    'product produkt artikel item article articulo articolo artigo prodotto produit producto produto prod goods ware waren material merchandise',
  model: 'model modell modele modelo modello',
  category:
    'category categories kategorie categorie categoria warengruppe produktlinie productline artikelgruppe rubrique genre categ',
  department: 'department abteilung sparte rayon reparto departamento afdeling',
  sub: 'sub unter sous sotto secondary',
  segment: 'segment segmento segmenti kundensegment zielgruppe segmentation',
  occupation: 'occupation beruf profession profesion profissao professione beroep',
  region: 'region regione regiao regio territory territoire territorio vertriebsgebiet gebiet verkaufsgebiet regionen',
  zone: 'zone zona area district bezirk market markt mercado marche mercato bereich',
  continent: 'continent kontinent continente continenti werelddeel erdteil',
  country: 'country countries land lander laender pays pais paese nation nacion nazione countryregion',
  state:
    'state province provinz bundesland estado provincia kanton canton stato staat county uf deelstaat prefecture stateprovince provincie',
  city: 'city stadt ort ville ciudad cidade citta stad plaats town gemeinde localidad municipio comune wohnort cities suburb woonplaats',
  postal: 'zip zipcode postal postcode postalcode plz postleitzahl cep cap codepostal codigopostal',
  store:
    'store stores shop filiale filialen laden geschaft geschaeft magasin boutique tienda loja negozio winkel filiaal branch outlet sucursal succursale agence agencia standort mall shoppingmall vestiging niederlassung verkaufsstelle pointofsale puntovendita pointdevente puntodeventa restaurant filial retailer',
  location: 'location lieu ubicacion localizacao luogo locatie site',
  channel: 'channel kanal vertriebskanal vertriebsweg canal canale kanaal verkaufskanal verkoopkanaal',
  platform: 'platform plattform plateforme plataforma piattaforma source medium',
  seller:
    'seller salesperson salesman salesrep rep representative vertreter verkaufer verkaeufer vendeur vendedor venditore verkoper agent agente commercial asesor representante rappresentante vertegenwoordiger aussendienst aussendienstmitarbeiter consultant berater cashier kassierer associate merchant vertriebsmitarbeiter conseiller commerciale dealer haendler handler',
  staff: 'employee mitarbeiter staff manager employe empleado funcionario dipendente medewerker sachbearbeiter operator',
  person: 'person personne persona pessoa persoon',
  gender: 'gender sex geschlecht sexe sexo genero sesso geslacht genere',
  age: 'age alter edad idade eta leeftijd',
  promotion:
    'promotion promo aktion kampagne campaign campagne campana campanha campagna promocion promocao promozione coupon gutschein voucher actie offer oferta offre',
  status: 'status statut situacao situacion zustand etat',
  visits:
    'visit visits session sessions besuch besuche besucher visite visites visitas visita bezoek bezoeken visitor visitors traffic footfall sessioni sesiones sessoes bezoekers seitenaufrufe pageviews',
  line: 'line row zeile ligne linea linha riga regel position pos index rowid lineitem sequence seq linenumber',
  payment: 'payment zahlung zahl zahlart paiement pago pagamento betaling betaal tender',
  rating:
    'rating bewertung review score calificacion avaliacao valutazione beoordeling stars satisfaction note zufriedenheit rank ranking rang',
  target: 'target budget forecast plan soll ziel objectif objetivo obiettivo doel quota goal prognose meta',
  previous:
    'previous prior vorjahr lastyear ly py previousyear vorherig growth change wachstum variance difference cumulative running ytd mtd',
  average:
    'average avg mean durchschnitt durchschnittlich moyenne moyen promedio media medio medio gemiddeld gemiddelde median max maximum min minimum',
  method: 'method mode methode modus metodo',
  priority:
    'priority prioritat prioritaet priorite prioridad prioridade priorita prioriteit band size level stufe tier bucket range weight gewicht',
  currency:
    'currency wahrung waehrung devise moneda moeda valuta usd eur euro euros gbp dollar dollars chf cad aud jpy inr brl mxn',
} as const;

/** Phrases that mean more than one idea at once. */
export const PHRASES: Readonly<Record<string, readonly Concept[]>> = {
  stockcode: ['product', 'id'],
  sku: ['product', 'id'],
  artnr: ['product', 'id'],
  ean: ['product', 'id'],
  asin: ['product', 'id'],
  upc: ['product', 'id'],
  gtin: ['product', 'id'],
  isbn: ['product', 'id'],
  plu: ['product', 'id'],
  subcategory: ['sub', 'category'],
  subcategoria: ['sub', 'category'],
  orderlineitem: ['line'],
  orderitem: ['line'],
  orderline: ['line'],
  timestamp: ['date', 'time'],
  datetime: ['date', 'time'],
  zeitstempel: ['date', 'time'],
  zeitpunkt: ['date', 'time'],
  horodatage: ['date', 'time'],
  orderstate: ['order', 'status'],
  orders: ['order', 'count'],
  bestellungen: ['order', 'count'],
  commandes: ['order', 'count'],
  pedidos: ['order', 'count'],
  ordini: ['order', 'count'],
  bestellingen: ['order', 'count'],
  encomendas: ['order', 'count'],
  items: ['product', 'count'],
  articles: ['product', 'count'],
  articulos: ['product', 'count'],
  articoli: ['product', 'count'],
  artikelen: ['product', 'count'],
  produits: ['product', 'count'],
  prodotti: ['product', 'count'],
  products: ['product', 'count'],
  produkte: ['product', 'count'],
  productos: ['product', 'count'],
  produtos: ['product', 'count'],
  clients: ['customer', 'count'],
  customers: ['customer', 'count'],
  klanten: ['customer', 'count'],
  clienti: ['customer', 'count'],
  clientes: ['customer', 'count'],
  kunden: ['customer', 'count'],
  users: ['customer', 'count'],
  transactions: ['transaction', 'count'],
  transaktionen: ['transaction', 'count'],
  transacciones: ['transaction', 'count'],
  transacoes: ['transaction', 'count'],
  transazioni: ['transaction', 'count'],
  transacties: ['transaction', 'count'],
  invoices: ['invoice', 'count'],
  rechnungen: ['invoice', 'count'],
  factures: ['invoice', 'count'],
  facturas: ['invoice', 'count'],
  faturas: ['invoice', 'count'],
  fatture: ['invoice', 'count'],
  facturen: ['invoice', 'count'],
  receipts: ['invoice', 'count'],
  lineadeproducto: ['category'],
  linhadeproduto: ['category'],
  lineadiprodotto: ['category'],
  stuksprijs: ['unit', 'price'],
  vk: ['sale', 'price'],
  ek: ['procure', 'price'],
  pvp: ['sale', 'price'],
  uvp: ['list', 'price'],
  msrp: ['list', 'price'],
  mrp: ['list', 'price'],
  rrp: ['list', 'price'],
  listino: ['list', 'price'],
  purchaseprice: ['procure', 'price'],
  prixdachat: ['procure', 'price'],
  prixachat: ['procure', 'price'],
  preciodecompra: ['procure', 'price'],
  preciocompra: ['procure', 'price'],
  precodecompra: ['procure', 'price'],
  prezzodiacquisto: ['procure', 'price'],
  prezzodacquisto: ['procure', 'price'],
  prezzoacquisto: ['procure', 'price'],
  aankoopprijs: ['procure', 'price'],
  stueckpreis: ['unit', 'price'],
  salesorder: ['order'],
  retailprice: ['price'],
  notafiscal: ['invoice'],
  exclbtw: ['net'],
  exbtw: ['net'],
  htva: ['net'],
  zzglmwst: ['net'],
  exklmwst: ['net'],
  ohnemwst: ['net'],
  siniva: ['net'],
  exvat: ['net'],
  exclvat: ['net'],
  excludingvat: ['net'],
  excltax: ['net'],
  excludingtax: ['net'],
  beforetax: ['net'],
  horstaxe: ['net'],
  horstaxes: ['net'],
  semiva: ['net'],
  sinimpuestos: ['net'],
  esclusaiva: ['net'],
  inclbtw: ['gross'],
  inklmwst: ['gross'],
  inclmwst: ['gross'],
  mitmwst: ['gross'],
  coniva: ['gross'],
  inclvat: ['gross'],
  includingvat: ['gross'],
  incltax: ['gross'],
  includingtax: ['gross'],
  aftertax: ['gross'],
  comiva: ['gross'],
  ivainclusa: ['gross'],
  kdnr: ['customer', 'id'],
  ca: ['revenue'],
  caht: ['revenue', 'net'],
  cattc: ['revenue', 'gross'],
};

/** Words that say nothing about a column's meaning. */
export const STOP_WORDS =
  'the of a an and for by per in on to at is de del della dello delle dei degli di du des d l la le les el los las lo il i das der die dem den do da dos von vom van het een und et y e en im zum zur au aux fuer fur pour para por par pro je voor column col field local retail online web fact dim tbl';
