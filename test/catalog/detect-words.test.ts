import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { saysAll } from '../../src/catalog/detect/names/context.js';
import { isPlain, meaningOf, toVocabulary, wordsOf } from '../../src/catalog/detect/names/names.js';
import { EUROPE_WORDS } from '../../src/catalog/detect/names/europe-words.js';
import { OTHER_WORDS } from '../../src/catalog/detect/names/other-words.js';
import { RULE_LINES } from '../../src/catalog/detect/rule-lines.js';
import { ROLES } from '../../src/query/schema.js';
import { ENGLISH, WORDS } from '../../src/catalog/detect/names/words.js';
import { WORLD_WORDS } from '../../src/catalog/detect/names/world-words.js';
import { everyNth, roundsOf, seedOf } from '../random.js';
import { allWords } from './detect-helpers.js';

const english = toVocabulary();
const ideas = new Set<string>([...Object.keys(WORDS), ...ROLES]);
const lists = [ENGLISH, EUROPE_WORDS, OTHER_WORDS, WORLD_WORDS];
const wordsIn = (texts: readonly string[]): string[] => texts.flatMap((text) => text.split(' '));

/** Pairs in one lower-case word, which another language divides elsewhere, as in produs-er, studente-mail and create-deal-value. */
const AMBIGUOUS =
  /^(ordreorders?|(purchase|invoice|estimate|hire|update|create|change)dealvalues?|total(texts?|tender)|(list|sub|branch)email(s?|addresss?)|studentemailaddresss?|rateno|tipi(gsts?|nr)|(telefon|region|status)upcs|produser(names?)?|platform(anno|auds|asins?|upcs)|segmentti(er|mes))$/;

/** Parts of words of another language that are English words and make no name: localidad, prioridad. */
const NO_NAMES = /^(local|prior) ?id ad$/;

describe('the words of columns', () => {
  it('stand for ideas that are there', () => {
    const named = [
      ...wordsIn(lists.flatMap(({ phrases }) => Object.keys(phrases))),
      ...Object.values(RULE_LINES).flatMap((lines) => lines.match(/[a-z]+/g) ?? []),
    ];
    assert.deepEqual(
      named.filter((idea) => !ideas.has(idea)),
      [],
    );
  });

  it('are written as names are read, and once', () => {
    const words = lists.flatMap(({ words: own, phrases, fillers }) =>
      wordsIn([...Object.values(own), ...Object.values(phrases), fillers]),
    );
    assert.deepEqual(
      words.filter((word) => wordsOf(word).join(' ') !== word),
      [],
    );
    assert.deepEqual(
      words.filter((word, index) => words.indexOf(word) !== index),
      [],
    );
  });

  it('mean what plurals and compounds of them mean', () => {
    const meanings: Readonly<Record<string, string>> = {
      employees: 'staff',
      'Sales Person': 'seller',
      Verkaufskosten: 'sale cost',
      'Date Time': 'date time',
      'Sub Category': 'sub category',
      amount_billed: 'amount invoice',
      booked_amount: 'order amount',
      amount_vnd: 'amount currency',
      Branche: 'segment',
      gesellschaft_id: 'company id',
      dni_cliente: 'id customer',
      'CPF do Cliente': 'id customer',
      numer_pesel: 'id',
      ingresos: 'revenue',
      'Prix d’achat': 'price purchase',
      SKU: 'product id',
      'CA HT': 'revenue net',
      'Sipariş Tarihi': 'order date',
      税抜売上金額: 'net revenue',
      課金額: 'revenue',
      close_at: 'transaction date',
      顧客ID: 'customer id',
      'رقم الفاتورة': 'id invoice',
    };
    for (const [name, wanted] of Object.entries(meanings))
      assert.equal([...meaningOf(name, allWords).concepts].join(' '), wanted, name);
  });

  /** Names that English words explain, and which other words would read otherwise. */
  const readOtherwise = (names: Iterable<string>): readonly string[] => {
    const says = (name: string, words: typeof english): string => JSON.stringify([...meaningOf(name, words).concepts]);
    return [...names].filter((name) => isPlain(name, english) && says(name, english) !== says(name, allWords));
  };

  it('say in English what they say among all languages: words and plurals', () => {
    assert.deepEqual(readOtherwise([...english.keys()].flatMap((word) => [word, `${word}s`])), []);
    assert.equal(meaningOf('Order Date', english).unknown.length, 0);
  });

  it('say in English what they say among all languages: words of which another language makes one', () => {
    const foreign = [...allWords.keys()].filter((word) => !english.has(word));
    const inTwo = (word: string): string[] =>
      Array.from({ length: word.length - 1 }, (_, at) => `${word.slice(0, at + 1)} ${word.slice(at + 1)}`);
    const inThree = (word: string): string[] =>
      inTwo(word).flatMap((two) => {
        const [first = '', rest = ''] = two.split(' ');
        return rest.length < 2 ? [two] : [two, ...inTwo(rest).map((parts) => `${first} ${parts}`)];
      });
    const otherwise = readOtherwise(everyNth(foreign, 4, seedOf()).flatMap(inThree));
    assert.deepEqual(
      otherwise.filter((name) => !NO_NAMES.test(name)),
      [],
    );
  });

  it('say in English what they say among all languages: pairs of words @release', () => {
    const words = [...english.keys()];
    const some = words.filter((_, index) => index % 10 < roundsOf(10));
    const otherwise = some.flatMap((first) => readOtherwise(words.flatMap((second) => [first + second, `${first}${second}s`])));
    assert.deepEqual(
      otherwise.filter((name) => !AMBIGUOUS.test(name)),
      [],
    );
  });

  it('do for the usual names in English, and not where a word is of another language or of none', () => {
    const usual = [
      'Row ID',
      'Order Date',
      'orderid',
      'Sub-Category',
      'unit_price',
      'Customer Names',
      'Discount %',
      'Product Code',
    ];
    assert.equal(saysAll('superstore', usual, english), true);
    for (const other of ['Umsatz', 'Bestelldatum', 'Fat Content', 'Importe', 'A'])
      assert.equal(saysAll('orders', [...usual, other], english), other === 'Importe', other);
    assert.equal(saysAll('kunden', ['id', 'city'], english), false);
    assert.equal(saysAll('customers', ['id', 'city'], english), true);
    assert.equal(saysAll('orders', [], english), false);
  });
});
