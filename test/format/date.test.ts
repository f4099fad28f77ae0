import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatBin, formatDay, formatRange, wholeGrain } from '../../src/format/date.js';
import { memberName } from '../../src/format/member-name.js';
import { axisName, binName, monthName } from '../../src/format/time-names.js';
import { LANGUAGES } from '../../src/messages/compiled/languages.js';
import { day } from '../day.js';

const en = { locale: 'en', calendar: {} };
const fiscal = { locale: 'en', calendar: { fiscalStart: 4 } };
const retail = { locale: 'en', calendar: { fiscalStart: '4-5-4' } } as const;
const range = (from: string, to: string): { from: number; to: number } => ({ from: day(from), to: day(to) });

describe('formatBin', () => {
  it('says bins as people do', () => {
    assert.equal(formatBin(day('2016-11-01'), 'month', en), 'Nov 2016');
    assert.equal(formatBin(day('2016-12-12'), 'week', en), '12–18 Dec 2016');
    assert.equal(formatBin(day('2016-12-26'), 'week', en), '26 Dec 2016–1 Jan 2017');
    assert.equal(formatBin(day('2017-04-01'), 'quarter', en), 'Q2 2017');
    assert.equal(formatBin(day('2017-01-01'), 'year', en), '2017');
    assert.equal(formatBin(day('2017-09-05'), 'day', en), '5 Sep 2017');
  });

  it('names a fiscal year after the year in which it ends', () => {
    assert.equal(formatBin(day('2016-04-01'), 'year', fiscal), 'FY17');
    assert.equal(formatBin(day('2016-07-01'), 'quarter', fiscal), 'FY17 Q2');
    assert.equal(formatBin(day('2017-01-01'), 'quarter', fiscal), 'FY17 Q4');
  });

  it('names a year of weeks after the year in which it begins, and its months with it', () => {
    assert.equal(formatBin(day('2017-01-29'), 'year', retail), 'FY17');
    assert.equal(formatBin(day('2017-12-31'), 'month', retail), 'FY17 Jan');
    assert.equal(formatBin(day('2018-02-04'), 'month', retail), 'FY18 Feb');
    assert.equal(formatBin(day('2018-05-06'), 'quarter', retail), 'FY18 Q2');
    assert.equal(axisName(day('2017-12-31'), 'month', retail), 'Jan');
    assert.equal(axisName(day('2017-12-31'), 'day', retail), '31');
    assert.equal(binName(day('2017-01-29'), 'month', retail), 'FY17 Feb');
    assert.equal(monthName(day('2017-01-29'), retail), 'February');
  });

  it('numbers thirteen months, and names a year of weeks as a fiscal year', () => {
    const thirteen = { locale: 'en', calendar: { fiscalStart: '13x4; starts: Monday nearest 1 January' } } as const;
    assert.equal(formatBin(day('2020-11-30'), 'month', thirteen), 'FY20 P13');
    assert.equal(formatBin(day('2020-11-30'), 'quarter', thirteen), 'FY20 Q4');
    assert.equal(formatBin(day('2019-12-30'), 'year', thirteen), 'FY20');
    assert.equal(axisName(day('2020-01-27'), 'month-narrow', thirteen), 'P2');
    assert.equal(monthName(day('2020-01-27'), { ...thirteen, locale: 'ar-EG' }), 'P٢');
    const column = { name: 'month-of-year(date)', type: 'number', values: Float64Array.of(13) } as const;
    assert.equal(memberName('13', column, { ...thirteen, messages: { blank: '' } }), 'P13');
  });

  it('names months of weeks in the language of the locale', () => {
    const names = ['ar-EG', 'de', 'fr', 'ja', 'ko', 'pl', 'zh'].map((locale) =>
      formatBin(day('2017-02-26'), 'month', { locale, calendar: { fiscalStart: '4-5-4' } }),
    );
    assert.deepEqual(names, [
      'مارس، السنة المالية ١٧',
      'GJ17 Mär',
      'Ex.\u00a017 mars',
      '17年度 3月',
      'FY17 3월',
      'RO17 mar',
      '17财年3月',
    ]);
  });

  /** Quarters as CLDR 47 abbreviates them (`quarters.format.abbreviated`), and of a year (`availableFormats.yQQQ`), from cldr-dates-full. */
  const CLDR: Readonly<Record<string, readonly [string, string]>> = {
    ar: ['الربع الثاني', 'الربع الثاني 2017'],
    da: ['2. kvt.', '2. kvt. 2017'],
    de: ['Q2', 'Q2 2017'],
    en: ['Q2', 'Q2 2017'],
    es: ['T2', 'T2 2017'],
    fr: ['T2', 'T2 2017'],
    it: ['T2', 'T2 2017'],
    ja: ['Q2', '2017年第2四半期'],
    ko: ['2분기', '2017년 2분기'],
    nb: ['K2', 'K2 2017'],
    nl: ['K2', 'K2 2017'],
    pl: ['II kw.', 'II kw. 2017'],
    pt: ['T2', 'T2 de 2017'],
    sv: ['K2', 'K2 2017'],
    tr: ['Ç2', '2017 Ç2'],
    zh: ['2季度', '2017年第2季度'],
    'zh-Hant': ['第2季', '2017年第2季'],
  };

  it('names quarters as CLDR does', () => {
    for (const [locale, [quarter, quarterOfYear]] of Object.entries(CLDR)) {
      assert.equal(axisName(day('2017-04-01'), 'quarter', { locale, calendar: {} }), quarter);
      assert.equal(formatBin(day('2017-04-01'), 'quarter', { locale, calendar: {} }), quarterOfYear);
    }
  });

  it('names four different quarters in every language', () => {
    for (const locale of ['en', ...Object.keys(LANGUAGES)]) {
      const quarters = ['2017-01-01', '2017-04-01', '2017-07-01', '2017-10-01'].map((first) =>
        formatBin(day(first), 'quarter', { locale, calendar: {} }),
      );
      assert.equal(new Set(quarters).size, 4, `${locale}: ${quarters.join(', ')}`);
    }
  });

  it('names fiscal years in the language of the locale, with the digits of the country', () => {
    const names = (locale: string): readonly string[] => [
      formatBin(day('2016-07-01'), 'quarter', { locale, calendar: { fiscalStart: 4 } }),
      formatBin(day('2016-04-01'), 'year', { locale, calendar: { fiscalStart: 4 } }),
    ];
    assert.deepEqual(names('de-AT'), ['GJ17 Q2', 'GJ17']);
    assert.deepEqual(names('fr'), ['Ex.\u00a017 T2', 'Ex.\u00a017']);
    assert.deepEqual(names('es-MX'), ['EF17 T2', 'EF17']);
    assert.deepEqual(names('nl'), ['BJ17 K2', 'BJ17']);
    assert.deepEqual(names('sv'), ['RÅ17 K2', 'RÅ17']);
    assert.deepEqual(names('pt-BR'), ['EF17 T2', 'EF17']);
    assert.deepEqual(names('pl'), ['RO17 II kw.', 'RO17']);
    assert.deepEqual(names('ja'), ['17年度 Q2', '17年度']);
    assert.deepEqual(names('zh'), ['17财年第2季度', '17财年']);
    assert.deepEqual(names('zh-TW'), ['17會計年度第2季', '17會計年度']);
    assert.deepEqual(names('da'), ['2. kvt. RÅ17', 'RÅ17']);
    assert.deepEqual(names('nn'), ['RÅ17 K2', 'RÅ17']);
    assert.deepEqual(names('ko'), ['FY17 2분기', 'FY17']);
    assert.deepEqual(names('ar-EG'), ['السنة المالية ١٧ الربع الثاني', 'السنة المالية ١٧']);
    assert.equal(formatBin(day('2017-04-01'), 'quarter', { locale: 'ar-EG', calendar: {} }), 'الربع الثاني ٢٠١٧');
    // A language without texts has the English ones, with the years of its own calendar.
    assert.equal(formatBin(day('2017-04-01'), 'quarter', { locale: 'th', calendar: {} }), 'Q2 2560');
  });

  it('follows the order of a country', () => {
    assert.equal(formatDay(day('2017-12-30'), { locale: 'en-US' }), 'Dec 30, 2017');
    assert.equal(formatDay(day('2017-12-30'), { locale: 'de' }), '30. Dez. 2017');
  });
});

