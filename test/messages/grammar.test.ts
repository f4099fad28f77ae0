import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { grammarOf, joined, type LanguageNames } from '../../src/messages/grammar.js';

const NAMES: LanguageNames = {
  roles: { region: 'Region', day: 'Dzień', customer: 'Klient' },
  measures: { revenue: 'Przychody', customers: 'Klienci' },
  plurals: { region: 'Regiony' },
  forms: {
    genitive: { region: 'regionu', day: 'dnia', revenue: 'przychodów' },
    gender: { revenue: 'plural' },
  },
  levels: {},
  small: ({ digits }) => digits,
};
const and = (items: readonly string[]): string => joined(items, (before, name) => `${before} i ${name}`);

describe('the grammar of a language', () => {
  const grammar = grammarOf('pl', NAMES, { and });

  it('has forms of labels, however these are written, and leaves other names alone', () => {
    const genitive = (label: string): string => grammar.inForm('genitive', label);
    assert.deepEqual(['Przychody', 'Region', 'Regiony', 'dzień', 'Ship Mode'].map(genitive), [
      'przychodów',
      'regionu',
      'regionu',
      'dnia',
      'Ship Mode',
    ]);
    assert.equal(grammar.form('gender', 'Przychody'), 'plural');
    assert.equal(grammar.form('gender', 'Ship Mode'), undefined);
  });

  it('has small letters within a sentence, but for abbreviations', () => {
    assert.deepEqual(['Przychody', 'VAT', 'Łódź'].map(grammar.lower), ['przychody', 'VAT', 'łódź']);
    assert.equal(grammar.and(['Przychody', 'Koszt', 'Zysk']), 'Przychody, koszt i zysk');
    assert.equal(grammar.lowerMany('Region'), 'regiony');
  });

  it('changes no name at the start of a sentence', () => {
    const turkish = grammarOf('tr', NAMES, { and });
    assert.equal(turkish.sentences(['iPhone: ciro', 'a: iade oranı']), 'iPhone: ciro. a: iade oranı.');
  });

  it('has the letters and marks of its language', () => {
    const turkish = grammarOf('tr', NAMES, { and });
    assert.deepEqual([turkish.upper('iade'), turkish.lower('Iskonto')], ['İade', 'ıskonto']);
    const arabic = grammarOf('ar', NAMES, { and, comma: '، ', semicolon: '؛ ' });
    assert.equal(arabic.list(['أ', 'ب']), 'أ، ب');
    const japanese = grammarOf('ja', NAMES, { and, stop: '。', space: '' });
    assert.equal(japanese.sentences(['売上は増加', '利益は減少']), '売上は増加。利益は減少。');
  });
});
