import { rolesText } from '../../src/catalog/attributes.js';
import type { Note } from '../../src/dataset/described.js';
import { answersToNote } from '../../src/elements/base/answers/answer-effects.js';
import type { DataDescription } from '../../src/describe/describe.js';
import type { TagAttributes } from '../../src/describe/tags.js';
import { questionsTexts } from '../../src/messages/compiled/en/questions.js';

/** An answer to a question about data. */
export interface Answer {
  readonly label: string;
  /** The figure that follows from it; empty when unknown. */
  readonly figure: string;
  /** What it sets: columns by role, and settings of reading as cards of the library name them. */
  readonly roles: Readonly<Record<string, string>>;
  /** True for the answer that the figures have now. */
  readonly isNow: boolean;
}

/** A question about data, with its answers. */
export interface Question {
  readonly text: string;
  readonly answers: readonly Answer[];
}

const NUMBER = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
const READ = '@read ';
const STATUS = '@status';

/** Returns the questions that data leaves open, and notes that have answers. */
export function questionsAbout({ questions, warnings }: Pick<DataDescription, 'questions' | 'warnings'>): readonly Question[] {
  const open = questions.map(({ message, readings }) => ({
    text: message,
    answers: readings.map(({ of, roles, total }) => ({
      label: of.length > 0 ? of.join(' × ') : 'No column',
      figure: total === null ? '' : NUMBER.format(total),
      roles,
      isNow: false,
    })),
  }));
  const roles = questions.map(({ role }) => role as string);
  const notes = warnings.filter(({ params }) => !roles.includes(String(params?.role)));
  return [...open, ...notes.flatMap(questionOfNote)];
}

function questionOfNote(note: Note): readonly Question[] {
  const answers = answersToNote(note, { questions: questionsTexts });
  if (answers.length === 0) return [];
  const given = answers.map(({ of, roles, isNow = false }) => ({ label: of.join(' × '), figure: '', roles, isNow }));
  const now = given.some(({ isNow }) => isNow) ? [] : [{ label: 'As it is', figure: '', roles: {}, isNow: true }];
  return [{ text: note.message, answers: [...now, ...given] }];
}

/** Returns the notes about data that ask nothing. */
export const plainNotes = ({ warnings }: Pick<DataDescription, 'warnings'>): readonly string[] =>
  warnings.filter((note) => questionOfNote(note).length === 0).map(({ message }) => message);

/** Adds an answer to the attributes of a source. */
export function withAnswer(source: TagAttributes, { roles }: Answer): TagAttributes {
  const entries = Object.entries(roles);
  const columns = entries.filter(([name]) => !name.startsWith('@'));
  const read = entries
    .filter(([name]) => name.startsWith(READ))
    .map(([name, value]) => [name.slice(READ.length), value] as const);
  const added = {
    roles: rolesText(Object.fromEntries(columns)),
    read: rolesText(Object.fromEntries(read)),
    status: roles[STATUS] ?? '',
  };
  const texts = Object.entries(added).filter(([, text]) => text !== '');
  return { ...source, ...Object.fromEntries(texts.map(([name, text]) => [name, joined(name, source[name], text)])) };
}

const joined = (name: string, before: string | undefined, text: string): string =>
  before && name !== 'status' ? `${before}; ${text}` : text;

/** Attributes of a source that answers set. */
export const ANSWERED = ['roles', 'read', 'status'] as const;
