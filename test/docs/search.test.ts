import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { SearchIndex } from '../../.storybook/docs/search-index.js';
import { QUESTIONS } from './search-questions.js';

const read = (file: string): string => readFileSync(path.join(process.cwd(), file), 'utf8');
const contents = JSON.parse(read('docs/contents.json')) as readonly {
  readonly pages: Readonly<Record<string, string>>;
}[];
const pages = contents
  .flatMap((section) => Object.entries(section.pages))
  .map(([file, keywords]) => {
    const text = read(`docs/${file}`);
    return { id: file, file, title: /^# (.*)$/m.exec(text)?.[1] ?? '', text, keywords };
  });

describe('the search of the documentation', () => {
  const index = new SearchIndex(pages);
  const filesOf = (question: string): readonly string[] => index.find(question).map(({ file }) => file);

  it('lists a page that answers each of 40 questions and more among the first three', () => {
    assert.ok(QUESTIONS.length >= 40);
    const missed = QUESTIONS.filter(
      ([question, ...right]) =>
        !filesOf(question)
          .slice(0, 3)
          .some((file) => right.includes(file)),
    );
    assert.deepEqual(
      missed.map(([question]) => `${question}: ${filesOf(question).join(' ')}`),
      [],
    );
  });

  it('has keywords for each page', () => {
    for (const { file, keywords } of pages) assert.match(keywords, /\w \w/, file);
  });

  it('leads to the section that matches', () => {
    const [hit] = index.find('Allow another site');
    assert.equal(hit?.anchor, 'allow-another-site-cors');
    assert.match(hit.text, /\S/);
  });

  it('finds words with a mistake, and other forms of a word', () => {
    assert.ok(filesOf('forcasting').slice(0, 3).includes('forecasting.md'));
    assert.ok(filesOf('translating').slice(0, 3).includes('languages.md'));
  });

  it('finds nothing for words that no page has', () => {
    assert.deepEqual(filesOf('xylophone'), []);
    assert.deepEqual(filesOf('how do I'), []);
  });
});
