import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { grammar as czech } from '../../src/messages/cs/grammar.js';
import { grammar as finnish } from '../../src/messages/fi/grammar.js';

const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('the cases of Czech', () => {
  it('decline years, months and days of another year behind prepositions', () => {
    const year = '2016';
    const cut = '2017 do 30. 12.';
    const days = 'stejné dny roku 2016';
    assert.deepEqual(['leden 2019', 'září 2019', year, cut, days, 'Q1 2018'].map(czech.v).map(spaced), [
      'v lednu 2019',
      'v září 2019',
      'v roce 2016',
      'v roce 2017 do 30. 12.',
      've stejných dnech roku 2016',
      'v Q1 2018',
    ]);
    assert.deepEqual(['leden 2019', year, days].map(czech.oproti), ['lednu 2019', 'roku 2016', 'stejným dnům roku 2016']);
    assert.deepEqual(['červenec 2019', year].map(czech.od), ['července 2019', 'roku 2016']);
    assert.equal(spaced(czech.s(year)), 's rokem 2016');
    assert.deepEqual(['leden 2019', 'srpen 2019', days].map(czech.s).map(spaced), [
      's lednem 2019',
      'se srpnem 2019',
      'se stejnými dny roku 2016',
    ]);
    assert.deepEqual(['únor 2018', '2018'].map(czech.na), ['únor 2018', 'rok 2018']);
  });

  it('leave days and names that are no period as they are', () => {
    for (const name of ['3. 2. 2018', 'West', '1 310', 'lednička'])
      assert.deepEqual([czech.v(name), czech.oproti(name), czech.od(name)], [name, name, name]);
  });

  it('decline the members of a dimension', () => {
    assert.deepEqual(['podkategorie', 'hodnoty pole Sklad'].map(czech.ofKinds), ['podkategorií', 'hodnot pole Sklad']);
  });

  it('have numbers of days and of periods in the form of the number', () => {
    assert.deepEqual(['1 dne', '90 dní'].map(czech.pred), ['1 dnem', '90 dny']);
    assert.deepEqual(['3 roky', '12 měsíců'].map(czech.posledni), ['poslední 3 roky', 'posledních 12 měsíců']);
    assert.deepEqual([3, '10', '1\u00a0310'].map(czech.prvni), ['první 3', 'prvních 10', 'prvních 1\u00a0310']);
    assert.equal(czech.predchozi('12 měsíců'), 'předchozích 12 měsíců');
    assert.equal(czech.adjective('80\u00a0%'), '80%');
  });
});

describe('the cases of Finnish', () => {
  it('decline periods by what they are', () => {
    const periods = [
      '2016',
      '2017 (30.12. asti)',
      'helmi 2018',
      'vuoden 2016 samat päivät',
      'Q1/2018',
      '3.2.2018',
      '21.–27.1.2019',
    ];
    assert.deepEqual(periods.map(finnish.ssa), [
      'vuonna 2016',
      'vuonna 2017 (30.12. asti)',
      'helmikuussa 2018',
      'vuoden 2016 samoina päivinä',
      'neljänneksellä Q1/2018',
      '3.2.2018',
      '21.–27.1.2019',
    ]);
    assert.deepEqual(periods.map(finnish.sta), [
      'vuodesta 2016',
      'vuodesta 2017 (30.12. asti)',
      'helmikuusta 2018',
      'vuoden 2016 samoista päivistä',
      'neljänneksestä Q1/2018',
      'päivästä 3.2.2018',
      'jaksosta 21.–27.1.2019',
    ]);
    assert.deepEqual(['2016', 'tammi 2019', 'TK17'].map(finnish.hen), ['vuoteen 2016', 'tammikuuhun 2019', 'tilikauteen TK17']);
    assert.deepEqual(['2018', 'helmi 2018'].map(finnish.lle), ['vuodelle 2018', 'helmikuulle 2018']);
    assert.deepEqual(['2016', '3.2.2018'].map(finnish.n), ['vuoden 2016', 'päivän 3.2.2018']);
    assert.deepEqual(['helmi 2018', '2018'].map(finnish.jakso), ['Helmikuu 2018', 'Vuosi 2018']);
  });

  it('leave names that are no period as they are', () => {
    for (const name of ['West', '1 310', 'Tammi-Tukku', 'helminauhat'])
      assert.deepEqual([finnish.ssa(name), finnish.sta(name), finnish.hen(name)], [name, name, name]);
  });

  it('end a number by its last digit', () => {
    const numbers = [1, 2, 4, 6, 9, 10, 12, 17, 100, 1000, '2\u00a0500', 793];
    assert.deepEqual(
      numbers.map((number) => finnish.luvusta(number).split(':')[1]),
      ['stä', 'sta', 'stä', 'sta', 'stä', 'stä', 'sta', 'stä', 'sta', 'sta', 'sta', 'sta'],
    );
  });

  it('name groupings, forecasts and members, also of columns without a form', () => {
    assert.deepEqual(['Alue', 'Ship Mode'].map(finnish.ittain), ['alueittain', 'kentän Ship Mode mukaan']);
    assert.equal(finnish.upperIttain('Tuote'), 'Tuotteittain');
    assert.deepEqual(['Liikevaihto', 'Net sales'].map(finnish.ennuste), ['Liikevaihdon ennuste', 'Net sales -ennuste']);
    assert.deepEqual(['alueet', 'kentän Ship Mode arvot'].map(finnish.ofKinds), ['alueiden', 'kentän Ship Mode arvojen']);
    assert.deepEqual(['alueet', 'kentän Ship Mode arvot'].map(finnish.countedKinds), ['aluetta', 'kentän Ship Mode arvoa']);
  });

  it('have days in the form of their place', () => {
    assert.deepEqual(['1 päivä', '12 päivää'].map(finnish.paivan), ['1 päivän', '12 päivän']);
    assert.deepEqual(['1 päivän', '12 päivän'].map(finnish.paivaa), ['1 päivä', '12 päivää']);
  });
});
