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
  date: 'date datum fecha data tag jour giorno dag day dt termin',
  time: 'time zeit heure hora ora tijd tijdstip orario horario uhr',
  period:
    'year month week quarter qtr jahr monat woche quartal annee mois semaine trimestre ano mes semana anno settimana jaar maand kwartaal yr mth wk',
  order:
    'order ordered bestellung bestell auftrag commande pedido ordine encomenda bestelling vbeln bestel ord customerorder kundenauftrag kundenbestellung orden',
  invoice:
    'invoice inv rechnung rechn facture factura fatura fattura factuur beleg receipt bon quittung kassenbon recibo ricevuta scontrino bill billing ticket nota basket cart warenkorb rg rng emissao emission document dokument doc folio boleta comprobante panier cesta carrello kassabon nf',
  transaction:
    'transaction transaktion transaccion transacao transazione transactie txn trans buchung deal trx tran posting boeking lancamento',
  till: 'till kasse kassa caisse caja cassa caixa',
  purchase: 'purchase purchased kauf gekauft achat compra acquisto aankoop bought',
  procure: 'einkauf inkoop einstand procurement beschaffung buying buy',
  sale: 'sale selling sell verkauf vertrieb vente venta venda vendita vendite verkoop verkopen sls',
  revenue:
    'revenue umsatz erlos erloes turnover omzet fatturato faturamento facturacion facturado ingreso ricavi ricavo recette receita proceeds takings gmv einnahmen opbrengst entrate rev billings chiffre cifra',
  amount:
    'amount amt betrag montant importe valor importo bedrag value wert valeur waarde monto quantia spend spent warenwert vlr val charged money',
  total:
    'total gesamt totaal totaux insgesamt grand subtotal overall sum summe somme suma soma somma som final extended global zwischensumme tot ext',
  net: 'net netto nette neto liquido liquida ht excl exkl zzgl untaxed ex excluding exclusive escl esclusa ohne sans senza sin sem without before hors htva',
  gross: 'gross brutto brut lordo lorda ttc incl inkl mit con com avec with including inclusive inclusa after bruto',
  quantity:
    'quantity qty quantities menge stuckzahl anzahl quantite qte cantidad cant quantidade qtd quantita qta aantal hoeveelheid units pieces pcs stk uds unidades unites unita volume einheiten stuks pezzi pecas piezas absatz boxes cartons bottles kwmeng fkimg lfimg',
  unit: 'unit each piece stuck einheit unidad unitario unitaria unitaire stuk eenheid pezzo peca pieza einzel',
  count: 'count numberof noof numof nrof nbre nb zahlder cnt nombred',
  price: 'price preis prix precio preco prezzo prijs tarif prc',
  list: 'list katalog catalogo catalogue advies suggested recommended original old conseille',
  actual: 'actual ist realise reel effettivo realizado werkelijk',
  cost: 'cost custo cout kost cogs costofgoods wareneinsatz selbstkosten wareneinstand herstellkosten inkoopwaarde wavwr',
  standard: 'standard std manufacturing manufacture production produktion herstellungs herstell',
  profit:
    'profit gewinn benefice beneficio ganancia lucro utile utili profitto winst guadagno rohertrag ertrag deckungsbeitrag rohgewinn earnings benefit utilidad grossincome netincome operatingincome resultat',
  margin: 'margin marge margem spanne rohmarge',
  percent:
    'percent percentage pct prozent pourcentage porcentaje porcentagem percentuale procent ratio quote satz taux tasa taxa tasso perc rate',
  discount:
    'discount disc rabatt nachlass remise reduction ristourne descuento desconto sconto korting rebate markdown dto dcto skonto rabais',
  tax: 'tax steuer mwst ust vat tva iva impuesto imposto imposta btw gst mehrwertsteuer duty excise mwsbp',
  fee: 'fee gebuhr commission provision provisie comision comissao frais surcharge tip bonus handling provvigioni spese',
  ship: 'ship shipped shipping shipment versand versandt versendet expedition expedie envoi envio enviado enviada spedizione spedito verzending verzonden verzend dispatch dispatched despatch freight fracht despacho frete porto flete transport carrier fulfilled fulfillment fulfilment shippingaddress billingaddress deliveryaddress rechnungsadresse lieferadresse warenausgang shipto',
  deliver:
    'delivery delivered deliver liefer lieferung geliefert ausliefer auslieferung livraison livre entrega entregado entregada entregue consegna consegnato consegnata levering lever geleverd bezorg bezorgd bezorging arrival received zustell',
  estimate:
    'estimated estimate expected promised planned voraussichtlich geplant prevu previsto prevista prevision required requested wunsch verwacht gewenst scheduled limit',
  due: 'due faellig faelligkeits echeance vencimiento vencimento scadenza verval deadline zahlungsziel payable solde saldo balance outstanding',
  birth: 'birth birthday dob geburt geburtstag naissance nacimiento nascimento nascita geboorte born',
  stock:
    'stock lager bestand inventory inventar inventario existencias estoque giacenza voorraad warehouse magazzino onhand reorder',
  registration:
    'registration registered register signup registrierung anmelde anmeldung inscription alta cadastro registro aanmeld joined join since seit churn subscription first last erst letzte',
  record:
    'updated update modified changed aenderung geandert loaded load import export snapshot approved valid effective start end expiry expiration begin',
  created: 'created create creation erstellt angelegt anlage',
  return: 'return returned rueckgabe retour devolucion devolucao devolvido reso resi refund refunded',
  cancel: 'cancel cancelled canceled cancellation storno storniert annule annulation cancelado cancelada annullato geannuleerd',
  id: 'id ids key kode codigo cod codice clef cle schluessel schlussel no nr num nummer number numero nro ref reference referenz referencia uuid guid identifier identifiant kennung identificativo hash nbr cd rif kennzeichen kurzel',
  name: 'name nom nombre naam title titel titre titulo titolo fullname nm',
  descr:
    'description descr desc beschreibung bezeichnung descripcion descricao descrizione designation designacion libelle benennung omschrijving denominazione denominacion denominacao text bez benaming',
  given: 'givenname familyname',
  email: 'email mail emailaddress',
  contact: 'phone telephone telefon address adresse direccion endereco indirizzo adres street contact fax',
  customer:
    'customer client kund klant buyer kaeufer acheteur comprador shopper user household debitor cust consumer account member kd acct debiteur debtor deudor devedor abnehmer auftraggeber besteller empfanger subscriber abonne abonnent mitglied membre miembro membro socio guest afnemer tiers relatie billto soldto',
  company:
    'company firma unternehmen entreprise societe empresa azienda bedrijf raisonsociale razonsocial razaosocial ragionesociale',
  type: 'typ tipo soort art sorte kind',
  group:
    'group gruppe grupo gruppo groep class klasse clase family familie famille familia famiglia gamme sortiment assortment grp',
  product:
    'product produkt artikel item article articulo articolo artigo prodotto produit produto prod goods ware material merchandise mercadoria merce merceologico merceologica',
  model: 'model modell',
  category: 'category kategorie categorie categoria rubrique genre categ cat rubro',
  department: 'department abteilung rayon reparto departamento afdeling spart',
  sub: 'sub unter sous sotto secondary',
  segment: 'segment zielgruppe segmentation seg',
  occupation: 'occupation beruf profession profesion profissao beroep',
  region: 'region regiao regio territory territoire territorio gebiet terr rgn gebied',
  zone: 'zone zona area district bezirk market markt mercado marche mercato bereich distrito distretto secteur',
  continent: 'continent kontinent werelddeel erdteil',
  country: 'country countries land pays pais paese nation nacion nazione countryregion ctry',
  state: 'state province provinz bundesland estado provincia kanton canton stato staat uf deelstaat prefecture provincie etat',
  county: 'county comte condado contea',
  city: 'city stadt ort ville ciudad cidade citta stad plaats town gemeinde localidad municipio comune wohnort cities suburb woonplaats comuna localita localite commune poblacion gemeente',
  postal: 'zip postal postcode postalcode plz postleitzahl cep cap',
  store:
    'store shop laden geschaft magasin boutique tienda loja negozio winkel filiaal branch outlet sucursal succursale agence agencia standort mall shoppingmall vestiging niederlassung verkaufsstelle pointofsale puntovendita pointdevente puntodeventa restaurant filial retailer delegacion delegacao enseigne pontodevenda verkooppunt',
  location: 'location lieu ubicacion localizacao luogo locatie site',
  channel: 'channel kanal vertriebsweg canal kanaal chnl vtweg absatzkanal',
  platform: 'platform plattform plateforme plataforma piattaforma source medium',
  seller:
    'seller salesperson salesman salesrep rep representative vertreter verkaufer vendeur vendedor venditore verkoper agent commercial asesor rappresentante vertegenwoordiger aussendienst consultant berater cashier kassierer associate merchant conseiller dealer haendler comercial vendeuse verkauferin venditrice representant ejecutivo atendente cajero cajera caissier cassiere server waiter kellner barista opportunityowner accountowner consultor accountmanager salesmanager',
  staff: 'mitarbeiter staff employe empleado funcionario dipendente medewerker sachbearbeiter operator',
  person: 'person personne pessoa persoon',
  gender: 'gender sex geschlecht sexo genero sesso geslacht genere',
  age: 'age alter edad idade eta leeftijd',
  promotion:
    'promotion promo aktion kampagne campaign campagne campana campanha campagna promocion promocao promozione coupon gutschein voucher actie offer oferta offre cupon cupom kupon bondereduction promocional offerta promotie',
  status: 'status statut situacao situacion zustand',
  visits:
    'visit session besuch bezoek visitor traffic footfall sessoes seitenaufrufe pageviews visiteur visitante visitatori frequentation sesion sessao bezoekers sitzung sessie nombredevisites numerodevisitas',
  line: 'line row zeile ligne linha riga regel position pos index lineitem sequence seq orderdetail posnr orderlineitems',
  payment: 'payment zahlung zahl paiement pago pagamento betaling betaal tender pmt paid',
  rating: 'rating bewertung review score stars satisfaction rank ranking rang',
  target: 'target budget forecast plan soll ziel objectif objetivo obiettivo doel quota goal prognose meta',
  previous:
    'previous prior vorjahr ly py vorherig growth change wachstum variance difference cumulative running ytd mtd anterior precedent vorig',
  average: 'average avg mean durchschnitt moyenne moyen promedio media medio gemiddeld',
  method: 'method mode modus metodo',
  priority:
    'priority prioritat priorite prioridad priorita prioriteit band size level stufe tier bucket range weight gewicht max maximum min minimum',
  other: 'holiday feiertag supplier vendor lieferant fournisseur proveedor fornecedor fornitore leverancier',
  currency: 'currency wahrung devise moneda moeda valuta usd eur euro gbp dollar chf cad aud jpy inr brl mxn ccy waerk waers',
} as const;

