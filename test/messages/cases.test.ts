import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { grammar as czech } from '../../src/messages/cs/grammar.js';

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
    assert.deepEqual(['1 dne', '90 dnů'].map(czech.pred), ['1 dnem', '90 dny']);
    assert.deepEqual(['3 roky', '12 měsíců'].map(czech.posledni), ['poslední 3 roky', 'posledních 12 měsíců']);
    assert.equal(czech.predchozi('12 měsíců'), 'předchozích 12 měsíců');
    assert.equal(czech.adjective('80\u00a0%'), '80%');
  });
});