describe('formatRange', () => {
  it('names whole units, and gives both ends of others', () => {
    assert.equal(formatRange(range('2017-01-01', '2017-12-31'), en), '2017');
    assert.equal(formatRange(range('2017-04-01', '2017-06-30'), en), 'Q2 2017');
    assert.equal(formatRange(range('2016-02-01', '2016-02-29'), en), 'Feb 2016');
    assert.equal(formatRange(range('2017-12-01', '2017-12-30'), en), '1–30 Dec 2017');
    assert.equal(formatRange(range('2016-07-01', '2016-12-31'), en), 'Jul–Dec 2016');
    assert.equal(formatRange(range('2017-03-05', '2017-03-05'), en), '5 Mar 2017');
    assert.equal(formatRange(range('2016-04-01', '2017-03-31'), fiscal), 'FY17');
    assert.equal(formatRange(range('2017-01-29', '2018-02-03'), retail), 'FY17');
    assert.equal(formatRange(range('2017-12-31', '2018-02-03'), retail), 'FY17 Jan');
    assert.equal(formatRange(range('2017-02-01', '2017-02-28'), retail), 'Feb 2017');
    assert.equal(formatRange(range('2017-01-01', '2017-12-31'), retail), 'Jan–Dec 2017');
  });

  it('writes both ends as single days are written in Czech, where Intl pads the numbers of ranges', () => {
    const czech = { locale: 'cs', calendar: {} };
    const week = range('2019-01-27', '2019-02-02');
    assert.equal(formatRange(week, czech), '27. 1.–2. 2. 2019');
    assert.equal(formatBin(week.from, 'week', czech), formatRange(week, czech));
    assert.equal(formatRange(range('2018-12-31', '2019-01-06'), czech), '31. 12. 2018–6. 1. 2019');
    assert.equal(formatRange(range('2018-10-31', '2019-11-06'), { locale: 'fi', calendar: {} }), '31.10.2018–6.11.2019');
    assert.equal(formatRange(range('2016-07-01', '2016-12-31'), czech), 'červenec 2016–prosinec 2016');
  });
});