/** Phrases that mean more than one idea at once, or another than their words do, by what they mean. */
export const PHRASES = {
  'product id': 'stockcode sku artnr ean asin upc gtin isbn plu matnr artno',
  line: 'orderlineitem orderitem orderline',
  'date time': 'timestamp zeitstempel zeitpunkt horodatage',
  'order count': 'ordini',
  'product count': 'articoli prodotti itens numerodearticulos numeroarticoli numerodeitens',
  'transaction count': 'transacoes transazioni',
  'invoice count': 'fatture facturen belege scontrini bonnen',
  'category line': 'productline produktlinie lineadeproducto linhadeproduto lineadiprodotto',
  'product descr': 'productdetail itemdetail',
  'invoice id': 'nrpiece numeropiece numerodepiece belegfeld',
  'invoice date': 'datepiece datedepiece fkdat bldat',
  'order date': 'audat bstdk',
  'created date': 'erdat',
  'unit price': 'stuksprijs pu punitario',
  'sale count': 'sold verkauft vendu vendido vendida vendute venduti venduto venduta verkocht',
  'sale price': 'vk pvp soldfor',
  'procure price': 'ek',
  'cost price': 'prixderevient prixrevient coutderevient',
  'list price': 'uvp msrp mrp rrp listino',
  invoice: 'notafiscal',
  'product name': 'arktx maktx artbez',
  'product group': 'matkl wgr wg artgruppe artgrp',
  'sub group': 'uwg',
  'net amount': 'netwr imponibile',
  'net price': 'netpr',
  'gross profit': 'gp',
  'customer email': 'username',
  'estimate date': 'liefertermin',
  'order id': 'incrementid',
  'customer id': 'kdnr kunnr kunag kunrg kunwe debnr',
  revenue: 'ca',
  'revenue net': 'caht',
  'revenue gross': 'cattc',
} as const;

/** Words that say nothing about a column's meaning. */
export const STOP_WORDS =
  'the of a an affaires negocios uom op sollhaben and for by per in on to at is de del della dello delle dei degli di du des d l la le les el los las lo il i das der die dem den do da dos von vom van het een und et y e en im zum zur au aux fur pour para por par pro je voor column col field local retail online web fact dim tbl';
