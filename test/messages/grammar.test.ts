import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { grammarOf, joined, type LanguageNames } from '../../src/messages/grammar.js';
import { grammar as arabic } from '../../src/messages/ar/grammar.js';
import { grammar as czech } from '../../src/messages/cs/grammar.js';
import { grammar as german } from '../../src/messages/de/grammar.js';
import { grammar as spanish } from '../../src/messages/es/grammar.js';
import { grammar as french } from '../../src/messages/fr/grammar.js';
import { grammar as hebrew } from '../../src/messages/he/grammar.js';
import { grammar as hindi } from '../../src/messages/hi/grammar.js';
import { grammar as italian } from '../../src/messages/it/grammar.js';
import { grammar as danish } from '../../src/messages/da/grammar.js';
import { grammar as norwegian } from '../../src/messages/nb/grammar.js';
import { grammar as dutch } from '../../src/messages/nl/grammar.js';
import { grammar as polish } from '../../src/messages/pl/grammar.js';
import { grammar as portuguese } from '../../src/messages/pt/grammar.js';
import { grammar as turkish } from '../../src/messages/tr/grammar.js';

const NAMES: LanguageNames = {
  roles: { region: 'Region', day: 'Dzień', customer: 'Klient' },
  measures: { revenue: 'Przychody', customers: 'Klienci' },
  plurals: { region: 'Regiony' },
  forms: {
    genitive: { region: 'regionu', day: 'dnia', revenue: 'przychodów' },
    gender: { revenue: 'plural' },
    average: { doba: 'średniej dziennej' },
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
    assert.equal(grammar.inForm('average', 'doba'), 'średniej dziennej');
  });

  it('has small letters within a sentence, but for abbreviations', () => {
    assert.deepEqual(['Przychody', 'VAT', 'Łódź'].map(grammar.lower), ['przychody', 'VAT', 'łódź']);
    assert.equal(grammar.and(['Przychody', 'Koszt', 'Zysk']), 'Przychody, koszt i zysk');
    assert.equal(grammar.lowerMany('Region'), 'regiony');
    assert.equal(grammar.genitiveAnd(['Dzień', 'Region', 'Ship Mode']), 'dnia, regionu i Ship Mode');
  });

  it('writes the name of a column as people do', () => {
    const names = {
      deposit_type: 'Deposit type',
      regional_office2: 'Regional office2',
      Preferred_Name: 'Preferred name',
      OrderPriority: 'Order priority',
      CustomerID: 'CustomerID',
      SKU: 'SKU',
      'Sub-Category': 'Sub-Category',
      'Payment Method': 'Payment Method',
      region: 'Region',
    };
    assert.deepEqual(Object.keys(names).map(grammar.dimension), Object.values(names));
  });

  it('changes no name at the start of a sentence', () => {
    const own = grammarOf('tr', NAMES, { and });
    assert.equal(own.sentences(['iPhone: ciro', 'a: iade oranı']), 'iPhone: ciro. a: iade oranı.');
  });

  it('has the letters and marks of its language', () => {
    const own = grammarOf('tr', NAMES, { and });
    assert.deepEqual([own.upper('iade'), own.lower('Iskonto')], ['İade', 'ıskonto']);
    const ownArabic = grammarOf('ar', NAMES, { and, comma: '، ', semicolon: '؛ ' });
    assert.equal(ownArabic.list(['أ', 'ب']), 'أ، ب');
    const japanese = grammarOf('ja', NAMES, { and, stop: '。', space: '' });
    assert.equal(japanese.sentences(['売上は増加', '利益は減少']), '売上は増加。利益は減少。');
    assert.equal(japanese.sentences(['売上は増加。', '利益は減少']), '売上は増加。利益は減少。');
  });
  it('has one full stop where a sentence ends with a short form', () => {
    assert.equal(grammar.phrases(['Strata 47,6 tys.. Zysk 68,7 tys..', 'Razem…']), 'Strata 47,6 tys. Zysk 68,7 tys. Razem…');
    assert.equal(grammar.phrases(['To be continued...']), 'To be continued...');
  });

  it('names a day and the same days of a year as Danish and Norwegian do', () => {
    const periods = ['4. mar. 2017', 'de samme dage i 2016'];
    assert.deepEqual(periods.map(danish.onDay), ['den 4. mar. 2017', 'på de samme dage i 2016']);
    assert.deepEqual(['4. mars 2017', 'de samme dagene i 2016'].map(norwegian.onDay), [
      '4. mars 2017',
      'på de samme dagene i 2016',
    ]);
  });

  it('puts the Italian article before a number', () => {
    assert.deepEqual(['38%', '80%', '8,5%', '11%', '18%', '1,2%', '0,5%'].map(italian.il), [
      'il 38%',
      'l’80%',
      'l’8,5%',
      'l’11%',
      'il 18%',
      'l’1,2%',
      'lo 0,5%',
    ]);
    assert.deepEqual(
      [italian.upperIl('80%'), italian.del('30–80%'), italian.nel('80%'), italian.dal('80%')],
      ['L’80%', 'del 30–80%', 'nell’80%', 'dall’80%'],
    );
    assert.deepEqual(['2018', 'gen 2018', 'T1 2018', '4–10 gen 2018'].map(italian.inPeriod), [
      'nel 2018',
      'a gen 2018',
      'nel T1 2018',
      '4–10 gen 2018',
    ]);
  });

  it('joins Portuguese prepositions with articles', () => {
    assert.deepEqual(['os mesmos dias de 2016', '1º trimestre de 2016', '2016'].map(portuguese.de), [
      'dos mesmos dias de 2016',
      'do 1º trimestre de 2016',
      'de 2016',
    ]);
    assert.deepEqual(['terça-feira', 'domingo', 'T1 de 2018', 'jan. de 2018'].map(portuguese.em), [
      'na terça-feira',
      'no domingo',
      'no T1 de 2018',
      'em jan. de 2018',
    ]);
  });

  it('couples a percentage with a noun', () => {
    assert.deepEqual(['80\u00a0%', '80%'].map(german.coupled), ['80-%', '80-%']);
    assert.equal(german.inForm('genitive', 'Umsatz'), 'des Umsatzes');
  });

  it('puts a period behind a preposition', () => {
    const periods = (one: (period: string) => string, ...texts: string[]): string[] => texts.map(one);
    assert.deepEqual(periods(italian.al, 'gli stessi giorni del 2016', '2016', '8 gen 2018', 'gen 2018'), [
      'agli stessi giorni del 2016',
      'al 2016',
      'all’8 gen 2018',
      'a gen 2018',
    ]);
    assert.deepEqual(periods(german.dative, 'dieselben Tage 2016', '2016'), ['denselben Tagen 2016', '2016']);
    assert.deepEqual(periods(german.im, 'Jan. 2018', '2018', 'Q1 2018'), ['im Jan. 2018', '2018', 'Q1 2018']);
    assert.deepEqual(periods(french.en, 'janv. 2018', '2018', 'T1 2018'), ['en janv. 2018', 'en 2018', 'T1 2018']);
    assert.deepEqual(periods(spanish.en, 'ene 2018', '2018', '4–10 ene 2018'), ['en ene 2018', 'en 2018', '4–10 ene 2018']);
    assert.deepEqual(periods(dutch.inPeriod, 'dezelfde dagen van 2016', '2016'), ['op dezelfde dagen van 2016', 'in 2016']);
    assert.deepEqual(periods(polish.z, 'te same dni 2016 r.', '2016', 'lut 2018', 'sty 2018'), [
      'z tymi samymi dniami 2016 r.',
      'z 2016 r.',
      'z lut 2018',
      'ze sty 2018',
    ]);
    assert.deepEqual(periods(portuguese.ao, 'os mesmos dias de 2016', '1º trimestre de 2016', '2016'), [
      'aos mesmos dias de 2016',
      'ao 1º trimestre de 2016',
      'a 2016',
    ]);
    assert.deepEqual(periods(turkish.gore, '2016', '2020', '2000', 'Oca 2019', '2016 yılının aynı günleri', 'önceki dönem'), [
      '2016’ya göre',
      '2020’ye göre',
      '2000’e göre',
      'Oca 2019’a göre',
      '2016 yılının aynı günlerine göre',
      'önceki dönem ile karşılaştırıldığında',
    ]);
    assert.deepEqual(periods(turkish.kadar, '30 Ara', '5 Eylül', '30 Ara 2017'), [
      '30 Aralık’a kadar',
      '5 Eylül’e kadar',
      '30 Ara 2017 tarihine kadar',
    ]);
  });

  it('joins words of one letter in Hebrew, and takes the article of a period off', () => {
    const joins = (one: (text: string) => string, ...texts: string[]): string[] => texts.map(one);
    assert.deepEqual(joins(hebrew.be, 'פברואר 2018', '2017', 'החודש הקודם', 'הזמנות'), [
      'בפברואר 2018',
      'ב־2017',
      'בחודש הקודם',
      'בהזמנות',
    ]);
    assert.deepEqual(joins(hebrew.me, 'West', 'הרבעון הקודם'), ['מ־West', 'מהרבעון הקודם']);
    assert.deepEqual(joins(hebrew.ofThe, 'הכנסות', 'Net sales'), ['מההכנסות', 'מ־Net sales']);
    assert.equal(hebrew.and(['אזור', 'עיר', 'Segment']), 'אזור, עיר ו־Segment');
  });

  it('puts periods and their counts before a postposition in Hindi', () => {
    assert.deepEqual(['2017', '2017 (30 दिस॰ तक)'].map(hindi.mein), ['2017 में', '2017 में (30 दिस॰ तक)']);
    assert.deepEqual(['1 महीना', '5 महीने', '1 दिन', '90 दिन', '2 तिमाहियाँ'].map(hindi.obliqueCount), [
      '1 महीने',
      '5 महीनों',
      '1 दिन',
      '90 दिनों',
      '2 तिमाहियों',
    ]);
  });

  it('takes the articles off a label in Arabic', () => {
    const bare = ['الطلب', 'الفئة الفرعية', 'اسم العميل', 'ألمانيا', 'Region'].map(arabic.bare);
    assert.deepEqual(bare, ['طلب', 'فئة فرعية', 'اسم العميل', 'ألمانيا', 'Region']);
  });

  it('ends a share and a count in Turkish as they are spoken', () => {
    const ends = (one: (shown: string | number) => string): string[] => [8, 6, 10, 20, 100, '%16,4', '%80'].map(one);
    assert.deepEqual(ends(turkish.si), ['8’i', '6’sı', '10’u', '20’si', '100’ü', '%16,4’ü', '%80’i']);
    assert.deepEqual(ends(turkish.sinda), ['8’inde', '6’sında', '10’unda', '20’sinde', '100’ünde', '%16,4’ünde', '%80’inde']);
  });

  it('declines months from one to another in Czech', () => {
    const range = 'červenec 2021–červen 2022';
    assert.deepEqual(
      [czech.v, czech.oproti, czech.s, czech.na].map((put) => put(range)),
      ['od\u00a0července 2021 do\u00a0června 2022', `období ${range}`, `s\u00a0obdobím ${range}`, range],
    );
    assert.equal(czech.v('březen 2017–prosinec 2017'), 'od\u00a0března do\u00a0prosince 2017');
  });

  it('ends a sentence with the point of a short form, where it has one', () => {
    assert.deepEqual(['Zysk 3 tys.', 'Zysk 3 mln'].map(polish.ended), ['Zysk 3 tys.', 'Zysk 3 mln.']);
  });

  it('keeps the capital of a federal state in French', () => {
    assert.deepEqual(['État', 'Pays'].map(french.lower), ['État', 'pays']);
  });
});
