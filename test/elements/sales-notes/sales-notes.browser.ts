import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import { readXlsx } from 'hucre/xlsx';
import '../../../src/define/sales-breakdown.js';
import '../../../src/define/sales-notes.js';
import '../../../src/define/sales-table.js';
import '../../../src/define/sales-trend.js';
import type { SalesElement } from '../../../src/elements/base/element/sales-element.js';
import type { SalesNoteDetail, Note } from '../../../src/elements/sales-notes/note.js';
import type { SalesNotes } from '../../../src/elements/sales-notes/sales-notes.js';
import { until } from '../../until.js';
import { violations } from '../axe.js';
import { clean, inside } from '../chart-page.js';

const KEY = `sales-elements.notes ${location.pathname} default`;
const ROWS = Array.from({ length: 24 }, (_, k) => ({
  date: new Date(Date.UTC(2016, k, 15)).toISOString().slice(0, 10),
  region: ['East', 'West'][k % 2],
  revenue: 100 + k,
}));
const NOTE: Note = {
  id: '1',
  measure: 'revenue',
  field: 'region',
  value: 'West',
  text: 'New <b>team</b>',
  author: 'Ben',
  time: '2026-03-02T09:30:00Z',
};

interface Page {
  readonly notes: SalesNotes;
  readonly card: SalesElement;
  readonly details: SalesNoteDetail[];
}

/** Shows a card with the notes of its page. */
async function show(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  properties: Partial<SalesNotes> = {},
): Promise<Page> {
  const card = document.createElement(tag) as SalesElement;
  for (const [name, value] of Object.entries({ measure: 'revenue', locale: 'en-US', ...attributes }))
    card.setAttribute(name, value);
  card.data = ROWS;
  const notes = Object.assign(document.createElement('sales-notes'), { locale: 'en-US', ...properties });
  const details: SalesNoteDetail[] = [];
  notes.addEventListener('sales-note', ({ detail }) => details.push(detail));
  document.body.append(notes, card);
  await Promise.all([card.ready, notes.ready]);
  await until(() => card.readerNotes !== undefined);
  await card.ready;
  return { notes, card, details };
}

const listed = (card: SalesElement): string[] =>
  [...card.shadowRoot!.querySelectorAll('.user-notes p')].map(({ textContent }) =>
    textContent
      .replaceAll(/\s+/g, ' ')
      .replace(/ \d+ \w+ \d+ · .*| \w+ \d+, \d+ · .*/, '')
      .trim(),
  );
const stored = (): readonly Note[] => JSON.parse(localStorage.getItem(KEY) ?? '[]') as readonly Note[];
const isOpen = (notes: SalesNotes): boolean => inside(notes, 'dialog').matches(':modal');
const buttonIn = (root: HTMLElement, text: string): HTMLElement | undefined =>
  [...root.shadowRoot!.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === text);

/** Puts the keyboard at the second mark of a chart. */
async function toSecond(card: SalesElement, key: string): Promise<void> {
  inside(card, '.chart').focus();
  await sendKeys({ press: 'Home' });
  await sendKeys({ press: key });
}

/** Types a note into the open form and saves it. */
async function write(notes: SalesNotes, text: string): Promise<void> {
  await until(() => isOpen(notes));
  const area = notes.shadowRoot!.querySelector('textarea')!;
  area.value = text;
  area.dispatchEvent(new InputEvent('input'));
  await notes.updateComplete;
  notes.shadowRoot!.querySelector('form')!.requestSubmit();
  await notes.updateComplete;
}

