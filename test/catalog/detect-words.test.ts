import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { meaningOf, toVocabulary } from '../../src/catalog/detect-names.js';
import { RULE_LINES } from '../../src/catalog/detect-rule-lines.js';
import { PHRASES, STOP_WORDS, WORDS } from '../../src/catalog/detect-words.js';

const ideas = new Set(Object.keys(WORDS));
const wordsIn = (texts: readonly string[]): string[] => texts.flatMap((text) => text.split(' '));

describe('the words of columns', () => {
  it('stand for ideas that are there', () => {
    const named = [
      ...wordsIn(Object.keys(PHRASES)),
      ...Object.values(RULE_LINES).flatMap((lines) => lines.match(/[a-z]+/g) ?? []),
    ];
    assert.deepEqual(
      named.filter((idea) => !ideas.has(idea)),
      [],
    );
  });

  it('are written as names are read, and once', () => {
    const words = [...wordsIn(Object.values(WORDS)), ...wordsIn(Object.values(PHRASES)), ...STOP_WORDS.split(' ')];
    assert.deepEqual(
      words.filter((word) => !/^[a-z]+$/.test(word)),
      [],
    );
    assert.deepEqual(
      words.filter((word, index) => words.indexOf(word) !== index),
      [],
    );
  });

  it('mean what plurals and compounds of them mean', () => {
    const vocabulary = toVocabulary();
    const meanings: Readonly<Record<string, string>> = {
      employees: 'staff',
      'Sales Person': 'seller',
      Verkaufskosten: 'sale cost',
      'Date Time': 'date time',
      'Sub Category': 'sub category',
      ingresos: 'revenue',
      'Prix d’achat': 'price purchase',
      SKU: 'product id',
      'CA HT': 'revenue net',
    };
    for (const [name, wanted] of Object.entries(meanings))
      assert.equal([...meaningOf(name, vocabulary).concepts].join(' '), wanted, name);
  });
});
