import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/define/sales-breakdown.js';
import '../src/define/sales-notes.js';
import '../src/define/sales-source.js';
import '../src/define/sales-table.js';
import '../src/define/sales-trend.js';
import type { Note } from '../src/elements/sales-notes/note.js';
import { inArabic, inColumn, inDark } from './parts.js';

interface Args {
  readonly author: string;
}

const time = '2026-03-02T09:30:00Z';
const NOTES: readonly Note[] = [
  { id: '1', measure: 'revenue', field: 'date', date: '2025-11', text: 'Black week', author: 'Ben', time },
  { id: '2', measure: 'revenue', field: 'region', value: 'West', text: 'New team since May', author: 'Ben', time },
  {
    id: '3',
    measure: 'revenue',
    field: 'region',
    value: 'West',
    text: 'And two stores more',
    author: 'Anna',
    time,
    replyTo: '2',
  },
];

const renderWith = (notes: unknown, author = ''): TemplateResult =>
  html`<sales-source src="data/orders.csv" currency="EUR" period="2025">
    <sales-notes author=${author} .notes=${notes}></sales-notes>
    <sales-trend measure="revenue" granularity="month"></sales-trend>
    <p></p>
    <sales-breakdown measure="revenue" by="region"></sales-breakdown>
    <p></p>
    <sales-table measure="revenue, profit" by="region"></sales-table>
  </sales-source>`;

const meta: Meta<Args> = {
  title: 'Elements/sales-notes',
  id: 'sales-notes',
  component: 'sales-notes',
  render: ({ author }) => renderWith(NOTES, author),
  args: { author: 'Anna' },
};

export default meta;

type Story = StoryObj<Args>;

/** Notes that the page stores, with a reply. Each author can change their own. */
export const Stored: Story = { name: 'Notes with a reply' };

/** No note is written. Notes are stored in the browser. */
export const Empty: Story = { name: 'No notes', render: () => renderWith(undefined) };

/** A text with HTML is a text. */
export const Markup: Story = {
  name: 'HTML is text',
  render: () => renderWith([{ ...NOTES[1]!, text: '<b>Bold</b> & <img src=x onerror=alert(1)>' }]),
};

/** On a phone. */
export const Narrow: Story = { name: 'In a narrow column', render: () => inColumn(renderWith(NOTES), '20rem') };

/** On a dark page. */
export const Dark: Story = { name: 'Dark mode', render: () => inDark(renderWith(NOTES)) };

/** From right to left. */
export const RightToLeft: Story = { name: 'Right to left, in Arabic', render: () => inArabic(renderWith(NOTES)) };