describe('sales-notes', () => {
  afterEach(() => {
    clean();
    for (const element of document.querySelectorAll('sales-notes')) element.remove();
    localStorage.removeItem(KEY);
  });

  it('writes a note on the point of a trend with N, and draws it in chart, tooltip and table', async () => {
    const { notes, card, details } = await show('sales-trend', { granularity: 'month' });
    await toSecond(card, 'ArrowRight');
    await sendKeys({ press: 'n' });
    await until(() => isOpen(notes));
    expect(notes.shadowRoot!.querySelector('select')!.value).to.equal('Feb 2016');
    expect(await violations(notes)).to.deep.equal([]);
    await write(notes, 'Price rise');
    await until(() => listed(card).length > 0);
    await card.ready;
    expect(listed(card)).to.deep.equal(['Feb 2016 Price rise']);
    const [note] = stored();
    expect(note).to.deep.include({ measure: 'revenue', field: 'date', date: '2016-02', text: 'Price rise' });
    expect(details).to.deep.equal([{ action: 'add', note, notes: [note] }]);
    await until(() => inside(card, '.stage').textContent.includes('Price rise'));
    const cells = [...card.shadowRoot!.querySelectorAll('table tr')].map(({ textContent }) => textContent);
    expect(cells.filter((text) => text.includes('Price rise')).length).to.equal(1);
    expect(await card.toSVG()).to.include('Price rise');
    const workbook = new Uint8Array(await (await card.toXLSX()).arrayBuffer());
    const { sheets } = await readXlsx(workbook);
    expect(sheets[0]!.rows.map((row) => row.at(-1)).slice(0, 3)).to.deep.equal(['Note', null, 'Price rise']);
    await toSecond(card, 'ArrowRight');
    await until(() => inside(card, '.tip').textContent.includes('Price rise'));
  });

  it('writes a note on a bar from the menu of the card, with a dot, and says it with the bar @release', async () => {
    const { notes, card } = await show('sales-breakdown', { by: 'region' });
    inside(card, '.dots').click();
    await until(() => buttonIn(card, 'Add note…'));
    buttonIn(card, 'Add note…')!.click();
    await until(() => isOpen(notes));
    const select = notes.shadowRoot!.querySelector('select')!;
    expect([...select.options].map(({ label }) => label)).to.deep.equal(['West', 'East']);
    select.selectedIndex = 1;
    select.dispatchEvent(new Event('change'));
    await write(notes, 'Ask Ben');
    await until(() => listed(card).length > 0);
    expect(listed(card)).to.deep.equal(['East Ask Ben']);
    await until(() => card.shadowRoot!.querySelectorAll('.noted circle').length === 1);
    await toSecond(card, 'ArrowDown');
    await until(() => inside(card, '.tip').textContent.includes('Ask Ben'));
    await until(() => inside(card, '.chart').innerHTML.includes('Note: Ask Ben'));
    await until(() => [...card.shadowRoot!.querySelectorAll('table th')].some((one) => one.textContent.trim() === 'Note'));
  });

  it('writes a note on the row of a table at the cursor with N, with a dot, and says it with the row @release', async () => {
    const { notes, card } = await show('sales-table', { by: 'region' });
    inside(card, 'table').focus();
    await sendKeys({ press: 'End' });
    await until(() => card.shadowRoot!.querySelector('tr.cursor'));
    await sendKeys({ press: 'n' });
    await until(() => isOpen(notes));
    expect(notes.shadowRoot!.querySelector('select')!.value).to.equal('East');
    await write(notes, 'Ask Ben');
    await until(() => card.shadowRoot!.querySelector('.row-note'));
    const named = [...card.shadowRoot!.querySelectorAll('tbody th')].map(({ textContent }) => textContent.replaceAll(/\s+/g, ''));
    expect(named).to.deep.equal(['West', 'EastNote:AskBen.']);
    expect(inside(card, '.row-note').title).to.equal('Ask Ben');
    inside(card, 'table').focus();
    await sendKeys({ press: 'End' });
    await until(() => card.shadowRoot!.querySelector('tr.keyed[aria-label$="Row 2 of 2. Note: Ask Ben."]'));
    expect(await violations(card)).to.deep.equal([]);
  });

  it('writes nothing when the form is left', async () => {
    const { notes, card } = await show('sales-table', { by: 'month(date)' });
    inside(card, 'table').focus();
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'n' });
    await until(() => isOpen(notes));
    await sendKeys({ press: 'Escape' });
    await until(() => !isOpen(notes));
    expect(stored()).to.deep.equal([]);
  });

  it('has a dot at the month of a table', async () => {
    const { value: _, ...about } = NOTE;
    const { card } = await show('sales-table', { by: 'month(date)' }, { notes: [{ ...about, field: 'date', date: '2016-02' }] });
    await until(() => card.shadowRoot!.querySelectorAll('.row-note').length === 1);
    expect(inside(card, 'tr:has(.row-note) bdi').textContent).to.equal('Feb 2016');
  });

  it('has a dot at the group of a table, not at its rows @release', async () => {
    const { card } = await show('sales-table', { by: 'region, month(date)', subtotals: 'open' }, { notes: [NOTE] });
    await until(() => card.shadowRoot!.querySelectorAll('.row-note').length === 1);
    expect(inside(card, 'tr:has(.row-note) bdi').textContent).to.equal('West');
  });

  it('shows notes of the page as text, lets their authors change them, and others reply', async () => {
    const { notes, card, details } = await show(
      'sales-breakdown',
      { by: 'region' },
      { notes: [NOTE, { ...NOTE, id: '2', author: 'Anna', text: 'Old' }], author: 'Anna' },
    );
    await until(() => listed(card).length === 2);
    expect(listed(card)[0]).to.contain('New <b>team</b>');
    expect(card.shadowRoot!.querySelector('.user-notes bdi b')).to.equal(null);
    const [, own] = card.shadowRoot!.querySelectorAll('.user-notes li');
    expect(
      [...card.shadowRoot!.querySelectorAll('.user-notes button')].map(({ textContent }) => textContent.trim()),
    ).to.deep.equal(['Reply', 'Reply', 'Edit', 'Delete']);
    own!.querySelectorAll('button')[1]!.click();
    await write(notes, 'Changed');
    await until(() => listed(card)[1]?.includes('Changed'));
    card.shadowRoot!.querySelector<HTMLElement>('.user-notes button')!.click();
    await write(notes, 'Since when?');
    await until(() => listed(card).length === 3);
    expect(details.map(({ action }) => action)).to.deep.equal(['edit', 'add']);
    expect(details[1]!.note).to.deep.include({ replyTo: '1', author: 'Anna', value: 'West', text: 'Since when?' });
    expect(details[1]!.notes).to.equal(notes.notes);
    expect(stored()).to.deep.equal([]);
  });

  it('deletes a note and brings it back', async () => {
    localStorage.setItem(KEY, JSON.stringify([{ ...NOTE, author: undefined }]));
    const { notes, card, details } = await show('sales-breakdown', { by: 'region' });
    await until(() => listed(card).length === 1);
    expect(buttonIn(card, 'Reply')).to.equal(undefined);
    buttonIn(card, 'Delete')!.click();
    await until(() => listed(card).length === 0);
    expect(stored()).to.deep.equal([]);
    await until(() => buttonIn(notes, 'Undo'));
    buttonIn(notes, 'Undo')!.click();
    await until(() => listed(card).length === 1);
    expect(details.map(({ action }) => action)).to.deep.equal(['delete', 'add']);
  });

  it('has notes of the figure alone, and none without the tag @release', async () => {
    const { notes, card } = await show(
      'sales-breakdown',
      { by: 'region' },
      { notes: [{ ...NOTE, id: '2', measure: 'profit' }, NOTE] },
    );
    await until(() => listed(card).length === 1);
    notes.remove();
    await until(() => listed(card).length === 0);
    expect(card.readerNotes).to.equal(undefined);
  });

  it('reports notes that it cannot read', async () => {
    const notes = Object.assign(document.createElement('sales-notes'), { notes: [{ id: '1' }] as unknown as readonly Note[] });
    document.body.append(notes);
    const error: unknown = await notes.ready.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).to.include({ code: 'bad-option' });
    await until(() => notes.shadowRoot!.querySelector('[part=status]'));
  });
});