describe('wholeGrain', () => {
  it('knows whole units from ranges that only begin and end like them', () => {
    assert.equal(wholeGrain(range('2017-02-01', '2017-04-30'), en), undefined);
    assert.equal(wholeGrain(range('2017-02-01', '2018-01-31'), en), undefined);
    assert.equal(wholeGrain(range('2017-01-01', '2017-12-30'), en), undefined);
    assert.equal(wholeGrain(range('2017-04-01', '2017-06-30'), fiscal), 'quarter');
  });

  it('writes ranges in Japanese and Chinese with units, and what both ends share once', () => {
    const day = (text: string): number => Date.parse(text) / 86_400_000;
    const rangeIn = (locale: string, from: string, to: string): string =>
      formatRange({ from: day(from), to: day(to) }, { locale, calendar: { fiscalStart: 1 } });
    assert.equal(rangeIn('ja', '2021-07-01', '2022-06-30'), '2021年7月～2022年6月');
    assert.equal(rangeIn('ja', '2021-07-06', '2021-07-12'), '2021年7月6日～12日');
    assert.equal(rangeIn('ja', '2021-07-26', '2021-08-01'), '2021年7月26日～8月1日');
    assert.equal(rangeIn('zh', '2021-12-27', '2022-01-02'), '2021年12月27日–2022年1月2日');
    assert.equal(rangeIn('zh-Hant', '2021-03-01', '2021-12-31'), '2021年3月至12月');
  });
});
